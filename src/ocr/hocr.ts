// hOCR as tesseract writes it: areas, lines and words with their boxes, baselines and confidence.
import type {
  Point,
  Polygon,
  RecognisedBlock,
  RecognisedLine,
  RecognisedPage,
  RecognisedWord,
} from '../model/recognised-page.ts';

const lineClasses: ReadonlySet<string> = new Set(['ocr_line', 'ocr_header', 'ocr_caption', 'ocr_textfloat']);
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The first page of an hOCR document (hOCR 1.2, 3 and 4.3), its places in pixels of the picture that was read; undefined where it says of no
 * page. Words without characters are left out, and so are lines without words. Linear in the length.
 */
export function parseHocr(hocr: string): RecognisedPage | undefined {
  const reader = new HocrReader();
  for (const match of hocr.matchAll(/<(\/?)([a-zA-Z]+)([^<>]*)>([^<]*)/g)) {
    const [, slash, , attributes = '', text = ''] = match;
    if (slash === '' && !attributes.endsWith('/')) reader.open(attributes);
    else if (slash === '/') reader.close();
    reader.text(text);
  }
  return reader.finish();
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

class HocrReader {
  /** What each open element is: deeper ones may be emphasis within a word. */
  readonly #path: string[] = [];
  readonly #blocks: RecognisedBlock[] = [];
  #size: { readonly width: number; readonly height: number } | undefined;
  #block: RecognisedBlock | undefined;
  #line: RecognisedLine | undefined;
  #word: { readonly box: Box; readonly confidence: number | undefined; text: string } | undefined;

  open(attributes: string): void {
    const kind = attribute(attributes, 'class') ?? '';
    const title = attribute(attributes, 'title') ?? '';
    this.#path.push(kind);
    const box = boxOf(title);
    if (box === undefined) return;
    if (kind === 'ocr_page' && this.#size === undefined) {
      const [width, height] = [box[2] - box[0], box[3] - box[1]];
      if (width > 0 && height > 0) this.#size = { width, height };
    } else if (kind === 'ocr_carea') this.#block = { kind: 'text', polygon: this.#polygon(box), lines: [] };
    else if (lineClasses.has(kind)) this.#line = this.#lineOf(box, title);
    else if (kind === 'ocrx_word') this.#word = { box, confidence: confidenceOf(title), text: '' };
  }

  close(): void {
    const kind = this.#path.pop() ?? '';
    if (kind === 'ocrx_word') this.#endWord();
    else if (lineClasses.has(kind)) {
      if (this.#line !== undefined && this.#line.words.length > 0) this.#block?.lines.push(this.#line);
      this.#line = undefined;
    } else if (kind === 'ocr_carea') {
      if (this.#block !== undefined && this.#block.lines.length > 0) this.#blocks.push(this.#block);
      this.#block = undefined;
    }
  }

  text(text: string): void {
    if (this.#word !== undefined) this.#word.text += text;
  }

  finish(): RecognisedPage | undefined {
    return this.#size === undefined ? undefined : { ...this.#size, blocks: this.#blocks };
  }

  #endWord(): void {
    if (this.#word === undefined) return;
    const { box, confidence } = this.#word;
    const text = decode(this.#word.text).trim();
    const word: RecognisedWord = {
      text,
      polygon: this.#polygon(box),
      ...(confidence !== undefined && { confidence }),
    };
    if (text !== '') this.#line?.words.push(word);
    this.#word = undefined;
  }

  #lineOf(box: Box, title: string): RecognisedLine {
    const [left, , right, bottom] = box;
    const found = /baseline (-?[\d.]+) (-?[\d.]+)/.exec(title);
    const [slope, offset] = [Number(found?.[1]), Number(found?.[2])];
    const at = (x: number): Point => this.#within([x, bottom + offset + slope * (x - left)]);
    const baseline =
      Number.isFinite(slope) && Number.isFinite(offset) ? { baseline: [at(left), at(right)] } : {};
    return { polygon: this.#polygon(box), ...baseline, words: [] };
  }

  #polygon([left, top, right, bottom]: Box): Polygon {
    const corners: Polygon = [[left, top], [right, top], [right, bottom], [left, bottom]]; // prettier-ignore
    return corners.map((corner) => this.#within(corner));
  }

  /** Boxes of a word may reach over the edge of the picture by some pixels. */
  #within([x, y]: Point): Point {
    const { width = Infinity, height = Infinity } = this.#size ?? {};
    return [Math.min(Math.max(x, 0), width), Math.min(Math.max(y, 0), height)];
  }
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
}

function boxOf(title: string): Box | undefined {
  const found = /(?:^|; )bbox (-?\d+) (-?\d+) (-?\d+) (-?\d+)/.exec(title);
  if (found === null) return undefined;
  return [Number(found[1]), Number(found[2]), Number(found[3]), Number(found[4])];
}

function confidenceOf(title: string): number | undefined {
  const found = /x_wconf (\d+)/.exec(title)?.[1];
  return found === undefined ? undefined : Math.min(Number(found), 100) / 100;
}

function decode(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-fA-F]{1,6}|\w{2,4});/g, (whole: string, name: string) => {
    const code = name.startsWith('#x')
      ? Number(`0${name.slice(1)}`)
      : name.startsWith('#')
        ? Number(name.slice(1))
        : NaN;
    return code <= 0x10ffff ? String.fromCodePoint(code) : (entities[name] ?? whole);
  });
}
