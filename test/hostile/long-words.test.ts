// Words without an end, in a real browser: a face with many axes once kept it from drawing them for longer than anybody waits.
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { serve } from '../../src/web/serve.ts';
import { browserPath, launchBrowser, whyNoBrowser } from '../browser/chromium.ts';
import { testArchive } from '../scenarios/archive.ts';
import { recordOf, textOf } from './content.ts';

const words = ['ж'.repeat(20_000), 'Fährmeister'.repeat(2000), 'e\u0301'.repeat(10_000)];

it.skipIf(browserPath === undefined)(
  `words of 20,000 letters are drawn in seconds, and break within the page${browserPath === undefined ? ` (${whyNoBrowser})` : ''}`,
  { timeout: 60_000 },
  async () => {
    const archive = await testArchive();
    const started = await serve(archive, { port: 0, host: '127.0.0.1' }, pino({ level: 'error' }));
    if (!started.ok) throw new Error('no server');
    const browser = await launchBrowser();
    try {
      for (const [at, word] of words.entries()) {
        const id = await archive.publish(
          `w${at}`,
          recordOf(`w${at}`, [textOf('t1', 'transcription', 'ru', [word])]),
        );
        const page = await browser.newPage();
        page.setDefaultTimeout(15_000);
        await page.goto(`${started.value.address}/records/${id}`);
        // Waits until it is laid out, which `evaluate` by itself would do without end.
        await page.waitForFunction((least) => document.body.offsetHeight > least, 1000);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
          true,
        );
        await page.close();
      }
    } finally {
      await browser.close();
      await started.value.stop();
      await archive.remove();
    }
  },
);
