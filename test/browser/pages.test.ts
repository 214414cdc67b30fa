// The pages in a real browser: for everybody, in both schemes, small and large, with a keyboard alone.
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser, whyNoBrowser } from './chromium.ts';
import { id } from './invented/views.ts';
import { startSite, type Site } from './site.ts';

const record = `/records/${id}`;

let browser: Browser;
let site: Site;

/** A fresh profile with one page, and what the browser complains of on it. */
async function profile(): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: 'light',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints, close: () => context.close() };
}

interface Violation {
  readonly id: string;
  readonly where: readonly string[];
}

const everyRule = `['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']`;
/** Those that look at colours: all that another scheme can break. */
const rulesOfColours = `{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }`;

/** What axe finds. It is put in by the browser's own console, which the archive's policy does not bind. */
async function violations(page: Page, rules = everyRule): Promise<readonly Violation[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  const found = await page.evaluate<readonly Violation[]>(`axe
    .run(document, { runOnly: ${rules}, resultTypes: ['violations'] })
    .then((result) => result.violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) })))`);
  return found;
}

const wide = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

describe.skipIf(browserPath === undefined)(
  `pages in a browser${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
  () => {
    beforeAll(async () => {
      [browser, site] = await Promise.all([launchBrowser(), startSite()]);
    });
    afterAll(async () => {
      site.close();
      await browser.close();
    });

    // A page is loaded once, and looked at in every window and both schemes: loading, and axe itself, are half of the time.
    it.each([
      ['every first', 0],
      ['every second', 1],
    ] as const)(
      'break no rule of WCAG 2.2 AA that axe can find, are one outline, and never scroll sideways, at any width: %s of two',
      { timeout: 120_000 },
      async (_, rest) => {
        expect(site.paths.length).toBeGreaterThan(10);
        const paths = site.paths.filter((__, at) => at % 2 === rest);
        const { page, complaints, close } = await profile();
        const resized = (width: number): Promise<void> => page.setViewportSize({ width, height: 900 });
        for (const path of paths) {
          await page.goto(site.address + path);
          expect([path, await wide(page)]).toEqual([path, 0]);
          const levels = await page.evaluate<number[]>(
            `[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1]))`,
          );
          expect(levels.filter((level) => level === 1)).toHaveLength(1);
          const leaps = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
          expect([path, leaps]).toEqual([path, []]);
          expect([path, 'light', await violations(page)]).toEqual([path, 'light', []]);
          await page.emulateMedia({ colorScheme: 'dark' });
          expect([path, 'dark', await violations(page, rulesOfColours)]).toEqual([path, 'dark', []]);
          await page.emulateMedia({ colorScheme: 'light' });
          for (const width of [1440, 640, 390]) {
            await resized(width);
            expect([path, width, await wide(page)]).toEqual([path, width, 0]);
          }
          // The colours of a small window are those of a large one: there, one scheme is enough to judge the layout by.
          expect([path, 'small', await violations(page)]).toEqual([path, 'small', []]);
          await resized(1280);
          expect([path, complaints]).toEqual([path, []]);
        }
        await close();
      },
    );

    it('open noise and raw readings without breaking a rule either', async () => {
      const { page, close } = await profile();
      await page.goto(site.address + record);
      await page.evaluate(`document.querySelectorAll('details').forEach((one) => (one.open = true))`);
      await page.locator('.c').first().hover();
      await page.locator('#show-corrections').uncheck();
      expect(await violations(page)).toEqual([]);
      await close();
    });

    it('say the language and direction of every passage', async () => {
      const { page, close } = await profile();
      await page.goto(site.address + record);
      const cells = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.row:not(.heads) > :not(.why)')].map((cell) => cell.lang + ' ' + cell.dir)`,
      );
      expect(cells.length).toBeGreaterThan(30);
      expect([...new Set(cells)].sort()).toEqual(['en ltr', 'ru ltr']);
      await close();
    });

    it('can be walked with the keyboard, every stop in sight and marked', async () => {
      const { page, close } = await profile();
      await page.goto(site.address + record);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(page.url().endsWith('#text')).toBe(true);
      const stops = await page.evaluate<number>(
        `document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]').length`,
      );
      let unmarked = 0;
      let seen = 0;
      for (let i = 0; i < stops; i++) {
        await page.keyboard.press('Tab');
        const state = await page.evaluate<string>(`(() => {
        const at = document.activeElement;
        if (at === document.body) return 'left';
        const box = at.getBoundingClientRect();
        const shown = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
        return shown && getComputedStyle(at).outlineStyle !== 'none' ? 'marked' : 'unmarked ' + at.outerHTML;
      })()`);
        if (state === 'left') break;
        seen++;
        if (state !== 'marked') unmarked++;
      }
      expect(unmarked).toBe(0);
      expect(seen).toBeGreaterThan(80);
      await close();
    });
  },
);
