// Datelines of a published documentary series against the dates that its editors encoded.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import { parseEdtf } from './edtf.ts';
import { overlaps } from './edtf-order.ts';
import { parsePrintedDate } from './printed.ts';

const frus = sharedData('frus');

/** Printed form → why Verno's date is not the encoded one. */
const differences: Record<string, string> = {
  'January 6': 'the editors take the year from the letterhead; it is not printed in the dateline',
  'January 12': 'the editors take the year from the letterhead; it is not printed in the dateline',
  'February 8—5 p. m.': 'the editors take the year from the volume; it is not printed in the dateline',
  'February 1951': 'encoded as the first day of the month, which is not printed',
  '7, 1951': 'the second half of a dateline that was cut in two: no date by itself',
  '13, 1951': 'the second half of a dateline that was cut in two: no date by itself',
  '11 p. m.': 'a time without a date',
  'February 24, 1954': 'encoded as 24 May: a slip of the encoding',
  'February 21, 1967': 'encoded as 2 February: a slip of the encoding',
};

const slips = ['February 24, 1954', 'February 21, 1967'];

it.skipIf(frus === undefined)(
  'agrees with the encoded datelines but for those listed (skipped without data/frus)',
  () => {
    const rows = readFileSync(join(frus ?? '', 'derived/dates.tsv'), 'utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t'));
    expect(rows).toHaveLength(1957);
    const differing = new Set<string>();
    let [sameDay, timed, sameTime] = [0, 0, 0];
    for (const [, , when = '', , , written = ''] of rows) {
      const result = parsePrintedDate(written, { language: 'en-US' });
      const date = result.ok ? result.value : undefined;
      const encodedDay = when.slice(0, 10);
      if (date?.edtf === encodedDay) sameDay += 1;
      else differing.add(written);
      const encodedTime = when.slice(11);
      if (encodedTime !== '') {
        timed += 1;
        const { local = '', zone = '' } = date?.time ?? {};
        // The encoding has minutes and seconds even where only the hour is printed.
        if (local !== '' && encodedTime.startsWith(local) && (zone === '' || encodedTime.endsWith(zone)))
          sameTime += 1;
      }
      // No closer than the print: a day only where a day is printed, minutes only where minutes are.
      const meaning = date?.edtf == null ? undefined : parseEdtf(date.edtf);
      if (meaning?.ok === true) {
        if (meaning.value.precision === 'day') expect(written).toMatch(/\b\d{1,2}\b/);
        if (!date?.edtf?.startsWith('XXXX')) expect(written).toMatch(/\b\d{4}\b/);
        if (date?.time?.local.includes(':') === true) expect(written).toMatch(/\d:\d\d|\d{4}Z|noon|midnight/);
        const encoded = parseEdtf(encodedDay);
        if (encoded.ok && !slips.includes(written)) expect(overlaps(meaning.value, encoded.value)).toBe(true);
      }
    }
    expect([...differing].sort()).toEqual(Object.keys(differences).sort());
    // Each of the listed forms stands in one row; the one time that is not found stands without a date.
    expect(sameDay).toBe(rows.length - Object.keys(differences).length);
    expect(sameTime).toBe(timed - 1);
    expect(timed).toBeGreaterThan(900);
  },
);
