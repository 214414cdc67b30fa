// A copy in files in a real browser: every page opened from the disk, and from a plain file server that sends no headers of ours.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { copySite } from '../../src/app/copy/copy-site.ts';
import { makeDumps } from '../../src/app/dumps/make-dumps.ts';
import { importSources } from '../../src/app/import/import.ts';
import { createCopyRenderer } from '../../src/web/copy/renderer.ts';
import {
  faults,
  presentationSchema,
  sharedIds,
  validatorFolder,
} from '../conformance/iiif-presentation-schema.ts';
import { testArchive } from '../scenarios/archive.ts';
import { filesIn, leadsOf } from '../scenarios/copied.ts';
import { browserPath, launchBrowser, whyNoBrowser } from './chromium.ts';
import { servePlainly, type PlainServer } from './plain-server.ts';
import { byId, chosen, counter, drawn, pageShown, zones } from './scan-page.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const address = 'https://copies.example/ferry';
/** A sentence that stands on several lines of the telegram, and its translation. */
const sentence = { id: 't1.s14', translation: 't2.s12' };

const folder = mkdtempSync(join(tmpdir(), 'verno-copy-seen-'));
const copy = join(folder, 'copy');
const fromDisk = pathToFileURL(`${copy}/`).href;
let telegram = '';

/** The text of a file of the copy. */
const read = (file: string): string => readFileSync(join(copy, file), 'utf8');
/** Where a server would send one on, a page does so by itself. */
const leadsOn = (file: string): boolean => read(file).includes('http-equiv="refresh"');

