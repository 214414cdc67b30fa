import { describe, expect, it } from 'vitest';
import { calendarLanguages, monthsIn, relativeDaysIn, weekdaysIn } from './calendar.ts';
import { clockLanguages, clockWordsIn } from './clock.ts';
import { negationLanguages, negationsIn } from './negation.ts';
import { plainWords } from './phrases.ts';
import { pronounsOf } from './pronouns.ts';
import { spelledNumbers } from './spelled.ts';
import { unitIds, unitsIn } from './units.ts';

const eight = ['en', 'ru', 'uk', 'de', 'fr', 'zh', 'ja', 'ko'];
const forms = (text: string, language: string): string[] =>
  plainWords(text, language).map(({ form }) => form);
const negations = (text: string, language: string): string =>
  (negationsIn(language)?.find(forms(text, language)) ?? []).map(({ value }) => value).join(' ');
const kinds = (text: string, language: string): string[] =>
  (clockWordsIn(language)?.find(forms(text, language)) ?? []).map(({ value }) => value);
const units = (text: string, language: string): (string | undefined)[] =>
  (unitsIn(language)?.find(forms(text, language)) ?? []).map(({ value }) => value[0]?.id);
const numbers = (text: string, language: string): number[] =>
  spelledNumbers(forms(text, language), language).map(({ value }) => value);

describe('words of a text', () => {
  it('stand at their places, folded; a hyphen belongs to them, a stop does not', () => {
    expect(plainWords('Ещё по-русски, a.m.', 'ru')).toEqual([
      { form: 'еще', start: 0, end: 3 },
      { form: 'по-русски', start: 4, end: 13 },
      { form: ',', start: 13, end: 14 },
      { form: 'a', start: 15, end: 16 },
      { form: 'm', start: 17, end: 18 },
    ]);
    expect(forms('Don’t', 'en')).toEqual(["don't"]);
    expect(forms('北京 大学', 'zh')).toEqual(['北', '京', '大', '学']);
  });
});

describe('negations', () => {
  it.each([
    ['ru', 'Он не приехал.', 'negates'],
    ['ru', 'Никто не пришёл.', 'negates'],
    ['ru', 'не только армия, но и флот', 'apparent'],
    ['ru', 'нельзя не признать', 'double'],
    ['ru', 'Это невозможно без нефти из-за недостатка вагонов', 'lexical lexical apparent lexical'],
    ['en', 'It is not possible.', 'negates'],
    ['en', 'not only the army but nobody', 'apparent negates'],
    ['en', 'without waiting, unable to go; he refused', 'lexical lexical lexical'],
    ['en', 'We cannot but agree', 'double'],
    ['de', 'nicht nur ohne Brot, sondern auch kein Wasser', 'apparent lexical negates'],
    ['fr', 'non seulement sans pain', 'apparent lexical'],
    ['uk', 'не лише місто, а й ніхто не знає', 'apparent negates'],
    ['zh', '我们不得不去', 'double'],
    ['zh', '不仅他没有来', 'apparent negates'],
    ['ja', '行かなければならない', 'double'],
    ['ja', '彼は来なかった', 'negates'],
    ['ko', '그는 오지 않았다', 'negates'],
    ['ko', '뿐만 아니라', 'apparent'],
  ])('in %s: «%s» %s', (language, text, expected) => {
    expect(negations(text, language)).toBe(expected);
  });

  it('are known in eight languages', () => {
    expect([...negationLanguages].sort()).toEqual([...eight].sort());
    expect(negationsIn('pl')).toBeUndefined();
    expect(negationsIn('constructor')).toBeUndefined();
    expect(negationsIn('ru-RU')).toBe(negationsIn('ru'));
  });
});

describe('numbers in words', () => {
  it.each([
    ['en', 'twenty-five thousand three hundred and four men', [25_304]],
    ['en', 'one hundred and five, two dozen, half', [105, 24, 0.5]],
    ['en', 'the twenty-first of May at six', [21, 6]],
    ['en', 'nineteen hundred; two million and five people', [1900, 2_000_005]],
    ['en', 'three and four', [3, 4]],
    ['ru', 'двадцать пять тысяч триста четыре человека', [25_304]],
    ['ru', 'полтора миллиона, двое, в тысяча девятьсот пятидесятом', [1_500_000, 2, 1950]],
    ['ru', 'с двух до пяти часов', [2, 5]],
    ['ru', 'тысяча; сто; пятнадцать дюжин', [1000, 100, 180]],
    ['uk', 'двадцять п’ять тисяч двісті', [25_200]],
    ['de', 'fünfundzwanzigtausenddreihundertvier Mann', [25_304]],
    ['de', 'hundertfünf; anderthalb; zweihundert; einundzwanzig', [105, 1.5, 200, 21]],
    [
      'fr',
      'quatre-vingt-dix-sept; soixante et onze; deux cents; mille neuf cent cinquante',
      [97, 71, 200, 1950],
    ],
    ['fr', 'quatre-vingts; dix-huit', [80, 18]],
    ['zh', '三十八度，一九五〇年，二万五千人', [38, 1950, 25_000]],
    ['ja', '百二十三人、第三', [123, 3]],
    ['ko', '이천오백명 열두 삼십팔', [2500, 12, 38]],
  ])('in %s: «%s»', (language, text, expected) => {
    expect(numbers(text, language)).toEqual(expected);
  });

  it('say where they may be something else', () => {
    expect(spelledNumbers(['one', 'may', 'say'], 'en')).toEqual([
      { at: 0, length: 1, value: 1, kind: 'cardinal', ambiguous: true },
    ]);
    expect(spelledNumbers(['восемь'], 'ru')[0]?.ambiguous).toBe(false);
  });

  it('are every number up to a hundred thousand in tens of English words', () => {
    const ones = 'zero one two three four five six seven eight nine'.split(' ');
    for (let value = 1; value < 10; value++)
      for (let thousands = 1; thousands < 10; thousands++)
        expect(numbers(`${ones[thousands]} thousand ninety-${ones[value]}`, 'en')).toEqual([
          thousands * 1000 + 90 + value,
        ]);
  });

  it('are none where there is no table, and long runs take time by their length', () => {
    expect(numbers('raz dva tri', 'pl')).toEqual([]);
    const begun = process.cpuUsage();
    spelledNumbers(
      Array.from({ length: 200_000 }, () => 'hundert'),
      'de',
    );
    spelledNumbers(
      Array.from({ length: 200_000 }, () => '一'),
      'zh',
    );
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(3000);
  });
});

