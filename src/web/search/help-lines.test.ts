// The examples of the help: each is understood just as it says, with nothing to be mended.
import { describe, expect, it } from 'vitest';
import { help } from '../../../test/browser/invented/search.ts';
import { parseQuery } from '../../index/query/parse.ts';
import { systems } from '../../text/transliterate/systems.ts';
import { helpSections, spellings } from './help-lines.ts';

const none = {
  word: null,
  phrase: null,
  person: null,
  place: null,
  body: null,
  year: null,
  type: null,
  mark: null,
  language: null,
  collection: null,
  repository: null,
};

it('explains spellings by the names that reasons give them', () => {
  const names = new Set(systems.map(({ name }) => name));
  for (const { name } of spellings) expect(names).toContain(name);
});

describe.each([
  ['with words of the archive', help.examples],
  ['in an archive that has no word for any', none],
])('the examples of the help, %s', (_, examples) => {
  const lines = helpSections(examples).flatMap((section) => section.lines);

  it.each(lines.map(({ q, says }) => [q, says]))('%s: %s', (q) => {
    const { root, notices } = parseQuery(q);
    expect(notices).toEqual([]);
    expect(root).not.toBeNull();
  });

  it('show every field that there is', () => {
    const all = lines.map(({ q }) => q).join('\n');
    for (const name of [
      'title',
      'person',
      'from',
      'to',
      'place',
      'body',
      'date',
      'type',
      'lang',
      'mark',
      'ref',
      'repository',
      'collection',
      'in',
      'forms',
    ])
      expect(all).toContain(`${name}:`);
  });
});
