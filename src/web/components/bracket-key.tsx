// The key to the brackets that stand in the texts on the page, each with an example from them.
import { direction, walkBlocks } from '../../app/read/edition/blocks.ts';
import type { VNode } from 'preact';
import type { SpanOf } from '../../model/span.ts';
import type { Text } from '../../model/text.ts';
import { bracketLabels } from '../../app/read/labels.ts';
import { words } from '../pages/words.ts';
import { Gap, hidableBrackets } from './inline.tsx';
import { beginning } from './name-lines.tsx';

type Kind = SpanOf<'bracket'>['kind'];

/**
 * One kind of bracket in the texts: how often, by whose hands (null: not stated), and an example in the words of the text; empty where none
 * of them holds words. `gap`: the first that holds none.
 */
export interface BracketUse {
  readonly kind: Kind;
  readonly count: number;
  readonly hands: ReadonlySet<string | null>;
  readonly example: string;
  readonly gap: SpanOf<'bracket'> | null;
  readonly language: string;
}

type Counted = BracketUse & {
  count: number;
  hands: Set<string | null>;
  example: string;
  language: string;
  gap: SpanOf<'bracket'> | null;
};

export function bracketsIn(texts: readonly Text[]): BracketUse[] {
  const uses = new Map<Kind, Counted>();
  for (const text of texts)
    for (const block of walkBlocks(text.blocks))
      for (const span of block.spans) {
        if (span.type !== 'bracket') continue;
        const { kind, hand, start, end } = span;
        const use = uses.get(kind) ?? {
          kind,
          count: 0,
          hands: new Set(),
          example: '',
          language: '',
          gap: null,
        };
        uses.set(kind, use);
        use.count++;
        use.hands.add(hand);
        if (start === end) use.gap ??= span;
        else if (use.example === '') {
          use.example = block.text.slice(start, end);
          use.language = block.language ?? text.language;
        }
      }
  return [...uses.values()];
}

function handsWords(hands: ReadonlySet<string | null>): string {
  const named = [...hands].filter((hand) => hand !== null);
  const said = named.length === 0 ? [] : [words.text.hand(named.join(', '))];
  return [...said, ...(hands.has(null) ? [words.text.handNotStated] : [])].join('; ');
}

/** A bracket may hold a page; its kind is known by its beginning. */
const mostOfExample = 80;

function Sample({ use }: { readonly use: BracketUse }): VNode {
  const { kind, example, language, gap } = use;
  if (example === '') return <dt lang={words.language}>{gap !== null && <Gap span={gap} />}</dt>;
  return (
    <dt lang={language} dir={direction(language)}>
      <span class={`b b-${kind}`}>{beginning(example, mostOfExample)}</span>
      <span class="k" data-k={bracketLabels[kind].siglum} />
    </dt>
  );
}

export function BracketKey({ uses }: { readonly uses: readonly BracketUse[] }): VNode | null {
  if (uses.length === 0) return null;
  return (
    <section class="key" aria-labelledby="key">
      <h3 id="key">{words.text.key}</h3>
      <p class="quiet">{words.text.keyLead}</p>
      <dl>
        {uses.map((use) => (
          <div>
            <Sample use={use} />
            <dd>
              {bracketLabels[use.kind].name}, {use.count}; {handsWords(use.hands)}
              {!hidableBrackets.has(use.kind) && `; ${words.text.stays}`}
              {use.gap !== null && `; ${words.text.gapMarks}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
