// What is printed must be read again as the same code, in every style; and no text, however bad, is an exception.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalCode } from './canonical.ts';
import { parseReferenceCode, parseReferenceCodes } from './parse.ts';
import { printReferenceCode, stylesOf } from './print.ts';
import { ReferenceCodeSchema } from './schema.ts';
import type { FolioRange, Folios, Level, Part, ReferenceCode } from './schema.ts';
import { customaryLevels, impliedUnits, silentLevels } from './units.ts';

const figure = fc.integer({ min: 1, max: 99_999 }).map(String);
const russianNumber = fc.oneof(
  figure,
  figure.map((number) => `0${number}`),
  fc
    .tuple(figure, fc.constantFrom('а', 'б', 'в', 'г', 'с', 'р', 'a', 'b', 'c', 's'))
    .map(([n, letter]) => n + letter),
  figure.map((number) => `Р-${number}`),
  figure.map((number) => `R-${number}`),
  fc.tuple(figure, figure).map(([a, b]) => `${a}/${b}`),
);

const leafRange: fc.Arbitrary<FolioRange> = fc
  .record({
    first: fc.integer({ min: 1, max: 400 }),
    length: fc.integer({ min: 0, max: 20 }),
    suffix: fc.constantFrom(undefined, undefined, 'а', 'б', 'a'),
    side: fc.constantFrom(undefined, undefined, 'verso' as const),
  })
  .map(({ first, length, suffix, side }) => {
    const from = { number: first, ...(suffix === undefined ? {} : { suffix }) };
    const to = length === 0 ? from : { number: first + length };
    return { from, to: { ...to, ...(side === undefined ? {} : { side }) } };
  });

const folios: fc.Arbitrary<Folios> = fc
  .record({
    ranges: fc.array(leafRange, { minLength: 1, maxLength: 4 }),
    unit: fc.constantFrom('leaf', 'page'),
  })
  .map(({ ranges, unit }) => ({ label: 'as written', unit, ranges, unread: [] }));

function missing(all: readonly Level[], parts: readonly Part[]): fc.Arbitrary<Level[]> {
  return fc.subarray(all.filter((level) => !parts.some((part) => part.level === level)));
}

function codeOf(
  scheme: ReferenceCode['scheme'],
  parts: fc.Arbitrary<Part[]>,
  levels: readonly Level[],
  repositories: readonly string[],
): fc.Arbitrary<ReferenceCode> {
  return parts.chain((own) =>
    fc.record(
      {
        scheme: fc.constant(scheme),
        repository: fc.constantFrom(...repositories),
        parts: fc.constant(own),
        folios: fc.option(folios),
        notGiven: missing(levels, own),
      },
      { requiredKeys: ['scheme', 'parts', 'folios', 'notGiven'] },
    ),
  );
}

const RUSSIAN_LEVELS = [
  'opis',
  'portfel',
  'papka',
  'korobka',
  'poryadok',
  'delo',
  'tom',
  'chast',
  'dokument',
] as const;

const russianParts: fc.Arbitrary<Part[]> = fc
  .tuple(
    russianNumber,
    fc.shuffledSubarray([...RUSSIAN_LEVELS]),
    fc.array(russianNumber, { minLength: 9, maxLength: 9 }),
  )
  .map(([fonds, levels, values]) => [
    { level: 'fonds' as const, value: fonds },
    ...levels.map((level, index) => ({ level, value: values[index] ?? '1' })),
  ]);

const russianCode = codeOf('russian', russianParts, RUSSIAN_LEVELS, [
  'АПРФ',
  'APRF',
  'АВП РФ',
  'AVPRF',
  'РГАСПИ',
  'ЦГАОР',
  'Archive of Foreign Policy, Moscow',
  'Архив реки Велы',
]);

const usParts: fc.Arbitrary<Part[]> = fc
  .record({
    group: figure.map((number) => number.slice(0, 3)),
    entry: fc.option(fc.tuple(fc.constantFrom('A1 ', 'UD ', 'P '), figure).map((pieces) => pieces.join(''))),
    series: fc.option(
      fc.constantFrom('River Commission Files', 'Records of the Ferry Office', 'Central Files, 1964–66'),
    ),
    lot: fc.option(
      fc
        .tuple(fc.integer({ min: 50, max: 99 }), fc.integer({ min: 1, max: 700 }))
        .map(([y, n]) => `${y} D ${n}`),
    ),
    decimal: fc.option(
      fc
        .tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 1, max: 12 }))
        .map(([n, m]) => `${n}.00/${m}–1250`),
    ),
    box: fc.option(figure),
    folder: fc.option(figure),
  })
  .map(({ group, entry, series, lot, decimal, box, folder }) => {
    const all: [Level, string | null][] = [
      ['record-group', group],
      ['entry', entry],
      ['series', series],
      ['lot-file', lot],
      ['decimal-file', decimal],
      ['box', box],
      ['folder', folder],
    ];
    return all.flatMap(([level, value]) => (value === null ? [] : [{ level, value }]));
  });
const usCode = codeOf(
  'us',
  usParts,
  ['entry', 'box', 'folder'],
  ['NARA', 'National Archives', 'National Archives, College Park'],
);

