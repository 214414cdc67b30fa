import { describe, expect, it } from 'vitest';
import { longestPrintedDate, parsePrintedDate } from './printed.ts';
import type { PrintedDate } from './printed.ts';

function read(written: string, language?: string): PrintedDate {
  const result = parsePrintedDate(written, { language });
  if (!result.ok) throw new Error(`${written}: ${result.problems[0]?.message}`);
  return result.value;
}

function codes(written: string, language?: string): string[] {
  return parsePrintedDate(written, { language }).problems.map((problem) => problem.code);
}

describe('eras and calendars', () => {
  it.each([
    ['단기 4283년 5월 12일', '1950-05-12', 'dangi'],
    ['檀紀四二八三年五月十二日', '1950-05-12', 'dangi'],
    ['4283.5.12', '1950-05-12', 'dangi'],
    ['4283. 5. 12.', '1950-05-12', 'dangi'],
    ['4283년 5월', '1950-05', 'dangi'],
    ['民國39年5月12日', '1950-05-12', 'minguo'],
    ['中華民國三十九年五月十二日', '1950-05-12', 'minguo'],
    ['民国元年1月1日', '1912-01-01', 'minguo'],
    ['昭和26年6月3日', '1951-06-03', 'showa'],
    ['昭和二十六年六月三日', '1951-06-03', 'showa'],
    ['昭和26.6.3', '1951-06-03', 'showa'],
    ['3 June, Shōwa 26', '1951-06-03', 'showa'],
    ['大正元年8月', '1912-08', 'taisho'],
    ['明治37年2月8日', '1904-02-08', 'meiji'],
    ['康德3年', '1936', 'kangde'],
    ['주체39(1950)년 5월 12일', '1950-05-12', 'juche'],
    ['Juche 39', '1950', 'juche'],
    ['May 12, Juche 39 (1950)', '1950-05-12', 'juche'],
    ['1950(주체39)년 5월 12일', '1950-05-12', 'gregorian'],
  ])('%s is %s (%s)', (written, edtf, calendar) => {
    expect(read(written)).toMatchObject({ edtf, calendar });
  });

  it.each([
    ['25 October (7 November) 1917', '1917-11-07', '1917-10-25'],
    ['25 октября (7 ноября) 1917 г.', '1917-11-07', '1917-10-25'],
    ['October 25/November 7, 1917', '1917-11-07', '1917-10-25'],
    ['7 ноября (25 октября) 1917 г.', '1917-11-07', '1917-10-25'],
    ['25 October 1917 [7 November 1917]', '1917-11-07', '1917-10-25'],
    ['12/24 May 1878', '1878-05-24', '1878-05-12'],
    ['12 (24) мая 1878 г.', '1878-05-24', '1878-05-12'],
    ['May 12 (24), 1878', '1878-05-24', '1878-05-12'],
    ['25 декабря 1917 г. (7 января 1918 г.)', '1918-01-07', '1917-12-25'],
  ])('%s: Gregorian %s, Julian %s', (written, edtf, julian) => {
    expect(read(written)).toMatchObject({
      edtf,
      calendar: 'gregorian',
      alternates: [{ edtf: julian, calendar: 'julian' }],
    });
  });

  it.each([
    ['25 October 1917 O.S.', '1917-11-07', '1917-10-25'],
    ['25 October 1917 (old style)', '1917-11-07', '1917-10-25'],
    ['12 мая 1878 г. (ст. ст.)', '1878-05-24', '1878-05-12'],
    ['29 февраля 1900 г. ст. ст.', '1900-03-13', '1900-02-29'],
    ['октябрь 1917 г. (ст. ст.)', '1917-10-14/1917-11-13', '1917-10'],
  ])('%s is carried over to %s, and kept', (written, edtf, julian) => {
    expect(read(written)).toMatchObject({
      edtf,
      calendar: 'julian',
      alternates: [{ edtf: julian, calendar: 'julian' }],
    });
  });

  it('says when two calendars, counts or days of the week do not agree', () => {
    expect(codes('25 October (8 November) 1917')).toContain('date-calendars-disagree');
    expect(read('25 October (8 November) 1917').edtf).toBe('[1917-10-25,1917-11-08]');
    expect(codes('주체39(1951)년 5월 12일')).toContain('date-calendars-disagree');
    expect(codes('Monday, 12 May 1950')).toEqual(['date-weekday']);
    expect(codes('1951年6月3日(月)')).toEqual(['date-weekday']);
    expect(codes('Friday, 12 May 1950')).toEqual([]);
  });

  it('notes that a Russian date before 1918 may be Julian, and leaves it as printed', () => {
    expect(read('12 мая 1878 г.').edtf).toBe('1878-05-12');
    expect(codes('12 мая 1878 г.')).toEqual(['date-calendar']);
    expect(codes('12 мая 1878 г. н. ст.')).toEqual([]);
    expect(codes('12 мая 1950 г.')).toEqual([]);
  });

  it('does not convert lunar dates or months from before the solar calendar', () => {
    for (const written of ['음력 5월 12일', '農曆五月十二日', '明治5年11月3日', '光緒二十年']) {
      expect(codes(written)).toEqual(['date-lunar']);
    }
    expect(read('明治5年').edtf).toBe('1872');
  });

  it('knows that an era has ended', () => {
    expect(codes('Shōwa 70')).toEqual(['date-era-range']);
    expect(codes('大正20年3月1日')).toEqual(['date-era-range']);
  });
});

