// The tables of editions and of the places that references lead to. All of them are derived: they are dropped and made anew.

/**
 * `edition`: a source key that records stand under; it goes with the last of them. `anchor`: each id of a source by which others refer to it, with the record and, unless
 * it is the record's own (`place` is ''), the place in it. `within`: where a record stands in an edition; `document` is 0 for a
 * preface, list or index of it, else 1; `path` is JSON.
 */
export const createEditions = `
CREATE TABLE edition (
  e INTEGER PRIMARY KEY,
  format TEXT NOT NULL,
  key TEXT NOT NULL,
  UNIQUE (format, key)
) STRICT;

CREATE TABLE anchor (
  record INTEGER NOT NULL,
  anchor TEXT NOT NULL,
  edition INTEGER NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (record, anchor)
) STRICT, WITHOUT ROWID;
CREATE INDEX anchor_in_edition ON anchor (edition, anchor);

CREATE TABLE within (
  record INTEGER PRIMARY KEY,
  edition INTEGER NOT NULL,
  place INTEGER NOT NULL,
  open_from TEXT NOT NULL,
  document INTEGER NOT NULL,
  number TEXT,
  path TEXT NOT NULL
) STRICT;
CREATE INDEX within_in_order ON within (edition, place, record, open_from, document);
`;

export const editionTables = ['within', 'anchor', 'edition'];
