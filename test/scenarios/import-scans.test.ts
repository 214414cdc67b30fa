// A folder of scans, a PDF, a TIFF of several pages: each becomes a record with its pages in order, the originals byte for byte.
import { createHash, randomBytes } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSources, type ImportOptions, type ImportReport } from '../../src/app/import/import.ts';
import { usualImageLimits } from '../../src/image/source.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { pdf } from '../generators/pdf.ts';
import { temporaryFolder } from '../temporary-archive.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

let archive: TestArchive;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  [archive, folder] = await Promise.all([testArchive(), temporaryFolder()]);
});
afterAll(async () => {
  await archive.remove();
  await folder.remove();
});

const sheet = (shade: number): Sharp =>
  sharp({ create: { width: 60, height: 80, channels: 3, background: { r: shade, g: shade, b: 200 } } });

/** A JPEG of more than 8,000 bytes. */
const noise = async (): Promise<Buffer> =>
  sharp(randomBytes(120 * 120 * 3), { raw: { width: 120, height: 120, channels: 3 } })
    .jpeg()
    .toBuffer();

async function put(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder.path, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  return path;
}

async function take(path: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
  return importSources(archive, [join(folder.path, path)], {
    by: 'test',
    signal: AbortSignal.timeout(30_000),
    ...options,
  });
}

const codes = (report: ImportReport): string[] => report.problems.map(({ code }) => code).toSorted();

async function contentOf(report: ImportReport, at = 0): Promise<RecordContent> {
  const id = report.records[at]?.id ?? '';
  const head = await archive.store.head(id);
  if (head === undefined) throw new Error(JSON.stringify(report.problems));
  return archive.store.content(head.manifest);
}

const labels = ({ description }: RecordContent): string[] => description.pages.map(({ label }) => label);

