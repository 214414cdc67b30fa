// Random dates printed in many styles come back exactly as precise as they were printed; random text never breaks the reader.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEdtf } from './edtf.ts';
import { findPrintedDates, parsePrintedDate } from './printed.ts';

interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const names = {
  en: 'January February March April May June July August September October November December',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  ruMonth: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  uk: 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  hu: 'január február március április május június július augusztus szeptember október november december',
  roman: 'I II III IV V VI VII VIII IX X XI XII',
};

function named(language: keyof typeof names, month: number): string {
  return names[language].split(' ')[month - 1] ?? '';
}

const digit = (number: number): string => '〇一二三四五六七八九'.charAt(number);

function han(number: number, placeValue: boolean): string {
  if (placeValue) return String(number).replaceAll(/\d/g, (char) => digit(Number(char)));
  const tens = Math.floor(number / 10);
  return (
    (tens === 0 ? '' : `${tens === 1 ? '' : digit(tens)}十`) + (number % 10 === 0 ? '' : digit(number % 10))
  );
}

const iso = ({ year, month, day }: Ymd): string => `${year}-${pad(month)}-${pad(day)}`;
const pad = (number: number): string => String(number).padStart(2, '0');

const fullStyles: readonly ((date: Ymd) => string)[] = [
  ({ year, month, day }) => `${day} ${named('en', month)} ${year}`,
  ({ year, month, day }) => `${named('en', month)} ${day}, ${year}`,
  ({ year, month, day }) => `${named('en', month).slice(0, 3)}. ${day}, ${year}`,
  ({ year, month, day }) => `${day} ${named('ru', month)} ${year} г.`,
  ({ year, month, day }) => `«${day}» ${named('ru', month).toUpperCase()} ${year} ГОДА`,
  ({ year, month, day }) => `${day} ${named('uk', month)} ${year} року`,
  ({ year, month, day }) => `le ${day === 1 ? '1er' : day} ${named('fr', month)} ${year}`,
  ({ year, month, day }) => `${day}. ${named('de', month)} ${year}`,
  ({ year, month, day }) => `${day} de ${named('es', month)} de ${year}`,
  ({ year, month, day }) => `${day} ${named('it', month)} ${year}`,
  ({ year, month, day }) => `${day} ${named('ro', month)} ${year}`,
  ({ year, month, day }) => `${day} ${named('pl', month)} ${year} r.`,
  ({ year, month, day }) => `${year}. ${named('hu', month)} ${day}.`,
  ({ year, month, day }) => `${year}년 ${month}월 ${day}일`,
  ({ year, month, day }) => `${year}. ${month}. ${day}.`,
  ({ year, month, day }) => `단기 ${year + 2333}년 ${month}월 ${day}일`,
  ({ year, month, day }) => `${year}年${month}月${day}日`,
  ({ year, month, day }) => `${han(year, true)}年${han(month, false)}月${han(day, false)}日`,
  ({ year, month, day }) => `民國${year - 1911}年${month}月${day}日`,
  ({ year, month, day }) => `주체${year - 1911}(${year})년 ${month}월 ${day}일`,
  ({ year, month, day }) => `${year}-${pad(month)}-${pad(day)}`,
  ({ year, month, day }) => `${pad(day)}.${pad(month)}.${year}`,
  ({ year, month, day }) => `${day}.${named('roman', month)}.${year} г.`,
  ({ year, month, day }) => `${day}.${named('roman', month)}.${pad(year % 100)}г.`,
  ({ year, month, day }) => `${day}/${named('roman', month)}-${pad(year % 100)} г.`,
  ({ year, month, day }) => `[${day} ${named('en', month)} ${year}]`,
];

const monthStyles: readonly ((date: Ymd) => string)[] = [
  ({ year, month }) => `${named('en', month)} ${year}`,
  ({ year, month }) => `${named('ruMonth', month)} ${year} г.`,
  ({ year, month }) => `${named('fr', month)} ${year}`,
  ({ year, month }) => `im ${named('de', month)} ${year}`,
  ({ year, month }) => `${named('es', month)} de ${year}`,
  ({ year, month }) => `${year}. ${named('hu', month)}`,
  ({ year, month }) => `${year}년 ${month}월`,
  ({ year, month }) => `${han(year, true)}年${han(month, false)}月`,
  ({ year, month }) => `${named('roman', month)}.${year}`,
  ({ year, month }) => `${pad(month)}/${year}`,
];

