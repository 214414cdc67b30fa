// Russian in Latin letters: systems of geographers, libraries, scholars.
import { fromCyrillic, withoutMarks, withoutSigns } from './from.ts';

const vowels = 'аеёиоуыэюяѣі';

/** What most systems have in common, and the letters given up in 1918. */
const plain =
  'а a б b в v г g д d з z и i к k л l м m н n о o п p р r с s т t у u ф f ы y э e і i ѣ e ѳ f ѵ i';

const bgnLetters = `${plain} е e ё ë ж zh й y х kh ц ts ч ch ш sh щ shch ъ ” ь ’ ю yu я ya`;
const bgnStart = { letters: 'е ye ё yë ѣ ye', after: `^${vowels}йъь` };

/** 1947: where е is ye, the marks for ъ and ь, and the dots that may keep letters apart. */
export const bgnRussian = fromCyrillic({
  id: 'bgnpcgn-rus',
  name: 'BGN/PCGN',
  language: 'ru',
  source: 'BGN/PCGN 1947 System for Russian',
  alphabets: [
    { rules: [bgnStart, { letters: bgnLetters }] },
    {
      rules: [
        bgnStart,
        { letters: 'а ·a у ·u ы ·y э ·e', after: 'й' },
        { letters: 'ы ·y', after: vowels },
        { letters: 'у ·u', after: 'ы' },
        { letters: 'э ·e', after: 'бвгджзклмнпрстфхцчшщ' },
        { letters: 'с ·s', after: 'т' },
        { letters: 'ч ·ch', after: 'ш' },
        { letters: bgnLetters },
      ],
    },
  ],
  also: (written) => [withoutSigns(written).replaceAll('ë', 'e').replaceAll('Ë', 'E')],
});

const alaLcLetters = `${plain} е e ё ë ж zh й ĭ х kh ц t͡s ч ch ш sh щ shch ъ ʺ ь ʹ э ė ю i͡u я i͡a ѣ i͡e і ī ѳ ḟ ѵ ẏ`;

export const alaLcRussian = fromCyrillic({
  id: 'alalc-rus',
  name: 'ALA-LC',
  language: 'ru',
  source: 'ALA-LC Romanization Tables, Russian (1997, 2012)',
  alphabets: [
    {
      wholeCapitals: true,
      rules: [
        { letters: 'ъ _', before: '$' },
        { letters: 'э ė і ī ѣ i͡e ѳ ḟ ѵ ẏ' },
        { letters: alaLcLetters },
      ],
    },
  ],
});

/** The same as it is typed where there are no ties and no marks: Vyshinskii, Iakov, Il'ia. */
export const alaLcPlainRussian = fromCyrillic({
  id: 'alalc-rus-plain',
  name: 'ALA-LC without marks',
  language: 'ru',
  source: 'ALA-LC Romanization Tables, Russian (1997), ties and marks left out as in much American print',
  alphabets: [
    {
      rules: [
        { letters: 'ъ _', before: '$' },
        { letters: `${plain} е e ё e ж zh й i х kh ц ts ч ch ш sh щ shch ъ " ь ' ю iu я ia` },
      ],
    },
  ],
  also: (written) => [withoutSigns(written)],
  isUnmarked: true,
});

/** One sign for one letter. */
export const isoRussian = fromCyrillic({
  id: 'iso9-rus',
  name: 'ISO 9',
  language: 'ru',
  source: 'ISO 9:1995, and GOST 7.79-2000 system A, which is the same',
  alphabets: [
    {
      rules: [
        { letters: plain.replace('і i ѣ e ѳ f ѵ i', 'і ì ѣ ě ѳ f̀ ѵ ỳ').replace('э e', 'э è') },
        { letters: 'е e ё ë ж ž й j х h ц c ч č ш š щ ŝ ъ ʺ ь ʹ ю û я â' },
      ],
    },
  ],
  also: (written) => [withoutMarks(written)],
});

export const gostBRussian = fromCyrillic({
  id: 'gost779b-rus',
  name: 'GOST 7.79 system B',
  language: 'ru',
  source: 'GOST 7.79-2000, system B',
  alphabets: [
    {
      rules: [
        { letters: 'ц c', before: 'иеыйі' },
        {
          letters: `${plain.replace('ы y э e', 'ы y` э e`')} е e ё yo ж zh й j х x ц cz ч ch ш sh щ shh ъ \`\` ь \` ю yu я ya`,
        },
      ],
    },
  ],
  also: (written) => [withoutSigns(written)],
});

/** GOST 16876-71 as the United Nations took it over. */
export const unRussian = fromCyrillic({
  id: 'un-rus',
  name: 'GOST 1983 (United Nations)',
  language: 'ru',
  source:
    'GOST 16876-71 (1983), resolution V/18 of the United Nations Conference on Geographical Names, 1987',
  alphabets: [
    {
      rules: [
        { letters: `${plain.replace('э e', 'э è')} е e ё ë ж ž й j х h ц c ч č ш š щ šč ъ ” ь ’ ю ju я ja` },
      ],
    },
  ],
  also: (written) => [withoutMarks(written)],
});

/** As in journals of Slavists. */
export const scientificRussian = fromCyrillic({
  id: 'scientific-rus',
  name: 'scientific transliteration',
  language: 'ru',
  source: 'International scholarly system (ISO/R 9:1968 and the usage of Slavists)',
  alphabets: ['x', 'ch'].map((guttural) => ({
    rules: [
      { letters: 'э è ѣ ě' },
      { letters: `${plain} е e ё ë ж ž й j х ${guttural} ц c ч č ш š щ šč ъ ʺ ь ʹ ю ju я ja` },
    ],
  })),
  also: (written) => [withoutMarks(written)],
});
