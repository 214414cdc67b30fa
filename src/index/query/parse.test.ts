// What readers type, and how it is understood.
import { describe, expect, it } from 'vitest';
import { longestQuery } from './clean.ts';
import { daysOf } from './dates.ts';
import { mostTerms, parseQuery } from './parse.ts';
import type { QueryNode } from './query.ts';
import { meaning } from '../../../test/query-meaning.ts';

const understood = (typed: string): string => meaning(parseQuery(typed).root);
const hint = (typed: string): string => parseQuery(typed).notices[0]?.hint ?? '';
const codes = (typed: string): string[] => parseQuery(typed).notices.map(({ code }) => code);

describe('words and phrases', () => {
  it.each([
    ['объединение Кореи', 'and(объединение, Кореи)'],
    ['об"единение', 'об"единение'],
    ['об"единение страны', 'and(об"единение, страны)'],
    ['«об"единение страны»', '[об"единение страны]'],
    ['"об"единение страны" Мао', 'and([об"единение страны], Мао)'],
    ['"Foreign Minister"', '[Foreign Minister]'],
    ['“Foreign Minister” Zhou', 'and([Foreign Minister], Zhou)'],
    ['„мирный договор“', '[мирный договор]'],
    ['»мирный договор«', '[мирный договор]'],
    ['„мирный договор" 1950', 'and([мирный договор], 1950)'],
    ['「毛澤東」会談', 'and([毛澤東], 会談)'],
    ['和"毛泽东"会谈', 'and(和, [毛泽东], 会谈)'],
    ['『金日成』', '[金日成]'],
    ['"" Mao', 'Mao'],
    ['-"" Mao', 'Mao'],
    ['[PRC Foreign Minister] Zhou,', 'and(PRC, Foreign, Minister, Zhou)'],
    ['Vyshinskii, A. Ia.', 'and(Vyshinskii, A, Ia)'],
    ['unif*', 'unif*'],
    ['毛*', '毛*'],
    ['u* Korea', 'and(u, Korea)'],
    ['"peace treaty"~5', '[peace treaty]~5'],
    ['"peace treaty"~', '[peace treaty]~5'],
    ['"peace treaty"~99999', '[peace treaty]~100'],
    ['=Mao', '=Mao'],
    ['="Mao Zedong"', '=[Mao Zedong]'],
    ['armistice NEAR/3 line', '[armistice line]~3'],
    ['armistice NEAR/9 line NEAR/2 border talks', 'and([armistice line border]~2, talks)'],
    ['"peace treaty" NEAR/3 line', 'and([peace treaty], line)'],
    ['armistice NEAR/3', 'armistice'],
    ['MEETING NEAR BORDER', 'and(MEETING, NEAR, BORDER)'],
    ['"мост"и река', 'and([мост], и, река)'],
    ['10:30', '10:30'],
    ['http://example.org/a', 'http://example.org/a'],
    ['Subject: trade', 'and(Subject, trade)'],
    ['\u202eMao\u202c \u0000Ze\u200bdong\ud800', 'and(Mao, Zedong)'],
  ])('%s', (typed, meant) => {
    expect(understood(typed)).toBe(meant);
  });
});

describe('operators and groups', () => {
  it.each([
    ['a b OR c', 'or(and(a, b), c)'],
    ['a|b', 'or(a, b)'],
    ['a (b OR c)', 'and(a, or(b, c))'],
    ['a AND b', 'and(a, b)'],
    ['a -b', 'and(a, not(b))'],
    ['a NOT b', 'and(a, not(b))'],
    ['-(a OR b)', 'not(or(a, b))'],
    ['NOT NOT a', 'a'],
    ['-"two words" a', 'and(not([two words]), a)'],
    ['- a', 'a'],
    ['Hon-yong', 'Hon-yong'],
    ['a OR', 'a'],
    ['OR a', 'a'],
    ['a NOT', 'a'],
    ['OR', 'or'],
    ['AND OR NOT', 'and(and, or, not)'],
    ['((a', 'a'],
    ['a) b', 'and(a, b)'],
    ['()', '—'],
    ['!!! ... ""', '—'],
    ['', '—'],
  ])('%s', (typed, meant) => {
    expect(understood(typed)).toBe(meant);
  });

  it('says what it mended', () => {
    expect(codes('a OR')).toEqual(['query-lonely-operator']);
    expect(codes('OR')).toEqual([]);
    expect(codes('(a')).toEqual(['query-parentheses']);
    expect(codes('a)')).toEqual(['query-parentheses']);
    expect(codes('"a b')).toEqual(['query-open-quote']);
    expect(codes('?!')).toEqual(['query-nothing-to-find']);
    expect(codes('')).toEqual([]);
  });
});

