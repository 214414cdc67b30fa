// One row of the parallel text: its two halves, what brackets them, and why a half is empty.
import type { VNode } from 'preact';
import { direction } from '../../app/read/edition/blocks.ts';
import type { Piece, Row } from '../../app/read/edition/parallel.ts';
import type { Text } from '../../model/text.ts';
import { words } from '../pages/words.ts';
import { absentPagesWords } from './absence.ts';
import { onlyLink } from './beads.ts';
import { pieceNode } from './block.tsx';
import { Elsewhere, StandTogether } from './linked-sentence.tsx';
import type { Reading } from './reading.ts';

/** What the cells of a text bear, worked out once for all rows. */
export interface Side {
  readonly attributes: { readonly lang: string; readonly dir: 'ltr' | 'rtl' };
}

export const sideOf = (text: Text): Side => ({
  attributes: { lang: text.language, dir: direction(text.language) },
});

/** `stand`: how many sentences are bracketed here, and for how many of the other half they stand. */
function cell(
  side: 'o' | 't',
  { attributes }: Side,
  pieces: readonly Piece[],
  reading: Reading,
  stand?: { readonly own: number; readonly others: number },
): VNode {
  const bracketed = stand !== undefined && stand.own > 1;
  return (
    <div class={bracketed ? `${side} bead` : side} {...attributes}>
      {bracketed && <StandTogether {...stand} />}
      {pieces.map((piece) => pieceNode(piece, reading))}
    </div>
  );
}

/** Whether two rows have the same half empty for the same reason, so that it need be said but once. */
function sameReason(a: Row, b: Row | undefined): boolean {
  if (a.reason === undefined || b?.reason === undefined) return false;
  if (a.reason.kind === 'page-absence')
    return b.reason.kind === 'page-absence' && a.reason.pages === b.reason.pages;
  if (a.reason.kind === 'moved') return false;
  return a.reason.kind === b.reason.kind && a.source.length > 0 === b.source.length > 0;
}

function reasonWords(row: Row, reading: Reading): VNode | string {
  const { reason } = row;
  const inOriginal = row.source.length > 0;
  if (reason?.kind === 'page-absence') return absentPagesWords(reason.pages);
  if (reason?.kind === 'marginal') return words.text.marginal;
  if (reason?.kind === 'moved') return <Elsewhere inOriginal={inOriginal} to={reason.to} reading={reading} />;
  return inOriginal ? words.text.notInTranslation : words.text.notInOriginal;
}

/**
 * The empty half of a row: why it is empty, said by the first of a run; a line is drawn through the run. A run may be long, so an absent leaf is named all
 * along it.
 */
function reasonCell(
  side: 'o' | 't',
  row: Row,
  neighbours: readonly [Row | undefined, Row | undefined],
  reading: Reading,
): VNode {
  const [before, after] = neighbours;
  const goesOn = sameReason(row, before);
  const beside = row.reason?.kind === 'marginal';
  const run = row.reason?.kind === 'page-absence' || (!beside && (goesOn || sameReason(row, after)));
  return (
    <div class={`${side} why${run ? '' : ' lone'}${beside ? ' beside' : ''}`}>
      {goesOn ? <Again row={row} /> : <p>{reasonWords(row, reading)}</p>}
    </div>
  );
}

function Again({ row: { reason } }: { readonly row: Row }): VNode | null {
  if (reason?.kind !== 'page-absence') return null;
  return <p class="again">{absentPagesWords(reason.pages)}</p>;
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
  const neighbours = [rows[index - 1], rows[index + 1]] as const;
  const empty = row.source.length === 0 && row.target.length === 0;
  const attached = [...row.source, ...row.target].some((piece) => piece.attachment !== undefined);
  const names = [
    'row',
    empty || startsBlock(row) ? 'begin' : '',
    row.by === 'gap' ? 'gap' : '',
    attached ? 'attached' : '',
    alone ? 'alone' : '',
  ];
  const link = onlyLink(row);
  const [here, there] = [link?.source.length ?? 0, link?.target.length ?? 0];
  return (
    <div class={names.filter((name) => name !== '').join(' ')}>
      {row.source.length > 0
        ? cell('o', sides[0], row.source, reading, { own: here, others: there })
        : reasonCell('o', row, neighbours, reading)}
      {row.target.length > 0
        ? cell('t', sides[1], row.target, reading, { own: there, others: here })
        : !empty && !alone && reasonCell('t', row, neighbours, reading)}
    </div>
  );
}
