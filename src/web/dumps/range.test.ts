// Requests for a part of a file, by the examples of RFC 9110 and by arithmetic.
import { assert, nat, property } from 'fast-check';
import { expect, it } from 'vitest';
import { partAsked } from './range.ts';

it.each([
  ['bytes=0-499', { first: 0, last: 499 }],
  ['bytes=500-999', { first: 500, last: 999 }],
  ['bytes=-500', { first: 9500, last: 9999 }],
  ['bytes=9500-', { first: 9500, last: 9999 }],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=9990-20000', { first: 9990, last: 9999 }],
  ['bytes=-20000', { first: 0, last: 9999 }],
  ['bytes=10000-', 'none'],
  ['bytes=-0', 'none'],
  // The whole is sent instead.
  ['bytes=0-1,5-6', undefined],
  ['bytes=5-4', undefined],
  ['bytes=-', undefined],
  ['lines=1-2', undefined],
  ['bytes=a-b', undefined],
  [undefined, undefined],
] as const)('reads %s of 10,000 bytes', (header, part) => {
  expect(partAsked(header, 10_000)).toEqual(part);
});

it('never leads out of the file', () => {
  assert(
    property(nat(50), nat(60), nat(60), (size, from, to) => {
      for (const header of [`bytes=${from}-${to}`, `bytes=${from}-`, `bytes=-${to}`]) {
        const part = partAsked(header, size);
        if (part === undefined || part === 'none') continue;
        expect(part.first).toBeGreaterThanOrEqual(0);
        expect(part.last).toBeGreaterThanOrEqual(part.first);
        expect(part.last).toBeLessThan(size);
      }
    }),
  );
});

it('finds nothing to send in an empty file', () => {
  expect(partAsked('bytes=0-', 0)).toBe('none');
  expect(partAsked('bytes=-5', 0)).toBe('none');
});