describe('a folder of scans', () => {
  it('becomes a record: folios in order, what is skipped and what is missing said', async () => {
    for (const [name, shade] of [
      ['151', 1],
      ['151ob', 2],
      ['10', 3],
      ['2', 4],
      ['4', 5],
    ] as const)
      await put(`delo 3/${name}.png`, await sheet(shade).png().toBuffer());
    await put('delo 3/3.missing.txt', 'Cut out before 1953.');
    await put('delo 3/Thumbs.db', 'left behind');
    const report = await take('delo 3', { collection: 'korea' });
    expect(codes(report)).toEqual([]);
    const content = await contentOf(report);
    expect(labels(content)).toEqual(['2', '3', '4', '10', '151', '151ob']);
    expect(content.description).toMatchObject({
      type: 'other',
      titles: [{ text: 'delo 3' }],
      collections: ['korea'],
      source: { format: 'scans', key: 'delo 3' },
    });
    expect(content.description.pages[1]).toMatchObject({
      absences: [{ kind: 'not-imaged', note: 'Cut out before 1953.' }],
    });
    expect(content.description.pages[1]?.image).toBeUndefined();
    expect(await take('delo 3', { collection: 'korea' })).toMatchObject({
      imported: 0,
      unchanged: 1,
      failed: 0,
    });
  });

  it('says which folios nothing stands for', async () => {
    for (const name of ['151', '152', '154', '155'])
      await put(`gap/${name}.png`, await sheet(9).png().toBuffer());
    const report = await take('gap');
    expect(report.problems).toMatchObject([{ code: 'folios-skipped', severity: 'note' }]);
    expect(report.problems[0]?.message).toContain('153');
  });

  it('takes what each file really is, and says what it could not take', async () => {
    await put('mixed/1.jpg', await sheet(1).png().toBuffer());
    await put('mixed/2.jpg', 'no picture at all');
    await put('mixed/3.jpg', '');
    await put('mixed/4.png', (await noise()).subarray(0, 8000));
    await put(
      'mixed/5.png',
      await sharp({ create: { width: 400, height: 400, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    const report = await take('mixed', { imageLimits: { ...usualImageLimits, pixels: 100_000 } });
    expect(codes(report)).toEqual(['image-damaged', 'image-empty', 'image-mislabelled', 'image-mislabelled', 'image-too-large', 'no-image']); // prettier-ignore
    const { description } = await contentOf(report);
    expect(description.pages.map(({ image }) => image?.mediaType)).toEqual(['image/png', undefined, undefined, 'image/jpeg', undefined]); // prettier-ignore
  });

  it('tells a picture that ends too early from what is none', async () => {
    const whole = await sheet(1).tiff({ compression: 'lzw' }).toBuffer();
    await put('cut/1.tif', whole.subarray(0, whole.length * 0.6));
    await put('cut/2.png', await sheet(2).png().toBuffer());
    const report = await take('cut');
    expect(codes(report)).toEqual(['image-damaged']);
    expect(report.problems[0]?.message).toContain('begins as a picture and ends too early');
  });

  it('of whose pages some, or none, can be shown is taken, and the report says of how many, and why', async () => {
    const whole = await noise();
    await put('faint/1.jpg', whole);
    await put('faint/2.jpg', whole.subarray(0, 4000));
    await put('faint/3.jpg', 'a letter');
    const some = await run(archive, 'import', join(folder.path, 'faint'));
    expect(some.stdout).toContain(
      '\n2 of 3 page images cannot be shown: 1 × broken or cut off, 1 × no picture that can be read.\n',
    );
    await put('dark/1.jpg', whole.subarray(0, 4100));
    await put('dark/2.jpg', whole.subarray(0, 4200));
    const none = await run(archive, 'import', join(folder.path, 'dark'), '--json');
    expect(JSON.parse(none.stdout)).toMatchObject({
      imported: 1,
      pageImages: { pages: 2, unshown: { 'image-damaged': 2 } },
    });
    await put('bright/1.jpg', whole);
    const all = await run(archive, 'import', join(folder.path, 'bright'));
    expect(all.stdout).not.toContain('be shown');
  });

  it('of which none can be read is refused', async () => {
    await put('none/1.jpg', 'no picture');
    await put('none/2.pdf', 'no PDF');
    expect(await take('none')).toMatchObject({ imported: 0, failed: 2 });
  });

  it('keeps every kind byte for byte, with what it says of itself', async () => {
    const kinds: Readonly<Record<string, Buffer>> = {
      '1.tif': await sheet(1).toColourspace('cmyk').tiff().toBuffer(),
      '2.tif': await sheet(2).toColourspace('b-w').tiff({ bitdepth: 1, compression: 'ccittfax4' }).toBuffer(),
      '3.png': await sheet(3).toColourspace('rgb16').png().toBuffer(),
      '4.webp': await sheet(4).webp().toBuffer(),
      '5.jpg': await sheet(5).withMetadata({ orientation: 8, density: 300 }).jpeg().toBuffer(),
      '6.gif': await sheet(6).gif().toBuffer(),
    };
    for (const [name, bytes] of Object.entries(kinds)) await put(`kinds/${name}`, bytes);
    const report = await take('kinds');
    expect(codes(report)).toEqual([]);
    const { description } = await contentOf(report);
    for (const { image } of description.pages) {
      const path = image && (await archive.blobs.localPath(image.hash));
      const original = kinds[image?.name ?? ''] ?? Buffer.alloc(0);
      expect(path && (await readFile(path)).equals(original)).toBe(true);
      expect(image?.hash).toBe(createHash('sha256').update(original).digest('hex'));
      expect(image).toMatchObject({ width: 60, height: 80 });
    }
    expect(description.pages[4]?.image).toMatchObject({ orientation: 8, resolution: 300, profile: 'sRGB' });
  });

  it('brings the ALTO beside its scans along as a transcription with zones', async () => {
    await put('read/7.png', await sheet(7).png().toBuffer());
    const alto = `<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>pixel</MeasurementUnit></Description><Layout><Page ID="p" WIDTH="120" HEIGHT="160" PHYSICAL_IMG_NR="1"><PrintSpace><TextBlock ID="b" HPOS="20" VPOS="20" WIDTH="80" HEIGHT="20"><TextLine ID="l" HPOS="20" VPOS="20" WIDTH="80" HEIGHT="20"><String ID="s" CONTENT="Посол" HPOS="20" VPOS="20" WIDTH="30" HEIGHT="20"/><SP/><String ID="t" CONTENT="сообщил" HPOS="60" VPOS="20" WIDTH="40" HEIGHT="20"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>`;
    await put('read/alto/7.alto.xml', alto);
    const report = await take('read');
    expect(codes(report)).toEqual(['language-guessed']);
    const content = await contentOf(report);
    expect(content.texts).toMatchObject([
      {
        kind: 'transcription',
        language: 'ru',
        method: 'ocr',
        checked: false,
        blocks: [{ text: 'Посол сообщил' }],
      },
    ]);
    // The ALTO was made on an image twice as large.
    expect(content.zones[0]).toMatchObject({ page: 'p1' });
    expect(content.zones[0]?.polygon).toEqual([[10, 10], [50, 10], [50, 20], [10, 20]]); // prettier-ignore
    expect(content.description.source.files.map(({ name }) => name)).toEqual(['7.alto.xml']);
  });

  it('within a folder of another format is no record of its own', async () => {
    await put('archive/letter.txt', 'Letter, A to B');
    await put('archive/images/1.png', await sheet(1).png().toBuffer());
    expect(await take('archive')).toMatchObject({ imported: 0, records: [] });
  });
});

describe('a file of several pages', () => {
  it(
    'is one record where it is a PDF, with the text layer as a transcription',
    { timeout: 20_000 },
    async () => {
      const scan = { jpeg: await sheet(1).jpeg().toBuffer(), width: 60, height: 80 };
      const size = { width: 60, height: 80 };
      await put(
        'letter_of_may.pdf',
        pdf([{ ...size, picture: scan }, { lines: ['The text of the letter is here'] }]),
      );
      const report = await take('letter_of_may.pdf');
      expect(codes(report)).toEqual(['language-guessed']);
      const content = await contentOf(report);
      expect(content.description.titles).toMatchObject([{ text: 'letter of may' }]);
      const [first, second] = content.description.pages;
      expect(first?.image).toMatchObject({ mediaType: 'application/pdf', width: 60, height: 80 });
      expect(second?.image).toMatchObject({ frame: 1, hash: first?.image?.hash, resolution: 300 });
      expect(content.texts[0]?.blocks[0]?.text).toBe('The text of the letter is here');
      expect(content.zones[0]).toMatchObject({ page: 'p2', part: { start: 0, end: 30 } });
      expect(await take('letter_of_may.pdf')).toMatchObject({ unchanged: 1 });
    },
  );

  it('is one record each where PDFs lie in a folder', { timeout: 20_000 }, async () => {
    await put('letters/a.pdf', pdf([{}]));
    await put('letters/b.pdf', pdf([{}, {}]));
    await put('letters/broken.pdf', 'no PDF');
    const report = await take('letters');
    expect(report).toMatchObject({ imported: 2, failed: 1 });
    expect(labels(await contentOf(report, 1))).toEqual(['1', '2']);
  });

  it('has the leaves of its name where it is a TIFF', async () => {
    const pages = await Promise.all([1, 2, 3].map(async (shade) => sheet(shade).png().toBuffer()));
    await put(
      '151-153.tif',
      await sharp(pages, { join: { animated: true } })
        .tiff()
        .toBuffer(),
    );
    const content = await contentOf(await take('151-153.tif'));
    expect(labels(content)).toEqual(['151', '152', '153']);
    expect(content.description.pages.map(({ image }) => image?.frame)).toEqual([undefined, 1, 2]);
    expect(content.description.pages[2]?.image).toMatchObject({ width: 60, height: 80 });
  });

  it('of more pages than the operator allows is refused', async () => {
    const imageLimits = { ...usualImageLimits, pages: 2 };
    await put('three.tif', await readFile(join(folder.path, '151-153.tif')));
    await put('three.pdf', pdf([{}, {}, {}]));
    for (const name of ['three.tif', 'three.pdf'])
      expect(codes(await take(name, { imageLimits }))).toEqual(['image-pages']);
  });
});

describe('JPEG 2000', () => {
  it.skipIf(spawnSync('opj_compress', ['-h']).error !== undefined)(
    'is taken, and found out where it is cut off (skipped where opj_compress is not installed)',
    async () => {
      const png = await put(
        'sheet.png',
        await sharp(await noise())
          .png()
          .toBuffer(),
      );
      const jp2 = join(folder.path, 'jp2', '1.jp2');
      await mkdir(dirname(jp2), { recursive: true });
      execFileSync('opj_compress', ['-i', png, '-o', jp2], { stdio: 'ignore' });
      const whole = await readFile(jp2);
      await put('jp2/2.jp2', whole.subarray(0, whole.length / 2));
      const report = await take('jp2');
      expect(codes(report)).toEqual(['image-damaged']);
      const { description } = await contentOf(report);
      expect(description.pages.map(({ image }) => image?.mediaType)).toEqual(['image/jp2', 'image/jp2']);
    },
  );
});
