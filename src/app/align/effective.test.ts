// What holds of links whatever persons judged and whatever was computed.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareDescription } from '../../../test/generators/bare-description.ts';
import type { Link } from '../../model/link.ts';
import type { RecordContent } from '../../model/record.ts';
import { TEXT_SCHEMA, type Text } from '../../model/text.ts';
import type { ComputedLinks } from './computed.ts';
import { effectiveLinks } from './effective.ts';
import { sideHash } from './side-hash.ts';

/** A text of as many sentences, in one block: "t1.s1" says "t1 1". */
function textOf(id: string, count: number, retired: Text['retired'] = []): Text {
  const sentences = Array.from({ length: count }, (_, at) => `${id} ${at + 1}.`);
  let start = 0;
  const segments = sentences.map((sentence, at) => {
    const segment = { id: `${id}.s${at + 1}`, start, end: start + sentence.length };
    start = segment.end + 1;
    return segment;
  });
  const block = {
    id: `${id}.b1`,
    kind: 'paragraph' as const,
    text: sentences.join(' '),
    segments,
    spans: [],
  };
  return {
    schema: TEXT_SCHEMA,
    id,
    kind: id === 't1' ? 'transcription' : 'translation',
    language: id === 't1' ? 'ru' : 'en',
    exemplar: null,
    method: 'human',
    credits: [],
    rights: [],
    blocks: count === 0 ? [] : [block],
    retired,
  };
}

const numbered = (text: string, numbers: readonly number[]): string[] =>
  numbers.map((at) => `${text}.s${at}`);

function side(text: string, numbers: readonly number[]): Link['source'] {
  const hash = sideHash(numbers.map((at) => `${text} ${at}.`));
  return { text, segments: numbered(text, numbers), hash };
}

/** A link as somebody judged it. */
function judged(
  id: string,
  source: readonly number[],
  target: readonly number[],
  more: Partial<Link> = {},
): Link {
  return {
    id,
    source: side('t1', source),
    target: side('t2', target),
    state: 'confirmed',
    by: 'A. Reader',
    at: '2026-05-12T09:30:00Z',
    ...more,
  };
}

const changed = (link: Link): Link => ({
  ...link,
  target: { ...link.target, hash: sideHash(['otherwise']) },
});

function computed(...beads: readonly (readonly [readonly number[], readonly number[]])[]): ComputedLinks {
  return {
    related: 1,
    links: beads.map(([source, target]) => ({
      source: numbered('t1', source),
      target: numbered('t2', target),
      score: 0.75,
      crossing: false,
    })),
  };
}

function hold(
  [sources, targets]: readonly [number | Text, number | Text],
  links: Link[],
  beads: ComputedLinks | undefined,
): string[] {
  const original = typeof sources === 'number' ? textOf('t1', sources) : sources;
  const translation = typeof targets === 'number' ? textOf('t2', targets) : targets;
  const content: RecordContent = {
    description: bareDescription,
    texts: [original, translation],
    zones: [],
    links,
  };
  return effectiveLinks(content, original, translation, beads).map(
    ({ source, target, by, stale, crossing, link }) =>
      `${numbersOf(source)}=${numbersOf(target)} ${by}${stale ? ' stale' : ''}${crossing ? ' crossing' : ''}${link === undefined ? '' : ` ${link}`}`,
  );
}

const numbersOf = (ids: readonly string[]): string => ids.map((id) => id.slice(4)).join('+') || '-';

