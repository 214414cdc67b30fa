// Engines that stand on this machine, and programs that behave badly in their place.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOcrEngine } from '../compose.ts';
import type { RecognisedPage } from '../model/recognised-page.ts';
import type { OcrWanted } from '../app/services.ts';

const isThere = spawnSync('tesseract', ['--version']).status === 0;
const [data] = globSync('/usr/share/tesseract-ocr/*/tessdata');
const hasRussian = data !== undefined && existsSync(join(data, 'rus.traineddata'));
const scan = (record: string, label: string): string =>
  fileURLToPath(new URL(`../../samples/records/${record}/images/${label}.webp`, import.meta.url));

let folder: string;
let picture: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-engines-'));
  picture = join(folder, 'page.png');
  await sharp(scan('report-on-the-crossing', '1'))
    .extract({ left: 150, top: 200, width: 950, height: 320 })
    .png()
    .toFile(picture);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function engine(wanted: OcrWanted) {
  const found = await findOcrEngine(wanted);
  if (!found.ok) throw new Error(found.problems[0]?.message);
  return found.value;
}

async function program(script: string): Promise<string> {
  const path = join(folder, `engine-${Math.random().toString(36).slice(2)}`);
  const about =
    'case "$1" in --version) echo "tesseract 5.0.0"; exit;; --list-langs) echo eng; exit;; esac\n';
  await writeFile(path, `#!/bin/sh\n${about}${script}\n`);
  await chmod(path, 0o755);
  return path;
}

async function served<T>(answer: RequestListener, use: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(
    (request, response) => void request.resume().on('end', () => answer(request, response)),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  try {
    return await use(`http://127.0.0.1:${address.port}/read?model=7`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function asked(answer: RequestListener, seconds = 10) {
  return served(answer, async (address) => {
    const http = await engine({ address, seconds });
    return http.recognise({ path: picture, languages: ['ru', 'en'], resolution: 150 });
  });
}

const words = (page: RecognisedPage): string =>
  page.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words.map(({ text }) => text))).join(' ');

describe.skipIf(!isThere)('native tesseract (skipped where it is not installed)', () => {
  it('reads a typed page, with places on the picture', async () => {
    const read = await (
      await engine({ engine: 'tesseract' })
    ).recognise({ path: picture, languages: ['en'] });
    if (!read.ok) throw new Error(read.problems[0]?.message);
    expect(words(read.value)).toContain('Commission for the Mugan Bridge');
    expect(read.value).toMatchObject({ width: 950, height: 320 });
    const [line] = read.value.blocks[0]?.lines ?? [];
    expect(line?.baseline).toHaveLength(2);
  });

  it('names the package of a language that is not there', async () => {
    const read = await (
      await engine({ engine: 'tesseract' })
    ).recognise({ path: picture, languages: ['en', 'iu'] });
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'ocr-language-missing' }] });
    expect(read.problems[0]?.hint).toContain('iku');
  });

  it('says that a broken picture cannot be read', async () => {
    const broken = join(folder, 'broken.png');
    await writeFile(broken, (await readFile(picture)).subarray(0, 900));
    const read = await (await engine({ engine: 'tesseract' })).recognise({ path: broken, languages: ['en'] });
    expect(read).toMatchObject({ ok: false, problems: [{ code: 'ocr-failed' }] });
  });
});

describe.skipIf(!hasRussian)('tesseract.js (skipped where no folder of language data is installed)', () => {
  it('reads from the folder, page after page in one thread, and ends it where it is damaged', async () => {
    const js = await engine({ engine: 'tesseract-js', data, atOnce: 1 });
    const read = await js.recognise({ path: picture, languages: ['en'], resolution: 150 });
    if (!read.ok) throw new Error(read.problems[0]?.message);
    expect(words(read.value)).toContain('Commission for the Mugan Bridge');
    expect(await js.recognise({ path: join(folder, 'none.png'), languages: ['en'] })).toMatchObject({
      ok: false,
    });
    await js.close();
    const rubbish = join(folder, 'eng.traineddata');
    await writeFile(rubbish, 'rubbish');
    const damaged = await engine({ engine: 'tesseract-js', data: folder });
    const failed = await damaged.recognise({ path: picture, languages: ['en'] });
    expect(failed).toMatchObject({ ok: false, problems: [{ code: 'ocr-failed' }] });
    await damaged.close();
  }, 60_000);
});

it.each<[OcrWanted, string]>([
  [{ program: '/nowhere/tesseract', languages: ['ru'] }, 'no-ocr-engine'],
  [{ engine: 'tesseract-js' }, 'no-ocr-engine'],
  [{ engine: 'http' }, 'no-ocr-address'],
  [{ engine: 'abacus' }, 'unknown-ocr-engine'],
])('where there is no engine, it says what to do: %j', async (wanted, code) => {
  const found = await findOcrEngine(wanted);
  expect(found).toMatchObject({ ok: false, problems: [{ code }] });
  expect(found.problems[0]?.hint).toMatch(/\w/);
});

