// Ukrainian in Latin letters.
import { fromCyrillic, withoutMarks, withoutSigns } from './from.ts';

const plain =
  'а a б b в v г h ґ g д d е e ж zh з z и y і i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh';

export const bgnUkrainian = fromCyrillic({
  id: 'bgnpcgn-ukr-1965',
  name: 'BGN/PCGN 1965',
  language: 'uk',
  source: 'BGN/PCGN 1965 System for Ukrainian',
  alphabets: [
    {
      rules: [
        { letters: `${plain} щ shch є ye ї yi й y ь ’ ю yu я ya` },
        { letters: "' ” ’ ” ʼ ”", after: 'бвгґджзклмнпрстфхцчшщ' },
      ],
    },
  ],
  also: (written) => [withoutSigns(written)],
});

const iotated = { letters: 'є ye ї yi й y ю yu я ya', after: '^' };
const inside = 'є ie ї i й i ю iu я ia';

export const nationalUkrainian = fromCyrillic({
  id: 'national-ukr',
  name: 'Ukrainian national romanization',
  language: 'uk',
  source:
    'Cabinet of Ministers of Ukraine, resolution 55 of 2010; taken over by the United Nations (2012) and BGN/PCGN (2019)',
  alphabets: [
    { rules: [iotated, { letters: 'зг zgh' }, { letters: `${plain} щ shch ${inside} ь _ ' _ ’ _ ʼ _` }] },
  ],
});

export const national1996Ukrainian = fromCyrillic({
  id: 'national-ukr-1996',
  name: 'Ukrainian national romanization of 1996',
  language: 'uk',
  source: 'Ukrainian Commission on Legal Terminology, decision 9 of 1996',
  alphabets: [
    { rules: [iotated, { letters: 'зг zgh' }, { letters: `${plain} щ sch ${inside} ь ’ ' ” ’ ” ʼ ”` }] },
  ],
  also: (written) => [withoutSigns(written)],
});

export const alaLcUkrainian = fromCyrillic({
  id: 'alalc-ukr',
  name: 'ALA-LC',
  language: 'uk',
  source: 'ALA-LC Romanization Tables, Ukrainian (1997)',
  alphabets: [
    {
      wholeCapitals: true,
      rules: [
        { letters: 'зг zʹh' },
        {
          letters: `${plain.replace('ж zh', 'ж z͡h').replace('ц ts', 'ц t͡s')} щ shch є i͡e ї ï й ĭ ь ʹ ю i͡u я i͡a`,
        },
      ],
    },
  ],
  also: (written) => [withoutMarks(written)],
});
