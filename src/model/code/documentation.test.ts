// Every example in docs/reference-codes.md is evaluated.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalCode } from './canonical.ts';
import { folioLabels } from './folios.ts';
import { parseReferenceCodes } from './parse.ts';
import { printReferenceCode, stylesOf } from './print.ts';
import type { ReferenceCode } from './schema.ts';
import { impliedUnits, silentLevels } from './units.ts';

const page = readFileSync(new URL('../../../docs/reference-codes.md', import.meta.url), 'utf8');

interface Row {
  readonly columns: string;
  readonly cells: readonly string[];
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let columns: string | undefined;
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) {
      columns = undefined;
      continue;
    }
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim());
    if (columns === undefined) columns = cells.join(', ');
    else if (!/^-+$/u.test(cells[0] ?? '')) rows.push({ columns, cells });
  }
  return rows;
}

function codesOf(text: string): readonly ReferenceCode[] {
  const parsed = parseReferenceCodes(text);
  return parsed.ok ? parsed.value : [];
}

function leavesOf(code: ReferenceCode): string {
  const labels = code.folios === null ? undefined : folioLabels(code.folios);
  return labels?.ok === true ? labels.value.join(' ') : '';
}

const EVALUATE: Readonly<Record<string, (code: ReferenceCode, style: string) => readonly string[]>> = {
  'written, canonical form': (code) => [canonicalCode(code)],
  'written, not given, silent': (code) => [code.notGiven.join(', '), silentLevels(code).join(', ')],
  'written, style, printed': (code, wanted) => {
    const style = stylesOf(code.scheme).find((known) => known === wanted);
    return [style ?? 'no such style', printReferenceCode(code, style)];
  },
  'written, leaves': (code) => [leavesOf(code)],
  'written, units': (code) => [
    impliedUnits(code)
      .map(({ key }) => key)
      .join(' '),
  ],
};

describe('the page on reference codes', () => {
  const rows = rowsOf(page);

  it('has all its tables', () => {
    expect(new Set(rows.map(({ columns }) => columns))).toEqual(
      new Set([...Object.keys(EVALUATE), 'written, canonical forms']),
    );
    expect(rows.length).toBeGreaterThan(40);
  });

  it.each(rows)('$columns: $cells.0', ({ columns, cells }) => {
    const [written = '', ...expected] = cells;
    const codes = codesOf(written);
    const evaluate = EVALUATE[columns];
    if (evaluate === undefined) {
      expect(codes.map(canonicalCode).join(' ')).toBe(expected[0]);
    } else {
      expect(codes.map((code) => evaluate(code, expected[0] ?? ''))).toEqual([expected]);
    }
  });
});
