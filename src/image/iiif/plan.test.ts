// Whatever an address says, it is a plan or a problem; and a plan's picture has the size that the specification demands.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImageApi } from './api.ts';
import { canonicalSteps, planSteps, usualSizeLimits, type ImagePlan } from './plan.ts';
import type { Size } from './region.ts';

const api = fc.constantFrom<ImageApi>(2, 3);
const length = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 40_000 }));
const image = fc.record({ width: length, height: length });
const whole = fc.oneof(fc.nat(50_000), fc.nat(2_000_000_000), fc.constant(0)).map(String);
const decimal = fc.oneof(
  fc.nat(150).map(String),
  fc.double({ min: 0, max: 150, noNaN: true }).map((n) => n.toFixed(3)),
);
const noise = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...Array.from('0123456789,.!^-+epct:fulmax ')), maxLength: 20 }),
);
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((values) => values.join(','));
const region = fc.oneof(
  fc.constantFrom('full', 'square'),
  joined(whole, whole, whole, whole),
  joined(decimal, decimal, decimal, decimal).map((text) => `pct:${text}`),
  noise,
);
const plainSize = fc.oneof(
  fc.constantFrom('max', 'full'),
  whole.map((width) => `${width},`),
  whole.map((height) => `,${height}`),
  joined(whole, whole),
  joined(whole, whole).map((text) => `!${text}`),
  decimal.map((text) => `pct:${text}`),
);
const size = fc.oneof(
  plainSize,
  plainSize.map((text) => `^${text}`),
  noise,
);
const rotation = fc.oneof(
  decimal,
  decimal.map((text) => `!${text}`),
  noise,
);
const file = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('default', 'color', 'gray', 'bitonal'),
      fc.constantFrom('jpg', 'png', 'webp', 'tif'),
    )
    .map((parts) => parts.join('.')),
  noise,
);
const steps = fc.record({ region, size, rotation, file });
const plain = { rotation: '0', file: 'default.jpg' };

function planned(version: ImageApi, where: string, how: string, of: Size): ImagePlan | string {
  const plan = planSteps(version, { region: where, size: how, ...plain }, of);
  return plan.ok ? plan.value : (plan.problems[0]?.code ?? '');
}

describe('an image request', () => {
  it('is a plan within the image and the limits, or one problem that says what and how', () => {
    fc.assert(
      fc.property(api, image, steps, (version, of, asked) => {
        const plan = planSteps(version, asked, of);
        if (!plan.ok) {
          expect(plan.problems).toHaveLength(1);
          expect(plan.problems[0]?.hint).toMatch(/\w/);
          return;
        }
        const { region: box, size: made, rotation: turned } = plan.value;
        expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
        expect(Math.min(box.width, box.height, made.width, made.height)).toBeGreaterThanOrEqual(1);
        expect(box.x + box.width).toBeLessThanOrEqual(of.width);
        expect(box.y + box.height).toBeLessThanOrEqual(of.height);
        for (const side of [box.x, box.y, box.width, box.height, made.width, made.height])
          expect(Number.isInteger(side)).toBe(true);
        expect(made.width).toBeLessThanOrEqual(usualSizeLimits.maxWidth);
        expect(made.height).toBeLessThanOrEqual(usualSizeLimits.maxHeight);
        expect(made.width * made.height).toBeLessThanOrEqual(usualSizeLimits.maxArea);
        expect(turned.degrees).toBeLessThan(360);
        if (version === 3 && !asked.size.startsWith('^')) {
          expect(made.width).toBeLessThanOrEqual(box.width);
          expect(made.height).toBeLessThanOrEqual(box.height);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has one canonical form, which asks for the same', () => {
    fc.assert(
      fc.property(api, image, steps, (version, of, asked) => {
        const plan = planSteps(version, asked, of);
        if (!plan.ok) return;
        const canonical = canonicalSteps(version, plan.value, of);
        const [where = '', how = '', turned = '', what = ''] = canonical.split('/');
        const again = planSteps(version, { region: where, size: how, rotation: turned, file: what }, of);
        if (!again.ok) throw new Error(`${canonical} is refused`);
        expect(again.value.region).toEqual(plan.value.region);
        expect(again.value.size).toEqual(plan.value.size);
        expect(again.value.rotation.degrees).toBeCloseTo(plan.value.rotation.degrees, 5);
        expect(canonicalSteps(version, again.value, of)).toBe(canonical);
      }),
      { numRuns: 1000 },
    );
  });

  it('for a width or a height keeps the shape to half a pixel', () => {
    fc.assert(
      fc.property(api, image, fc.integer({ min: 1, max: 5000 }), (version, of, side) => {
        const byWidth = planned(version, 'full', `${side},`, of);
        if (typeof byWidth !== 'string') {
          expect(byWidth.size.width).toBe(side);
          expect(Math.abs(byWidth.size.height - (of.height * side) / of.width)).toBeLessThanOrEqual(0.5);
        }
        const byHeight = planned(version, 'full', `,${side}`, of);
        if (typeof byHeight !== 'string') {
          expect(byHeight.size.height).toBe(side);
          expect(Math.abs(byHeight.size.width - (of.width * side) / of.height)).toBeLessThanOrEqual(0.5);
        }
      }),
    );
  });

  it('for a box is as large as fits, and touches it or is not scaled', () => {
    fc.assert(
      fc.property(
        api,
        image,
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 1, max: 4000 }),
        (version, of, w, h) => {
          const plan = planned(version, 'full', `!${w},${h}`, of);
          if (typeof plan === 'string') throw new Error(plan);
          const { width, height } = plan.size;
          expect(width <= w && height <= h).toBe(true);
          expect(width === w || height === h || (width === of.width && height === of.height)).toBe(true);
        },
      ),
    );
  });

  it.each([
    // [version, region, size, width and height, of an image of 4800 by 3200]
    [3, 'full', 'max', [4800, 3200]],
    [3, 'full', '^max', [5017, 3344]],
    [3, '0,0,512,512', '^max', [4096, 4096]],
    [3, 'full', '1500,', [1500, 1000]],
    [3, 'full', ',1000', [1500, 1000]],
    [3, 'full', 'pct:12.5', [600, 400]],
    [3, 'full', '!225,100', [150, 100]],
    [3, '4700,3100,512,512', 'max', [100, 100]],
    [3, 'pct:0,0,33.3333,100', 'max', [1600, 3200]],
    [3, 'square', '400,', [400, 400]],
    [2, 'full', 'full', [4800, 3200]],
    [2, '0,0,100,100', '200,', [200, 200]],
    [2, '0,0,100,100', '!200,200', [100, 100]],
  ] as const)('of version %i for %s at %s has the size %o', (version, where, how, [width, height]) => {
    expect(planned(version, where, how, { width: 4800, height: 3200 })).toMatchObject({
      size: { width, height },
    });
  });

  it.each([
    [3, 'full', '4801,', 'image-size'],
    [3, '0,0,100,100', '101,', 'image-size'],
    [2, 'full', '9000,', 'image-size'],
    [3, '4800,0,1,1', 'max', 'image-region'],
  ] as const)('of version %i for %s at %s is refused for its %s', (version, where, how, code) => {
    expect(planned(version, where, how, { width: 4800, height: 3200 })).toBe(code);
  });
});
