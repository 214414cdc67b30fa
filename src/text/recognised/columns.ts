// Lines of a table cut where they have gaps, and the columns in which the pieces stand.
import type { Polygon, RecognisedLine, RecognisedWord } from '../../model/recognised-page.ts';
import type { Box } from './geometry.ts';

/** A gap between two columns, in heights of the line: words of one cell stand closer. */
const gap = 1;

/** Words of a line that stand together. */
export interface LinePiece {
  readonly line: RecognisedLine;
  readonly box: Box;
}

/** The pieces of a line from left to right; the line itself where it has no gap. `boxAt`: of a polygon on the level page. */
export function cutAtGaps(line: RecognisedLine, boxAt: (polygon: Polygon) => Box): LinePiece[] {
  const words = line.words
    .map((word) => ({ word, box: boxAt(word.polygon) }))
    .sort((one, other) => one.box.left - other.box.left);
  const groups: (typeof words)[] = [];
  let right = -Infinity;
  for (const one of words) {
    const height = one.box.bottom - one.box.top;
    const open = groups.at(-1);
    if (open === undefined || one.box.left - right > gap * height) groups.push([one]);
    else open.push(one);
    right = Math.max(right, one.box.right);
  }
  if (groups.length <= 1) return [{ line, box: boxAt(line.polygon) }];
  return groups.map((group) => {
    const own = new Set(group.map(({ word }) => word));
    // In the order in which they are read, whatever the direction.
    return {
      line: lineOf(line.words.filter((word) => own.has(word))),
      box: around(group.map(({ box }) => box)),
    };
  });
}

/** On the stored image, the box around words. */
function lineOf(words: RecognisedWord[]): RecognisedLine {
  const points = words.flatMap(({ polygon }) => polygon);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [least(xs), -least(xs.map((x) => -x))];
  const [top, bottom] = [least(ys), -least(ys.map((y) => -y))];
  return { polygon: [[left, top], [right, top], [right, bottom], [left, bottom]], words }; // prettier-ignore
}

function around(boxes: readonly Box[]): Box {
  return {
    left: least(boxes.map(({ left }) => left)),
    top: least(boxes.map(({ top }) => top)),
    right: -least(boxes.map(({ right }) => -right)),
    bottom: -least(boxes.map(({ bottom }) => -bottom)),
  };
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Infinity);
}

/** Rows in which fewer cells are filled are headings within the table, or notes below it. */
const mostlyFull = 0.6;

/**
 * The column of each piece, by row: ranges that share a part of the breadth are one. Undefined where the columns are not plain: there is but one, two
 * pieces of a row fall into the same, or most rows have only one piece.
 */
export function columnsOf(rows: readonly (readonly Box[])[]): number[][] | undefined {
  const ranges = rows.flat().sort((one, other) => one.left - other.left);
  const starts: number[] = [];
  let end = -Infinity;
  for (const { left, right } of ranges) {
    if (left >= end) starts.push(left);
    end = Math.max(end, right);
  }
  if (starts.length < 2) return undefined;
  const found = rows.map((row) => row.map(({ left }) => starts.findLastIndex((start) => start <= left)));
  const isOnce = found.every((row) => new Set(row).size === row.length);
  const full = found.filter((row) => row.length > 1).length;
  return isOnce && full >= 2 && full >= mostlyFull * rows.length ? found : undefined;
}
