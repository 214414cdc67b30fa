// Korean syllables as they are written in Hangul, in any romanisation or in Cyrillic, loosely: a spelling stands for every syllable that it
// may be. Looseness is for finding; that a system truly gives a spelling is asked of the system itself.
import { once } from '../../han/once.ts';
import { readingsOf } from '../../han/readings.ts';

/** One syllable: which initials, vowels and finals it may have, as bits of the lists below. */
export interface KoreanSyllable {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

/** Plain, tense and aspirated consonants are one: romanisations often leave the difference out. */
const initials = ['', 'k', 't', 'p', 'c', 's', 'm', 'n', 'r', 'h'] as const;
const vowels = [
  'a',
  'ae',
  'ya',
  'yae',
  'ŏ',
  'e',
  'yŏ',
  'ye',
  'o',
  'wa',
  'wae',
  'oe',
  'yo',
  'u',
  'wŏ',
  'we',
  'wi',
  'yu',
  'ŭ',
  'ŭi',
  'i',
] as const;
const finals = ['', 'k', 'n', 't', 'r', 'm', 'p', 'ng'] as const;

/** Initials, vowels and finals of Hangul in the order of Unicode, as the lists above. */
const hangulInitials = 'k k n t t r m p p s s  c c c k t p h'.split(' ');
const hangulFinals = ' k k k n n n t r k m p r r p r m p p t t ng t t k t p t'.split(' ');

const initialSpellings: Readonly<Record<string, string>> = {
  k: 'k g kk gg к г кк кх',
  t: 't d tt dd т д тт тх',
  p: 'p b pp bb п б пп пх',
  c: 'ch j jj tch tsch ч чж дж ц чч чх ж дз',
  s: 's ss sh с сс ш',
  m: 'm м',
  n: 'n н',
  r: 'r l rh р л',
  h: 'h х',
  '': '',
};
const vowelSpellings: Readonly<Record<string, string>> = {
  a: 'a ah а',
  ae: 'ae ai ay э е ай',
  ya: 'ya я',
  yae: 'yae yai йе е',
  ŏ: 'ŏ o eo u uh ur е ё о э',
  e: 'e э е',
  yŏ: 'yŏ yo yeo you yu ye е ё ио йо',
  ye: 'ye е йе',
  o: 'o oh о',
  wa: 'wa oa ва оа уа',
  wae: 'wae вэ ве',
  oe: 'oe oi oy we ve wei ой ве вэ вхе ое',
  yo: 'yo yoh ё е йо ио',
  u: 'u oo ou у',
  wŏ: 'wo wŏ wu weo во вон уо',
  we: 'we ве вэ',
  wi: 'wi ui wee ви уй',
  yu: 'yu yoo you ю',
  ŭ: 'ŭ u eu ы у',
  ŭi: 'ŭi ui eui ee i и ый ыи',
  i: 'i ee y ie ea и ы й',
};
const finalSpellings: Readonly<Record<string, string>> = {
  '': '',
  k: 'k g ck к г',
  n: 'n nn н',
  t: 't d s т с',
  r: 'l r ll ль л р рль',
  m: 'm м',
  p: 'p b п б',
  ng: 'ng н нг',
};

/** Spellings that a family chose for itself, and no rule gives: Hangul → spellings. */
const ownSpellings: Readonly<Record<string, string>> = {
  박: 'park',
  이: 'lee rhee ree leigh yi rhie',
  리: 'lee rhee ree',
  허: 'hur huh',
  서: 'suh',
  임: 'lim rim yim',
  림: 'lim yim',
  류: 'lew yoo',
  유: 'lyu ryu',
  최: 'choi choy чхве цой цхой',
  백: 'paik baik paek пяк пек',
  배: 'пя',
  신: 'shin',
  정: 'chung jung тен',
  조: 'cho jo тё',
  장: 'chang jang тян',
  노: 'roh rho',
  윤: 'yun yoon юн',
  강: 'kang кан',
  여: 'lyuh yuh',
  현: 'hyun',
  성: 'sung',
  책: 'чак',
  재: 'дя тя',
  대: 'тя',
  해: 'хя',
  석: 'suk sok',
  전: 'chun jun chon',
  승: 'syng',
  만: 'man mann',
};

export const koreanSpellings = once((): ReadonlyMap<string, KoreanSyllable> => {
  const spellings = new Map<string, KoreanSyllable>();
  const add = (spelling: string, syllable: KoreanSyllable): void => {
    const known = spellings.get(spelling);
    spellings.set(spelling, known === undefined ? syllable : union(known, syllable));
  };
  for (const [initial, starts] of pairs(initialSpellings))
    for (const [vowel, middles] of pairs(vowelSpellings))
      for (const [final, ends] of pairs(finalSpellings)) {
        const syllable = syllableOf(initial, vowel, final);
        for (const start of starts)
          for (const middle of middles)
            for (const end of ends)
              if (oneAlphabet(start + middle + end)) add(start + middle + end, syllable);
      }
  for (const [hangul, own] of pairs(ownSpellings))
    for (const syllable of koreanOfHangul(hangul)) for (const spelling of own) add(spelling, syllable);
  return spellings;
});

/** A Hangul text's syllables; anything that is no syllable block is left out. */
export function koreanOfHangul(text: string): KoreanSyllable[] {
  const found: KoreanSyllable[] = [];
  for (const char of text) {
    const at = (char.codePointAt(0) ?? 0) - 0xac00;
    if (at < 0 || at >= 11172) continue;
    const initial = hangulInitials[Math.floor(at / 588)] ?? '';
    const vowel = vowels[Math.floor(at / 28) % 21] ?? 'a';
    found.push(syllableOf(initial, vowel, hangulFinals[at % 28] ?? ''));
  }
  return found;
}

/** What a Chinese character may be read as in Korean; undefined where it has no Korean reading. */
export function koreanOfCharacter(char: string): KoreanSyllable | undefined {
  const [first, ...more] = readingsOf(char, 'ko').flatMap((reading) => koreanOfHangul(reading));
  return first === undefined ? undefined : more.reduce(union, first);
}

/** Whether two syllables may be one. At a word's beginning ㄹ and ㄴ may have fallen away, or been written again. */
export function sameKorean(a: KoreanSyllable, b: KoreanSyllable, atBeginning: boolean): boolean {
  if ((a.vowel & b.vowel) === 0 || (a.final & b.final) === 0) return false;
  if ((a.initial & b.initial) !== 0) return true;
  return atBeginning && (a.initial & liquid) !== 0 && (b.initial & liquid) !== 0;
}

/** The consonants of a syllable as any system tells them apart: n and ng are one, and what may fall away at a beginning is left out. */
export function koreanKey(syllable: KoreanSyllable, atBeginning: boolean): string {
  const initial = atBeginning && (syllable.initial & liquid) !== 0 ? '' : lowest(initials, syllable.initial);
  const final = (syllable.final & nasal) === 0 ? lowest(finals, syllable.final) : 'n';
  return initial + final;
}

function lowest(list: readonly string[], bits: number): string {
  return list[31 - Math.clz32(bits & -bits)] ?? '';
}

const nasal = bit(finals, 'n') | bit(finals, 'ng');
const liquid = bit(initials, '') | bit(initials, 'r') | bit(initials, 'n');

function union(a: KoreanSyllable, b: KoreanSyllable): KoreanSyllable {
  return { initial: a.initial | b.initial, vowel: a.vowel | b.vowel, final: a.final | b.final };
}

function syllableOf(initial: string, vowel: string, final: string): KoreanSyllable {
  return { initial: bit(initials, initial), vowel: bit(vowels, vowel), final: bit(finals, final) };
}

function bit(list: readonly string[], item: string): number {
  return 1 << Math.max(0, list.indexOf(item));
}

function pairs(table: Readonly<Record<string, string>>): (readonly [string, readonly string[]])[] {
  return Object.entries(table).map(([key, value]) => [key, value.split(' ')]);
}

function oneAlphabet(spelling: string): boolean {
  return /^[a-zŏŭ]+$/u.test(spelling) || /^[а-яё]+$/u.test(spelling);
}
