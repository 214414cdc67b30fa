// The pages of search in a real browser: for everybody, in windows of three widths, in both schemes, in whatever script.
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser, whyNoBrowser } from './chromium.ts';
import { startSite, type Site } from './site.ts';

let browser: Browser;
let site: Site;
const searching = (): readonly string[] =>
  site.paths.filter((path) => /^\/(?:search|help)|find=Kim/.test(path) && !/page=999|thurd/.test(path));

describe.skipIf(browserPath === undefined)(
  `pages of search in a browser${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
  () => {
    beforeAll(async () => {
      [browser, site] = await Promise.all([launchBrowser(), startSite()]);
    });
    afterAll(async () => {
      site.close();
      await browser.close();
    });

    it.each([1440, 820, 390])(
      'break no rule in either scheme, scroll nowhere sideways and load nothing foreign (%i pixels)',
      async (width) => {
        expect(searching()).toHaveLength(3);
        const context = await browser.newContext({ viewport: { width, height: 900 } });
        const page = await context.newPage();
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        for (const path of searching()) {
          await page.goto(site.address + path);
          await page.evaluate(`document.querySelectorAll('details').forEach((one) => (one.open = true))`);
          await page.evaluate(axe.source);
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            const found = await page.evaluate<unknown[]>(
              `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
              .then((r) => r.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]))`,
            );
            expect([path, colorScheme, found]).toEqual([path, colorScheme, []]);
            expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
          }
        }
        expect(complaints).toEqual([]);
        await context.close();
      },
    );

    it('set each kind of mark apart by its line, which needs no colour', async () => {
      const page = await browser.newPage();
      await page.goto(site.address + '/help/search');
      const lines = await page.evaluate<string[]>(
        `['exact', 'inflected', 'name', 'inexact'].map((kind) => getComputedStyle(document.querySelector('.m-' + kind)).textDecorationStyle)`,
      );
      expect(new Set(lines).size).toBe(4);
      await page.close();
    });

    it('show the first result without scrolling, beside or under what it may be narrowed to', async () => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(site.address + (searching()[0] ?? ''));
      const box = await page.locator('.hit').first().boundingBox();
      expect(box?.y ?? 900).toBeLessThan(800);
      await page.close();
    });

    it('give every passage its language and direction', async () => {
      const page = await browser.newPage();
      await page.goto(site.address + (searching()[0] ?? ''));
      const passages = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.passage')].map((one) => one.lang + ' ' + one.dir)`,
      );
      expect(passages).toEqual(['ru ltr', 'en ltr', 'ko ltr', 'en ltr', 'zh-Hans ltr', 'ar rtl', 'en ltr']);
      await page.close();
    });
  },
);
