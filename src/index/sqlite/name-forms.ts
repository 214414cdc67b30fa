// How records write a name: each form with the number of records that have it.
import type { Database } from 'better-sqlite3';
import { formsOf } from './name-uses.ts';

export interface CountedForm {
  readonly written: string;
  readonly language: string;
  readonly records: number;
}

/** Forms of all names that lead to one root, most records first. A record that writes a form under two of them counts once. */
export function formsReader(db: Database): (group: readonly number[], day: string) => CountedForm[] {
  const counted = db.prepare<[string, string], CountedForm>(
    `SELECT written, language, sum(count) AS records FROM name_form
     WHERE name IN (SELECT value FROM json_each(?)) AND open_from <= ? GROUP BY written, language`,
  );
  const shared = db.prepare<[{ group: string; day: string }], { record: number; forms: string }>(
    `SELECT record, forms FROM name_use WHERE name IN (SELECT value FROM json_each(:group)) AND record IN (
       SELECT record FROM name_use INDEXED BY name_use_in_order
       WHERE name IN (SELECT value FROM json_each(:group)) AND open_from <= :day GROUP BY record HAVING count(*) > 1)`,
  );

  /** How many times too often each form was counted, by its key. */
  function doubled(group: string, day: string): Map<string, number> {
    const seen = new Set<string>();
    const surplus = new Map<string, number>();
    for (const { record, forms } of shared.all({ group, day }))
      for (const [written, language] of formsOf(forms)) {
        const key = JSON.stringify([written, language ?? '']);
        const once = `${record} ${key}`;
        if (seen.has(once)) surplus.set(key, (surplus.get(key) ?? 0) + 1);
        seen.add(once);
      }
    return surplus;
  }

  return (group, day) => {
    const json = JSON.stringify(group);
    const surplus = group.length > 1 ? doubled(json, day) : new Map<string, number>();
    return counted
      .all(json, day)
      .map((form) => ({
        ...form,
        records: form.records - (surplus.get(JSON.stringify([form.written, form.language])) ?? 0),
      }))
      .sort((a, b) => b.records - a.records || (a.written < b.written ? -1 : a.written > b.written ? 1 : 0));
  };
}
