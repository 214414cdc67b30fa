// The parallel text: original and translation in level rows.
import type { VNode } from 'preact';
import { paragraphRows, parallelRows, type PairLinks, type Row } from '../../app/read/edition/parallel.ts';
import type { Page } from '../../model/exemplar.ts';
import type { Link } from '../../model/link.ts';
import type { Text } from '../../model/text.ts';
import { languageName } from '../pages/labels.ts';
import { alignmentWords as said } from '../pages/words-alignment.ts';
import { beadsOf } from './beads.ts';
import { rowNode, sideOf } from './parallel-row.tsx';
import type { Reading } from './reading.ts';
import { howMade } from './rows-made.ts';
import { TextHead } from './text-head.tsx';

/** What is over the columns: of each text its language, and who made it from what. */
export function ParallelHeads(props: {
  readonly original: Text;
  readonly translation: Text;
  readonly texts: readonly Text[];
}): VNode {
  const { original, translation, texts } = props;
  return (
    <div class="row heads">
      <div class="o">
        <TextHead text={original} texts={texts} />
      </div>
      <div class="t">
        <TextHead text={translation} texts={texts} />
      </div>
    </div>
  );
}

/** The links between two texts; undefined where nobody has computed or made any. */
export function linksOf(
  pairs: readonly PairLinks[],
  original: Text,
  translation: Text,
): PairLinks | undefined {
  return pairs.find((one) => one.original === original.id && one.translation === translation.id);
}

/** Which of the two languages a small window shows; the script brings it to light, since without one there are both. */
function ShownLanguage({
  original,
  translation,
}: {
  readonly original: Text;
  readonly translation: Text;
}): VNode {
  const choices = [
    ['t', languageName(translation.language)],
    ['o', languageName(original.language)],
    ['both', said.both],
  ] as const;
  return (
    <fieldset class="shown-language" hidden>
      <legend>{said.shown}</legend>
      {choices.map(([value, label]) => (
        <label>
          <input type="radio" name="shown-language" value={value} autoComplete="off" /> {label}
        </label>
      ))}
      <p class="quiet">{said.tapped}</p>
    </fieldset>
  );
}

/** `by`: whether each sentence stands level, or each paragraph. */
export function ParallelText(props: {
  readonly original: Text;
  readonly translation: Text;
  readonly texts: readonly Text[];
  readonly pages: readonly Page[];
  readonly links: readonly Link[];
  readonly pairs: readonly PairLinks[];
  readonly by: 'sentence' | 'paragraph';
  readonly reading: Reading;
}): VNode {
  const { original, translation, texts, pages, links, pairs, by } = props;
  const between = linksOf(pairs, original, translation);
  const level = parallelRows(original, translation, pages, between?.links);
  const rows: readonly Row[] = by === 'paragraph' ? paragraphRows(level) : level;
  const sides = [sideOf(original), sideOf(translation)] as const;
  const reading: Reading = { ...props.reading, beads: beadsOf(rows, between?.links ?? [], links) };
  return (
    <div class="parallel" data-beside={said.beside} data-nothing={said.besideNothing}>
      <ParallelHeads original={original} translation={translation} texts={texts} />
      <p class="quiet how">{howMade(rows, { original, translation }, links, between?.links)}</p>
      <p class="quiet keys" hidden>
        {said.keys}
      </p>
      <ShownLanguage original={original} translation={translation} />
      {rows.map((_, index) => rowNode(rows, index, sides, reading))}
    </div>
  );
}
