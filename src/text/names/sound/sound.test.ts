import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sharedData } from '../../../../test/shared-data.ts';
import { soundList } from './list.ts';
import { soundWord } from './letters.ts';
import { modelOf } from './models.ts';
import { soundLikeness } from './sound.ts';

const strings = sharedData('strings');

describe('the likeness of sounds', () => {
  it.each([
    ['vyshinsky', 'вышинский', 'молотов'],
    ['roosevelt', 'рузвельт', 'черчилль'],
    ['Churchill', '처칠', '루스벨트'],
    ['stalin', '斯大林', '丘吉尔'],
    ['truman', '杜魯門', '艾森豪'],
    ['tojo', 'とうじょう', 'しげみつ'],
    ['Kenedi', 'ケネディ', 'トルーマン'],
    ['Ackermann', 'Акерман', 'Бергман'],
  ])('tells the name of %s in other letters from another name', (latin, same, other) => {
    expect(soundLikeness(latin, same)).toBeGreaterThan(0.8);
    expect(soundLikeness(latin, other)).toBeLessThan(0.2);
  });

  it('is one for the same word and nothing for words that have no sound', () => {
    expect(soundLikeness('Kim', 'kim')).toBe(1);
    expect(soundLikeness('Kim', '12')).toBe(0);
    expect(soundLikeness('', '')).toBe(0);
    expect(soundLikeness('Кim', 'Kim')).toBe(0);
  });

  it('is the same both ways, and between nothing and one, for words of any script', () => {
    const words = ['truman', 'трумэн', '트루먼', '杜鲁门', '杜魯門', 'ト', 'x', 'щ', '١', '\ud800', '\0'];
    for (const a of words)
      for (const b of words) {
        const likeness = soundLikeness(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(soundLikeness(b, a)).toBe(likeness);
      }
  });

  it('takes no longer for a word of a million letters than for a long one', () => {
    const began = performance.now();
    expect(soundLikeness('schtsch'.repeat(150_000), 'щ'.repeat(1_000_000))).toBeLessThanOrEqual(1);
    soundList(['щ'.repeat(1_000_000), '신'.repeat(1_000_000)]).nearest('schtsch'.repeat(150_000), 5);
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it.skipIf(strings === undefined)('answers for every one of the 515 awkward strings', () => {
    const awkward = z
      .array(z.string())
      .parse(JSON.parse(readFileSync(join(strings ?? '', 'blns.json'), 'utf8')));
    expect(awkward).toHaveLength(515);
    for (const text of awkward) expect(soundLikeness(text, 'кеннеди')).toBeGreaterThanOrEqual(0);
    const list = soundList(awkward);
    for (const text of awkward.slice(0, 60))
      for (const { at, score } of list.nearest(text, 3))
        expect(score).toBe(soundLikeness(text, awkward[at] ?? ''));
  });
});

describe('a list of words', () => {
  const names = ['Вышинский', 'Трумэн', '트루먼', '杜鲁门', 'Truman', 'Штыков', '12'];

  it('gives the words of every script that sound most like the one asked for', () => {
    const near = soundList(names).nearest('truman', 4);
    expect(near.map(({ at }) => names[at])).toEqual(
      expect.arrayContaining(['Truman', 'Трумэн', '트루먼', '杜鲁门']),
    );
    expect(near.map(({ score }) => score)).toEqual(near.map(({ score }) => score).sort((a, b) => b - a));
  });

  it('gives no more than it is asked for', () => {
    expect(soundList(names).nearest('truman', 1)).toHaveLength(1);
    expect(soundList(names).nearest('truman', 0)).toEqual([]);
    expect(soundList([]).nearest('truman', 5)).toEqual([]);
  });
});

describe('words heard before', () => {
  it('are not taken apart again', () => {
    expect(soundWord('Vyshinsky')).toBe(soundWord('Vyshinsky'));
    const model = modelOf('hangul');
    expect(model.latinWord('pak')).toBe(model.latinWord('pak'));
    expect(model.latinWord('pak')).not.toBe(model.nativeWord('pak'));
  });
});
