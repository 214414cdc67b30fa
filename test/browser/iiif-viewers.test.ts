// The archive's manifests in public viewers, which come from another host: what they ask for is answered, and shown.
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importSources } from '../../src/app/import/import.ts';
import type { Running } from '../../src/app/services.ts';
import { serve } from '../../src/web/serve.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { fetchViewers, type Viewers } from '../viewers/fetch.ts';
import { browserPath, launchBrowser, whyNoBrowser } from './chromium.ts';

const viewers = browserPath === undefined ? undefined : await fetchViewers();
const why =
  browserPath === undefined
    ? ` (${whyNoBrowser})`
    : viewers === undefined
      ? ' (skipped: the viewers are not in the cache, and the package registry cannot be reached)'
      : '';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

/** Mirador with one window; annotations that supplement a canvas are shown, which by itself it shows not. */
const mirador = (manifest: string): string => `<!doctype html><meta charset="utf-8"><title>Mirador</title>
<div id="m" style="position:absolute;inset:0"></div><script src="/mirador/dist/mirador.min.js"></script>
<script>Mirador.viewer(${JSON.stringify({
  id: 'm',
  windows: [{ manifestId: manifest, thumbnailNavigationPosition: 'far-bottom' }],
  window: { sideBarOpen: true, defaultSideBarPanel: 'annotations', highlightAllAnnotations: true },
  annotations: { filteredMotivations: ['supplementing'] },
})})</script>`;

/** A host of its own for the viewers: whatever they read of the archive is another origin's. */
async function serveViewers(
  { folder }: Viewers,
  manifest: string,
): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://viewers').pathname);
    if (path === '/mirador.html') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(mirador(manifest));
      return;
    }
    readFile(join(folder, path)).then(
      (bytes) =>
        response.writeHead(200, { 'Content-Type': types[path.split('.').pop() ?? ''] ?? '' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return { address: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`, server };
}

interface Answer {
  readonly path: string;
  readonly status: number;
}

/** What a page asked the archive for, and what went wrong on it. */
interface Seen {
  readonly answers: Answer[];
  readonly errors: string[];
}

/** Whether an answer is a part of a page's image. */
function isTileOf(page: string): (answer: Answer) => boolean {
  const tile = new RegExp(`/iiif/image/3/[^/]+-${page}/\\d+,\\d+,\\d+,\\d+/\\d+,\\d*/0/default\\.jpg$`);
  return ({ path, status }) => status === 200 && tile.test(path);
}

async function untilTiles({ answers }: Seen): Promise<void> {
  await expect.poll(() => answers.filter(isTileOf('p1')).length, { timeout: 15_000 }).toBeGreaterThan(0);
}

const Annotations = z.looseObject({
  items: z.array(z.looseObject({ body: z.looseObject({ value: z.string() }) })),
});

describe.skipIf(viewers === undefined)(`a manifest in public viewers${why}`, () => {
  let archive: TestArchive;
  let running: Running;
  let host: { address: string; server: Server };
  let browser: Browser;
  let manifest: string;

  async function open(path: string): Promise<{ page: Page; seen: Seen }> {
    const page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
    const seen: Seen = { answers: [], errors: [] };
    page.on('response', (answer) => {
      const url = new URL(answer.url());
      if (url.origin === running.address) seen.answers.push({ path: url.pathname, status: answer.status() });
    });
    page.on('pageerror', (error) => seen.errors.push(error.message));
    await page.goto(host.address + path);
    return { page, seen };
  }

  beforeAll(async () => {
    archive = await testArchive();
    const sample = fileURLToPath(new URL('../../samples/records/diary-of-vidalenc', import.meta.url));
    const { signal } = new AbortController();
    const report = await importSources(archive, [sample], { by: 'test', signal });
    const started = await serve(archive, { port: 0, host: '127.0.0.1' }, pino({ level: 'silent' }));
    if (!started.ok || viewers === undefined) throw new Error('the archive cannot be served');
    running = started.value;
    manifest = `${running.address}/iiif/${report.records[0]?.id ?? ''}/manifest.json`;
    host = await serveViewers(viewers, manifest);
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    host.server.closeAllConnections();
    host.server.close();
    await running.stop();
    await archive.remove();
  });

  it('is read by Mirador: folios, tiles, the original and its translation as annotations, and a lost leaf', async () => {
    const { page, seen } = await open('/mirador.html');
    await untilTiles(seen);
    await page.getByText('31 v').first().waitFor();
    // The words of the page, in both languages, beside the image.
    await page.getByText('Showing', { exact: false }).waitFor();
    const said = await page.locator('body').innerText();
    const shown = Number(/Showing (\d+) annotations/.exec(said)?.[1]);
    const pages = await Promise.all(
      ['t1', 't2'].map(async (text) => {
        const address = `${manifest.replace('manifest.json', 'v1/annotations')}/p1/${text}`;
        const { items } = Annotations.parse(await (await fetch(address)).json());
        return items.map(({ body }) => body.value);
      }),
    );
    expect(shown).toBe(pages.flat().length);
    for (const [first] of pages)
      expect(said.replaceAll(/\s+/g, ' ')).toContain(first?.replaceAll(/\s+/g, ' '));
    await page.getByRole('button', { name: 'Next item' }).click();
    await page.getByText(/2 of 3 .*32 \(lost: one leaf\)/).waitFor();
    await page.getByRole('button', { name: 'Next item' }).click();
    await page.getByText(/3 of 3/).waitFor();
    if (process.env['VERNO_SCREENSHOTS'] !== undefined)
      await page.screenshot({ path: join(process.env['VERNO_SCREENSHOTS'], 'mirador.png') });
    expect(seen.errors).toEqual([]);
    expect(seen.answers.filter(({ status }) => status >= 400)).toEqual([]);
    await page.close();
  }, 40_000);

  it('is read by the Universal Viewer: folios, tiles, and past a lost leaf', async () => {
    const { page, seen } = await open(`/universalviewer/dist/uv.html#?manifest=${manifest}`);
    await untilTiles(seen);
    for (const folio of ['31 v', '32 (lost: one leaf)', '33']) await page.getByText(folio).first().waitFor();
    await page.getByRole('button', { name: 'Next Image' }).first().click();
    await page.getByRole('button', { name: 'Next Image' }).first().click();
    await expect.poll(() => seen.answers.some(isTileOf('p3')), { timeout: 10_000 }).toBe(true);
    if (process.env['VERNO_SCREENSHOTS'] !== undefined)
      await page.screenshot({ path: join(process.env['VERNO_SCREENSHOTS'], 'universal-viewer.png') });
    expect(seen.errors).toEqual([]);
    expect(seen.answers.filter(({ status }) => status >= 400)).toEqual([]);
    await page.close();
  }, 40_000);
});
