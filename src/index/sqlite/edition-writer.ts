// Writes where records stand in editions, and the places in them that others refer to.
import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../model/canonical.ts';
import type { IndexEntry } from '../port.ts';

/** What of a record the tables of editions take. */
type Placed = Pick<IndexEntry, 'entry' | 'source' | 'within'>;

export interface EditionWriter {
  /** Writes the places of a record that has none yet. `openFrom` is '' for always. */
  put(record: number, placed: Placed, openFrom: string): void;
  open(record: number, openFrom: string): void;
  remove(record: number): void;
}

export function createEditionWriter(db: Database): EditionWriter {
  const edition = db
    .prepare<[string, string], number>('SELECT e FROM edition WHERE format = ? AND key = ?')
    .pluck();
  const addEdition = db.prepare('INSERT INTO edition (format, key) VALUES (?, ?)');
  const addAnchor = db.prepare('INSERT INTO anchor (record, anchor, edition, place) VALUES (?, ?, ?, ?)');
  const addWithin = db.prepare(
    'INSERT INTO within (record, edition, place, open_from, document, number, path) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const openWithin = db.prepare('UPDATE within SET open_from = ? WHERE record = ?');
  const editionsOf = db
    .prepare<[number, number], number>(
      'SELECT edition FROM anchor WHERE record = ? UNION SELECT edition FROM within WHERE record = ?',
    )
    .pluck();
  const deleteAnchors = db.prepare('DELETE FROM anchor WHERE record = ?');
  const deleteWithin = db.prepare('DELETE FROM within WHERE record = ?');
  const drop = db.prepare(
    `DELETE FROM edition WHERE e = ? AND NOT EXISTS (SELECT 1 FROM anchor WHERE edition = e)
       AND NOT EXISTS (SELECT 1 FROM within WHERE edition = e)`,
  );

  function ensure(format: string, key: string): number {
    return edition.get(format, key) ?? Number(addEdition.run(format, key).lastInsertRowid);
  }

  return {
    put(record, { entry, source, within }, openFrom) {
      const own = ensure(source.format, source.key);
      addAnchor.run(record, source.anchor, own, '');
      for (const { anchor, place } of source.anchors) addAnchor.run(record, anchor, own, place);
      if (within === null) return;
      const { format, key, order, number, path } = within;
      const document = entry.type === 'edition-matter' ? 0 : 1;
      addWithin.run(record, ensure(format, key), order, openFrom, document, number, canonicalJson(path));
    },
    open: (record, openFrom) => void openWithin.run(openFrom, record),
    remove(record) {
      const editions = editionsOf.all(record, record);
      deleteAnchors.run(record);
      deleteWithin.run(record);
      for (const one of editions) drop.run(one);
    },
  };
}
