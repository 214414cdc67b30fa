// A passage of a record that answers a search, with what was found in it marked, and the counterpart beside it.
import type { VNode } from 'preact';
import { direction } from '../../app/read/edition/blocks.ts';
import type { MarkKind, Passage, PassagePair, Run } from '../../app/search/view.ts';
import { searchWords as words } from '../pages/words-search.ts';
import { words as common } from '../pages/words.ts';

/** A stretch that answers: set by its kind, which the key at the head of the results explains. */
export function Mark({ kind, children }: { readonly kind: MarkKind; readonly children: string }): VNode {
  return <mark class={`m-${kind}`}>{children}</mark>;
}

const runNode = ({ text, mark }: Run): VNode | string =>
  mark === null ? text : <Mark kind={mark}>{text}</Mark>;

/** Runs by whose they are: the document's own, or an editor's. */
function byHand(runs: readonly Run[]): { editorial: boolean; runs: Run[] }[] {
  const hands: { editorial: boolean; runs: Run[] }[] = [];
  for (const run of runs) {
    const last = hands.at(-1);
    if (last?.editorial === run.editorial) last.runs.push(run);
    else hands.push({ editorial: run.editorial, runs: [run] });
  }
  return hands;
}

/** The words of a passage. What an editor put in is set apart, and where the search found it there, it says so in words. */
export function Runs({ runs }: { readonly runs: readonly Run[] }): VNode {
  return (
    <>
      {byHand(runs).map(({ editorial, runs: own }) => {
        if (!editorial) return own.map(runNode);
        const found = own.some(({ mark }) => mark !== null);
        return (
          <span class="editorial">
            {own.map(runNode)}
            {found && (
              <span class="editorial-word" lang={common.language} dir="ltr">
                {' '}
                [{words.editorial}]
              </span>
            )}
          </span>
        );
      })}
    </>
  );
}

/** The number by which a reader knows a segment: what follows the last letter of its id. */
const numberOf = (segment: string): string => /\d+$/.exec(segment)?.[0] ?? segment;

function PassageNode(props: {
  readonly passage: Passage;
  readonly side: 'o' | 't';
  /** Whether no other stands beside it, so that its place does not say what it is. */
  readonly lone: boolean;
  readonly to: (passage: Passage) => string;
}): VNode {
  const { passage, side, lone, to } = props;
  const { language, role, runs, cutBefore, cutAfter, found } = passage;
  const isPlain = role !== 'notes' && !(lone && role === 'translation');
  return (
    <div class={`${side} passage${found ? '' : ' unfound'}`} lang={language} dir={direction(language)}>
      <p class={isPlain ? 'vh' : 'whence'} lang={common.language} dir="ltr">
        {words.passage[role]}
      </p>
      <p>
        <a class="n" href={to(passage)} aria-label={words.passage.sentence(numberOf(passage.segment))}>
          {numberOf(passage.segment)}
        </a>
        {cutBefore && <span class="cut">{words.passage.cut} </span>}
        <Runs runs={runs} />
        {cutAfter && <span class="cut"> {words.passage.cut}</span>}
      </p>
    </div>
  );
}

function how({ original, translation, beside }: PassagePair): string {
  if (beside !== null) return words.passage.beside[beside];
  const isFound = original?.found === true || translation?.found === true;
  return isFound ? words.passage.apart : words.passage.openings;
}

/** The best passages of a record. How the two belong together is said in words. */
export function Passages(props: {
  readonly pair: PassagePair;
  readonly to: (passage: Passage) => string;
}): VNode | null {
  const { pair, to } = props;
  const { original, translation } = pair;
  if (original === null && translation === null) return null;
  const both = original !== null && translation !== null;
  return (
    <div class={both ? 'pair' : 'pair lone'}>
      {original !== null && <PassageNode passage={original} side="o" lone={!both} to={to} />}
      {translation !== null && <PassageNode passage={translation} side="t" lone={!both} to={to} />}
      {both && <p class="pair-how">{how(pair)}</p>}
    </div>
  );
}
