// Browsing at 30,000 records: what each kind of page takes to find, median and 99th in a hundred, and what writing the index costs.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { assembleEntry } from '../src/app/publish/assemble-entry.ts';
import { assembleVersion } from '../src/app/publish/assemble.ts';
import { viewCollection, viewCollections } from '../src/app/read/browse/collections.ts';
import { viewDate, viewDates } from '../src/app/read/browse/dates.ts';
import { nameAddresses, viewName, viewNames } from '../src/app/read/browse/names.ts';
import { previewReferences } from '../src/app/read/browse/references.ts';
import { viewSurroundings } from '../src/app/read/browse/surroundings.ts';
import { viewRepositories, viewUnit } from '../src/app/read/browse/units.ts';
import { viewVolumes } from '../src/app/read/browse/volumes.ts';
import { viewHome } from '../src/app/read/lists.ts';
import type { Archive } from '../src/app/services.ts';
import { createEngines } from '../src/compose.ts';
import { createIndexWriter } from '../src/index/sqlite/writer.ts';
import { editionPersons, editionVolume, type EditionRecord } from '../test/generators/edition.ts';

const records = Number(process.env['VERNO_BENCH_RECORDS'] ?? 30_000);
const reads = 300;
const batchSize = 64;
const documents = 357;
const shape = { volumes: Math.max(1, Math.round(records / documents)), documents, persons: 165, joined: 10 };
const anonymous = { kind: 'anonymous' } as const;

const round = (value: number, digits = 3): number => Number(value.toFixed(digits));
const state = { previous: undefined, by: 'bench', origin: 'import', note: '' } as const;

const dir = await mkdtemp(join(tmpdir(), 'verno-bench-'));
process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
const made = await createEngines(join(dir, 'archive'), { title: 'Bench', description: '', language: 'en' });
if (!made.ok) throw new Error(made.problems[0]?.message);
const archive: Archive = { ...made.value, importFormats: [], exportFormats: [] };

const samples: EditionRecord[] = [];
let publishing = 0;
let published = 0;
for (let volume = 0; volume < shape.volumes; volume++) {
  const made = editionVolume(shape, volume);
  samples.push(...made.slice(0, 12));
  const versions = made.map(({ id, content }) => assembleVersion({ ...state, id, content }));
  const entries = editionPersons(shape, volume).map(({ id, content }) =>
    assembleEntry({ ...state, id, content }),
  );
  const begun = performance.now();
  for (let at = 0; at < versions.length; at += batchSize)
    await archive.store.publish(versions.slice(at, at + batchSize));
  for (let at = 0; at < entries.length; at += batchSize)
    await archive.store.publishEntries(entries.slice(at, at + batchSize));
  publishing += performance.now() - begun;
  published += versions.length;
}

/** The index alone, over records that are projected anyway: rows and milliseconds of an import of six volumes into a full archive. */
function writing(): { documents: number; uses: number; prepareMs: number; writeMs: number } {
  const db = new Database(join(dir, 'archive', 'verno.db'));
  const writer = createIndexWriter(db);
  const fresh = Array.from({ length: 6 }, (_, at) => editionVolume(shape, shape.volumes + at)).flat();
  const versions = fresh.map(({ id, content }) => assembleVersion({ ...state, id, content }));
  let begun = performance.now();
  const prepared = versions.map(({ manifest, content }) => writer.prepare(manifest, content));
  const prepareMs = performance.now() - begun;
  let writeMs = 0;
  const first = 10_000_000;
  for (let at = 0; at < prepared.length; at += batchSize) {
    begun = performance.now();
    db.exec('BEGIN IMMEDIATE');
    for (const [n, write] of prepared.slice(at, at + batchSize).entries()) write(first + at + n, null);
    db.exec('COMMIT');
    writeMs += performance.now() - begun;
  }
  const uses =
    db.prepare<[number], number>('SELECT count(*) FROM name_use WHERE record >= ?').pluck().get(first) ?? 0;
  db.exec('BEGIN IMMEDIATE');
  for (const at of prepared.keys()) writer.remove(first + at);
  db.exec('COMMIT');
  db.close();
  return { documents: versions.length, uses, prepareMs: round(prepareMs, 0), writeMs: round(writeMs, 0) };
}

