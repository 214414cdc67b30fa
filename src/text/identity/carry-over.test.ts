// Ids over edits: what an archivist may rely on when he cites a segment.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver, type Carried, type Retired } from './carry-over.ts';

const prefix = 't2.s';

interface Text {
  strings: string[];
  ids: string[];
  retired: Retired[];
}

const begin = (strings: string[]): Text => edit({ strings: [], ids: [], retired: [] }, strings);

function edit(text: Text, next: string[]): Text {
  const previous = text.strings.map((one, i) => ({ id: text.ids[i] ?? '', text: one }));
  const { ids, retired } = carryOver({ prefix, previous, retired: text.retired, next });
  return { strings: next, ids, retired };
}

const bridge = [
  'The commission inspected the bridge at noon.',
  'Pier two has a crack as wide as a hand.',
  'The engineer asked for cement, nails and timber.',
  'Nobody could say where the boats had gone.',
  'The minutes were signed by all present.',
];

describe('ids', () => {
  it('begin at 1 and follow the order', () => {
    expect(begin(bridge).ids).toEqual(['t2.s1', 't2.s2', 't2.s3', 't2.s4', 't2.s5']);
  });

  it('do not change where nothing changes', () => {
    const text = begin(bridge);
    expect(edit(text, bridge)).toEqual(text);
  });

  it('stay with unchanged strings around an insertion, and the new one gets a number never used', () => {
    const text = edit(begin(bridge), bridge.toSpliced(2, 0, 'A storm came up.'));
    expect(text.ids).toEqual(['t2.s1', 't2.s2', 't2.s6', 't2.s3', 't2.s4', 't2.s5']);
    expect(text.retired).toEqual([]);
  });

  it('stay with a string whose spelling or wording is mended', () => {
    const mended = [
      ...bridge.slice(0, 1),
      'Pier two has a crack as broad as a hand.',
      'The enginer asked for nails and timber.',
      ...bridge.slice(3),
    ];
    expect(edit(begin(bridge), mended).ids).toEqual(begin(bridge).ids);
    expect(edit(begin(['Шифртелеграма', 'всеиные']), ['Шифртелеграмма', 'военные']).ids).toEqual([
      't2.s1',
      't2.s2',
    ]);
    expect(edit(begin(['橋已經損壞。']), ['大橋已經損壞了。']).ids).toEqual(['t2.s1']);
    expect(edit(begin(['***']), ['* * *']).ids).toEqual(['t2.s1']);
  });

  it('move with a string that moved', () => {
    const text = edit(begin(bridge), [...bridge.slice(1), ...bridge.slice(0, 1)]);
    expect(text.ids).toEqual(['t2.s2', 't2.s3', 't2.s4', 't2.s5', 't2.s1']);
  });

  it('stay with the first part of what is split', () => {
    const [one, two, ...rest] = bridge;
    const text = edit(begin(bridge), [one ?? '', 'Pier two has a crack.', 'As wide as a hand.', ...rest]);
    expect(two).toBeDefined();
    expect(text.ids).toEqual(['t2.s1', 't2.s2', 't2.s6', 't2.s3', 't2.s4', 't2.s5']);
    expect(text.retired).toEqual([]);
  });

  it('stay with the first of what is joined, and the others redirect', () => {
    const text = edit(begin(bridge), [`${bridge[0]} ${bridge[1]} ${bridge[2]}`, ...bridge.slice(3)]);
    expect(text.ids).toEqual(['t2.s1', 't2.s4', 't2.s5']);
    expect(text.retired).toEqual([
      { id: 't2.s2', successor: 't2.s1' },
      { id: 't2.s3', successor: 't2.s1' },
    ]);
  });

  it('stay where a boundary moves between two strings', () => {
    const text = edit(begin(bridge), [
      ...bridge.slice(0, 1),
      'Pier two has a crack as wide as a hand the engineer asked.',
      'For cement, nails and timber.',
      ...bridge.slice(3),
    ]);
    expect(text.ids).toEqual(begin(bridge).ids);
  });

  it('retire to nothing with a deletion, and are not revived when the string comes back', () => {
    const without = edit(begin(bridge), bridge.toSpliced(1, 1));
    expect(without.retired).toEqual([{ id: 't2.s2', successor: null }]);
    const again = edit(without, bridge);
    expect(again.ids).toEqual(['t2.s1', 't2.s6', 't2.s3', 't2.s4', 't2.s5']);
    expect(again.retired).toEqual([{ id: 't2.s2', successor: null }]);
  });

  it('are not taken over by another string in the same place', () => {
    const text = edit(begin(bridge), bridge.with(1, 'Rain fell on the town for three days.'));
    expect(text.ids[1]).toBe('t2.s6');
    expect(text.retired).toEqual([{ id: 't2.s2', successor: null }]);
  });

  it('stay with the longer string when its first word is put before it once more', () => {
    const before = begin(['Da, I shall come to the bridge tomorrow.']);
    const after = edit(before, ['Da.', 'Da, I shall come to the bridge on Monday.']);
    expect(after.ids).toEqual(['t2.s2', 't2.s1']);
  });

  it('redirect through later joins and deletions to what lives', () => {
    const joined = edit(begin(['One river.', 'Two piers.', 'Three boats.']), [
      'One river. Two piers.',
      'Three boats.',
    ]);
    const more = edit(joined, ['One river. Two piers. Three boats.']);
    expect(more.retired).toEqual([
      { id: 't2.s2', successor: 't2.s1' },
      { id: 't2.s3', successor: 't2.s1' },
    ]);
    expect(edit(more, []).retired).toEqual(['2', '3', '1'].map((n) => ({ id: `t2.s${n}`, successor: null })));
  });

  it('of any form are carried, and redirects that end nowhere or run in a circle end at null', () => {
    const { ids, retired } = carryOver({
      prefix,
      previous: [{ id: 'opening', text: 'Da.' }],
      retired: [
        { id: 't2.s07', successor: 'unknown' },
        { id: 'a', successor: 'b' },
        { id: 'b', successor: 'a' },
      ],
      next: ['Da.', 'New.'],
    });
    expect(ids).toEqual(['opening', 't2.s8']);
    expect(retired.map((one) => one.successor)).toEqual([null, null, null]);
  });

  it('that stand twice before the edit are a mistake of the caller', () => {
    const twice = [{ id: 'x', text: 'a' }, { id: 'x', text: 'b' }]; // prettier-ignore
    expect(() => carryOver({ prefix, previous: twice, retired: [], next: [] })).toThrow(RangeError);
  });
});

