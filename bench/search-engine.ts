// Search over an edition many times over: what the index costs, and what the engine and the whole page take, for each kind of query, beside
// PostgreSQL with GIN and ts_rank over the same texts in the same run. VERNO_BENCH_RECORDS: how many records (30,000).
import { chmodSync, rmSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { assembleVersion } from '../src/app/publish/assemble.ts';
import { plainSearch } from '../src/app/search/request.ts';
import { search } from '../src/app/search/search.ts';
import type { Archive } from '../src/app/services.ts';
import { createEngines, openEngines, type Engines } from '../src/compose.ts';
import type { EngineQuery } from '../src/index/search.ts';
import { walkBlocks } from '../src/model/block.ts';
import type { RecordContent } from '../src/model/record.ts';
import { createFts5 } from './fts5.ts';
import { edition, multiplied } from './multiplied-edition.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { drawQueries, queryKinds, type QueriesByKind, type QueryKind } from './search-queries.ts';

const records = Number(process.env['VERNO_BENCH_RECORDS'] ?? 30_000);
const count = Number(process.env['VERNO_BENCH_QUERIES'] ?? 200);
const batch = 64;
const viewer = { kind: 'anonymous' } as const;
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

function latency(taken: readonly number[]): Latency {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.floor(sorted.length * share)] ?? NaN);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

