// Under which forms a name is looked for: those that the archive attests, and those that rules make and its texts hold.
import { reasonText } from '../../../text/names/reason.ts';
import { candidates, explain, formsOf, soundKeys } from '../../../text/names/names.ts';
import { isAsWritten } from '../../../index/project/names.ts';
import type { AttestedName } from '../../../index/search.ts';
import type { NameReason } from '../../../text/names/port.ts';
import { switchKey, type Asking } from '../expand/asking.ts';

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
  readonly forms: readonly NameForm[];
}

/** Names of a like sound that are compared with one that was typed. */
const mostCompared = 400;
const mostNames = 8;
/** Forms of one name that are looked for. */
const mostForms = 40;
/** A name of one word sounds like many; only what is nearer counts. */
const surelyOneWord = 0.8;

/** The names of the archive that a name as typed may be, each apart, the likeliest first. */
export async function attestedForms(typed: string, asking: Asking): Promise<NameForms[]> {
  const { index, openOn, signal } = asking;
  const keys = soundKeys(typed);
  if (keys.length === 0) return [];
  const alike = await index.search.names(keys, mostCompared, openOn, signal);
  const single = !/\s/u.test(typed);
  const best = new Map<string, { name: AttestedName; score: number }>();
  for (const { at, score, reasons } of candidates(alike.map(({ written }) => written)).match(typed, {
    limit: 3 * mostNames,
  })) {
    const name = alike[at];
    if (name === undefined || best.has(name.key) || (single && isVague(score, reasons))) continue;
    if (best.size < mostNames) best.set(name.key, { name, score });
  }
  if (best.size === 0) return [];
  const written = await index.search.formsOf([...best.keys()], openOn, signal);
  return [...best.values()].map(({ name, score }) => {
    const own = [name, ...written.filter(({ key }) => key === name.key)];
    const forms = distinct(own.map((form) => attested(typed, form, score))).slice(0, mostForms);
    return { label: name.label, key: name.key, kind: name.kind, forms };
  });
}

function isVague(score: number, reasons: readonly NameReason[]): boolean {
  return score < surelyOneWord && reasons.every(({ kind }) => kind === 'sound' || kind === 'spelling');
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

/** How sure a form is that rules make, whichever they are. */
const made = 0.7;
/** Letters of one word alone from which on rules make forms of it; shorter ones are words of some language. Characters are syllables. */
const leastLetters = 4;

/** The forms that rules make of a name. Which of them some text has is not looked at here. */
export function madeForms(typed: string): NameForm[] {
  if (/^[\p{sc=Latin}\p{sc=Cyrillic}\p{M}]+$/u.test(typed) && typed.length < leastLetters) return [];
  const forms = formsOf(typed).filter(({ system }) => system !== null);
  return distinct(
    forms.map(({ written }): NameForm => {
      const reason = (): string | undefined => {
        const first = explain(typed, written).find(({ kind }) => kind !== 'sound' && kind !== 'spelling');
        return first && reasonText(first, typed, written);
      };
      return { written, reason, attested: false, records: 0, score: made };
    }),
  );
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
