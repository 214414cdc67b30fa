// The parallel text by its links in a real browser: what stands for a sentence by pointer and keys, rows by paragraph, one language on a telephone.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser, whyNoBrowser } from './chromium.ts';
import { alignedId } from './invented/aligned.ts';
import { startSite, type Site } from './site.ts';

const version = `/records/${alignedId}/v2`;

let browser: Browser;
let site: Site;

/** A page of a fresh profile. The archive's pages are quick: two seconds are long. */
async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  await page.goto(site.address + path);
  return { page, context };
}

/** The ids of the sentences that are marked as belonging together. */
const marked = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.s.linked')].map((one) => one.id).sort()`);

const phone = { viewport: { width: 390, height: 800 } };

describe.skipIf(browserPath === undefined)(
  `linked texts in a browser${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
  () => {
    beforeAll(async () => {
      [browser, site] = await Promise.all([launchBrowser(), startSite()]);
    });
    afterAll(async () => {
      site.close();
      await browser.close();
    });

    it('bracket uneven links, say where a counterpart stands, and mark what persons said, without a script', async () => {
      const { page, context } = await open(version, { javaScriptEnabled: false });
      const uneven = page.locator('.row', { has: page.locator('[id="t1.s3"]') });
      expect(await uneven.locator('.s').count()).toBe(4);
      expect(await uneven.locator('.bead').count()).toBe(2);
      expect(await uneven.locator('.bead > .vh').allTextContents()).toEqual([
        '2 sentences that together stand for 2: ',
        '2 sentences that together stand for 2: ',
      ]);
      const moved = page.locator('.row', { has: page.locator('[id="t1.s6"]') });
      expect(await moved.locator('.why').innerText()).toContain('stands elsewhere in the translation: 8');
      await moved.locator('.why a').click();
      expect(page.url()).toBe(`${site.address}${version}#t2.s8`);
      expect(
        await page.getByText('linked by A. Reader on May 2, 2026; a side has changed since').count(),
      ).toBe(1);
      expect(
        await page.getByRole('link', { name: 'Sentence 1, its link confirmed by a person' }).count(),
      ).toBe(2);
      expect(await page.locator('.how').first().innerText()).toBe(
        '6 links between sentences: 2 confirmed by A. Reader; 4 computed, not checked by a person. ' +
          'One of the confirmed links is older than the text: one side has changed since.',
      );
      await context.close();
    });

    it('say of sentences within a paragraph that nothing, or something elsewhere, stands for them', async () => {
      const { page, context } = await open(`${version}/paragraphs`, { javaScriptEnabled: false });
      expect(await page.locator('[id="t2.s6"] .said-of').innerText()).toContain('not in the original');
      expect(await page.locator('[id="t1.s6"] .said-of a').getAttribute('href')).toBe('#t2.s8');
      expect(await page.locator('[id="t2.s3"]').innerText()).toContain(
        '2 sentences that together stand for 2',
      );
      await context.close();
    });

    it('keep rows level whatever the lengths', async () => {
      const { page, context } = await open(version);
      const tops = await page.evaluate<number[][]>(
        `[...document.querySelectorAll('.parallel > .row:not(.heads)')].map((row) => [...row.children].map((half) => half.getBoundingClientRect().top))`,
      );
      expect(tops.length).toBeGreaterThan(5);
      for (const [left, right] of tops) expect(Math.abs((left ?? 0) - (right ?? 0))).toBeLessThan(1);
      await context.close();
    });

    it('show what stands for a sentence under the pointer and the focus, and tell it', async () => {
      const { page, context } = await open(`${version}/paragraphs`);
      await page.locator('[id="t1.s5"]').hover();
      expect(await marked(page)).toEqual(['t1.s5', 't2.s5']);
      await page.mouse.move(0, 0);
      await page.locator('[id="t2.s3"] > .n').focus();
      expect(await marked(page)).toEqual(['t1.s3', 't1.s4', 't2.s3', 't2.s4']);
      expect(await page.locator('.parallel > [role=status]').innerText()).toBe(
        'Beside it: 3, 4. Сваи стоят. Мост закрыт для телег и пеших.',
      );
      await page.keyboard.press('n');
      expect(await page.evaluate(`document.activeElement.parentElement.id`)).toBe('t2.s5');
      await page.keyboard.press('o');
      expect(await page.evaluate(`document.activeElement.parentElement.id`)).toBe('t1.s5');
      await page.keyboard.press('p');
      expect(await page.evaluate(`document.activeElement.parentElement.id`)).toBe('t1.s4');
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      expect(await marked(page)).toEqual([]);
      await context.close();
    });

    it('have each paragraph level at an address of its own, and remember that', async () => {
      const { page, context } = await open(version);
      const sentences = await page.locator('.parallel > .row').count();
      await page.getByRole('link', { name: 'by paragraph' }).click();
      await page.waitForURL(`**${version}/paragraphs`);
      expect(await page.locator('.parallel > .row').count()).toBeLessThan(sentences);
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toContain(version);
      await page.goto(`${site.address}${version}#t1.s5`);
      await page.waitForURL(`**${version}/paragraphs#t1.s5`);
      await page.getByRole('link', { name: 'by sentence' }).click();
      await page.waitForURL(`**${version}`);
      expect(await page.locator('.parallel > .row').count()).toBe(sentences);
      await context.close();
    });

    it('show one language on a telephone, and the other on tap', async () => {
      const { page, context } = await open(version, { ...phone, hasTouch: true });
      const [russian, english] = [page.locator('[id="t1.s2"]'), page.locator('[id="t2.s2"]')];
      expect([await russian.isVisible(), await english.isVisible()]).toEqual([false, true]);
      await english.tap({ position: { x: 120, y: 10 } });
      expect(await russian.isVisible()).toBe(true);
      const number = english.locator('.n');
      expect(await number.getAttribute('aria-expanded')).toBe('true');
      const [above, under] = [await english.boundingBox(), await russian.boundingBox()];
      expect(under?.y ?? 0).toBeGreaterThan(above?.y ?? 0);
      await number.focus();
      await page.keyboard.press('Escape');
      expect(await russian.isVisible()).toBe(false);
      await page.getByLabel('Russian', { exact: true }).check();
      expect([await russian.isVisible(), await english.isVisible()]).toEqual([true, false]);
      await page.getByLabel('both').check();
      expect([await russian.isVisible(), await english.isVisible()]).toEqual([true, true]);
      await context.close();
    });

    it('open what an address names in the language that is not shown', async () => {
      const { page, context } = await open(`${version}#t1.s5`, phone);
      expect(await page.locator('[id="t1.s5"]').isVisible()).toBe(true);
      expect(await page.locator('[id="t1.s2"]').isVisible()).toBe(false);
      await context.close();
    });

    it('are whole on a telephone without a script', async () => {
      const { page, context } = await open(version, { ...phone, javaScriptEnabled: false });
      expect(await page.locator('.shown-language').isVisible()).toBe(false);
      for (const sentence of await page.locator('.parallel .s').all())
        expect(await sentence.isVisible()).toBe(true);
      await context.close();
    });

    it('put two translations beside the original, and mark the words that differ', async () => {
      const { page, context } = await open(`${version}/translations`, { javaScriptEnabled: false });
      const ice = page.locator('.row', { has: page.locator('[id="t1.s2"]') });
      expect(await ice.locator('del').allTextContents()).toEqual(['broke up']);
      expect(await ice.locator('ins').allTextContents()).toEqual(['went']);
      expect(await page.locator('.row.heads').innerText()).toContain('J. Carver');
      expect(await page.locator('.row.heads').innerText()).toContain('Not checked by a person');
      const lefts = await ice.evaluate<number[], HTMLElement>((row) =>
        [...row.children].map((half) => Math.round(half.getBoundingClientRect().left)),
      );
      expect(new Set(lefts).size).toBe(3);
      await context.close();
    });

    it('say through which text a translation came', async () => {
      const { page, context } = await open(`${version}/parallel/t4`, { javaScriptEnabled: false });
      expect(await page.locator('.chain').innerText()).toBe(
        'Made from the English translation (J. Carver), which is from the Russian original',
      );
      await context.close();
    });
  },
);
