// The tables of the index. All of them are derived: they are dropped and made anew, never migrated.
import { createEditions, editionTables } from './editions-schema.ts';
import { createHarvest, harvestTables } from './harvest-schema.ts';
import { createNames, nameTables } from './names-schema.ts';
import { createSearch, searchTables } from './search/schema.ts';
import { createUnits, unitTables } from './units-schema.ts';

/** Changes whenever the tables, or what the projection puts into them, change. */
export const shape = '15';

/**
 * `entry`: one row for each record that is not withdrawn; `place` sorts it, `moment` by its date alone, `seq` by its newest version's place in
 * the log. `open_from`: the day from which everybody may see it, null for always. `facet`: one row for each value of a record. `facet_count` and `total` are kept by triggers, by `open_from` ('' for
 * always), so that counting costs nothing.
 */
export const createIndex = `${createNames}${createUnits}${createEditions}${createHarvest}${createSearch}
CREATE TABLE entry (
  record INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  open_from TEXT,
  place TEXT NOT NULL,
  version INTEGER NOT NULL,
  texts INTEGER NOT NULL,
  segments INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  list TEXT NOT NULL,
  seq INTEGER NOT NULL,
  moment INTEGER NOT NULL,
  beginning TEXT NOT NULL
) STRICT;
CREATE INDEX entry_in_order ON entry (place, record, open_from);
CREATE INDEX entry_by_seq ON entry (seq, open_from);

CREATE TABLE facet (
  record INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  open_from TEXT,
  place TEXT NOT NULL,
  PRIMARY KEY (record, name, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX facet_in_order ON facet (name, value, place, record, open_from);

CREATE TABLE facet_count (
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  open_from TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (name, value, open_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE total (
  open_from TEXT PRIMARY KEY,
  records INTEGER NOT NULL,
  versions INTEGER NOT NULL,
  texts INTEGER NOT NULL,
  segments INTEGER NOT NULL,
  pages INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER facet_added AFTER INSERT ON facet BEGIN
  INSERT INTO facet_count VALUES (new.name, new.value, ifnull(new.open_from, ''), 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER facet_removed AFTER DELETE ON facet BEGIN
  UPDATE facet_count SET count = count - 1
    WHERE name = old.name AND value = old.value AND open_from = ifnull(old.open_from, '');
  DELETE FROM facet_count
    WHERE name = old.name AND value = old.value AND open_from = ifnull(old.open_from, '') AND count = 0;
END;
CREATE TRIGGER facet_opened AFTER UPDATE OF open_from ON facet WHEN old.open_from IS NOT new.open_from BEGIN
  UPDATE facet_count SET count = count - 1
    WHERE name = old.name AND value = old.value AND open_from = ifnull(old.open_from, '');
  DELETE FROM facet_count
    WHERE name = old.name AND value = old.value AND open_from = ifnull(old.open_from, '') AND count = 0;
  INSERT INTO facet_count VALUES (new.name, new.value, ifnull(new.open_from, ''), 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
  INSERT INTO total VALUES (ifnull(new.open_from, ''), 1, new.version, new.texts, new.segments, new.pages)
    ON CONFLICT DO UPDATE SET records = records + 1, versions = versions + excluded.versions,
      texts = texts + excluded.texts, segments = segments + excluded.segments, pages = pages + excluded.pages;
END;
CREATE TRIGGER entry_removed AFTER DELETE ON entry BEGIN
  UPDATE total SET records = records - 1, versions = versions - old.version, texts = texts - old.texts,
      segments = segments - old.segments, pages = pages - old.pages
    WHERE open_from = ifnull(old.open_from, '');
  DELETE FROM total WHERE open_from = ifnull(old.open_from, '') AND records = 0;
END;
CREATE TRIGGER entry_opened AFTER UPDATE OF open_from ON entry WHEN old.open_from IS NOT new.open_from BEGIN
  UPDATE total SET records = records - 1, versions = versions - old.version, texts = texts - old.texts,
      segments = segments - old.segments, pages = pages - old.pages
    WHERE open_from = ifnull(old.open_from, '');
  DELETE FROM total WHERE open_from = ifnull(old.open_from, '') AND records = 0;
  INSERT INTO total VALUES (ifnull(new.open_from, ''), 1, new.version, new.texts, new.segments, new.pages)
    ON CONFLICT DO UPDATE SET records = records + 1, versions = versions + excluded.versions,
      texts = texts + excluded.texts, segments = segments + excluded.segments, pages = pages + excluded.pages;
END;
`;

export const dropIndex = [
  ...searchTables,
  'facet_count',
  'total',
  'facet',
  'entry',
  ...nameTables,
  ...unitTables,
  ...editionTables,
  ...harvestTables,
]
  .map((table) => `DROP TABLE IF EXISTS ${table};`)
  .join('\n');
