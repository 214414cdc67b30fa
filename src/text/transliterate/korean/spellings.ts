// What one Korean syllable may be written as in each system, wherever in a name it stands: the way back from a spelling to Hangul.
import { table } from './letters.ts';
import { lettersOf } from './hangul.ts';
import { sovietSyllable } from './soviet.ts';

type Options = Readonly<Record<string, string>>;

interface Inventory {
  readonly onsets: Options;
  readonly vowels: Options;
  readonly codas: Options;
}

/** Tables whose values are lists, parted by a slash. */
const common = 'ㄲ kk ㄴ n ㄸ tt ㄹ r/l/n ㅁ m ㅃ pp ㅆ ss ㅎ h';
const latinCodas = table('ㄱ k/g ㄴ n ㄷ t ㅅ t ㄹ l/r ㅁ m ㅂ p/b ㅇ ng');
const vowels = 'ㅏ a ㅐ ae ㅑ ya ㅒ yae ㅔ e ㅖ ye ㅗ o ㅘ wa ㅙ wae ㅚ oe ㅛ yo ㅜ u ㅞ we ㅟ wi ㅠ yu ㅣ i';
const breves = table(`${vowels} ㅓ ŏ ㅕ yŏ ㅝ wŏ ㅡ ŭ ㅢ ŭi`);
const cyrillicOnsets =
  'ㄱ к/г ㄲ кк ㄴ н ㄷ т/д ㄸ тт ㄹ р/л/н ㅁ м ㅂ п/б ㅃ пп ㅅ с ㅆ сс ㅉ чч ㅊ чх ㅋ кх ㅌ тх ㅍ пх ㅎ х';
const cyrillicVowels =
  'ㅏ а ㅐ э ㅑ я ㅔ е/э ㅗ о ㅘ ва ㅙ вэ ㅚ ве ㅜ у ㅝ во ㅞ ве ㅟ ви ㅠ ю ㅡ ы ㅢ ый/и ㅣ и ㅓ о';

const inventories: Readonly<Record<string, Inventory>> = {
  'mr-kor': {
    onsets: table(`${common} ㄱ k/g ㄷ t/d ㅂ p/b ㅅ s/sh ㅈ ch/j ㅉ tch ㅊ ch’ ㅋ k’ ㅌ t’ ㅍ p’`),
    vowels: breves,
    codas: latinCodas,
  },
  'rr-kor': {
    onsets: table(`${common} ㄱ g ㄷ d ㅂ b ㅅ s ㅈ j ㅉ jj ㅊ ch ㅋ k ㅌ t ㅍ p`),
    vowels: table(`${vowels} ㅓ eo ㅕ yeo ㅝ wo ㅡ eu ㅢ ui`),
    codas: latinCodas,
  },
  'nk-kor': {
    onsets: table(`${common} ㄱ k/g ㄷ t/d ㅂ p/b ㅅ s ㅈ j/ch ㅉ jj ㅊ ch ㅋ kh ㅌ th ㅍ ph`),
    vowels: breves,
    codas: latinCodas,
  },
  'mixed-kor': {
    onsets: table(`${common} ㄱ k/g ㄷ t/d ㅂ p/b ㅅ s/sh ㅈ ch/j ㅉ jj ㅊ ch ㅋ k/kh ㅌ t/th ㅍ p/ph`),
    vowels: table(
      'ㅏ a/ah ㅐ ae/ai ㅑ ya ㅒ yae ㅓ o/eo/u/ŏ ㅔ e ㅕ yo/yeo/yu/you/yŏ ㅖ ye ㅗ o ㅘ wa/hwa ㅙ wae ㅚ oe/oi/we ㅛ yo ㅜ u/oo/woo ㅝ wo/won ㅞ we ㅟ wi ㅠ yu/yoo ㅡ u/eu/ŭ ㅢ ui/eui/i/ee/ŭi ㅣ i/ee/yi',
    ),
    codas: latinCodas,
  },
  'kontsevich-kor': {
    onsets: table(`${cyrillicOnsets} ㅈ ч/дж`),
    vowels: table(`${cyrillicVowels} ㅒ я ㅕ ё ㅖ е/йе ㅛ ё`),
    codas: table('ㄱ к/г ㄴ н ㄷ т ㅅ т ㄹ ль/р/л ㅁ м ㅂ п/б ㅇ н/нъ'),
  },
  'kholodovich-kor': {
    onsets: table(`${cyrillicOnsets} ㅈ ч/чж`),
    vowels: table(`${cyrillicVowels} ㅒ йэ ㅕ йо ㅖ йе ㅛ йо`),
    codas: table('ㄱ к/г ㄴ н ㄷ т ㅅ т ㄹ л/р ㅁ м ㅂ п/б ㅇ нъ'),
  },
};

