// Overlapping ranges over a string as one tree of elements: what crosses is cut, what lies inside is nested.
import type { ComponentChildren } from 'preact';

/** What a range is told when it opens: whether this part holds its true start and end, and a space that it took over from before it. */
export interface Part {
  readonly first: boolean;
  readonly last: boolean;
  readonly lead: string;
}

/**
 * A range to be wrapped, in UTF-16 code units. Of ranges with the same bounds the lower `rank` lies outside. `takesSpace`: one space
 * right before the range moves into it, so that both can be hidden together.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
  readonly takesSpace?: boolean;
  readonly wrap: (children: ComponentChildren[], part: Part) => ComponentChildren;
}

/** Something that stands between two characters. */
export interface Point {
  readonly at: number;
  readonly node: ComponentChildren;
}

interface Open {
  readonly range: Range;
  readonly start: number;
  readonly end: number;
}

/** Ranges nested deeper than this are left out; their text stays. */
const MAX_DEPTH = 24;

const inOrder = (a: Open, b: Open): number =>
  a.start - b.start || b.end - a.end || a.range.rank - b.range.rank;

class Nesting {
  readonly #text: string;
  readonly #points: readonly Point[];
  #nextPoint = 0;

  constructor(text: string, points: readonly Point[]) {
    this.#text = text;
    this.#points = points;
  }

  /** Text from one offset to another with the points in it; those at its very end too where `inclusive`. */
  #plain(out: ComponentChildren[], from: number, to: number, inclusive: boolean): void {
    let at = from;
    for (
      let point = this.#points[this.#nextPoint];
      point !== undefined;
      point = this.#points[++this.#nextPoint]
    ) {
      if (point.at > to || (point.at === to && !inclusive)) break;
      if (point.at > at) out.push(this.#text.slice(at, point.at));
      at = Math.max(at, point.at);
      out.push(point.node);
    }
    if (to > at) out.push(this.#text.slice(at, to));
  }

  build(queue: Open[], from: number, to: number, depth: number): ComponentChildren[] {
    const out: ComponentChildren[] = [];
    let at = from;
    for (let i = 0; i < queue.length; i++) {
      const open = queue[i];
      if (open === undefined || depth > MAX_DEPTH) break;
      this.#plain(out, at, open.start, true);
      const inside: Open[] = [];
      const beyond: Open[] = [];
      let next = i + 1;
      for (let other = queue[next]; other !== undefined && other.start < open.end; other = queue[++next]) {
        if (other.end <= open.end) inside.push(other);
        else {
          inside.push({ ...other, end: open.end });
          beyond.push({ ...other, start: open.end });
        }
      }
      const part = {
        first: open.start === open.range.start,
        last: open.end === open.range.end,
        lead: open.range.takesSpace === true && open.start === open.range.start ? takeSpace(out) : '',
      };
      out.push(open.range.wrap(this.build(inside.sort(inOrder), open.start, open.end, depth + 1), part));
      at = open.end;
      if (beyond.length > 0) queue.splice(i + 1, next - i - 1, ...resorted(beyond, queue, next));
      else i = next - 1;
    }
    this.#plain(out, at, to, depth === 0);
    return out;
  }
}

/** What crossed an end, put in order among the ranges that begin there as well; those are taken from the queue. */
function resorted(beyond: Open[], queue: Open[], next: number): Open[] {
  const start = beyond[0]?.start ?? 0;
  const same: Open[] = [];
  while (queue[next]?.start === start) same.push(...queue.splice(next, 1));
  return [...beyond, ...same].sort(inOrder);
}

function takeSpace(out: ComponentChildren[]): string {
  const before = out.at(-1);
  if (typeof before !== 'string' || !before.endsWith(' ')) return '';
  out[out.length - 1] = before.slice(0, -1);
  return ' ';
}

/**
 * The string from `from` to `to` as children: every character once and in order. Empty ranges are left out; points must be
 * sorted. A point where one range ends and another begins stands between them.
 */
export function nest(
  text: string,
  from: number,
  to: number,
  ranges: readonly Range[],
  points: readonly Point[],
): ComponentChildren[] {
  const queue = ranges
    .map((range) => ({ range, start: Math.max(range.start, from), end: Math.min(range.end, to) }))
    .filter((open) => open.end > open.start)
    .sort(inOrder);
  return new Nesting(text, points).build(queue, from, to, 0);
}
