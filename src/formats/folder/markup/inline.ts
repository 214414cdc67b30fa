// From tokens to a string with spans over it.
import type { Span } from '../../../model/span.ts';
import { noNote, type Directive } from './directives.ts';
import { indentOf } from './lines.ts';
import { lineAt, warnStray, type Place, type Token } from './tokens.ts';

/** A string with its spans, in the order in which they open. The `note` of a note span is what the text calls the note by. */
export interface Inline {
  readonly text: string;
  readonly spans: Span[];
}

/** How far back the words that a bracket speaks of are looked for, in UTF-16 code units. */
export const reach = 2_000;

/** Which of the tokens are markup after all, by index: a brace that nothing closes is plain. */
export function pairUp(tokens: readonly Token[], source: string, place: Place): Set<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  const started = new Map<string, number>();
  const stray = (at: number): void => warnStray(source, at, place);
  const failed: number[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'open') open.push(index);
    else if (token.type === 'close') {
      const partner = open.pop();
      if (partner === undefined) failed.push(token.at);
      else paired.add(partner).add(index);
    } else if (token.type === 'start') {
      const before = started.get(token.key);
      if (before !== undefined) failed.push(atOf(tokens[before]));
      started.set(token.key, index);
    } else if (token.type === 'end') {
      const partner = started.get(token.key);
      started.delete(token.key);
      if (partner === undefined) failed.push(token.at);
      else paired.add(partner).add(index);
    }
  });
  for (const index of [...open, ...started.values()]) failed.push(atOf(tokens[index]));
  for (const at of failed.sort((a, b) => a - b)) stray(at);
  return paired;
}

function atOf(token: Token | undefined): number {
  return token !== undefined && 'at' in token ? token.at : 0;
}

/** Cuts the tokens of a table's row at the bars that stand in no braces. The first and last cut are the edges of the row. */
export function splitCells(
  tokens: readonly Token[],
  paired: ReadonlySet<number>,
): [start: number, end: number][] {
  const cells: [number, number][] = [];
  let depth = 0;
  let start = -1;
  tokens.forEach((token, index) => {
    if (token.type === 'open' && paired.has(index)) depth++;
    else if (token.type === 'close' && paired.has(index)) depth--;
    else if (token.type === 'bar' && depth === 0) {
      if (start >= 0) cells.push([start, index]);
      start = index + 1;
    }
  });
  return cells;
}

interface Opened {
  readonly order: number;
  readonly start: number;
  readonly directive: Directive | undefined;
}

/** Builds the string and spans of the tokens from `start` to `end`; with `trim`, plain blanks at both ends do not count. */
export function build(
  tokens: readonly Token[],
  paired: ReadonlySet<number>,
  source: string,
  place: Place,
  range: { start: number; end: number; trim: boolean } = { start: 0, end: tokens.length, trim: false },
): Inline {
  const pieces: string[] = [];
  let length = 0;
  let order = 0;
  const put = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  const found: { order: number; span: Span; directive: Directive }[] = [];
  const close = (opened: Opened | undefined, directive = opened?.directive): void => {
    if (opened === undefined || directive === undefined) return;
    found.push({ order: opened.order, span: directive.span(opened.start, length), directive });
  };
  const begin = (directive?: Directive): Opened => ({ order: order++, start: length, directive });
  const braces: Opened[] = [];
  const brackets: Opened[] = [];
  const keys = new Map<string, Opened>();

  for (let index = range.start; index < range.end; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const isPaired = paired.has(index);
    switch (token.type) {
      case 'text':
        put(range.trim ? trimmed(token.text, index === range.start, index === range.end - 1) : token.text);
        break;
      case 'plain':
        put(token.text);
        break;
      case 'bar':
        put('|');
        break;
      case 'open':
        if (isPaired) braces.push(begin(token.directive));
        else put(token.source);
        break;
      case 'close':
        if (isPaired) close(braces.pop());
        else put('}');
        break;
      case 'start':
        if (isPaired) keys.set(token.key, begin(token.directive));
        else put(token.source);
        break;
      case 'end':
        if (isPaired) close(keys.get(token.key));
        else put(token.source);
        break;
      case 'alone':
        close(begin(token.directive));
        break;
      case 'left':
        brackets.push(begin());
        put('[');
        break;
      case 'right': {
        const left = brackets.pop();
        put(']');
        if (token.directive === undefined) break;
        if (left === undefined) {
          warnStray(source, token.at + 1, place);
          put(token.source ?? '');
        } else close(left, token.directive);
        break;
      }
      case 'anchor':
        putAnchor(token);
    }
  }
  return finish(pieces.join(''), found);

  function putAnchor({ name, source: written, at }: Extract<Token, { type: 'anchor' }>): void {
    if (place.references.note(name)) {
      const span = (start: number, end: number): Span => ({
        type: 'note',
        start,
        end,
        note: name,
        label: name,
      });
      close(begin({ span }));
      return;
    }
    const { misread, missing } = noNote(name);
    place.report.error(
      'reference-unknown',
      () => lineAt(source, at, place),
      `In “${written}”: ${misread}.`,
      missing,
    );
    put(written);
  }

  function finish(text: string, all: typeof found): Inline {
    const spans = all
      .sort((a, b) => a.order - b.order)
      .map(({ span, directive }) =>
        span.type === 'bracket' && directive.of !== undefined ? withOf(span, directive.of) : span,
      );
    return { text, spans };

    function withOf(span: Extract<Span, { type: 'bracket' }>, about: NonNullable<Directive['of']>): Span {
      if (typeof about !== 'string') {
        const of = { start: span.start + about.from, end: span.start + about.to };
        if (of.start >= 0 && of.end <= text.length && of.start <= of.end) return { ...span, of };
      } else {
        const from = Math.max(0, span.start - reach);
        const at = text.slice(from, span.start).lastIndexOf(about);
        if (at >= 0) return { ...span, of: { start: from + at, end: from + at + about.length } };
      }
      place.report.warn(
        'markup-of-unknown',
        place.lines[0],
        `The bracket “${text.slice(span.start, Math.min(span.end, span.start + 40))}” is said to be of words that do not stand before it.`,
        'Write in “of” the words just as they stand before the bracket.',
      );
      return span;
    }
  }
}

function trimmed(text: string, first: boolean, last: boolean): string {
  const from = first ? indentOf(text) : 0;
  let to = text.length;
  if (last) while (to > from && ' \t'.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}