/** Surnames as their bearers or the press wrote them, without a system. */
export const customSurnames: Readonly<Record<string, string>> = {
  김: 'kim gim',
  이: 'yi lee rhee li ri rhie yee i',
  리: 'ri li yi lee rhee',
  박: 'pak park bak paak',
  최: 'choe choi choy',
  정: 'chong chung jung jeong cheong jong',
  조: 'cho jo',
  강: 'kang gang',
  윤: 'yun yoon',
  장: 'chang jang',
  임: 'im lim rim yim rhim',
  림: 'rim lim im',
  오: 'o oh',
  서: 'so suh seo',
  신: 'sin shin',
  권: 'kwon gwon',
  안: 'an ahn',
  유: 'yu yoo ryu you lyu',
  류: 'ryu yu yoo lyu',
  전: 'chon jeon chun jun',
  고: 'ko go koh',
  문: 'mun moon',
  손: 'son sohn',
  양: 'yang ryang',
  량: 'ryang yang',
  배: 'pae bae',
  백: 'paek baek paik',
  허: 'ho huh heo hur hu',
  심: 'sim shim',
  노: 'no roh noh ro',
  로: 'ro no roh',
  곽: 'kwak gwak',
  성: 'song sung seong',
  주: 'chu joo ju',
  우: 'u woo',
  구: 'ku koo gu',
  민: 'min',
  진: 'chin jin',
  지: 'chi ji',
  엄: 'om um eom',
  천: 'chon cheon chun',
  방: 'pang bang',
  공: 'kong gong',
  현: 'hyon hyun hyeon',
  여: 'yo lyuh yeo lyo yuh',
  려: 'ryo yo lyuh',
};

/**
 * The spellings of one syllable in a system, in small letters, with the system's marks; undefined for a system that does not write
 * Korean by syllables. Both the voiced and the voiceless letters are there, since either may stand inside a name.
 */
export function spellingsOf(syllable: string, system: string): readonly string[] | undefined {
  if (system === 'soviet-kor')
    return [
      ...new Set([
        ...sovietSyllable(syllable, 'surname'),
        ...sovietSyllable(syllable, 'given'),
        ...sovietSyllable(syllable, 'given', true),
      ]),
    ];
  const inventory = inventories[system];
  const letters = lettersOf(syllable);
  if (inventory === undefined) return undefined;
  if (letters === undefined) return [];
  const starts = letters.onset === '' ? [''] : listOf(inventory.onsets[letters.onset]);
  const ends = letters.coda === '' ? [''] : listOf(inventory.codas[letters.coda]);
  const made = listOf(inventory.vowels[letters.vowel]).flatMap((vowel) =>
    starts.flatMap((start) => ends.map((end) => start + vowel + end)),
  );
  // The surname 이 or 리, which McCune and Reischauer write Yi.
  if (system === 'mr-kor' && (syllable === '이' || syllable === '리')) made.push('yi');
  return system === 'mixed-kor'
    ? [...new Set([...(customSurnames[syllable]?.split(' ') ?? []), ...made])]
    : made;
}

function listOf(options: string | undefined): string[] {
  return options?.split('/') ?? [];
}
