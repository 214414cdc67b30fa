// Words that belong to times of the day. Our own work, written down from general knowledge of the languages.
import { remembered } from '../../analyse/remembered.ts';
import { patternOf, phraseFinder } from './phrases.ts';
import type { PhraseFinder } from './phrases.ts';
import { subtag } from './subtag.ts';

/**
 * What such a word says. `hour`, `minute`: a number beside it is one. `before-noon`, `after-noon`: in which half of the day the hour falls; `night`: 12 to 4 is
 * before noon, 9 to 12 after. `noon`, `midnight`: a time by itself. `half`, `quarter`: of an hour. `past`, `to`: minutes after or before the hour.
 */
export type ClockWord =
  | 'hour'
  | 'minute'
  | 'before-noon'
  | 'after-noon'
  | 'night'
  | 'noon'
  | 'midnight'
  | 'half'
  | 'quarter'
  | 'past'
  | 'to';

const kinds: readonly ClockWord[] = [
  'hour',
  'minute',
  'before-noon',
  'after-noon',
  'night',
  'noon',
  'midnight',
  'half',
  'quarter',
  'past',
  'to',
];

/** Cells in the order of `kinds`, entries with commas between. */
const tables: Readonly<Record<string, string>> = {
  ru: 'час,часа,часов,часам,часу,часах,ч|минут*,мин|утра,утром|дня,вечера,вечером,пополудни|ночи,ночью|полдень,полудня,в полдень|полночь,полночи,в полночь|половина,половине,половину,пол,полчаса|четверть,четверти|после|без',
  uk: 'година,години,годин,годині,годину,год|хвилин*,хв|ранку,вранці,ранком|дня,вечора,ввечері,пополудні|ночі,вночі|полудень,опівдні|північ,опівночі|пів,половина,половині|чверть|на,по|за,до',
  en: "o'clock,hour*,hrs,h|minute*,min,mins|am,a m,in the morning,morning|pm,p m,in the afternoon,in the evening,afternoon,evening|at night,night|noon,midday|midnight|half|quarter|past,after|to,before",
  de: 'uhr,stunde*,std|minute*,min|morgens,früh,vormittag*,vm|nachmittag*,abend*,mittags,nm|nachts,nacht|mittag|mitternacht*|halb|viertel,dreiviertel|nach|vor',
  fr: "heure,heures,h|minute*,min|du matin,matin|de l'après-midi,du soir,après-midi,soir|de la nuit,nuit|midi|minuit|demie,demi|quart|et|moins",
  zh: '点,时,点钟,小时,點,點鐘|分,分钟|上午,早上,早晨,凌晨,清晨|下午,晚上,傍晚|夜里,夜间,深夜|中午,正午|午夜,半夜,零点|半|刻|过|差',
  ja: '時,時間|分,分間|午前,朝,早朝,未明|午後,夕方,晩|夜,深夜|正午|零時,真夜中|半|十五分|過ぎ|前',
  ko: '시,*시,시간,*시간*,*시에,*시경*|분,*분,*분에|오전*,아침*,새벽*|오후*,저녁*|밤*|정오*|자정*|반,*시반|십오분|지나*|전',
};

/** Finds the words of one language (BCP 47) that belong to times of the day; undefined where there is no table. Many have other meanings: a number must stand beside. */
export const clockWordsIn = (language: string): PhraseFinder<ClockWord> | undefined =>
  finders(subtag(language))();

/** Languages that have a table of times. */
export const clockLanguages: readonly string[] = Object.keys(tables);

const finders = remembered((language: string) => {
  const cells = Object.hasOwn(tables, language) ? tables[language] : undefined;
  const finder =
    cells === undefined
      ? undefined
      : phraseFinder(
          cells.split('|').flatMap((cell, at) => {
            const kind = kinds[at];
            return kind === undefined
              ? []
              : cell.split(',').map((entry) => [patternOf(entry, language), kind] as const);
          }),
        );
  return () => finder;
}, 64);
