// The words of a block with its sentences and spans, read back from elements that nest.
import type { Segment } from '../../../../model/block.ts';
import type { Span } from '../../../../model/span.ts';
import type { XmlElement, XmlNode } from '../../../xml/element.ts';
import { spanOf } from '../ids.ts';
import { absentKinds } from '../vocabulary.ts';
import type { InlineContext } from './context.ts';
import { readSpan, type Unplaced } from './spans.ts';

export interface Words {
  readonly text: string;
  readonly segments: Segment[];
  readonly spans: Span[];
}

interface Begun {
  readonly start: number;
  end: number;
  /** What the span is; undefined until it is known where it stands. */
  readonly span: Unplaced;
  readonly index: number | undefined;
}

/** Elements whose words are not words of the text. */
const silent = new Set(['fs', 'note', 'corr']);

/** Reads nodes as words. Elements that are not known here are reported, and their words stay. */
export function readWords(nodes: readonly XmlNode[], context: InlineContext): Words {
  const reader = new Reader(context);
  reader.nodes(nodes);
  return reader.finish();
}

class Reader {
  readonly #context: InlineContext;
  readonly #pieces: string[] = [];
  #length = 0;
  readonly #segments: Segment[] = [];
  readonly #begun: Begun[] = [];
  readonly #byId = new Map<string, Begun>();

  constructor(context: InlineContext) {
    this.#context = context;
  }

  nodes(nodes: readonly XmlNode[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') {
        this.#pieces.push(node);
        this.#length += node.length;
      } else this.#element(node);
    }
  }

  finish(): Words {
    const placed: (Begun | undefined)[] = [];
    for (const one of this.#begun) if (one.index !== undefined) placed[one.index] ??= one;
    const others = this.#begun.filter((one) => one.index === undefined || placed[one.index] !== one).values();
    const spans: Span[] = [];
    const put = ({ span, start, end }: Begun): void => void spans.push({ ...span, start, end });
    for (let at = 0; spans.length < this.#begun.length; at++) {
      const here = placed[at];
      if (here !== undefined) put(here);
      else {
        const next = others.next();
        if (next.done !== true) put(next.value);
        else if (at > placed.length) break;
      }
    }
    return { text: this.#pieces.join(''), segments: this.#segments, spans };
  }

  #element(element: XmlElement): void {
    const { name, attributes, children } = element;
    if (silent.has(name)) return;
    const start = this.#length;
    const id = attributes['xml:id'];
    if (name === 's') {
      this.nodes(children);
      if (id === undefined) this.#context.unknown(element);
      else if (this.#length > start) this.#segments.push({ id, start, end: this.#length });
      return;
    }
    const span = readSpan(element, this.#context);
    if (span === undefined) {
      this.#context.unknown(element);
      this.nodes(children);
      return;
    }
    const before = this.#byId.get((attributes['prev'] ?? '').slice(1));
    if (before === undefined) {
      const one: Begun = { start, end: start, span, index: spanOf(id)?.index };
      this.#begun.push(one);
      this.#continue(
        one,
        id,
        name === 'seg' && isGapOf(span, children[0]) ? children.slice(1) : children,
        name,
      );
    } else this.#continue(before, id, children, name);
  }

  #continue(one: Begun, id: string | undefined, children: readonly XmlNode[], name: string): void {
    if (id !== undefined) this.#byId.set(id, one);
    if (name === 'choice') {
      for (const child of children)
        if (typeof child !== 'string' && child.name === 'sic') this.nodes(child.children);
    } else this.nodes(children);
    one.end = this.#length;
  }
}

/** Whether an element is what a bracket says to machines of something missing, and no gap of its own. */
function isGapOf(span: Unplaced, first: XmlNode | undefined): boolean {
  if (span.type !== 'bracket' || typeof first === 'string' || first?.name !== 'gap') return false;
  return absentKinds.has(span.kind) && first.attributes['reason'] === span.kind;
}
