// The tables of names. All of them are derived: they are dropped and made anew, never migrated.

/**
 * `name`: one row for each reference that records make, and for each authority. `leads`: to the authority of that id, or that it was joined
 * to; `root`: where that ends. `own_opens`: the first day on which a record that makes the reference is open to everybody ('' for always,
 * null where none makes it); `opens`: the same of all that lead to a root, null elsewhere. What a name is called comes from its authority;
 * where nobody has described it, from the record `told_record`: of those that make the reference the one that opens first (`told_open`), so
 * that nothing of a closed record is told. `name_use`: each name of each record; `roles` are bits. `name_count` and `name_form` count
 * records, by the day on which they open. `named` has the names of each record in one text, each with a space behind it. `name_initial` counts
 * roots, by triggers, so that no list needs to count its names.
 */
export const createNames = `
CREATE TABLE name (
  n INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  root INTEGER NOT NULL,
  leads INTEGER,
  own_opens TEXT,
  opens TEXT,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  language TEXT,
  initial TEXT NOT NULL,
  sort TEXT NOT NULL,
  told_open TEXT,
  told_record INTEGER,
  id TEXT,
  version INTEGER,
  source TEXT,
  description TEXT,
  authority TEXT
) STRICT;
CREATE UNIQUE INDEX name_by_id ON name (id) WHERE id IS NOT NULL;
CREATE INDEX name_leading ON name (leads) WHERE leads IS NOT NULL;
CREATE INDEX name_joined ON name (root) WHERE root <> n;
CREATE INDEX name_described ON name (kind, sort) WHERE id IS NOT NULL;
CREATE INDEX name_in_list ON name (kind, initial, sort, opens) WHERE opens IS NOT NULL;

CREATE TABLE name_use (
  record INTEGER NOT NULL,
  name INTEGER NOT NULL,
  open_from TEXT NOT NULL,
  moment INTEGER NOT NULL,
  roles INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  language TEXT,
  forms TEXT NOT NULL,
  PRIMARY KEY (record, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_use_in_order ON name_use (name, moment, record, open_from, roles);

CREATE TABLE named (
  record INTEGER PRIMARY KEY,
  names TEXT NOT NULL
) STRICT;

CREATE TABLE name_count (
  name INTEGER NOT NULL,
  open_from TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (name, open_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE name_form (
  name INTEGER NOT NULL,
  written TEXT NOT NULL,
  language TEXT NOT NULL,
  open_from TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (name, written, language, open_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE name_initial (
  kind TEXT NOT NULL,
  initial TEXT NOT NULL,
  opens TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (kind, initial, opens)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER name_listed AFTER UPDATE OF kind, initial, opens ON name WHEN new.opens IS NOT NULL BEGIN
  INSERT INTO name_initial VALUES (new.kind, new.initial, new.opens, 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER name_relisted AFTER UPDATE OF kind, initial, opens ON name WHEN old.opens IS NOT NULL BEGIN
  UPDATE name_initial SET count = count - 1
    WHERE kind = old.kind AND initial = old.initial AND opens = old.opens;
  DELETE FROM name_initial
    WHERE kind = old.kind AND initial = old.initial AND opens = old.opens AND count = 0;
END;
CREATE TRIGGER name_unlisted AFTER DELETE ON name WHEN old.opens IS NOT NULL BEGIN
  UPDATE name_initial SET count = count - 1
    WHERE kind = old.kind AND initial = old.initial AND opens = old.opens;
  DELETE FROM name_initial
    WHERE kind = old.kind AND initial = old.initial AND opens = old.opens AND count = 0;
END;
`;

export const nameTables = ['name_initial', 'name_form', 'name_count', 'named', 'name_use', 'name'];
