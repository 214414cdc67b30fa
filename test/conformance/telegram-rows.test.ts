// The real telegram laid out in rows: what stands against what, and what the missing folio leaves without an original.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assignIds } from '../../src/app/import/assign.ts';
import { readPageText } from '../../src/formats/page-text/read.ts';
import { parallelRows, type Row } from '../../src/text/align/rows.ts';
import { sharedData } from '../shared-data.ts';

const folder = sharedData('telegram-1950');

const side = (pieces: Row['source']): string =>
  pieces.map(({ block }) => (block.label === undefined ? block.kind : block.label)).join('+') || '·';

/** A row in short: kinds of block on either side (a list item with its label), and how it was made. */
function short({ source, target, by, reason }: Row): string {
  const why = reason?.kind === 'page-absence' ? ` ${reason.pages.map(({ page }) => page.label).join()}` : '';
  return `${side(source)} | ${side(target)} | ${by}${why}`;
}

/** Sentence rows of one pair of blocks counted as one. */
const withoutRepeats = (rows: readonly string[]): string[] => rows.filter((row, i) => row !== rows[i - 1]);

describe.skipIf(folder === undefined)(
  'the rows of the real telegram (skipped where the outside case is absent)',
  () => {
    it('go by order and number, and say that folio 152 was not transcribed', () => {
      const { draft } = readPageText(readFileSync(`${folder}/record.txt`, 'utf8'));
      if (draft === undefined) throw new Error('the telegram was not read');
      const { texts, description } = assignIds(draft, undefined);
      const [original, translation] = texts;
      if (original === undefined || translation === undefined) throw new Error('two texts');
      const rows = parallelRows(original, translation, description.pages);
      const kept = rows.filter((row) => row.reason?.kind !== 'marginal').map(short);
      expect(withoutRepeats(kept)).toEqual([
        'heading | heading | order',
        'stamp | stamp | order',
        'opener | opener | order',
        'paragraph | paragraph | paragraph',
        '· | paragraph | gap 152',
        '· | 1. | gap 152',
        '2. | 2. | number',
        '3. | 3. | number',
        '4. | 4. | number',
        'paragraph | paragraph | order',
        'closer | closer | order',
      ]);
      expect(kept.filter((row) => row === '· | paragraph | gap 152')).toHaveLength(6);
      expect(kept.filter((row) => row === 'stamp | stamp | order')).toHaveLength(2);
      expect(kept.filter((row) => row === 'opener | opener | order')).toHaveLength(2);
      expect(rows.filter((row) => row.reason?.kind === 'marginal')).toHaveLength(3);
    });
  },
);
