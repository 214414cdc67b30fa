// Chinese syllables as they are written in any romanisation or in Cyrillic, loosely: a spelling stands for every syllable that it may be.
// Looseness is for finding; that a system truly gives a spelling is asked of the system itself.
import { once } from '../../han/once.ts';
import { readingsOf } from '../../han/readings.ts';
import { palladiusInitials } from '../../transliterate/chinese/palladius.ts';

/** Pinyin syllables, without tones, that one spelling may stand for. */
export type ChineseSyllable = ReadonlySet<string>;

const latinInitials: Readonly<Record<string, string>> = {
  b: 'b p',
  p: 'p',
  m: 'm',
  f: 'f',
  d: 'd t',
  t: 't',
  n: 'n',
  l: 'l',
  g: 'g k',
  k: 'k',
  h: 'h',
  j: 'j ch ki',
  q: 'q ch k',
  x: 'x hs sh',
  zh: 'zh ch dsch tsch tch',
  ch: 'ch tsch tch',
  sh: 'sh sch',
  r: 'r j',
  z: 'z ts tz',
  c: 'c ts tz',
  s: 's ss sz',
  '': '',
};
const latinFinals: Readonly<Record<string, string>> = {
  e: 'e o eh',
  ong: 'ong ung oong',
  ie: 'ie ieh',
  iu: 'iu iou',
  ian: 'ian ien',
  iong: 'iong iung',
  uo: 'uo o',
  ui: 'ui uei',
  ü: 'u v ue',
  üe: 'ue ueh ve',
  üan: 'uan van',
  ün: 'un vn',
  ou: 'ou ow',
  yi: 'yi i',
  ye: 'ye yeh',
  you: 'you yu iu',
  yan: 'yan yen',
  yong: 'yong yung',
  yue: 'yue yueh',
  er: 'er erh',
  wei: 'wei',
  wo: 'wo',
  ao: 'ao',
  weng: 'weng ung',
  yin: 'yin in',
  ying: 'ying ing',
  ai: 'ai',
};
const latinWhole: Readonly<Record<string, string>> = {
  zhi: 'zhi chih',
  chi: 'chi chih',
  shi: 'shi shih',
  ri: 'ri jih',
  zi: 'zi tzu tsu tze',
  ci: 'ci tzu tsu tze',
  si: 'si szu ssu sze su',
};
const cyrillicFinals: Readonly<Record<string, string>> = {
  a: 'а',
  o: 'о',
  e: 'э е',
  ai: 'ай',
  ei: 'эй ей',
  ao: 'ао',
  ou: 'оу',
  an: 'ань',
  en: 'энь ень',
  ang: 'ан',
  eng: 'эн ен ын',
  ong: 'ун',
  i: 'и ы',
  ia: 'я',
  ie: 'е',
  iao: 'яо',
  iu: 'ю',
  ian: 'янь',
  in: 'инь',
  iang: 'ян',
  ing: 'ин',
  iong: 'юн',
  u: 'у',
  ua: 'уа',
  uo: 'о уо',
  uai: 'уай',
  ui: 'уй уэй',
  uan: 'уань',
  un: 'унь',
  uang: 'уан',
  ü: 'юй',
  üe: 'юэ',
  üan: 'юань',
  ün: 'юнь',
  er: 'эр',
  wu: 'у',
  wa: 'ва',
  wo: 'во',
  wai: 'вай',
  wei: 'вэй вей',
  wan: 'вань',
  wen: 'вэнь вень',
  wang: 'ван',
  weng: 'вэн',
  yi: 'и',
  ya: 'я',
  ye: 'е',
  yao: 'яо',
  you: 'ю',
  yan: 'янь',
  yin: 'инь',
  yang: 'ян',
  ying: 'ин',
  yong: 'юн',
  yu: 'юй',
  yue: 'юэ',
  yuan: 'юань',
  yun: 'юнь',
  yo: 'йо',
};
const cyrillicWhole: Readonly<Record<string, string>> = {
  hui: 'хуэй хой хуй',
  bai: 'бай бо',
  he: 'хэ хо',
  ke: 'кэ ко',
  ge: 'гэ го',
  mao: 'мао',
};

/** Finals as they are after j, q, x, where ü is written u. */
const umlaut: Readonly<Record<string, string>> = { u: 'ü', ue: 'üe', uan: 'üan', un: 'ün' };

/** Every spelling, small letters without marks, with the syllables that it may stand for. Cyrillic keeps ь. */
export const chineseSpellings = once((): ReadonlyMap<string, ChineseSyllable> => {
  const spellings = new Map<string, Set<string>>();
  const add = (spelling: string, syllable: string): void => {
    const syllables = spellings.get(spelling);
    if (syllables === undefined) spellings.set(spelling, new Set([syllable]));
    else syllables.add(syllable);
  };
  for (const written of allSyllables()) {
    const [initial, final] = parts(written);
    const plain = plainSyllable(written);
    for (const start of listed(latinInitials, initial))
      for (const end of listed(latinFinals, final)) add(start + plainSyllable(end), plain);
    for (const spelling of [plain, ...(latinWhole[written]?.split(' ') ?? [])]) add(spelling, plain);
    for (const start of listed(palladiusInitials, initial))
      for (const end of listed(cyrillicFinals, final)) add(start + end, plain);
    for (const spelling of cyrillicWhole[written]?.split(' ') ?? []) add(spelling, plain);
  }
  return spellings;
});

/** A pinyin syllable without ü: lü and lu are one here. */
export function plainSyllable(syllable: string): string {
  return syllable.replaceAll('ü', 'u').replaceAll('ê', 'e');
}

/** The syllables that a character may be in Chinese. */
export function chineseOfCharacter(char: string): ChineseSyllable {
  return new Set(readingsOf(char, 'zh').map(plainSyllable));
}

function listed(table: Readonly<Record<string, string>>, part: string): string[] {
  return table[part]?.split(' ') ?? [part];
}

function parts(syllable: string): readonly [string, string] {
  const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcs])?/u.exec(syllable)?.[0] ?? '';
  const final = syllable.slice(initial.length);
  return [initial, /^[jqx]$/u.test(initial) ? (umlaut[final] ?? final) : final];
}

const allSyllables = once((): ReadonlySet<string> => {
  const syllables = new Set<string>();
  for (let code = 0x4e00; code < 0xa000; code++)
    for (const reading of readingsOf(String.fromCharCode(code), 'zh'))
      if (/^[a-zü]{1,6}$/u.test(reading) && /[aeiouü]/u.test(reading)) syllables.add(reading);
  return syllables;
});
