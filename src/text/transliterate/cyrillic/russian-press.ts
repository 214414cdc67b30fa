// Russian in Latin letters as newspapers and encyclopaedias write it: English, German, French.
import { fromCyrillic } from './from.ts';

const vowels = 'аеёиоуыэюя';
const old = 'і i ѣ e ѳ f ѵ i';

export const pressRussian = fromCyrillic({
  id: 'press-rus',
  name: 'English press spelling',
  language: 'ru',
  source: 'Usage of English newspapers and encyclopaedias in the twentieth century',
  alphabets: [`^${vowels}йъь`, ''].map((iotated) => ({
    rules: [
      { letters: 'ий y ый y', before: '$' },
      { letters: 'ье ye ьё yo ьи yi' },
      { letters: 'е ye', after: iotated },
      { letters: 'ё yo', after: `^${vowels}йъь` },
      {
        letters: `а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f ${old}`,
      },
      { letters: 'х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya' },
    ],
  })),
});

export const germanRussian = fromCyrillic({
  id: 'duden-rus',
  name: 'German transcription (Duden)',
  language: 'ru',
  source: 'Transcription table of the Duden dictionary',
  alphabets: [
    {
      rules: [
        { letters: 'ий i ый y', before: '$' },
        { letters: 'й _', after: 'иы' },
        { letters: 'кс x' },
        { letters: 'е je', after: `^${vowels}йъь` },
        { letters: 'ё o', after: 'жчшщ' },
        { letters: 'ь j', before: 'о' },
        { letters: 'с ss', after: vowels, before: vowels },
        {
          letters: `а a б b в w г g д d е e ё jo ж sch з s и i й i к k л l м m н n о o п p р r с s т t у u ф f ${old}`,
        },
        { letters: 'х ch ц z ч tsch ш sch щ schtsch ъ _ ы y ь _ э e ю ju я ja' },
      ],
    },
  ],
});

export const frenchRussian = fromCyrillic({
  id: 'french-rus',
  name: 'French transcription',
  language: 'ru',
  source: 'Usage of the French press and of the Larousse encyclopaedias',
  alphabets: ['ine', 'in'].map((ending) => ({
    rules: [
      { letters: 'ий i ый y', before: '$' },
      { letters: `ин ${ending}`, before: '$' },
      { letters: 'ге gue ги gui гё guio гы guy' },
      { letters: 'е ie', after: '^аеёиоуыэюяъь' },
      { letters: 'й ï', after: 'аеоуя' },
      { letters: 'с ss', after: vowels, before: vowels },
      {
        letters: `а a б b в v г g д d е e ё io ж j з z и i й i к k л l м m н n о o п p р r с s т t у ou ф f ${old}`,
      },
      { letters: 'х kh ц ts ч tch ш ch щ chtch ъ _ ы y ь _ э e ю iou я ia' },
    ],
  })),
});
