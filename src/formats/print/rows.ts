// The rows of two facing pages: what stands level, cut so that every row has room on a page.
import type { Page } from '../../model/exemplar.ts';
import { absenceNames } from '../../model/labels.ts';
import type { Text } from '../../model/text.ts';
import { readingOrder } from '../../text/align/reading-order.ts';
import { parallelRows, type Row } from '../../text/align/rows.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import type { AbsentPage, Piece } from '../../text/align/units.ts';
import type { PrintedRow } from './document.ts';
import { printedPiece } from './pieces.ts';
import type { Apparatus } from './runs.ts';
import { words } from './words.ts';

/** More characters than a row may have on one side: about half a page of print. */
const mostInRow = 1600;
/** Characters of a stretch of a sentence that is too long for a row: small, so that both sides are dealt out evenly. */
const mostInStretch = 200;

/** Rows of an original and its translation. `links` decide what stands level, where they are known. */
export function facingRows(
  original: Text,
  translation: Text,
  pages: readonly Page[],
  links: readonly SegmentLink[] | undefined,
  apparatus: Apparatus,
): PrintedRow[] {
  let said = '';
  return parallelRows(original, translation, pages, links).flatMap((row): PrintedRow[] => {
    const empty = emptySide(row);
    const why = whyEmpty(row);
    const goesOn = said === `${empty} ${why}`;
    said = `${empty} ${why}`;
    const stale = row.links?.some((link) => link.stale) === true;
    return cut(row).map(({ source, target }, index) => ({
      source: source.map((piece) => printedPiece(piece, apparatus)),
      target: target.map((piece) => printedPiece(piece, apparatus)),
      numbers: { ...numberOf('source', source[0]), ...numberOf('target', target[0]) },
      ...(empty !== undefined && { emptySide: empty }),
      ...(why !== undefined && { why, goesOn: goesOn || index > 0 }),
      ...(stale && { stale }),
    }));
  });
}

function emptySide({ source, target }: Row): 'source' | 'target' | undefined {
  if (source.length === 0) return 'source';
  return target.length === 0 ? 'target' : undefined;
}

/** Rows of one text alone. */
export function soleRows(text: Text, pages: readonly Page[], apparatus: Apparatus): PrintedRow[] {
  return readingOrder(text, pages).flatMap((step): PrintedRow[] => {
    if (step.kind === 'absent')
      return [
        { source: [], target: [], numbers: {}, why: absent(step.pages), goesOn: false, emptySide: 'source' },
      ];
    return [
      { source: [printedPiece(step.piece, apparatus)], target: [], numbers: numberOf('source', step.piece) },
    ];
  });
}

function numberOf(side: 'source' | 'target', piece: Piece | undefined): PrintedRow['numbers'] {
  const segment = piece?.block.segments.find(({ start, end }) => start >= piece.start && end <= piece.end);
  const number = segment === undefined ? undefined : /\d+$/.exec(segment.id)?.[0];
  return number === undefined ? {} : { [side]: number };
}

function whyEmpty({ reason, source, target }: Row): string | undefined {
  if (reason === undefined) return undefined;
  // What is left out needs no counterpart.
  const there = [...source, ...target];
  if (there.length > 0 && there.every(({ block }) => block.noise === true)) return undefined;
  if (reason.kind === 'page-absence') return absent(reason.pages);
  if (reason.kind === 'marginal') return words.beside;
  return source.length > 0 ? words.noCounterpart.target : words.noCounterpart.source;
}

function absent(pages: readonly AbsentPage[]): string {
  const said = pages.map(
    ({ page, absence }) => `${words.folio} ${page.label}: ${absenceNames[absence.kind]}`,
  );
  return `${said.join('; ')}.`;
}

type Sides = Pick<Row, 'source' | 'target'>;

/** A row that is too long for its page as several, both sides cut at ends of sentences about equally far into them. */
function cut(row: Sides): Sides[] {
  const longest = Math.max(length(row.source), length(row.target));
  const parts = Math.ceil(longest / mostInRow);
  if (parts < 2) return [row];
  const source = shared(row.source, parts);
  const target = shared(row.target, parts);
  return Array.from({ length: parts }, (_, at) => ({
    source: source[at] ?? [],
    target: target[at] ?? [],
  })).filter((one) => one.source.length + one.target.length > 0);
}

const length = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { start, end }) => sum + end - start, 0);

/** The pieces dealt out to so many parts in their order. */
function shared(pieces: readonly Piece[], parts: number): Piece[][] {
  const dealt: Piece[][] = Array.from({ length: parts }, () => []);
  const share = Math.max(1, length(pieces)) / parts;
  let passed = 0;
  for (const piece of pieces.flatMap(bySentence)) {
    const into = dealt[Math.min(parts - 1, Math.floor(passed / share))];
    const before = into?.at(-1);
    if (before?.block === piece.block && before.end === piece.start)
      into?.splice(-1, 1, { ...before, end: piece.end });
    else into?.push(piece);
    passed += piece.end - piece.start;
  }
  return dealt;
}

function bySentence(piece: Piece): Piece[] {
  const { block, start, end } = piece;
  const starts = block.segments.map((one) => one.start).filter((at) => at > start && at < end);
  const places = [start, ...starts, end];
  return places
    .slice(0, -1)
    .flatMap((at, index) => byWords({ ...piece, start: at, end: places[index + 1] ?? end }));
}

/** A sentence that no page has room for, in stretches cut behind a space, or between two letters where there is none. */
function byWords(piece: Piece): Piece[] {
  const { block, start, end } = piece;
  if (block.rows !== undefined || end - start <= mostInRow) return [piece];
  const parts: Piece[] = [];
  for (let from = start; from < end;) {
    const to = Math.min(end, from + mostInStretch);
    const space = to === end ? end : block.text.lastIndexOf(' ', to - 1) + 1;
    const within = space > from ? space : to;
    const next = isLowSurrogate(block.text.charCodeAt(within)) && within < end ? within - 1 : within;
    parts.push({ ...piece, start: from, end: next });
    from = next;
  }
  return parts;
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