describe('links that hold', () => {
  it('are the computed ones where nobody said anything', () => {
    expect(hold([3, 3], [], computed([[1], [1, 2]], [[2], []], [[3], [3]]))).toEqual([
      '1=1+2 computed',
      '2=- computed',
      '3=3 computed',
    ]);
  });

  it('are what a person confirmed or corrected first, and cut computed ones down', () => {
    const links = [judged('l1', [1], [1]), judged('l2', [3], [], { state: 'corrected' })];
    expect(hold([3, 3], links, computed([[1], [1, 2]], [[2], []], [[3], [3]]))).toEqual([
      '1=1 confirmed l1',
      '-=2 computed',
      '-=3 computed',
      '2=- computed',
      '3=- corrected l2',
    ]);
  });

  it('stand though they cross, and say so', () => {
    const links = [judged('l1', [3], [1], { state: 'corrected' })];
    const held = hold([3, 3], links, computed([[1], [2]], [[2], [3]], [[3], []], [[], [1]]));
    expect(held).toEqual(['1=2 computed', '2=3 computed', '3=1 corrected crossing l1']);
  });

  it('never join what a person keeps apart', () => {
    const links = [judged('l1', [1], [1], { state: 'refused' })];
    expect(hold([2, 1], links, computed([[1, 2], [1]]))).toEqual(['1=- computed l1', '2=1 computed l1']);
  });

  it('are open again where a refused side has changed', () => {
    const links = [changed(judged('l1', [1], [1], { state: 'refused' }))];
    expect(hold([1, 1], links, computed([[1], [1]]))).toEqual(['1=1 computed stale l1']);
  });

  it('are stale where a side has changed since, and the others are not', () => {
    const links = [judged('l1', [1], [1]), changed(judged('l2', [2], [2]))];
    expect(hold([2, 2], links, computed([[1], [1]], [[2], [2]]))).toEqual([
      '1=1 confirmed l1',
      '2=2 confirmed stale l2',
    ]);
  });

  it('take in the second half of a sentence that was split', () => {
    const links = [changed(judged('l1', [1], [1]))];
    expect(hold([1, 2], links, computed([[1], [1, 2]]))).toEqual(['1=1+2 confirmed stale l1']);
  });

  it('follow a sentence into the one it was joined to', () => {
    const joined = textOf('t1', 1, [{ id: 't1.s2', successor: 't1.s1' }]);
    const links = [changed(judged('l1', [1], [1])), judged('l2', [2], [2])];
    expect(hold([joined, 2], links, computed([[1], [1]], [[], [2]]))).toEqual(['1=1+2 confirmed stale l1']);
  });

  it('are as computed, and stale, where all sentences of a side are gone', () => {
    const gone = textOf('t1', 1, [{ id: 't1.s2', successor: null }]);
    const links = [judged('l1', [2], [1])];
    expect(hold([gone, 1], links, computed([[1], [1]]))).toEqual(['1=1 computed stale l1']);
  });

  it('are only what persons judged as long as nothing is computed', () => {
    expect(hold([2, 2], [judged('l1', [1], [1])], undefined)).toEqual(['1=1 confirmed l1']);
  });
});

const count = fc.integer({ min: 0, max: 9 });
const ids = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }).map((list) => [...new Set(list)]);
const anyLink = fc.record({
  source: ids,
  target: ids,
  state: fc.constantFrom('confirmed' as const, 'corrected' as const, 'refused' as const),
  isChanged: fc.boolean(),
});

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at + 1);
}

/** All numbers up to `n` and `m`, cut into beads somehow. */
function beadsFrom(cuts: readonly number[], n: number, m: number): [number[], number[]][] {
  const beads: [number[], number[]][] = [];
  let [i, j, at] = [0, 0, 0];
  while (i < n || j < m) {
    const cut = cuts[at++ % cuts.length] ?? 0;
    const [a, b] = [Math.min(n - i, cut % 3), Math.min(m - j, (cut >> 2) % 3)];
    const [x, y] = a + b === 0 ? [Math.min(1, n - i), Math.min(1, m - j)] : [a, b];
    beads.push([numbers(i, i + x), numbers(j, j + y)]);
    [i, j] = [i + x, j + y];
  }
  return beads;
}

it('name every segment of both texts exactly once, whatever was judged, and keep refused pairs apart', () => {
  fc.assert(
    fc.property(
      count,
      count,
      fc.array(fc.nat(15), { minLength: 1 }),
      fc.array(anyLink, { maxLength: 6 }),
      (n, m, cuts, said) => {
        const [original, translation] = [textOf('t1', n), textOf('t2', m)];
        const links = said.map(({ source, target, state, isChanged }, at) => {
          const link = judged(`l${at + 1}`, source, target, { state });
          return isChanged ? changed(link) : link;
        });
        const content: RecordContent = {
          description: bareDescription,
          texts: [original, translation],
          zones: [],
          links,
        };
        const held = effectiveLinks(content, original, translation, computed(...beadsFrom(cuts, n, m)));
        expect(held.flatMap(({ source }) => source).toSorted()).toEqual(numbered('t1', upTo(n)).toSorted());
        expect(held.flatMap(({ target }) => target).toSorted()).toEqual(numbered('t2', upTo(m)).toSorted());
        for (const { source, target, by, stale } of held) {
          expect(source.length + target.length).toBeGreaterThan(0);
          if (by !== 'computed' || stale) continue;
          for (const link of links) {
            const alive =
              link.source.segments.every((id) => Number(id.slice(4)) <= n) &&
              link.target.segments.every((id) => Number(id.slice(4)) <= m);
            if (link.state !== 'refused' || !alive || changedTarget(link)) continue;
            const both =
              link.source.segments.some((id) => source.includes(id)) &&
              link.target.segments.some((id) => target.includes(id));
            expect(both).toBe(false);
          }
        }
      },
    ),
    {
      numRuns: 400,
      examples: [[2, 2, [11, 0], [{ source: [1], target: [1], state: 'refused', isChanged: false }]]],
    },
  );
});

const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at + 1);
const changedTarget = ({ target }: Link): boolean => target.hash === sideHash(['otherwise']);
