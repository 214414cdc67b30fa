// The queries that find names by what they are called; they run in a worker.
import type { Database } from 'better-sqlite3';
import { wordsOf } from '../../text/name/words.ts';
import { folded } from '../fold.ts';
import { isAsWritten, referenceOf, sourceOf } from '../project/references.ts';
import { lastDay } from './days.ts';
import { nameColumns, type CountedName, type NameRow } from './name-row.ts';

/** More of one surname are not looked at. */
const mostOfSurname = 500;

interface Called {
  readonly root: number;
  readonly reference: string;
  /** The day from which it is to be seen in records; null where none names it. */
  readonly since: string | null;
}

/** `day`: records must be open by then. Names that only closed records tell of are not there before. */
export function nameFinderQueries(db: Database) {
  // What is said of a name that no record makes is to be seen, but for what only records told of it.
  const since = 'iif(root = n, opens, own_opens)';
  const seen = `ifnull(${since}, iif(id IS NULL, NULL, '')) <= :day`;
  const called = db.prepare<[{ kind: string; day: string }], Called & { text: string }>(
    `WITH shown AS (SELECT n, root, reference, ${since} AS since, label, authority FROM name
       WHERE (:kind = '' OR kind = :kind) AND ${seen})
     SELECT root, reference, since, label AS text FROM shown
     UNION ALL SELECT root, reference, since, written FROM shown JOIN name_form ON name = n WHERE open_from <= :day
     UNION ALL SELECT shown.root, reference, since, value ->> '$.written' FROM shown, json_each(authority, '$.forms')
       WHERE authority IS NOT NULL`,
  );
  const ofSurname = db.prepare<[{ kind: string; from: string; to: string; day: string }], Called>(
    `SELECT root, reference, ${since} AS since FROM name INDEXED BY name_described
     WHERE kind = :kind AND id IS NOT NULL AND sort >= :from AND sort < :to AND ${seen} ORDER BY sort LIMIT ${mostOfSurname}`,
  );
  const row = db.prepare<[{ n: number; day: string }], NameRow & { opens: string | null }>(
    `SELECT ${nameColumns}, opens FROM name WHERE n = :n AND (opens IS NULL OR opens <= :day)`,
  );
  const count = db
    .prepare<[{ n: number; day: string }], number>(
      `SELECT count(DISTINCT record) FROM name_use INDEXED BY name_use_in_order
       WHERE name IN (SELECT n FROM name WHERE n = :n UNION ALL SELECT n FROM name WHERE root = :n AND root <> n) AND open_from <= :day`,
    )
    .pluck();
  const listed = `FROM name INDEXED BY name_described WHERE kind = :kind AND id IS NOT NULL AND opens IS NOT NULL AND opens <= :day`;
  const countListed = db
    .prepare<[{ kind: string; day: string }], number>(`SELECT count(*) ${listed}`)
    .pluck();
  const pageListed = db
    .prepare<[{ kind: string; day: string; limit: number; offset: number }], string>(
      `SELECT id ${listed} ORDER BY sort LIMIT :limit OFFSET :offset`,
    )
    .pluck();

  /** The names that lead nowhere else, with their numbers of records. */
  function counted(roots: Iterable<number>, day: string): CountedName[] {
    return [...roots].flatMap((n) => {
      const found = row.get({ n, day });
      if (found === undefined || !isShown(found.reference, found.opens, day)) return [];
      const { n: _, opens: __, ...name } = found;
      return [{ ...name, records: count.get({ n, day }) ?? 0 }];
    });
  }

  return {
    findNames(words: readonly string[], kind: string, day: string, limit: number) {
      const roots = new Set<number>();
      for (const { root, reference, since, text } of called.iterate({ kind, day }))
        if (!roots.has(root) && isShown(reference, since, day) && hasWords(text, words)) roots.add(root);
      const rank = ({ label }: CountedName): number => Number(hasWords(label, words));
      const names = counted(roots, day).sort(
        (a, b) =>
          rank(b) - rank(a) || b.records - a.records || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
      );
      return { total: names.length, names: names.slice(0, limit) };
    },
    surnamed(surname: string, kind: string, edition: string, day: string, limit: number): CountedName[] {
      const own = new Set<number>();
      const others = new Set<number>();
      // What sorts right behind the letters: the end of the label, or a space.
      const range = { from: `${folded(surname)}\n`, to: `${folded(surname)}!` };
      for (const { root, reference, since } of ofSurname.all({ kind, day, ...range }))
        if (isShown(reference, since, day))
          (sourceOf(referenceOf(reference)) === edition ? own : others).add(root);
      return counted(new Set([...own, ...others]), day).slice(0, limit);
    },
    describedNames: (kind: string, day: string, limit: number, offset: number) => ({
      total: countListed.get({ kind, day }) ?? 0,
      ids: pageListed.all({ kind, day, limit, offset }),
    }),
  };
}

/** Whether each of some words begins a word of the text. */
function hasWords(text: string, words: readonly string[]): boolean {
  const own = wordsOf(text);
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

/** Whether a reader may know of it: what only records told of a name goes with them. */
function isShown(reference: string, since: string | null, day: string): boolean {
  return since !== null || day === lastDay || !isAsWritten(reference);
}
