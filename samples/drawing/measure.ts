// How wide the letters of a proportional face are, as the machine that draws will set them.
import sharp from 'sharp';
import { escapeXml } from './svg.ts';

const size = 64;
const many = 24;

/** Widths in ems, by character. */
export type Widths = ReadonlyMap<string, number>;

/** Measures each character that occurs in `texts` in a face, named as Pango names it: `CMU Serif Italic`. */
export async function widthsOf(face: string, texts: Iterable<string>): Promise<Widths> {
  const widths = new Map<string, number>();
  for (const text of texts)
    for (const character of text) {
      if (widths.has(character) || /\p{Cc}/u.test(character)) continue;
      const [one, more] = [await wide(face, character, 1), await wide(face, character, 1 + many)];
      widths.set(character, (more - one) / many / size);
    }
  return widths;
}

/** Letters stand between bars, so that blanks at the ends of a line are not left out; joined by nothing that would kern. */
async function wide(face: string, character: string, times: number): Promise<number> {
  const text = `|${character.repeat(times)}|`;
  const { info } = await sharp({ text: { text: escapeXml(text), font: `${face} ${size}`, dpi: 72 } })
    .png()
    .toBuffer({ resolveWithObject: true });
  return info.width;
}
