// The front of a generated document: heading, stamps, openers, salutation; some stamps misread, some in words of their own.
import type { ExpectedBlock, ExpectedMark } from './expected.ts';
import type { Chunk, Layout } from './layout.ts';
import type { Random } from './random.ts';
import { fill } from './sentences.ts';
import type { Setting } from './setting.ts';

/** The blocks of the front. Marks that stand in it are added to `marks`. */
export function frontOf(setting: Setting, marks: ExpectedMark[], copy: string | undefined): ExpectedBlock[] {
  const { random, lexicon, cast, genre, day } = setting;
  const blocks: ExpectedBlock[] = [{ kind: 'heading', text: genre.word }];
  const stamp = (kind: string, list: readonly string[]): void => {
    const written = random.chance(0.1) ? misread(random, random.pick(list)) : random.pick(list);
    const combined = kind === 'secrecy' && copy !== undefined && random.chance(0.15);
    blocks.push({ kind: 'stamp', text: combined ? `${written}. ${copy}` : written });
    marks.push({ kind, written });
    if (combined) marks.push({ kind: 'copy-number', written: copy });
  };
  if (random.chance(0.7)) stamp('secrecy', lexicon.secrecy);
  if (random.chance(0.5)) stamp('handling', lexicon.handling);
  if (random.chance(0.12))
    blocks.push({ kind: 'opener', text: lexicon.dateline(cast.town[lexicon.tag], day) });
  if (random.chance(0.8))
    for (const line of random.pick(lexicon.openers))
      blocks.push({ kind: 'opener', text: fill(line, lexicon, cast) });
  if (genre.type === 'letter' && random.chance(0.6))
    blocks.push({ kind: 'opener', text: fill(random.pick(lexicon.salutations), lexicon, cast) });
  return blocks;
}

/** One letter of a longer wording changed, as OCR changes one. */
function misread(random: Random, words: string): string {
  if (words.length < 12) return words;
  const at = random.pick(
    Array.from(words, (_, index) => index).filter((index) => /\p{Ll}|\p{Lu}/u.test(words.charAt(index))),
  );
  const other = /\p{sc=Cyrillic}/u.test(words) ? 'нпиосе' : 'cnieot';
  return words.slice(0, at) + random.pick(other.split('')) + words.slice(at + 1);
}

/** Sets heading, stamps and openers; stamps together or apart, and now and then a column of noise among the openers. */
export function setFront(
  random: Random,
  layout: Layout,
  chunks: Chunk[],
  front: readonly ExpectedBlock[],
  addNoise: () => void,
): void {
  const together = random.chance(0.5);
  for (const block of front) {
    const before = chunks.at(-1);
    if (block.kind === 'heading') chunks.push([layout.markdown ? `# ${block.text}` : block.text]);
    else if (block.kind === 'stamp' && together && before !== undefined && isStamp(front, before))
      chunks.push([...(chunks.pop() ?? []), block.text]);
    else chunks.push([block.text]);
    if (block.kind === 'opener') addNoise();
  }
}

function isStamp(front: readonly ExpectedBlock[], chunk: Chunk): boolean {
  return front.some((block) => block.kind === 'stamp' && block.text === chunk.at(-1));
}
