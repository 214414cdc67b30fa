// A service of files holds every picture that its info.json lets a viewer ask for, and no more than that.
import { expect, it } from 'vitest';
import { assert, integer, property } from 'fast-check';
import { planSteps } from './plan.ts';
import { stillInfo, stillPictures } from './still.ts';
import { z } from 'zod';

const InfoSchema = z.object({
  profile: z.literal('level0'),
  width: z.int(),
  height: z.int(),
  sizes: z.array(z.object({ width: z.int(), height: z.int() })),
  tiles: z.tuple([z.object({ width: z.int(), height: z.int(), scaleFactors: z.array(z.int()) })]),
});

const side = integer({ min: 1, max: 20_000 });

/** What a viewer asks for that reads the tiles of info.json as the specification tells it to (Image API 3.0, 5.4, implementation notes). */
function askedBy(info: z.infer<typeof InfoSchema>): string[] {
  const [{ width: across, height: down, scaleFactors }] = info.tiles;
  const asked: string[] = [];
  for (const factor of scaleFactors)
    for (let row = 0; row * down * factor < info.height; row++)
      for (let column = 0; column * across * factor < info.width; column++) {
        const [x, y] = [column * across * factor, row * down * factor];
        const [w, h] = [Math.min(across * factor, info.width - x), Math.min(down * factor, info.height - y)];
        const isWhole = w === info.width && h === info.height;
        const [sw, sh] = [Math.ceil(w / factor), Math.ceil(h / factor)];
        const size = isWhole && sw === info.width && sh === info.height ? 'max' : `${sw},${sh}`;
        asked.push(`${isWhole ? 'full' : `${x},${y},${w},${h}`}/${size}/0/default.jpg`);
      }
  return asked;
}

it('holds every tile and size that info.json promises', () => {
  assert(
    property(side, side, (width, height) => {
      const info = InfoSchema.parse(stillInfo('https://archive.example/iiif/image/3/x', { width, height }));
      const held = new Set(stillPictures({ width, height }).map(({ steps }) => steps));
      for (const asked of askedBy(info)) expect(held).toContain(asked);
      for (const size of info.sizes)
        expect(held).toContain(`full/${size.width},${size.height}/0/default.jpg`);
      expect(held).toContain('full/max/0/default.jpg');
    }),
    { numRuns: 60 },
  );
});

it('enlarges nothing, and cuts nothing outside the image', () => {
  assert(
    property(side, side, (width, height) => {
      for (const { plan } of stillPictures({ width, height })) {
        expect(plan.size.width).toBeGreaterThan(0);
        expect(plan.size.height).toBeGreaterThan(0);
        expect(plan.size.width).toBeLessThanOrEqual(plan.region.width);
        expect(plan.size.height).toBeLessThanOrEqual(plan.region.height);
        expect(plan.region.x + plan.region.width).toBeLessThanOrEqual(width);
        expect(plan.region.y + plan.region.height).toBeLessThanOrEqual(height);
      }
    }),
    { numRuns: 60 },
  );
});

it('names each picture as the server with all sizes would make it', () => {
  const image = { width: 2480, height: 3508 };
  for (const { steps, plan } of stillPictures(image)) {
    const [region = '', size = '', rotation = '', file = ''] = steps.split('/');
    const planned = planSteps(3, { region, size, rotation, file }, image);
    expect(planned.ok && planned.value).toEqual(plan);
  }
});

it('is a handful of files for a small picture', () => {
  expect(stillPictures({ width: 300, height: 200 }).map(({ steps }) => steps)).toEqual([
    'full/max/0/default.jpg',
  ]);
});
