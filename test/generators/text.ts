// Generated texts: blocks of every kind with segments and spans over them, consistent within their record.
import { NoteKindSchema, type Block, type BlockKind, type Segment } from '../../src/model/block.ts';
import {
  BracketKindSchema,
  EmphasisStyleSchema,
  type ReferenceTarget,
  type Span,
} from '../../src/model/span.ts';
import { TEXT_SCHEMA, TextKindSchema, TextMethodSchema, type Text } from '../../src/model/text.ts';
import { agent, assertion, edtfDate, language, recordId, rights } from './assertions.ts';
import { atLeastOne, oneIn, perhaps, pick, several, type Draw } from './draw.ts';

/** What a text may point to. */
export interface Around {
  readonly texts: readonly string[];
  readonly pages: readonly string[];
  readonly exemplars: readonly string[];
  readonly names: readonly string[];
  /** The largest number of blocks at the top level of a text. */
  readonly blocks: number;
}

/** A text with the given id. Its blocks are `ID.b1`, `ID.b2` …, its segments `ID.s1` …, in no particular nesting order. */
export function text(draw: Draw, id: string, around: Around): Text {
  const writer = new Writer(draw, id, around);
  const blocks = several(draw, 0, around.blocks, () => writer.block(0));
  blocks.push(...writer.notes());
  const others = around.texts.filter((other) => other !== id);
  return {
    schema: TEXT_SCHEMA,
    id,
    kind: pick(draw, atLeastOne(TextKindSchema.options)),
    language: language(draw),
    ...(others.length > 0 && oneIn(draw, 2) && { of: pick(draw, atLeastOne(others)) }),
    exemplar:
      around.exemplars.length > 0 && oneIn(draw, 2)
        ? { exemplar: pick(draw, atLeastOne(around.exemplars)), ...assertion(draw) }
        : null,
    method: pick(draw, atLeastOne(TextMethodSchema.options)),
    ...perhaps(draw, () => ({ checked: oneIn(draw, 2) })),
    credits: several(draw, 0, 1, () => agent(draw, around.names)),
    rights: several(draw, 0, 1, () => rights(draw)),
    blocks,
    retired: several(draw, 0, 1, (at) => ({ id: `${id}.s${9000 + at}`, successor: blocks[0]?.id ?? null })),
  };
}

const simpleKinds = ['heading', 'opener', 'paragraph', 'quotation', 'closer', 'stamp', 'marginal'] as const;

class Writer {
  readonly #draw: Draw;
  readonly #id: string;
  readonly #around: Around;
  #lastBlock = 0;
  #lastSegment = 0;
  /** Blocks begun so far: what a reference may lead to. */
  readonly #begun: string[] = [];
  readonly #wanted: string[] = [];
  #notesEnd = false;

  constructor(draw: Draw, id: string, around: Around) {
    this.#draw = draw;
    this.#id = id;
    this.#around = around;
  }

