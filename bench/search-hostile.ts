// Searches that mean harm, over the edition of ../shared/data/frus: each alone, fifty at once, and how long reading a record takes meanwhile.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecord } from '../src/app/read/record.ts';
import { plainSearch } from '../src/app/search/request.ts';
import { search } from '../src/app/search/search.ts';
import type { Archive } from '../src/app/services.ts';
import { openEngines } from '../src/compose.ts';
import { hostileQueries } from '../test/generators/queries.ts';
import { edition } from './multiplied-edition.ts';
import { median } from './server.ts';

const anonymous = { kind: 'anonymous' } as const;
const clients = 50;
const round = (value: number): number => Number(value.toFixed(1));
const folder = await mkdtemp(join(tmpdir(), 'verno-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const contents = await edition(folder);
const opened = contents && (await openEngines(join(folder, 'edition')));
if (opened?.ok !== true) {
  process.stdout.write(
    `${JSON.stringify({ bench: 'search-hostile', skipped: 'the edition is not there' })}\n`,
  );
} else {
  const archive: Archive = { ...opened.value, importFormats: [], exportFormats: [] };
  const ask = (q: string) => search(archive, plainSearch(q), anonymous);
  await ask('Вышинский 박헌영 周恩来 bridge');
  const alone: { what: string; ms: number }[] = [];
  for (const { what, q } of hostileQueries) alone.push({ what, ms: round(await timed(() => ask(q))) });
  const worst = alone.toSorted((a, b) => b.ms - a.ms);
  const atOnce = await Promise.all(
    Array.from({ length: clients }, (_, at) =>
      timed(() => ask(hostileQueries[at % hostileQueries.length]?.q ?? '')),
    ),
  );

  const { entries } = await archive.index.list({ page: 1, perPage: 100, openOn: null });
  const read = (at: number) =>
    timed(() => readRecord(archive, entries[at % entries.length]?.id ?? '', undefined, anonymous));
  const quiet: number[] = [];
  for (let at = 0; at < 100; at++) quiet.push(await read(at));
  const enough = new AbortController();
  const searches = (async () => {
    for (let at = 0; !enough.signal.aborted; at++)
      await ask(`the treaty of ${['security', 'peace', 'trade'][at % 3]}`);
  })();
  const beside: number[] = [];
  for (let at = 0; at < 100; at++) beside.push(await read(at));
  enough.abort();
  await searches;
  const percentile = (list: readonly number[], share: number): number =>
    round(list.toSorted((a, b) => a - b)[Math.floor(list.length * share)] ?? NaN);
  process.stdout.write(
    `${JSON.stringify({
      bench: 'search-hostile',
      queries: hostileQueries.length,
      aloneMedianMs: round(median(alone.map(({ ms }) => ms))),
      over200ms: alone.filter(({ ms }) => ms > 200).length,
      worst: worst.slice(0, 5),
      fiftyAtOnce: { medianMs: round(median(atOnce)), slowestMs: round(Math.max(...atOnce)) },
      readRecordMs: { quiet: percentile(quiet, 0.5), quietP95: percentile(quiet, 0.95) },
      readRecordBesideSearchesMs: { median: percentile(beside, 0.5), p95: percentile(beside, 0.95) },
    })}\n`,
  );
  await opened.value.close();
}
