// Chinese in Russian letters: Palladius, and the spelling of Soviet offices and newspapers of the time.
import { partsOf } from './pinyin.ts';
import { capitalized, fromChinese } from './writer.ts';

/** Of pinyin, in Russian letters. */
export const palladiusInitials: Readonly<Record<string, string>> = {
  b: 'б',
  p: 'п',
  m: 'м',
  f: 'ф',
  d: 'д',
  t: 'т',
  n: 'н',
  l: 'л',
  g: 'г',
  k: 'к',
  h: 'х',
  j: 'цз',
  q: 'ц',
  x: 'с',
  zh: 'чж',
  ch: 'ч',
  sh: 'ш',
  r: 'ж',
  z: 'цз',
  c: 'ц',
  s: 'с',
};

const finals: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'a=а ai=ай an=ань ang=ан ao=ао e=э ei=эй en=энь eng=эн er=эр i=и ia=я ian=янь iang=ян iao=яо ie=е in=инь ing=ин iong=юн iu=ю ' +
    'o=о ong=ун ou=оу u=у ua=уа uai=уай uan=уань uang=уан ui=уй un=унь uo=о ü=юй üe=юэ'
  )
    .split(' ')
    .map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
);

/** Finals after j, q and x, where u is ü. */
const soft: Readonly<Record<string, string>> = { u: 'юй', ue: 'юэ', uan: 'юань', un: 'юнь' };

const whole: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'zi=цзы ci=цы si=сы hui=хуэй ya=я yan=янь yang=ян yao=яо ye=е yi=и yin=инь ying=ин yo=йо yong=юн you=ю yu=юй yuan=юань yue=юэ yun=юнь ' +
    'wa=ва wai=вай wan=вань wang=ван wei=вэй wen=вэнь weng=вэн wo=во wu=у'
  )
    .split(' ')
    .map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']),
);

/** One syllable of pinyin by Palladius, in small letters. */
export function palladiusSyllable(syllable: string): string {
  const known = whole[syllable];
  if (known !== undefined) return known;
  const { initial, final } = partsOf(syllable);
  const tail = ['j', 'q', 'x'].includes(initial) ? soft[final] : undefined;
  return (palladiusInitials[initial] ?? '') + (tail ?? finals[final] ?? '');
}

/**
 * What one syllable is in Soviet print of 1920-1960: as Palladius has it, with е for э after consonants, and with ын for eng (Пын, Фын).
 * The usual first.
 */
export function sovietChineseSyllable(syllable: string): readonly string[] {
  const usual = palladiusSyllable(syllable);
  const { initial, final } = partsOf(syllable);
  const forms = [usual];
  if (initial !== '' && usual.includes('э') && !usual.includes('юэ')) forms.push(usual.replace('э', 'е'));
  if (final === 'eng' && initial !== 'w') forms.push(usual.replace('эн', 'ын'));
  if (syllable === 'hui') forms.push('хуй', 'хой');
  if (final === 'un' && !['j', 'q', 'x', 'y'].includes(initial)) forms.push(usual.replace('унь', 'уэнь'));
  return [...new Set(forms)];
}

/** Syllables in one word: ъ keeps н from a vowel that follows; after нь none is needed. */
function joined(word: readonly string[]): string {
  return word.reduce(
    (start, syllable) =>
      start + (start.endsWith('н') && /^[аеёиоуыэюя]/.test(syllable) ? `ъ${syllable}` : syllable),
    '',
  );
}

export const palladius = fromChinese({
  id: 'palladius-zho',
  name: 'Palladius',
  script: 'Cyrl',
  source:
    'Archimandrite Palladius and P. S. Popov, Chinese-Russian dictionary, 1888, in its form of today: a given name is one word',
  write: (words) => [words.map((word) => capitalized(joined(word.map(palladiusSyllable)))).join(' ')],
});

/** A name has no more spellings than this. */
const most = 12;

export const sovietChinese = fromChinese({
  id: 'soviet-zho',
  name: 'Soviet spelling of Chinese',
  script: 'Cyrl',
  source:
    'Usage of Soviet offices and newspapers, 1920-1960: Palladius with the given name parted, and е or ын for э',
  write: (words) => {
    let spelled: string[][][] = [[]];
    for (const word of words) {
      spelled = spelled.map((start) => [...start, []]);
      for (const syllable of word)
        spelled = sovietChineseSyllable(syllable)
          .flatMap((one) => spelled.map((start) => [...start.slice(0, -1), [...(start.at(-1) ?? []), one]]))
          .slice(0, most);
    }
    return spelled.flatMap((made) => [
      made.map((word) => capitalized(word.join('-'))).join(' '),
      made.map((word) => word.map(capitalized).join(' ')).join(' '),
      made.map((word) => capitalized(joined(word))).join(' '),
    ]);
  },
});
