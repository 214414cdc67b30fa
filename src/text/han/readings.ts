// How a Chinese character is read in Chinese, Korean and Japanese.
import * as chinese from './data/chinese.ts';
import * as japanese from './data/japanese.ts';
import * as korean from './data/korean.ts';
import { once } from './once.ts';
import { traditional } from './variants.ts';

export type ReadingLanguage = 'zh' | 'ko' | 'ja';

type Table = ReadonlyMap<string, readonly string[]>;

/**
 * The readings of one character, the usual first; none for what is no character of the tables (some 12,000, of the basic plane).
 * `zh`: pinyin without tones, with ü. `ko`: Hangul syllables, without the change at a word's beginning. `ja`: hiragana, first those
 * taken over from Chinese, then native words. A simplified character that a language does not have is read as its full form.
 */
export function readingsOf(char: string, language: ReadingLanguage): readonly string[] {
  const table = tables[language]();
  const found = table.get(char);
  if (found !== undefined) return found;
  for (const form of traditional(char)) {
    const readings = table.get(form);
    if (readings !== undefined) return readings;
  }
  return [];
}

/** The readings of one character in Chinese, in pinyin with the tone as a figure (5: without tone), the usual first. */
export function tonedReadingsOf(char: string): readonly string[] {
  return toned().get(char) ?? [];
}

const toned = once(() => tableOf([chinese.usual, chinese.second, chinese.further], /^([a-zêü]+\d)(.+)$/u));

const tables: Readonly<Record<ReadingLanguage, () => Table>> = {
  zh: once(() => {
    const plain = new Map<string, readonly string[]>();
    for (const [char, readings] of toned())
      plain.set(char, [...new Set(readings.map((reading) => reading.slice(0, -1)))]);
    return plain;
  }),
  ko: once(() => tableOf([korean.usual, korean.second, korean.further], /^([가-힣])(.+)$/u)),
  ja: once(() => tableOf([japanese.on, japanese.kun], /^([ぁ-ゖー]+)(.+)$/u)),
};

function tableOf(lists: readonly string[], entry: RegExp): Table {
  const table = new Map<string, string[]>();
  for (const word of lists.flatMap((list) => list.split(/\s+/))) {
    const [, reading, chars] = entry.exec(word) ?? [];
    if (reading === undefined || chars === undefined) continue;
    for (const char of chars) {
      const readings = table.get(char);
      if (readings === undefined) table.set(char, [reading]);
      else if (!readings.includes(reading)) readings.push(reading);
    }
  }
  return table;
}

/** All syllables that are a reading of some character in Korean. */
export function koreanReadings(): readonly string[] {
  return [...new Set([...tables.ko().values()].flat())];
}
