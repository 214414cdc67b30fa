// Sets apart lines that an engine made out of scrawls, tears and specks: it does not believe in them itself.
import type { RecognisedBlock, RecognisedLine, RecognisedPage } from '../model/recognised-page.ts';

/** Below this, on the average of its characters, a line is unsure; one word of three letters that is at least so sure saves it. */
const [unsureBelow, sureFrom] = [0.6, 0.7];

/**
 * The page with its unsure lines in blocks of kind noise, at the end. Where they are half of the page's lines or more, it is the whole page that is hard to
 * read, and stays as it is.
 */
export function setUnsureApart(page: RecognisedPage): RecognisedPage {
  const lines = page.blocks.flatMap((block) => (isText(block) ? block.lines : []));
  const unsure = new Set(lines.filter(isUnsure));
  if (unsure.size === 0 || unsure.size * 2 >= lines.length) return page;
  const blocks: RecognisedBlock[] = [];
  const noise: RecognisedBlock[] = [];
  for (const block of page.blocks) {
    if (!isText(block)) {
      blocks.push(block);
      continue;
    }
    const kept = block.lines.filter((line) => !unsure.has(line));
    if (kept.length === block.lines.length) blocks.push(block);
    else if (kept.length > 0) blocks.push({ ...block, lines: kept });
    for (const line of block.lines)
      if (unsure.has(line)) noise.push({ kind: 'noise', polygon: line.polygon, lines: [line] });
  }
  return { ...page, blocks: [...blocks, ...noise] };
}

function isText({ kind }: RecognisedBlock): boolean {
  return kind === 'text' || kind === 'heading';
}

function isUnsure({ words }: RecognisedLine): boolean {
  let [sum, length] = [0, 0];
  for (const { text, confidence = 1 } of words) {
    if (confidence >= sureFrom && /\p{L}{3}|\p{Script=Han}|\p{Script=Hangul}/u.test(text)) return false;
    sum += confidence * text.length;
    length += text.length;
  }
  return length > 0 && sum < length * unsureBelow;
}
