// A text in the order in which it is read.
import { expect, it } from 'vitest';
import type { Block, BlockKind } from '../../model/block.ts';
import { readingOrder } from './reading-order.ts';

const block = (id: string, kind: BlockKind, text: string, blocks?: Block[]): Block => ({
  id,
  kind,
  text,
  segments: [],
  spans: [],
  ...(blocks && { blocks }),
});

it('reads what an attachment holds where it stands, and knows in which attachment', () => {
  const blocks = [
    block('b1', 'paragraph', 'With this letter goes a list.'),
    block('b2', 'attachment', '', [
      block('b3', 'heading', 'List of piers'),
      block('b4', 'list-item', 'The first', [block('b5', 'list-item', 'its foot')]),
      block('b6', 'note', 'Not found.'),
      block('b7', 'attachment', '', [block('b8', 'paragraph', 'Drawn by hand.')]),
      block('b9', 'paragraph', 'End of the list.'),
    ]),
    block('b10', 'closer', 'Orlova'),
  ];
  const text = {
    schema: 'verno/text/1' as const,
    id: 't1',
    kind: 'transcription' as const,
    language: 'en',
    exemplar: null,
    method: 'human' as const,
    credits: [],
    rights: [],
    blocks,
    retired: [],
  };
  const read = readingOrder(text, []).map((step) =>
    step.kind === 'piece' ? [step.piece.block.id, step.piece.depth, step.piece.attachment] : [],
  );
  expect(read).toEqual([
    ['b1', 0, undefined],
    ['b2', 0, 'b2'],
    ['b3', 0, 'b2'],
    ['b4', 0, 'b2'],
    ['b5', 1, 'b2'],
    ['b7', 0, 'b7'],
    ['b8', 0, 'b7'],
    ['b9', 0, 'b2'],
    ['b10', 0, undefined],
  ]);
});
