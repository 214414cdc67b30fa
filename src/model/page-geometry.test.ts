// A page as it is seen, and as it is stored: the eight orientations of EXIF.
import { describe, expect, it } from 'vitest';
import { storedPoint, uprightPoint, uprightSize } from './page-geometry.ts';

/** Where the corner of the stored rows' beginning is seen (EXIF 2.3, tag 274: "the 0th row … the 0th column"). */
const firstCorner: Readonly<Record<number, (size: { width: number; height: number }) => [number, number]>> = {
  1: () => [0, 0],
  2: ({ width }) => [width, 0],
  3: ({ width, height }) => [width, height],
  4: ({ height }) => [0, height],
  5: () => [0, 0],
  6: ({ width }) => [width, 0],
  7: ({ width, height }) => [width, height],
  8: ({ height }) => [0, height],
};

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('a page stored in orientation %i', (orientation) => {
  const image = { width: 300, height: 200, orientation };
  const seen = uprightSize(image);

  it('is seen with its first corner where EXIF says', () => {
    expect(uprightPoint(image, [0, 0])).toEqual(firstCorner[orientation]?.(seen));
  });

  it('has every point back where it was stored', () => {
    for (const point of [
      [0, 0],
      [300, 0],
      [17, 123],
      [300, 200],
    ] as [number, number][])
      expect(storedPoint(image, uprightPoint(image, point))).toEqual(point);
  });

  it('is seen within its size', () => {
    const [x, y] = uprightPoint(image, [300, 200]);
    expect([0, seen.width]).toContain(x);
    expect([0, seen.height]).toContain(y);
  });
});
