// The words of the archive, asked for in a reading worker.
import type { Database } from 'better-sqlite3';
import type { KnownForm } from '../../search.ts';
import type { Columns } from './columns.ts';
import { dayCode } from './day-code.ts';
import { createFrequentForms } from './frequent-forms.ts';
import { stemPair, stemStart } from './indexed-words.ts';
import { createNear } from './near.ts';
import { createOpenedForms } from './open-words.ts';

interface FormRow {
  readonly id: number;
  readonly form: string;
  readonly open: number;
}

/** More forms of one stem are not looked at. */
const mostOfStem = 20_000;
/** Where more forms begin alike, the most frequent are looked at besides. */
const mostBeginning = 2000;

export function vocabularyQueries(db: Database, columnsNow: () => Columns) {
  const one = db.prepare<[string], FormRow>('SELECT id, form, open FROM search_form WHERE form = ?');
  const range = db.prepare<[string, string, number], FormRow>(
    'SELECT id, form, open FROM search_form WHERE form >= ? AND form < ? LIMIT ?',
  );
  const opened = createOpenedForms(db);
  const near = createNear(db);
  const frequent = createFrequentForms(db);

  /** What makes a row of the vocabulary into a form with the records that are open on the day; nothing for one that is in none. */
  function counter(day: string): (row: FormRow | undefined) => KnownForm[] {
    const columns = columnsNow();
    const also = opened(columns, dayCode(day));
    return (row) => {
      const records = row === undefined ? 0 : row.open + (also.get(row.id) ?? 0);
      return row === undefined || records === 0 ? [] : [{ form: row.form, records }];
    };
  }

  function knownForms(forms: readonly string[], day: string): KnownForm[] {
    const count = counter(day);
    return mostFrequent(
      [...new Set(forms)]
        .filter((form) => !form.startsWith(stemStart))
        .flatMap((form) => count(one.get(form))),
    );
  }

  function frequentBeginning(start: string, limit: number): FormRow[] {
    const found: FormRow[] = [];
    for (const form of frequent()) {
      if (found.length === limit) break;
      const row = form.startsWith(start) ? one.get(form) : undefined;
      if (row !== undefined && row.open > 0) found.push(row);
    }
    return found;
  }

  return {
    knownForms: db.transaction(knownForms),
    stemmedForms: db.transaction((keys: readonly string[], day: string, limit: number): KnownForm[] => {
      const count = counter(day);
      const forms = new Set<string>();
      for (const key of new Set(keys)) {
        const start = stemPair(key, '');
        for (const row of range.iterate(start, `${start}\u{10ffff}`, mostOfStem))
          if (count(row).length > 0) forms.add(row.form.slice(start.length));
      }
      return mostFrequent([...forms].flatMap((form) => count(one.get(form)))).slice(0, limit);
    }),
    formsBeginning: db.transaction((start: string, day: string, limit: number): KnownForm[] => {
      if (start === '' || start.startsWith(stemStart)) return [];
      const count = counter(day);
      const rows = range.all(start, `${start}\u{10ffff}`, mostBeginning);
      const others = rows.length < mostBeginning ? [] : frequentBeginning(start, 2 * limit);
      const forms = new Map([...rows, ...others].map((row) => [row.id, row]));
      return mostFrequent([...forms.values()].flatMap(count)).slice(0, limit);
    }),
    nearForms: db.transaction((form: string, distance: 1 | 2, day: string, limit: number): KnownForm[] => {
      const count = counter(day);
      const found = near(form, distance).flatMap((one_) =>
        count(one.get(one_.form)).map((known) => ({ ...known, distance: one_.distance })),
      );
      return found
        .sort((a, b) => a.distance - b.distance || b.records - a.records || (a.form < b.form ? -1 : 1))
        .slice(0, limit)
        .map(({ form: near_, records }) => ({ form: near_, records }));
    }),
  };
}

function mostFrequent(forms: KnownForm[]): KnownForm[] {
  return forms.sort((a, b) => b.records - a.records || (a.form < b.form ? -1 : a.form > b.form ? 1 : 0));
}
