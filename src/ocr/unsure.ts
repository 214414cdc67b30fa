// Sets apart lines that an engine made out of scrawls, tears and specks: it does not believe in them itself.
import type { Point, RecognisedBlock, RecognisedLine, RecognisedPage } from '../model/recognised-page.ts';

/** Below this, on the average of its characters, a line is unsure; one word of three letters that is at least so sure saves it. */
const [unsureBelow, sureFrom] = [0.6, 0.7];
/** Below this, an unsure line is a guess. */
const guessBelow = 0.35;

/**
 * The page with its noise in blocks of that kind, at the end: unsure lines without a word of three letters, guesses, and what stands outside the box around
 * the lines that are sure. Other unsure lines are text that is hard to read, and stay. Where unsure lines are half of the page's or more, it is
 * the whole page that is hard to read, and stays as it is.
 */
export function setUnsureApart(page: RecognisedPage): RecognisedPage {
  const lines = page.blocks.flatMap((block) => (isText(block) ? block.lines : []));
  const unsure = new Set(lines.filter(isUnsure));
  if (unsure.size === 0 || unsure.size * 2 >= lines.length) return page;
  const within = boxAround(lines.filter((line) => !unsure.has(line)).flatMap(({ polygon }) => polygon));
  const noise = new Set([...unsure].filter((line) => !isHardText(line, within)));
  const blocks: RecognisedBlock[] = [];
  const apart: RecognisedBlock[] = [];
  for (const block of page.blocks) {
    if (!isText(block)) {
      blocks.push(block);
      continue;
    }
    const kept = block.lines.filter((line) => !noise.has(line));
    if (kept.length === block.lines.length) blocks.push(block);
    else if (kept.length > 0) blocks.push({ ...block, lines: kept });
    for (const line of block.lines)
      if (noise.has(line)) apart.push({ kind: 'noise', polygon: line.polygon, lines: [line] });
  }
  return { ...page, blocks: [...blocks, ...apart] };
}

function isText({ kind }: RecognisedBlock): boolean {
  return kind === 'text' || kind === 'heading';
}

const letters = /\p{L}{3}|\p{Script=Han}|\p{Script=Hangul}/u;

function isUnsure(line: RecognisedLine): boolean {
  if (line.words.some(({ text, confidence = 1 }) => confidence >= sureFrom && letters.test(text)))
    return false;
  return confidenceOf(line) < unsureBelow;
}

function isHardText(line: RecognisedLine, within: Box): boolean {
  if (confidenceOf(line) < guessBelow || !line.words.some(({ text }) => letters.test(text))) return false;
  const { left, top, right, bottom } = boxAround(line.polygon);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= within.left && x <= within.right && y >= within.top && y <= within.bottom;
}

/** On the average of its characters; 1 where it has none. */
function confidenceOf({ words }: RecognisedLine): number {
  let [sum, length] = [0, 0];
  for (const { text, confidence = 1 } of words) {
    sum += confidence * text.length;
    length += text.length;
  }
  return length === 0 ? 1 : sum / length;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}
