// Where the sentences of a record stand: on which pages, and in which zones of them.
import { parallelRows, type Row } from '../../../text/align/rows.ts';
import type { PairLinks, SegmentLink } from '../../../text/align/segment-link.ts';
import { walkBlocks, type Block } from '../../../model/block.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { Text } from '../../../model/text.ts';
import type { Zone } from '../../../model/zone.ts';
import { piecesByPage, type SegmentPiece } from './page-breaks.ts';

/** A segment, with what of it stands on one page. `zones`: where, as far as that is known. `page` is null where nobody knows the page. */
export interface PlacedPiece extends SegmentPiece {
  readonly zones: readonly Zone[];
}

/** What stands where, by the id of a text; pieces in the order of the text. */
export type TextPlaces = ReadonlyMap<string, readonly PlacedPiece[]>;

/**
 * Places every segment of every text. A transcription by its zones and page breaks; a translation by its own, else by what stands beside it in
 * the original: by its links in `alignments`, and where those are not known by the rows that the parallel text then has. Of a record with one page
 * everything stands on that. Near linear in texts and zones.
 */
export function textPlaces(content: RecordContent, alignments: readonly PairLinks[] = []): TextPlaces {
  const { texts, description } = content;
  const zones = Map.groupBy(content.zones, (zone) => zone.target);
  const places = new Map<string, readonly PlacedPiece[]>();
  const own = (text: Text): readonly PlacedPiece[] => ownPlaces(text, description.pages, zones);
  for (const text of texts) if (text.kind !== 'translation') places.set(text.id, own(text));
  for (const text of texts) {
    if (text.kind !== 'translation') continue;
    const pieces = own(text);
    const originals = texts.filter((one) => one.kind === 'transcription');
    const original = originals.find((one) => one.id === text.of) ?? originals[0];
    const beside = original && places.get(original.id);
    const pair = alignments.find((one) => one.original === original?.id && one.translation === text.id);
    places.set(
      text.id,
      original === undefined || beside === undefined
        ? pieces
        : besideOriginal(
            pieces,
            { original, beside, translation: text, links: pair?.links ?? [] },
            description.pages,
          ),
    );
  }
  return places;
}

function ownPlaces(
  text: Text,
  pages: readonly Page[],
  zones: ReadonlyMap<string, readonly Zone[]>,
): readonly PlacedPiece[] {
  return piecesByPage(text, pages).flatMap((piece): PlacedPiece[] => {
    const found = zones.get(piece.segment) ?? zonesOfBlock(piece, zones.get(piece.block.id) ?? []);
    if (found.length === 0) return [{ ...piece, zones: [] }];
    const here = found.filter((zone) => zone.page === piece.page);
    if (here.length > 0 || piece.cut) return [{ ...piece, zones: here }];
    // A zone says where something stands, so it comes before what page breaks say.
    return [...Map.groupBy(found, (zone) => zone.page)].map(([page, some]) => ({
      ...piece,
      page,
      zones: some,
    }));
  });
}

/** A block's zones that hold any of the piece. */
function zonesOfBlock({ start, end }: SegmentPiece, zones: readonly Zone[]): readonly Zone[] {
  return zones.filter(({ part }) => part === undefined || (part.start < end && part.end > start));
}

interface Beside {
  readonly original: Text;
  readonly translation: Text;
  readonly beside: readonly PlacedPiece[];
  readonly links: readonly SegmentLink[];
}

/**
 * The pieces of a translation where its original stands; where the translation says itself on which page, on that. What stands nowhere comes
 * after what was placed last.
 */
function besideOriginal(
  pieces: readonly PlacedPiece[],
  beside: Beside,
  pages: readonly Page[],
): readonly PlacedPiece[] {
  const bySegment = Map.groupBy(beside.beside, (piece) => piece.segment);
  const { partners, absent } = beside.links.length > 0 ? byLinks(beside.links) : byRows(beside, pages);
  const isPaged = pieces.some(({ page, zones }) => page !== null || zones.length > 0);
  let last: string | null = beside.beside[0]?.page ?? null;
  return pieces.flatMap((piece): PlacedPiece[] => {
    const there = (partners.get(piece.segment) ?? []).flatMap((segment) => bySegment.get(segment) ?? []);
    const onPages = Map.groupBy(there, ({ page }) => page);
    if (isPaged) return [withZones(piece, onPages.get(piece.page) ?? [])];
    const missing = absent.get(piece.segment);
    if (onPages.size === 0) {
      last = missing?.[0] ?? last;
      return (missing ?? [last]).map((page) => ({ ...piece, page }));
    }
    return [...onPages].map(([page, others]) => {
      last = page;
      return withZones({ ...piece, page }, others);
    });
  });
}

/** What a segment of a translation answers, by its id: segments of the original, or pages of it that are absent. */
interface Answered {
  readonly partners: ReadonlyMap<string, readonly string[]>;
  readonly absent: ReadonlyMap<string, readonly string[]>;
}

function byLinks(links: readonly SegmentLink[]): Answered {
  const partners = new Map<string, readonly string[]>();
  const absent = new Map<string, readonly string[]>();
  for (const link of links)
    for (const segment of link.target) {
      partners.set(segment, link.source);
      if (link.source.length === 0 && link.absent !== undefined) absent.set(segment, link.absent);
    }
  return { partners, absent };
}

function byRows({ original, translation }: Beside, pages: readonly Page[]): Answered {
  const partners = new Map<string, readonly string[]>();
  const absent = new Map<string, readonly string[]>();
  for (const row of parallelRows(original, translation, pages)) {
    const sources = segmentsIn(row.source);
    for (const segment of segmentsIn(row.target)) {
      partners.set(segment, [...(partners.get(segment) ?? []), ...sources]);
      if (row.reason?.kind === 'page-absence')
        absent.set(
          segment,
          row.reason.pages.map(({ page }) => page.id),
        );
    }
  }
  return { partners, absent };
}

/** The piece in its own zones, else in those of what stands beside it. */
function withZones(piece: PlacedPiece, beside: readonly PlacedPiece[]): PlacedPiece {
  return piece.zones.length > 0
    ? piece
    : { ...piece, zones: [...new Set(beside.flatMap(({ zones }) => zones))] };
}

/** The segments that begin in the pieces of a row. */
function segmentsIn(pieces: Row['source']): string[] {
  return pieces.flatMap(({ block, start, end }) => {
    const blocks: Iterable<Block> = block.kind === 'table' ? walkBlocks([block]) : [block];
    return [...blocks].flatMap((one) =>
      one.segments
        .filter((segment) => one !== block || (segment.start >= start && segment.start < end))
        .map(({ id }) => id),
    );
  });
}
