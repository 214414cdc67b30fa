// Bulgarian in Latin letters.
import { fromCyrillic, withoutMarks } from './from.ts';

const plain = 'а a б b в v г g д d е e з z и i к k л l м m н n о o п p р r с s т t у u ф f';

export const bgnBulgarian = fromCyrillic({
  id: 'bgnpcgn-bul-1952',
  name: 'BGN/PCGN 1952',
  language: 'bg',
  source: 'BGN/PCGN 1952 System for Bulgarian',
  alphabets: [
    { rules: [{ letters: `${plain} ж zh й y х kh ц ts ч ch ш sh щ sht ъ ŭ ь ’ ю yu я ya ѣ e ѫ ŭ` }] },
  ],
  also: (written) => [withoutMarks(written), withoutMarks(written.replaceAll('ŭ', 'a').replaceAll('Ŭ', 'A'))],
});

/** Law of 2009, in use since 1995; a word's end -ия is -ia by the law, and was -iya before it. */
export const nationalBulgarian = fromCyrillic({
  id: 'national-bul',
  name: 'Bulgarian national romanization',
  language: 'bg',
  source: 'Transliteration Law of Bulgaria, 2009 (Streamlined System, 1995); BGN/PCGN 2013',
  alphabets: ['ia', 'iya'].map((ending) => ({
    rules: [
      { letters: 'българия bulgaria' },
      { letters: `ия ${ending}`, before: '$' },
      { letters: `${plain} ж zh й y х h ц ts ч ch ш sh щ sht ъ a ь y ю yu я ya` },
    ],
  })),
});

export const unBulgarian = fromCyrillic({
  id: 'un-bul',
  name: 'United Nations 1977',
  language: 'bg',
  source: 'Resolution III/10 of the United Nations Conference on Geographical Names, 1977 (BDS 1596:1973)',
  alphabets: ['ǎ', 'ă'].map((vowel) => ({
    rules: [{ letters: `${plain} ж ž й j х h ц c ч č ш š щ št ъ ${vowel} ь j ю ju я ja` }],
  })),
  also: (written) => [withoutMarks(written)],
});
