// One whole page from one seed: head, original and translations, with the facts that it holds.
import type { Expected, ExpectedPage, GeneratedPage } from './expected.ts';
import { headOf, type PageTag } from './head.ts';
import { holdingsOf } from './holdings.ts';
import { layoutOf, setChunks, type Chunk } from './layout.ts';
import { leavesOf, type Leaves } from './leaves.ts';
import type { Day, Genre, Lexicon } from './lexicon.ts';
import { russian } from './lexicon-cyrillic.ts';
import { chinese, korean } from './lexicon-east.ts';
import { english, french, german, hungarian } from './lexicon-latin.ts';
import { originalOf } from './original.ts';
import { castOf } from './people.ts';
import { randomFrom, type Random } from './random.ts';
import { translationOf } from './translation.ts';

const originals = [russian, russian, russian, russian, german, french, hungarian, korean, chinese, english];
const pageLexicons: Readonly<Record<PageTag, Lexicon>> = { en: english, de: german, fr: french };

/** The page of a seed. The same seed gives the same page. */
export function generatePage(seed: number): GeneratedPage {
  const random = randomFrom(seed);
  const layout = layoutOf(random);
  const lexicon = random.pick(originals);
  const page = random.pick((['en', 'en', 'en', 'de', 'fr'] as const).filter((tag) => tag !== lexicon.tag));
  const pageLexicon = pageLexicons[page];
  const cast = castOf(random);
  const day: Day = { year: random.int(1920, 1975), month: random.int(1, 12), day: random.int(1, 28) };
  const genre = random.pick(lexicon.genres);
  const pageGenre = genreIn(random, pageLexicon, genre.type);

  const hasOriginal = random.chance(0.85);
  const translations = hasOriginal && random.chance(0.1) ? [] : [pageLexicon];
  const others = [english, german, french].filter((one) => one !== pageLexicon && one !== lexicon);
  if (translations.length > 0 && random.chance(0.12)) translations.push(random.pick(others));

  const leaves = leavesOf(random, lexicon);
  const marked = hasOriginal && leaves.style !== 'none';
  const { holdings, foliation } = holdingsOf(random, marked ? leaves : undefined);
  const head = headOf(random, layout, {
    page,
    day,
    genre: pageGenre,
    cast,
    originalName: lexicon.name[page],
    translationNames: translations.map((one) => one.name[page]),
    hasOriginal,
    holdings: holdings.map((holding) => holding.printed),
    needsCitation: marked || holdings.length > 0,
  });

  const original = hasOriginal
    ? originalOf({ random, layout, lexicon, cast, genre, day, leaves })
    : undefined;
  const translated = translations.map((one) =>
    translationOf(random, layout, one, cast, genreIn(random, one, genre.type), day),
  );
  const bodies: Chunk[][] = [
    ...(original ? [[...original.chunks]] : []),
    ...translated.map((one) => one.chunks),
  ];
  if (bodies.length > 1 && random.chance(0.15)) bodies.reverse();
  const expected: Expected = {
    type: pageGenre.type,
    date: `${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`,
    title: head.title,
    from: head.from,
    to: head.to,
    ...(translated[0]?.text.blocks.some((block) => block.kind === 'opener') && { place: cast.town[page] }),
    originalLanguage: lexicon.tag,
    ...(head.summary !== undefined && { summary: head.summary }),
    ...(head.address !== undefined && { address: head.address }),
    exemplars: holdings.map((holding) => holding.expected),
    ...(marked && foliation !== undefined && { foliation }),
    pages: marked ? pagesOf(leaves) : [],
    marks: original?.marks ?? [],
    ...(original?.strayDate !== undefined && { strayDate: original.strayDate }),
    texts: [...(original ? [original.text] : []), ...translated.map((one) => one.text)],
  };
  const text = setChunks(random, layout, [...head.chunks, ...bodies.flat()]);
  return { seed, text, expected };
}

function genreIn(random: Random, lexicon: Lexicon, type: string): Genre {
  return random.pick(lexicon.genres.filter((one) => one.type === type));
}

function pagesOf(leaves: Leaves): ExpectedPage[] {
  return leaves.sides.map(({ label, transcribed }) => ({ label, transcribed }));
}
