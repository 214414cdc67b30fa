// BLAKE2b against OpenSSL, which has the one of 512 bits.
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { blake2b } from './blake2b.ts';

it.each([0, 1, 127, 128, 129, 256, 1000])('agrees with OpenSSL on %i bytes, however they are cut', (size) => {
  const bytes = Buffer.from(Array.from({ length: size }, (_, at) => (at * 31) % 251));
  for (const cut of [1, 100, 128, 2000]) {
    const own = blake2b(64);
    for (let at = 0; at < size; at += cut) own.update(bytes.subarray(at, at + cut));
    expect(own.digest()).toBe(createHash('blake2b512').update(bytes).digest('hex'));
  }
});

it('gives digests of the length asked for, which are no cut ones', () => {
  const own = blake2b(32);
  own.update(Buffer.from('abc'));
  const digest = own.digest();
  expect(digest).toHaveLength(64);
  expect(createHash('blake2b512').update('abc').digest('hex').startsWith(digest)).toBe(false);
});
