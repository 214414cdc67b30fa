// A first search in a copy in files: what a browser loads for it, from a plain web host, and how long it takes from there and from the disk; and what
// Pagefind takes over the same records, where it is installed. VERNO_BENCH_RECORDS: of how many records (1000,30000).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../test/browser/chromium.ts';
import { temporaryFolder } from '../test/temporary-archive.ts';
import { writeCopiedSearch } from './copied-search.ts';
import { serveCounting, type CountingServer } from './counting-server.ts';
import { edition } from './multiplied-edition.ts';
import { hasPagefind, indexByPagefind } from './pagefind.ts';
import { median } from './server.ts';

const counts = (process.env['VERNO_BENCH_RECORDS'] ?? '1000,30000').split(',').map(Number);
/** Each search is begun so many times, in a browser that knows nothing; the time is the median. */
const times = 3;
const queries = {
  'a word': 'armistices',
  'a common word': 'negotiations',
  'a name': 'Yoshida',
  'a name in Cyrillic letters': 'Ёсида',
  'a name in Hangul': '김일성',
  'a phrase': '"prime minister"',
  'a phrase of three words': '"united states government"',
  'a beginning': 'govern*',
  'two common words': 'telegrams Korea',
  'two very common words': 'prime minister',
  'three very common words': 'secretary state telegram',
  'four very common words': 'united states government policy',
  'six very common words': 'united states government foreign policy department',
} as const;

interface FirstSearch {
  readonly records: number;
  readonly loaded: ReadonlyMap<string, number>;
  readonly milliseconds: number;
}

/** Opens an address in a profile of its own, and waits until it was searched. */
async function first(
  browser: Browser,
  server: CountingServer,
  search: (page: Page) => Promise<number>,
): Promise<FirstSearch> {
  const milliseconds: number[] = [];
  let records = 0;
  let loaded: ReadonlyMap<string, number> = new Map();
  for (let time = 0; time < times; time++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    server.taken();
    const begun = performance.now();
    records = await search(page);
    milliseconds.push(performance.now() - begun);
    loaded = server.taken();
    await context.close();
  }
  return { records, loaded, milliseconds: Math.round(median(milliseconds)) };
}

const inCopy = (root: string, query: string) => async (page: Page) => {
  await page.goto(`${root}/search/index.html?${new URLSearchParams({ q: query }).toString()}`);
  const found = page.locator('#found').filter({ hasText: /record/i });
  await found.waitFor();
  return Number(/[\d,]+/.exec((await found.textContent()) ?? '')?.[0].replaceAll(',', '') ?? 0);
};

/** As its own page does it: the results, and what is shown of the first ten. */
const byPagefind = (root: string, query: string) => async (page: Page) => {
  await page.goto(`${root}/ask.html`);
  return page.evaluate<number>(`(async () => {
    const pagefind = await import('/pagefind/pagefind.js');
    const { results } = await pagefind.search(${JSON.stringify(query)});
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return results.length;
  })()`);
};

const kilobytes = (loaded: ReadonlyMap<string, number>, of: (path: string) => boolean): number =>
  Math.round([...loaded].reduce((sum, [path, bytes]) => sum + (of(path) ? bytes : 0), 0) / 1000);
const isPiece = (path: string): boolean => path.startsWith('/search/') && path.endsWith('.js');
const isScript = (path: string): boolean => /\/search-(?:copy|stems)[^/]*\.js$/.test(path);

// A clone builds itself where its sources have changed: that is no part of what is measured.
spawnSync(process.execPath, [fileURLToPath(new URL('../bin/verno.js', import.meta.url)), '--version']);
const folder = await temporaryFolder();
const contents = await edition(join(folder.path, 'source'));
if (contents === undefined) throw new Error('The edition in ../shared/data/frus is not there.');
const browser = await launchBrowser();
for (const records of counts) {
  const copy = join(folder.path, `copy-${records}`);
  const written = await writeCopiedSearch(contents, records, copy, join(folder.path, 'work'));
  const server = await serveCounting(copy);
  const searches: Record<string, unknown> = {};
  for (const [kind, query] of Object.entries(queries)) {
    const hosted = await first(browser, server, inCopy(server.address, query));
    const disk = await first(browser, server, inCopy(pathToFileURL(copy).href, query));
    const [pieces, script] = [kilobytes(hosted.loaded, isPiece), kilobytes(hosted.loaded, isScript)];
    searches[kind] = {
      query,
      found: hosted.records,
      scriptKB: script,
      piecesKB: pieces,
      togetherKB: script + pieces,
      pieces: [...hosted.loaded.keys()].filter(isPiece).length,
      hostMs: hosted.milliseconds,
      diskMs: disk.milliseconds,
    };
  }
  server.close();
  const { files, bytes, cpuSeconds } = written;
  process.stdout.write(
    `${JSON.stringify({ figure: 'search-in-copy', records, files, megabytes: Math.round(bytes / 1e6), cpuSeconds: Math.round(cpuSeconds), searches })}\n`,
  );
  if (!hasPagefind) {
    process.stdout.write(
      `${JSON.stringify({ figure: 'search-in-copy, Pagefind', records, left: 'not installed; name its folder with VERNO_BENCH_PAGEFIND' })}\n`,
    );
    continue;
  }
  const site = join(folder.path, `pagefind-${records}`);
  const index = await indexByPagefind(contents, records, site);
  const peer = await serveCounting(site);
  const asked: Record<string, unknown> = {};
  for (const [kind, query] of Object.entries(queries)) {
    const {
      records: found,
      loaded,
      milliseconds,
    } = await first(browser, peer, byPagefind(peer.address, query));
    asked[kind] = {
      query,
      found,
      togetherKB: kilobytes(loaded, (path) => path.startsWith('/pagefind/')),
      hostMs: milliseconds,
    };
  }
  peer.close();
  process.stdout.write(
    `${JSON.stringify({ figure: 'search-in-copy, Pagefind', records, megabytes: Math.round(index.bytes / 1e6), cpuSeconds: Math.round(index.cpuSeconds), searches: asked })}\n`,
  );
}
await browser.close();
await folder.remove();
