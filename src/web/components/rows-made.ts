// How the rows of the parallel text were made, and which pairs of sentences a person has confirmed.
import type { Piece, Row } from '../../app/read/edition/parallel.ts';
import type { Link } from '../../model/link.ts';
import type { Text } from '../../model/text.ts';
import { words } from '../pages/words.ts';
import { segmentsIn } from './inline.tsx';

/** More people than this are not named in a line. */
const mostNamed = 3;

/** The row in which each segment begins. */
function rowsOfSegments(rows: readonly Row[]): Map<string, number> {
  const found = new Map<string, number>();
  const add = ({ block, start, end }: Piece, row: number): void => {
    for (const { id } of segmentsIn(block, start, end)) if (!found.has(id)) found.set(id, row);
  };
  for (const [at, { source, target }] of rows.entries())
    for (const piece of [...source, ...target]) add(piece, at);
  return found;
}

/** The links between two texts that a person stands for, in whichever direction they were made. */
function confirmedBetween(links: readonly Link[], a: Text, b: Text): Link[] {
  return links.filter(({ source, target, state }) => {
    const sides = new Set([source.text, target.text]);
    return state !== 'refused' && sides.has(a.id) && sides.has(b.id);
  });
}

/**
 * The quiet line under the heads: by what the rows were made, how many links are confirmed and by whom, and how many of those the rows show.
 * The rows themselves follow order and number; a link with an empty side has nothing to stand level with.
 */
export function howMade(
  rows: readonly Row[],
  texts: { readonly original: Text; readonly translation: Text },
  links: readonly Link[],
): string {
  const used = (['link', 'order', 'number', 'paragraph'] as const).filter((by) => rows.some((row) => row.by === by));
  const made = words.text.rows + used.map((by) => words.text.rowsBy[by]).join(', ');
  const confirmed = confirmedBetween(links, texts.original, texts.translation);
  if (confirmed.length === 0) return `${made}; ${words.text.rowsUnchecked}`;
  const places = rowsOfSegments(rows);
  const rowsOf = (segments: readonly string[]): Set<number | undefined> =>
    new Set(segments.map((id) => places.get(id)));
  const level = confirmed.filter(({ source, target }) => {
    const here = rowsOf(source.segments);
    return [...rowsOf(target.segments)].some((row) => row !== undefined && here.has(row));
  });
  const hands = [...new Set(confirmed.map(({ by }) => by))].slice(0, mostNamed).join(', ');
  const held = confirmed.flatMap(({ source, target }) => [...source.segments, ...target.segments]);
  const others = new Set(held).size < places.size ? `; ${words.text.rowsOthers}` : '.';
  const told = words.text.rowsConfirmed(confirmed.length, hands);
  const shown = level.length < confirmed.length ? words.text.rowsLevel(level.length) : '';
  return `${made}; ${told}${shown}${others}`;
}
