// What stands beside a segment in the other text: by links that somebody made, else by order.
import type { RecordContent } from '../../../model/record.ts';
import { walkBlocks } from '../../../model/block.ts';
import type { Text } from '../../../model/text.ts';
import { fieldOfBlock, fieldOfText } from '../../../index/project/words/text.ts';
import { parallelRows, type Row } from '../../../text/align/rows.ts';
import type { SegmentLink } from '../../../text/align/segment-link.ts';
import type { Piece } from '../../../text/align/units.ts';
import type { Place } from './answers.ts';
import { levelSentences, type Sentence } from './level.ts';

export interface Beside {
  readonly places: readonly Place[];
  readonly by: 'links' | 'order';
}

type Side = 'source' | 'target';

/** Finds counterparts between one original and one translation. Rows are made when they are first asked for. */
export class Counterparts {
  readonly #content: RecordContent;
  readonly #original: Text;
  readonly #translation: Text;
  /** By the segments of both texts. */
  readonly #links: ReadonlyMap<string, SegmentLink>;
  readonly #levels = new Map<Row, Map<Side, Level>>();
  #rows: ReadonlyMap<string, readonly [Row, Side]> | undefined;

  /** `links`: those that hold between the two texts, as far as they are known. */
  constructor(content: RecordContent, original: Text, translation: Text, links: readonly SegmentLink[]) {
    this.#content = content;
    this.#original = original;
    this.#translation = translation;
    this.#links = new Map(
      links.flatMap((link) => [...link.source, ...link.target].map((id) => [id, link] as const)),
    );
  }

  /** What stands beside a segment of either text; undefined where nothing does. An empty link says that nothing does. */
  of(place: Place): Beside | undefined {
    const isOriginal = place.text.id === this.#original.id;
    const other = isOriginal ? this.#translation : this.#original;
    const linked = this.#linked(place, other);
    if (linked !== undefined) return linked.length === 0 ? undefined : { places: linked, by: 'links' };
    const places = this.#level(place, other);
    return places.length === 0 ? undefined : { places, by: 'order' };
  }

  #linked(place: Place, other: Text): Place[] | undefined {
    const link = this.#links.get(place.id);
    if (link === undefined) return undefined;
    return placesOf(other, new Set(other.id === this.#translation.id ? link.target : link.source));
  }

  #level(place: Place, other: Text): readonly Place[] {
    this.#rows ??= this.#made();
    const [row, side] = this.#rows.get(`${place.text.id} ${place.id}`) ?? [];
    if (row === undefined || side === undefined || row.by === 'gap') return [];
    const found = this.#levels.get(row) ?? new Map<Side, Level>();
    this.#levels.set(row, found);
    const level = found.get(side) ?? levelOf(row, side, place.text, other);
    found.set(side, level);
    return level.get(place.id) ?? [];
  }

  #made(): Map<string, readonly [Row, Side]> {
    const rows = new Map<string, readonly [Row, Side]>();
    const { pages } = this.#content.description;
    for (const row of parallelRows(this.#original, this.#translation, pages))
      for (const [side, text] of [
        ['source', this.#original],
        ['target', this.#translation],
      ] as const)
        for (const piece of row[side])
          for (const { id } of inPiece(text, piece)) {
            const key = `${text.id} ${id}`;
            if (!rows.has(key)) rows.set(key, [row, side]);
          }
    return rows;
  }
}

/** The segments that begin in a piece; one that goes on from the piece before counts there. */
function inPiece(text: Text, { block, start, end }: Piece): Place[] {
  const field = fieldOfBlock(block, fieldOfText(text));
  if (block.segments.length === 0)
    return block.text === '' ? [] : [{ text, block, id: block.id, start: 0, end: block.text.length, field }];
  return block.segments
    .filter((segment) => segment.start >= start && segment.start < end)
    .map((segment) => ({ text, block, ...segment, field }));
}

function placesOf(text: Text, ids: ReadonlySet<string>): Place[] {
  const found: Place[] = [];
  for (const block of walkBlocks(text.blocks))
    for (const segment of block.segments)
      if (ids.has(segment.id))
        found.push({ text, block, ...segment, field: fieldOfBlock(block, fieldOfText(text)) });
  return found;
}

/** What stands beside each sentence of one side of a row, by its id. */
type Level = ReadonlyMap<string, readonly Place[]>;

/** Of paragraphs that stand level, the sentences that do; those about as far into their own where the paragraphs are too long to be weighed. */
function levelOf(row: Row, side: Side, text: Text, other: Text): Level {
  const own = row[side].flatMap((piece) => inPiece(text, piece));
  const others = row[side === 'source' ? 'target' : 'source'].flatMap((piece) => inPiece(other, piece));
  const level =
    own.length === others.length
      ? own.map((_, at) => [at])
      : (levelSentences(own.map(sentenceOf), others.map(sentenceOf)) ?? byShare(own, others));
  return new Map(own.map(({ id }, at) => [id, (level[at] ?? []).flatMap((index) => others[index] ?? [])]));
}

function byShare(own: readonly Place[], others: readonly Place[]): number[][] {
  const ratio = length(others) / Math.max(1, length(own));
  let [before, at, passed] = [0, 0, 0];
  return own.map(({ start, end }) => {
    const middle = (before + (end - start) / 2) * ratio;
    before += end - start;
    for (let one = others[at]; one !== undefined && at + 1 < others.length; one = others[at]) {
      if (passed + one.end - one.start >= middle) break;
      passed += one.end - one.start;
      at++;
    }
    return others.length === 0 ? [] : [at];
  });
}

function sentenceOf({ block, start, end }: Place): Sentence {
  const text = block.text.slice(start, end);
  return {
    length: text.trim().length,
    figures: new Set(Array.from(text.matchAll(/\d{2,}/gu), ([figure]) => figure)),
  };
}

function length(list: readonly Place[]): number {
  return list.reduce((sum, { start, end }) => sum + end - start, 0);
}
