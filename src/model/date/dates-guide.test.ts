// The tables of docs/dates.md, row by row, against the code.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePrintedDate } from './printed.ts';

const guide = readFileSync(new URL('../../../docs/dates.md', import.meta.url), 'utf8');

const rows = guide
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .map(([, written = '', language = '', edtf = '', besides = '']) => ({ written, language, edtf, besides }));

/** What the last column has to say: calendar, time, and codes, in that order. */
function besidesOf(written: string, language: string): { edtf: string; besides: string } {
  const result = parsePrintedDate(written, { language: language === '' ? undefined : language });
  const codes = [...new Set(result.problems.map((problem) => problem.code))];
  if (!result.ok) return { edtf: 'refused', besides: codes.join(', ') };
  const { edtf, calendar, time } = result.value;
  const clock =
    time === undefined ? undefined : [time.local, time.zone].filter((part) => part !== undefined).join(' ');
  const facts = [calendar === 'gregorian' ? undefined : calendar, clock, ...codes];
  return { edtf: edtf ?? '—', besides: facts.filter((fact) => fact !== undefined).join(', ') };
}

describe('the guide to dates', () => {
  it('has its tables', () => {
    expect(rows.length).toBeGreaterThan(80);
  });

  it.each(rows)('is right about $written $language', ({ written, language, edtf, besides }) => {
    expect(besidesOf(written, language)).toEqual({ edtf, besides });
  });
});
