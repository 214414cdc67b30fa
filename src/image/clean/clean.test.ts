import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanPage } from './clean.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-clean-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A sheet of grey paper with lines of dashes that fall to the right by `lean` degrees; one blot, at 300, 200 of the level page. */
async function sheet(lean: number): Promise<string> {
  const path = join(folder, `sheet${lean}.png`);
  const rows = Array.from(
    { length: 22 },
    (_, row) =>
      `<path d="M90 ${120 + row * 44} H710" stroke="#333" stroke-width="14" stroke-dasharray="9 7 12 6 40 18"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1130"><rect width="800" height="1130" fill="#bbb"/><g transform="rotate(${lean} 400 565)">${rows.join('')}</g></svg>`;
  await sharp(Buffer.from(svg)).png().toFile(path);
  return path;
}

it('brings a crooked sheet level, on white paper, and knows where each point came from', async () => {
  const crooked = await cleanPage(await sheet(2.3), 0, 1);
  const again = join(folder, 'again.png');
  await sharp(crooked.picture).toFile(again);
  const level = await cleanPage(again, 0, 1);
  const [x, y] = level.toStored([level.width - 1, level.height / 2]);
  expect(Math.abs(y - level.height / 2)).toBeLessThan(2);
  expect(x).toBeGreaterThan(0);
  const [left, right] = [crooked.toStored([0, 500]), crooked.toStored([crooked.width, 500])];
  const lean = (Math.atan2(right[1] - left[1], right[0] - left[0]) * 180) / Math.PI;
  expect(lean).toBeCloseTo(2.3, 0);
  const { data } = await sharp(crooked.picture).raw().toBuffer({ resolveWithObject: true });
  const bright = data.toSorted()[Math.floor(data.length / 2)] ?? 0;
  expect(bright).toBeGreaterThan(235);
});

it('gives a page that lies on its side upright', async () => {
  const page = await cleanPage(await sheet(0), 0, 6);
  expect(page.width).toBeGreaterThan(page.height);
  const [x, y] = page.toStored([0, 0]);
  expect([Math.round(x), Math.round(y)]).toEqual([0, 1130]);
});