const yearlessStyles: readonly ((date: Ymd) => string)[] = [
  ({ month, day }) => `${day} ${named('en', month)}`,
  ({ month, day }) => `${named('en', month)} ${day}`,
  ({ month, day }) => `${day} ${named('ru', month)} с. г.`,
  ({ month, day }) => `${day}. ${named('de', month)}`,
  ({ month, day }) => `${month}月${day}日`,
  ({ month, day }) => `${month}월 ${day}일`,
];

const yearStyles: readonly ((date: Ymd) => string)[] = [
  ({ year }) => String(year),
  ({ year }) => `${year} г.`,
  ({ year }) => `${year}年`,
  ({ year }) => `Juche ${year - 1911}`,
];

// The years in which every style is defined: after the eras began, and within the century of two digits.
const anyDay = fc
  .date({ min: new Date('1912-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })
  .map((date): Ymd => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }));

function comesBack(styles: readonly ((date: Ymd) => string)[], edtf: (date: Ymd) => string): void {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...styles), (date, print) => {
      const result = parsePrintedDate(print(date));
      expect(result.ok ? result.value.edtf : `${print(date)}: ${result.problems[0]?.code}`).toBe(edtf(date));
      const [found, ...more] = findPrintedDates(print(date));
      expect(more).toEqual([]);
      if (found?.parsed.ok === true) expect(found.parsed.value.edtf).toBe(edtf(date));
    }),
    { numRuns: styles.length * 60 },
  );
}

describe('a date printed in any style', () => {
  it('comes back to the day', () => {
    comesBack(fullStyles, iso);
  });

  it('comes back to the month, and no closer', () => {
    comesBack(monthStyles, ({ year, month }) => `${year}-${pad(month)}`);
  });

  it('comes back without the year that is not printed', () => {
    comesBack(yearlessStyles, ({ month, day }) => `XXXX-${pad(month)}-${pad(day)}`);
  });

  it('comes back to the year', () => {
    comesBack(yearStyles, ({ year }) => String(year));
  });

  it('comes back as the range that is printed', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.constantFrom(...fullStyles.slice(0, 4)), (a, b, print) => {
        const [first, last] = [a, b].sort((x, y) => x.year - y.year || x.month - y.month || x.day - y.day);
        if (first === undefined || last === undefined) return;
        const result = parsePrintedDate(`${print(first)} – ${print(last)}`);
        expect(result.ok ? result.value.edtf : result.problems).toBe(`${iso(first)}/${iso(last)}`);
      }),
    );
  });
});

describe('any text at all', () => {
  // prettier-ignore
  const pieces = [
    '12', '5', '1950', '50', '4283', '05', '31', '.', '/', '-', '–', ',', '(', ')', '[', ']', '?', '~', "'", ':', ' ', ' ', ' ',
    'May', 'мая', 'г.', 'V', 'XII', 'У', 'circa', 'not later than', 'between', 'and', 'до', 'с', 'по', 'в ночь на', 'ст. ст.', 'O.S.',
    '年', '月', '日', '년', '월', '일', '昭和', '民國', '단기', '三十', '一九五〇', 'p.m.', 'час.', 'Z', 'n.d.', 'early', 'quarter', 'II', 'th',
  ];
  const dateLike = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));

  it('gives a date that is valid EDTF, or one problem; never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(dateLike, fc.string({ unit: 'binary', maxLength: 250 })), (text) => {
        const result = parsePrintedDate(text);
        if (!result.ok) {
          expect(result.problems.filter((problem) => problem.severity === 'error')).toHaveLength(1);
        } else if (result.value.edtf !== null) {
          expect(parseEdtf(result.value.edtf)).toMatchObject({
            ok: true,
            value: { edtf: result.value.edtf },
          });
        }
      }),
      { numRuns: 8000 },
    );
  });

  it('never makes a year out of nothing', () => {
    fc.assert(
      fc.property(dateLike, (text) => {
        const result = parsePrintedDate(text);
        const years = result.ok ? (result.value.edtf?.match(/\b\d{4}(?=-|$|\/|\]|,|[?~%.])/g) ?? []) : [];
        if (years.length > 0) expect(text).toMatch(/\d\d|一九五〇|三十|昭和|民國|단기/);
      }),
      { numRuns: 4000 },
    );
  });

  it('keeps what is found within the text, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.array(dateLike, { maxLength: 8 }), (parts) => {
        const text = parts.join(' · ');
        let last = 0;
        for (const { start, end, parsed } of findPrintedDates(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          if (parsed.ok) expect(parsed.value.written).toBe(text.slice(start, end));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes bounded time for the longest text that is read', () => {
    const started = performance.now();
    for (const piece of pieces) parsePrintedDate(piece.repeat(200).slice(0, 200));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
