// What the generator of faults guarantees, on pairs of our own and on the outside set.
import { array, assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctPairs } from './pairs.ts';
import { faultyTranslation, shares } from './generate.ts';
import type { SentencePair } from './fault.ts';

const own: SentencePair[] = [
  {
    source: 'Комиссия прибыла в Речной 12 мая 1950 года.',
    target: 'The commission arrived in Rechnoy on May 12, 1950.',
  },
  { source: 'На складе лежит 340 мешков соли.', target: 'There are 340 sacks of salt in the store.' },
  {
    source: 'Инженер Орлов говорит, что опоры стоят.',
    target: 'He says that engineer Orlov examined the piers.',
  },
  {
    source: 'Мост не закрыт, но пройти нельзя.',
    target: 'The bridge is not closed, but it is impossible to cross.',
  },
  { source: 'Лёд скоро пойдёт.', target: 'The ice will come down the river soon.' },
  { source: 'Мы ждём письма из Речного.', target: 'We are waiting for a letter from Rechnoy.' },
];

const outside = correctPairs();

describe('faults in pairs of our own', () => {
  it('leave the original, and the order of all lines that no fault names', () => {
    assert(
      property(array(constantFrom(...own), { maxLength: 40 }), nat(), (pairs, seed) => {
        const faulty = faultyTranslation(pairs, seed);
        expect(faulty).toEqual(faultyTranslation(pairs, seed));
        expect(faulty.source).toEqual(pairs.map(({ source }) => source));
        const touched = new Set(faulty.faults.flatMap(({ source, pair }) => [...source, pair]));
        const whole = faulty.target.flatMap(({ text, pair }) =>
          pair === null || touched.has(pair) ? [] : [text],
        );
        expect(whole).toEqual(pairs.flatMap(({ target }, at) => (touched.has(at) ? [] : [target])));
      }),
      { numRuns: 60 },
    );
  });

  it('really change the text', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { target, faults } = faultyTranslation(own, seed);
      for (const { was, became } of faults) expect(became).not.toBe(was);
      if (faults.length > 0)
        expect(target.map(({ text }) => text)).not.toEqual(own.map((pair) => pair.target));
    }
  });
});

describe.skipIf(outside === undefined)(
  'faults in a thousand pairs (skipped where the data are absent)',
  () => {
    const pairs = outside ?? [];
    const bySeed = new Map([1, 2].map((seed) => [seed, faultyTranslation(pairs, seed)]));
    it.each([...bySeed])('seed %i gives 300, each kind its share, one a pair', (_, { target, faults }) => {
      expect(pairs).toHaveLength(1000);
      expect(faults).toHaveLength(300);
      for (const [kind, share] of shares)
        expect(faults.filter((fault) => fault.kind === kind)).toHaveLength(share);
      const concerned = faults.flatMap((fault) => (fault.source.length > 0 ? fault.source : [fault.pair]));
      expect(new Set(concerned).size).toBe(concerned.length);
      for (const fault of faults) {
        const now = fault.target.map((at) => target[at]?.text).join(' ');
        expect(now).toContain(fault.became);
        if (
          fault.kind !== 'doubled' &&
          fault.kind !== 'swapped' &&
          fault.source.length > 0 &&
          fault.target.length > 0
        ) {
          expect(now).not.toBe(pairs[fault.pair]?.target);
        }
      }
      const touched = new Set(concerned);
      const whole = target.flatMap(({ text, pair }) => (pair === null || touched.has(pair) ? [] : [text]));
      const expected = pairs.flatMap((pair, at) => (touched.has(at) ? [] : [pair.target]));
      expect(whole).toEqual(expected);
    });

    it('two seeds give other faults', () => {
      const [one, other] = [...bySeed.values()].map(
        ({ faults }) => new Set(faults.map(({ kind, pair }) => `${kind} ${pair}`)),
      );
      expect([...(one ?? [])].filter((fault) => other?.has(fault)).length).toBeLessThan(150);
    });
  },
);
