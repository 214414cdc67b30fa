import { expect, it } from 'vitest';
import { uprightPoint, uprightSize } from '../../model/page-geometry.ts';
import { upright } from './decode.ts';

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'turns a page of orientation %i upright, as points are turned',
  (orientation) => {
    const stored = { width: 3, height: 2, pixels: Uint8Array.from([10, 20, 30, 40, 50, 60]) };
    const page = upright(stored, orientation);
    expect({ width: page.width, height: page.height }).toEqual(uprightSize({ ...stored, orientation }));
    for (let y = 0; y < 2; y += 1)
      for (let x = 0; x < 3; x += 1) {
        // The middle of a pixel stays the middle of one.
        const [atX, atY] = uprightPoint({ ...stored, orientation }, [x + 0.5, y + 0.5]);
        expect(page.pixels[Math.floor(atY) * page.width + Math.floor(atX)]).toBe(stored.pixels[y * 3 + x]);
      }
  },
);
