// From a folder of scans to a first transcription with its places, and from there to a corrected one; stopped and taken up again.
import { spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import sharp from 'sharp';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ocrRecords, type OcrOptions } from '../../src/app/ocr/read-records.ts';
import { importSources } from '../../src/app/import/import.ts';
import { findOcrEngine } from '../../src/compose.ts';
import { usualImageLimits } from '../../src/image/source.ts';
import { walkBlocks } from '../../src/model/block.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { createSite } from '../../src/web/site.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

const isThere = spawnSync('tesseract', ['--version']).status === 0;
const sample = fileURLToPath(
  new URL('../../samples/records/report-on-the-crossing/images/', import.meta.url),
);

const problems = z.array(z.object({ code: z.string(), severity: z.string() }));
const RecordsSaid = z.object({
  read: z.array(z.object({ id: z.string(), pages: z.number(), share: z.number().nullable() })),
  problems,
});
const FilesSaid = z.object({
  files: z.array(
    z.object({ name: z.string(), words: z.number(), confidence: z.number().nullable(), text: z.string() }),
  ),
  problems,
});

let folder: string;
let archive: TestArchive;
let id: string;
/** A program that counts how often it is asked to read, before tesseract does. */
let counting: string;
const log = () =>
  readFile(join(folder, 'log'), 'utf8').then(
    (text) => text.split('\n').length - 1,
    () => 0,
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-ocr-test-'));
  counting = join(folder, 'counting');
  await writeFile(
    counting,
    `#!/bin/sh\ncase "$1" in --*) ;; *) echo read >> '${join(folder, 'log')}';; esac\nexec tesseract "$@"\n`,
  );
  await chmod(counting, 0o755);
  const scans = join(folder, 'Crossing', 'images');
  await mkdir(scans, { recursive: true });
  const part = { left: 150, top: 200, width: 950, height: 330 };
  await sharp(join(sample, '1.webp')).extract(part).png().toFile(join(scans, '151.png'));
  await sharp(join(sample, '2.webp'))
    .extract({ ...part, top: 380 })
    .png()
    .toFile(join(scans, '152.png'));
  await writeFile(
    join(folder, 'Crossing', 'record.yaml'),
    'type: report\ntitle:\n  en: On the crossing\nlanguages: [en]\n',
  );
  archive = await testArchive();
});
afterAll(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

async function head(): Promise<{ number: number; content: RecordContent; note: string }> {
  const stored = await archive.store.head(id);
  if (stored === undefined) throw new Error('no record');
  const { number, note } = stored.manifest;
  return { number, note, content: await archive.store.content(stored.manifest) };
}

const words = ({ texts }: RecordContent): string =>
  texts.flatMap(({ blocks }) => [...walkBlocks(blocks)].map(({ text }) => text)).join('\n');

async function engine() {
  const found = await findOcrEngine({ program: counting });
  if (!found.ok) throw new Error(found.problems[0]?.message);
  return found.value;
}

const options = (more: Partial<OcrOptions>): OcrOptions => ({
  clean: true,
  doubtfulBelow: 0.6,
  again: false,
  by: 'Anna',
  dryRun: false,
  limits: usualImageLimits,
  atOnce: 1,
  signal: new AbortController().signal,
  ...more,
});

describe.skipIf(!isThere)('a folder of scans (skipped where tesseract is not installed)', () => {
  it('is read once, though it is stopped in the middle', async () => {
    const { signal } = new AbortController();
    const taken = await importSources(archive, [join(folder, 'Crossing')], { by: 'Anna', signal });
    expect(taken).toMatchObject({ imported: 1, failed: 0 });
    id = taken.records[0]?.id ?? '';

    const stop = new AbortController();
    const onProgress = (): void => stop.abort(new Error('Ctrl-C'));
    const stopped = ocrRecords(archive, [id], await engine(), options({ signal: stop.signal, onProgress }));
    await expect(stopped).rejects.toThrow('Ctrl-C');
    expect((await head()).number).toBe(1);
    const kept = await readdir(join(archive.dir, 'cache', 'ocr'), { recursive: true });
    expect(kept.filter((name) => name.endsWith('.json'))).toHaveLength(1);
    const before = await log();
    const report = await ocrRecords(archive, [id], await engine(), options({}));
    expect(report.read).toMatchObject([{ id, version: 2, pages: 2, share: null }]);
    expect(await log()).toBe(before + 1);
  }, 60_000);

  it('has a first transcription then, by a machine and not checked, with a place for every line', async () => {
    const { content, note } = await head();
    expect(note).toMatch(/^Read by tesseract \d[\w.-]* \(en\), 2 pages\.$/);
    expect(content.texts).toMatchObject([
      { kind: 'transcription', language: 'en', method: 'ocr', checked: false },
    ]);
    expect(words(content)).toContain('Mixed Commission for the Mugan Bridge');
    expect(new Set(content.zones.map(({ page }) => page)).size).toBe(2);
    const ids = new Set(
      content.texts.flatMap(({ blocks }) => [...walkBlocks(blocks)].map((block) => block.id)),
    );
    expect(content.zones.every(({ part }) => part !== undefined && ids.has(part.block))).toBe(true);
    const site = await createSite(archive, {
      address: 'https://archive.example',
      cacheBytes: 0,
      log: pino({ level: 'silent' }),
    });
    const page = await (await site.request(`https://archive.example/records/${id}`)).text();
    expect(page).toContain('Mugan Bridge');
  });

  it('is not read again: what is known stays, and a second asking says so', async () => {
    const said = await run(archive, 'ocr', id, '--ocr-program', counting, '--json');
    expect(said.status).toBe(0);
    expect(JSON.parse(said.stdout)).toMatchObject({
      read: [],
      problems: [{ code: 'ocr-has-zones', severity: 'note' }],
    });
    const all = await run(archive, 'ocr', '--all-without-text', '--json');
    expect(JSON.parse(all.stdout)).toEqual({ read: [], problems: [] });
  });

  it('is corrected in a folder and taken in again, places and all; the raw reading stays in the version before', async () => {
    const out = join(folder, 'edit');
    expect((await run(archive, 'export', id, '--as', 'folder', '--out', out)).status).toBe(0);
    const [file = ''] = (await readdir(join(out, id))).filter((name) => name.startsWith('t1.'));
    const path = join(out, id, file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain('Ferry No. 2');
    await writeFile(path, text.replace('Ferry No. 2', 'Ferry No. 3'));
    expect((await run(archive, 'import', join(out, id), '--by', 'Anna')).stderr).toBe('');
    const { number, content } = await head();
    expect(number).toBe(3);
    expect(words(content)).toContain('Ferry No. 3');
    expect(content.zones.length).toBeGreaterThan(4);
    const raw = await archive.store.version(id, 2);
    if (raw === undefined) throw new Error('no version 2');
    expect(words(await archive.store.content(raw.manifest))).toContain('Ferry No. 2');
  });

  it('lays the corrected text onto what was read before, without reading again', async () => {
    const before = await log();
    const said = await run(archive, 'ocr', id, '--again', '--ocr-program', counting, '--json');
    const { read } = RecordsSaid.parse(JSON.parse(said.stdout));
    expect(read).toMatchObject([{ id, pages: 2 }]);
    expect(await log()).toBe(before);
    expect(read[0]?.share).toBeGreaterThan(0.95);
    expect(words((await head()).content)).toContain('Ferry No. 3');
  });

  it('can be written into a folder instead, and changes nothing then', async () => {
    const { number } = await head();
    const out = join(folder, 'to-edit');
    const said = await run(archive, 'ocr', id, '--again', '--out', out, '--ocr-program', counting);
    expect(said.stdout).toContain('100 % of the transcription placed');
    expect(await readdir(join(out, id))).toContain('zones.json');
    expect((await head()).number).toBe(number);
  });
});

describe.skipIf(!isThere)('verno ocr on plain files (skipped where tesseract is not installed)', () => {
  it('prints what stands on them, goes on past what is no picture, and says of a blank page that it is', async () => {
    const [text, blank, none] = ['a.png', 'blank.png', 'none.jpg'].map((name) => join(folder, name));
    await copyFile(join(folder, 'Crossing', 'images', '151.png'), text ?? '');
    await sharp({ create: { width: 700, height: 900, channels: 3, background: '#f4f0e6' } })
      .png()
      .toFile(blank ?? '');
    await writeFile(none ?? '', 'no picture');
    const said = await run(archive, 'ocr', text ?? '', none ?? '', blank ?? '', '--lang', 'en', '--json');
    const { files, problems: found } = FilesSaid.parse(JSON.parse(said.stdout));
    expect(files.map(({ name }) => name)).toEqual([text, blank]);
    expect(files[0]?.text).toContain('Mixed Commission for the Mugan Bridge');
    expect(files[1]).toMatchObject({ words: 0, confidence: null, text: '' });
    expect(found.map(({ code }) => code).toSorted()).toEqual(['no-image', 'ocr-no-words']);
    expect(said.status).toBe(1);
  }, 30_000);

  it.each([
    ['alto', '151.alto.xml', '<alto '],
    ['page', '151.page.xml', '<PcGts '],
  ])(
    'writes %s',
    async (format, name, start) => {
      const out = join(folder, format);
      const scan = join(folder, 'Crossing', 'images', '151.png');
      expect((await run(archive, 'ocr', scan, '--lang', 'en', '--as', format, '--out', out)).status).toBe(0);
      expect(await readFile(join(out, name), 'utf8')).toContain(start);
    },
    30_000,
  );
});

describe.skipIf(!isThere)('verno import --ocr (skipped where tesseract is not installed)', () => {
  const imported = z.object({
    imported: z.number(),
    records: z.array(z.object({ id: z.string() })),
    read: z.array(z.object({ id: z.string(), version: z.number().nullable(), pages: z.number() })),
  });

  it('takes a folder in and reads it at once; a second time it does neither', async () => {
    const scans = join(folder, 'At once');
    await mkdir(scans);
    await copyFile(join(folder, 'Crossing', 'images', '151.png'), join(scans, '7.png'));
    const said = await run(archive, 'import', scans, '--ocr', '--lang', 'en', '--json');
    const report = imported.parse(JSON.parse(said.stdout));
    const own = report.records[0]?.id ?? '';
    expect(report).toMatchObject({ imported: 1, read: [{ id: own, version: 2, pages: 1 }] });
    const stored = await archive.store.head(own);
    if (stored === undefined) throw new Error('no record');
    expect(words(await archive.store.content(stored.manifest))).toContain('Mugan Bridge');
    const again = await run(archive, 'import', scans, '--ocr', '--lang', 'en', '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ imported: 0, unchanged: 1, read: [] });
  }, 30_000);

  it('leaves alone what has a transcription, and reads nothing in a dry run', async () => {
    const text = join(folder, 'with-text');
    await mkdir(text);
    await writeFile(join(text, 'record.yaml'), 'type: note\ntitle:\n  en: A note\nlanguages: [en]\n');
    const one = await run(archive, 'import', text, '--ocr', '--json');
    expect(JSON.parse(one.stdout)).toMatchObject({ imported: 1, read: [] });
    const scans = join(folder, 'Only tried');
    await mkdir(scans);
    await sharp(join(sample, '2.webp')).resize(300).png().toFile(join(scans, '1.png'));
    const two = await run(archive, 'import', scans, '--ocr', '--lang', 'en', '--dry-run', '--json');
    expect(JSON.parse(two.stdout)).toMatchObject({ imported: 1, read: [] });
  });

  it('imports nothing where it could not read: the language is checked first', async () => {
    const scans = join(folder, 'Not taken');
    await mkdir(scans);
    await copyFile(join(folder, 'Crossing', 'images', '152.png'), join(scans, '1.png'));
    expect((await run(archive, 'import', scans, '--ocr', '--lang', 'x')).status).toBe(2);
    const said = await run(archive, 'import', scans, '--json');
    expect(JSON.parse(said.stdout)).toMatchObject({ imported: 1 });
  });
});

it.each([
  [[], 'Name records or files'],
  [['nowhere.png'], 'no file'],
  [['4kz7b2xq', '--lang', 'x'], 'no language'],
  [['4kz7b2xq', '--jobs', '0'], '--jobs'],
  [['4kz7b2xq', '--doubtful-below', '60'], '--doubtful-below'],
  [['4kz7b2xq', '--ocr-program', '/nowhere/tesseract'], 'no engine'],
])('an unusable call is refused: %j', async (args, why) => {
  const said = await run(archive, 'ocr', ...args);
  expect(said.status).toBe(2);
  expect(said.stderr).toContain(why);
});
