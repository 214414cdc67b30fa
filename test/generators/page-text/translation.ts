// A translation on a generated page, with the brackets that translators write.
import type { ExpectedBlock, ExpectedBracket, ExpectedText } from './expected.ts';
import type { Chunk, Layout } from './layout.ts';
import type { Day, Genre, Lexicon } from './lexicon.ts';
import { setFront } from './front.ts';
import { variants, type Cast } from './people.ts';
import type { Random } from './random.ts';
import { bodyOf, fill, lineOf } from './sentences.ts';

interface Bracketed {
  readonly text: string;
  readonly brackets: readonly ExpectedBracket[];
}

const offices: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Minister of Railways',
    'Deputy Prime Minister',
    'Ambassador to Sweden',
    'head of the Trade Department',
    'PRC Vice Premier',
  ],
  de: ['Außenminister', 'Stellvertretender Verkehrsminister', 'Botschafter in Schweden'],
  fr: ['ministre des Affaires étrangères', 'ambassadeur en Suède'],
};
const expansions = [
  ['40 k.m.', 'kubometr, cubic metre of timber'],
  ['two MTS', 'mashinno-traktornaya stantsiya, machine and tractor station'],
  ['3 v.e.', 'voinskii eshelon, troop train'],
] as const;

/** Makes a translation of the document (not of its very sentences: they differ in number and order). */
export function translationOf(
  random: Random,
  layout: Layout,
  lexicon: Lexicon,
  cast: Cast,
  genre: Genre,
  day: Day,
): { chunks: Chunk[]; text: ExpectedText } {
  const chunks: Chunk[] = [];
  const front: ExpectedBlock[] = [{ kind: 'heading', text: genre.word }];
  if (random.chance(0.6)) front.push({ kind: 'stamp', text: random.pick(lexicon.secrecy) });
  if (random.chance(0.4)) front.push({ kind: 'stamp', text: random.pick(lexicon.handling) });
  for (const line of random.pick(lexicon.openers))
    front.push({ kind: 'opener', text: fill(line, lexicon, cast) });
  setFront(random, layout, chunks, front, () => undefined);

  const brackets: ExpectedBracket[] = [];
  const body = bodyOf(random, lexicon, cast).map((block) => {
    if (block.kind !== 'paragraph' || /[::]$/u.test(block.text) || !random.chance(0.5)) return block;
    const added = bracketed(random, lexicon);
    brackets.push(...added.brackets);
    return { ...block, text: `${block.text} ${added.text}` };
  });
  for (const block of body) chunks.push([lineOf(block)]);
  const blocks = [...front, ...body];
  if (random.chance(0.8)) {
    const text = random.pick(lexicon.closer(day, cast.from[lexicon.tag]));
    blocks.push({ kind: 'closer', text });
    chunks.push([text]);
  }
  return { chunks, text: { kind: 'translation', language: lexicon.tag, blocks, brackets, noise: [] } };
}

/** One sentence with one or two brackets, and what kind each is. */
function bracketed(random: Random, lexicon: Lexicon): Bracketed {
  const office = random.pick(offices[lexicon.tag] ?? ['Minister']);
  const [name, variant] = random.pick(variants);
  const [short, long] = random.pick(expansions);
  const officeBracket = { written: `[${office}]`, kind: 'office' };
  const variantBracket = { written: `[${variant}]`, kind: 'variant-name' };
  if (lexicon.tag === 'de')
    return {
      text: `Dann sprach [${office}] ${name} [${variant}].`,
      brackets: [officeBracket, variantBracket],
    };
  if (lexicon.tag === 'fr')
    return {
      text: `Ensuite [${office}] ${name} [${variant}] a parlé.`,
      brackets: [officeBracket, variantBracket],
    };
  return random.pick<() => Bracketed>([
    () => ({
      text: `Then [${office}] ${name} [${variant}] spoke.`,
      brackets: [officeBracket, variantBracket],
    }),
    () => ({
      text: `I was told by ${name} [${variant}] (he had seen it himself) that it was so.`,
      brackets: [variantBracket],
    }),
    () => ({
      text: `They asked for ${short} [${long}] at once.`,
      brackets: [{ written: `[${long}]`, kind: 'expansion' }],
    }),
    () => ({ text: 'He wrote that the brigde [sic] is old.', brackets: [{ written: '[sic]', kind: 'sic' }] }),
    () => ({
      text: 'They came on [illegible] and left.',
      brackets: [{ written: '[illegible]', kind: 'illegible' }],
    }),
    () => ({ text: 'They came [...] and left.', brackets: [{ written: '[...]', kind: 'omitted' }] }),
  ])();
}
