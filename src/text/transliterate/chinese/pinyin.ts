// The syllables of Standard Chinese in pinyin without tones, which are the measure for all other spellings.
import { once } from '../../han/once.ts';
import { segmentsOf } from '../segment.ts';

const finals: Readonly<Record<string, string>> = {
  '': 'a o e ai ei ao ou an en ang eng er',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng i ia ie iao iu ian ing u uo ui uan un ong',
  t: 'a e ai ao ou an ang eng i ie iao ian ing u uo ui uan un ong',
  n: 'a e ai ei ao ou an en ang eng i ie iao iu ian in iang ing u uo uan ong ü üe',
  l: 'a e ai ei ao ou an ang eng i ia ie iao iu ian in iang ing u uo uan un ong ü üe',
  g: 'a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong',
  k: 'a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong',
  h: 'a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong',
  j: 'i ia ie iao iu ian in iang ing u ue uan un iong',
  q: 'i ia ie iao iu ian in iang ing u ue uan un iong',
  x: 'i ia ie iao iu ian in iang ing u ue uan un iong',
  zh: 'i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong',
  ch: 'i a e ai ao ou an en ang eng u ua uo uai ui uan un uang ong',
  sh: 'i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'i e ao ou an en ang eng u ua uo ui uan un ong',
  z: 'i a e ai ei ao ou an en ang eng u uo ui uan un ong',
  c: 'i a e ai ao ou an en ang eng u uo ui uan un ong',
  s: 'i a e ai ao ou an en ang eng u uo ui uan un ong',
  y: 'a o e ao ou an in ang ing i u ue uan un ong',
  w: 'a o ai ei an en ang eng u',
};

/** All syllables, some 410. */
export const pinyinSyllables: readonly string[] = Object.entries(finals).flatMap(([initial, list]) =>
  list.split(' ').map((final) => initial + final),
);

export interface PinyinParts {
  readonly initial: string;
  readonly final: string;
}

/** Initial and final of a syllable; the glides y and w count as initials. */
export function partsOf(syllable: string): PinyinParts {
  const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])/.exec(syllable)?.[0] ?? '';
  return { initial, final: syllable.slice(initial.length) };
}

/** The ways in which a word of pinyin falls into syllables, the likelier first; none where it is no pinyin. */
export function pinyinWord(typed: string): string[][] {
  const plain = typed
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0304\u0301\u030c\u0300]/g, '')
    .normalize('NFC')
    .replaceAll(/u:|v/g, 'ü');
  const ways = segmentsOf(plain, known());
  // A syllable that begins with a vowel stands after an apostrophe inside a word; not all writers keep to that.
  const parts = plain.split(/['’-]/);
  const strict = ways.filter((way) => way.filter((one) => /^[aeo]/.test(one)).length <= vowelStarts(parts));
  return strict.length > 0 ? strict : ways;
}

function vowelStarts(parts: readonly string[]): number {
  return parts.filter((part) => /^[aeo]/.test(part)).length;
}

const known = once(() => new Set(pinyinSyllables));
