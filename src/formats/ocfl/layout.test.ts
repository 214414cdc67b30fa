import { describe, expect, it } from 'vitest';
import { ourLayout, placeOf } from './layout.ts';

const awkward = '..hor/rib:le-$id';
const place = (extension: string, id: string, config = {}): string | undefined =>
  placeOf(id, { extension, config });

describe('where an object lies in a storage root', () => {
  it('is what the register’s own examples say', () => {
    const hashAndId = '0003-hash-and-id-n-tuple-storage-layout';
    expect(place(hashAndId, 'object-01')).toBe('3c0/ff4/240/object-01');
    expect(place(hashAndId, awkward)).toBe('487/326/d8c/%2e%2ehor%2frib%3ale-%24id');
    expect(place('0002-flat-direct-storage-layout', 'object-01')).toBe('object-01');
    expect(place('0002-flat-direct-storage-layout', awkward)).toBeUndefined();
  });

  it('can be found by people in our own roots', () => {
    expect(placeOf('verno:records/4kz7b2xq', ourLayout)).toMatch(/^[0-9a-f]{2}\/verno%3arecords%2f4kz7b2xq$/);
  });

  it('is not guessed for layouts that are not known, or settings that cannot be', () => {
    expect(place('0006-flat-omit-prefix-storage-layout', 'object-01')).toBeUndefined();
    const wrong = [{ tupleSize: 32 }, { tupleSize: 0 }, { tupleSize: -1 }, { digestAlgorithm: 'crc32' }];
    for (const config of wrong)
      expect(place('0004-hashed-n-tuple-storage-layout', 'object-01', config)).toBeUndefined();
  });

  it('has names that every file system takes', () => {
    const long = place(ourLayout.extension, 'ж'.repeat(500)) ?? '';
    expect(long.split('/').at(-1)).toMatch(/^(?:%d0%b6){16}%d0%-[0-9a-f]{64}$/);
  });
});
