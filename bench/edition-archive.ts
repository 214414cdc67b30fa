// An archive of an invented edition of many volumes, for measurements at the size of a library.
import { assembleEntry } from '../src/app/publish/assemble-entry.ts';
import { assembleVersion } from '../src/app/publish/assemble.ts';
import type { Engines } from '../src/compose.ts';
import { createIndexWriter } from '../src/index/sqlite/writer.ts';
import type { RecordContent } from '../src/model/record.ts';
import Database from 'better-sqlite3';
import { join } from 'node:path';
import {
  editionPersons,
  editionVolume,
  type EditionRecord,
  type EditionShape,
} from '../test/generators/edition.ts';

const batchSize = 64;
const state = { previous: undefined, by: 'bench', origin: 'import', note: '' } as const;
const versionOf = (id: string, content: RecordContent) => assembleVersion({ ...state, id, content });

/** `samples`: of each volume its own record and its first documents. */
export interface Filled {
  readonly samples: readonly EditionRecord[];
  readonly records: number;
  /** Milliseconds spent publishing, of records and of authorities. */
  readonly publishing: number;
}

export async function fill({ store }: Engines, shape: EditionShape): Promise<Filled> {
  const samples: EditionRecord[] = [];
  let [records, publishing] = [0, 0];
  for (let volume = 0; volume < shape.volumes; volume++) {
    const made = editionVolume(shape, volume);
    samples.push(...made.slice(0, samplesOfVolume));
    const versions = made.map(({ id, content }) => versionOf(id, content));
    const entries = editionPersons(shape, volume).map(({ id, content }) =>
      assembleEntry({ ...state, id, content }),
    );
    const begun = performance.now();
    for (let at = 0; at < versions.length; at += batchSize)
      await store.publish(versions.slice(at, at + batchSize));
    for (let at = 0; at < entries.length; at += batchSize)
      await store.publishEntries(entries.slice(at, at + batchSize));
    publishing += performance.now() - begun;
    records += versions.length;
  }
  return { samples, records, publishing };
}

export const samplesOfVolume = 12;

/** What the index costs an import of six more volumes: computing and writing its rows, in milliseconds, and a bare insert of as many. */
export interface IndexCost {
  readonly documents: number;
  readonly uses: number;
  readonly prepareMs: number;
  readonly writeMs: number;
}

/** The index alone, without the store; what it wrote is taken out again. */
export function indexCost(dir: string, shape: EditionShape): IndexCost {
  const db = new Database(join(dir, 'verno.db'));
  const writer = createIndexWriter(db);
  const made = Array.from({ length: 6 }, (_, at) => editionVolume(shape, shape.volumes + at)).flat();
  const versions = made.map(({ id, content }) => versionOf(id, content));
  let begun = performance.now();
  const prepared = versions.map(({ manifest, content }) => writer.prepare(manifest, content));
  const prepareMs = performance.now() - begun;
  const first = 10_000_000;
  let writeMs = 0;
  for (let at = 0; at < prepared.length; at += batchSize) {
    begun = performance.now();
    db.exec('BEGIN IMMEDIATE');
    for (const [n, write] of prepared.slice(at, at + batchSize).entries())
      write(first + at + n, null, first + at + n);
    db.exec('COMMIT');
    writeMs += performance.now() - begun;
  }
  const counted = db.prepare<[number], number>('SELECT count(*) FROM name_use WHERE record >= ?').pluck();
  const uses = counted.get(first) ?? 0;
  db.exec('BEGIN IMMEDIATE');
  for (const at of prepared.keys()) writer.remove(first + at);
  db.exec('COMMIT');
  db.close();
  return { documents: made.length, uses, prepareMs, writeMs };
}
