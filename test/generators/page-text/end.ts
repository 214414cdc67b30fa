// The end of a generated document: a brief last sentence, a farewell, the signature, the clerk's certification.
import type { ExpectedBlock, ExpectedMark } from './expected.ts';
import { italic, type Chunk } from './layout.ts';
import type { Setting } from './setting.ts';

/** Adds the end's chunks, blocks and marks to those that are there. */
export function endOf(
  setting: Setting,
  chunks: Chunk[],
  blocks: ExpectedBlock[],
  marks: ExpectedMark[],
): void {
  const { random, layout, lexicon, cast, day, genre } = setting;
  const add = (kind: 'paragraph' | 'closer', text: string): void => {
    blocks.push({ kind, text });
    chunks.push([text]);
  };
  if (random.chance(0.2)) add('paragraph', random.pick(lexicon.brief));
  if (genre.type === 'letter' && random.chance(0.4)) add('closer', random.pick(lexicon.farewells));
  if (random.chance(0.85)) add('closer', random.pick(lexicon.closer(day, cast.from[lexicon.tag])));
  if (!random.chance(0.4)) return;
  const [word, name] = random.pick(lexicon.certification);
  marks.push({ kind: 'certification', written: `${word} ${name}` });
  if (random.chance(0.5)) chunks.push([`${word} ${italic(layout, name)}`]);
  else chunks.push([word], [italic(layout, name)]);
}
