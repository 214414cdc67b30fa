// What each line of a page is by where it stands: running text, a heading in the middle, a closer at the right, something apart.
import type { RecognisedBlock, RecognisedLine } from '../../model/recognised-page.ts';
import { boxOf, isPlaced, levelled, median, quantile, type Box } from './geometry.ts';
import { lineText, type LineText } from './line-text.ts';
import type { PageRead } from './page-read.ts';

/** `body`: of a paragraph. `right`: by itself at the right. `folio`: a number of the page at its head or foot. */
export type LineRole = 'body' | 'heading' | 'right' | 'folio' | 'marginal' | 'stamp' | 'noise' | 'table';

/** A line with its place on the level page. `base`: the height of its foot. `column`: left and right edge of the text around it. */
export interface SetLine {
  readonly page: string;
  readonly line: RecognisedLine;
  readonly text: LineText;
  readonly language: string | undefined;
  readonly role: LineRole;
  /** The recognised block in which it stands, counted over the page. */
  readonly block: number;
  /** Of a table; its row and column are known. */
  readonly cell?: RecognisedBlock['cell'];
  readonly box: Box;
  readonly base: number;
  readonly column: { readonly left: number; readonly right: number };
  /** Width of a character and distance of two lines, as is usual on this page, in pixels. */
  readonly letter: number;
  readonly pitch: number;
}

type Raw = Pick<SetLine, 'line' | 'text' | 'language' | 'block' | 'cell' | 'box' | 'base'> & {
  readonly kind: RecognisedBlock['kind'];
};

const running: ReadonlySet<RecognisedBlock['kind']> = new Set(['text', 'heading']);
/** A number between dashes or full stops, or with a letter for the verso: what a page is called, not what it says. */
const folio = /^[-–—.\s]{0,3}(?:\p{Nd}{1,4}\s?\p{L}{0,2}|[ivxlc]{1,6})[-–—.\s]{0,3}$/iu;

/** The lines of a page that have characters, in reading order, each with its role. Linear but for sorting. */
export function setLines(page: PageRead): SetLine[] {
  const level = levelled(page);
  const raws: Raw[] = page.recognised.blocks.flatMap((block, at) =>
    block.lines.flatMap((line) => {
      const text = lineText(line);
      if (text.text === '') return [];
      const box = boxOf(line.polygon.map((point) => level.point(point)));
      const foot = line.baseline?.map((point) => level.point(point)[1]);
      const base = foot === undefined ? (box.top + box.bottom) / 2 : (median(foot) ?? box.bottom);
      const { kind, language, cell } = block;
      return [{ kind, line, text, language, block: at, ...(cell !== undefined && { cell }), box, base }];
    }),
  );
  const body = raws.filter(({ kind, line }) => running.has(kind) && isPlaced(line.polygon));
  const letter = median(body.map(({ box, text }) => (box.right - box.left) / text.text.length)) ?? 1;
  const pitch = usualPitch(body);
  const columns = new Map<number, SetLine['column']>();
  return raws.map((raw) => {
    let column = columns.get(raw.block);
    if (column === undefined) {
      column = columnOf(raw.block, body);
      columns.set(raw.block, column);
    }
    const { kind: _, ...rest } = raw;
    return { page: page.page, ...rest, column, letter, pitch, role: roleOf(raw, column, body, level.height) };
  });
}

function usualPitch(body: readonly Raw[]): number {
  const steps: number[] = [];
  body.forEach(({ base, block, box }, at) => {
    const before = body[at - 1];
    const step = base - (before?.base ?? Infinity);
    if (before?.block === block && step > 0 && step < 4 * (box.bottom - box.top)) steps.push(step);
  });
  return quantile(steps, 0.4) ?? 2 * (median(body.map(({ box }) => box.bottom - box.top)) ?? 1);
}

/** Where the text around a block begins and ends: by the lines that share most of its breadth, a few strays left aside. */
function columnOf(block: number, body: readonly Raw[]): SetLine['column'] {
  const own = body.filter((raw) => raw.block === block);
  const from = Math.min(...own.map(({ box }) => box.left));
  const to = Math.max(...own.map(({ box }) => box.right));
  const beside = body.filter(({ box }) => {
    const shared = Math.min(box.right, to) - Math.max(box.left, from);
    return shared > 0.5 * Math.min(box.right - box.left, to - from);
  });
  return {
    left: quantile(beside.map(({ box }) => box.left), 0.1) ?? 0,
    right: quantile(beside.map(({ box }) => box.right), 0.9) ?? 0,
  }; // prettier-ignore
}

function roleOf(raw: Raw, column: SetLine['column'], body: readonly Raw[], height: number): LineRole {
  const { kind, box, text } = raw;
  if (kind !== 'text' && kind !== 'heading') return kind;
  const outside = box.bottom < height * 0.12 || box.top > height * 0.9;
  if (outside && folio.test(text.text) && (raw === body[0] || raw === body.at(-1))) return 'folio';
  if (kind === 'heading') return 'heading';
  const width = Math.max(1, column.right - column.left);
  const before = (box.left - column.left) / width;
  const after = (column.right - box.right) / width;
  const isCentred = before > 0.12 && after > 0.12 && Math.abs(before - after) < 0.12;
  // What begins small, or is a member of a list, goes on with the text, wherever it stands.
  if (isCentred) return /^(?:\p{Ll}|\(|[-–—•*]\s)/u.test(text.text) ? 'body' : 'heading';
  return before > 0.45 && after < 0.25 ? 'right' : 'body';
}