describe('numbers whose order the print does not say', () => {
  it.each([
    ['05/12/50', undefined, '[1950-05-12,1950-12-05]'],
    ['05/12/1950', 'en', '[1950-05-12,1950-12-05]'],
    ['05-12-1950', undefined, '[1950-05-12,1950-12-05]'],
    ['05/12/50', 'en-US', '1950-05-12'],
    ['05/12/50', 'en-GB', '1950-12-05'],
    ['05/12/50', 'ru', '1950-12-05'],
    ['05/12/50', 'fr-FR', '1950-12-05'],
    ['05/12/50', 'fr-CA', '[1950-05-12,1950-12-05]'],
    ['50/05/12', undefined, '1950-05-12'],
    ['50.5.12', 'ko', '1950-05-12'],
    ['25/12/50', undefined, '1950-12-25'],
    ['12/25/50', undefined, '1950-12-25'],
    ['05/05/50', undefined, '1950-05-05'],
    ['12/25/50', 'ru', '1950-12-25'],
    ['05.12.50', undefined, '1950-12-05'],
    ['05.12.50', 'en-US', '1950-05-12'],
  ])('%s in %s is %s', (written, language, edtf) => {
    expect(read(written, language).edtf).toBe(edtf);
  });

  it('names both readings, and says when only the unusual one is possible', () => {
    const [problem] = parsePrintedDate('05/12/1950').problems;
    expect(problem).toMatchObject({ code: 'date-ambiguous', severity: 'warning' });
    expect(problem?.message).toContain('1950-05-12 or 1950-12-05');
    expect(codes('12/25/1950', 'ru')).toEqual(['date-order']);
    expect(codes('05/12/1950-06/12/1950')).toEqual(['date-ambiguous']);
    expect(codes('1907-08')).toEqual(['date-ambiguous']);
  });

  it('lets the language settle words that are months in it alone', () => {
    expect(read('12 set. 1950', 'it-IT').edtf).toBe('1950-09-12');
    expect(codes('12 set. 1950', 'en')).toEqual(['date-not-understood']);
  });

  it('takes two digits of a year as 19xx, and says so', () => {
    expect(codes('12.V.50г.')).toEqual(['date-century']);
    expect(codes('12 May 1950')).toEqual([]);
  });

  it('reads the Roman numerals of a Cyrillic typewriter, and says so', () => {
    expect(read('12.У.1950').edtf).toBe('1950-05-12');
    expect(read('3.УП.1951 г.').edtf).toBe('1951-07-03');
    expect(read('3.ХП.1951').edtf).toBe('1951-12-03');
    expect(read('5.Ш.1953 г.').edtf).toBe('1953-03-05');
    expect(read('5.1У.1953 г.').edtf).toBe('1953-04-05');
    expect(codes('12.У.1950')).toEqual(['date-letters']);
    expect(codes('12.ХІІ.1950')).toEqual([]);
  });
});

