import { describe, expect, it } from 'vitest';
import { paragraph, recordOf, textOf } from '../../../../test/generators/sentences.ts';
import { searchFields } from '../../../index/search.ts';
import type { Block, BlockKind } from '../../../model/block.ts';
import type { Part } from '../parts.ts';
import { passagesOf } from '../passages.ts';
import { isRunning } from './running.ts';

const is = (kind: BlockKind, text: string): boolean =>
  isRunning({ block: { kind, text }, start: 0, end: text.length });

describe('a running sentence', () => {
  it('is a sentence of a paragraph, quotation or list', () => {
    expect(is('paragraph', 'The ferry leaves at six.')).toBe(true);
    expect(is('list-item', 'He asked “when the ferry leaves?”')).toBe(true);
    expect(is('paragraph', '渡船六点出发。')).toBe(true);
  });

  it('is no heading, signature, or name in a list', () => {
    expect(is('heading', 'The ferry leaves at six, and so does the pilot.')).toBe(false);
    expect(is('closer', 'The Minister of Ferries, for and on behalf of the Government.')).toBe(false);
    expect(is('list-item', 'Mr. Orlov, Ferries')).toBe(false);
  });
});

const ferry: Part = {
  typed: 'ferry',
  ways: [{ places: [[{ form: 'ferry', weight: 1, mark: 'exact' }]], fields: searchFields, reason: null }],
  records: null,
};
const heading: Block = { ...paragraph('a1', ['302. Telegram on the Ferry']), kind: 'heading' };

describe('of passages that answer as well', () => {
  it('a sentence comes before the heading above it', () => {
    const text = textOf('transcription', 'en', [
      heading,
      paragraph('a2', ['Nothing.', 'The ferry stands still.']),
    ]);
    expect(passagesOf(recordOf([text]), [ferry]).pair.original?.segment).toBe('a2.s2');
  });

  it('a heading does where no sentence answers', () => {
    const text = textOf('transcription', 'en', [heading, paragraph('a2', ['The pilot stands still.'])]);
    expect(passagesOf(recordOf([text]), [ferry]).pair.original?.segment).toBe('a1.s1');
  });
});

describe('a record that was found by nothing in its texts', () => {
  const words = ['The pilot stands still.', 'He waits.'];

  it('shows how it begins, heading aside, with what stands beside that, unmarked', () => {
    const record = recordOf([
      textOf('transcription', 'en', [heading, paragraph('a2', words)]),
      textOf('translation', 'de', [
        { ...paragraph('b1', ['302. Telegramm']), kind: 'heading' },
        paragraph('b2', ['Der Lotse steht still.', 'Er wartet.']),
      ]),
    ]);
    const { original, translation, beside } = passagesOf(record, []).pair;
    expect([original?.segment, translation?.segment, beside]).toEqual(['a2.s1', 'b2.s1', 'order']);
    expect([original?.found, original?.runs]).toEqual([
      false,
      [{ text: 'The pilot stands still.', mark: null, editorial: false }],
    ]);
  });

  it('shows nothing where it has no text', () => {
    expect(passagesOf(recordOf([]), []).pair).toEqual({ original: null, translation: null, beside: null });
  });
});
