// Where addresses stand among files: names that any file system holds, and never two for one file.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepOfValue } from '../links.ts';
import { fileOf } from './file-of.ts';

describe('the file of an address', () => {
  it.each([
    ['/', 'index.html'],
    ['/records/4kz7b2xq', 'records/4kz7b2xq/index.html'],
    ['/records/4kz7b2xq/v1/facsimile/t2', 'records/4kz7b2xq/v1/facsimile/t2/index.html'],
    ['/records/4kz7b2xq/v1.tei.xml', 'records/4kz7b2xq/v1.tei.xml'],
    ['/dates/1950-05-12', 'dates/1950-05-12/index.html'],
    ['/assets/site.3f2a1b09cd.css', 'assets/site.3f2a1b09cd.css'],
    ['/iiif/4kz7b2xq/v1/manifest.json', 'iiif/4kz7b2xq/v1/manifest.json'],
    ['/iiif/4kz7b2xq/v1/annotations/p1/t1', 'iiif/4kz7b2xq/v1/annotations/p1/t1.json'],
  ])('keeps what every file system can hold: %s', (address, file) => {
    expect(fileOf(address)).toBe(file);
  });

  it('keeps letters that can be read of what it has to name otherwise', () => {
    expect(fileOf('/languages/zh-Hant')).toMatch(/^languages\/zh-hant~[0-9a-f]{10}\/index\.html$/);
    expect(fileOf(`/collections/${stepOfValue('Волжский фонд')}`)).toMatch(
      /^collections\/~[0-9a-f]{10}\/index\.html$/,
    );
  });

  it('names by a hash what Windows takes for a device, and what lies too deep', () => {
    expect(fileOf('/collections/con')).toMatch(/^collections\/con~/);
    const deep = fileOf(`/repositories/${Array.from({ length: 40 }, (_, at) => `file=${at}`).join('/')}`);
    expect(deep).toMatch(/^repositories\/~[0-9a-f]{20}\/index\.html$/);
  });

  it('never gives two addresses one file, whatever the case of letters, nor a name that cannot be held', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
      fc.stringMatching(/^[a-zA-Z0-9~._=-]{1,12}$/),
      fc.constantFrom('index.html', 'con', 'AUX', 'nul.txt', 'page', '..', 'a', 'A', 'zh-hant', 'zh-Hant'),
    );
    const address = fc
      .array(value, { minLength: 1, maxLength: 5 })
      .map((values) => `/repositories/${values.map(stepOfValue).join('/')}`);
    fc.assert(
      fc.property(address, address, (one, other) => {
        const [first, second] = [fileOf(one), fileOf(other)];
        expect(first.length).toBeLessThan(200);
        for (const step of first.split('/')) {
          expect(step).toMatch(/^[a-z0-9~][a-z0-9~_=.-]*$/);
          expect(step).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/);
        }
        if (decodeURIComponent(one) !== decodeURIComponent(other))
          expect(first.toLowerCase()).not.toBe(second.toLowerCase());
      }),
      { numRuns: 200 },
    );
  });

  it('does not take a name for the hash of another', () => {
    const named = fileOf(`/collections/${stepOfValue('Волжский')}`).split('/')[1] ?? '';
    expect(fileOf(`/collections/${stepOfValue(named)}`)).not.toContain(`/${named}/`);
  });
});
