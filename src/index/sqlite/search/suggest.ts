// What is offered while a reader types: names, titles, codes and words of which some word begins so.
import type { Database } from 'better-sqlite3';
import { wordsOf } from '../../../text/name/words.ts';
import { queryForms } from '../../../text/analyse/analyse.ts';
import type { KnownForm, Suggestion } from '../../search.ts';
import { createMemory } from '../remembered.ts';
import { createAttested, type RecordCount } from './attested.ts';
import type { Columns } from './columns.ts';
import { dayCode } from './day-code.ts';
import type { Total, Totals } from './totals.ts';

/** Of what has a word beginning so, so much is looked at; where there are more names, so many of the most frequent besides. */
const mostNames = 1500;
const mostFrequent = 200;
const mostTitles = 200;
/** So many candidates of a kind are told, at most, until the list is mixed. */
const mostOfKind = 12;

type Of<K extends Suggestion['kind']> = Suggestion & { readonly kind: K };

export function suggestQueries(
  db: Database,
  columnsNow: () => Columns,
  totals: Totals,
  count: RecordCount,
  formsBeginning: (start: string, day: string, limit: number) => KnownForm[],
) {
  const named = db.prepare<[string, string], { n: number; written: string }>(
    `SELECT name AS n, written FROM name_word JOIN name_spelling USING (s) WHERE word >= ? AND word < ?`,
  );
  const titled = db
    .prepare<[string, string], number>('SELECT record FROM search_title WHERE word >= ? AND word < ?')
    .pluck();
  const entry = db.prepare<[number], { id: string; title: string }>(
    "SELECT id, list ->> '$.title' AS title FROM entry WHERE record = ?",
  );
  const coded = db.prepare<
    [{ typed: string; day: string; limit: number }],
    { u: number; key: string; code: string }
  >(
    `SELECT u, key, code FROM unit WHERE code LIKE :typed ESCAPE '!' AND (shown = 1 OR opens <= :day)
     ORDER BY length(code), code LIMIT :limit`,
  );
  const countUnit = db
    .prepare<[number, string], number>(
      'SELECT ifnull(sum(count), 0) FROM unit_count WHERE unit = ? AND open_from <= ?',
    )
    .pluck();
  const { formsOfRoots } = createAttested(db, count);

  // Readers begin with the same letters.
  const once = createMemory<Suggestion[]>(db, 500);

  /** Names with the most records; those that only closed records tell of are not among them, for they have none. */
  function names(words: readonly string[], day: string): Of<'person' | 'body' | 'place'>[] {
    const columns = columnsNow();
    const total = totals(columns, day);
    const countOf = (root: number): number => total.counts[2 * root + 1] ?? 0;
    const longestWord = words.reduce((a, b) => (b.length > a.length ? b : a));
    const roots = new Set<number>();
    const looked = new Set<number>();
    for (const { n, written } of named.iterate(longestWord, `${longestWord}\u{10ffff}`)) {
      const root = columns.names.rootOf(n);
      if (roots.has(root) || countOf(root) === 0) continue;
      if (looked.size === mostNames) {
        for (const one of frequent(total)) roots.add(one);
        break;
      }
      looked.add(root);
      if (words.length === 1 || hasWords(written, words)) roots.add(root);
    }
    const found = new Map<string, Of<'person' | 'body' | 'place'>>();
    for (const root of [...roots].sort((a, b) => countOf(b) - countOf(a))) {
      if (found.size >= 2 * mostOfKind) break;
      for (const { key, kind, label, written, records } of formsOfRoots([root], day))
        if (hasWords(written, words) && !found.has(key)) found.set(key, { kind, text: label, key, records });
    }
    return [...found.values()].sort(byRecords).slice(0, mostOfKind);
  }

  const mostNamed = new WeakMap<Total, readonly number[]>();

  /** The roots with the most records. */
  function frequent(total: Total): readonly number[] {
    const known = mostNamed.get(total);
    if (known !== undefined) return known;
    const countOf = (root: number): number => total.counts[2 * root + 1] ?? 0;
    const roots: number[] = [];
    for (let root = 0; 2 * root + 1 < total.counts.length; root++) if (countOf(root) > 0) roots.push(root);
    const best = roots.sort((a, b) => countOf(b) - countOf(a)).slice(0, mostFrequent);
    mostNamed.set(total, best);
    return best;
  }

  function titles(words: readonly string[], typed: string, day: string): Of<'title'>[] {
    const columns = columnsNow();
    const code = dayCode(day);
    const last = words.at(-1) ?? '';
    const found = new Map<string, Of<'title'>>();
    let looked = 0;
    for (const record of titled.iterate(last, `${last}\u{10ffff}`)) {
      const slot = columns.slotOf(record);
      if (slot < 0 || (columns.openFrom[slot] ?? 0) > code) continue;
      if (++looked > mostTitles) break;
      const { id, title } = entry.get(record) ?? { id: '', title: '' };
      if (!found.has(title) && hasWords(title, words))
        found.set(title, { kind: 'title', text: title, key: id, records: 1 });
    }
    const isFirst = ({ text }: Suggestion): number =>
      Number(text.toLowerCase().startsWith(typed.toLowerCase()));
    return [...found.values()]
      .sort((a, b) => isFirst(b) - isFirst(a) || a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
      .slice(0, mostOfKind);
  }

  function codes(typed: string, day: string): Of<'code'>[] {
    if (typed.length < 2) return [];
    const like = `%${typed.replaceAll(/[!%_]/gu, '!$&')}%`;
    return coded.all({ typed: like, day, limit: mostOfKind }).map(({ u, key, code }) => ({
      kind: 'code',
      text: code,
      key,
      records: countUnit.get(u, day) ?? 0,
    }));
  }

  function forms(typed: string, day: string): Of<'word'>[] {
    const own = queryForms(typed);
    const [form] = own;
    if (form === undefined || own.length > 1) return [];
    return formsBeginning(form, day, mostOfKind).map((known) => ({
      kind: 'word',
      text: known.form,
      key: '',
      records: known.records,
    }));
  }

  return {
    suggest: db.transaction((start: string, day: string, limit: number): Suggestion[] => {
      const typed = start.slice(0, longest).trim();
      const words = wordsOf(typed);
      if (words.length === 0) return [];
      return once(`${day} ${limit} ${typed}`, () =>
        mixed([names(words, day), titles(words, typed, day), forms(typed, day), codes(typed, day)], limit),
      );
    }),
  };
}

/** Characters of what is typed that count. */
const longest = 200;

/** Whether all words but the last are words of a text, and the last begins one. */
function hasWords(text: string, words: readonly string[]): boolean {
  const own = wordsOf(text);
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

/** The best of each kind in turn until there are enough; each kind together. */
function mixed(lists: readonly (readonly Suggestion[])[], limit: number): Suggestion[] {
  const taken = lists.map(() => 0);
  let left = limit;
  for (let round = 0; round < mostOfKind; round++)
    lists.forEach((list, at) => {
      if (left === 0 || round >= list.length) return;
      taken[at] = round + 1;
      left--;
    });
  return lists.flatMap((list, at) => list.slice(0, taken[at]));
}

function byRecords(a: Suggestion, b: Suggestion): number {
  return b.records - a.records || (a.text < b.text ? -1 : a.text > b.text ? 1 : a.key < b.key ? -1 : 1);
}
