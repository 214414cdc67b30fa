// The people, bodies and places of a record, each with every form in which the document and its translations write it.
import type { AgentRole, Place, RecordName } from '../../../model/agent.ts';
import type { Certainty } from '../../../model/assertion.ts';
import { walkBlocks, type Block } from '../../../model/block.ts';
import type { NameKind } from '../../../model/names.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { SpanOf } from '../../../model/span.ts';

/** Where a form stands: in a segment of a text, or in the description, in a role. */
export type NamePlace =
  | { readonly kind: 'segment'; readonly segment: string }
  | { readonly kind: 'role'; readonly role: AgentRole | Place['role']; readonly office?: string };

/** One form as written. `bracketed`: it stands in an editor's or translator's bracket as another form of the name. */
export interface WrittenForm {
  readonly written: string;
  readonly language: string | undefined;
  readonly bracketed: boolean;
  readonly places: readonly NamePlace[];
}

/**
 * One name. `name` is the record's own entry, undefined where nobody has said whose name it is: then equal strings stand together, and
 * that is all it says. `kind` is undefined where that is not known either.
 */
export interface NameEntry {
  readonly label: string;
  readonly language: string | undefined;
  readonly kind: NameKind | undefined;
  readonly name: RecordName | undefined;
  /** The least sure of the identifications it rests on. */
  readonly certainty: Certainty;
  readonly forms: readonly WrittenForm[];
}

interface Draft {
  label: string;
  language: string | undefined;
  kind: NameKind | undefined;
  name: RecordName | undefined;
  certainty: Certainty;
  forms: Map<
    string,
    { written: string; language: string | undefined; bracketed: boolean; places: NamePlace[] }
  >;
}

const sureness: readonly Certainty[] = ['certain', 'probable', 'uncertain'];

class Register {
  readonly drafts = new Map<string, Draft>();

  constructor(names: readonly RecordName[]) {
    for (const name of names)
      this.drafts.set(`name ${name.id}`, {
        label: name.label,
        language: name.language,
        kind: name.kind,
        name,
        certainty: name.certainty,
        forms: new Map(),
      });
  }

  /** The entry of a name by id, or of an unidentified form by its wording. */
  entry(
    id: string | undefined,
    written: string,
    kind: NameKind | undefined,
    language: string | undefined,
  ): Draft {
    const known = id === undefined ? undefined : this.drafts.get(`name ${id}`);
    if (known !== undefined) return known;
    const key = `written ${kind === 'place' ? 'place' : ''} ${written}`;
    const found = this.drafts.get(key);
    if (found !== undefined) {
      found.kind ??= kind;
      return found;
    }
    const made: Draft = {
      label: written,
      language,
      kind,
      name: undefined,
      certainty: 'certain',
      forms: new Map(),
    };
    this.drafts.set(key, made);
    return made;
  }
}

function addForm(
  draft: Draft,
  written: string,
  language: string | undefined,
  place: NamePlace | undefined,
  certainty: Certainty,
  bracketed = false,
): void {
  const key = `${bracketed ? 'b' : 'w'} ${written}`;
  const form = draft.forms.get(key) ?? { written, language, bracketed, places: [] };
  if (place !== undefined) form.places.push(place);
  draft.forms.set(key, form);
  if (sureness.indexOf(certainty) > sureness.indexOf(draft.certainty)) draft.certainty = certainty;
}

/** The segment that an offset lies in; between two segments, the one before. Undefined where there is none. */
function segmentAt(block: Block, offset: number): NamePlace | undefined {
  let low = 0;
  let high = block.segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((block.segments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const segment = block.segments[Math.max(0, low - 1)];
  return segment === undefined ? undefined : { kind: 'segment', segment: segment.id };
}

const withoutBrackets = (text: string): string => text.replace(/^\[\s*/, '').replace(/\s*\]$/, '');

/** The mention that a bracket speaks about: the one its range touches, else the one that ends right before it. */
function mentionOf(
  block: Block,
  bracket: SpanOf<'bracket'>,
  mentions: readonly SpanOf<'mention'>[],
): SpanOf<'mention'> | undefined {
  const { of } = bracket;
  if (of !== undefined) return mentions.find((m) => m.start < of.end && m.end > of.start);
  return mentions.find((m) => m.end <= bracket.start && block.text.slice(m.end, bracket.start).trim() === '');
}

function collectFromBlock(register: Register, block: Block, language: string): void {
  const mentions = block.spans.filter((span) => span.type === 'mention');
  const variants = block.spans.filter((span) => span.type === 'bracket' && span.kind === 'variant-name');
  for (const span of mentions) {
    // A name in a bracket is that bracket's form, which is told below.
    if (variants.some((bracket) => bracket.start <= span.start && span.end <= bracket.end)) continue;
    const written = block.text.slice(span.start, span.end);
    const entry = register.entry(span.name, written, span.kind, language);
    addForm(entry, written, language, segmentAt(block, span.start), span.certainty);
  }
  for (const span of variants) {
    if (span.type !== 'bracket') continue;
    const form = withoutBrackets(block.text.slice(span.start, span.end));
    const mention = mentionOf(block, span, mentions);
    const range = mention ?? span.of;
    const written = range === undefined ? form : block.text.slice(range.start, range.end);
    const entry = register.entry(mention?.name, written, mention?.kind, language);
    const place = segmentAt(block, span.start);
    if (mention === undefined && range !== undefined) addForm(entry, written, language, place, 'certain');
    addForm(entry, form, language, place, 'certain', true);
  }
}

/** Every name of a record, sorted by its label. Linear in the length of the texts, but for blocks with very many names. */
export function namesOf(content: RecordContent): NameEntry[] {
  const { description, texts } = content;
  const register = new Register(description.names);
  const agents = [...description.agents, ...texts.flatMap((text) => text.credits)];
  for (const agent of agents) {
    const entry = register.entry(agent.name, agent.written, undefined, agent.language);
    const office = agent.office === undefined ? {} : { office: agent.office };
    addForm(
      entry,
      agent.written,
      agent.language,
      { kind: 'role', role: agent.role, ...office },
      agent.certainty,
    );
  }
  for (const place of description.places) {
    const entry = register.entry(place.name, place.written, 'place', place.language);
    addForm(entry, place.written, place.language, { kind: 'role', role: place.role }, place.certainty);
  }
  for (const text of texts)
    for (const block of walkBlocks(text.blocks))
      collectFromBlock(register, block, block.language ?? text.language);
  const collator = new Intl.Collator('en');
  return [...register.drafts.values()]
    .map((draft) => ({ ...draft, forms: [...draft.forms.values()] }))
    .sort((a, b) => collator.compare(a.label, b.label));
}
