// The index's rows: made, replaced and removed inside the store's own transactions, over the store's connection.
import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../../model/canonical.ts';
import { isAuthority, type EntryContent, type EntryManifest } from '../../model/entry.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { RecordContent } from '../../model/record.ts';
import { allFacetNames, type IndexEntry } from '../port.ts';
import { project } from '../projection.ts';
import { createEditionWriter } from './edition-writer.ts';
import { createHarvestWriter, type Standing } from './harvest-writer.ts';
import { createNameWriter } from './name-writer.ts';
import { createIndex, dropIndex, shape } from './schema.ts';
import { createSearchWriter, prepareSearch, type PreparedSearch } from './search/writer.ts';
import { createUnitWriter } from './unit-writer.ts';

/** What the store calls whenever a record changes; `record` is the seq of its first version, `seq` that of its newest. */
export interface IndexWriter {
  readonly name: string;
  readonly shape: string;
  create(): void;
  prepare(
    manifest: Manifest,
    content: RecordContent,
  ): (record: number, openFrom: string | null, seq: number) => void;
  open(record: number, openFrom: string | null): void;
  remove(record: number): void;
  /** How a record stands by the log, withdrawn ones too. */
  stand(record: number, standing: Standing): void;
  /** The newest version of an authority or unit; whether before or after the records that speak of it makes no difference. */
  putEntry(manifest: EntryManifest, content: EntryContent): void;
  /** As if the authority or unit of this id had never been described. */
  removeEntry(id: RecordId): void;
  /** Ends a transaction that is to be kept. */
  settle(): void;
  /** Drops what a transaction gathered that is undone. */
  forget(): void;
}

export function createIndexWriter(db: Database): IndexWriter {
  let prepared: ReturnType<typeof prepareStatements> | undefined;
  // The tables may not be there yet when the writer is made.
  const statements = () => (prepared ??= prepareStatements(db));

  function remove(record: number): void {
    const { deleteFacets, deleteEntry, parts, search } = statements();
    search.remove(record);
    deleteFacets.run(record);
    if (deleteEntry.run(record).changes === 0) return;
    for (const part of parts) part.remove(record);
  }

  function put(
    record: number,
    projected: IndexEntry,
    prepared: PreparedSearch,
    openFrom: string | null,
    seq: number,
  ): void {
    const { addEntry, addFacet, names, units, editions, search } = statements();
    const { entry, facets, texts, segments, pages, order, moment, beginning } = projected;
    remove(record);
    addEntry.run({
      record,
      id: entry.id,
      openFrom,
      order,
      version: entry.version,
      texts,
      segments,
      pages,
      list: canonicalJson(entry),
      seq,
      moment,
      beginning,
    });
    for (const name of allFacetNames)
      for (const value of facets[name]) addFacet.run(name, value, openFrom, order, record);
    const opens = openFrom ?? '';
    names.put(record, projected.names, moment, opens);
    units.put(record, projected.units, moment, opens);
    editions.put(record, projected, opens);
    search.put(record, openFrom, prepared);
  }

  return {
    name: 'index',
    shape,
    create() {
      db.exec(dropIndex);
      db.exec(createIndex);
      prepared?.search.forget();
    },
    prepare(manifest, content) {
      const entry = project(manifest, content);
      const search = prepareSearch(entry, content);
      return (record, openFrom, seq) => put(record, entry, search, openFrom, seq);
    },
    open(record, openFrom) {
      const { openEntry, openFacets, parts, search } = statements();
      openEntry.run(openFrom, record);
      openFacets.run(openFrom, record);
      for (const part of parts) part.open(record, openFrom ?? '');
      search.open(record, openFrom);
    },
    remove,
    stand: (record, standing) => statements().harvest.stand(record, standing),
    putEntry(manifest, content) {
      const { names, units } = statements();
      if (isAuthority(content)) names.describe(manifest, content);
      else units.describe(manifest.id, content);
    },
    removeEntry(id) {
      const { names, units } = statements();
      names.undescribe(id);
      units.undescribe(id);
    },
    settle: () => statements().search.settle(),
    forget: () => prepared?.search.forget(),
  };
}

function prepareStatements(db: Database) {
  const [names, units, editions] = [createNameWriter(db), createUnitWriter(db), createEditionWriter(db)];
  return {
    names,
    units,
    editions,
    parts: [names, units, editions],
    harvest: createHarvestWriter(db),
    search: createSearchWriter(db),
    addEntry: db.prepare(
      `INSERT INTO entry (record, id, open_from, place, version, texts, segments, pages, list, seq, moment, beginning)
       VALUES (:record, :id, :openFrom, :order, :version, :texts, :segments, :pages, :list, :seq, :moment, :beginning)`,
    ),
    addFacet: db.prepare('INSERT INTO facet (name, value, open_from, place, record) VALUES (?, ?, ?, ?, ?)'),
    deleteEntry: db.prepare('DELETE FROM entry WHERE record = ?'),
    deleteFacets: db.prepare('DELETE FROM facet WHERE record = ?'),
    openEntry: db.prepare('UPDATE entry SET open_from = ? WHERE record = ?'),
    openFacets: db.prepare('UPDATE facet SET open_from = ? WHERE record = ?'),
  };
}
