// Differences by words, on both sides exact, and bounded in time.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignTokens } from './align.ts';
import { compareWords, similarity, type Run } from './compare.ts';
import { tokensOf } from './tokens.ts';

const side = (runs: Run[], left: 'removed' | 'added'): string =>
  runs.map((run) => (run.kind === left ? '' : run.text)).join('');

const word = fc.constantFrom('мост', 'Мост', 'река', 'bridge', 'and', '橋', '다리', '12', ' ', '\n', '. ', ',', '\ud800', '👩‍🔧', 'é'); // prettier-ignore
const text = fc.oneof(
  fc.array(word, { maxLength: 40 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('compareWords', () => {
  it('shows a corrected word as one removed and one added', () => {
    expect(compareWords('начать всеиные действия против', 'начать военные действия против')).toEqual([
      { kind: 'same', text: 'начать ' },
      { kind: 'removed', text: 'всеиные' },
      { kind: 'added', text: 'военные' },
      { kind: 'same', text: ' действия против' },
    ]);
  });

  it('takes together words that changed in a row', () => {
    expect(compareWords('they flew to town.', 'they are flying out to town.')).toEqual([
      { kind: 'same', text: 'they ' },
      { kind: 'removed', text: 'flew' },
      { kind: 'added', text: 'are flying out' },
      { kind: 'same', text: ' to town.' },
    ]);
    expect(compareWords('a b c.', 'x y z.')).toEqual([
      { kind: 'removed', text: 'a b c' },
      { kind: 'added', text: 'x y z' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('compares Chinese, Japanese and Korean by characters', () => {
    expect(compareWords('大橋已經損壞', '大橋尚未損壞')).toContainEqual({ kind: 'removed', text: '已經' });
    expect(compareWords('그는 갔다', '그는 왔다')).toContainEqual({ kind: 'added', text: '왔' });
  });

  it('says nothing of two empty texts, and one run of equal ones', () => {
    expect(compareWords('', '')).toEqual([]);
    expect(compareWords('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
    expect(compareWords('', 'new')).toEqual([{ kind: 'added', text: 'new' }]);
  });

  it('gives both sides back exactly, with no empty run and no two changes of one kind in a row', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = compareWords(before, after);
        expect(side(runs, 'added')).toBe(before);
        expect(side(runs, 'removed')).toBe(after);
        expect(runs.every((run) => run.text !== '')).toBe(true);
        expect(runs.every((run, i) => run.kind !== runs[i - 1]?.kind)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('tokens', () => {
  it('concatenate to the text, and never cut a sign from its marks', () => {
    fc.assert(
      fc.property(text, (string) => {
        expect(tokensOf(string).join('')).toBe(string);
      }),
    );
    expect(tokensOf('a👩‍🔧b')).toEqual(['a', '👩‍🔧', 'b']);
    expect(tokensOf('Мао Цзе-дун')).toEqual(['Мао', ' ', 'Цзе', '-', 'дун']);
  });
});

describe('alignTokens', () => {
  it('matches equal tokens in order, also where sequences are long', () => {
    const sequence = fc.array(fc.integer({ min: 0, max: 400 }).map(String), {
      minLength: 0,
      maxLength: 1500,
    });
    fc.assert(
      fc.property(sequence, sequence, (before, after) => {
        let [b, a] = [0, 0];
        for (const match of alignTokens(before, after)) {
          expect(match.before).toBeGreaterThanOrEqual(b);
          expect(match.after).toBeGreaterThanOrEqual(a);
          b = match.before + match.length;
          a = match.after + match.length;
          expect(before.slice(match.before, b)).toEqual(after.slice(match.after, a));
        }
        expect(b).toBeLessThanOrEqual(before.length);
        expect(a).toBeLessThanOrEqual(after.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('similarity', () => {
  it('is 1 for equal texts alone, 0 for texts with nothing in common, and the same both ways', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const value = similarity(one, other);
        expect(value).toBe(similarity(other, one));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value === 1).toBe(one === other);
      }),
    );
    expect(similarity('', 'abc')).toBe(0);
    expect(similarity('abc', 'xyz')).toBe(0);
  });

  it('is high for one worn word, and low for another one', () => {
    expect(similarity('всеиные', 'военные')).toBeGreaterThan(0.7);
    expect(similarity('военные', 'мирным')).toBeLessThan(0.5);
  });
});

// A generator of its own, so that every run compares the same texts.
const words = (count: number, kinds: number, seed: number): string => {
  let state = seed;
  const list: string[] = [];
  for (let i = 0; i < count; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    list.push(`w${state % kinds}`);
  }
  return list.join(' ');
};

describe('time', () => {
  it.each([
    ['texts with nothing in common', words(100_000, 5000, 1), words(100_000, 5000, 1).replaceAll('w', 'x')],
    ['texts of few words in two orders', words(100_000, 20, 1), words(100_000, 20, 2)],
    ['texts of many words in two orders', words(100_000, 50_000, 1), words(100_000, 50_000, 2)],
    ['one letter over and over', 'a'.repeat(3_000_000), 'b'.repeat(3_000_000)],
    ['marks upon marks', `-${'\u0301'.repeat(3_000_000)}`, `+${'\u0302'.repeat(3_000_000)}`],
    ['one sign over and over', '-'.repeat(300_000), '+'.repeat(300_000)],
    ['more than is looked at', 'a '.repeat(3_000_000), 'b '.repeat(3_000_000)],
  ])('is bounded for %s', (_, before, after) => {
    const start = performance.now();
    const runs = compareWords(before, after);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(side(runs, 'added') === before && side(runs, 'removed') === after).toBe(true);
  });

  it.each(['a', ' ', '-\u0301', '\u0301', '中\u0301'])(
    'and room do not run out on %j over and over',
    (repeated) => {
      const text = `-${repeated.repeat(16_000_000 / repeated.length)}`;
      expect(tokensOf(text).join('') === text).toBe(true);
    },
  );

  it('finds a few changes in a long text', () => {
    const before = words(100_000, 5000, 1);
    const after = before.replace(' w17 ', ' changed ').replace(/ w42 (?=w\d+$)/, ' ');
    const start = performance.now();
    expect(compareWords(before, after).filter((run) => run.kind !== 'same').length).toBeLessThanOrEqual(4);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