describe('fields', () => {
  it.each([
    ['person:"Mao Zedong" trade', 'and(person<Mao Zedong>, trade)'],
    ['person:"Vyshinskii, A. Ia."', 'person<Vyshinskii, A. Ia.>'],
    ['From: Shtykov To: Vyshinsky', 'and(from<Shtykov>, to<Vyshinsky>)'],
    ['PLACE:Пхеньян', 'place<Пхеньян>'],
    ['person:(Mao OR Kim)', 'or(person<Mao>, person<Kim>)'],
    ['date:1950-05..1950-06', 'date<1950-05..1950-06>'],
    ['date:..1950 war', 'and(date<..1950>, war)'],
    ['date:12 May 1950 war', 'and(date<12 May 1950>, war)'],
    ['date:12 мая 1950 г. война', 'and(date<12 мая 1950 г.>, война)'],
    ['date: 1950', 'date<1950>'],
    ['date:>1960 war', 'and(date<>1960>, war)'],
    ['date:<= 12 May 1950 war', 'and(date<<= 12 May 1950>, war)'],
    ['summary:Tibet', 'and(summary, Tibet)'],
    ['date:someday', 'someday'],
    ['ref:"059a/5a/11/3"', 'ref<059a/5a/11/3>'],
    ['ref:ф. 059а, оп. 5а, п. 11, д. 3 Корея', 'and(ref<ф. 059а, оп. 5а, п. 11, д. 3>, Корея)'],
    ['mark:"strictly secret"', 'mark<strictly secret>'],
    ['-type:telegram Mao', 'and(not(type<telegram>), Mao)'],
    ['person:', '—'],
    ['in:Moscow', 'Moscow'],
  ])('%s', (typed, meant) => {
    expect(understood(typed)).toBe(meant);
  });

  it('looks in one text up to the next "in:", or the end of the parentheses', () => {
    expect(understood('in:original "Foreign Minister" trade')).toBe(
      'and(original:[Foreign Minister], original:trade)',
    );
    expect(understood('in:original a in:any b')).toBe('and(original:a, b)');
    expect(understood('(in: translation a) b')).toBe('and(translation:a, b)');
    expect(understood('in:original a OR b')).toBe('or(original:a, original:b)');
  });

  it('lets forms of names be switched off', () => {
    expect(parseQuery('forms:off Mao').forms).toBe(false);
    expect(parseQuery('Mao').forms).toBe(true);
  });

  it('tells of slips, of words that may belong to a field, and of what is no date', () => {
    expect(parseQuery('perosn:Mao').notices).toMatchObject([
      { code: 'query-unknown-field', hint: 'Did you mean “person:”?' },
    ]);
    expect(codes('http://example.org Subject: x 10:30')).toEqual([]);
    expect(codes('person:Kim Il Sung')).toEqual(['query-field-one-word']);
    expect(codes('person:Kim trade')).toEqual([]);
    expect(codes('date:someday')).toEqual(['query-date']);
    expect(codes('person:')).toEqual(['query-empty-field']);
    expect(codes('in:Moscow forms:x')).toEqual(['query-unknown-scope', 'query-unknown-forms']);
  });

  it('tells what it took for something else than was typed', () => {
    expect(codes('summary:Tibet')).toEqual(['query-unknown-field']);
    expect(hint('summary:Tibet')).toContain('title:, person:');
    expect(codes('in:title Tibet')).toEqual(['query-unknown-scope']);
    expect(hint('in:title Tibet')).toContain('title:Tibet');
    expect(codes('date:1960..1950')).toEqual(['query-dates-swapped']);
    expect(codes('date:>someday')).toEqual(['query-date']);
    expect(codes('date:1950..1960 date:>1960')).toEqual([]);
    expect(codes('"peace treaty" NEAR/3 line')).toEqual(['query-near']);
    expect(hint('"peace treaty" NEAR/3 line')).toContain('~3');
    expect(codes('armistice NEAR/3 line')).toEqual([]);
  });

  it('reads a comparison of dates as the days it leaves', () => {
    expect(daysOf('>1960')).toEqual({ from: '1961-01-01', to: null });
    expect(daysOf('>=1960')).toEqual({ from: '1960-01-01', to: null });
    expect(daysOf('<1950-03')).toEqual({ from: null, to: '1950-02-28' });
    expect(daysOf('≤ 1950')).toEqual({ from: null, to: '1950-12-31' });
    expect(daysOf('>1950..1960')).toBeUndefined();
  });

  it('knows where each part stood in what was typed', () => {
    const typed = 'a \u200b"b c" person:Mao';
    const { root } = parseQuery(typed);
    expect(root?.kind).toBe('and');
    const parts = root?.kind === 'and' ? root.of : [];
    expect(parts.map((part) => ('at' in part ? typed.slice(part.at.start, part.at.end) : ''))).toEqual([
      'a',
      '"b c"',
      'person:Mao',
    ]);
  });
});

