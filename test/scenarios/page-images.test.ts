// Scans in a folder: what is kept of them, what is said of those that are none, and that an export gives them back.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportRecords } from '../../src/app/export/export.ts';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import type { PageImage } from '../../src/model/exemplar.ts';
import { createSite } from '../../src/web/site.ts';
import { testArchive, type TestArchive } from './archive.ts';

const { signal } = new AbortController();
let folder: string;
let archive: TestArchive;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-scans-'));
  await mkdir(join(folder, 'rec', 'images'), { recursive: true });
  archive = await testArchive();
});
afterEach(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

const scan = (background: string) => sharp({ create: { width: 60, height: 40, channels: 3, background } });
const put = (path: string, bytes: string | Uint8Array) => writeFile(join(folder, 'rec', path), bytes);
const take = (path = 'rec', dryRun = false): Promise<ImportReport> =>
  importSources(archive, [join(folder, path)], { by: 'archivist', dryRun, signal });

async function images(id: string): Promise<(PageImage | undefined)[]> {
  const head = await archive.store.head(id);
  if (head === undefined) throw new Error('no record');
  const { description } = await archive.store.content(head.manifest);
  return description.pages.map(({ image }) => image);
}

it.each([false, true])('names a file that is no picture by where it lies (dry run: %s)', async (dryRun) => {
  await put('record.yaml', 'type: letter\ntitles:\n  en: A letter\n');
  await put('images/1.png', 'a page that was never scanned');
  await put('images/2.png', await scan('white').png().toBuffer());
  const report = await take('rec', dryRun);
  const found = report.problems.filter(({ code }) => code === 'no-image');
  expect(found.map(({ where }) => where?.file)).toEqual([join(folder, 'rec', 'images/1.png')]);
  expect(report.failed).toBe(0);
});

it('turns a page upright that was scanned lying, and keeps a page that is one of several in a file', async () => {
  const yaml =
    'type: letter\ntitles:\n  en: A letter\npages:\n' +
    '  - id: p1\n    label: "1"\n    image: images/1.jpg\n' +
    '  - id: p2\n    label: "2"\n    image: { file: images/2.tif, frame: 1 }\n';
  await put('record.yaml', yaml);
  await put('images/1.jpg', await scan('white').withMetadata({ orientation: 6 }).jpeg().toBuffer());
  const pages = await Promise.all(['white', 'black'].map((grey) => scan(grey).png().toBuffer()));
  await put(
    'images/2.tif',
    await sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer(),
  );
  const report = await take();
  expect(report.problems).toEqual([]);
  const id = report.records[0]?.id ?? '';
  const kept = await images(id);
  expect(kept).toMatchObject([
    { mediaType: 'image/jpeg', width: 60, height: 40, orientation: 6 },
    { mediaType: 'image/tiff', width: 60, height: 40, frame: 1 },
  ]);

  const site = await createSite(archive, {
    address: 'https://archive.example',
    cacheBytes: 0,
    log: pino({ level: 'silent' }),
  });
  const get = async (path: string) => site.request(`https://archive.example/records/${id}${path}`);
  expect(await (await get('')).text()).toMatch(/<img[^>]* width="240" height="360"/);
  const second = new Uint8Array(await (await get('/v1/pages/p2')).arrayBuffer());
  expect((await sharp(second).stats()).channels[0]?.max).toBeLessThan(16);

  const out = join(folder, 'out');
  await exportRecords(archive, { format: 'folder', out, signal });
  expect(await readFile(join(out, id, 'record.yaml'), 'utf8')).toContain('frame: 1');
  const other = await testArchive();
  try {
    const again = await importSources(other, [join(out, id)], { by: 'archivist', dryRun: false, signal });
    expect(again.failed).toBe(0);
    const head = await other.store.head(id);
    const content = head && (await other.store.content(head.manifest));
    expect(content?.description.pages.map(({ image }) => image)).toEqual(kept);
  } finally {
    await other.remove();
  }
});
