import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeCsv } from './write.ts';

const read = (text: string): string[][] =>
  z.array(z.array(z.string())).parse(parse(text, { bom: true, record_delimiter: '\r\n' }));

describe('a table as CSV', () => {
  it('is read back by another reader, whatever stands in its cells', () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => one.toWellFormed());
    const rows = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (all) => {
        const bare = read(writeCsv(['a', 'b'], all)).map((cells) =>
          cells.map((one) => one.replace(/^'/, '')),
        );
        expect(bare).toEqual([['a', 'b'], ...all.map((cells) => cells.map((one) => one.replace(/^'/, '')))]);
      }),
    );
  });

  it('begins with a byte order mark, and ends each line as the standard wants', () => {
    expect(writeCsv(['id'], [['0bdkq3z8']])).toBe('\uFEFFid\r\n0bdkq3z8\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '=HYPERLINK("x";"y")'])(
    'never gives a spreadsheet a formula: %j',
    (dangerous) => {
      const [, [first = ''] = []] = read(writeCsv(['a'], [[dangerous]]));
      expect(first).toBe(`'${dangerous}`);
    },
  );

  it('leaves words as they are', () => {
    for (const words of ['Пак Хён-ён', 'a - b', 'x=y', '1950-05-12', "l'an"])
      expect(read(writeCsv(['a'], [[words]]))[1]).toEqual([words]);
  });
});