  block(depth: number): Block {
    const draw = this.#draw;
    const sort = draw.int(1, 11);
    if (sort === 11 && depth < 2) return this.#attachment(depth);
    if (sort === 10 && depth < 2) return this.#table(depth);
    if (sort >= 8) {
      return {
        ...this.#plain('list-item'),
        level: draw.int(1, 3),
        ...perhaps(draw, () => ({ label: `${draw.int(1, 20)}.` })),
        ...perhaps(draw, () => ({ startsList: true })),
        ...(depth < 2 && perhaps(draw, () => ({ blocks: several(draw, 0, 2, () => this.block(depth + 1)) }))),
      };
    }
    if (sort === 7) {
      const { segments: _, ...rest } = this.#plain('marginal');
      return { ...rest, noise: true, segments: [] };
    }
    const kind = pick(draw, simpleKinds);
    return { ...this.#plain(kind), ...(kind === 'heading' && { level: draw.int(1, 4) }) };
  }

  /** The notes that spans have been pointing to. */
  notes(): Block[] {
    const notes: Block[] = [];
    for (let id = this.#wanted.shift(); id !== undefined; id = this.#wanted.shift()) {
      const kind = perhaps(this.#draw, () => ({
        note: pick(this.#draw, atLeastOne(NoteKindSchema.options)),
      }));
      const note: Block = { ...this.#plain('note', id), ...kind };
      notes.push(
        oneIn(this.#draw, 2)
          ? { ...note, text: '', segments: [], spans: [], blocks: [this.#plain('paragraph')] }
          : { ...note, label: String(notes.length + 1) },
      );
      // A note may itself point to a note; a bound keeps the chain from growing for ever.
      if (notes.length > 20) this.#notesEnd = true;
    }
    return notes;
  }

  #table(depth: number): Block {
    const draw = this.#draw;
    const cell = () => ({
      ...perhaps(draw, () => ({ header: oneIn(draw, 2) })),
      ...perhaps(draw, () => ({ columns: draw.int(1, 3), rows: draw.int(1, 3) })),
      blocks: several(draw, 0, 2, () => this.block(depth + 1)),
    });
    const rows = several(draw, 1, 3, () => several(draw, 1, 3, cell));
    return { id: this.#begin(), kind: 'table', text: '', segments: [], spans: [], rows };
  }

  #attachment(depth: number): Block {
    const draw = this.#draw;
    return {
      id: this.#begin(),
      kind: 'attachment',
      text: '',
      segments: [],
      spans: [],
      ...perhaps(draw, () => ({ label: draw.string(1) })),
      ...(!oneIn(draw, 4) && { blocks: several(draw, 0, 3, () => this.block(depth + 1)) }),
      ...perhaps(draw, () => ({ origin: draw.string(1) })),
    };
  }

  #plain(kind: BlockKind, id?: string): Block {
    const own = this.#begin(id);
    const words = this.#draw.string(30);
    return {
      id: own,
      kind,
      text: words,
      ...perhaps(this.#draw, () => ({ language: language(this.#draw) })),
      segments: this.#segments(words),
      spans: several(this.#draw, 0, 3, () => this.#span(words)).filter((span) => span !== undefined),
      ...perhaps(this.#draw, () => ({ origin: this.#draw.string(1) })),
    };
  }

  #segments(words: string): Segment[] {
    const cuts = several(this.#draw, 1, 4, () => boundary(this.#draw, words)).sort((a, b) => a - b);
    const segments: Segment[] = [];
    for (let at = 1; at < cuts.length; at++) {
      const start = cuts[at - 1] ?? 0;
      const end = cuts[at] ?? 0;
      if (start < end) segments.push({ id: `${this.#id}.s${++this.#lastSegment}`, start, end });
    }
    return segments;
  }

  #span(words: string): Span | undefined {
    const draw = this.#draw;
    const [start = 0, end = 0] = [boundary(draw, words), boundary(draw, words)].sort((a, b) => a - b);
    const range = { start, end };
    switch (draw.int(1, 10)) {
      case 1:
        return { type: 'emphasis', ...range, style: pick(draw, atLeastOne(EmphasisStyleSchema.options)) };
      case 2: {
        const kind = pick(draw, ['person', 'body', 'place', 'term'] as const);
        const { names } = this.#around;
        const name = names.length > 0 && oneIn(draw, 2) ? { name: pick(draw, atLeastOne(names)) } : {};
        return { type: 'mention', ...range, kind, ...name, ...assertion(draw) };
      }
      case 3: {
        const reason = perhaps(draw, () => ({ reason: draw.string() }));
        return { type: 'correction', ...range, corrected: draw.string(3), ...reason, ...assertion(draw) };
      }
      case 4:
        return {
          type: 'bracket',
          ...range,
          kind: pick(draw, atLeastOne(BracketKindSchema.options)),
          hand: oneIn(draw, 2) ? null : draw.string(2),
          ...perhaps(draw, () => ({ of: { start: 0, end: start } })),
          ...perhaps(draw, () => ({ expansion: draw.string(2), gloss: draw.string(4) })),
          ...perhaps(draw, () => ({ extent: draw.string(2) })),
        };
      case 5: {
        if (this.#notesEnd) return undefined;
        const note = this.#blockId();
        this.#wanted.push(note);
        return { type: 'note', ...range, note, ...perhaps(draw, () => ({ label: '*' })) };
      }
      case 6: {
        const { pages } = this.#around;
        if (pages.length === 0) return undefined;
        return { type: 'page-break', start, end: start, page: pick(draw, atLeastOne(pages)) };
      }
      case 7:
        return { type: 'date', ...range, edtf: edtfDate(draw) };
      case 8:
        return { type: 'reference', ...range, target: this.#target() };
      case 9:
        return { type: 'doubtful', ...range, confidence: draw.int(0, 100) / 100 };
      default:
        return { type: 'foreign', ...range, language: language(draw) };
    }
  }

  #target(): ReferenceTarget {
    const draw = this.#draw;
    const own = [...this.#begun, ...this.#around.pages];
    const targets: [ReferenceTarget, ...ReferenceTarget[]] = [
      { format: 'generated', key: draw.string(1), ...perhaps(draw, () => ({ anchor: draw.string(1) })) },
      { record: recordId(draw), ...perhaps(draw, () => ({ place: 't1.b1' })) },
      { address: 'https://elsewhere.example/a?b=%20&c=d#e' },
    ];
    return own.length > 0 && oneIn(draw, 3) ? { place: pick(draw, atLeastOne(own)) } : pick(draw, targets);
  }

  #begin(id = this.#blockId()): string {
    this.#begun.push(id);
    return id;
  }

  #blockId(): string {
    return `${this.#id}.b${++this.#lastBlock}`;
  }
}

/** A place in a string that does not cut a surrogate pair in two. */
export function boundary(draw: Draw, words: string): number {
  const at = draw.int(0, words.length);
  const splits = at > 0 && at < words.length && !words.slice(0, at).isWellFormed();
  return splits ? at - 1 : at;
}
