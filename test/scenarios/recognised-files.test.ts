// ALTO and PAGE in and out of an archive: a record's transcription on the lines of its scans, and files that come alone.
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { z } from 'zod';
import { printAlto } from '../../src/formats/alto/write.ts';
import { printPageXml } from '../../src/formats/page-xml/write.ts';
import { readRecognised } from '../../src/formats/recognised.ts';
import type { RecognisedPage } from '../../src/model/recognised-page.ts';
import { createSite } from '../../src/web/site.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

const telegram = fileURLToPath(new URL('../../samples/records/telegram-poluektov', import.meta.url));
const truth = fileURLToPath(new URL('../../samples/truth/records/telegram-poluektov', import.meta.url));
const TruthSchema = z.object({ lines: z.array(z.object({ text: z.string() })) });
const ShownSchema = z.object({
  content: z.object({
    texts: z.array(z.object({ language: z.string(), blocks: z.array(z.object({ text: z.string() })) })),
    zones: z.array(z.object({ target: z.string(), part: z.object({ block: z.string() }).optional() })),
  }),
});

let archive: TestArchive;
let folder: string;
let own: string;
beforeAll(async () => {
  archive = await testArchive();
  folder = await mkdtemp(join(tmpdir(), 'verno-recognised-'));
  own = (await imported(telegram)).id;
});
afterAll(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

async function imported(path: string): Promise<z.infer<typeof ShownSchema>['content'] & { id: string }> {
  const before = new Set(
    (await archive.store.records(0, 100, new AbortController().signal)).map(({ id }) => id),
  );
  const { status, stderr } = await run(archive, 'import', path);
  expect([status, stderr]).toEqual([0, expect.anything()]);
  const now = await archive.store.records(0, 100, new AbortController().signal);
  const id = now.find((one) => !before.has(one.id))?.id ?? '';
  const { stdout } = await run(archive, 'show', id, '--json');
  return { id, ...ShownSchema.parse(JSON.parse(stdout)).content };
}

describe.each([
  ['alto', '.alto.xml', printAlto],
  ['page-xml', '.page.xml', printPageXml],
] as const)('%s', (format, ending, print) => {
  it('has the lines of a record’s transcription on each of its scans, and comes back as a record with the same words and as many zones', async () => {
    const out = join(folder, format);
    const said = await run(archive, 'export', own, '--as', format, '--out', out);
    // Of folio 42 nothing is transcribed, and the export says so.
    expect(said.status).toBe(1);
    expect(said.stderr).toContain('Of page 42');
    const files = await readdir(join(out, own));
    const written = files.filter((name) => name.endsWith(ending));
    expect(written.length).toBe(3);
    expect(files.length).toBe(written.length * 2 + (files.length % 2));
    const read = readRecognised(await readFile(join(out, own, `43${ending}`)));
    if (!read.ok) throw new Error('not read');
    expect(read.value.imageName).toBe('43.webp');
    const lines = read.value.blocks.flatMap(({ lines: ownLines }) => ownLines.map(({ words }) => words.map(({ text }) => text).join(' '))); // prettier-ignore
    const drawn = TruthSchema.parse(JSON.parse(await readFile(join(truth, '43.json'), 'utf8')));
    const line = drawn.lines.find(({ text }) => text.startsWith('Затем '))?.text;
    expect(line).toBeTruthy();
    expect(lines).toContain(line);
    // A folder of scans is known by its name.
    await rename(join(out, own), join(out, `as-${format}`));
    const back = await imported(join(out, `as-${format}`));
    const text = back.texts[0]?.blocks.map((block) => block.text).join(' ') ?? '';
    expect(text).toContain('предложить назвать его Мостом Взаимной Уступки');
    expect(back.zones.length).toBeGreaterThan(60);
  });

  it('by itself becomes a record with a transcription and zones, in the language of its words', async () => {
    const polygon: [number, number][] = [[100, 100], [900, 100], [900, 130], [100, 130]]; // prettier-ignore
    const page: RecognisedPage = {
      width: 1000,
      height: 1400,
      blocks: [{ kind: 'text', polygon, lines: [{ polygon, words: [{ text: 'Паром сел на мель. Середина найдена.', polygon, confidence: 0.9 }] }] }],
    }; // prettier-ignore
    const file = join(folder, `7${ending}`);
    await writeFile(file, print(page, { imageName: '7.tif', created: '2026-08-12T06:20:00Z' }));
    const record = await imported(file);
    expect(record.texts).toMatchObject([
      { language: 'ru', blocks: [{ text: 'Паром сел на мель. Середина найдена.' }] },
    ]);
    expect(record.zones.map(({ target }) => target)).toEqual(['t1.s1', 't1.s2']);
  });
});

it('a table of PAGE is one on the page of the record, and each cell has its place', async () => {
  const cells = ['Ferry', 'Tons', 'No. 1', 'Twelve.'].map((text, at) => {
    const [row, column] = [Math.floor(at / 2), at % 2];
    const [left, top] = [100 + 300 * column, 100 + 60 * row];
    const coords = `<Coords points="${left},${top} ${left + 90},${top} ${left + 90},${top + 30} ${left},${top + 30}"/>`;
    return `<TextRegion id="c${at}">${coords}<Roles><TableCellRole rowIndex="${row}" columnIndex="${column}" header="${row === 0}"/></Roles><TextLine>${coords}<TextEquiv><Unicode>${text}</Unicode></TextEquiv></TextLine></TextRegion>`;
  });
  const file = join(folder, 'table.page.xml');
  await writeFile(
    file,
    `<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="a.png" imageWidth="900" imageHeight="900"><TableRegion id="t">${cells.join('')}</TableRegion></Page></PcGts>`,
  );
  const { id, zones } = await imported(file);
  expect(zones.map(({ target }) => target)).toEqual(['t1.s1', 't1.s2', 't1.s3', 't1.s4']);
  const site = await createSite(archive, {
    address: 'https://archive.example',
    cacheBytes: 0,
    log: pino({ level: 'silent' }),
  });
  const html = await (await site.request(`https://archive.example/records/${id}`)).text();
  expect(html).toMatch(/<td\b[^>]*>(?:(?!<\/td>).){0,500}Twelve/s);
  expect(html).toMatch(/<th\b[^>]*>(?:(?!<\/th>).){0,500}Ferry/s);
});
