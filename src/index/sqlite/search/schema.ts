// The tables of the search engine. All of them are derived: they are dropped and made anew, never migrated.

/**
 * Everything is kept in two parts: 0 for records that are open to everybody for always, 1 for all others, so that what is
 * closed is not even read when readers search.
 *
 * `search_posting`: for each form and each block of 1024 record numbers, three bytes for each record that has it, and where it stands in each
 * (`posting.ts`). `search_form`: the vocabulary, with numbers of records;
 * pairs of a stem and a form are in it too, as words that begin with U+0001. `search_words`: the forms of a record by their numbers, so that they can be
 * taken out again to the last byte. `search_record`: what the reading workers hold in memory of a record (`facts.ts`); `change` rises with
 * every writing, `gone` is 1 once it is withdrawn. `search_value`: values of facets. `name_change`: names of which something changed, in order.
 * `name_spelling`: forms of names, `own` 1 where the name's authority gives the form itself; `name_sound`, `name_word`: their sound keys, and their words. `search_title`: the words of titles.
 */
export const createSearch = `
CREATE TABLE search_meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO search_meta VALUES ('epoch', random() & 0xffffffffffff), ('form', 0), ('value', 0), ('change', 0);

CREATE TABLE search_form (
  id INTEGER PRIMARY KEY,
  form TEXT NOT NULL UNIQUE,
  open INTEGER NOT NULL,
  closed INTEGER NOT NULL
) STRICT;

CREATE TABLE search_posting (
  p INTEGER PRIMARY KEY,
  part INTEGER NOT NULL,
  block INTEGER NOT NULL,
  form TEXT NOT NULL,
  records BLOB NOT NULL,
  places BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_posting_of ON search_posting (part, form, block);

CREATE TABLE search_words (
  record INTEGER PRIMARY KEY,
  forms BLOB NOT NULL
) STRICT;

CREATE TABLE search_value (
  v INTEGER PRIMARY KEY,
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  records INTEGER NOT NULL,
  UNIQUE (facet, value)
) STRICT;

CREATE TABLE search_record (
  record INTEGER PRIMARY KEY,
  change INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  open_from TEXT,
  moment INTEGER NOT NULL,
  facts BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_record_by_change ON search_record (change);

CREATE TABLE name_change (change INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER NOT NULL) STRICT;
CREATE TRIGGER name_made AFTER INSERT ON name BEGIN
  INSERT INTO name_change (n) VALUES (new.n);
END;
CREATE TRIGGER name_changed AFTER UPDATE OF kind, label, root, authority ON name
WHEN old.kind IS NOT new.kind OR old.label IS NOT new.label OR old.root <> new.root OR old.authority IS NOT new.authority BEGIN
  INSERT INTO name_change (n) VALUES (new.n);
END;
CREATE TRIGGER name_dropped AFTER DELETE ON name BEGIN
  INSERT INTO name_change (n) VALUES (old.n);
END;
CREATE TRIGGER name_written AFTER INSERT ON name_form BEGIN
  INSERT INTO name_change (n) VALUES (new.name);
END;
CREATE TRIGGER name_unwritten AFTER DELETE ON name_form BEGIN
  INSERT INTO name_change (n) VALUES (old.name);
END;

CREATE TABLE name_spelling (
  s INTEGER PRIMARY KEY,
  name INTEGER NOT NULL,
  written TEXT NOT NULL,
  own INTEGER NOT NULL,
  UNIQUE (name, written)
) STRICT;
CREATE TABLE name_sound (
  key TEXT NOT NULL,
  s INTEGER NOT NULL,
  PRIMARY KEY (key, s)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_sound_of ON name_sound (s);
CREATE TABLE name_word (
  word TEXT NOT NULL,
  s INTEGER NOT NULL,
  PRIMARY KEY (word, s)
) STRICT, WITHOUT ROWID;
CREATE TABLE search_title (
  word TEXT NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (word, record)
) STRICT, WITHOUT ROWID;
`;

export const searchTables = [
  'search_title',
  'name_word',
  'name_sound',
  'name_spelling',
  'name_change',
  'search_record',
  'search_value',
  'search_words',
  'search_posting',
  'search_form',
  'search_meta',
];
