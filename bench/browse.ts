// Browsing at 30,000 records with 14,000 authorities: what each kind of page takes to find and to send, median and 99th in a hundred, pages also
// as a ratio to a bare HTTP server that sends the same bytes in the same run; and what writing the index costs an import.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewCollection } from '../src/app/read/browse/collections.ts';
import { viewDate, viewDates } from '../src/app/read/browse/dates.ts';
import { linkedNames, viewName, viewNames } from '../src/app/read/browse/names.ts';
import { previewReferences } from '../src/app/read/browse/references.ts';
import { viewSurroundings } from '../src/app/read/browse/surroundings.ts';
import { viewRepositories, viewUnit } from '../src/app/read/browse/units.ts';
import { viewVolumes } from '../src/app/read/browse/volumes.ts';
import { viewHome } from '../src/app/read/lists.ts';
import type { Archive } from '../src/app/services.ts';
import { createEngines, openEngines } from '../src/compose.ts';
import { serverLinks } from '../src/web/links.ts';
import { editionPersons } from '../test/generators/edition.ts';
import { fill, indexCost, samplesOfVolume } from './edition-archive.ts';
import { median, serve } from './server.ts';

const records = Number(process.env['VERNO_BENCH_RECORDS'] ?? 30_000);
const reads = Number(process.env['VERNO_BENCH_READS'] ?? 300);
const documents = 357;
const shape = { volumes: Math.max(1, Math.round(records / documents)), documents, persons: 165, joined: 10 };
const anonymous = { kind: 'anonymous' } as const;
const headers = { 'accept-encoding': 'br' };
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

