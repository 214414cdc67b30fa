// Editing links in a real browser over a real server: by keyboard alone, by mouse, and without scripts.
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importSources } from '../../src/app/import/import.ts';
import type { Running } from '../../src/app/services.ts';
import { serve } from '../../src/web/serve.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { run } from '../scenarios/command.ts';
import { sharedData } from '../shared-data.ts';
import { browserPath, launchBrowser, whyNoBrowser } from './chromium.ts';

const real = sharedData('telegram-1950');
const sample = fileURLToPath(new URL('../../samples/records/telegram-poluektov', import.meta.url));
const AlignedSchema = z.object({
  alignments: z.array(
    z.object({
      beads: z.array(z.object({ source: z.array(z.string()), target: z.array(z.string()), by: z.string() })),
    }),
  ),
});

const said = async (page: Page, words: string): Promise<void> => {
  await page.locator('#said', { hasText: words }).waitFor();
};
const focused = async (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('.desk-link')?.id ?? '');
/** Goes down by the key until the link of a sentence is chosen. */
async function goTo(page: Page, segment: string): Promise<void> {
  for (let at = 0; at < 60 && (await focused(page)) !== `link-${segment}`; at++)
    await page.keyboard.press('j');
  expect(await focused(page)).toBe(`link-${segment}`);
}
async function press(page: Page, key: string, words: string): Promise<void> {
  await page.evaluate(() => document.getElementById('said')?.replaceChildren());
  await page.keyboard.press(key);
  await said(page, words);
}

/** Goes back by Shift and Tab until a field has the focus. */
async function backTo(page: Page, name: string): Promise<void> {
  const there = async (): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.getAttribute('name') === wanted, name);
  for (let at = 0; at < 20 && !(await there()); at++) await page.keyboard.press('Shift+Tab');
  expect(await there()).toBe(true);
}

