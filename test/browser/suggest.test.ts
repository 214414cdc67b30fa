// The search box with a script: a combobox that can be used by keyboard alone, and leaves those in peace who take nothing from it.
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser, whyNoBrowser } from './chromium.ts';
import { id } from './invented/views.ts';
import { startSite, type Site } from './site.ts';

let browser: Browser;
let site: Site;

async function open(path: string, options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(site.address + path);
  return page;
}

const box = (page: Page) => page.locator('#q');
const options = (page: Page) => page.locator('#suggestions [role="option"]');
const active = async (page: Page): Promise<string | null> => {
  const of = await box(page).getAttribute('aria-activedescendant');
  return of === null ? null : page.locator(`#${of}`).getAttribute('aria-selected');
};

describe.skipIf(browserPath === undefined)(
  `suggestions${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
  () => {
    beforeAll(async () => {
      [browser, site] = await Promise.all([launchBrowser(), startSite()]);
    });
    afterAll(async () => {
      site.close();
      await browser.close();
    });

    it('come while one types, are walked by arrows, and are taken by Enter', async () => {
      const page = await open('/records/' + id);
      expect(await box(page).getAttribute('role')).toBe('combobox');
      await box(page).focus();
      await page.keyboard.type('Kim');
      await options(page).first().waitFor();
      expect(await box(page).getAttribute('aria-expanded')).toBe('true');
      expect(await options(page).count()).toBe(3);
      expect(await page.locator('[role="status"]').first().textContent()).toBe('3 suggestions');
      // Nothing is chosen for the reader: Enter would still ask for what he typed.
      expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
      await page.keyboard.press('ArrowUp');
      expect(await box(page).getAttribute('aria-activedescendant')).toBe('suggestion-2');
      await page.keyboard.press('ArrowDown');
      expect(await box(page).getAttribute('aria-activedescendant')).toBeNull();
      await page.keyboard.press('ArrowDown');
      expect(await active(page)).toBe('true');
      expect(await page.evaluate('document.activeElement.id')).toBe('q');
      await page.evaluate(axe.source);
      const found = await page.evaluate<string[]>(
        `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }).then((r) => r.violations.map(({ id }) => id))`,
      );
      expect(found).toEqual([]);
      await Promise.all([page.waitForURL('**/search?q=person*'), page.keyboard.press('Enter')]);
      await page.context().close();
    });

    it('go away with Escape, which leaves what was typed, and with the focus', async () => {
      const page = await open('/');
      await box(page).focus();
      await page.keyboard.type('Kim');
      await options(page).first().waitFor();
      await page.keyboard.press('Escape');
      expect(await page.locator('#suggestions').isVisible()).toBe(false);
      expect(await box(page).inputValue()).toBe('Kim');
      await page.keyboard.press('ArrowDown');
      expect(await page.locator('#suggestions').isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.locator('#suggestions').isVisible()).toBe(false);
      expect(await box(page).getAttribute('aria-expanded')).toBe('false');
      await page.context().close();
    });

    it('leave Enter to what was typed where none is chosen, and are taken with the pointer', async () => {
      const page = await open('/');
      await box(page).focus();
      await page.keyboard.type('Kim');
      await options(page).nth(2).waitFor();
      await Promise.all([page.waitForURL(`**/records/${id}`), options(page).nth(2).click()]);
      await page.goto(site.address);
      await box(page).focus();
      await page.keyboard.type('Kim');
      await options(page).first().waitFor();
      await Promise.all([page.waitForURL('**/search?q=Kim'), page.keyboard.press('Enter')]);
      await page.context().close();
    });

    it('are asked for once typing pauses, and never of a stale beginning', async () => {
      const page = await open('/');
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/suggest'))
          asked.push(decodeURIComponent(request.url().split('=')[1] ?? ''));
      });
      await box(page).focus();
      await page.keyboard.type('김창', { delay: 10 });
      await options(page).first().waitFor();
      expect(asked).toEqual(['김창']);
      await page.keyboard.type('x');
      await page.locator('#suggestions').waitFor({ state: 'hidden' });
      await page.context().close();
    });

    it('take no key from a reader who is elsewhere on the page', async () => {
      const page = await open('/records/' + id);
      for (const key of ['/', 's', 'k', '?']) {
        await page.keyboard.press(key);
        expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
      }
      await page.context().close();
    });

    it('are not missed where no script runs: the box asks by itself', async () => {
      const page = await open('/', { javaScriptEnabled: false });
      await box(page).fill('Kim');
      await Promise.all([page.waitForURL('**/search?q=Kim'), page.keyboard.press('Enter')]);
      await page.context().close();
    });
  },
);

describe.skipIf(browserPath === undefined)('what a search is narrowed to', () => {
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  });
  afterAll(async () => {
    site.close();
    await browser.close();
  });

  it.each([
    [1440, true],
    [390, false],
  ])(
    'is shown beside the results at %i pixels: %s; a small window folds it above them',
    async (width, shown) => {
      for (const javaScriptEnabled of [true, false]) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled });
        const page = await context.newPage();
        await page.goto(site.address + (site.paths[0] ?? ''));
        expect(await page.locator('#facet-person').isVisible()).toBe(shown);
        const [summary] = await page.locator('.narrow').all();
        if (!shown) await summary?.locator('summary').click();
        expect(await page.locator('#facet-person a').first().isVisible()).toBe(true);
        await context.close();
      }
    },
  );
});
