// Names of the archive in their forms, asked for in a reading worker.
import type { Database } from 'better-sqlite3';
import type { AttestedName } from '../../search.ts';
import { isAsWritten } from '../../project/references.ts';
import { lastDay } from '../days.ts';
import { createNameLookup } from './lookups.ts';

interface SpellingRow {
  readonly root: number;
  readonly written: string;
}

interface RootRow {
  readonly reference: string;
  readonly id: string | null;
  readonly kind: string;
  readonly label: string;
  readonly opens: string | null;
}

/** Of the spellings that one key has, so many are looked at. */
const mostOfKey = 20_000;

/** In how many records a root stands that are open on a day. */
export type RecordCount = (root: number, day: string) => number;

/** `day`: what only records say that are not open by then is as if it were not there. */
export function createAttested(db: Database, count: RecordCount) {
  const lookup = createNameLookup(db);
  // A spelling is to be seen where an open record writes it, or where it is a form of an authority's own, or the label, of a name that is to be seen.
  const seen = `(EXISTS (SELECT 1 FROM name_form WHERE name_form.name = n AND name_form.written = p.written AND open_from <= :day)
      OR (p.own = 1 AND id IS NOT NULL AND ifnull(own_opens, '') <= :day) OR (label = p.written AND own_opens <= :day))`;
  const bySound = db.prepare<[{ key: string; day: string; limit: number }], SpellingRow>(
    `SELECT root, p.written FROM name_sound JOIN name_spelling AS p USING (s) JOIN name ON n = p.name
     WHERE name_sound.key = :key AND ${seen} LIMIT :limit`,
  );
  const ofName = db.prepare<[{ n: number; day: string }], SpellingRow>(
    `SELECT root, p.written FROM name_spelling AS p JOIN name ON n = p.name WHERE p.name = :n AND ${seen}`,
  );
  const rootRow = db.prepare<[number], RootRow>(
    'SELECT reference, id, kind, label, opens FROM name WHERE n = ?',
  );

  function attested(day: string): (row: SpellingRow) => AttestedName[] {
    const roots = new Map<number, Omit<AttestedName, 'written'> | undefined>();
    const about = (n: number): Omit<AttestedName, 'written'> | undefined => {
      const found = rootRow.get(n);
      if (found === undefined || !isKind(found.kind)) return undefined;
      const { reference, id, kind, label, opens } = found;
      if (opens === null ? id === null || (isAsWritten(reference) && day !== lastDay) : opens > day)
        return undefined;
      return { key: id === null ? reference : `#${id}`, kind, label, records: count(n, day) };
    };
    return ({ root, written }) => {
      if (!roots.has(root)) roots.set(root, about(root));
      const name = roots.get(root);
      return name === undefined ? [] : [{ ...name, written }];
    };
  }

  function formsOfRoots(roots: readonly number[], day: string): AttestedName[] {
    const toName = attested(day);
    const found = new Map<string, AttestedName>();
    for (const n of lookup.members(roots))
      for (const row of ofName.all({ n, day }))
        for (const name of toName(row)) found.set(`${name.key} ${name.written}`, name);
    return sorted([...found.values()]);
  }

  /** What shares rare keys comes first, then what stands in most records: the key of a surname that hundreds bear tells little. */
  function sounding(keys: readonly string[], day: string, limit: number): AttestedName[] {
    const toName = attested(day);
    const found = new Map<string, AttestedName>();
    const weights = new Map<AttestedName, number>();
    for (const key of new Set(keys)) {
      const having = new Set<AttestedName>();
      for (const row of bySound.all({ key, day, limit: mostOfKey }))
        for (const name of toName(row)) {
          const id = `${name.key} ${name.written}`;
          const first = found.get(id) ?? name;
          found.set(id, first);
          having.add(first);
        }
      for (const name of having) weights.set(name, (weights.get(name) ?? 0) + 1 / having.size);
    }
    return sorted([...found.values()])
      .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
      .slice(0, limit);
  }

  return { formsOfRoots, sounding };
}

export function attestedQueries(db: Database, count: RecordCount) {
  const { formsOfRoots, sounding } = createAttested(db, count);
  const lookup = createNameLookup(db);
  return {
    namesSounding: db.transaction(sounding),
    nameForms: db.transaction((keys: readonly string[], day: string): AttestedName[] =>
      formsOfRoots([...new Set(keys.flatMap((key) => lookup.root(key) ?? []))], day),
    ),
  };
}

const isKind = (kind: string): kind is AttestedName['kind'] =>
  kind === 'person' || kind === 'body' || kind === 'place';

function sorted(names: AttestedName[]): AttestedName[] {
  return names.sort(
    (a, b) =>
      b.records - a.records || order(a.label, b.label) || order(a.key, b.key) || order(a.written, b.written),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
