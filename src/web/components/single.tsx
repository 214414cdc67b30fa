// One text by itself, in reading order.
import { direction } from '../../app/read/edition/blocks.ts';
import type { VNode } from 'preact';
import { readingOrder } from '../../app/read/edition/parallel.ts';
import type { Page } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';
import { absentPagesWords } from './absence.ts';
import { pieceNode } from './block.tsx';
import type { Reading } from './reading.ts';
import { TextHead } from './text-head.tsx';

/** `pages`: those whose absence is to be shown; none for a translation, whose gaps are its original's. */
export function SingleText(props: {
  readonly text: Text;
  readonly pages: readonly Page[];
  readonly reading: Reading;
  readonly remark?: string | undefined;
}): VNode {
  const { text, pages, reading, remark } = props;
  const dir = direction(text.language);
  return (
    <div class="single">
      <TextHead text={text} />
      {remark !== undefined && <p class="quiet">{remark}</p>}
      {readingOrder(text, pages).map((step) =>
        step.kind === 'absent' ? (
          <div class="why">
            <p>{absentPagesWords(step.pages)}</p>
          </div>
        ) : (
          <div class="o" lang={text.language} dir={dir}>
            {pieceNode(step.piece, reading)}
          </div>
        ),
      )}
    </div>
  );
}
