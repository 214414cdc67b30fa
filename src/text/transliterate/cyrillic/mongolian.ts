// Mongolian, as written in Cyrillic letters since 1941, in Latin letters.
import { fromCyrillic, withoutMarks, withoutSigns } from './from.ts';

const plain = 'а a б b в v г g д d и i к k л l м m н n о o ө ö п p р r с s т t у u ү ü ф f ц ts ч ch ш sh';

export const bgnMongolian = fromCyrillic({
  id: 'bgnpcgn-mon',
  name: 'BGN/PCGN',
  language: 'mn',
  source: 'BGN/PCGN 1964 System for Mongolian Cyrillic',
  alphabets: [
    {
      rules: [
        { letters: 'еө yö еү yü', after: '^' },
        { letters: `${plain} е yö ё yo ж j з dz й y х h щ shch ъ ” ы ï ь ĭ э e ю yu я ya` },
      ],
    },
    { rules: [{ letters: `${plain} е ye ё yo ж j з dz й y х h щ shch ъ ” ы ï ь ĭ э e ю yu я ya` }] },
  ],
  also: (written) => [withoutMarks(written)],
});

export const alaLcMongolian = fromCyrillic({
  id: 'alalc-mon',
  name: 'ALA-LC',
  language: 'mn',
  source: 'ALA-LC Romanization Tables, Mongolian (Cyrillic), 1997',
  alphabets: [
    { rules: [{ letters: `${plain} е e ё ë ж zh з z й ĭ х kh щ shch ъ “ ы y ь i э ê ю iu я ia` }] },
  ],
  also: (written) => [withoutMarks(written)],
});

export const nationalMongolian = fromCyrillic({
  id: 'mns5217-mon',
  name: 'MNS 5217',
  language: 'mn',
  source: 'Mongolian National Standard MNS 5217:2012',
  alphabets: [
    {
      rules: [
        { letters: 'ъё iyo ъя iya ъе iye ъю iyu' },
        { letters: 'ё yo ю yu я ya', after: 'ь' },
        { letters: 'е ye', before: 'абвгдежзийклмнопрстфхцчшщыэюя$' },
        { letters: 'ий ii' },
        { letters: `${plain} е ye ё yo ж j з z й i х kh щ sh ъ _ ы y ь i э e ю yu я ya` },
      ],
    },
  ],
  also: (written) => [withoutMarks(written)],
});

/** As Western newspapers and histories write Mongolian names. */
export const pressMongolian = fromCyrillic({
  id: 'press-mon',
  name: 'English press spelling',
  language: 'mn',
  source: 'Usage of English histories and newspapers of the twentieth century (Choibalsan, Tsedenbal)',
  alphabets: [
    {
      rules: [
        {
          letters:
            'а a б b в v г g д d е e ё yo ж j з z и i й i к k л l м m н n о o ө o п p р r с s т t у u ү u ф f',
        },
        { letters: 'х kh ц ts ч ch ш sh щ sh ъ _ ы y ь i э e ю yu я ya' },
      ],
    },
  ],
  also: (written) => [withoutSigns(written).replaceAll('kh', 'h').replaceAll('Kh', 'H')],
  isUnmarked: true,
});