/** Sentences of words that no other sentence has, so that every edit has one right answer. */
const sentence = (n: number): string => Array.from({ length: 8 }, (_, i) => `w${n}x${i}`).join(' ');

type Change = { kind: 'insert' | 'delete' | 'mend' | 'split' | 'join'; at: number };
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'mend', 'split', 'join'),
  at: fc.nat({ max: 30 }),
});

const once = (list: string[], one: string): boolean => list.indexOf(one) === list.lastIndexOf(one);

describe('over any sequence of edits', () => {
  it('splits, joins, insertions, deletions and mended words carry ids as they should', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        let text = begin(Array.from({ length: 10 }, (_, i) => sentence(i)));
        let fresh = 100;
        for (const { kind, at } of changes) {
          const i = at % Math.max(1, text.strings.length);
          const words = (text.strings[i] ?? '').split(' ');
          const { ids } = text;
          fresh += 1;
          const cut = Math.ceil(words.length / 2);
          if (kind === 'insert' || text.strings.length === 0) {
            text = edit(text, text.strings.toSpliced(i, 0, sentence(fresh)));
            expect(text.ids.toSpliced(i, 1)).toEqual(ids);
          } else if (kind === 'delete') {
            text = edit(text, text.strings.toSpliced(i, 1));
            expect(text.ids).toEqual(ids.toSpliced(i, 1));
            expect(text.retired).toContainEqual({ id: ids[i], successor: null });
          } else if (kind === 'mend' && words.length > 2) {
            text = edit(text, text.strings.with(i, words.with(1, `mended${fresh}`).join(' ')));
            expect(text.ids).toEqual(ids);
          } else if (kind === 'split' && words.length > 1) {
            const parts = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
            text = edit(text, text.strings.toSpliced(i, 1, ...parts));
            expect(text.ids.toSpliced(i + 1, 1)).toEqual(ids);
          } else if (kind === 'join' && i + 1 < text.strings.length) {
            text = edit(text, text.strings.toSpliced(i, 2, `${text.strings[i]} ${text.strings[i + 1]}`));
            expect(text.ids).toEqual(ids.toSpliced(i + 1, 1));
            expect(text.retired).toContainEqual({ id: ids[i + 1], successor: ids[i] });
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  const anyString = fc.oneof(
    fc.constantFrom('Да.', 'Нет.', '', ' ', '***', 'the the the', '橋橋橋'),
    fc
      .array(fc.constantFrom('мост', 'река', 'и', 'the', 'of', 'a', '.', '橋'), { maxLength: 9 })
      .map((l) => l.join(' ')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  it('every id ever given is unique, never given again, and resolves to a living id or to null', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyString, { maxLength: 12 }), { maxLength: 8 }), (versions) => {
        let text = begin([]);
        const ever = new Set<string>();
        for (const next of versions) {
          const before = new Set(text.ids);
          text = edit(text, next);
          expect(text.ids).toHaveLength(next.length);
          expect(new Set(text.ids).size).toBe(next.length);
          for (const id of text.ids) expect(before.has(id) || !ever.has(id)).toBe(true);
          for (const id of text.ids) ever.add(id);
          const gone = new Map(text.retired.map((one) => [one.id, one.successor]));
          const living = new Set(text.ids);
          expect(gone.size).toBe(text.retired.length);
          expect(gone.size + living.size).toBe(ever.size);
          for (const id of ever) expect(living.has(id)).not.toBe(gone.has(id));
          for (const successor of gone.values())
            expect(successor === null || living.has(successor)).toBe(true);
          expect(edit(text, next)).toEqual(text);
        }
        for (const id of ever) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
      }),
      { numRuns: 500 },
    );
  });

  it('strings that occur once before and after keep their ids wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.array(anyString, { maxLength: 15 }),
        fc.array(anyString, { maxLength: 15 }),
        (before, after) => {
          const text = begin(before);
          const { ids } = edit(text, after);
          after.forEach((one, i) => {
            if (before.includes(one) && once(before, one) && once(after, one)) {
              expect(ids[i]).toBe(text.ids[before.indexOf(one)]);
            }
          });
        },
      ),
    );
  });
});

