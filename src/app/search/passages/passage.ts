// A segment as it is shown: in runs, cut around the words that were found.
import type { MarkKind, Passage, Run } from '../view.ts';
import type { Answer, Place } from './answers.ts';
import { nearer, type MarkedRange } from './matcher.ts';

/** Segments up to `whole` UTF-16 code units are shown whole, longer ones in about `cut`. */
const lengths = { whole: 300, cut: 240 } as const;

interface Window {
  readonly start: number;
  readonly end: number;
}

/** A segment with what answers in it. `centre`: where to cut one in which nothing answers, as a share of its length. */
export function passageOf(place: Place, answer: Answer | undefined, centre = 0): Passage {
  const marks = joined(
    (answer?.occurrences ?? []).flatMap(({ ranges }) => bridged(place.block.text, ranges)),
    place,
  );
  const window = windowOf(place, marks, centre);
  const { text, block, id, field } = place;
  return {
    text: text.id,
    segment: id,
    language: block.language ?? text.language,
    role: field === 'translation' ? 'translation' : field === 'notes' ? 'notes' : 'original',
    runs: runsOf(place, window, marks),
    cutBefore: block.text.slice(place.start, window.start).trim() !== '',
    cutAfter: block.text.slice(window.end, place.end).trim() !== '',
    found: marks.length > 0,
  };
}

/** Words of a phrase that nothing but spaces and signs part are one stretch. */
export function bridged(text: string, ranges: readonly MarkedRange[]): MarkedRange[] {
  const found: MarkedRange[] = [];
  for (const range of ranges) {
    const last = found.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, Math.max(last.end, range.start));
    const isOne =
      last?.mark === range.mark && range.start >= last.start && /^[^\p{L}\p{N}[\]]*$/u.test(between);
    if (isOne) found[found.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else found.push(range);
  }
  return found;
}

/** Marks in order, none over another: where two overlap, the longer counts for both, of equal ones the nearer. */
export function joined(ranges: readonly MarkedRange[], within: Window): MarkedRange[] {
  const found: MarkedRange[] = [];
  const inside = ranges
    .map((range) => ({
      ...range,
      start: Math.max(range.start, within.start),
      end: Math.min(range.end, within.end),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const range of inside) {
    const last = found.at(-1);
    if (last !== undefined && range.start < last.end)
      found[found.length - 1] = {
        start: last.start,
        end: Math.max(last.end, range.end),
        mark: prevailing(last, range),
      };
    else found.push(range);
  }
  return found;
}

function prevailing(one: MarkedRange, other: MarkedRange): MarkKind {
  const longer = one.end - one.start - (other.end - other.start);
  if (longer === 0) return nearer(one.mark, other.mark);
  return longer > 0 ? one.mark : other.mark;
}

function windowOf(place: Place, marks: readonly MarkedRange[], centre: number): Window {
  const { start, end, block } = place;
  if (end - start <= lengths.whole) return { start, end };
  const middle = marks.length === 0 ? start + centre * (end - start) : densest(marks);
  const from = Math.round(Math.min(Math.max(start, middle - lengths.cut / 2), end - lengths.cut));
  const first = from <= start ? start : wordStart(block.text, from, marks);
  const last = from + lengths.cut >= end ? end : wordEnd(block.text, from + lengths.cut, end, marks);
  return { start: first, end: last };
}

/** The middle of the marks that fit into one passage, where most are. */
function densest(marks: readonly MarkedRange[]): number {
  let best = { count: 0, middle: 0 };
  for (let first = 0, last = 0; first < marks.length; first++) {
    const from = marks[first]?.start ?? 0;
    last = Math.max(last, first);
    while ((marks[last + 1]?.end ?? Infinity) - from <= lengths.cut - 40) last++;
    const count = last - first + 1;
    if (count > best.count) best = { count, middle: (from + (marks[last]?.end ?? from)) / 2 };
  }
  return best.middle;
}

/** So far is looked for a space to cut at; text without spaces is cut anywhere between its characters. */
const farthest = 30;
const isSpace = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

function wordStart(text: string, from: number, marks: readonly MarkedRange[]): number {
  for (let at = from; at < from + farthest; at++)
    if (isSpace(text, at - 1) && !isWithinMark(at, marks)) return at;
  return apart(text, before(from, marks));
}

function wordEnd(text: string, from: number, end: number, marks: readonly MarkedRange[]): number {
  for (let at = from; at > from - farthest; at--)
    if (isSpace(text, at) && !isWithinMark(at, marks)) return at;
  return Math.min(end, apart(text, marks.find((mark) => mark.start < from && mark.end > from)?.end ?? from));
}

const isWithinMark = (at: number, marks: readonly MarkedRange[]): boolean =>
  marks.some(({ start, end }) => start < at && at < end);
const before = (from: number, marks: readonly MarkedRange[]): number =>
  marks.find(({ start, end }) => start < from && from < end)?.start ?? from;

/** Not between the halves of one character. */
function apart(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function runsOf({ block }: Place, window: Window, all: readonly MarkedRange[]): Run[] {
  const isShown = ({ start, end }: Window): boolean => start < window.end && end > window.start;
  const marks = all.filter(isShown);
  const brackets = block.spans.filter((span) => span.type === 'bracket' && isShown(span));
  const borders = new Set([window.start, window.end]);
  for (const { start, end } of [...marks, ...brackets])
    for (const at of [start, end]) if (at > window.start && at < window.end) borders.add(at);
  const cuts = [...borders].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (let at = 0; at + 1 < cuts.length; at++) {
    const [start = 0, end = 0] = [cuts[at], cuts[at + 1]];
    const holds = (range: Window): boolean => range.start <= start && range.end >= end;
    runs.push({
      text: block.text.slice(start, end),
      mark: marks.find(holds)?.mark ?? null,
      editorial: brackets.some(holds),
    });
  }
  return runs;
}
