// Months, weekdays and days counted from today, by their names. Our own work, written down from general knowledge of the languages.
import { remembered } from '../../analyse/remembered.ts';
import { patternOf, phraseFinder } from './phrases.ts';
import type { PhraseFinder } from './phrases.ts';
import { subtag } from './subtag.ts';

/** Twelve cells from January on, in patterns of `phraseFinder`. Short forms stand without their stop. */
const months: Readonly<Record<string, string>> = {
  ru: 'январ* янв|феврал* фев февр|март марта марту марте мартом мар|апрел* апр|май мая маю мае маем майск*|июн* |июл* |август* авг|сентябр* сен сент|октябр* окт|ноябр* ноя нояб|декабр* дек',
  uk: 'січень січня січні січнем січ|лютий лютого лютому лютим лют|березень березня березні березнем бер|квітень квітня квітні квітнем квіт|травень травня травні травнем трав|червень червня червні червнем черв|липень липня липні липнем лип|серпень серпня серпні серпнем серп|вересень вересня вересні вереснем вер|жовтень жовтня жовтні жовтнем жовт|листопад листопада листопаді листопадом лист|грудень грудня грудні груднем груд',
  en: 'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
  de: 'januar* jänner jan|februar* feber feb|märz märzes maerz mrz|april aprils apr|mai mais|juni juno junis|juli julei julis|august augusts aug|september* sept sep|oktober* okt|november* nov|dezember* dez',
  fr: 'janvier janv|février fevrier févr fév|mars|avril avr|mai|juin|juillet juil|août aout|septembre sept|octobre oct|novembre nov|décembre decembre déc',
  zh: '一月 正月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月',
  ja: '一月 睦月|二月 如月|三月 弥生|四月 卯月|五月 皐月|六月 水無月|七月 文月|八月 葉月|九月 長月|十月 神無月|十一月 霜月|十二月 師走',
  ko: '일월* 1월*|이월 이월에 2월*|삼월* 3월*|사월* 4월*|오월* 5월*|유월* 육월* 6월*|칠월* 7월*|팔월* 8월*|구월* 9월*|시월* 십월* 10월*|십일월* 11월*|십이월* 12월*',
};

/** Seven cells from Monday on. */
const weekdays: Readonly<Record<string, string>> = {
  ru: 'понедельник* пн|вторник* вт|среда среду среды среде средой ср|четверг* чт|пятниц* пт|суббот* сб|воскресенье воскресенья воскресенью воскресеньем воскресный вс',
  uk: "понеділ* пн|вівтор* вт|середа середу середи середі середою ср|четвер* чт|п'ятниц* пт|субот* сб|неділя неділю неділі неділею нд",
  en: 'monday* mon|tuesday* tue tues|wednesday* wed|thursday* thu thurs|friday* fri|saturday* sat|sunday* sun',
  de: 'montag* mo|dienstag* di|mittwoch* mi|donnerstag* do|freitag* fr|samstag* sonnabend* sa|sonntag* so',
  fr: 'lundi lundis lun|mardi mardis|mercredi mercredis mer|jeudi jeudis jeu|vendredi vendredis ven|samedi samedis sam|dimanche dimanches dim',
  zh: '星期一 周一 礼拜一 週一|星期二 周二 礼拜二 週二|星期三 周三 礼拜三 週三|星期四 周四 礼拜四 週四|星期五 周五 礼拜五 週五|星期六 周六 礼拜六 週六|星期日 星期天 周日 礼拜天 礼拜日 週日',
  ja: '月曜|火曜|水曜|木曜|金曜|土曜|日曜',
  ko: '월요일*|화요일*|수요일*|목요일*|금요일*|토요일*|일요일*',
};

/** Days from that on which somebody speaks: two before, the day before, the day itself, the next, the one after. */
const relative: Readonly<Record<string, string>> = {
  ru: 'позавчера|вчера вчерашн* накануне|сегодня сегодняшн*|завтра завтрашн*|послезавтра',
  uk: 'позавчора|вчора вчорашн* учора напередодні|сьогодні сьогоднішн*|завтра завтрашн*|післязавтра',
  en: "the_day_before_yesterday|yesterday yesterday's last_night the_day_before the_previous_day|today today's tonight this_morning this_evening this_afternoon|tomorrow tomorrow's the_next_day the_following_day|the_day_after_tomorrow",
  de: 'vorgestern vorgestrig*|gestern gestrig* vortag|heute heutig*|morgen morgig*|übermorgen übermorgig*',
  fr: "avant-hier|hier la_veille|aujourd'hui ce_soir ce_matin|demain le_lendemain|après-demain le_surlendemain",
  zh: '前天|昨天 昨日 昨晚|今天 今日 今晚 今晨|明天 明日 次日 翌日|后天 後天',
  ja: '一昨日 おととい|昨日 きのう 前日 昨夜|今日 本日 きょう 今夜 今朝|明日 あす あした 翌日|明後日 あさって',
  ko: '그저께* 그제*|어제* 전날*|오늘*|내일* 이튿날* 다음날*|모레*',
};

const finderFor = (table: Readonly<Record<string, string>>, first: number) =>
  remembered((language: string) => {
    const cells = Object.hasOwn(table, language) ? table[language] : undefined;
    const finder =
      cells === undefined
        ? undefined
        : phraseFinder(
            cells.split('|').flatMap((cell, at) =>
              cell
                .split(' ')
                .filter((entry) => entry !== '')
                .map((entry) => [patternOf(entry.replaceAll('_', ' '), language), at + first] as const),
            ),
          );
    return () => finder;
  }, 64);

const [monthFinders, weekdayFinders, dayFinders] = [
  finderFor(months, 1),
  finderFor(weekdays, 1),
  finderFor(relative, -2),
];

/**
 * Finds names of months, with their number from 1 to 12; undefined for a language without a table. English "may" and "march", and what is short («мар», "dec",
 * "so"), may be other words: look at what stands beside. Chinese and Japanese are found where the number is written in characters.
 */
export const monthsIn = (language: string): PhraseFinder<number> | undefined =>
  monthFinders(subtag(language))();

/** Finds weekdays, from 1 for Monday to 7 for Sunday (ISO 8601); short ones may be other words. */
export const weekdaysIn = (language: string): PhraseFinder<number> | undefined =>
  weekdayFinders(subtag(language))();

/** Finds words for days as counted from that of speaking: -2 to 2. German "morgen" is "morning" as well. */
export const relativeDaysIn = (language: string): PhraseFinder<number> | undefined =>
  dayFinders(subtag(language))();

/** Languages with tables of months, weekdays and days. */
export const calendarLanguages: readonly string[] = Object.keys(months);
