// The parallel text: original and translation in level rows.
import { direction } from '../../app/read/edition/blocks.ts';
import type { VNode } from 'preact';
import { parallelRows, type PairLinks, type Piece, type Row } from '../../app/read/edition/parallel.ts';
import type { Page } from '../../model/exemplar.ts';
import type { Link } from '../../model/link.ts';
import type { Text } from '../../model/text.ts';
import { words } from '../pages/words.ts';
import { absentPagesWords } from './absence.ts';
import { pieceNode } from './block.tsx';
import type { Reading } from './reading.ts';
import { howMade } from './rows-made.ts';
import { TextHead } from './text-head.tsx';

/** What the cells of a text bear, worked out once for all rows. */
export interface Side {
  readonly attributes: { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
}

export const sideOf = (text: Text): Side => ({
  attributes: { lang: text.language, dir: direction(text.language) },
});

function cell(side: 'o' | 't', { attributes }: Side, pieces: readonly Piece[], reading: Reading): VNode {
  return (
    <div class={side} {...attributes}>
      {pieces.map((piece) => pieceNode(piece, reading))}
    </div>
  );
}

/** Whether two rows have the same half empty for the same reason, so that it need be said but once. */
function sameReason(a: Row, b: Row | undefined): boolean {
  if (a.reason === undefined || b?.reason === undefined) return false;
  if (a.reason.kind === 'page-absence')
    return b.reason.kind === 'page-absence' && a.reason.pages === b.reason.pages;
  return a.reason.kind === b.reason.kind && a.source.length > 0 === b.source.length > 0;
}

function reasonWords(row: Row): string {
  const { reason } = row;
  if (reason?.kind === 'page-absence') return absentPagesWords(reason.pages);
  if (reason?.kind === 'marginal') return words.text.marginal;
  return row.source.length > 0 ? words.text.notInTranslation : words.text.notInOriginal;
}

/** The empty half of a row: why it is empty, said by the first of a run; a line is drawn through the run. */
function reasonCell(side: 'o' | 't', row: Row, before: Row | undefined, after: Row | undefined): VNode {
  const goesOn = sameReason(row, before);
  const beside = row.reason?.kind === 'marginal';
  const run = row.reason?.kind === 'page-absence' || (!beside && (goesOn || sameReason(row, after)));
  return (
    <div class={`${side} why${run ? '' : ' lone'}${beside ? ' beside' : ''}`}>
      {goesOn ? null : <p>{reasonWords(row)}</p>}
    </div>
  );
}

const startsBlock = (row: Row): boolean => [...row.source, ...row.target].some((piece) => piece.start === 0);

/** One row of the parallel text; its neighbours decide what an empty half still has to say. `alone`: there is no other text. */
export function rowNode(
  rows: readonly Row[],
  index: number,
  sides: readonly [Side, Side],
  reading: Reading,
  alone = false,
): VNode | null {
  const row = rows[index];
  if (row === undefined) return null;
  const [before, after] = [rows[index - 1], rows[index + 1]];
  const empty = row.source.length === 0 && row.target.length === 0;
  const attached = [...row.source, ...row.target].some((piece) => piece.attachment !== undefined);
  const names = [
    'row',
    empty || startsBlock(row) ? 'begin' : '',
    row.by === 'gap' ? 'gap' : '',
    attached ? 'attached' : '',
    alone ? 'alone' : '',
  ];
  return (
    <div class={names.filter((name) => name !== '').join(' ')}>
      {row.source.length > 0 ? cell('o', sides[0], row.source, reading) : reasonCell('o', row, before, after)}
      {row.target.length > 0
        ? cell('t', sides[1], row.target, reading)
        : !empty && !alone && reasonCell('t', row, before, after)}
    </div>
  );
}

/** What is over the columns: of each text its language, and who made it from what. */
export function ParallelHeads(props: { readonly original: Text; readonly translation: Text }): VNode {
  return (
    <div class="row heads">
      <div class="o">
        <TextHead text={props.original} />
      </div>
      <div class="t">
        <TextHead text={props.translation} />
      </div>
    </div>
  );
}

export function ParallelText(props: {
  readonly original: Text;
  readonly translation: Text;
  readonly pages: readonly Page[];
  readonly links: readonly Link[];
  readonly pairs: readonly PairLinks[];
  readonly reading: Reading;
}): VNode {
  const { original, translation, pages, links, pairs, reading } = props;
  const between = pairs.find((one) => one.original === original.id && one.translation === translation.id);
  const rows = parallelRows(original, translation, pages, between?.links);
  const sides = [sideOf(original), sideOf(translation)] as const;
  return (
    <div class="parallel">
      <ParallelHeads original={original} translation={translation} />
      <p class="quiet how">{howMade(rows, { original, translation }, links)}</p>
      {rows.map((_, index) => rowNode(rows, index, sides, reading))}
    </div>
  );
}
