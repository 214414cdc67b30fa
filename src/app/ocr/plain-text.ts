// The recognition of a page as plain text: its own text first, and after it what stands apart on the sheet.
import type { RecognisedBlock, RecognisedPage } from '../../model/recognised-page.ts';
import { lineText } from '../../text/recognised/line-text.ts';

/** What is no part of the running text, as it follows it. Noise comes last, and is not left out: a line that was misjudged would be lost. */
const apart: readonly (readonly [kind: RecognisedBlock['kind'], heading: string])[] = [
  ['marginal', '[Beside the text]'],
  ['stamp', '[Stamps]'],
  ['noise', '[Not of this text, as it seems]'],
];

/** What was read, line by line, an empty line between blocks; what stands apart follows under a line that says what it is. Empty where nothing was read. */
export function plainText({ blocks }: RecognisedPage): string {
  const said = blocks.map(({ kind, lines }) => ({ kind, text: linesOf(lines) })).filter(({ text }) => text !== ''); // prettier-ignore
  const kinds = new Set(apart.map(([kind]) => kind));
  const paragraphs = said.filter(({ kind }) => !kinds.has(kind)).map(({ text }) => text);
  for (const [wanted, heading] of apart) {
    const own = said.filter(({ kind }) => kind === wanted).map(({ text }) => text);
    if (own.length > 0) paragraphs.push(heading, ...own);
  }
  return paragraphs.length === 0 ? '' : `${paragraphs.join('\n\n')}\n`;
}

function linesOf(lines: RecognisedBlock['lines']): string {
  return lines
    .map((line) => lineText(line).text)
    .filter((text) => text !== '')
    .join('\n');
}
