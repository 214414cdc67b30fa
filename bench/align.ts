// Alignment against marked beads, beside plain Gale–Church in the same run; and the time and memory of a book.
import { alignSides } from '../src/text/align/align.ts';
import { withSeed } from '../src/text/align/lexicon/with-seed.ts';
import type { AlignSide } from '../src/text/align/port.ts';
import { lengthAlone } from '../test/alignment/gale-church.ts';
import { alpineText, newsText, plainSide, type GoldText } from '../test/alignment/gold.ts';
import { scoreOf, type PlainBead } from '../test/alignment/score.ts';
import { knownBeads } from '../test/generators/beads.ts';
import { inventedTranslation } from '../test/generators/invented-translation.ts';

const print = (figure: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
};
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

type Aligner = (source: AlignSide, target: AlignSide) => readonly PlainBead[];
const seconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** Ours knowing nothing beforehand; with the vocabulary that comes along; and lengths alone. */
const aligners: Readonly<Record<string, Aligner>> = {
  'gale-church': lengthAlone,
  'no lexicon': (source, target) => alignSides(source, target).beads,
  verno: (source, target) => {
    const lexicon = withSeed(undefined, source.language, target.language);
    return alignSides(source, target, lexicon === undefined ? {} : { lexicon }).beads;
  },
};

function quality(set: string, texts: readonly (GoldText | undefined)[]): void {
  const known = texts.filter((text) => text !== undefined);
  if (known.length === 0) return print({ set, missing: 'the outside data' });
  for (const [by, align] of Object.entries(aligners)) {
    const cases = known.map(({ source, target, gold }) => ({ gold, found: align(source, target) }));
    const { strict, lax } = scoreOf(cases);
    const gaps = cases.map(({ gold, found }) => gapsFound(gold, found));
    print({
      set,
      by,
      beads: known.reduce((sum, { gold }) => sum + gold.length, 0),
      strict: rounded(strict.f1),
      precision: rounded(strict.precision),
      recall: rounded(strict.recall),
      lax: rounded(lax.f1),
      gaps: gaps.reduce((sum, { all }) => sum + all, 0),
      gapsFound: gaps.reduce((sum, { found }) => sum + found, 0),
    });
  }
}

const key = ({ source, target }: PlainBead): string => `${source.join(',')}:${target.join(',')}`;

function gapsFound(gold: readonly PlainBead[], found: readonly PlainBead[]): { all: number; found: number } {
  const ours = new Set(found.map(key));
  const gaps = gold.filter(({ source, target }) => source.length === 0 || target.length === 0);
  return { all: gaps.length, found: gaps.filter((gap) => ours.has(key(gap))).length };
}

function book(size: number): void {
  const text = knownBeads(inventedTranslation(size, 5), inventedTranslation(200, 6), 3);
  const [source, target] = [plainSide(text.source, 'und'), plainSide(text.target, 'und')];
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = (): void => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  let found: readonly PlainBead[] = [];
  const own = seconds(() => (found = alignSides(source, target, { progress: watch }).beads));
  watch();
  let lengths: readonly PlainBead[] = [];
  const plain = seconds(() => (lengths = lengthAlone(source, target)));
  print({
    set: 'invented',
    segments: [text.source.length, text.target.length],
    strict: rounded(scoreOf([{ gold: text.gold, found }]).strict.f1),
    galeChurch: rounded(scoreOf([{ gold: text.gold, found: lengths }]).strict.f1),
    cpuSeconds: rounded(own),
    timesGaleChurch: rounded(own / plain),
    peakMegabytes: Math.round(peak / 1e6),
    ofThemBefore: Math.round(before / 1e6),
  });
}

const [what = 'all'] = process.argv.slice(2);
if (what === 'all' || what === 'quality') {
  quality('alignment-de-fr', [alpineText()]);
  quality('parallel-ru-en joined, split, dropped, inserted', [11, 12, 13, 14, 15].map(newsText));
}
if (what === 'all' || what === 'size') for (const size of [300, 7000]) book(size);
if (what === 'large') book(20_000);
