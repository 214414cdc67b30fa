// A lexicon from texts that are aligned: what it knows, that it is written and read whole, and lies upon our own vocabulary.
import { describe, expect, it } from 'vitest';
import { inventedTranslation } from '../../../../test/generators/invented-translation.ts';
import { alignSides } from '../align.ts';
import type { AlignSide } from '../port.ts';
import { readLexicon, writeLexicon } from './file.ts';
import { wordKeys } from './keys.ts';
import { learn } from './learn.ts';
import { withSeed } from './with-seed.ts';

const pairs = [
  { source: 'Мост через реку закрыт.', target: 'The bridge across the river is closed.' },
  { source: 'Мост открыт.', target: 'The bridge is open.' },
  { source: 'Река широка.', target: 'The river is wide.' },
  { source: 'Река и мост.', target: 'The river and the bridge.' },
  { source: 'Старый мост стоит.', target: 'An old bridge stands.' },
  { source: 'Река замёрзла.', target: 'The river froze.' },
];
const languages = { source: 'ru', target: 'en' };
const [bridge, river] = [wordKeys('мост', 'ru')[0]!, wordKeys('река', 'ru')[0]!];
const [inEnglish, other] = [wordKeys('bridge', 'en')[0]!, wordKeys('river', 'en')[0]!];

describe('a lexicon that is learnt', () => {
  const lexicon = learn(pairs, languages);

  it('knows which word renders which, both ways, and not the other', () => {
    expect(lexicon.forward(bridge, inEnglish)).toBeGreaterThan(0.2);
    expect(lexicon.backward(inEnglish, bridge)).toBeGreaterThan(0.2);
    expect(lexicon.forward(bridge, other)).toBeLessThan(0.1);
    expect(lexicon.forward(river, other)).toBeGreaterThan(0.2);
    expect(lexicon.forward('unheard', other)).toBe(0);
    expect([...lexicon.renderings(bridge)][0]?.[0]).toBe(inEnglish);
  });

  it('does not take one sentence for proof', () => {
    expect([...learn(pairs.slice(0, 1), languages).renderings(bridge)]).toEqual([]);
  });

  it('has the same stamp for the same texts, and another for others', () => {
    expect(learn(pairs, languages).stamp).toBe(lexicon.stamp);
    expect(learn(pairs.slice(1), languages).stamp).not.toBe(lexicon.stamp);
  });

  it('is written and read whole, and not read where it is damaged', () => {
    const bytes = writeLexicon(lexicon);
    const again = readLexicon(bytes);
    expect(again?.rows).toEqual(lexicon.rows);
    expect([again?.source, again?.target, again?.stamp]).toEqual(['ru', 'en', lexicon.stamp]);
    expect(readLexicon(bytes.subarray(0, bytes.length - 5))).toBeUndefined();
    expect(readLexicon(new TextEncoder().encode('something else\n'))).toBeUndefined();
    const wrong = new TextDecoder().decode(bytes).replace(/ \d+ \d+\n/u, ' 999 999\n');
    expect(readLexicon(new TextEncoder().encode(wrong))).toBeUndefined();
  });

  it('lies upon the vocabulary that comes along, and neither takes from the other', () => {
    const both = withSeed(lexicon, 'ru', 'en');
    const seed = withSeed(undefined, 'ru', 'en');
    expect(both?.forward(bridge, inEnglish)).toBeGreaterThanOrEqual(lexicon.forward(bridge, inEnglish));
    const month = wordKeys('июнь', 'ru')[0]!;
    expect(seed?.forward(month, wordKeys('June', 'en')[0]!)).toBeGreaterThan(0);
    expect(both?.forward(month, wordKeys('June', 'en')[0]!)).toBe(
      seed?.forward(month, wordKeys('June', 'en')[0]!),
    );
    expect(withSeed(undefined, 'tlh', 'xx')).toBeUndefined();
  });
});

const side = (texts: readonly string[]): AlignSide => ({
  language: 'und',
  units: texts.map((text) => ({ text, paragraph: 0 })),
});

it('aligns a new text better with what others have taught', () => {
  const [old, fresh] = [inventedTranslation(400, 21), inventedTranslation(12, 22)];
  const lexicon = learn(
    old.map(([source, target]) => ({ source, target })),
    { source: 'und', target: 'und' },
  );
  // Of the translation two are left out, and nothing but words can tell which.
  const [source, target] = [
    fresh.map(([s]) => s),
    fresh.filter((_, at) => at !== 4 && at !== 5).map(([, t]) => t),
  ];
  const gaps = alignSides(side(source), side(target), { lexicon }).beads.filter(
    (bead) => bead.target.length === 0,
  );
  expect(gaps.flatMap((bead) => bead.source)).toEqual([4, 5]);
});