describe('the time of day', () => {
  it.each([
    ['12 May 1950, 5:20 a.m.', '05:20', undefined],
    ['May 12, 1950—5 p. m.', '17', undefined],
    ['May 12, 1950, 11:30 p.m', '23:30', undefined],
    ['May 12, 1950—noon', '12:00', undefined],
    ['May 12, 1950, 12:15 a.m.', '00:15', undefined],
    ['May 12, 1950, 0913Z', '09:13', 'Z'],
    ['12 May 1950, 14:30 GMT', '14:30', 'Z'],
    ['12 May 1950, 5 p.m. Moscow time', '17', 'Moscow time'],
    ['120520Z May 50', '05:20', 'Z'],
    ['1430 hours, 12 May 1950', '14:30', undefined],
    ['12 мая 1950 г. в 5 часов 20 минут', '05:20', undefined],
    ['12 мая 1950 г., 17 час. 20 мин. по московскому времени', '17:20', 'по московскому времени'],
    ['12 мая 1950 г. в 8 час. вечера', '20', undefined],
    ['17 час. 20 мин. 12 мая 1950 г.', '17:20', undefined],
    ['12. Mai 1950, 17.20 Uhr', '17:20', undefined],
    ['12. Mai 1950 um 17 Uhr 20', '17:20', undefined],
    ['12 mai 1950 à 17 h 20', '17:20', undefined],
    ['1950년 5월 12일 오후 5시 20분', '17:20', undefined],
    ['1950年5月12日下午5时半', '17:30', undefined],
    ['昭和25年5月12日午前5時', '05', undefined],
    ['10 March 1953—[3:08 p.m.]', '15:08', undefined],
    ['1950-05-12T05:20:00Z', '05:20:00', 'Z'],
  ])('%s: %s, zone %s', (written, local, zone) => {
    const { time } = read(written);
    expect(time?.local).toBe(local);
    expect(time?.zone).toBe(zone);
  });

  it('has no minutes where only the hour is printed', () => {
    expect(read('May 12, 1950—5 p. m.').time).toEqual({ local: '17', written: '5 p. m.' });
  });

  it('does not take the hour for a day or a year', () => {
    expect(read('February 8—5 p. m.')).toMatchObject({ edtf: 'XXXX-02-08', time: { local: '17' } });
    expect(read('12 мая, 17 час.')).toMatchObject({ edtf: 'XXXX-05-12', time: { local: '17' } });
  });
});

describe('what is missing, and what is supplied', () => {
  it('says that the year is missing', () => {
    expect(read('12 May').missing).toEqual(['year']);
    expect(read('12 мая с. г.').missing).toEqual(['year']);
    expect(read('12 May 1950').missing).toBeUndefined();
  });

  it.each([
    ['[12 May 1950]', ['year', 'month', 'day']],
    ['12 May [1950]', ['year']],
    ['[12] May 1950', ['day']],
    ['May [12], 1950', ['day']],
    ['<12 мая 1950 г.>', ['year', 'month', 'day']],
    ['12 мая [1950 г.]', ['year']],
  ])('%s has %j in brackets', (written, supplied) => {
    expect(read(written)).toMatchObject({ edtf: '1950-05-12', supplied });
  });

  it('takes what is supplied for a document that says it has no date', () => {
    expect(read('n. d. [May 1950]')).toMatchObject({ edtf: '1950-05', supplied: ['year', 'month'] });
    expect(read('[1950?]')).toMatchObject({ edtf: '1950?', supplied: ['year'] });
  });

  it('keeps EDTF as it is', () => {
    for (const edtf of ['1950-05-12', '1950-05-12/..', 'XXXX-05-12', '1950-05~', '[..1950-05-12]', '195X']) {
      expect(read(edtf).edtf).toBe(edtf);
    }
  });
});

describe('what is no date', () => {
  it.each([
    ['31 June 1950', 'date-impossible'],
    ['31.06.1950', 'date-impossible'],
    ['29 February 1951', 'date-impossible'],
    ['30 февраля', 'date-impossible'],
    ['32 May 1950', 'date-impossible'],
    ['13/13/1950', 'date-impossible'],
    ['1951年6月31日', 'date-impossible'],
    ['14-12 May 1950', 'date-reversed'],
    ['14-12 May', 'date-reversed'],
    ['29–December 1', 'date-not-understood'],
    ['1951-1950', 'date-reversed'],
    ['12', 'date-not-understood'],
    ['12.05', 'date-not-understood'],
    ['19', 'date-not-understood'],
    ['1950-21', 'date-not-understood'],
    ['Pyongyang', 'date-not-understood'],
    ['12 May 1950 in Pyongyang', 'date-not-understood'],
    ['12 May 1950 or 1951', 'date-not-understood'],
    ['12 мая 50 человек', 'date-not-understood'],
    ['лл. 151-154', 'date-not-understood'],
    ['', 'date-empty'],
    ['   ', 'date-empty'],
    ['1 '.repeat(longestPrintedDate), 'date-too-long'],
  ])('%.30s: %s', (written, code) => {
    const result = parsePrintedDate(written);
    expect(result.ok).toBe(false);
    expect(result.problems.map((problem) => problem.code)).toEqual([code]);
    expect(result.problems[0]?.severity).toBe('error');
    expect(result.problems[0]?.hint).not.toBe('');
  });

  it('says how long the month is, and where the Julian calendar would help', () => {
    expect(parsePrintedDate('31 June 1950').problems[0]?.message).toContain('June 1950, which has 30 days');
    expect(parsePrintedDate('29 февраля 1900 г.').problems[0]?.hint).toContain('Julian');
  });
});