describe('calendar and clock', () => {
  it.each([
    ['ru', 'в мае и к сентябрю', [5, 9]],
    ['uk', 'у травні, 3 лютого', [5, 2]],
    ['en', 'in May and Sept.', [5, 9]],
    ['de', 'im März und Dezember', [3, 12]],
    ['fr', 'en août', [8]],
    ['zh', '十二月', [12]],
    ['ko', '5월에', [5]],
  ])('knows months in %s: «%s»', (language, text, expected) => {
    expect(
      monthsIn(language)
        ?.find(forms(text, language))
        .map(({ value }) => value),
    ).toEqual(expected);
  });

  it('has twelve months, seven weekdays and five days in each language', () => {
    expect([...calendarLanguages].sort()).toEqual([...eight].sort());
    expect(weekdaysIn('ru')?.find(['в', 'пятницу'])[0]?.value).toBe(5);
    expect(weekdaysIn('ja')?.find(forms('日曜日', 'ja'))[0]?.value).toBe(7);
    const days = (text: string, language: string) =>
      relativeDaysIn(language)
        ?.find(forms(text, language))
        .map(({ value }) => value);
    expect(days('вчера и завтра', 'ru')).toEqual([-1, 1]);
    expect(days('the day before yesterday', 'en')).toEqual([-2]);
    expect(days('hier, aujourd’hui', 'fr')).toEqual([-1, 0]);
    expect(days('gestern', 'de')).toEqual([-1]);
    expect(days('今天', 'zh')).toEqual([0]);
    expect(days('내일은', 'ko')).toEqual([1]);
  });

  it('knows what belongs to an hour', () => {
    expect([...clockLanguages].sort()).toEqual([...eight].sort());
    expect(kinds('в 5 часов 20 минут утра', 'ru')).toEqual(['hour', 'minute', 'before-noon']);
    expect(kinds('5:20 p.m.', 'en')).toEqual(['after-noon']);
    expect(kinds('um 5 Uhr', 'de')).toEqual(['hour']);
    expect(kinds('下午五点半', 'zh')).toEqual(['after-noon', 'hour', 'half']);
    expect(kinds('오전 5시', 'ko')).toEqual(['before-noon', 'hour']);
  });
});

describe('units', () => {
  it('are known with dimension and size in eight languages', () => {
    expect(unitIds.length).toBeGreaterThan(65);
    expect(new Set(unitIds).size).toBe(unitIds.length);
    for (const language of eight) {
      const finder = unitsIn(language);
      expect(finder).toBeDefined();
    }
    expect(units('30 тонн на 5 километров за 100 рублей, 2 боекомплекта, 10 верст', 'ru')).toEqual([
      'ton',
      'kilometre',
      'rouble',
      'combat-load',
      'verst',
    ]);
    expect(units('5 square kilometers, 3 per cent, 40 pounds', 'en')).toEqual([
      'square-kilometre',
      'percent',
      'pound-mass',
    ]);
    expect(units('百分之五', 'zh')).toEqual(['percent']);
    expect(units('五百公里', 'zh')).toEqual(['kilometre']);
    expect(units('5킬로미터', 'ko').length).toBeLessThanOrEqual(1);
    expect(unitsIn('en')?.find(['pound', 'sterling'])[0]?.value[0]?.dimension).toBe('money');
  });
});

describe('pronouns', () => {
  it('say number and gender of what they stand for', () => {
    expect(pronounsOf('ее', 'ru')).toMatchObject([{ number: 'one', gender: 'feminine' }]);
    expect(pronounsOf('them', 'en')).toMatchObject([{ number: 'many' }]);
    expect(pronounsOf('им', 'ru').map(({ number }) => number)).toEqual(['one', 'many']);
    expect(pronounsOf('it', 'en')).toMatchObject([{ sort: 'thing', number: 'one' }]);
    expect(pronounsOf('sie', 'de')).toEqual([]);
    expect(pronounsOf('house', 'en')).toEqual([]);
  });
});
