// The text layer of a page of a PDF: its words with their places, by lines, as it is drawn.
import type {
  Point,
  Polygon,
  RecognisedBlock,
  RecognisedLine,
  RecognisedPage,
} from '../../model/recognised-page.ts';
import type { PageSize } from './page-size.ts';
import type { Pdfium } from './pdfium.ts';

/** [left, top, right, bottom] in pixels. */
type Box = [number, number, number, number];
interface Word {
  text: string;
  box: Box | undefined;
}

/** Reads at most `most` characters (Unicode, as PDFium counts). Places are pixels of the page as drawn at `size`. */
export function textLayer(
  pdfium: Pdfium,
  page: number,
  size: PageSize,
  most: number,
): { readonly page: RecognisedPage; readonly characters: number } {
  const text = pdfium.call('FPDFText_LoadPage', page);
  const { width, height } = size;
  if (text === 0) return { page: { width, height, blocks: [] }, characters: 0 };
  const count = Math.min(most, Math.max(0, pdfium.call('FPDFText_CountChars', text)));
  const boxes = placesOf(pdfium, page, text, size);
  const lines: Word[][] = [];
  let line: Word[] = [];
  let word: Word = { text: '', box: undefined };
  const endWord = (): void => {
    if (word.text !== '' && word.box !== undefined) line.push(word);
    word = { text: '', box: undefined };
  };
  const endLine = (): void => {
    endWord();
    if (line.length > 0) lines.push(line);
    line = [];
  };
  for (let index = 0; index < count; index++) {
    const code = pdfium.call('FPDFText_GetUnicode', text, index) >>> 0;
    const letter = letterOf(code);
    if (letter === '\n' || letter === '\r') endLine();
    else if (/\s/u.test(letter)) endWord();
    else if (letter !== '') {
      word.text += letter;
      word.box = around(word.box, boxes(index));
    }
  }
  endLine();
  pdfium.call('FPDFText_ClosePage', text);
  return { page: { width, height, blocks: blocksOf(lines.map(lineOf)) }, characters: count };
}

/** PDFium gives a hyphen at the end of a line as U+0002 or U+FFFE; other controls say nothing. */
function letterOf(code: number): string {
  if (code === 2 || code === 0xfffe) return '-';
  if (code === 10 || code === 13 || code === 9) return String.fromCharCode(code);
  if (code < 32 || code === 0xffff || code > 0x10ffff) return '';
  return String.fromCodePoint(code);
}

/** Where a character stands: its box in the space of the page, turned and scaled as the page is drawn. */
function placesOf(
  pdfium: Pdfium,
  page: number,
  text: number,
  size: PageSize,
): (index: number) => Box | undefined {
  const room = pdfium.room(40);
  const toPixels = (x: number, y: number): Point => {
    pdfium.call('FPDF_PageToDevice', page, 0, 0, size.width, size.height, 0, x, y, room + 32, room + 36);
    const view = pdfium.view();
    return [view.getInt32(room + 32, true), view.getInt32(room + 36, true)];
  };
  return (index) => {
    // left, right, bottom, top
    if (pdfium.call('FPDFText_GetCharBox', text, index, room, room + 8, room + 16, room + 24) === 0)
      return undefined;
    const view = pdfium.view();
    const at = (offset: number): number => view.getFloat64(room + offset, true);
    const [left, right, bottom, top] = [at(0), at(8), at(16), at(24)];
    if (!(right > left && top > bottom)) return undefined;
    const [a, b] = [toPixels(left, top), toPixels(right, bottom)];
    return [
      clamp(Math.min(a[0], b[0]), size.width),
      clamp(Math.min(a[1], b[1]), size.height),
      clamp(Math.max(a[0], b[0]), size.width),
      clamp(Math.max(a[1], b[1]), size.height),
    ];
  };
}

function clamp(value: number, to: number): number {
  return Math.min(to, Math.max(0, value));
}

function around(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function polygonOf([left, top, right, bottom]: Box): Polygon {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

interface PlacedLine {
  readonly box: Box;
  readonly line: RecognisedLine;
}

function lineOf(words: readonly Word[]): PlacedLine {
  let box: Box | undefined;
  const placed = words.flatMap(({ text, box: own }) => {
    box = around(box, own);
    return own === undefined ? [] : [{ text, polygon: polygonOf(own) }];
  });
  const whole = box ?? [0, 0, 0, 0];
  return { box: whole, line: { polygon: polygonOf(whole), words: placed } };
}

/** Lines that follow each other closely are a block; a gap of more than a line, or a step upwards, begins another. */
function blocksOf(lines: readonly PlacedLine[]): RecognisedBlock[] {
  const groups: PlacedLine[][] = [];
  let before: Box | undefined;
  for (const one of lines) {
    const { box } = one;
    const gap = before === undefined ? Infinity : box[1] - before[3];
    const tall = before === undefined ? 0 : Math.max(before[3] - before[1], box[3] - box[1]);
    if (gap > tall * 1.5 || gap < -tall * 1.5) groups.push([one]);
    else groups.at(-1)?.push(one);
    before = box;
  }
  return groups.map((group) => {
    let box: Box | undefined;
    for (const one of group) box = around(box, one.box);
    return { kind: 'text', polygon: polygonOf(box ?? [0, 0, 0, 0]), lines: group.map(({ line }) => line) };
  });
}
