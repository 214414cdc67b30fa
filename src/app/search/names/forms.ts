// Under which forms a name is looked for: those that the archive attests, and those that rules make and its texts hold.
import { reasonText } from '../../../text/names/reason.ts';
import { explain, formsOf } from '../../../text/names/names.ts';
import { isAsWritten, referenceOf } from '../../../index/project/references.ts';
import type { AttestedName } from '../../../index/search.ts';
import { switchKey, type Asking } from '../expand/asking.ts';
import { systems } from '../../../text/transliterate/systems.ts';
import { scriptOf } from '../expand/stems.ts';
import type { Meant } from './alike.ts';

/** `key`, `kind`, `label` of the name that the archive knows; key and kind null for forms made from what was typed. */
export interface NameForm {
  readonly written: string;
  /** Undefined where nothing true can be said; worked out when it is asked for. */
  readonly reason: () => string | undefined;
  readonly attested: boolean;
  readonly records: number;
  /** How sure it is the same name: 0 to 1. */
  readonly score: number;
}

export interface NameForms {
  readonly label: string;
  readonly key: string | null;
  readonly kind: AttestedName['kind'] | null;
  /** Records that name it; 0 for forms made from what was typed. */
  readonly records: number;
  /** How sure what was typed is this name: 0 to 1. */
  readonly score: number;
  readonly forms: readonly NameForm[];
}

/** Forms of one name that are looked for. */
const mostForms = 40;
/** Names whose authorities are asked for their own forms, the likeliest first; of the others those forms count that are like what was typed. */
const mostDescribed = 4;

/** The forms of the names of the archive that a name as typed may be. */
export async function attestedForms(
  typed: string,
  meant: readonly Meant[],
  asking: Asking,
): Promise<NameForms[]> {
  if (meant.length === 0) return [];
  const keys = meant.map(({ name }) => name.key);
  const written = await asking.index.search.formsOf(keys, asking.openOn, asking.signal);
  const names = await Promise.all(
    meant.map(async ({ name, score, matched }, at): Promise<NameForms[]> => {
      const described = at < mostDescribed ? await describedForms(name, asking) : new Set([name.label]);
      // Records may write "the river" for a place; persons are called by their names.
      const isNamed = name.kind === 'person' || [...matched.keys()].some((form) => described.has(form));
      if (!isNamed) return [];
      const own = [name, ...written.filter(({ key }) => key === name.key)];
      const sure = own.filter((form) => matched.has(form.written) || described.has(form.written));
      const asFound = sure.map((form) => attested(typed, form, matched.get(form.written) ?? score));
      const forms = distinct([...asFound, ...madeOf(typed, sure)]).slice(0, mostForms);
      const { label, key, kind, records } = name;
      return [{ label, key, kind, records, score, forms }];
    }),
  );
  return names.flat();
}

/**
 * The forms that an authority has. What records write beside them may be a word that stands for the name in one place alone ("the river", "he"), and is looked
 * for only where it is like the name.
 */
async function describedForms(
  { key, label }: AttestedName,
  { index, openOn, signal }: Asking,
): Promise<ReadonlySet<string>> {
  if (isAsWritten(key)) return new Set([label]);
  const query = { page: 1, perPage: 1, besides: 0, openOn } as const;
  const detail = await index.names.name(referenceOf(key), query, signal);
  const forms = (detail?.authorities ?? []).flatMap(({ authority }) => authority.forms);
  return new Set([label, ...forms.map(({ written }) => written)]);
}

function attested(typed: string, { written, label, key, records }: AttestedName, score: number): NameForm {
  const reason = (): string => {
    const [first] = explain(typed, written);
    if (first !== undefined) return reasonText(first, typed, written);
    return isAsWritten(key)
      ? `Records that name “${label}” also write “${written}”.`
      : `The authority “${label}” also has “${written}”.`;
  };
  return { written, reason, attested: true, records, score };
}

/** What rules make of the forms that a name has; most know one script, and the one that was typed is not the best known. */
function madeOf(typed: string, names: readonly AttestedName[]): NameForm[] {
  const forms = distinct(names.map((name) => attested(typed, name, 1))).map(({ written }) => written);
  const inTurn = forms.toSorted(
    (a, b) => Number(scriptOf(a) === scriptOf(typed)) - Number(scriptOf(b) === scriptOf(typed)),
  );
  return inTurn.slice(0, mostSources).flatMap((written) => madeForms(typed, written));
}

/** Forms of a name that rules are applied to. */
const mostSources = 4;

/** How sure a form is that rules make, whichever they are. */
const made = 0.7;
/** Letters of one word alone from which on rules make forms of it; shorter ones are words of some language. Characters are syllables. */
const leastLetters = 4;

/** What is written in small letters is a word more often than a name; so is a short word alone. */
function mayBeName(typed: string): boolean {
  if (!/^[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(typed)) return true;
  return /^\p{Lu}/u.test(typed) && (typed.length >= leastLetters || /\s/u.test(typed));
}

/**
 * The forms that rules make of one form of a name, told as forms of what was typed where that is true. Which of them some text has is not
 * looked at here.
 */
export function madeForms(typed: string, source = typed): NameForm[] {
  if (!mayBeName(source)) return [];
  const spellings = [
    ...formsOf(source).flatMap(({ written, system }) => (system === null ? [] : [written])),
    ...systems.flatMap((system) => system.convert(source)),
  ];
  return distinct(
    [...new Set(spellings)].map((written): NameForm => {
      const reason = (): string | undefined => because(typed, written) ?? because(source, written);
      return { written, reason, attested: false, records: 0, score: made };
    }),
  );
}

function because(name: string, form: string): string | undefined {
  const reason = explain(name, form).find(({ kind }) => kind !== 'sound' && kind !== 'spelling');
  return reason && reasonText(reason, name, form);
}

/** One form for each way in which a reader would see it as another. */
function distinct(forms: readonly NameForm[]): NameForm[] {
  const seen = new Map<string, NameForm>();
  for (const form of forms) {
    const key = switchKey(form.written);
    if (key !== '' && !seen.has(key)) seen.set(key, form);
  }
  return [...seen.values()];
}
