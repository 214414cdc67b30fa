// The rows of a parallel text by the paragraph: sentences of one block stand together again.
import type { Row } from './row.ts';
import type { Piece } from './units.ts';

/**
 * Joins rows as long as a block goes on, on either side, from one into the next, so that no block is cut but by an absent page. What a
 * joined row says of its links is what all its rows said. Linear.
 */
export function paragraphRows(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(last, row)) joined.splice(-1, 1, join(last, row));
    else joined.push(row);
  }
  return joined;
}

function goesOn(a: Row, b: Row): boolean {
  if (isAbsence(a) || isAbsence(b)) return false;
  return (['source', 'target'] as const).some((side) => {
    const [before, after] = [a[side].at(-1), b[side][0]];
    return before !== undefined && before.block === after?.block;
  });
}

const isAbsence = ({ reason }: Row): boolean => reason?.kind === 'page-absence';

function join(a: Row, b: Row): Row {
  const source = pieces(a.source, b.source);
  const target = pieces(a.target, b.target);
  const links = [...(a.links ?? []), ...(b.links ?? [])];
  if (source.length > 0 && target.length > 0)
    return {
      source,
      target,
      by: links.length > 0 ? 'link' : 'paragraph',
      ...(links.length > 0 && { links }),
    };
  const reason = a.reason ?? b.reason;
  return { source, target, by: 'gap', ...(reason !== undefined && { reason }) };
}

function pieces(a: readonly Piece[], b: readonly Piece[]): Piece[] {
  const [last, first] = [a.at(-1), b[0]];
  if (last !== undefined && first !== undefined && last.block === first.block && last.end === first.start)
    return [...a.slice(0, -1), { ...last, end: first.end }, ...b.slice(1)];
  return [...a, ...b];
}
