// Which records name somebody: those whose descriptions and mentions do, and those in whose words one of the name's forms stands.
import type { NameUse } from '../../../../index/names.ts';
import { referenceKey } from '../../../../index/project/references.ts';
import { pairHash } from '../keys.ts';
import { slotsOf, wordsOfForm } from '../name-slots.ts';
import { caseForms } from '../../../search/names/cases.ts';
import { madeForms, type MadeForm } from './names.ts';

/** Forms of one name that are kept; those that are looked for in texts; and names in all, beyond which none is added that nobody marked. */
const most = { forms: 40, sought: 120, names: 200_000 } as const;

/** Begins the key of a name that nobody marked; sorts behind all references. */
const unmarked = '~';

const wholeOf = (written: string): string => slotsOf(written)[0]?.spelling ?? '';

/**
 * By “the river” or “the Commission” a text may mean somebody or something that has a name, and any other: who asks for the word asks for all of them. One
 * word of a body is a name where it is its letters (“NKID”).
 */
function isCommonWord(written: string, kind: string): boolean {
  const word = written.trim();
  if (!/^[\p{L}\p{M}'’-]+$/u.test(word)) return false;
  return /^\p{Ll}+$/u.test(word) || (kind === 'body' && /\p{Ll}/u.test(word));
}

interface Gathered {
  readonly label: string;
  readonly kind: string;
  readonly forms: Set<string>;
  readonly records: number[];
}

/** A name with everything that is known of it. `sought`: pairs of words, each row one form in the order of its words. */
export interface NameInRecords {
  readonly label: string;
  readonly kind: string;
  readonly forms: readonly string[];
  readonly made: readonly MadeForm[];
  readonly named: readonly number[];
  readonly sought: readonly (readonly number[])[];
}

/** The names of the records of a copy. Memory grows with the number of names, not with that of records. */
export class NamesInRecords {
  readonly #names = new Map<string, Gathered>();

  add(record: number, uses: readonly NameUse[]): void {
    for (const { reference, label, kind, forms } of uses) {
      if (kind === 'term') continue;
      const key = referenceKey(reference);
      const name = this.#names.get(key) ?? { label, kind, forms: new Set([label]), records: [] };
      this.#names.set(key, name);
      for (const { written } of forms)
        if (name.forms.size < most.forms && !isCommonWord(written, kind)) name.forms.add(written);
      name.records.push(record);
    }
  }

  /** Names that stand in the words of a text, where nobody says whose they are: by their letters alone. */
  addWritten(record: number, names: readonly string[]): void {
    for (const written of names) {
      const key = `${unmarked}${wholeOf(written)}`;
      const name = this.#names.get(key) ?? {
        label: written,
        kind: 'person',
        forms: new Set([written]),
        records: [],
      };
      if (name.records.length === 0 && this.#names.size >= most.names) continue;
      this.#names.set(key, name);
      if (name.records.at(-1) !== record) name.records.push(record);
    }
  }

  /** References of those names that records mark. */
  keys(): string[] {
    return [...this.#names.keys()].filter((key) => !key.startsWith(unmarked)).sort();
  }

  /** Forms that an authority has beside those that records write. */
  addForm(key: string, written: string): void {
    const name = this.#names.get(key);
    if (name !== undefined && name.forms.size < most.forms && !isCommonWord(written, name.kind))
      name.forms.add(written);
  }

  /** In the order of their references, so that the same records give the same numbers. */
  *names(): Generator<NameInRecords> {
    const wholes = new Set<string>();
    for (const key of [...this.#names.keys()].sort()) {
      const name = this.#names.get(key);
      // What some record marks as a name is found under it.
      if (name === undefined || (key.startsWith(unmarked) && wholes.has(key.slice(1)))) continue;
      for (const form of name.forms) wholes.add(wholeOf(form));
      const { label, kind, records } = name;
      const forms = [label, ...[...name.forms].filter((form) => form !== label)];
      const made = madeForms(kind, forms);
      const written = [...forms, ...made.filter(({ direct }) => direct).map((one) => one.written)];
      const sought = kind === 'body' ? [] : soughtOf([...new Set(written)]);
      yield { label, kind, forms, made, named: records, sought };
    }
  }
}

/** Rows of pairs, one for each form of several words, the last word also in its cases. */
function soughtOf(forms: readonly string[]): number[][] {
  const rows = new Map<string, number[]>();
  for (const form of forms) {
    const words = wordsOfForm(form);
    const last = words.at(-1);
    if (last === undefined || words.length < 2 || words.length > 6) continue;
    for (const ending of [last, ...caseForms(last)]) {
      const row = [...words.slice(0, -1), ending];
      if (rows.size < most.sought)
        rows.set(
          row.join(' '),
          row.slice(1).map((word, at) => pairHash(row[at] ?? '', word)),
        );
    }
  }
  return [...rows.values()];
}

/** Records in which the pairs of some row all stand, with those that name somebody; rising. */
export function recordsOfName(
  { named, sought }: NameInRecords,
  pairs: ReadonlyMap<number, readonly number[] | null>,
): number[] {
  const records = new Set(named);
  for (const row of sought) {
    const lists = row.map((hash) => pairs.get(hash) ?? []);
    const [first = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
    const sets = others.map((list) => new Set(list));
    for (const record of first) if (sets.every((set) => set.has(record))) records.add(record);
  }
  return [...records].sort((a, b) => a - b);
}
