// Eras: years counted from a founding or an accession, with Gregorian months and days.
import type { Calendar } from '../calendar.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';
import type { At } from './lexicon.ts';

export interface Era {
  readonly calendar: Calendar;
  /** Gregorian year less era year. */
  readonly offset: number;
  /** The era years that there were. A later one is a misprint, or a forecast. */
  readonly last: number;
  /** Before this year of the era, months and days were those of the lunisolar calendar. */
  readonly solarFrom: number;
}

/**
 * Dangi (Tan'gi) counts from 2333 BCE and was South Korea's official count in 1948-1961; Juche from 1912; Minguo from 1912. Japan took
 * the Gregorian calendar on 1 January 1873, Korea on 1 January 1896. Datong and Kangde are Manchukuo's (1932-1945), Gwangmu and Yunghui
 * those of the Korean Empire (1897-1910).
 */
const eras: readonly (Era & { readonly names: string })[] = [
  {
    calendar: 'dangi',
    offset: -2333,
    last: 4400,
    solarFrom: 4229,
    names: "단기|단군기원|檀紀|檀纪|檀君紀元|dangi|tangi|tan'gi",
  },
  {
    calendar: 'juche',
    offset: 1911,
    last: 200,
    solarFrom: 1,
    names: "주체|主體|主体|juche|chuch'e|djoutché|чучхе",
  },
  {
    calendar: 'minguo',
    offset: 1911,
    last: 200,
    solarFrom: 1,
    names: '中華民國|中华民国|民國|民国|중화민국|민국|minguo|min-kuo|minkuo|миньго',
  },
  { calendar: 'meiji', offset: 1867, last: 45, solarFrom: 6, names: '明治|메이지|명치|meiji|мэйдзи' },
  { calendar: 'taisho', offset: 1911, last: 15, solarFrom: 1, names: '大正|다이쇼|대정|taishō|taisyo|тайсё' },
  { calendar: 'showa', offset: 1925, last: 64, solarFrom: 1, names: '昭和|쇼와|소화|shōwa|syowa|сёва' },
  { calendar: 'heisei', offset: 1988, last: 31, solarFrom: 1, names: '平成|헤이세이|heisei|хэйсэй' },
  { calendar: 'reiwa', offset: 2018, last: 100, solarFrom: 1, names: '令和|레이와|reiwa|рэйва' },
  { calendar: 'datong', offset: 1931, last: 3, solarFrom: 1, names: '大同|datong|tatung' },
  { calendar: 'kangde', offset: 1933, last: 12, solarFrom: 1, names: '康德|康徳|강덕|kangde|kangteh|кандэ' },
  { calendar: 'gwangmu', offset: 1896, last: 11, solarFrom: 1, names: '光武|광무|gwangmu|kwangmu' },
  { calendar: 'yunghui', offset: 1906, last: 4, solarFrom: 1, names: '隆熙|융희|yunghui|yunghŭi' },
];

const names: readonly (readonly [words: readonly string[], era: Era])[] = eras
  .flatMap((era) => era.names.split('|').map((name) => [wordsOf(name), era] as const))
  .sort(([a], [b]) => b.length - a.length);

function wordsOf(name: string): string[] {
  return tokenize(name).map((token) => token.text);
}

/** The first word of each era's names. */
export const eraWords: ReadonlySet<string> = new Set(names.map(([words]) => words[0] ?? ''));

/** The era named at a token. */
export function eraAt(tokens: readonly Token[], at: number): At<Era> | undefined {
  const first = tokens[at];
  if (first?.kind !== 'east' && first?.kind !== 'word') return undefined;
  if (!eraWords.has(first.text)) return undefined;
  for (const [words, value] of names) {
    if (words.every((word, i) => tokens[at + i]?.text === word)) return { value, end: at + words.length };
  }
  return undefined;
}

/** Years that can only be Dangi: 4220-4400 are 1887-2067. */
export function dangiYear(year: number): number | undefined {
  return year >= 4220 && year <= 4400 ? year - 2333 : undefined;
}
