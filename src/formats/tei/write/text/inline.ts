// The words of a block with its sentences and spans, as elements that nest.
import type { Block } from '../../../../model/block.ts';
import { spanId } from '../../own/ids.ts';
import { tei, type Growing } from '../element.ts';
import { around, type SpanContext } from './spans.ts';

/** A sentence or span over the words. `index`: of a span among those of its block; -1 for a sentence. */
interface Range {
  readonly start: number;
  readonly end: number;
  readonly index: number;
  readonly make: (piece: number) => { readonly element: Growing; readonly inner: Growing };
  readonly pieces: Growing[];
}

/** Where what bears an xml:id points to: the zones that it stands in, and the sentences that answer to it. */
export interface Pointers {
  readonly zones: (id: string) => string | undefined;
  readonly answers: (id: string) => string | undefined;
}

/**
 * Appends the words to an element. Sentences stay whole; a span that crosses one, or another span, stands in pieces joined by @next and @prev.
 * Where spans do not stand in the order in which they begin, their ids say which is which.
 */
export function writeWords(into: Growing, block: Block, context: SpanContext, pointers: Pointers): void {
  new Inline(into, block, context, pointers).write();
}

class Inline {
  readonly #text: string;
  readonly #block: string;
  readonly #ranges: Range[];
  readonly #spans: readonly Range[];
  readonly #open: Range[] = [];
  readonly #targets: Growing[];
  readonly #order: number[] = [];

  constructor(into: Growing, { id, text, segments, spans }: Block, context: SpanContext, pointers: Pointers) {
    this.#text = text;
    this.#block = id;
    this.#targets = [into];
    this.#spans = spans.map((span, index) => ({
      start: span.start,
      end: span.end,
      index,
      make: (piece) => around(span, piece, context),
      pieces: [],
    }));
    const sentences = segments.map((one): Range => {
      const make = (): ReturnType<Range['make']> => {
        const element = tei('s', {
          'xml:id': one.id,
          facs: pointers.zones(one.id),
          corresp: pointers.answers(one.id),
        });
        return { element, inner: element };
      };
      return { start: one.start, end: one.end, index: -1, make, pieces: [] };
    });
    this.#ranges = [...sentences, ...this.#spans];
  }

  write(): void {
    const openings = new Map<number, Range[]>();
    const stops = new Set([this.#text.length]);
    for (const range of this.#ranges) {
      const list = openings.get(range.start);
      if (list === undefined) openings.set(range.start, [range]);
      else list.push(range);
      stops.add(range.start).add(range.end);
    }
    let at = 0;
    for (const stop of [...stops].sort((a, b) => a - b)) {
      if (stop > at) this.#put(this.#text.slice(at, stop));
      at = stop;
      this.#close(stop);
      for (const range of inOrder(openings.get(stop) ?? [])) this.#begin(range);
    }
    this.#name();
  }

  #put(words: string): void {
    const { children } = this.#targets.at(-1) ?? tei('p');
    children.push(words);
  }

  /** Ends what ends here. What still goes on but stands within it begins anew. */
  #close(stop: number): void {
    const from = this.#open.findIndex(({ end }) => end === stop);
    if (from < 0) return;
    const left = this.#leave(from);
    for (const range of left) if (range.end > stop) this.#enter(range);
  }

  #begin(range: Range): void {
    if (range.index >= 0) this.#order.push(range.index);
    if (range.start === range.end) {
      this.#enter(range);
      this.#leave(this.#open.length - 1);
      return;
    }
    // A sentence is never cut: spans that end within it are continued inside.
    const within = range.index < 0 ? this.#open.findIndex(({ end }) => end < range.end) : -1;
    const left = within < 0 ? [] : this.#leave(within);
    for (const other of left) if (other.end >= range.end) this.#enter(other);
    this.#enter(range);
    for (const other of left) if (other.end < range.end) this.#enter(other);
  }

  #enter(range: Range): void {
    const { element, inner } = range.make(range.pieces.length);
    range.pieces.push(element);
    this.#targets.at(-1)?.children.push(element);
    this.#open.push(range);
    this.#targets.push(inner);
  }

  #leave(from: number): Range[] {
    this.#targets.length = from + 1;
    return this.#open.splice(from);
  }

  /** Gives ids to pieces, so that they are found, and to all spans where their order would not be. */
  #name(): void {
    const isNatural = this.#order.every((index, at) => index === at);
    for (const { index, pieces } of this.#spans) {
      if (isNatural && pieces.length === 1) continue;
      pieces.forEach(({ attributes }, piece) => {
        attributes['xml:id'] = spanId(this.#block, index, piece);
        if (piece > 0) attributes['prev'] = `#${spanId(this.#block, index, piece - 1)}`;
        if (piece + 1 < pieces.length) attributes['next'] = `#${spanId(this.#block, index, piece + 1)}`;
      });
    }
  }
}

/** Wider ranges first, sentences before spans of the same range; those without a length before the first that has a later place. */
function inOrder(ranges: readonly Range[]): Range[] {
  const wide = ranges
    .filter(({ start, end }) => end > start)
    .sort((a, b) => b.end - a.end || a.index - b.index);
  const points = ranges.filter(({ start, end }) => end === start);
  if (points.length === 0) return wide;
  let next = 0;
  const ordered: Range[] = [];
  for (const range of wide) {
    for (let point = points[next]; point !== undefined && point.index < range.index; point = points[++next])
      ordered.push(point);
    ordered.push(range);
  }
  return [...ordered, ...points.slice(next)];
}