beforeAll(async () => {
  const archive = await testArchive('Papers of the Ferry');
  const { signal } = new AbortController();
  const sources = ['authorities.csv', 'units.csv', 'records/order-88', 'records/petition-of-the-ferrymen'];
  for (const source of [...sources, 'edits/petition-of-the-ferrymen'])
    await importSources(archive, [join(samples, source)], { by: 'archivist', signal });
  const last = await importSources(archive, [join(samples, 'records/telegram-poluektov')], {
    by: 'archivist',
    signal,
  });
  telegram = `records/${last.records[0]?.id ?? ''}/v1`;
  expect((await makeDumps(archive, { address, signal })).ok).toBe(true);
  const renderer = await createCopyRenderer(archive, { address, without: ['pdf'] });
  const copied = await copySite(archive, renderer, { out: copy, signal });
  await archive.remove();
  if (!copied.ok) throw new Error(copied.problems[0]?.message);
  expect(copied.value.problems).toEqual([]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(browserPath === undefined)(
  `a copy in a browser${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
  () => {
    let browser: Browser;
    let server: PlainServer;
    beforeAll(async () => {
      [browser, server] = await Promise.all([
        launchBrowser(),
        servePlainly(copy, new URL(`${address}/`).pathname),
      ]);
    });
    afterAll(async () => {
      await browser.close();
      server.close();
    });

    interface Opened {
      readonly page: Page;
      /** What the browser complains of, and what it asks of others than the copy. */
      readonly complaints: string[];
      readonly close: () => Promise<void>;
    }

    async function profile(root: string, options: BrowserContextOptions = {}): Promise<Opened> {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      const complain = (text: string): number => complaints.push(`${page.url()}: ${text}`);
      page.on('console', (message) => {
        if (message.type() === 'error') complain(message.text());
      });
      page.on('pageerror', (error) => complain(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(root) && !/^(?:data|blob):/.test(request.url()))
          complain(`asks for ${request.url()}`);
      });
      page.on('requestfailed', (request) => {
        // What a page had not yet loaded when it was left is given up.
        const why = request.failure()?.errorText;
        if (why !== 'net::ERR_ABORTED') complain(`${request.url()}: ${why}`);
      });
      return { page, complaints, close: () => context.close() };
    }

    it('opens every page from the disk, without a complaint and without asking anybody', async () => {
      // A web host shows 404.html wherever nothing is, so it leads on from the root of the host.
      const pages = ofKind(/\.html$/).filter((file) => file !== '404.html' && !leadsOn(file));
      expect(pages.length).toBeGreaterThan(80);
      const { page, complaints, close } = await profile(fromDisk);
      for (const file of pages) {
        await page.goto(fromDisk + file);
        // The style sheet has come: else every page would be there, and none be readable.
        expect(await page.evaluate<number>('document.styleSheets.length'), file).toBeGreaterThan(0);
      }
      expect(complaints).toEqual([]);
      await close();
    });

    it('is answered by a plain file server wherever a page leads, with the letters in their case', async () => {
      const pages = ofKind(/\.html$/);
      const wanted = new Set(
        pages.flatMap((file) =>
          leadsOf(copy, file)
            .map((lead) => new URL(lead.address, server.address + file))
            .filter(({ host }) => host === new URL(server.address).host)
            .map(({ origin, pathname }) => origin + pathname),
        ),
      );
      expect(wanted.size).toBeGreaterThan(150);
      const missing: string[] = [];
      for (const one of wanted) {
        const { ok } = await fetch(one, { method: 'HEAD' });
        if (!ok) missing.push(one);
      }
      expect(missing).toEqual([]);
    });

    it('breaks no rule of WCAG 2.2 AA that axe can find, and never scrolls sideways', async () => {
      const ends = ['', 'facsimile/'].map((end) => `${telegram}/${end}index.html`);
      const lists = ['', 'records/', 'people/', 'search/', 'data/'];
      const kinds = [...lists.map((list) => `${list}index.html`), ...ends, '404.html'].filter((file) =>
        existsSync(join(copy, file)),
      );
      expect(kinds).toHaveLength(8);
      const { page, complaints, close } = await profile(server.address);
      for (const file of kinds) {
        await page.goto(server.address + file);
        // The colours are those of the server's pages; what a copy has of its own is judged in both schemes.
        const isOwn = /^(?:search|404)|facsimile/.test(file);
        for (const scheme of isOwn ? (['light', 'dark'] as const) : (['light'] as const)) {
          await page.emulateMedia({ colorScheme: scheme });
          expect([file, scheme, await violations(page)]).toEqual([file, scheme, []]);
        }
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 390, height: 844 });
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        expect([file, wide]).toEqual([file, 0]);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
      expect(complaints).toEqual([]);
      await close();
    });

    it.each(['the disk', 'a plain file server'])('reads with the scan from %s', async (where) => {
      const root = where === 'the disk' ? fromDisk : server.address;
      const { page, complaints, close } = await profile(root);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${root}${telegram}/facsimile/index.html`);
      // The pixels of a canvas may not be read where it was drawn from files; that pieces of the page have come is seen from what was asked for.
      if (where === 'the disk') await page.locator('.scan-sheet canvas').waitFor();
      else await drawn(page);
      await expect.poll(() => asked.some((one) => /\/\d+,\d+,\d+,\d+\/\d+,\d+\/0\//.test(one))).toBe(true);
      await byId(page, sentence.id).hover();
      await zones(page, 'lit').first().waitFor();
      expect(await counter(page)).toEqual([sentence.translation]);
      await page.locator('.scan-leaf[id="p4"] .o .n').first().focus();
      await expect.poll(() => pageShown(page)).toBe('44');
      await page.locator('.openseadragon-canvas').focus();
      await page.keyboard.press('PageUp');
      await expect.poll(() => pageShown(page)).toBe('43');
      await page.keyboard.press('+');
      await page.keyboard.press(']');
      await expect.poll(async () => (await chosen(page)).length).toBeGreaterThan(0);
      await expect.poll(() => page.locator('.scan-why').isVisible()).toBe(false);
      expect(complaints).toEqual([]);
      await close();
    });

    it.each(['the disk', 'a plain file server'])('searches from %s, by the keyboard', async (where) => {
      const root = where === 'the disk' ? fromDisk : server.address;
      const { page, complaints, close } = await profile(root, { colorScheme: 'dark' });
      await page.goto(`${root}${telegram}/index.html`);
      // A name in the script of the original leads to the sentences of the translation, too.
      await page.locator('input[type="search"]').focus();
      await page.keyboard.type('Poluektov');
      await page.keyboard.press('Enter');
      const hit = page.locator('.hit', { has: page.locator(`a[href*="${telegram.split('/')[1] ?? ''}"]`) });
      await hit.first().waitFor();
      expect(page.url().startsWith(`${root}search/`)).toBe(true);
      expect(await page.locator('#found').textContent()).toMatch(/^[1-9]\d* record/);
      expect(await hit.first().locator('mark').first().textContent()).toMatch(/Poluektov|Полуэктов/);
      expect(await violations(page)).toEqual([]);
      await hit.first().locator('.passage a[href*="#"]').first().press('Enter');
      await page.waitForURL(/#t\d+\.s\d+$/);
      await page.locator(':target').waitFor();
      await page.goto(
        `${root}search/index.html?q=${encodeURIComponent('<img src=x onerror=alert(1)> zzzz')}`,
      );
      await expect.poll(() => page.locator('#found').textContent()).toContain('No record');
      expect(await page.locator('main img').count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    });

    it('shows images of pages beside their text without scripts', async () => {
      const { page, complaints, close } = await profile(fromDisk, { javaScriptEnabled: false });
      await page.goto(`${fromDisk}${telegram}/facsimile/index.html`);
      const image = page.locator('.scan-leaf img').first();
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalHeight : 0)))
        .toBeGreaterThan(500);
      expect(complaints).toEqual([]);
      await close();
    });
  },
);

