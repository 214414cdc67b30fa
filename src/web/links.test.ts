import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serverLinks, stepOfValue, valueOfStep } from './links.ts';

describe('addresses on the server', () => {
  const links = serverLinks({ address: 'https://archive.example/papers' });

  it('are the documented ones', () => {
    expect(links.record('7bdk2xq9')).toBe('/papers/records/7bdk2xq9');
    expect(links.version('7bdk2xq9', 3)).toBe('/papers/records/7bdk2xq9/v3');
    expect(links.segment('7bdk2xq9', 3, 't2.s14')).toBe('/papers/records/7bdk2xq9/v3#t2.s14');
    expect(links.view('7bdk2xq9', 3, { kind: 'original' })).toBe('/papers/records/7bdk2xq9/v3/original');
    expect(links.view('7bdk2xq9', 3, { kind: 'translation', text: 't2' })).toBe(
      '/papers/records/7bdk2xq9/v3/translation/t2',
    );
    expect(links.changes('7bdk2xq9', 3)).toBe('/papers/records/7bdk2xq9/v3/changes');
    expect(links.data('7bdk2xq9', 3, 'csl.json')).toBe('/papers/records/7bdk2xq9/v3.csl.json');
    expect(links.facet('year', '1926', 1)).toBe('/papers/dates/1926');
    expect(links.facet('type', 'telegram', 2)).toBe('/papers/types/telegram/page/2');
    expect(links.absolute(links.record('7bdk2xq9'))).toBe('https://archive.example/papers/records/7bdk2xq9');
    expect(serverLinks().home()).toBe('/');
    expect(serverLinks().absolute('/')).toBeUndefined();
  });

  it('hold any value of a facet as one step that no browser folds away', () => {
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '.', '..', '~', 'a/b', '?', '#', '%2e%2e'),
    );
    fc.assert(
      fc.property(values, (value) => {
        const { pathname, search, hash } = new URL(
          links.facet('collection', value, 1),
          'https://archive.example',
        );
        const steps = pathname.split('/');
        expect(steps.slice(0, 3)).toEqual(['', 'papers', 'collections']);
        expect(steps).toHaveLength(4);
        expect(search + hash).toBe('');
        expect(valueOfStep(decodeURIComponent(steps[3] ?? ''))).toBe(value.toWellFormed());
      }),
    );
    expect(stepOfValue('Мост')).toBe('%D0%9C%D0%BE%D1%81%D1%82');
  });
});