describe('bounds', () => {
  const leaves = (node: QueryNode | null): number =>
    node === null
      ? 0
      : node.kind === 'and' || node.kind === 'or'
        ? node.of.reduce((sum, part) => sum + leaves(part), 0)
        : node.kind === 'not'
          ? leaves(node.of)
          : 'words' in node
            ? node.words.length
            : 1;

  it.each([
    ['a megabyte of one word', 'x'.repeat(1_000_000)],
    ['a megabyte of words', 'ab '.repeat(333_333)],
    ['a megabyte of open parentheses', '('.repeat(1_000_000)],
    ['a megabyte of quotes', '"'.repeat(1_000_000)],
    ['a megabyte of minus signs', '-'.repeat(1_000_000)],
    ['500 clauses', Array.from({ length: 500 }, (_, at) => `(w${at} OR -x${at})`).join(' AND ')],
    ['500 dates', 'date:12 May 1950 x '.repeat(500)],
    ['dates that are none', 'date:1 2 3 4 5 6 7 8 9 '.repeat(200)],
    ['codes', 'ref:ф. 1 оп. 2 д. 3 '.repeat(200)],
    ['colons', 'person:('.repeat(500)],
    ['a phrase of 1000 words', `"${'ab '.repeat(1000)}"`],
  ])('reads %s at once', (_, typed) => {
    const before = performance.now();
    const query = parseQuery(typed);
    expect(performance.now() - before).toBeLessThan(200);
    expect(leaves(query.root)).toBeLessThanOrEqual(mostTerms);
    expect(query.typed.length).toBeLessThanOrEqual(longestQuery);
    expect(query.notices.length).toBeGreaterThan(0);
  });

  it('says that it reads the beginning alone', () => {
    expect(codes('ab '.repeat(5000))).toEqual(['query-too-long', 'query-too-many-terms']);
    expect(codes('ab '.repeat(mostTerms))).toEqual([]);
    expect(codes('ab '.repeat(mostTerms + 1))).toEqual(['query-too-many-terms']);
  });

  it('says that of many words near each other the first alone are looked for', () => {
    expect(codes(`"${'ab '.repeat(16)}"~5`)).toEqual([]);
    expect(codes(`"${'ab '.repeat(17)}"~5`)).toEqual(['query-too-many-near']);
  });
});
