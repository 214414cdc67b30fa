import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serverLinks, stepOfValue, unitOfSteps, valueOfStep } from './links.ts';

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
    expect(links.date('1926-03-14', 2)).toBe('/papers/dates/1926-03-14/page/2');
    expect(links.names('person', 'O', 2)).toBe('/papers/people/initial/O/page/2');
    expect(links.name('body', { id: '7bdk2xq9' }, 'copy-to', 1)).toBe('/papers/bodies/7bdk2xq9/role/copy-to');
    expect(links.name('term', { format: 'as-written', key: 'A press|term|JB' }, null, 1)).toBe(
      '/papers/terms/as-written/A%20press%7Cterm%7CJB',
    );
    expect(links.unit('repository:gazk', 1)).toBe('/papers/repositories/gazk');
    expect(links.unit('russian:gazk/fonds=059a/opis=5a', 2)).toBe(
      '/papers/repositories/russian:gazk/fonds=059a/opis=5a/page/2',
    );
    expect(links.volumes(1)).toBe('/papers/volumes');
    expect(links.place('7bdk2xq9', 'p112')).toBe('/papers/records/7bdk2xq9#p112');
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
    const keys = fc.oneof(
      values.map((value) => `repository:${value}`),
      fc.array(values, { minLength: 1, maxLength: 5 }).map((steps) => `russian:${steps.join('/')}`),
    );
    fc.assert(
      fc.property(keys, (key) => {
        const { pathname } = new URL(links.unit(key, 1), 'https://archive.example');
        const [, , folder, ...steps] = pathname.split('/');
        expect(folder).toBe('repositories');
        expect(unitOfSteps(steps.map(decodeURIComponent))).toBe(key.toWellFormed());
      }),
    );
    expect(stepOfValue('Мост')).toBe('%D0%9C%D0%BE%D1%81%D1%82');
  });
});
