// Names across scripts, on the names of one telegram and on what a stranger may type.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import { candidates, compare, explain, formsOf, matchCut, soundKeys } from './names.ts';

const pak = ['Пак Хен Ен', 'Pak Heon-yeong', 'Pak Hon Yong', 'Pak Hŏn-yŏng', '박헌영', '朴宪永', '朴憲永'];

describe('the minister of the telegram', () => {
  it.each(pak.flatMap((one, at) => pak.slice(at + 1).map((other) => [one, other] as const)))(
    '%s may be %s',
    (one, other) => {
      expect(compare(one, other).score).toBeGreaterThanOrEqual(matchCut);
      expect(soundKeys(one).some((key) => soundKeys(other).includes(key))).toBe(true);
    },
  );
  it.each(['Пак Хен Еном', 'тов. Пак Хен Ену', 'министр Пак Хен Ен'])(
    'stands as %s in a Russian sentence',
    (written) => {
      expect(compare(written, '박헌영').score).toBeGreaterThanOrEqual(matchCut);
    },
  );
});

describe('names that are not the same', () => {
  it.each([
    ['Chen Yi', 'Chen Yun'],
    ['Ким Ир Сен', 'Ким Ду Бон'],
    ['А.Я. Вышинский', 'Vyshinskii, B. N.'],
    ['陈毅', '陈仪'],
    ['Василий Иванович Иванов', 'Сергей Петрович Иванов'],
    ['Katayama Sen', 'Katayama Tetsu'],
  ])('%s is not %s', (one, other) => {
    expect(compare(one, other).score).toBeLessThan(matchCut);
  });
});

describe('names as they are written', () => {
  it.each([
    ['А.Я. Вышинский', 'Vyshinskii, A. Ia.'],
    ['Вышинскому', 'Вышинский'],
    ['Мао Цзэ-дуна', 'Mao Zedong'],
    ['Чжоу Энь-лай', 'Chou En-lai'],
    ['Пын Дэ-хуай', 'Peng Dehuai'],
    ['тов. Штыковым', 'Штыков'],
    ['Генерал-полковник Штыков', 'T. F. Shtykov'],
    ['毛泽东同志', 'Mao Tse-tung'],
    ['Ким Ир Сена', '김일성'],
  ])('%s may be %s', (one, other) => {
    expect(compare(one, other).score).toBeGreaterThanOrEqual(matchCut);
  });
});

describe('Western names as Russian print has them', () => {
  it.each([
    ['Эйзенхауэр', 'Eisenhower, Dwight D.'],
    ['Дуайт Эйзенхауэр', 'Eisenhower, Dwight D.'],
    ['Трумэн', 'Truman, Harry S'],
    ['Маршалл', 'Marshall, George C.'],
    ['Ридгуэй', 'Ridgway, Matthew B.'],
    ['Неру', 'Nehru, Jawaharlal'],
  ])('%s may be %s', (one, other) => {
    expect(compare(one, other).score).toBeGreaterThanOrEqual(matchCut);
    expect(soundKeys(one).some((key) => soundKeys(other).includes(key))).toBe(true);
  });
});

describe('comparison', () => {
  const names = oneof(
    string({ unit: 'grapheme' }),
    constantFrom(...pak, 'Мао Цзэ-дуна', 'Vyshinskii, A. Ia.', '東條英機'),
  );
  it('is symmetric, and its score stands between 0 and 1', () => {
    assert(
      property(names, names, (one, other) => {
        const { score } = compare(one, other);
        expect(compare(other, one).score).toBeCloseTo(score, 10);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
  it('gives a reason for every match', () => {
    expect(explain('Пак Хен Ен', '박헌영').length).toBeGreaterThan(0);
    expect(explain('Пак Хен Ен', 'Dean Acheson')).toEqual([]);
  });
  it('finds a name among others, the best first', () => {
    const list = candidates(['Kim Il Sung', 'Чжоу Эньлай', 'Pak Hon Yong', 'Pak Il U', 'Вышинский А.Я.']);
    expect(list.match('박헌영').map(({ name }) => name)).toEqual(['Pak Hon Yong']);
    expect(list.match('周恩来')[0]?.name).toBe('Чжоу Эньлай');
  });
});

const strings = sharedData('strings');
describe.skipIf(strings === undefined)(
  'strings that break programs (absent: outside suite of awkward strings)',
  () => {
    it('never make it fail', () => {
      const lines = readFileSync(join(strings ?? '', 'blns.txt'), 'utf8').split('\n');
      expect(lines.length).toBeGreaterThan(500);
      const list = candidates(lines);
      for (const line of lines) {
        expect(() => [
          list.match(line),
          soundKeys(line),
          formsOf(line),
          explain(line, 'Пак Хен Ен'),
        ]).not.toThrow();
      }
    });
  },
);
