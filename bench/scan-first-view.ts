// What a reader's browser loads until the first scan is sharp beside its text, cold: bytes, requests and milliseconds; and the same for
// the plain image of the page, whole.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { median, sampleArchive, serve } from './server.ts';

const executablePath = [process.env['VERNO_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
if (executablePath === undefined) throw new Error('No Chromium found; name one with VERNO_CHROMIUM.');

const { dir, ids } = sampleArchive();
const server = await serve(dir);
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});

interface View {
  readonly bytes: number;
  readonly requests: number;
  readonly ms: number;
}

/** Opens an address in a profile of its own, waits for `sharp`, and says what came until then. */
async function view(path: string, width: number, sharp: string): Promise<View> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  let requests = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests++;
  });
  const started = performance.now();
  await page.goto(new URL(path, server.address).href, { waitUntil: 'commit' });
  for (;;) {
    if (await page.evaluate<boolean>(sharp).catch(() => false)) break;
    if (performance.now() - started > 30_000) throw new Error(`${path} did not become sharp.`);
    await page.waitForTimeout(20);
  }
  const ms = Math.round(performance.now() - started);
  await context.close();
  return { bytes, requests, ms };
}

/** Every piece that was asked for is there, and none is under way: then the canvas has what this size can show. */
const scanIsSharp = `(() => {
  const tiles = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/iiif/image/'));
  const canvas = document.querySelector('.scan-sheet canvas');
  const last = Math.max(0, ...tiles.map(({ responseEnd }) => responseEnd));
  return canvas !== null && tiles.length > 0 && performance.now() - last > 150;
})()`;
const imageIsThere = `(() => {
  const image = document.querySelector('img');
  return image !== null && image.complete && image.naturalWidth > 0;
})()`;

const middle = (views: readonly View[], key: keyof View): number => median(views.map((one) => one[key]));
const scans: View[] = [];
const small: View[] = [];
const plain: View[] = [];
/** Some of the sample records are enough: their scans are alike. */
const seen = ids.slice(0, 5);
for (const id of seen) {
  const facsimile = `/records/${id}/v1/facsimile#text`;
  scans.push(await view(facsimile, 1440, scanIsSharp));
  small.push(await view(facsimile, 390, scanIsSharp));
  plain.push(await view(`/records/${id}/v1/pages/p1`, 1440, imageIsThere));
}
await browser.close();
await server.stop();

const figures = (views: readonly View[]): Record<string, number> => ({
  bytes: middle(views, 'bytes'),
  mostBytes: Math.max(...views.map(({ bytes }) => bytes)),
  requests: middle(views, 'requests'),
  // The watch of 150 ms in which nothing more comes is not the page's.
  ms: middle(views, 'ms'),
});
const result = {
  figure: 'scan-first-view',
  records: seen.length,
  wide: { ...figures(scans), ms: middle(scans, 'ms') - 150 },
  telephone: { ...figures(small), ms: middle(small, 'ms') - 150 },
  plainImage: figures(plain),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
