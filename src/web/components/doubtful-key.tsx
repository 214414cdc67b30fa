// What the wavy line under a word means, with an example, where a text on the page has such words.
import { direction, walkBlocks } from '../../app/read/edition/blocks.ts';
import type { VNode } from 'preact';
import type { Text } from '../../model/text.ts';
import { words } from '../pages/words.ts';
import { beginning } from './name-lines.tsx';

/** Words that a recognition is not sure of: how many, and the first of them. */
export interface DoubtfulUse {
  readonly count: number;
  readonly example: string;
  readonly language: string;
}

/** Undefined where the texts have none. */
export function doubtfulIn(texts: readonly Text[]): DoubtfulUse | undefined {
  let first: Omit<DoubtfulUse, 'count'> | undefined;
  let count = 0;
  for (const text of texts)
    for (const block of walkBlocks(text.blocks))
      for (const { type, start, end } of block.spans) {
        if (type !== 'doubtful') continue;
        count += 1;
        first ??= { example: block.text.slice(start, end), language: block.language ?? text.language };
      }
  return first && { ...first, count };
}

export function DoubtfulKey({ use }: { readonly use: DoubtfulUse | undefined }): VNode | null {
  if (use === undefined) return null;
  const { example, language, count } = use;
  return (
    <section class="key" aria-labelledby="doubtful">
      <h3 id="doubtful">{words.text.doubtful}</h3>
      <dl>
        <div>
          <dt lang={language} dir={direction(language)}>
            <span class="d">{beginning(example, 40)}</span>
          </dt>
          <dd>{words.text.doubtfulWords(count)}</dd>
        </div>
      </dl>
    </section>
  );
}
