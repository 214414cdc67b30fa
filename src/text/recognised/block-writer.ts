// Writes lines one after another into the string of a block, with spans for page breaks and doubtful words.
import type { Span } from '../../model/span.ts';
import { hyphenBetween, type KnownWords } from './hyphens.ts';
import type { SetLine } from './layout.ts';
import { joint } from './line-text.ts';

export class BlockWriter {
  text = '';
  readonly spans: Span[] = [];
  readonly #known: KnownWords;
  readonly #between: string | undefined;
  readonly #doubtfulBelow: number;
  #last: SetLine | undefined;

  /** `between`: what stands between two lines, where they are kept as lines. */
  constructor(known: KnownWords, between: string | undefined, doubtfulBelow: number) {
    this.#known = known;
    this.#between = between;
    this.#doubtfulBelow = doubtfulBelow;
  }

  /** Whether this line begins with the second half of a word, whose hyphen goes. */
  joins(line: SetLine): boolean {
    return this.#hyphen(line) === 'drop';
  }

  /** Adds a line, and the breaks of the pages that begin with it; gives the range of its characters. */
  add(line: SetLine, breaks: readonly string[]): { start: number; end: number } {
    const hyphen = this.#hyphen(line);
    if (hyphen === 'drop') this.#dropHyphen();
    else if (hyphen === 'apart' && this.#last !== undefined)
      this.text += this.#between ?? joint(this.text, line.text.text);
    const start = this.text.length;
    for (const page of breaks) this.spans.push({ type: 'page-break', start, end: start, page });
    this.text += line.text.text;
    for (const { word, start: from, end: to } of line.text.words)
      if (word.confidence !== undefined && word.confidence < this.#doubtfulBelow)
        this.spans.push({
          type: 'doubtful',
          start: start + from,
          end: start + to,
          confidence: Math.round(word.confidence * 100) / 100,
        });
    this.#last = line;
    return { start, end: this.text.length };
  }

  #hyphen(line: SetLine): 'drop' | 'keep' | 'apart' {
    if (this.#last === undefined || this.#between !== undefined) return 'apart';
    return hyphenBetween(this.#last.text.text, line.text.text, this.#known);
  }

  #dropHyphen(): void {
    this.text = this.text.slice(0, -1);
    const last = this.spans.at(-1);
    if (last !== undefined && last.end > this.text.length)
      this.spans[this.spans.length - 1] = { ...last, end: this.text.length };
  }
}
