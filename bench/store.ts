// Publishing: records a second, as a ratio to bare inserts of the very same bytes into SQLite in the same run; reading one record, where
// it is called and through the pool of workers; and an import's files, kept one by one and 64 at once.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { assembleVersion } from '../src/app/publish/assemble.ts';
import { judge } from '../src/app/publish/judge.ts';
import { createEngines } from '../src/compose.ts';
import { createPool } from '../src/store/sqlite/pool.ts';
import { generatedRecord } from '../test/generators/record.ts';
import { pointReadUrl, type PointReadQueries } from './point-read.ts';

const records = Number(process.env['VERNO_BENCH_RECORDS'] ?? 4000);
const batchSize = 64;
const reads = 3000;
const blocks = 30;

const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

async function timed(work: () => Promise<void> | void): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function latency(work: (at: number) => Promise<unknown>): Promise<{ medianMs: number; p99Ms: number }> {
  const taken: number[] = [];
  for (let at = 0; at < reads; at++) taken.push(await timed(async () => void (await work(at))));
  taken.sort((a, b) => a - b);
  const quantile = (share: number): number => round(taken[Math.floor(taken.length * share)] ?? NaN);
  return { medianMs: quantile(0.5), p99Ms: quantile(0.99) };
}

const dir = await mkdtemp(join(tmpdir(), 'verno-bench-'));
const made = await createEngines(join(dir, 'archive'), { title: '', description: '', language: 'en' });
if (!made.ok) throw new Error(made.problems[0]?.message);
const archive = made.value;

const drafts = Array.from({ length: records }, (_, at) => generatedRecord(61, at, { blocks }));
const state = { previous: undefined, by: 'bench', origin: 'import', note: '' } as const;
const judging = await timed(() => {
  for (const { content } of drafts) if (judge(content).length > 0) throw new Error('unsound');
});
let versions: ReturnType<typeof assembleVersion>[] = [];
const assembling = await timed(() => {
  versions = drafts.map(({ id, content }) => assembleVersion({ ...state, id, content }));
});
const publishing = await timed(async () => {
  for (let at = 0; at < records; at += batchSize) {
    const done = await archive.store.publish(versions.slice(at, at + batchSize));
    if (!done.ok) throw new Error('conflict');
  }
});

const bare = new Database(join(dir, 'bare.db'));
bare.pragma('journal_mode = WAL');
bare.pragma('synchronous = FULL');
bare.exec('CREATE TABLE part (hash TEXT, json TEXT)');
const insert = bare.prepare('INSERT INTO part VALUES (?, ?)');
const inserting = await timed(() => {
  for (let at = 0; at < records; at += batchSize) {
    bare.exec('BEGIN IMMEDIATE');
    for (const { version, json, parts } of versions.slice(at, at + batchSize)) {
      insert.run(version, json);
      for (const part of parts) insert.run(part.hash, part.json);
    }
    bare.exec('COMMIT');
  }
});
bare.close();

const idOf = (at: number): string => drafts[(at * 7919) % records]?.id ?? '';
const direct = await latency(async (at) => {
  const head = await archive.store.head(idOf(at));
  return head && archive.store.content(head.manifest);
});
const pool = createPool(join(dir, 'archive', 'verno.db'));
const run = pool.runner<PointReadQueries>(pointReadUrl);
const pooled = await latency((at) => run('objects', [idOf(at)], z.unknown()));
const pooledTexts = await latency((at) => run('texts', [idOf(at)], z.array(z.string())));
await pool.close();

const scans = (from: number): Uint8Array[] =>
  Array.from({ length: 512 }, (_, at) => Buffer.from(`page ${from + at} `.repeat(1000)));
const oneByOne = await timed(async () => {
  for (const data of scans(0)) await archive.blobs.put({ data });
});
const together = await timed(async () => {
  const all = scans(1000);
  for (let at = 0; at < all.length; at += batchSize)
    await Promise.all(all.slice(at, at + batchSize).map((data) => archive.blobs.put({ data })));
});
await archive.close();
rmSync(dir, { recursive: true });

const bytes = versions.reduce(
  (sum, { json, parts }) => sum + json.length + parts.reduce((all, part) => all + part.json.length, 0),
  0,
);
const perSecond = (milliseconds: number, count = records): number =>
  Math.round((count / milliseconds) * 1000);
process.stdout.write(
  `${JSON.stringify({
    figure: 'store',
    records,
    codeUnitsEach: Math.round(bytes / records),
    publishedPerSecond: perSecond(publishing),
    bareInsertsPerSecond: perSecond(inserting),
    publishToBare: round(publishing / inserting, 2),
    withJudgingAndHashingPerSecond: perSecond(judging + assembling + publishing),
    withJudgingAndHashingToBare: round((judging + assembling + publishing) / inserting, 2),
    readWhereCalled: direct,
    readThroughPool: pooled,
    readTextsThroughPool: pooledTexts,
    filesOneByOnePerSecond: perSecond(oneByOne, 512),
    filesTogetherPerSecond: perSecond(together, 512),
  })}\n`,
);
