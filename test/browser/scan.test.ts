// Reading with the scan in a real browser over a real server: the sample telegram, and a diary of which a leaf is lost.
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSources } from '../../src/app/import/import.ts';
import type { Running } from '../../src/app/services.ts';
import { serve } from '../../src/web/serve.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { browserPath, launchBrowser, whyNoBrowser } from './chromium.ts';
import { byId, chosen, corners, counter, drawn, pageShown, scriptsOf, zones } from './scan-page.ts';

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../samples/records/${name}`, import.meta.url));

/** A sentence of folio 41 that stands on several lines, and its translation. */
const sentence = { id: 't1.s14', words: 'Даоинь пишет', translation: 't2.s12' };

interface Opened {
  readonly page: Page;
  /** What the browser complains of: errors, and what the archive's policy forbids. */
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

describe.skipIf(browserPath === undefined)(
  `the scan beside the text${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
  () => {
    let archive: TestArchive;
    let running: Running;
    let browser: Browser;
    let telegram = '';
    let diary = '';

    beforeAll(async () => {
      archive = await testArchive();
      const { signal } = new AbortController();
      const of = async (name: string): Promise<string> => {
        const report = await importSources(archive, [sample(name)], { by: 'test', signal });
        return `/records/${report.records[0]?.id ?? ''}/v1/facsimile`;
      };
      telegram = await of('telegram-poluektov');
      diary = await of('diary-of-vidalenc');
      const started = await serve(archive, { port: 0, host: '127.0.0.1' }, pino({ level: 'silent' }));
      if (!started.ok) throw new Error('the archive cannot be served');
      running = started.value;
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      await running.stop();
      await archive.remove();
    });

    async function open(path: string, options: BrowserContextOptions = {}): Promise<Opened> {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(running.address + path);
      if (options.javaScriptEnabled !== false) await drawn(page);
      return { page, complaints, close: () => context.close() };
    }

    it('stands page by page beside its text without scripts, and keeps the place of a lost leaf', async () => {
      const { page, complaints, close } = await open(diary, { javaScriptEnabled: false });
      const leaves = page.locator('.scan-leaf');
      expect(
        await leaves.evaluateAll((found) => found.map((leaf) => leaf.getAttribute('aria-label'))),
      ).toEqual(['Folio 31 v', 'Folio 32', 'Folio 33']);
      expect(await leaves.nth(1).innerText()).toContain('Folio 32 is lost (one leaf)');
      const image = leaves.first().locator('img');
      await image.scrollIntoViewIfNeeded();
      await expect
        .poll(() => image.evaluate((one) => (one instanceof HTMLImageElement ? one.naturalHeight : 0)))
        .toBeGreaterThan(1500);
      // What stands on a leaf in both languages stands beside it, and every sentence stands somewhere.
      expect(await leaves.first().locator('.o .s').count()).toBeGreaterThan(0);
      expect(await leaves.first().locator('.t .s').count()).toBeGreaterThan(0);
      const parallel = await (await fetch(running.address + diary.replace('/facsimile', ''))).text();
      expect(await page.locator('.leaf-text .s[id]').count()).toBe(parallel.match(/class="s" id=/g)?.length);
      expect(await page.locator('.scan').isVisible()).toBe(false);
      expect(complaints).toEqual([]);
      await close();
    });

    it.each([
      [1440, 900],
      [820, 1180],
      [390, 844],
    ])('shows scan and text at once, and its tools in one row, at %i × %i pixels', async (width, height) => {
      const { page, close } = await open(telegram, { viewport: { width, height } });
      const sheet = await page.locator('.scan-sheet').boundingBox();
      const words = await byId(page, 't1.s1').boundingBox();
      expect(sheet?.y).toBeLessThan(height * 0.6);
      expect(words?.y).toBeLessThan(height - 20);
      const tools = page.locator('.scan-tools > *:visible, .scan-tools > .scan-pair > button:visible');
      const boxes = await tools.evaluateAll((found) =>
        found.map((one) => {
          const { width: wide, height: high, right, top } = one.getBoundingClientRect();
          return { wide, high, right, middle: top + high / 2 };
        }),
      );
      expect(boxes.length).toBeGreaterThan(9);
      for (const { wide, high, right, middle } of boxes) {
        expect(wide).toBeGreaterThanOrEqual(24);
        expect(high).toBeGreaterThanOrEqual(24);
        expect(right).toBeLessThanOrEqual(width);
        expect(Math.abs(middle - (boxes[0]?.middle ?? 0))).toBeLessThan(6);
      }
      // What the head leaves out opens over it, and moves nothing.
      await page.getByText('Names, summary').click();
      expect(await page.getByText('Mixed Commission for the Mugan Bridge').first().isVisible()).toBe(true);
      expect(await page.locator('.scan-sheet').boundingBox()).toEqual(sheet);
      await page.keyboard.press('Escape');
      expect(await page.locator('details.box[open]').count()).toBe(0);
      await close();
    });

    it('lights a sentence’s place under the pointer, and moves nothing', async () => {
      const { page, complaints, close } = await open(telegram);
      await byId(page, sentence.id).hover();
      await zones(page, 'lit').first().waitFor();
      expect(await zones(page, 'lit').count()).toBeGreaterThan(1);
      expect(await counter(page)).toEqual([sentence.translation]);
      // A sentence of another page has no place here: the scan stays where it is.
      await byId(page, 't1.s23').scrollIntoViewIfNeeded();
      expect(await chosen(page)).toEqual([]);
      // The translation alone points to the place of its original.
      await page.goto(running.address + telegram);
      await drawn(page);
      await byId(page, sentence.translation).hover();
      await zones(page, 'lit').first().waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('brings the sentence of a place that is pressed, and puts it into address and citation', async () => {
      const { page, complaints, close } = await open(`${telegram}#${sentence.id}`);
      const box = await zones(page, 'chosen').nth(1).boundingBox();
      if (box === null) throw new Error('no zone is drawn');
      await page.keyboard.press('Escape');
      await expect.poll(() => chosen(page)).toEqual([]);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect.poll(() => chosen(page)).toEqual([sentence.id]);
      expect(await counter(page)).toEqual([sentence.translation]);
      expect(new URL(page.url()).hash).toBe(`#${sentence.id}`);
      expect(await page.locator('#cite-address').innerText()).toContain(`#${sentence.id}`);
      await expect(byId(page, sentence.id).innerText()).resolves.toContain(sentence.words);
      expect(complaints).toEqual([]);
      await close();
    });

    it('is moved by the keys: from number to number in the text, from line to line on the scan', async () => {
      const { page, complaints, close } = await open(telegram);
      // A sentence of folio 44 that gets the focus turns the scan to its page.
      const last = page.locator('.scan-leaf[id="p4"] .o .n').first();
      await last.focus();
      await expect.poll(() => pageShown(page)).toBe('44');
      await zones(page, 'chosen').first().waitFor();
      await page.locator('.openseadragon-canvas').focus();
      await page.keyboard.press('PageUp');
      await expect.poll(() => pageShown(page)).toBe('43');
      await page.goto(running.address + telegram);
      await drawn(page);
      await page.locator('.openseadragon-canvas').focus();
      await page.keyboard.press(']');
      await page.keyboard.press(']');
      const said = page.locator('.scan [role="status"]');
      await expect.poll(() => said.textContent()).toMatch(/^Line 2 of \d+: \S/);
      const second = await chosen(page);
      await page.keyboard.press('[');
      await expect.poll(() => chosen(page)).not.toEqual(second);
      // No trap: Tab leads out of the scan.
      for (let presses = 0; presses < 8; presses++) await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.activeElement?.closest('.scan-sheet') === null`)).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    });

    it('is linked by touch on a telephone, the scan above the text, and can be folded away', async () => {
      const { page, complaints, close } = await open(`${telegram}#text`, {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      });
      await byId(page, sentence.id).scrollIntoViewIfNeeded();
      const words = await byId(page, sentence.id).boundingBox();
      if (words === null) throw new Error('the sentence is not in sight');
      await page.touchscreen.tap(words.x + 60, words.y + words.height / 2);
      await expect.poll(() => chosen(page)).toEqual([sentence.id]);
      const zone = await zones(page, 'chosen').first().boundingBox();
      const sheet = await page.locator('.scan-sheet').boundingBox();
      if (zone === null || sheet === null) throw new Error('no zone is drawn');
      expect(zone.y).toBeGreaterThan(sheet.y);
      expect(zone.y + zone.height).toBeLessThan(sheet.y + sheet.height);
      // A touch of the line above brings its sentence.
      await page.touchscreen.tap(zone.x + zone.width / 2, zone.y - zone.height);
      await expect.poll(() => chosen(page)).not.toEqual([sentence.id]);
      const fold = page.getByRole('button', { name: 'Hide the scan' });
      await fold.tap();
      expect(await page.locator('.scan-sheet').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Show the scan' }).tap();
      expect(await page.locator('.scan-sheet').isVisible()).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    });

    it('opens a link to page, zone and sentence, and gives one', async () => {
      const { page, complaints, close } = await open(`${telegram}#z40`, {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      await expect.poll(() => chosen(page)).toHaveLength(1);
      expect(await pageShown(page)).not.toBe('41');
      expect(await zones(page, 'chosen').first().isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await expect
        .poll(() => page.evaluate<string>('navigator.clipboard.readText()'))
        .toMatch(/\/v1\/facsimile#z40$/);
      // What was moved to is a region of the page.
      await page.getByRole('button', { name: 'Closer' }).click();
      await page.getByRole('button', { name: 'Copy link' }).click();
      const link = /#z40&xywh=p\d:\d+,\d+,\d+,\d+$/;
      await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()')).toMatch(link);
      const address = await page.evaluate<string>('navigator.clipboard.readText()');
      await page.goto('about:blank');
      await page.goto(address);
      await drawn(page);
      await expect.poll(() => chosen(page)).toHaveLength(1);
      expect(complaints).toEqual([]);
      await close();
    });

    it('is where it was in a new window: page, place, turned and lit, also after another page was turned to', async () => {
      const { page, complaints, close } = await open(`${telegram}#${sentence.id}`, {
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const copied = async (): Promise<string> => {
        await page.getByRole('button', { name: 'Copy link' }).click();
        await page.getByText('The link to this place is copied.').waitFor();
        return page.evaluate<string>('navigator.clipboard.readText()');
      };
      await page.locator('.scan-adjust summary').click();
      await page.getByRole('button', { name: 'Turn right' }).click();
      await page.getByLabel('White on black').check();
      const turned = await copied();
      expect(turned).toMatch(/#t1\.s14&xywh=p1:[\d,]+&turn=90&light=100,100,1$/);
      const before = await corners(page);
      await page.getByRole('button', { name: 'Next page' }).click();
      await expect.poll(() => pageShown(page)).toBe('42');
      expect(new URL(page.url()).hash).toBe('#p2');
      const next = await copied();
      expect(next).toMatch(/#p2&light=100,100,1$/);
      await page.goto('about:blank');
      await page.goto(turned);
      await drawn(page);
      await expect.poll(() => chosen(page)).toEqual([sentence.id]);
      const after = await corners(page);
      expect(after).toHaveLength(before.length);
      // Of a view that reaches over the sheet's edge the link names what of the sheet is seen: a few pixels' difference.
      for (const [at, value] of after.entries())
        expect(Math.abs(value - (before[at] ?? NaN))).toBeLessThan(40);
      const filter = page.locator('.scan-sheet canvas').first();
      expect(await filter.evaluate((canvas) => getComputedStyle(canvas).filter)).toBe('invert(1)');
      await page.goto('about:blank');
      await page.goto(next);
      await drawn(page);
      expect(await pageShown(page)).toBe('42');
      expect(await chosen(page)).toEqual([]);
      const leaf = await page.locator('.scan-leaf[id="p2"]').boundingBox();
      expect(Math.abs(leaf?.y ?? NaN)).toBeLessThan(50);
      expect(complaints).toEqual([]);
      await close();
    });

    it('follows the text from page to page, and says why a page has no image', async () => {
      const { page, complaints, close } = await open(diary);
      expect(await page.locator('.scan-strip a').allTextContents()).toEqual(['31 v', '32lost', '33']);
      expect(await page.getByRole('link', { name: 'Folio 32, 2 of 3 is lost (one leaf)' }).count()).toBe(1);
      await page.getByRole('button', { name: 'Next page' }).click();
      await expect.poll(() => pageShown(page)).toMatch(/^32\s+lost$/);
      expect(await page.locator('.scan-why').innerText()).toContain('Folio 32 is lost (one leaf)');
      await page.locator('.scan-strip a').last().click();
      await expect.poll(() => pageShown(page)).toBe('33');
      await drawn(page);
      expect(await page.locator('.scan-why').isVisible()).toBe(false);
      await page.mouse.move(1200, 500);
      await page.mouse.wheel(0, -9000);
      await expect.poll(() => pageShown(page)).toBe('31 v');
      expect(complaints).toEqual([]);
      await close();
    });

    it('is printed with the head whole, every page’s image beside its text, and without tools', async () => {
      const { page, complaints, close } = await open(diary);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.scan').isVisible()).toBe(false);
      const images = page.locator('.leaf-image img');
      expect(await images.count()).toBe(2);
      for (const image of await images.all())
        expect((await image.boundingBox())?.height).toBeGreaterThan(200);
      expect(await page.locator('.leaf-gap').isVisible()).toBe(true);
      expect(await page.getByText('Foreign Observers at the Mugan Bridge').first().isVisible()).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    });

    it('fetches no script of the scan where no scan is shown', async () => {
      expect(await scriptsOf(running.address + telegram)).toContain('scan');
      const parallel = await scriptsOf(running.address + telegram.replace('/facsimile', ''));
      expect(parallel).toContain('copy');
      expect(parallel).not.toContain('scan');
    });

    it('turns, and lights up what is faint', async () => {
      const { page, complaints, close } = await open(telegram);
      await page.locator('.scan-adjust summary').click();
      await page.getByLabel('White on black').check();
      await page.getByLabel('Contrast').fill('180');
      const filter = page.locator('.scan-sheet canvas').first();
      expect(await filter.evaluate((canvas) => getComputedStyle(canvas).filter)).toBe(
        'contrast(1.8) invert(1)',
      );
      await page.getByRole('button', { name: 'As it was' }).click();
      expect(await filter.evaluate((canvas) => getComputedStyle(canvas).filter)).toBe('none');
      await byId(page, sentence.id).click({ position: { x: 60, y: 10 } });
      const before = await zones(page, 'chosen').first().boundingBox();
      await page.locator('.scan-adjust summary').click();
      await page.getByRole('button', { name: 'Turn right' }).click();
      await expect
        .poll(async () => {
          const after = await zones(page, 'chosen').first().boundingBox();
          return (
            before !== null && after !== null && before.width > before.height && after.height > after.width
          );
        })
        .toBe(true);
      expect(complaints).toEqual([]);
      await close();
    });

    it.each([1440, 820, 390])(
      'breaks no rule that axe can find, in either scheme, at %i pixels',
      async (width) => {
        const { page, complaints, close } = await open(`${telegram}#${sentence.id}`, {
          viewport: { width, height: 850 },
        });
        await page.evaluate(axe.source);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const found = await page.evaluate(`axe
          .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
          .then((result) => result.violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) })))`);
          expect([colorScheme, found]).toEqual([colorScheme, []]);
          expect(
            await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
          ).toBeLessThanOrEqual(0);
        }
        expect(complaints).toEqual([]);
        await close();
      },
    );
  },
);