describe.skipIf(browserPath === undefined)(
  `editing in a browser${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
  () => {
    let archive: TestArchive;
    let running: Running;
    let browser: Browser;
    let telegram = '';
    let ferry = '';

    beforeAll(async () => {
      archive = await testArchive();
      const { signal } = new AbortController();
      const of = async (path: string): Promise<string> => {
        const report = await importSources(archive, [path], { by: 'test', signal });
        return report.records[0]?.id ?? '';
      };
      ferry = await of(sample);
      if (real !== undefined) telegram = await of(real);
      const editing = { by: 'A. Orlova', secret: 'a secret of this test' };
      const started = await serve(
        archive,
        { port: 0, host: '127.0.0.1', editing },
        pino({ level: 'silent' }),
      );
      if (!started.ok) throw new Error('the archive cannot be served');
      running = started.value;
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      await running.stop();
      await archive.remove();
    });

    /** A page of a browser that has come in; `complaints`: what it says of errors, and of what the archive's policy forbids. */
    async function open(
      path: string,
      options: BrowserContextOptions = {},
    ): Promise<{ page: Page; complaints: string[] }> {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(running.edit ?? '');
      await page.goto(running.address + path);
      return { page, complaints };
    }

    it.skipIf(real === undefined)(
      'judges the links of the telegram of 1950 by keyboard alone, and readers see it (skipped without telegram-1950)',
      async () => {
        const { page, complaints } = await open(`/edit/${telegram}/links/t1/t2`);
        await page.keyboard.press('j');
        expect(await focused(page)).toBe('link-t1.s1');
        await press(page, 'c', 'Confirmed.');
        expect(await focused(page)).toBe('link-t1.s2');
        await press(page, 'm', 'Joined.');
        await press(page, 's', 'Split.');
        await press(page, 'u', 'Unlinked.');
        expect(await focused(page)).toBe('link-t1.s2');
        await press(page, 'x', 'Taken back.');
        await goTo(page, 't1.s5');
        await press(page, ']', 'Moved down.');
        await goTo(page, 't1.s7');
        await press(page, 'm', 'Joined.');
        await goTo(page, 't1.s10');
        await press(page, 'u', 'Unlinked.');
        await press(page, 'r', 'That cannot be done with this link.');
        await goTo(page, 't1.s13');
        await press(page, 'r', 'Refused.');
        await press(page, 'z', 'The last step is undone.');
        // What is gathered is published from the box above: it is reached by Tab, and its note is a field where keys are letters.
        await backTo(page, 'note');
        await page.keyboard.type('jcmu, looked at');
        await page.keyboard.press('Enter');
        await said(page, 'Published as version 2.');
        expect(complaints).toEqual([]);

        const printed = await run(archive, 'align', telegram, '--json');
        const [pair] = AlignedSchema.parse(JSON.parse(printed.stdout)).alignments;
        const judged = pair?.beads.filter(({ by }) => by !== 'computed') ?? [];
        const written = judged.map(
          ({ source, target, by }) => `${source.join('+')}=${target.join('+')} ${by}`,
        );
        expect(written).toContain('t1.s1=t2.s1 confirmed');
        expect(written).toContain('t1.s3=t2.s3 corrected');
        expect(judged.flatMap(({ source }) => source)).not.toContain('t1.s2');
        expect(written).toContain('t1.s5= corrected');
        expect(written).toContain('t1.s6=t2.s5+t2.s6 corrected');
        expect(written).toContain('t1.s7+t1.s8=t2.s7+t2.s8 corrected');
        expect(written).toContain('t1.s10= corrected');
        expect(judged.flatMap(({ source }) => source)).not.toContain('t1.s13');
        const [line] = await archive.store.versions(telegram);
        expect(line?.manifest).toMatchObject({ number: 2, by: 'A. Orlova', note: 'jcmu, looked at' });
        await page.goto(`${running.address}/records/${telegram}`);
        expect(await page.locator('.parallel').innerText()).toContain('A. Orlova');
        const row = page.locator('.row', { has: page.locator('[id="t1.s7"]') });
        expect(await row.locator('[id="t2.s8"]').count()).toBe(1);
        await page.context().close();
      },
    );

    it('leads from the record to its links, and back to it', async () => {
      const { page } = await open(`/records/${ferry}`);
      await page.getByRole('link', { name: 'Edit the links' }).click();
      await page.locator('.desk-link').first().waitFor();
      expect(await page.locator('h1').innerText()).toBe('Links between the sentences');
      await page.getByRole('link', { name: 'Read the record' }).click();
      expect(new URL(page.url()).pathname).toContain(`/records/${ferry}/v1`);
      await page.context().close();
    });

    it('presses nothing where keys are turned off, where one writes, and where no link is chosen', async () => {
      const { page } = await open(`/edit/${ferry}/links/t1/t2`);
      await page.keyboard.press('c');
      await page.locator('.desk-keys summary').click();
      expect(await page.locator('.desk-keys dt').first().isVisible()).toBe(true);
      await page.getByLabel('Single keys').uncheck();
      await page.locator('.desk-link').nth(1).focus();
      for (const key of ['c', 'u', 'm', '?']) await page.keyboard.press(key);
      await page.keyboard.press('ArrowDown');
      expect(
        await page.evaluate(() => document.activeElement?.matches('.desk-links > li:nth-child(3) > *')),
      ).toBe(true);
      await page.reload();
      expect(await page.getByLabel('Single keys').isChecked()).toBe(false);
      expect(await page.locator('.desk-draft').innerText()).toContain('Nothing yet');
      await page.context().close();
    });

    it('works by mouse and on a telephone, and keeps the place', async () => {
      const { page, complaints } = await open(`/edit/${ferry}/links/t1/t2`, {
        viewport: { width: 390, height: 800 },
      });
      const third = page.locator('.desk-link').nth(2);
      await third.locator('.desk-state').click();
      await page.getByRole('button', { name: 'Confirm' }).click();
      await said(page, 'Confirmed.');
      expect(await page.locator('.desk-link').nth(2).getAttribute('class')).toContain('confirmed');
      expect(await page.locator('.desk-draft').innerText()).toContain('1 link confirmed');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.getByRole('button', { name: 'Throw away all of it' }).click();
      await said(page, 'Thrown away.');
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    it('works without scripts', async () => {
      const { page } = await open(`/edit/${ferry}/links/t1/t2`, { javaScriptEnabled: false });
      await page.locator('.desk-link').nth(3).getByRole('button', { name: 'No counterpart' }).click();
      expect(await page.locator('#said').innerText()).toBe('Unlinked.');
      expect(new URL(page.url()).hash).not.toBe('');
      await page.getByRole('button', { name: 'Undo the last step' }).click();
      expect(await page.locator('#said').innerText()).toBe('The last step is undone.');
      await page.getByRole('link', { name: 'Second looks' }).click();
      await page.getByLabel('State').selectOption('all');
      await page.getByLabel('those of little confidence, too').check();
      await page.getByRole('button', { name: 'Show' }).click();
      const first = page.locator('.desk-link').first();
      await first.getByRole('button', { name: 'Dismiss' }).click();
      expect(await page.locator('#said').innerText()).toContain('Say why it is no fault.');
      await first.getByLabel('Why it is no fault').fill('The bridge has two names.');
      await first.getByRole('button', { name: 'Dismiss' }).click();
      expect(await page.locator('#said').innerText()).toBe('Dismissed.');
      expect(await first.innerText()).toContain('because: The bridge has two names.');
      await page.getByRole('button', { name: 'Publish' }).click();
      expect(await page.locator('#said').innerText()).toBe('Published as version 2.');
      await page.context().close();
    });

    it.each([
      [1440, ['light', 'dark']],
      [390, ['light']],
    ] as const)('has no fault that axe finds: %i pixels, %j', async (width, schemes) => {
      for (const path of [
        `/edit/${ferry}/links/t1/t2`,
        `/edit/${ferry}/findings/t1/t2?state=all&small=yes`,
        '/edit',
      ]) {
        const { page } = await open(path, { viewport: { width, height: 900 } });
        await page.evaluate(axe.source);
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          const found = await page.evaluate(`axe
            .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
            .then(({ violations }) => violations.map((one) => one.id + ': ' + one.nodes[0].html))`);
          expect([colorScheme, found]).toEqual([colorScheme, []]);
        }
        await page.context().close();
      }
    });
  },
);
