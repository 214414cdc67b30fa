// Makes invented texts from sentences: segments and spans are found by the words they cover.
import type { Block, BlockKind } from '../../../src/model/block.ts';
import type { Span, SpanOf } from '../../../src/model/span.ts';
import type { Text } from '../../../src/model/text.ts';

export const written = { basis: 'written', certainty: 'certain', by: null } as const;

/** A span that finds its own range in the block's string. */
export type SpanFinder = (text: string) => Span;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A span over the first place where these words stand. */
export function over(words: string, make: (range: Range) => Span): SpanFinder {
  return (text) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” does not stand in “${text}”`);
    return make({ start, end: start + words.length });
  };
}

/** A span between two characters, right behind these words. */
export function behind(words: string, make: (range: Range) => Span): SpanFinder {
  return over(words, ({ end }) => make({ start: end, end }));
}

/** Numbers segments through a text, as an import does. */
export class TextBuilder {
  readonly #id: string;
  readonly #glue: string;
  #blocks = 0;
  #segments = 0;

  constructor(id: string, glue = ' ') {
    this.#id = id;
    this.#glue = glue;
  }

  block(
    kind: BlockKind,
    sentences: readonly string[],
    spans: readonly SpanFinder[] = [],
    more: Partial<Block> = {},
  ): Block {
    let at = 0;
    const text = sentences.join(this.#glue);
    const segments = sentences.map((sentence) => {
      const start = at;
      at += sentence.length + this.#glue.length;
      this.#segments++;
      return { id: `${this.#id}.s${this.#segments}`, start, end: start + sentence.length };
    });
    this.#blocks++;
    return {
      id: `${this.#id}.b${this.#blocks}`,
      kind,
      text,
      segments: more.noise === true || kind === 'table' ? [] : segments,
      spans: spans.map((find) => find(text)),
      ...more,
    };
  }

  p(...sentences: string[]): Block {
    return this.block('paragraph', sentences);
  }
}

export const bracket = (
  kind: SpanOf<'bracket'>['kind'],
  words: string,
  more: Partial<SpanOf<'bracket'>> = {},
): SpanFinder => over(words, (range) => ({ type: 'bracket', kind, hand: null, ...more, ...range }));

export const person = (words: string, name: string): SpanFinder =>
  over(words, (range) => ({ type: 'mention', kind: 'person', name, ...range, ...written }));

export const placeName = (words: string, name: string): SpanFinder =>
  over(words, (range) => ({ type: 'mention', kind: 'place', name, ...range, ...written }));

export const emphasis = (style: SpanOf<'emphasis'>['style'], words: string): SpanFinder =>
  over(words, (range) => ({ type: 'emphasis', style, ...range }));

export const noteBehind = (words: string, note: string): SpanFinder =>
  behind(words, (range) => ({ type: 'note', note, ...range }));

/** A page that begins behind these words; at the beginning of the block where there are none. */
export const begins = (page: string, words = ''): SpanFinder =>
  behind(words, (range) => ({ type: 'page-break', page, ...range }));

export function textOf(id: string, language: string, blocks: Block[], more: Partial<Text> = {}): Text {
  return {
    schema: 'verno/text/1',
    id,
    kind: 'transcription',
    language,
    exemplar: null,
    method: 'human',
    credits: [],
    rights: [],
    blocks,
    retired: [],
    ...more,
  };
}
