// The index's rows: made, replaced and removed inside the store's own transactions, over the store's connection.
import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../model/canonical.ts';
import type { EntryContent, EntryManifest } from '../../model/entry.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { RecordContent } from '../../model/record.ts';
import { facetNames, type IndexEntry } from '../port.ts';
import { project } from '../projection.ts';
import { createIndex, dropIndex, shape } from './schema.ts';

/** What the store calls whenever a record changes; `record` is the seq of its first version. */
export interface IndexWriter {
  readonly name: string;
  readonly shape: string;
  create(): void;
  prepare(manifest: Manifest, content: RecordContent): (record: number, openFrom: string | null) => void;
  open(record: number, openFrom: string | null): void;
  remove(record: number): void;
  putEntry(manifest: EntryManifest, content: EntryContent): void;
}

export function createIndexWriter(db: Database): IndexWriter {
  let prepared: ReturnType<typeof prepareStatements> | undefined;
  // The tables may not be there yet when the writer is made.
  const statements = () => (prepared ??= prepareStatements(db));

  function remove(record: number): void {
    const { deleteFacets, deleteEntry } = statements();
    deleteFacets.run(record);
    deleteEntry.run(record);
  }

  function put(record: number, projected: IndexEntry, openFrom: string | null): void {
    const { addEntry, addFacet } = statements();
    const { entry, facets, texts, segments, pages, order } = projected;
    remove(record);
    addEntry.run(
      record,
      entry.id,
      openFrom,
      order,
      entry.version,
      texts,
      segments,
      pages,
      canonicalJson(entry),
    );
    for (const name of facetNames)
      for (const value of facets[name]) addFacet.run(name, value, openFrom, order, record);
  }

  return {
    name: 'index',
    shape,
    create() {
      db.exec(dropIndex);
      db.exec(createIndex);
    },
    prepare(manifest, content) {
      const entry = project(manifest, content);
      return (record, openFrom) => put(record, entry, openFrom);
    },
    open(record, openFrom) {
      const { openEntry, openFacets } = statements();
      openEntry.run(openFrom, record);
      openFacets.run(openFrom, record);
    },
    remove,
    putEntry() {},
  };
}

function prepareStatements(db: Database) {
  return {
    addEntry: db.prepare(
      `INSERT INTO entry (record, id, open_from, place, version, texts, segments, pages, list)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    addFacet: db.prepare('INSERT INTO facet (name, value, open_from, place, record) VALUES (?, ?, ?, ?, ?)'),
    deleteEntry: db.prepare('DELETE FROM entry WHERE record = ?'),
    deleteFacets: db.prepare('DELETE FROM facet WHERE record = ?'),
    openEntry: db.prepare('UPDATE entry SET open_from = ? WHERE record = ?'),
    openFacets: db.prepare('UPDATE facet SET open_from = ? WHERE record = ?'),
  };
}
