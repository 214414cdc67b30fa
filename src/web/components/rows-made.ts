// How the rows of the parallel text were made, and which pairs of sentences a person has confirmed.
import type { Piece, Row, SegmentLink } from '../../app/read/edition/parallel.ts';
import type { Link } from '../../model/link.ts';
import type { Text } from '../../model/text.ts';
import { alignmentWords } from '../pages/words-alignment.ts';
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

/** The links that lead from one side to the other, and those that a person made of no counterpart. */
function linksMade(all: readonly SegmentLink[], judged: readonly Link[]): string {
  const said = alignmentWords;
  const told = all.filter(
    ({ source, target, by }) => by !== 'computed' || (source.length > 0 && target.length > 0),
  );
  if (told.length === 0) return said.noLinks;
  const byPersons = told.filter(({ by }) => by !== 'computed');
  if (byPersons.length === 0) return said.links(told.length) + said.allComputed;
  const hands = new Map(judged.map(({ id, by }) => [id, by]));
  const persons = [...new Set(byPersons.flatMap(({ link }) => hands.get(link ?? '') ?? []))];
  const parts = [
    said.confirmed(byPersons.length, persons.slice(0, mostNamed).join(', ')),
    ...(byPersons.length < told.length ? [said.computed(told.length - byPersons.length)] : []),
  ];
  const stale = told.filter((link) => link.stale).length;
  return `${said.links(told.length)}: ${parts.join('; ')}.${stale > 0 ? ` ${said.stale(stale)}` : ''}`;
}

/**
 * The quiet line under the heads: by what the rows were made, how many links are confirmed and by whom, and how many of those the rows show.
 * Without links between them the rows follow order and number. `computed`: all links between the two texts, where they are known: then these are
 * counted, and how many of them persons stand for.
 */
export function howMade(
  rows: readonly Row[],
  texts: { readonly original: Text; readonly translation: Text },
  links: readonly Link[],
  computed: readonly SegmentLink[] = [],
): string {
  if (computed.length > 0) return linksMade(computed, links);
  const used = (['link', 'order', 'number', 'paragraph'] as const).filter((by) =>
    rows.some((row) => row.by === by),
  );
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
