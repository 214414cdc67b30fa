// Belarusian in Latin letters.
import { fromCyrillic, withoutMarks, withoutSigns } from './from.ts';

const vowels = 'аеёіоуыэюя';

export const bgnBelarusian = fromCyrillic({
  id: 'bgnpcgn-bel',
  name: 'BGN/PCGN',
  language: 'be',
  source: 'BGN/PCGN 1979 System for Belarusian',
  alphabets: [
    {
      rules: [
        { letters: 'г ·h', after: 'зкцс' },
        {
          letters:
            'а a б b в v г h ґ g д d е ye ё yo ж zh з z і i и i й y к k л l м m н n о o п p р r с s т t у u ў w',
        },
        { letters: "ф f х kh ц ts ч ch ш sh щ shch ы y ь ’ э e ю yu я ya ' ” ’ ” ʼ ”" },
      ],
    },
  ],
  also: (written) => [withoutSigns(written)],
});

export const nationalBelarusian = fromCyrillic({
  id: 'national-bel',
  name: 'Belarusian national romanization',
  language: 'be',
  source:
    'Instruction of the State Committee of Land Resources of Belarus, 2000, amended 2007; United Nations 2012',
  alphabets: [
    {
      rules: [
        { letters: 'е je ё jo ю ju я ja', after: `^${vowels}ўйь'’ʼ` },
        { letters: 'ль ĺ нь ń сь ś зь ź ць ć дзь dź' },
        {
          letters:
            'а a б b в v г h ґ g д d е ie ё io ж ž з z і i и i й j к k л l м m н n о o п p р r с s т t у u ў ŭ',
        },
        { letters: "ф f х ch ц c ч č ш š щ šč ы y ь _ э e ю iu я ia ' _ ’ _ ʼ _" },
      ],
    },
  ],
  also: (written) => [withoutMarks(written)],
});

export const alaLcBelarusian = fromCyrillic({
  id: 'alalc-bel',
  name: 'ALA-LC',
  language: 'be',
  source: 'ALA-LC Romanization Tables, Belarusian (1997)',
  alphabets: [
    {
      wholeCapitals: true,
      rules: [
        {
          letters:
            'а a б b в v г h ґ g д d е e ё i͡o ж z͡h з z і i и i й ĭ к k л l м m н n о o п p р r с s т t у u ў ŭ',
        },
        { letters: "ф f х kh ц ts ч ch ш sh щ shch ы y ь ʹ э ė ю i͡u я i͡a ' _ ’ _ ʼ _ ´ _" },
      ],
    },
  ],
  also: (written) => [withoutMarks(written)],
});
