import { expect, it } from 'vitest';
import { usualImageLimits } from '../image/source.ts';
import { imageLimits } from './image-limits.ts';

it('takes each limit that the operator names, and the usual ones else', () => {
  const flags = { maxImagePixels: '1000', maxImageBytes: '2000', maxImagePages: '3', maxImageSeconds: '4' };
  expect(imageLimits(flags)).toMatchObject({
    ok: true,
    value: { pixels: 1000, bytes: 2000, pages: 3, seconds: 4 },
  });
  expect(imageLimits({})).toMatchObject({ ok: true, value: usualImageLimits });
});

it.each(['0', '-1', '1.5', 'ten', '3601', ''])(
  'refuses %s seconds by the name of the flag',
  (maxImageSeconds) => {
    const said = imageLimits({ maxImageSeconds });
    expect(said.ok).toBe(false);
    expect(said.problems.map(({ code, message }) => [code, message])).toEqual([
      ['usage', '--max-image-seconds wants a number from 1 to 3600.'],
    ]);
  },
);
