// The key to the brackets that stand in the texts on the page, each with an example from them.
import { direction, walkBlocks } from '../../app/read/edition/blocks.ts';
import type { VNode } from 'preact';
import type { SpanOf } from '../../model/span.ts';
import type { Text } from '../../model/text.ts';
import { bracketLabels } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { hidableBrackets } from './inline.tsx';
import { beginning } from './name-lines.tsx';

type Kind = SpanOf<'bracket'>['kind'];

/** One kind of bracket in the texts: how often, by whose hands (null: not stated), and the shortest example. */
export interface BracketUse {
  readonly kind: Kind;
  readonly count: number;
  readonly hands: ReadonlySet<string | null>;
  readonly example: string;
  readonly language: string;
}

export function bracketsIn(texts: readonly Text[]): BracketUse[] {
  const uses = new Map<Kind, BracketUse & { count: number; hands: Set<string | null>; example: string }>();
  for (const text of texts)
    for (const block of walkBlocks(text.blocks))
      for (const span of block.spans) {
        if (span.type !== 'bracket') continue;
        const example = block.text.slice(span.start, span.end);
        const language = block.language ?? text.language;
        const use = uses.get(span.kind);
        if (use === undefined)
          uses.set(span.kind, { kind: span.kind, count: 1, hands: new Set([span.hand]), example, language });
        else {
          use.count++;
          use.hands.add(span.hand);
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

export function BracketKey({ uses }: { readonly uses: readonly BracketUse[] }): VNode | null {
  if (uses.length === 0) return null;
  return (
    <section class="key" aria-labelledby="key">
      <h3 id="key">{words.text.key}</h3>
      <p class="quiet">{words.text.keyLead}</p>
      <dl>
        {uses.map((use) => (
          <div>
            <dt lang={use.language} dir={direction(use.language)}>
              <span class={`b b-${use.kind}`}>{beginning(use.example, mostOfExample)}</span>
              <span class="k" data-k={bracketLabels[use.kind].siglum} />
            </dt>
            <dd>
              {bracketLabels[use.kind].name}, {use.count}; {handsWords(use.hands)}
              {!hidableBrackets.has(use.kind) && `; ${words.text.stays}`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
