// Alignment against beads that people marked, and beads that are known because they were made. Floors stand below what `bench/align.ts` measures.
import { expect, it } from 'vitest';
import { alignSides } from '../../src/text/align/align.ts';
import { withSeed } from '../../src/text/align/lexicon/with-seed.ts';
import { lengthAlone } from '../alignment/gale-church.ts';
import { alpineText, newsText, type GoldText } from '../alignment/gold.ts';
import { scoreOf, type PlainBead } from '../alignment/score.ts';

const [alpine, news] = [alpineText(), newsText(11)];

function aligned({ source, target }: GoldText): readonly PlainBead[] {
  const lexicon = withSeed(undefined, source.language, target.language);
  return alignSides(source, target, lexicon === undefined ? {} : { lexicon }).beads;
}

const oneSided = (beads: readonly PlainBead[]): string[] =>
  beads
    .filter(({ source, target }) => source.length === 0 || target.length === 0)
    .map(({ source, target }) => `${source.join(',')}:${target.join(',')}`);

it.skipIf(alpine === undefined)(
  'finds at least nine in ten of the marked beads of German and French yearbooks (skipped without alignment-de-fr)',
  () => {
    if (alpine === undefined) return;
    expect([alpine.source.units.length, alpine.target.units.length, alpine.gold.length]).toEqual([
      468, 554, 422,
    ]);
    const { strict, lax } = scoreOf([{ gold: alpine.gold, found: aligned(alpine) }]);
    expect(strict.f1).toBeGreaterThan(0.9);
    expect(lax.f1).toBeGreaterThan(0.985);
    const plain = scoreOf([{ gold: alpine.gold, found: lengthAlone(alpine.source, alpine.target) }]);
    expect(strict.f1).toBeGreaterThan(plain.strict.f1 + 0.17);
  },
);

it.skipIf(news === undefined)(
  'finds sentences joined, split, left out and put in, in Russian and English (skipped without parallel-ru-en)',
  () => {
    if (news === undefined) return;
    expect(news.gold.length).toBeGreaterThan(700);
    const found = aligned(news);
    expect(scoreOf([{ gold: news.gold, found }]).strict.f1).toBeGreaterThan(0.965);
    const gaps = oneSided(news.gold);
    expect(gaps.length).toBeGreaterThan(70);
    const ours = new Set(oneSided(found));
    expect(gaps.filter((gap) => ours.has(gap)).length / gaps.length).toBeGreaterThan(0.87);
  },
);
