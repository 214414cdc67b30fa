// What a search within a record answers (Content Search API 2.0): annotations of the sentences in which something was found.
import type { Annotation, AnnotationPage } from '@iiif/presentation-3';
import type { RecordContent } from '../../../model/record.ts';
import type { Text } from '../../../model/text.ts';
import type { PairLinks } from '../../../text/align/segment-link.ts';
import type { ManifestAddresses } from './addresses.ts';
import { annotationOf, pagesById } from './annotations.ts';
import { english } from './language.ts';
import { textPlaces, type PlacedPiece } from './text-places.ts';
import { words } from './words.ts';

export const searchContext = 'http://iiif.io/api/search/2/context.json';

/** A range of a block's string, in UTF-16 code units. */
interface FoundRange {
  readonly start: number;
  readonly end: number;
}

/** A segment in which something was found. */
export interface FoundSegment {
  readonly text: string;
  readonly segment: string;
}

/** `ranges` by the id of a block. `ignored`: the parameters that were given and say nothing here. `page` from 1.
 * `alignments`: as for a manifest, so that a sentence is found where that has it. */
export interface SearchSaid {
  readonly q: string;
  readonly segments: readonly FoundSegment[];
  readonly ranges: ReadonlyMap<string, readonly FoundRange[]>;
  readonly ignored: readonly string[];
  readonly page: number;
  readonly alignments: readonly PairLinks[];
  /** The address of one page of the answer. */
  address(page: number): string;
}

interface PageReference {
  readonly id: string;
  readonly type: 'AnnotationPage';
}

/** The answer, as it is sent; typed here, since the published types demand a collection of every answer. */
export type SearchAnswer = Pick<AnnotationPage, 'id' | 'type' | 'items'> & {
  readonly '@context': string;
  readonly partOf?: {
    readonly id: string;
    readonly type: 'AnnotationCollection';
    readonly total: number;
    readonly first: PageReference;
    readonly last: PageReference;
  };
  readonly startIndex?: number;
  readonly next?: PageReference;
  readonly prev?: PageReference;
  readonly ignored?: readonly string[];
  readonly annotations?: readonly (Pick<AnnotationPage, 'id' | 'type' | 'items'> & {
    readonly label?: object;
  })[];
};

/** So many annotations stand in one answer; the rest in the next. */
const perPage = 250;
/** Characters before and after what was found. */
const around = 60;

interface Hit {
  readonly text: Text;
  readonly piece: PlacedPiece;
  readonly ranges: readonly FoundRange[];
}

function hitsOf({ segments, ranges, alignments }: SearchSaid, content: RecordContent): Hit[] {
  const places = textPlaces(content, alignments);
  const texts = new Map(content.texts.map((text) => [text.id, text]));
  const bySegment = new Map(
    [...places].map(([id, pieces]) => [id, Map.groupBy(pieces, (piece) => piece.segment)] as const),
  );
  return segments.flatMap(({ text: id, segment }): Hit[] => {
    const text = texts.get(id);
    if (text === undefined) return [];
    return (bySegment.get(id)?.get(segment) ?? []).flatMap((piece): Hit[] => {
      const found = (ranges.get(piece.block.id) ?? []).filter(
        ({ start, end }) => start < piece.end && end > piece.start,
      );
      return found.length === 0
        ? []
        : [{ text, ranges: found, piece: { ...piece, zones: zonesOf(piece, found) } }];
    });
  });
}

/** Of a sentence that stands on several lines, those in which it was found, where the zones tell. */
function zonesOf({ zones, block }: PlacedPiece, ranges: readonly FoundRange[]): PlacedPiece['zones'] {
  const hit = zones.filter(
    ({ part }) =>
      part !== undefined &&
      part.block === block.id &&
      ranges.some(({ start, end }) => start < part.end && end > part.start),
  );
  return hit.length === 0 ? zones : hit;
}

/** The words that were found, with those around them, about the annotation of the sentence. */
function snippets({ piece, ranges }: Hit, source: string): Annotation[] {
  const { text } = piece.block;
  return ranges.map(({ start, end }, at) => {
    const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
    const [before, after] = [Math.max(piece.start, from - around), Math.min(piece.end, to + around)];
    return {
      id: `${source}-found-${at + 1}`,
      type: 'Annotation',
      motivation: 'contextualizing',
      target: {
        type: 'SpecificResource',
        source,
        selector: [
          {
            type: 'TextQuoteSelector',
            prefix: text.slice(before, from).toWellFormed(),
            exact: text.slice(from, to).toWellFormed(),
            suffix: text.slice(to, after).toWellFormed(),
          },
        ],
      },
    };
  });
}

/** One page of the answer; undefined behind the last one. What was found nowhere is an answer without items. */
export function searchAnswer(
  said: SearchSaid,
  content: RecordContent,
  addresses: ManifestAddresses,
): SearchAnswer | undefined {
  const pages = pagesById(content);
  const hits = hitsOf(said, content);
  const last = Math.max(1, Math.ceil(hits.length / perPage));
  if (!Number.isSafeInteger(said.page) || said.page < 1 || said.page > last) return undefined;
  const startIndex = (said.page - 1) * perPage;
  const shown = hits.slice(startIndex, startIndex + perPage);
  const items = shown.map(({ piece, text }) => annotationOf(piece, text, pages, addresses));
  const id = said.address(said.page);
  const to = (page: number): PageReference => ({ id: said.address(page), type: 'AnnotationPage' });
  return {
    '@context': searchContext,
    id,
    type: 'AnnotationPage',
    ...(last > 1 && {
      partOf: {
        id: `${said.address(1)}#all`,
        type: 'AnnotationCollection',
        total: hits.length,
        first: to(1),
        last: to(last),
      },
      startIndex,
    }),
    ...(said.page < last && { next: to(said.page + 1) }),
    ...(said.page > 1 && { prev: to(said.page - 1) }),
    ...(said.ignored.length > 0 && { ignored: said.ignored }),
    items,
    ...(items.length > 0 && {
      annotations: [
        {
          id: `${id}#snippets`,
          type: 'AnnotationPage',
          label: english(words.found(said.q)),
          items: shown.flatMap((hit, at) => snippets(hit, items[at]?.id ?? '')),
        },
      ],
    }),
  };
}
