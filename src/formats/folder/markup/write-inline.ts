// Writes a block's string with its spans as markup.
import type { Span, SpanOf } from '../../../model/span.ts';
import { isNoteName, printBracket, printDirective } from './directives.ts';
import { escapeUnsafe } from './escape.ts';
import { reach } from './inline.ts';

/** What pages and notes are called in the text. */
export interface Names {
  page(id: string): string;
  note(id: string): string;
}

/** The markup of a block's words. `marks`: page marks that stand before its first character. Line feeds are still as they are. */
export interface WrittenWords {
  readonly marks: string;
  readonly source: string;
}

interface Item {
  readonly span: Span;
  readonly index: number;
}

/**
 * Writes words and spans. Spans that nest stand in braces; one that crosses another gets a `{start}` and an `{end}` of its own.
 * Ranges outside the string are left out: no sound record has them.
 */
export function writeWords(text: string, spans: readonly Span[], names: Names, inCell = false): WrittenWords {
  const items = spans
    .map((span, index) => ({ span, index }))
    .filter(({ span }) => span.start <= span.end && span.end <= text.length);
  const partners = items.some(({ span }) => span.type === 'bracket')
    ? bracketPartners(text)
    : new Map<number, number>();
  const tails = new Map<number, Item>();
  const openings = new Map<number, Item[]>();
  for (const item of items) {
    const { span } = item;
    if (span.type === 'bracket' && partners.get(span.start) === span.end - 1 && !tails.has(span.end))
      tails.set(span.end, item);
    else append(openings, span.start, item);
  }
  const ends = items.filter((item) => tails.get(item.span.end) !== item).map(({ span }) => span.end);
  const stops = [...new Set([...openings.keys(), ...ends, ...tails.keys(), text.length])].sort(
    (a, b) => a - b,
  );

  const first = inOrder(openings.get(0) ?? []);
  const leading = inCell ? 0 : first.findIndex(({ span }) => span.type !== 'page-break');
  const marked = leading < 0 ? first : first.slice(0, leading);
  const marks = marked.map(({ span }) => `{${printDirective(span, names)}}`).join('');

  const out: string[] = [];
  const open: Span[] = [];
  const crossing = new Map<number, string[]>();
  let keys = 0;
  let at = 0;
  for (const stop of stops) {
    out.push(escapeWords(text, at, stop, inCell));
    at = stop;
    const tail = tails.get(stop)?.span;
    if (tail?.type === 'bracket') out.push(`{${printBracket(tail, printOf(text, tail))}}`);
    while (open.at(-1)?.end === stop) {
      open.pop();
      out.push('}');
    }
    for (const key of crossing.get(stop) ?? []) out.push(`{end ${key}}`);
    const items = stop === 0 ? first.slice(marked.length) : inOrder(openings.get(stop) ?? []);
    for (const { span } of items) {
      const name = printDirective(span, names, span.type === 'bracket' ? printOf(text, span) : undefined);
      const around = open.at(-1)?.end ?? text.length;
      if (span.start === span.end) out.push(alone(span, name, names));
      else if (span.end <= around) {
        out.push(`{${name}|`);
        open.push(span);
      } else {
        const key = String(++keys);
        out.push(`{start ${key} ${name}}`);
        append(crossing, span.end, key);
      }
    }
  }
  return { marks, source: out.join('') };
}

/** Wider ranges first; those without a length keep their place among the others as far as that can be. */
function inOrder(items: readonly Item[]): Item[] {
  const wide = items
    .filter(({ span }) => span.end > span.start)
    .sort((a, b) => b.span.end - a.span.end || a.index - b.index);
  const points = items.filter(({ span }) => span.end === span.start).values();
  const smallest: number[] = [];
  for (let at = wide.length - 1; at >= 0; at--)
    smallest[at] = Math.min(wide[at]?.index ?? 0, smallest[at + 1] ?? Number.POSITIVE_INFINITY);
  const order: Item[] = [];
  let point = points.next();
  wide.forEach((item, at) => {
    for (; !point.done && point.value.index < (smallest[at] ?? 0); point = points.next())
      order.push(point.value);
    order.push(item);
  });
  for (; !point.done; point = points.next()) order.push(point.value);
  return order;
}

function append<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function alone(span: Span, name: string, names: Names): string {
  if (span.type === 'page-break') return `{${name}}`;
  if (span.type !== 'note') return `{${name}|}`;
  const called = names.note(span.note);
  return span.label === called && isNoteName(called) ? `[^${called}]` : `{${name}}`;
}

/** For each `[` that a reader of the markup sees, the `]` that closes it. */
function bracketPartners(text: string): Map<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x5b && text.charCodeAt(at + 1) !== 0x5e) open.push(at);
    else if (character === 0x5d) {
      const partner = open.pop();
      if (partner !== undefined) partners.set(partner, at);
    }
  }
  return partners;
}

/** The words that a bracket speaks of, where they are found again by themselves; else their place relative to its start. */
function printOf(text: string, { start, of }: SpanOf<'bracket'>): Record<string, string> {
  if (of === undefined) return {};
  const words = text.slice(of.start, of.end);
  const from = Math.max(0, start - reach);
  const found = text.slice(from, start).lastIndexOf(words);
  if (words !== '' && found >= 0 && from + found === of.start) return { of: words };
  return { 'of-at': `${of.start - start},${of.end - start}` };
}

function escapeWords(text: string, from: number, to: number, inCell: boolean): string {
  // A bracket with an accent would begin a reference to a note.
  const escaped = text.slice(from, to).replace(/[\\{}|]|\[(?=\^|$)/g, (character, at: number) => {
    if (character === '|') return inCell ? '\\|' : '|';
    if (character === '[') return text.charAt(from + at + 1) === '^' ? '\\[' : '[';
    return `\\${character}`;
  });
  return escapeUnsafe(escaped);
}