const folder = await mkdtemp(join(tmpdir(), 'verno-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
// PostgreSQL's user must be able to pass through.
chmodSync(folder, 0o711);
const dir = join(folder, 'archive');

const fts5 = createFts5(folder);

async function build(contents: readonly RecordContent[]): Promise<{ seconds: number; textBytes: number }> {
  const made = await createEngines(dir, { title: 'Bench', description: '', language: 'en' });
  if (!made.ok) throw new Error(made.problems[0]?.message);
  const engines = made.value;
  let [milliseconds, textBytes] = [0, 0];
  let versions: ReturnType<typeof assembleVersion>[] = [];
  const publish = async (): Promise<void> => {
    fts5.add(versions.map(({ content }) => content));
    const begun = performance.now();
    const done = await engines.store.publish(versions);
    if (!done.ok) throw new Error(JSON.stringify(done));
    milliseconds += performance.now() - begun;
    versions = [];
  };
  for (const { id, content } of multiplied(contents, records)) {
    versions.push(
      assembleVersion({ previous: undefined, by: 'bench', origin: 'import', note: '', id, content }),
    );
    textBytes += Buffer.byteLength(bodyOf(content));
    if (versions.length === batch) await publish();
  }
  if (versions.length > 0) await publish();
  await engines.close();
  return { seconds: milliseconds / 1000, textBytes };
}

/** Bytes of the tables that only search needs. */
function sizeOfSearch(): number {
  const db = new Database(join(dir, 'verno.db'), { readonly: true });
  const bytes = db
    .prepare<[], number>(
      "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search%' OR name LIKE 'name_sound%' OR name LIKE 'name_spelling%'",
    )
    .pluck()
    .get();
  db.close();
  return bytes ?? NaN;
}

const bodyOf = ({ texts }: RecordContent): string =>
  texts.flatMap(({ blocks }) => [...walkBlocks(blocks)].map(({ text }) => text)).join('\n');

/** As the text format of COPY wants it. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\0', '');

function fillPostgres(postgres: Postgres, contents: readonly RecordContent[]): Promise<number> {
  function* rows(): Generator<string> {
    for (const { id, content } of multiplied(contents, records)) {
      const { titles, dates, names } = content.description;
      const year = /^\d{4}/u.exec(dates[0]?.edtf ?? '')?.[0] ?? '\\N';
      const persons = names
        .filter(({ kind }) => kind === 'person')
        .map(({ label }) => `"${label.replaceAll(/["\\]/gu, '')}"`);
      yield [
        id,
        escaped(titles[0]?.text ?? ''),
        escaped(bodyOf(content)),
        year,
        escaped(`{${persons.join(',')}}`),
      ].join('\t');
    }
  }
  return (async () => {
    postgres.run('CREATE UNLOGGED TABLE raw (id text, title text, body text, year int, persons text[]);');
    await postgres.copy('raw', rows());
    const begun = performance.now();
    postgres.run(`CREATE TABLE docs AS SELECT id, title, year, persons,
        setweight(to_tsvector('english', title), 'A') || to_tsvector('english', left(body, 900000)) AS tsv FROM raw;
      CREATE INDEX ON docs USING gin (tsv); CREATE INDEX ON docs (year); CREATE INDEX ON docs USING gin (persons);
      VACUUM ANALYZE docs;`);
    return (performance.now() - begun) / 1000;
  })();
}

async function opened(): Promise<Engines> {
  const result = await openEngines(dir);
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

/** The whole page, with the question that it asks the engine. */
async function pages(
  queries: QueriesByKind,
): Promise<Map<QueryKind, { taken: number[]; asked: EngineQuery[] }>> {
  const engines = await opened();
  const found = new Map<QueryKind, { taken: number[]; asked: EngineQuery[] }>();
  let asked: EngineQuery[] = [];
  const index: Engines['index'] = {
    ...engines.index,
    search: {
      ...engines.index.search,
      search(query, signal) {
        asked.push(query);
        return engines.index.search.search(query, signal);
      },
    },
  };
  const archive: Archive = { ...engines, index, importFormats: [], exportFormats: [] };
  for (const [kind, list] of kindsOf(queries)) {
    const of = { taken: [] as number[], asked: [] as EngineQuery[] };
    for (const { typed } of list) {
      asked = [];
      const begun = performance.now();
      await search(archive, plainSearch(typed), viewer);
      of.taken.push(performance.now() - begun);
      // Only the question for the page itself counts facets; the others count forms of names and ways on.
      const [first, ...others] = asked.filter(({ facets }) => facets.length > 0);
      if (others.length > 0) throw new Error(`the page asked twice for ${typed}`);
      if (first !== undefined) of.asked.push(first);
    }
    found.set(kind, of);
  }
  await engines.close();
  return found;
}

/** The engine alone, in fresh threads: the first twenty and the total, no facets. */
async function engineAlone(asked: ReadonlyMap<QueryKind, { asked: EngineQuery[] }>) {
  const engines = await opened();
  const found = new Map<QueryKind, number[]>();
  for (const [kind, { asked: list }] of asked) {
    const taken: number[] = [];
    for (const query of list) {
      const begun = performance.now();
      await engines.index.search.search({ ...query, facets: [] });
      taken.push(performance.now() - begun);
    }
    found.set(kind, taken);
  }
  await engines.close();
  return found;
}

/** Kinds that plain FTS5 can answer. */
const plain: ReadonlySet<QueryKind> = new Set(['word', 'and', 'phrase', 'prefix']);

const kindsOf = (queries: QueriesByKind) => queryKinds.map((kind) => [kind, queries[kind]] as const);

const contents = await edition(folder);
if (contents === undefined) {
  process.stdout.write(
    `${JSON.stringify({ bench: 'search-engine', skipped: 'the edition is not there' })}\n`,
  );
} else {
  const built = await build(contents);
  const bytes = statSync(join(dir, 'verno.db')).size;
  const searchBytes = sizeOfSearch();
  const queries = drawQueries(contents, count);
  const page = await pages(queries);
  const engine = await engineAlone(page);
  const postgres = startPostgres(join(folder, 'postgres'));
  const peerSeconds = postgres && (await fillPostgres(postgres, contents));
  const peer = new Map<QueryKind, number[]>();
  for (const [kind, list] of kindsOf(queries))
    peer.set(
      kind,
      postgres?.time(
        list.map(
          ({ where }) =>
            `SELECT id, ts_rank(tsv, q) AS rank FROM docs, LATERAL (SELECT ${queryOf(where)}) AS asked(q) WHERE ${where} ORDER BY rank DESC LIMIT 20;`,
        ),
      ) ?? [],
    );
  const sizes = postgres?.run("SELECT pg_total_relation_size('docs');").trim();
  const kinds = kindsOf(queries).map(([kind, list]) => {
    const [ours, theirs] = [latency(engine.get(kind) ?? []), latency(peer.get(kind) ?? [])];
    return [
      kind,
      {
        engine: ours,
        page: latency(page.get(kind)?.taken ?? []),
        postgres: theirs,
        ...(plain.has(kind) && { fts5: latency(fts5.time(list.map(({ typed }) => typed))) }),
        ratioP95: round(ours.p95 / theirs.p95, 3),
      },
    ] as const;
  });
  process.stdout.write(
    `${JSON.stringify({
      bench: 'search-engine',
      records,
      queries: count,
      publishMsPerRecord: round((built.seconds * 1000) / records),
      textMB: round(built.textBytes / 1e6, 1),
      archiveMB: round(bytes / 1e6, 1),
      searchMB: round(searchBytes / 1e6, 1),
      fts5WriteMsPerRecord: round(fts5.written() / records),
      postgres: postgres?.version ?? 'not installed',
      ...(peerSeconds !== undefined && { postgresBuildSeconds: round(peerSeconds, 1) }),
      ...(sizes !== undefined && { postgresMB: round(Number(sizes) / 1e6, 1) }),
      kinds: Object.fromEntries(kinds),
    })}\n`,
  );
  fts5.close();
  postgres?.stop();
}

/** The text-search query of a condition, for the rank. */
function queryOf(where: string): string {
  const [asked = where] = where.split(' AND ');
  return asked.replace('tsv @@ ', '');
}