describe.skipIf(process.platform === 'win32')('a program in the place of tesseract', () => {
  it.each([
    ['hangs, with a child of its own', 'sleep 600 & sleep 600', 'ocr-too-long'],
    ['crashes', 'kill -SEGV $$', 'ocr-failed'],
    ['prints nonsense', 'echo "<html>Sorry</html>"', 'ocr-nonsense'],
    ['never stops printing', 'yes "<p>more</p>"', 'ocr-nonsense'],
    ['says that it cannot', 'echo "no memory" >&2; exit 3', 'ocr-failed'],
  ])('that %s', async (_, script, code) => {
    const bad = await engine({ program: await program(script), seconds: code === 'ocr-too-long' ? 0.3 : 20 });
    const begun = performance.now();
    const read = await bad.recognise({ path: picture, languages: ['en'] });
    expect(read).toMatchObject({ ok: false, problems: [{ code }] });
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  it('is ended when nobody waits any more', async () => {
    const slow = await engine({ program: await program('sleep 600') });
    const stop = new AbortController();
    const reading = slow.recognise({ path: picture, languages: ['en'] }, stop.signal);
    setTimeout(() => stop.abort(new Error('enough')), 100);
    await expect(reading).rejects.toThrow('enough');
  });
});

const json =
  (said: object): RequestListener =>
  (_, response) =>
    void response.setHeader('content-type', 'application/json').end(JSON.stringify(said));

describe('an engine over HTTP', () => {
  const page: RecognisedPage = { width: 950, height: 320, blocks: [] };
  const alto = `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description>
    <Layout><Page ID="p" PHYSICAL_IMG_NR="1" WIDTH="950" HEIGHT="320"><PrintSpace><TextBlock ID="b" HPOS="1" VPOS="2" WIDTH="90" HEIGHT="20">
    <TextLine ID="l" HPOS="1" VPOS="2" WIDTH="90" HEIGHT="20"><String CONTENT="Ferry" HPOS="1" VPOS="2" WIDTH="90" HEIGHT="20"/></TextLine>
    </TextBlock></PrintSpace></Page></Layout></alto>`;

  it('is asked with languages and resolution, and may answer with a page as JSON', async () => {
    let url = '';
    const read = await asked((request, response) => {
      url = request.url ?? '';
      response.setHeader('content-type', 'application/json').end(JSON.stringify(page));
    });
    expect(read).toMatchObject({ ok: true, value: page });
    expect(url).toBe('/read?model=7&lang=ru%2Cen&dpi=150');
  });

  it('may answer with ALTO', async () => {
    const read = await asked(
      (_, response) => void response.setHeader('content-type', 'application/xml').end(alto),
    );
    if (!read.ok) throw new Error(read.problems[0]?.message);
    expect(words(read.value)).toBe('Ferry');
  });

  it.each<[string, RequestListener, string]>([
    ['refuses', (_, response) => void response.writeHead(503).end('busy'), 'ocr-failed'],
    [
      'leads elsewhere',
      (_, response) => void response.writeHead(302, { location: 'http://example.org' }).end(),
      'ocr-failed',
    ],
    ['answers otherwise', (_, response) => void response.end('<p>hello</p>'), 'recognised-unknown'],
    [
      'answers with half a page',
      (_, response) => void response.setHeader('content-type', 'application/json').end('{"width":3}'),
      'ocr-nonsense',
    ],
    ['does not answer', () => undefined, 'ocr-too-long'],
  ])('that %s gives a problem', async (_, answer, code) => {
    expect(await asked(answer, code === 'ocr-too-long' ? 0.5 : 10)).toMatchObject({
      ok: false,
      problems: [{ code }],
    });
  });

  it.each<[string, RequestListener, string | undefined, RegExp]>([
    [
      'by its own word',
      json({ engine: { name: 'kraken', version: '5.2' } }),
      undefined,
      /^[\d.:]+ kraken 5\.2$/,
    ],
    ['by the operator’s', json({ engine: { version: '5.2' } }), 'model of May', /^[\d.:]+ model of May$/],
    [
      'not, where it says nothing',
      (_, response) => void response.writeHead(405).end(),
      undefined,
      /^[\d.:]+$/,
    ],
    ['not, by a long story', (_, response) => void response.end('x'.repeat(100_000)), undefined, /^[\d.:]+$/],
    ['not, by an empty word', json({ engine: { version: '' } }), undefined, /^[\d.:]+$/],
  ])('is known in its version %s', async (_, answer, version, expected) => {
    await served(answer, async (address) => {
      expect((await engine({ address, version })).version).toMatch(expected);
    });
  });
});
