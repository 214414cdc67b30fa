import { expect, it } from 'vitest';
import type { RecognisedBlock, RecognisedPage } from '../../model/recognised-page.ts';
import { plainText } from './plain-text.ts';

const polygon: [number, number][] = [[0, 0], [9, 0], [9, 9], [0, 9]]; // prettier-ignore

function block(kind: RecognisedBlock['kind'], ...lines: string[]): RecognisedBlock {
  const read = lines.map((line) => ({ polygon, words: line.split(' ').map((text) => ({ text, polygon })) }));
  return { kind, polygon, lines: read };
}

const page = (...blocks: RecognisedBlock[]): RecognisedPage => ({ width: 10, height: 10, blocks });

it('gives the text of a sheet first, and under their names what stands apart on it', () => {
  const read = page(
    block('marginal', '151'),
    block('heading', 'Report on the crossing'),
    block('stamp', 'RECEIVED', '4 May'),
    block('text', 'The pontoons arrived', 'before noon.'),
    block('noise', 'ovich'),
    block('text', 'The second train did not.'),
    block('stamp', 'FILE COPY'),
    block('stamp'),
  );
  expect(plainText(read)).toBe(
    [
      'Report on the crossing',
      'The pontoons arrived\nbefore noon.',
      'The second train did not.',
      '[Beside the text]',
      '151',
      '[Stamps]',
      'RECEIVED\n4 May',
      'FILE COPY',
      '[Not of this text, as it seems]',
      'ovich\n',
    ].join('\n\n'),
  );
});

it('names nothing that was not found', () => {
  expect(plainText(page(block('text', 'All is well.')))).toBe('All is well.\n');
  expect(plainText(page(block('stamp'), block('text')))).toBe('');
});
