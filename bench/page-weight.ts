// What a reader's browser loads for a record page, compressed, without the scan; and whether the text is painted when scripts and
// faces never arrive.
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

const weights: number[] = [];
const html: number[] = [];
for (const id of ids) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  let total = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    if (kind === 'Image') return;
    total += encodedDataLength;
    if (kind === 'Document') html.push(encodedDataLength);
  });
  await page.goto(new URL(`/records/${id}`, server.address).href, { waitUntil: 'networkidle' });
  await page.evaluate('document.fonts.ready.then(() => true)');
  weights.push(total);
  await context.close();
}

let painted = 0;
for (const id of ids) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    ['font', 'script'].includes(route.request().resourceType()) ? route.abort() : route.continue(),
  );
  await page.goto(new URL(`/records/${id}`, server.address).href, { waitUntil: 'load' });
  const text = await page.locator('main').innerText();
  if (text.length > 500) painted++;
  await context.close();
}
await browser.close();
await server.stop();

const figures = {
  figure: 'page-weight',
  pages: ids.length,
  medianBytes: median(weights),
  maximumBytes: Math.max(...weights),
  medianHtmlBytes: median(html),
  maximumHtmlBytes: Math.max(...html),
  paintedWithoutScriptsAndFaces: painted,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
