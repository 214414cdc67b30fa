// A document of a printed edition in a real browser: its notes, references and names, with and without scripts.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser, whyNoBrowser } from './chromium.ts';
import { editionId } from './invented/edition.ts';
import { startSite, type Site } from './site.ts';

let browser: Browser;
let site: Site;
let context: BrowserContext;

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${site.address}/records/${editionId}`);
  return page;
}

const noteMark = (page: Page): ReturnType<Page['locator']> => page.getByRole('link', { name: 'Note 1' });

describe.skipIf(browserPath === undefined)(
  `a document of an edition in a browser${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
  () => {
    beforeAll(async () => {
      [browser, site] = await Promise.all([launchBrowser(), startSite()]);
    });
    afterAll(async () => {
      site.close();
      await browser.close();
    });

    it('leads from a note’s mark to the note and back, without scripts', async () => {
      const page = await open({ javaScriptEnabled: false });
      await noteMark(page).click();
      const note = page.locator('li:target');
      expect(await note.innerText()).toContain('See footnote 2, Document 7');
      await note.getByRole('link', { name: '1, back to the text' }).click();
      expect(await page.locator(':target').innerText()).toBe('1');
      await page.getByRole('link', { name: 'Source note' }).click();
      expect(await page.locator(':target').innerText()).toContain('Source: Archive of the Joint Board');
      await context.close();
    });

    it('says where references lead, and which lead nowhere, without scripts', async () => {
      const page = await open({ javaScriptEnabled: false });
      const reference = page.getByRole('link', { name: 'As I wrote before' });
      expect(await reference.getAttribute('href')).toBe('/records/0bdkq3z2');
      expect(await page.getByRole('link', { name: 'footnote 2, Document 7' }).getAttribute('href')).toBe(
        '/records/0bdkq3z2#t1.b9',
      );
      expect(await page.locator('.referred').innerText()).toContain('The soundings have been made');
      const lost = page.locator('.lost');
      expect(await lost.textContent()).toBe(
        'nobody has answered (what this refers to is not in this archive)',
      );
      expect(await lost.locator('a').count()).toBe(0);
      await context.close();
    });

    it('shows a note beside its mark on hover, keeps it under the pointer, and takes it away with Escape', async () => {
      const page = await open();
      const box = page.locator('#preview');
      await noteMark(page).hover();
      expect(await box.innerText()).toContain('The table below is the engineer’s.');
      await box.hover();
      await page.waitForTimeout(400);
      expect(await box.isVisible()).toBe(true);
      expect(await box.locator('[id], .n').count()).toBe(0);
      await page.keyboard.press('Escape');
      expect(await box.isVisible()).toBe(false);
      await noteMark(page).hover();
      await page.mouse.move(2, 2);
      await box.waitFor({ state: 'hidden' });
      await context.close();
    });

    it('shows a reference’s title, date and first words, and a term’s explanation, on focus', async () => {
      const page = await open();
      const box = page.locator('#preview');
      const reference = page.getByRole('link', { name: 'As I wrote before' });
      await reference.focus();
      expect(await box.innerText()).toContain('7. Telegram From the Left Bank');
      expect(await box.innerText()).toContain('January 30, 1926');
      expect(await box.innerText()).toContain('The soundings have been made');
      expect(await reference.getAttribute('aria-describedby')).toBe('preview');
      await page.locator('.text a.nm', { hasText: 'JB' }).focus();
      expect(await box.innerText()).toContain('Joint Board');
      expect(await reference.getAttribute('aria-describedby')).toBeNull();
      await page.getByRole('link', { name: 'All records', exact: true }).focus();
      expect(await box.isVisible()).toBe(false);
      await context.close();
    });

    it('shows a note at the first touch, and goes to it at the second', async () => {
      const page = await open({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
      const before = page.url();
      await noteMark(page).tap();
      const box = page.locator('#preview');
      expect(await box.innerText()).toContain('See footnote 2');
      expect(page.url()).toBe(before);
      const place = await box.boundingBox();
      expect(place?.x).toBeGreaterThanOrEqual(0);
      expect((place?.x ?? 0) + (place?.width ?? 999)).toBeLessThanOrEqual(390);
      await noteMark(page).tap();
      expect(page.url()).toMatch(/#t1\.b\d+$/);
      expect(await box.isVisible()).toBe(false);
      await context.close();
    });

    it('gives a table header cells, and a frame of its own to scroll in', async () => {
      const page = await open({ viewport: { width: 390, height: 800 } });
      expect(await page.locator('.table th[scope="col"]').allInnerTexts()).toEqual([
        expect.stringContaining('Pier'),
        expect.stringContaining('Depth found'),
        expect.stringContaining('Depth reported'),
      ]);
      expect(await page.locator('.table th[scope="row"]').count()).toBe(2);
      expect(await page.locator('.table').getAttribute('tabindex')).toBe('0');
      await context.close();
    });
  },
);
