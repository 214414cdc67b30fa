// Reading a record in a real browser: complete without scripts and faces, better with them.
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser, whyNoBrowser } from './chromium.ts';
import { citations, id } from './invented/views.ts';
import { startSite, type Site } from './site.ts';

let browser: Browser;
let site: Site;

async function open(context: BrowserContext, path = `/records/${id}`): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.address + path);
  return page;
}

describe.skipIf(browserPath === undefined)(
  `a record in a browser${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
  () => {
    beforeAll(async () => {
      [browser, site] = await Promise.all([launchBrowser(), startSite()]);
    });
    afterAll(async () => {
      site.close();
      await browser.close();
    });

    describe('without scripts', () => {
      let context: BrowserContext;
      beforeAll(async () => {
        context = await browser.newContext({ javaScriptEnabled: false });
      });
      afterAll(() => context.close());

      it('hides and shows editorial brackets, and keeps those that say what is missing', async () => {
        const page = await open(context);
        const office = page.getByText('[Deputy Chairman]').first();
        const gap = page.locator('.row').getByText('[illegible]');
        expect(await office.isVisible()).toBe(true);
        await page.getByLabel('Editorial brackets').uncheck();
        expect(await office.isVisible()).toBe(false);
        expect(await gap.isVisible()).toBe(true);
        const sentence = await page.locator('[id="t2.s6"]').innerText();
        expect(sentence).toContain('a meeting with Kim Ch’ang-ho and the engineer');
      });

      it('shows the raw reading on hover, by keyboard, by the switch, and in the list', async () => {
        const page = await open(context);
        const raw = page.locator('.c .raw').first();
        expect(await raw.isVisible()).toBe(false);
        await page.locator('.c').first().hover();
        expect(await raw.isVisible()).toBe(true);
        await page.mouse.move(0, 0);
        await page.locator('.cm').first().focus();
        expect(await raw.isVisible()).toBe(true);
        await page.getByRole('checkbox', { name: 'Corrections' }).uncheck();
        expect(await page.locator('[id="t1.s8"]').innerText()).toContain('сваи его не выдержут.');
        expect(await page.locator('.corrections li').innerText()).toContain(
          '«выдержут» corrected to «выдержат»',
        );
      });

      it('says why a side is empty, and folds noise away', async () => {
        const page = await open(context);
        const hasText = 'Folio 42 was not transcribed (one leaf)';
        expect(await page.locator('.why > p:not(.again)', { hasText }).count()).toBe(1);
        const noise = page.locator('.noise details').first();
        expect(await noise.locator('summary').innerText()).toBe('marginal noise, 9 lines');
        expect(await noise.locator('.asis').isVisible()).toBe(false);
        await noise.locator('summary').click();
        expect((await noise.locator('.asis').innerText()).split('\n')).toHaveLength(9);
      });

      it('marks the sentence that the address names, and what stands against it', async () => {
        const page = await open(context, `/records/${id}/v2`);
        await page.locator('[id="t2.s18"] > a').click();
        expect(page.url()).toBe(`${site.address}/records/${id}/v2#t2.s18`);
        const lit = await page.evaluate<string[]>(
          `[...document.querySelectorAll('.row:has(:target) .s')].map((one) => one.id)`,
        );
        expect(lit).toEqual(['t1.s17', 't2.s18']);
        const painted = await page.evaluate<string[]>(
          `['t2.s18', 't2.s19'].map((id) => getComputedStyle(document.getElementById(id)).backgroundColor)`,
        );
        expect(painted[0]).not.toBe(painted[1]);
      });

      it('offers no button that does nothing', async () => {
        const page = await open(context);
        expect(await page.locator('button:visible:not([type="submit"])').count()).toBe(0);
      });
    });

    it('is painted with scripts and faces blocked', async () => {
      const context = await browser.newContext();
      await context.route(/\.(?:js|woff2)$/, (route) => route.abort());
      const page = await open(context);
      expect(await page.locator('[id="t1.s7"]').isVisible()).toBe(true);
      expect(
        await page.evaluate<number>(`[...document.fonts].filter((face) => face.status === 'loaded').length`),
      ).toBe(0);
      await context.close();
    });

    it('cites the sentence that is chosen', async () => {
      const context = await browser.newContext();
      const page = await open(context);
      const note = page.locator('#cite-note');
      expect(await note.innerText()).toBe(citations.note);
      await page.locator('[id="t2.s18"] > a').click();
      expect(await note.innerText()).toBe(
        citations.note.replace(citations.address, `${citations.address}#t2.s18`),
      );
      expect(await page.locator('#cite-address').innerText()).toBe(`${citations.address}#t2.s18`);
      expect(await page.locator('#cite-bibliography').innerText()).toBe(citations.bibliography);
      await page.goBack();
      expect(await page.locator('#cite-address').innerText()).toBe(citations.address);
      await context.close();
    });

    it('cites a sentence of another text by an address that shows it', async () => {
      const context = await browser.newContext();
      const page = await open(context, `/records/${id}/v2/parallel/t3`);
      await page.locator('[id="t3.s3"] > a').click();
      const cited = await page.locator('#cite-address').innerText();
      expect(site.paths).toContain(new URL(cited).pathname);
      expect(cited.endsWith('/parallel/t3#t3.s3')).toBe(true);
      await page.goto(`${site.address}/records/${id}`);
      const korean = page.locator('.names a', { hasText: 'ko 3' });
      expect(await korean.getAttribute('href')).toBe(`/records/${id}/v2/parallel/t3#t3.s3`);
      await context.close();
    });

    it('copies a citation, and says so', async () => {
      const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
      const page = await open(context);
      await page.locator('button[data-copy="cite-note"]').click();
      await page.getByRole('status').getByText('Copied').waitFor({ state: 'attached' });
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(citations.note);
      await context.close();
    });

    it('remembers the switches, and lets Escape take the raw reading away', async () => {
      const context = await browser.newContext();
      const page = await open(context);
      await page.getByLabel('Editorial brackets').uncheck();
      await page.reload();
      expect(await page.getByLabel('Editorial brackets').isChecked()).toBe(false);
      const raw = page.locator('.c .raw').first();
      await page.locator('.c').first().hover();
      expect(await raw.isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await raw.isVisible()).toBe(false);
      await page.mouse.move(0, 0);
      await page.locator('.c').first().hover();
      expect(await raw.isVisible()).toBe(true);
      await context.close();
    });

    it('weighs less than 120 kB at the first visit, faces included', async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const sizes: [name: string, bytes: number][] = [];
      page.on('response', (response) => {
        const name = new URL(response.url()).pathname;
        if (/\.png$|\/pages\//.test(name)) return;
        sizes.push([name, 0]);
      });
      // This view has no italic; a passage that has takes its face as well.
      await page.goto(`${site.address}/records/${id}/v2/translation/t2`, { waitUntil: 'networkidle' });
      for (const entry of sizes) {
        const body = Buffer.from(await (await fetch(site.address + entry[0])).arrayBuffer());
        entry[1] = entry[0].endsWith('.woff2') ? body.length : gzipSync(body).length;
      }
      const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
      expect(sizes.filter(([name]) => name.endsWith('.woff2')).length).toBeGreaterThan(0);
      expect(total).toBeLessThan(120_000);
      await context.close();
    });
  },
);
