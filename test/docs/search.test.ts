// Every example in docs/search.md is understood as the page says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeQuery } from '../../src/index/query/describe.ts';
import { fieldNames } from '../../src/index/query/query.ts';
import { longestQuery } from '../../src/index/query/clean.ts';
import { mostTerms, parseQuery } from '../../src/index/query/parse.ts';

const page = readFileSync(new URL('../../docs/search.md', import.meta.url), 'utf8');

const examples = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => /^\| `(.*)`\s+\| (.*?)\s*\|$/u.exec(line)?.slice(1, 3) ?? [line, ''])
  .map(([typed = '', asks]) => [typed.replaceAll('\\|', '|'), asks]);

describe('the page on searching', () => {
  it('has its examples', () => {
    expect(examples.length).toBeGreaterThan(30);
  });

  it.each(examples)('%s', (typed = '', asks) => {
    const query = parseQuery(typed);
    expect(describeQuery(query)).toBe(asks);
    expect(query.notices).toEqual([]);
  });

  it('tells of every field', () => {
    expect(fieldNames.filter((name) => !page.includes(`${name}:`))).toEqual([]);
  });

  it('tells the bounds', () => {
    expect(page).toContain(`The first ${longestQuery.toLocaleString('en')} characters`);
    expect(page).toContain(`and ${mostTerms} words of it`);
  });
});