const britishParts: fc.Arbitrary<Part[]> = fc
  .record({
    department: fc.constantFrom('FO', 'CAB', 'PREM', 'WO', 'DEFE', 'FCO'),
    series: fc.integer({ min: 1, max: 999 }).map(String),
    piece: fc.option(figure),
    item: fc.option(
      fc.oneof(
        figure,
        fc.tuple(fc.constantFrom('FK', 'NS'), figure, figure).map(([l, a, b]) => `${l}${a}/${b}`),
      ),
    ),
  })
  .map(({ department, series, piece, item }) => [
    { level: 'department' as const, value: department },
    { level: 'series' as const, value: series },
    ...(piece === null ? [] : [{ level: 'piece' as const, value: piece }]),
    ...(piece === null || item === null ? [] : [{ level: 'item' as const, value: item }]),
  ]);
const britishCode = codeOf('british', britishParts, ['piece'], ['TNA', 'PRO', 'The National Archives']);

function expectSameInEveryStyle(code: ReferenceCode): void {
  for (const style of stylesOf(code.scheme)) {
    const printed = printReferenceCode(code, style);
    const again = parseReferenceCode(printed);
    expect(again.ok, printed).toBe(true);
    if (!again.ok) continue;
    expect(canonicalCode(again.value), printed).toBe(canonicalCode(code));
    expect(new Set(again.value.notGiven), printed).toEqual(new Set(code.notGiven));
  }
}

describe('a code printed and read again', () => {
  it('is the same Russian code, in Cyrillic, in Latin letters and in long words', () => {
    fc.assert(fc.property(russianCode, expectSameInEveryStyle), { numRuns: 300 });
  });

  it('is the same American code', () => {
    fc.assert(fc.property(usCode, expectSameInEveryStyle), { numRuns: 300 });
  });

  it('is the same British code', () => {
    fc.assert(fc.property(britishCode, expectSameInEveryStyle), { numRuns: 300 });
  });
});

const scrap = fc.constantFrom(
  ...'ф. |оп. |д. |п. |лл. |f. |op. |d. |p. |l. |Fond |Opis |Listy |т. |dans |RG |Box |Lot |Entry |FO |CAB |371/'.split(
    '|',
  ),
  ...'64 D 563|795.00/5–1250|Files|NARA|TNA|АПРФ|Library|5|059а|12-14|5 об.|, |; |. |: | and | и |not given'.split(
    '|',
  ),
  ...'не указана|(|)|"|«|?|—|Secret|Moscow|Подлинник|\n|там же|и об.|iv-ix|№ |\u0000|\u202e|ُ'.split('|'),
);
const jumble = fc.array(scrap, { minLength: 1, maxLength: 14 }).map((scraps) => scraps.join(''));

/** A repository or none, the steps in any order with any stops between them, then perhaps a word on the copy. */
function disorderOf(
  repositories: string,
  steps: string,
  separators: readonly string[],
): fc.Arbitrary<string> {
  return fc
    .record({
      repository: fc.constantFrom('', ...repositories.split('|')),
      own: fc.shuffledSubarray(steps.split('|'), { minLength: 1 }),
      stops: fc.array(fc.constantFrom(...separators), { minLength: 20, maxLength: 20 }),
      remark: fc.constantFrom('', '', 'Подлинник', '(копия)', 'Secret'),
    })
    .map(({ repository, own, stops, remark }) =>
      [repository, ...own, remark]
        .filter((piece) => piece !== '')
        .map((piece, index) => `${piece}${stops[index] ?? ', '}`)
        .join(''),
    );
}

const disorder = fc.oneof(
  disorderOf(
    'РГАСПИ|AVPRF|Vela River Archive|Архив внешней политики, Москва',
    'ф. 12|оп. 3а|д. 7|п. 11|лл. 5-9|fond 059a|opis 1|delo 44|papka 2|listy 3, 5 об.|л. 8|т. 2|д. № 4|пор. 6|' +
      'оп. не указана|Fond not given|fond and delo not given',
    [', ', '. ', '; ', ' ', ': ', '\n'],
  ),
  disorderOf(
    'NARA|Vela River Library|Department of State',
    'RG 59|Box 12|Folder 3|Lot 64 D 563|Entry A1 17|795.00/5–1250|Ferry Files|pp. 3-9|Box not given',
    [', ', '; '],
  ),
  disorderOf('TNA|PRO|UK National Archives', 'FO 371/84063|f. 23|ff. 12r-14v|FK1015/23|piece not given', [
    ', ',
    '; ',
  ]),
);

/** All its parts have a level, and a Russian code says of its fonds or opis what they are, or that they are not given. */
function isUnderstood({ scheme, parts, notGiven }: ReferenceCode): boolean {
  const levels = [...parts.map(({ level }) => level), ...notGiven];
  const placed = scheme !== 'russian' || levels.some((level) => level === 'fonds' || level === 'opis');
  return placed && parts.every(({ level }) => level !== 'other');
}

describe('any text at all', () => {
  it('is read or refused, fits the schema, and gives every derived value', () => {
    const anything = fc.oneof(
      jumble,
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const read = parseReferenceCodes(text);
        expect(read.ok).toBe(text.trim() !== '');
        for (const code of read.ok ? read.value : []) {
          expect(ReferenceCodeSchema.safeParse(code).success).toBe(true);
          expect(silentLevels(code).every((level) => customaryLevels(code).includes(level))).toBe(true);
          expect(impliedUnits(code).every((unit) => unit.value !== '')).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('that was understood changes no more when printed and read again', () => {
    fc.assert(
      fc.property(disorder, (text) => {
        const first = parseReferenceCode(text);
        fc.pre(first.ok && isUnderstood(first.value));
        if (!first.ok) return;
        const printed = printReferenceCode(first.value);
        const second = parseReferenceCode(printed);
        expect(second.ok && canonicalCode(second.value), `${text} | ${printed}`).toBe(
          canonicalCode(first.value),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
