// The tables of units and collections. All of them are derived: they are dropped and made anew, never migrated.

/**
 * `unit`: one row for each unit that codes imply or an entry describes. `above`: the unit it is in, 0 for a repository. `shown`: it is described, or
 * something in it is, so that everybody sees it; else `opens` is the first day on which a record in it is open ('' for always). `id`: that of its
 * entry, whose content is `described`. How it is written comes from its entry (`told_by` is its key), from that of a unit within it, or from the record that opens first. `unit_use`: each
 * unit of each record; `own` is 0 where the record's code goes on to a narrower one, 2 where it has folios, else 1.
 */
export const createUnits = `
CREATE TABLE unit (
  u INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  above INTEGER NOT NULL,
  step TEXT NOT NULL,
  code TEXT NOT NULL,
  sort TEXT NOT NULL,
  shown INTEGER NOT NULL,
  opens TEXT,
  told_by TEXT,
  told_open TEXT,
  told_record INTEGER,
  id TEXT,
  described TEXT
) STRICT;
CREATE UNIQUE INDEX unit_by_id ON unit (id) WHERE id IS NOT NULL;
CREATE INDEX unit_beneath ON unit (above, sort, opens);

CREATE TABLE unit_use (
  record INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  open_from TEXT NOT NULL,
  moment INTEGER NOT NULL,
  own INTEGER NOT NULL,
  step TEXT NOT NULL,
  code TEXT NOT NULL,
  folios TEXT NOT NULL,
  PRIMARY KEY (record, unit)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_use_in_order ON unit_use (unit, own, moment, record, open_from);

CREATE TABLE unit_count (
  unit INTEGER NOT NULL,
  open_from TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (unit, open_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE collection (
  name TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  described TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

export const unitTables = ['collection', 'unit_count', 'unit_use', 'unit'];
