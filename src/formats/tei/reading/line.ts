// One string of a block as it grows, with white space made even, and the spans over it.
import type { Span } from '../../../model/span.ts';
import { collapse } from '../../xml/element.ts';

/** Makes a span of a range. */
export type SpanMaker = (start: number, end: number) => Span;

const closing = /^[,.;:!?)\]’”]/;
const opening = /[([‘“]$/;

interface OpenSpan {
  readonly make: SpanMaker;
  start: number;
}

/**
 * Builds a string from pieces of XML text: runs of white space become one space, none stands at the edges or beside a line break. Spans
 * begin and end at letters; a point stands behind the letter before it, a page break before the letter that comes.
 */
export class Line {
  text = '';
  readonly spans: Span[] = [];
  readonly #open: OpenSpan[] = [];
  #ahead: SpanMaker[] = [];
  #space: 'none' | 'loose' | 'sure' = 'none';

  write(piece: string): void {
    let words = collapse(piece);
    if (words.startsWith(' ')) {
      this.#space = 'sure';
      words = words.slice(1);
    }
    if (words === '') return;
    const trailing = words.endsWith(' ');
    if (trailing) words = words.slice(0, -1);
    if (this.#space !== 'none' && this.#isSpaced(words)) this.text += ' ';
    this.#placeAhead();
    this.text += words;
    this.#space = trailing ? 'sure' : 'none';
  }

  /** White space that stands right inside an element's tags: indentation rather than a space, where punctuation follows. */
  writeIndent(): void {
    if (this.#space === 'none') this.#space = 'loose';
  }

  #isSpaced(next: string): boolean {
    if (this.text === '' || this.text.endsWith('\n')) return false;
    return this.#space === 'sure' || !(closing.test(next) || opening.test(this.text.slice(-1)));
  }

  /** A line ends within the block. */
  breakLine(): void {
    if (this.text === '') return;
    this.text += '\n';
    this.#space = 'none';
  }

  /** A span over what is written until `close`. Spans close in the order opposite to that in which they opened. */
  open(make: SpanMaker): void {
    this.#open.push({ make, start: this.text.length });
  }

  close(): void {
    const span = this.#open.pop();
    if (span === undefined) return;
    const { start, end } = inked(this.text, span.start, this.text.length);
    if (start < end) this.spans.push(span.make(start, end));
  }

  /** A span without length, behind what is written. */
  point(make: SpanMaker): void {
    this.spans.push(make(this.text.length, this.text.length));
  }

  /** A span without length, where the space before or behind it says that it stands. */
  pointBetween(make: SpanMaker): void {
    if (this.#space === 'none') this.point(make);
    else this.pointAhead(make);
  }

  /** A span without length, before what is written next. */
  pointAhead(make: SpanMaker): void {
    this.#ahead.push(make);
  }

  /** Ends the string. Gives the spans that are still open, outermost first, so that the next string goes on with them. */
  finish(): readonly SpanMaker[] {
    const rest = this.#open.map(({ make }) => make);
    while (this.#open.length > 0) this.close();
    if (this.text.endsWith('\n')) this.#trimEnd();
    this.#placeAhead();
    this.spans.sort((a, b) => a.start - b.start || b.end - a.end);
    return rest;
  }

  #placeAhead(): void {
    if (this.#ahead.length === 0) return;
    for (const make of this.#ahead) this.point(make);
    this.#ahead = [];
  }

  #trimEnd(): void {
    this.text = this.text.replace(/\n+$/, '');
    const { length } = this.text;
    for (const span of this.spans) {
      span.start = Math.min(span.start, length);
      span.end = Math.min(span.end, length);
    }
  }
}

/** A range without the white space at its edges. */
function inked(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}