const written = writing();

async function latency(work: (at: number) => Promise<unknown>): Promise<{ medianMs: number; p99Ms: number }> {
  for (let at = 0; at < 10; at++) await work(at);
  const taken: number[] = [];
  for (let at = 0; at < reads; at++) {
    const begun = performance.now();
    await work(at * 7919);
    taken.push(performance.now() - begun);
  }
  taken.sort((a, b) => a - b);
  const quantile = (share: number): number => round(taken[Math.floor(taken.length * share)] ?? NaN);
  return { medianMs: quantile(0.5), p99Ms: quantile(0.99) };
}

const some = (at: number): EditionRecord => {
  const found = samples[at % samples.length];
  if (found === undefined) throw new Error('no sample');
  return found;
};
const personOf = (at: number) => {
  const [person] = editionPersons(shape, at % shape.volumes).slice(at % shape.persons);
  if (person === undefined) throw new Error('no person');
  return { id: person.id };
};
const all = { role: undefined, page: 1 } as const;
const home = await viewHome(archive, anonymous);
const namesPages = Math.ceil(14_000 / 100);
const unitKeys = [
  `russian:avprf/fonds=12`,
  `russian:avprf/fonds=12/opis=3`,
  `russian:avprf/fonds=12/opis=3/delo=4`,
];

const figures = {
  figure: 'browse',
  records: home.counts.records,
  published: { records: published, perSecond: round((published / publishing) * 1000, 0) },
  index: { ...written, usesPerSecond: round((written.uses / written.writeMs) * 1000, 0) },
  home: await latency(() => viewHome(archive, anonymous)),
  dates: await latency(() => viewDates(archive, anonymous)),
  year: await latency((at) => viewDate(archive, String(1945 + (at % 20)), 1 + (at % 9), anonymous)),
  day: await latency((at) => viewDate(archive, `1950-0${1 + (at % 9)}-12`, 1, anonymous)),
  persons: await latency((at) =>
    viewNames(archive, 'person', { initial: undefined, page: 1 + (at % namesPages) }, anonymous),
  ),
  personsOfInitial: await latency((at) =>
    viewNames(archive, 'person', { initial: 'K', page: 1 + (at % 9) }, anonymous),
  ),
  person: await latency((at) => viewName(archive, personOf(at), all, anonymous)),
  joinedPerson: await latency((at) => {
    const first = editionPersons(shape, 0)[at % shape.joined];
    return viewName(archive, { id: first?.id ?? '' }, all, anonymous);
  }),
  commonPlace: await latency((at) =>
    viewName(
      archive,
      { format: 'as-written', key: 'Office of the Bridge|place|Washport' },
      { role: 'written-at', page: 1 + (at % 100) },
      anonymous,
    ),
  ),
  repositories: await latency(() => viewRepositories(archive, anonymous)),
  unit: await latency((at) => viewUnit(archive, unitKeys[at % 3] ?? '', 1, anonymous)),
  collections: await latency(() => viewCollections(archive, anonymous)),
  collection: await latency((at) => viewCollection(archive, 'Bridge Papers', 1 + (at % 300), anonymous)),
  volumes: await latency((at) => viewVolumes(archive, 1 + (at % 2), anonymous)),
  contents: await latency((at) => {
    const { id, content } = some(12 * at);
    return viewSurroundings(archive, { id, description: content.description }, anonymous);
  }),
  surroundings: await latency((at) => {
    const { id, content } = some(12 * at + 1 + (at % 11));
    return viewSurroundings(archive, { id, description: content.description }, anonymous);
  }),
  nameAddresses: await latency((at) =>
    nameAddresses(archive, some(12 * at + 3).content.description, anonymous),
  ),
  references: await latency((at) =>
    previewReferences(
      archive,
      some(12 * at + 3),
      Array.from({ length: 10 }, (_, n) => ({
        format: 'tei',
        key: `bridge${1000 + (at % shape.volumes)}`,
        anchor: n % 3 === 0 ? `d${n + 1}p2` : `d${n * 9 + 1}`,
      })),
      anonymous,
    ),
  ),
};
await archive.close();
process.stdout.write(`${JSON.stringify(figures)}\n`);