interface Latency {
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** One request after the other, each for another page of its kind. */
async function latency(work: (at: number) => Promise<unknown>): Promise<Latency> {
  for (let at = 0; at < 10; at++) await work(at);
  const taken: number[] = [];
  for (let at = 0; at < reads; at++) {
    const begun = performance.now();
    await work(at * 7919);
    taken.push(performance.now() - begun);
  }
  taken.sort((a, b) => a - b);
  return { medianMs: round(median(taken)), p99Ms: round(taken[Math.floor(taken.length * 0.99)] ?? NaN) };
}

const folder = await mkdtemp(join(tmpdir(), 'verno-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const dir = join(folder, 'archive');

async function filled() {
  const made = await createEngines(dir, { title: 'Bench', description: '', language: 'en' });
  if (!made.ok) throw new Error(made.problems[0]?.message);
  const done = await fill(made.value, shape);
  await made.value.close();
  return done;
}

const { samples, records: published, publishing } = await filled();
const cost = indexCost(dir, shape);

const persons = Array.from({ length: Math.min(shape.volumes, 20) }, (_, volume) =>
  editionPersons(shape, volume),
);
const personOf = (at: number): { id: string } => ({
  id: persons[at % persons.length]?.[shape.joined + (at % (shape.persons - shape.joined))]?.id ?? '',
});
const joinedOf = (at: number): { id: string } => ({ id: persons[0]?.[at % shape.joined]?.id ?? '' });
const place = { format: 'as-written', key: 'Office of the Bridge|place|Washport' };
const sampleOf = (at: number, number: number) => {
  const found = samples[((at % shape.volumes) * samplesOfVolume + number) % samples.length];
  if (found === undefined) throw new Error('no sample');
  return found;
};
const described = (at: number, number: number) => {
  const { id, content } = sampleOf(at, number);
  return { id, description: content.description };
};
const namePages = Math.max(1, Math.floor((shape.volumes * (shape.persons - shape.joined)) / 100));
const years = Math.max(1, Math.floor((shape.volumes * 110) / 366));
const yearOf = (at: number): string => String(1945 + (at % years));
const unitOf = (at: number): string =>
  [`russian:avprf/fonds=10`, `russian:avprf/fonds=10/opis=3`, `russian:avprf/fonds=10/opis=3/delo=4`][
    at % 3
  ] ?? '';

async function views(): Promise<Record<string, Latency>> {
  const opened = await openEngines(dir);
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  const archive: Archive = { ...opened.value, importFormats: [], exportFormats: [] };
  const all = { role: undefined, page: 1 } as const;
  const figures = {
    home: await latency(() => viewHome(archive, anonymous)),
    dates: await latency(() => viewDates(archive, anonymous)),
    year: await latency((at) => viewDate(archive, yearOf(at), 1 + (at % 9), anonymous)),
    month: await latency((at) => viewDate(archive, `${yearOf(at)}-0${1 + (at % 9)}`, 1, anonymous)),
    day: await latency((at) => viewDate(archive, `${yearOf(at)}-0${1 + (at % 9)}-12`, 1, anonymous)),
    names: await latency((at) =>
      viewNames(archive, 'person', { initial: undefined, page: 1 + (at % namePages) }, anonymous),
    ),
    initial: await latency((at) =>
      viewNames(archive, 'person', { initial: 'K', page: 1 + (at % 4) }, anonymous),
    ),
    person: await latency((at) => viewName(archive, personOf(at), all, anonymous)),
    joinedPerson: await latency((at) => viewName(archive, joinedOf(at), all, anonymous)),
    commonPlace: await latency((at) =>
      viewName(archive, place, { role: 'written-at', page: 1 + (at % 100) }, anonymous),
    ),
    repositories: await latency(() => viewRepositories(archive, anonymous)),
    unit: await latency((at) => viewUnit(archive, unitOf(at), 1, anonymous)),
    collection: await latency((at) => viewCollection(archive, 'Bridge Papers', 1 + (at % 250), anonymous)),
    volumes: await latency((at) => viewVolumes(archive, 1 + (at % 2), anonymous)),
    contents: await latency((at) => viewSurroundings(archive, described(at, 0), anonymous)),
    surroundings: await latency((at) => viewSurroundings(archive, described(at, 1 + (at % 11)), anonymous)),
    linkedNames: await latency((at) => linkedNames(archive, described(at, 3).description, anonymous)),
    references: await latency((at) => {
      const key = `bridge${1000 + (at % shape.volumes)}`;
      const target = (n: number) => ({
        format: 'tei',
        key,
        anchor: n % 3 === 0 ? `d${n + 1}p2` : `d${n * 9 + 1}`,
      });
      return previewReferences(
        archive,
        sampleOf(at, 3),
        Array.from({ length: 10 }, (_, n) => target(n)),
        anonymous,
      );
    }),
  };
  await archive.close();
  return figures;
}

const links = serverLinks({});
const pages: Readonly<Record<string, (at: number) => string>> = {
  home: () => links.home(),
  dates: () => links.dates(),
  year: (at) => links.date(yearOf(at), 1 + (at % 9)),
  day: (at) => links.date(`${yearOf(at)}-0${1 + (at % 9)}-12`, 1),
  names: (at) => links.names('person', null, 1 + (at % namePages)),
  person: (at) => links.name('person', personOf(at), null, 1),
  joinedPerson: (at) => links.name('person', joinedOf(at), null, 1),
  commonPlace: (at) => links.name('place', place, 'written-at', 1 + (at % 100)),
  repositories: () => links.repositories(),
  unit: (at) => links.unit(unitOf(at), 1),
  collection: (at) => links.facet('collection', 'Bridge Papers', 1 + (at % 250)),
  volumes: (at) => links.volumes(1 + (at % 2)),
  volume: (at) => links.record(sampleOf(at, 0).id),
  document: (at) => links.record(sampleOf(at, 1 + (at % 11)).id),
};

/** Pages over HTTP, none from memory; `ratio` is the median over that of a bare server with one of the same pages, compressed. */
async function overHttp(): Promise<Record<string, Latency & { ratio: number; misses: number }>> {
  const server = await serve(dir, '--page-cache', '0');
  const figures: Record<string, Latency & { ratio: number; misses: number }> = {};
  for (const [name, path] of Object.entries(pages)) {
    const first = await fetch(new URL(path(0), server.address), { headers });
    const body = Buffer.from(await first.arrayBuffer());
    const bare = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(body);
    });
    await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve));
    const at = bare.address();
    const bareUrl = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/`;
    let misses = 0;
    const ours = await latency(async (n) => {
      const answer = await fetch(new URL(path(n), server.address), { headers });
      if (answer.status !== 200) misses++;
      await answer.arrayBuffer();
    });
    const theirs = await latency(async () => (await fetch(bareUrl, { headers })).arrayBuffer());
    figures[name] = { ...ours, ratio: round(ours.medianMs / theirs.medianMs), misses };
    bare.close();
  }
  await server.stop();
  return figures;
}

const figures = {
  figure: 'browse',
  records: published,
  authorities: shape.volumes * shape.persons,
  publishedPerSecond: round((published / publishing) * 1000, 0),
  index: {
    documents: cost.documents,
    uses: cost.uses,
    prepareMs: round(cost.prepareMs, 0),
    writeMs: round(cost.writeMs, 0),
    usesPerSecond: round((cost.uses / cost.writeMs) * 1000, 0),
  },
  views: await views(),
  pages: await overHttp(),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
