import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHocr } from './hocr.ts';

const page = (inside: string): string =>
  `<?xml version="1.0"?><html><body><div class='ocr_page' title='image "a.png"; bbox 0 0 800 600; ppageno 0'>${inside}</div></body></html>`;
const line = (words: string): string =>
  `<div class='ocr_carea' title="bbox 10 20 300 60"><p class='ocr_par' lang='rus'>
   <span class='ocr_line' title="bbox 10 20 300 60; baseline 0.1 -5; x_size 30">${words}</span></p></div>`;
const word = (text: string, sure = 93): string =>
  `<span class='ocrx_word' title='bbox 10 20 90 50; x_wconf ${sure}'>${text}</span>`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

describe('hOCR', () => {
  it('gives words with place and confidence, and the baseline as points', () => {
    const read = parseHocr(page(line(`${word('паром')} ${word('<strong>№&#39;2 &amp; 3</strong>', 40)}`)));
    expect(read).toMatchObject({ width: 800, height: 600 });
    const [first] = read?.blocks[0]?.lines ?? [];
    expect(first?.words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['паром', 0.93],
      ["№'2 & 3", 0.4],
    ]);
    // hOCR 1.2: the slope, and where the line cuts the left side of its box, counted from its foot.
    expect(first?.baseline).toEqual([
      [10, 55],
      [300, 84],
    ]);
  });

  it('of a blank page has no blocks', () => {
    expect(parseHocr(page(line(word('  '))))?.blocks).toEqual([]);
    expect(parseHocr(page(''))?.blocks).toEqual([]);
  });

  it('keeps places on the page', () => {
    const read = parseHocr(
      page(line(`<span class='ocrx_word' title='bbox -8 590 900 640; x_wconf 7'>x</span>`)),
    );
    expect(read?.blocks[0]?.lines[0]?.words[0]?.polygon).toEqual([
      [0, 590],
      [800, 590],
      [800, 600],
      [0, 600],
    ]);
  });

  it('that is none is none, whatever stands there', () => {
    expect(parseHocr('Segmentation fault')).toBeUndefined();
    const any = fc.string({ unit: 'grapheme' });
    fc.assert(fc.property(any, (text) => parseHocr(`<b class='${text}>${text}`) === undefined));
  });

  it('brings any words back as they were', () => {
    const texts = fc.array(fc.stringMatching(/^[\p{L}\p{N}&<>"';#.-]{1,12}$/u), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(texts, (said) => {
        const read = parseHocr(page(line(said.map((text) => word(escaped(text))).join(' '))));
        expect(read?.blocks[0]?.lines[0]?.words.map(({ text }) => text)).toEqual(said);
      }),
    );
  });
});
