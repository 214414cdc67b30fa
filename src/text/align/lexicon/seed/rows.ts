// The rows of our own vocabulary: one meaning each, in eight languages.
import { countries } from './countries.ts';
import { documents } from './documents.ts';
import { economy } from './economy.ts';
import { general } from './general.ts';
import { government } from './government.ts';
import { grammar } from './grammar.ts';
import { life } from './life.ts';
import { number } from './number.ts';
import { prose } from './prose.ts';
import { time } from './time.ts';
import { verbs } from './verbs.ts';
import { once } from '../../../han/once.ts';

/** The languages of a row, in the order of its cells. */
export const seedLanguages = ['en', 'ru', 'uk', 'de', 'fr', 'zh', 'ja', 'ko'] as const;

export type SeedLanguage = (typeof seedLanguages)[number];

/** One meaning: the words of each language for it, dictionary forms first. */
export type SeedRow = Readonly<Record<SeedLanguage, readonly string[]>>;

const fields: readonly string[] = [
  grammar,
  number,
  time,
  government,
  verbs,
  economy,
  life,
  documents,
  countries,
  general,
  prose,
];

/**
 * Every row, parsed once. A field is lines of eight cells with semicolons between, and a cell is words with spaces between. All of it is our own
 * work, written down from general knowledge of the languages; no dictionary was copied.
 */
export const seedRows = once((): readonly SeedRow[] =>
  fields
    .flatMap((field) => field.split('\n'))
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(';').map((cell) => cell.split(' ').filter((word) => word !== ''));
      const [en = [], ru = [], uk = [], de = [], fr = [], zh = [], ja = [], ko = []] = cells;
      return { en, ru, uk, de, fr, zh, ja, ko };
    }),
);
