// Who else is there: the persons and bodies that stand in the same records as a name, most often first.
import type { Database } from 'better-sqlite3';
import { nameColumns, type CountedName, type NameRow } from './name-row.ts';

export type Besides = (root: number, group: readonly number[], day: string, limit: number) => CountedName[];

/** Of names that are counted alike at the end of the list so many are looked at, to show the first of them by name. */
const mostAlike = 1000;

/**
 * Counts records, exactly; names that were joined are one. A name may stand in every record of the archive, so that hundreds of thousands of
 * others stand beside it: the names of each record are kept as one text (`named`), which is read in a third of the time that rows take.
 */
export function besidesReader(db: Database): Besides {
  const namesOf = db
    .prepare<[string, string], string | null>(
      `SELECT group_concat(names, ';') FROM (
         SELECT DISTINCT record FROM name_use INDEXED BY name_use_in_order
         WHERE name IN (SELECT value FROM json_each(?)) AND open_from <= ?) JOIN named USING (record)`,
    )
    .pluck();
  const joined = db.prepare<[], { n: number; root: number }>('SELECT n, root FROM name WHERE root <> n');
  const last = db.prepare<[], number | null>('SELECT max(n) FROM name').pluck();
  const rows = db.prepare<[string], NameRow & { sort: string }>(
    `SELECT ${nameColumns}, sort FROM name
     WHERE n IN (SELECT value FROM json_each(?)) AND kind IN ('person', 'body')`,
  );

  return (root, group, day, limit) => {
    if (limit < 1) return [];
    const roots = new Int32Array((last.get() ?? 0) + 1);
    for (const one of joined.iterate()) roots[one.n] = one.root;
    const counts = countRoots(namesOf.get(JSON.stringify(group), day) ?? '', roots);
    counts[root] = 0;
    const best = mostOften(counts, 2 * limit);
    return rows
      .all(JSON.stringify(best))
      .sort((a, b) => (counts[b.n] ?? 0) - (counts[a.n] ?? 0) || (a.sort < b.sort ? -1 : 1))
      .slice(0, limit)
      .map(({ n, reference, id, kind, label, language, source, description }) => ({
        reference,
        id,
        kind,
        label,
        language,
        source,
        description,
        records: counts[n] ?? 0,
      }));
  };
}

const [zero, space, semicolon] = [48, 32, 59];

/**
 * In how many records each root stands. `text`: the names of each record with a space behind each, and a semicolon between records. `roots`: what
 * a name leads to, 0 for itself.
 */
function countRoots(text: string, roots: Int32Array): Int32Array {
  const counts = new Int32Array(roots.length);
  const seen = new Int32Array(roots.length);
  let record = 1;
  let n = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === semicolon) record++;
    else if (code !== space) n = n * 10 + code - zero;
    else {
      const root = roots[n] || n;
      if (seen[root] !== record) {
        seen[root] = record;
        counts[root] = (counts[root] ?? 0) + 1;
      }
      n = 0;
    }
  }
  return counts;
}

/** The names with the highest counts: at least so many, where there are, and those that are counted like the last of them. */
function mostOften(counts: Int32Array, wanted: number): number[] {
  const least = Math.max(
    1,
    counts
      .filter((count) => count > 0)
      .sort()
      .at(-wanted) ?? 1,
  );
  const found: number[] = [];
  const alike: number[] = [];
  for (let n = 0; n < counts.length; n++) {
    const count = counts[n] ?? 0;
    if (count > least) found.push(n);
    else if (count === least) alike.push(n);
  }
  return [...found, ...alike.slice(0, mostAlike)];
}
