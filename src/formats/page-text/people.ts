// Names: who and what the record names, under every form that the page itself shows to be one of the same.
import type { RecordName } from '../../model/agent.ts';
import type { NameKind } from '../../model/names.ts';
import type { SpanOf } from '../../model/span.ts';
import { fold } from './fold.ts';
import { shapeLikeness } from './name-shape.ts';

const bodyWord =
  /committee|ministry|council|embassy|government|politburo|central|department|institute|commission|directorate|bureau|army|staff|party|headquarters|legation|consulate|office|комитет|министерство|совет|посольство|правительство|ministerium|botschaft|rat\b|ausschuss|kommission|ministère|ambassade|conseil|gouvernement|위원회|외무성|대사관|委员会|外交部|大使馆|政府/iu;

/** How sure it is that two forms are one name, from one kind of evidence. */
const ALIKE = 0.8;

interface Known {
  readonly entry: RecordName;
  /** As written, by their folded form. */
  readonly forms: Map<string, string>;
}

/** The names of one record, as they are found. */
export class Names {
  readonly #known: Known[] = [];
  readonly #by: string;

  constructor(by: string) {
    this.#by = by;
  }

  get entries(): RecordName[] {
    return this.#known.map(({ entry }) => entry);
  }

  /** The id of a name; a new entry where nobody of exactly this form, and this kind, is known. */
  add(label: string, kind: NameKind, language: string | undefined): string {
    const known = this.#known.find(({ entry, forms }) => entry.kind === kind && forms.has(fold(label)));
    if (known !== undefined) return known.entry.id;
    const entry: RecordName = {
      id: `n${this.#known.length + 1}`,
      kind,
      label,
      ...(language !== undefined && { language }),
      basis: 'written',
      certainty: 'certain',
      by: null,
    };
    this.#known.push({ entry, forms: new Map([[fold(label), label]]) });
    return entry.id;
  }

  /** Says that a further form is of this name. */
  addForm(id: string, form: string): void {
    this.#known.find(({ entry }) => entry.id === id)?.forms.set(fold(form), form);
  }

  /** The id of the person, among some, whom a name in another script or case means by its shape. */
  alike(written: string, among: readonly string[]): string | undefined {
    const compared = among
      .flatMap((id) => this.#known.filter(({ entry }) => entry.id === id))
      .map(({ entry }) => ({ id: entry.id, likeness: likenessOf(written, entry.label) }))
      .sort((a, b) => b.likeness - a.likeness);
    const [best, next] = compared;
    if (best === undefined || best.likeness < ALIKE || next?.likeness === best.likeness) return undefined;
    return best.id;
  }

  /** A finder of every known form in a text, longest first; undefined where no name is known. */
  finder(): ((text: string) => SpanOf<'mention'>[]) | undefined {
    const labels = this.#known.flatMap(({ entry, forms }) =>
      [...forms.values()].map((form) => ({ form, entry })),
    );
    const findable = labels
      .filter(({ form }) => form.length >= (/\p{Lo}/u.test(form) ? 2 : 3))
      .sort((a, b) => b.form.length - a.form.length);
    if (findable.length === 0) return undefined;
    // As written and in capitals; looking for every case would cost twenty times as much.
    const byForm = new Map(
      findable.toReversed().flatMap(
        ({ form, entry }) =>
          [
            [form.toUpperCase(), entry],
            [form, entry],
          ] as const,
      ),
    );
    const pattern = new RegExp([...byForm.keys()].toReversed().map(escaped).join('|'), 'gu');
    return (text) =>
      [...text.matchAll(pattern)].flatMap(({ 0: written, index }) => {
        const entry = byForm.get(written);
        const alone = standsAlone(text, index, index + written.length);
        return entry === undefined || !alone ? [] : [this.mention(entry.id, index, index + written.length)];
      });
  }

  /** A mention of a known name, as this format concludes it. */
  mention(id: string, start: number, end: number): SpanOf<'mention'> {
    const kind = this.#known.find(({ entry }) => entry.id === id)?.entry.kind ?? 'person';
    return {
      type: 'mention',
      start,
      end,
      kind,
      name: id,
      basis: 'inferred',
      certainty: 'probable',
      by: this.#by,
    };
  }
}

/** Between scripts and cases the shape of sounds decides; within one script names must begin alike, letter by letter. */
function likenessOf(written: string, label: string): number {
  if (isLatin(written) !== isLatin(label)) return shapeLikeness(written, label);
  const [a, b] = [fold(written), fold(label)];
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1;
  return same / Math.max(a.length, b.length);
}

function isLatin(text: string): boolean {
  return /\p{sc=Latin}/u.test(text);
}

function escaped(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** Whether a name is no part of a longer word. Han and Hangul set no spaces between words. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (/[\p{sc=Han}\p{sc=Hangul}]/u.test(text.charAt(start))) return true;
  return !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));
}

/** What kind of name a party's is: a committee, a ministry, else a person. */
export function kindOf(name: string): NameKind {
  return bodyWord.test(name) ? 'body' : 'person';
}