interface Violation {
  readonly id: string;
  readonly where: readonly string[];
}

/** What axe finds; it is put in by the browser's own console, which the page's policy does not bind. */
async function violations(page: Page): Promise<readonly Violation[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  return page.evaluate<readonly Violation[]>(`axe
    .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], preload: false })
    .then((result) => result.violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) })))`);
}

const ofKind = (pattern: RegExp): string[] => filesIn(copy).filter((file) => pattern.test(file));

const ImageSchema = z.object({
  id: z.string(),
  profile: z.literal('level0'),
  width: z.int(),
  height: z.int(),
  sizes: z.array(z.object({ width: z.int(), height: z.int() })),
});

describe('IIIF in a copy', () => {
  it.skipIf(validatorFolder === undefined)(
    'is valid manifests, collections and annotation pages (skipped where iiif-presentation-validator is absent)',
    () => {
      const validate = presentationSchema();
      const kinds = {
        manifest: ofKind(/^iiif\/.*\/manifest\.json$/),
        collection: ofKind(/^iiif\/collection.*\.json$/),
        annotations: ofKind(/^iiif\/.*\/annotations\/.*\.json$/),
      };
      for (const [kind, files] of Object.entries(kinds)) {
        expect(files.length, kind).toBeGreaterThan(1);
        for (const file of files) {
          const resource: unknown = JSON.parse(read(file));
          expect([file, faults(validate, resource)]).toEqual([file, []]);
          expect([file, sharedIds(resource)]).toEqual([file, []]);
          expect(resource).toMatchObject({ id: `${address}/${file}` });
        }
      }
    },
  );

  it('names in its manifests only files that are there, and services of level 0', () => {
    for (const file of ofKind(/^iiif\/.*\/manifest\.json$/)) {
      const text = read(file);
      const pictures = [...text.matchAll(/"(https:[^"]*\.jpg)"/g)].map(([, one = '']) => one);
      const services = [...text.matchAll(/"id":"([^"]*)","type":"ImageService3","profile":"(\w+)"/g)];
      expect(pictures.length, file).toBeGreaterThan(0);
      expect(services.length, file).toBeGreaterThan(0);
      for (const picture of pictures)
        expect(existsSync(join(copy, picture.slice(address.length))), picture).toBe(true);
      for (const [, id = '', profile] of services) {
        expect(profile).toBe('level0');
        expect(ImageSchema.parse(JSON.parse(read(`${id.slice(address.length + 1)}/info.json`))).id).toBe(id);
      }
      expect(text).not.toContain('SearchService');
    }
  });

  it('holds each picture in the size that its name says', async () => {
    const pictures = ofKind(/^iiif\/image\/.*\/\d+,\d+\/0\/default\.jpg$/);
    expect(pictures.length).toBeGreaterThan(50);
    for (const picture of pictures.slice(0, 60)) {
      const { width, height } = await sharp(join(copy, picture)).metadata();
      expect(picture).toContain(`/${width},${height}/0/default.jpg`);
    }
  });
});