describe('time', () => {
  const many = Array.from(
    { length: 10_000 },
    (_, i) => `Sentence ${i} of the long report speaks of pier ${i % 97}.`,
  );
  const took = (next: string[]): { carried: Carried; ms: number } => {
    const text = begin(many);
    const previous = text.strings.map((one, i) => ({ id: text.ids[i] ?? '', text: one }));
    const start = performance.now();
    const carried = carryOver({ prefix, previous, retired: text.retired, next });
    return { carried, ms: performance.now() - start };
  };

  it('carries 10,000 segments over a few edits in well under a second', () => {
    const next = many
      .toSpliced(5000, 1, 'An insertion.', many[5000] ?? '')
      .with(77, 'Mended sentence 77 of the report.');
    const { carried, ms } = took(next);
    expect(carried.ids.filter((id) => id === 't2.s10001')).toHaveLength(1);
    expect(ms).toBeLessThan(1000);
  });

  it('carries 10,000 segments of which every one was edited', () => {
    const { carried, ms } = took(many.map((one) => one.replace('speaks', 'tells')));
    expect(carried.ids.slice(0, 3)).toEqual(['t2.s1', 't2.s2', 't2.s3']);
    expect(carried.retired).toEqual([]);
    expect(ms).toBeLessThan(10_000);
  });

  it.each([
    ['are replaced', many.map((_, i) => `Phrase${i} wholly${i} other${i}`)],
    ['are one word', many.map(() => 'word')],
    ['are joined into one', [many.join(' ')]],
    ['are turned round', many.toReversed()],
    ['are cut into words', many.flatMap((one) => one.split(' '))],
  ])('is bounded where 10,000 segments %s', (_, next) => {
    const { carried, ms } = took(next);
    expect(carried.ids).toHaveLength(next.length);
    expect(ms).toBeLessThan(10_000);
  });
});
