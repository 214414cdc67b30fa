import { describe, expect, it } from 'vitest';
import { findPrintedDates } from './printed.ts';

/** What is found in a line: the letters, and their EDTF or the code of what is wrong. */
function found(line: string, language?: string): [written: string, edtf: string | null][] {
  return findPrintedDates(line, { language }).map(({ start, end, parsed }) => {
    const meaning = parsed.ok ? parsed.value.edtf : `! ${parsed.problems[0]?.code}`;
    if (parsed.ok) expect(parsed.value.written).toBe(line.slice(start, end));
    return [line.slice(start, end), meaning];
  });
}

describe('dates within a line', () => {
  it.each([
    ['12.V.50г. Ш Т Ы К О В', '12.V.50г.', '1950-05-12'],
    ['Pyongyang, May 12, 1950—5 p. m.', 'May 12, 1950—5 p. m.', '1950-05-12'],
    ['[Washington], February 8, 1951', 'February 8, 1951', '1951-02-08'],
    ['г. Москва, «12» мая 1950 г. № 61', '«12» мая 1950 г.', '1950-05-12'],
    ['Seoul, [12] May [1950], confidential', '[12] May [1950]', '1950-05-12'],
    ['Seoul, [12 May 1950], confidential', '12 May 1950', '1950-05-12'],
    ['Telegram of the 12th of May, 1950, to the Minister', '12th of May, 1950', '1950-05-12'],
    ['東京 昭和26年6月3日 覚書', '昭和26年6月3日', '1951-06-03'],
    ['1950년 5월 12일 평양', '1950년 5월 12일', '1950-05-12'],
    [
      'Report received not later than May 12, 1950, by courier',
      'not later than May 12, 1950',
      '[..1950-05-12]',
    ],
    ['летом 1950 г. в столице', 'летом 1950 г.', '1950-22'],
    ['Minutes, 12-14 May 1950, of the commission', '12-14 May 1950', '1950-05-12/1950-05-14'],
    ['Nr. 12: Berlin, den 12. Mai 1950', '12. Mai 1950', '1950-05-12'],
    ['as of 12/05/1950', '12/05/1950', '[1950-05-12,1950-12-05]'],
    ['Undated draft', 'Undated', null],
    ['Записка без даты', 'без даты', null],
    ['Budapest, 1927. V. 7. Tárgy: komp', '1927. V. 7.', '1927-05-07'],
    ['Kelt 1927. XII. 31-én Budapesten', '1927. XII. 31-én', '1927-12-31'],
    ['n.d.', 'n.d.', null],
    ['Draft [n.d.]', 'n.d.', null],
    ['Tel 2615, May 26, asked for it', 'May 26', 'XXXX-05-26'],
    ['It began on January 11. Then', 'January 11', 'XXXX-01-11'],
    ['on March 16 and 19. Then', 'March 16 and 19', '{XXXX-03-16,XXXX-03-19}'],
    ['It ended on Sept. 11. Then', 'Sept. 11', 'XXXX-09-11'],
    ['отчёт 1950 года. Затем', '1950 года', '1950'],
    ['2 November 26 and more', 'November 26', 'XXXX-11-26'],
    ['Seoul 12 May 50', '12 May 50', '1950-05-12'],
    ['в XIX в. и ранее', 'XIX в.', '18XX'],
    ['signed 31 June 1950', '31 June 1950', '! date-impossible'],
  ])('%s: %s', (line, written, edtf) => {
    expect(found(line)).toEqual([[written, edtf]]);
  });

  it('finds each of several, in order', () => {
    expect(found('12 May 1950 and 14 May 1951; копия 14.05.1952')).toEqual([
      ['12 May 1950', '1950-05-12'],
      ['14 May 1951', '1951-05-14'],
      ['14.05.1952', '1952-05-14'],
    ]);
  });

  it.each([
    'ф. 059а, оп. 5а, п. 11, д. 3, лл. 100-103',
    'Fond 558, Opis 11, Delo 97, Listy 67-70',
    'RG 59, 795.00/5-1250',
    'FO 371/84063',
    'page 12-14 of 1950 pages',
    'version 1.2.50.7',
    'paragraphs 48.12 and 48.8',
    '40 г. масла',
    'было 19 в той роте',
    "the '50 rule",
    'May I set 12 out? The march to the sea, 3 days',
    'in 1950 and later',
    '三日間の会議',
    'К осени паром пойдёт до левого берега',
    'До осени, с весны до лета, прошлой зимой и осенью',
    'In the fall, or from spring to autumn',
    'az 1927. V. Kovács úrnak',
    'Draft s.d. signed',
    '№ 61, III',
    '',
  ])('finds none in "%s"', (line) => {
    expect(found(line)).toEqual([]);
  });

  it('lets the context settle the order of numbers', () => {
    expect(found('Seoul, 05/12/50', 'en-US')).toEqual([['05/12/50', '1950-05-12']]);
    expect(found('Москва, 05/12/50', 'ru')).toEqual([['05/12/50', '1950-12-05']]);
  });

  it.each([
    ['12, ', 8_000],
    ["'50 ", 8_000],
    ['not later than ', 8_000],
    ['12 May 1950 - ', 8_000],
    ['V.V.', 8_000],
    ['12 (', 8_000],
    ['1950年5月12日至', 8_000],
    ['в ночь на ', 8_000],
    ['The ambassador called on the minister. ', 60_000],
  ])('takes time in proportion to the text: "%s" over and over', (piece, length) => {
    const [short, long] = [length, length * 8].map((characters) => {
      const text = piece.repeat(Math.ceil(characters / piece.length));
      const before = process.cpuUsage();
      findPrintedDates(text);
      return process.cpuUsage(before).user / 1000;
    });
    // Eight times the text: quadratic work would take sixty-four times as long.
    expect(long ?? 0).toBeLessThan(24 * (short ?? 0) + 300);
  });
});
