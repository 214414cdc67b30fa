// The pages of a PDF: their sizes, labels and text layer; and files that are made to do harm, refused in bounded time.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../../test/generators/pdf.ts';
import { temporaryFolder } from '../../../test/temporary-archive.ts';
import { usualImageLimits, type ImageLimits } from '../source.ts';
import { pdfPages } from './pages.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => folder.remove());

async function look(
  bytes: Uint8Array | string,
  limits: Partial<ImageLimits> = {},
): ReturnType<typeof pdfPages> {
  const path = join(folder.path, 'file.pdf');
  await writeFile(path, bytes);
  return pdfPages(path, { ...usualImageLimits, ...limits });
}

async function codes(bytes: Uint8Array | string, limits: Partial<ImageLimits> = {}): Promise<string[]> {
  return (await look(bytes, limits)).problems.map(({ code }) => code);
}

const picture = async (
  width: number,
  height: number,
): Promise<{ jpeg: Buffer; width: number; height: number }> => ({
  jpeg: await sharp({ create: { width, height, channels: 3, background: 'grey' } })
    .jpeg()
    .toBuffer(),
  width,
  height,
});

describe('a page of a PDF', { timeout: 20_000 }, () => {
  it('is as large as its scan, else drawn at 300 dots per inch, and never larger than the limit', async () => {
    const scan = await picture(1240, 1754);
    const found = await look(
      pdf([
        { picture: scan },
        { picture: scan, rotate: 90 },
        { lines: ['Words alone'] },
        // A stamp on an empty sheet does not tell how fine the sheet is.
        { picture: await picture(500, 500), box: [10, 10, 60, 60] },
        // Half the sheet at 150 dots per inch.
        { picture: await picture(1240, 1000), box: [0, 0, 595, 480] },
        { width: 14_400, height: 14_400 },
      ]),
    );
    const sizes = found.ok
      ? found.value.map(({ width, height, resolution }) => [width, height, Math.round(resolution)])
      : [];
    expect(sizes.slice(0, 4)).toEqual([
      [1240, 1754, 150],
      [1754, 1240, 150],
      [2479, 3508, 300],
      [2479, 3508, 300],
    ]);
    expect(sizes[4]?.[2]).toBe(150);
    expect((sizes[5]?.[0] ?? 0) * (sizes[5]?.[1] ?? 0)).toBeLessThanOrEqual(40_000_000);
    const small = await look(pdf([{ picture: scan }]), { pixels: 10_000 });
    expect(small.ok && (small.value[0]?.width ?? 0) * (small.value[0]?.height ?? 0)).toBeLessThanOrEqual(
      10_000,
    );
  });

  it('brings its text layer: words by lines, where they stand as it is drawn', async () => {
    const found = await look(
      pdf([
        {
          picture: await picture(1190, 1684),
          hidden: true,
          lines: ['The governor (of the town)', 'wrote again'],
        },
      ]),
    );
    const lines = found.ok ? found.value[0]?.text?.blocks.flatMap((block) => block.lines) : [];
    expect(lines?.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual([
      'The governor (of the town)',
      'wrote again',
    ]);
    // 72 points from the left; the first line stands 72 points from the top; two pixels a point.
    const [corner] = lines?.[0]?.words[0]?.polygon ?? [];
    expect(corner?.[0]).toBeGreaterThan(142);
    expect(corner?.[0]).toBeLessThan(148);
    expect(corner?.[1]).toBeGreaterThan(120);
    expect(corner?.[1]).toBeLessThan(144);
  });

  it('of a turned sheet has its words where they are seen', async () => {
    const found = await look(pdf([{ picture: await picture(595, 842), rotate: 90, lines: ['Turned'] }]));
    const page = found.ok ? found.value[0] : undefined;
    expect(page).toMatchObject({ width: 842, height: 595 });
    const corners = page?.text?.blocks[0]?.lines[0]?.words[0]?.polygon ?? [];
    // Written from the left near the top: seen from the top near the right.
    for (const [x, y] of corners) {
      expect(x).toBeGreaterThan(700);
      expect(y).toBeLessThan(150);
    }
  });
});

describe('a PDF that is none, or does harm', { timeout: 20_000 }, () => {
  const whole = pdf([{ lines: ['One'] }, { lines: ['Two'] }]);

  it('is refused with the reason', async () => {
    expect(await codes('%PDF-1.7 and nothing')).toEqual(['pdf-damaged']);
    expect(await codes(whole.subarray(0, 60))).toEqual(['pdf-damaged']);
    expect(await codes(pdf([]))).toEqual(['pdf-empty']);
    expect(await codes(whole, { bytes: 100 })).toEqual(['image-bytes']);
    expect(await codes(whole, { pages: 1 })).toEqual(['image-pages']);
    expect(await codes(whole, { seconds: 0.001 })).toEqual(['image-slow']);
  });

  it('is mended where its table of objects is broken and its objects stand', async () => {
    const found = await look(whole.toString('latin1').replace(/\d{10} 00000 n/g, '9999999999 00000 n'));
    expect(found.ok && found.value.length).toBe(2);
  });

  it('of pages within themselves, or of 10,000, ends soon', async () => {
    const begun = performance.now();
    const circle = whole
      .toString('latin1')
      .replace(/\/Kids \[[^\]]*\]/, (kids) => kids.replace(/\d+ 0 R/, '2 0 R'));
    const found = await look(circle);
    expect(found.ok ? found.value.length : found.problems.length).toBeLessThan(3);
    expect(await codes(pdf(Array.from({ length: 10_000 }, () => ({}))))).toEqual(['image-pages']);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('leaves the other work of the process alone', async () => {
    const path = join(folder.path, 'many.pdf');
    await writeFile(
      path,
      pdf(
        Array.from({ length: 300 }, (_, at) => ({ lines: Array.from({ length: 30 }, () => `Line ${at}`) })),
      ),
    );
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const found = await pdfPages(path, usualImageLimits);
    clearInterval(beat);
    expect(found.ok && found.value.length).toBe(300);
    expect(longest).toBeLessThan(1000);
  });

  it.skipIf(spawnSync('qpdf', ['--version']).error !== undefined)(
    'with a password is refused, with an empty one read (skipped where qpdf is not installed)',
    async () => {
      const plain = join(folder.path, 'plain.pdf');
      await writeFile(plain, whole);
      const locked = async (user: string): Promise<string> => {
        const path = join(folder.path, `locked${user}.pdf`);
        execFileSync('qpdf', ['--encrypt', user, 'owner', '256', '--', plain, path]);
        return path;
      };
      const found = await pdfPages(await locked('secret'), usualImageLimits);
      expect(found.problems.map(({ code }) => code)).toEqual(['pdf-password']);
      expect((await pdfPages(await locked(''), usualImageLimits)).ok).toBe(true);
    },
  );
});
