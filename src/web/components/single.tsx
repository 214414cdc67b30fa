// One text by itself, in reading order.
import { direction } from '../../app/read/edition/blocks.ts';
import type { VNode } from 'preact';
import { readingOrder, type ReadingStep } from '../../app/read/edition/parallel.ts';
import type { Page } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';
import { absentPagesWords } from './absence.ts';
import { pieceNode } from './block.tsx';
import { Letters } from './letters.tsx';
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
      <Letters text={text} links={reading.links} />
      {remark !== undefined && <p class="quiet">{remark}</p>}
      {byAttachment(readingOrder(text, pages)).map(({ attachment, steps }) => {
        const nodes = steps.map((step) =>
          step.kind === 'absent' ? (
            <div class="why">
              <p>{absentPagesWords(step.pages)}</p>
            </div>
          ) : (
            <div class="o" lang={text.language} dir={dir}>
              {pieceNode(step.piece, reading)}
            </div>
          ),
        );
        return attachment === undefined ? nodes : <div class="attached">{nodes}</div>;
      })}
    </div>
  );
}

interface Stretch {
  readonly attachment: string | undefined;
  readonly steps: ReadingStep[];
}

/** Neighbours of one attachment together. An absence belongs to what stands before it. */
function byAttachment(steps: readonly ReadingStep[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const step of steps) {
    const last = stretches.at(-1);
    const attachment = step.kind === 'absent' ? last?.attachment : step.piece.attachment;
    if (last !== undefined && last.attachment === attachment) last.steps.push(step);
    else stretches.push({ attachment, steps: [step] });
  }
  return stretches;
}
