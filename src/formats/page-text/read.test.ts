// Any text at all: nothing throws, nothing is lost, and what is no page is refused with a hint.
import { array, assert, boolean, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFaults, draftFaults } from '../../../test/generators/page-text/invariants.ts';
import { readPageText } from './read.ts';

const faults = (text: string): string[] => {
  const { draft, account } = readPageText(text);
  return [...accountFaults(text, account, draft), ...(draft === undefined ? [] : draftFaults(draft))];
};
const head =
  'Letter, A to B\n\nCitation:\n\n"Letter, A to B", 3 May 1926, X Digital Archive, RGAE, ll. 1-4\n\n';

describe('any text', () => {
  const line = oneof(
    string({ unit: 'binary', maxLength: 60 }),
    constantFrom(
      'Citation:',
      'Summary:',
      '# x',
      '**',
      '*a*',
      '\\*',
      '1. a',
      '2 js',
      '- 3 -',
      '[',
      '[a] B',
      'верно:',
      'Салин',
      'Секретно',
      '3.V.26',
      'аб',
      '```',
      '---',
    ),
  );

  it('lands with every character in one place', () => {
    assert(
      property(
        array(line, { maxLength: 40 }),
        constantFrom('\n', '\r\n', '\n\n', '\r', '\u2028'),
        boolean(),
        (lines, end, page) => {
          expect(faults((page ? head : '') + lines.join(end))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['', 'page-text-no-sections'],
    ['A page of prose, and nothing else.', 'page-text-no-sections'],
    ['<!DOCTYPE html><html><body><p>Citation:</p></body></html>', 'page-text-is-html'],
    ['\u0000\u0001\u0002', 'page-text-no-sections'],
  ])('that is no page is refused with a hint: %j', (text, code) => {
    const { draft, problems } = readPageText(text);
    expect(draft).toBeUndefined();
    expect(problems).toMatchObject([{ code, severity: 'error' }]);
    expect(problems[0]?.hint).toBeTruthy();
  });

  it('with only a citation is a record without a text, and says so', () => {
    const { draft, problems } = readPageText(head);
    expect(draft?.description.titles[0]?.text).toBe('Letter, A to B');
    expect(draft?.texts).toEqual([]);
    expect(problems.map((problem) => problem.code)).toContain('page-text-no-document');
  });
});

describe('large input', () => {
  it.each([
    ['one line of 50 MB', head + 'The word of the text is here. '.repeat(1_700_000)],
    ['50 MB of one letter', head + 'x'.repeat(50_000_000)],
    ['many brackets', head + '['.repeat(3_000_000)],
    ['many asterisks', head + '*a '.repeat(1_000_000)],
    ['short lines', head + 'аб\n'.repeat(30_000)],
    ['labels', 'Notes:\n\nfoo\n\n'.repeat(5000)],
  ])('is read in time that grows with its length: %s', (_, text) => {
    const start = performance.now();
    expect(readPageText(text).draft).toBeDefined();
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});
