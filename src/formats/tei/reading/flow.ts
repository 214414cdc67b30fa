// Mixed content as blocks: words gather in a string, and a block that stands among them ends one and begins the next.
import type { Block, BlockKind } from '../../../model/block.ts';
import type { XmlElement } from '../../xml/element.ts';
import { Line, type SpanMaker } from './line.ts';
import type { Session } from './session.ts';

/** What a string becomes: a block of its own, in `out`. `like`: level, label and the rest of the first one. */
export interface FlowShape {
  readonly kind: BlockKind;
  readonly element: XmlElement;
  readonly like?: Partial<Block>;
}

/** Where blocks go, and the block whose string the first words are, if there is such a one (a list item, a note). */
export interface FlowPlace {
  readonly out: Block[];
  readonly owner?: Block;
}

export class Flow {
  readonly session: Session;
  readonly shape: FlowShape;
  readonly #place: FlowPlace;
  #line = new Line();
  #isFirst = true;
  #anchor: string | undefined;

  constructor(session: Session, shape: FlowShape, place: FlowPlace) {
    this.session = session;
    this.shape = shape;
    this.#place = place;
  }

  /** Where blocks within this flow go. */
  get out(): Block[] {
    return this.#place.out;
  }

  /** The words of the string so far. */
  get text(): string {
    return this.#line.text;
  }

  write(piece: string): void {
    if (this.#line.text === '' && this.session.waiting.length > 0 && piece.trim() !== '') this.settlePages();
    this.#line.write(piece);
  }

  /** White space right inside the tags of an element among words. */
  writeIndent(): void {
    this.#line.writeIndent();
  }

  breakLine(): void {
    this.#line.breakLine();
  }

  open(make: SpanMaker): void {
    this.#line.open(make);
  }

  close(): void {
    this.#line.close();
  }

  point(make: SpanMaker): void {
    this.settlePages();
    this.#line.point(make);
  }

  /** A place in the words at which something is not: behind the word before, or before the next. */
  pointBetween(make: SpanMaker): void {
    this.settlePages();
    this.#line.pointBetween(make);
  }

  /** An id that stands among the words: the block answers to it, where it has none of its own. */
  anchor(id: string): void {
    this.#anchor ??= id;
  }

  beginPage(element: XmlElement): void {
    const page = this.session.beginPage(element);
    if (this.#line.text === '') this.session.waiting.push(page);
    else this.#line.pointAhead((start, end) => ({ type: 'page-break', start, end, page }));
  }

  /** Gives the pages that wait for words to this string. */
  settlePages(): void {
    const pages = this.session.waiting;
    if (pages.length === 0) return;
    this.session.waiting = [];
    for (const page of pages)
      this.#line.pointAhead((start, end) => ({ type: 'page-break', start, end, page }));
  }

  /** Ends the string that was begun, lets blocks be put after it, and goes on with another. */
  interrupt(put: () => void): void {
    const rest = this.#end();
    put();
    for (const make of rest) this.#line.open(make);
  }

  finish(): void {
    this.#end();
  }

  #end(): readonly SpanMaker[] {
    const line = this.#line;
    this.#line = new Line();
    const rest = line.finish();
    if (line.text === '' && line.spans.length === 0) return rest;
    const { session, shape } = this;
    const brackets = line.text.includes('[') ? session.vocabulary.brackets(line.text, shape.element) : [];
    const spans = brackets.length === 0 ? line.spans : [...line.spans, ...brackets];
    const { owner, out } = this.#place;
    if (owner !== undefined && this.#isFirst && out.length === 0) {
      owner.text = line.text;
      owner.spans = spans;
      this.#answer(owner);
    } else {
      const like = this.#isFirst ? shape.like : undefined;
      const kind = owner === undefined ? shape.kind : 'paragraph';
      const block: Block = { id: session.newBlockId(), kind, text: line.text, segments: [], spans, ...like };
      out.push(block);
      this.#answer(block);
    }
    this.#isFirst = false;
    return rest;
  }

  #answer(block: Block): void {
    const anchor = this.#anchor;
    this.#anchor = undefined;
    if (anchor === undefined || block.origin !== undefined) return;
    block.origin = anchor;
    this.session.origins.set(anchor, block);
  }
}
