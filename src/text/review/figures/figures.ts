// Looks for numbers, dates, times, units and amounts that differ between a sentence and its translation.
import type { Finding, FindingKind } from '../../../model/finding.ts';
import {
  linkedBeads,
  quotedList,
  sideOf,
  wordsAt,
  type Bead,
  type Passage,
  type Range,
} from '../passages.ts';
import type { Detector } from '../port.ts';
import { differenceOf, type Difference } from './compare.ts';
import { isOfDate, isOfTime, type Figure } from './figure.ts';
import { figuresIn } from './read.ts';

const version = 1;
const by = `figures ${version}`;

/** Reads the figures of both sides of each link and compares them. */
export const figures: Detector = {
  name: 'figures',
  version,
  kinds: ['number', 'date', 'time', 'unit', 'amount'],
  find(pair) {
    const beads = linkedBeads(pair);
    const differences = beads.map(({ source, target }) =>
      differenceOf(figuresIn(source.string, source.language), figuresIn(target.string, target.language)),
    );
    return beads.flatMap((bead, at) => {
      const own = differences[at];
      if (own === undefined) return [];
      const around = [differences[at - 1], differences[at + 1]].filter((one) => one !== undefined);
      return [...unlike(bead, own, around), ...otherUnits(bead, own)];
    });
  },
};

/** How often what stands alone is a fault, by how it is written. */
const alone = { digits: 0.8, words: 0.55, weak: 0.1 } as const;
const differing = { digits: 0.92, words: 0.75, weak: 0.3 } as const;
const least = 0.3;

function unlike(bead: Bead, { source, target, equal }: Difference, around: readonly Difference[]): Finding[] {
  const left = source.filter((one) => !elsewhere(one, around, 'target') && !isDayAndNight(one, bead.target));
  const right = target.filter((one) => !elsewhere(one, around, 'source') && !isDayAndNight(one, bead.source));
  const [strongest, other] = [strongestOf(left), strongestOf(right)];
  if (strongest === undefined && other === undefined) return [];
  const opposed = opposite(left, right);
  const lone = Math.max(...[...left, ...right].map((one) => chanceAlone(one, equal)));
  const confidence = opposed === undefined ? lone : Math.max(differing[opposed], lone);
  if (confidence < least) return [];
  const worth = (one: Figure): boolean =>
    chanceAlone(one, equal) >= least || (opposed !== undefined && one.weight === opposed);
  const [from, to] = [left.filter(worth), right.filter(worth)];
  const all = [...from, ...to];
  const kind = kindOf(all);
  const [ofSource, ofTarget] = [rangesOf(from), rangesOf(to)];
  return [
    {
      kind,
      source: sideOf(bead.source, ofSource),
      target: sideOf(bead.target, ofTarget),
      reason: reasonOf(kind, wordsOf(bead.source, ofSource), wordsOf(bead.target, ofTarget)),
      confidence,
      by,
    },
  ];
}

function chanceAlone(one: Figure, equal: readonly Figure[]): number {
  const again = equal.some(({ values }) => values.some((value) => one.values.includes(value)));
  const small = one.weight === 'words' && (one.values[0] ?? 0) <= 10 && one.kind === 'number';
  return (again ? 0.5 : 1) * (small ? 0.35 : alone[one.weight]);
}

/** Where both sides have a figure of one kind that the other has not: the weaker weight of the strongest such pair. */
function opposite(left: readonly Figure[], right: readonly Figure[]): Figure['weight'] | undefined {
  const order = ['digits', 'words', 'weak'] as const;
  let best = 3;
  for (const a of left)
    for (const b of right)
      if (
        isOfDate(a) === isOfDate(b) ||
        a.kind === 'year' ||
        b.kind === 'year' ||
        a.kind === 'day' ||
        b.kind === 'day'
      )
        best = Math.min(best, Math.max(order.indexOf(a.weight), order.indexOf(b.weight)));
  return order[best];
}

function strongestOf(all: readonly Figure[]): Figure | undefined {
  return (
    all.find(({ weight }) => weight === 'digits') ?? all.find(({ weight }) => weight === 'words') ?? all[0]
  );
}

/** Whether what is missing here stands too much in the sentence before or after: it is there, only not where it was looked for. */
function elsewhere(one: Figure, around: readonly Difference[], side: 'source' | 'target'): boolean {
  return around.some((other) =>
    other[side].some(
      ({ kind, values }) => kind === one.kind && values.some((value) => one.values.includes(value)),
    ),
  );
}

/** «За сутки» is "in 24 hours". */
const isDayAndNight = ({ kind, values }: Figure, other: Passage): boolean =>
  (kind === 'hour' || kind === 'number') &&
  values.includes(24) &&
  /(?<!\p{L})(?:сутк|суток|доб[аиу](?!\p{L}))/iu.test(other.string);

function kindOf(all: readonly Figure[]): FindingKind {
  if (all.some(isOfDate)) return 'date';
  if (all.some(isOfTime)) return 'time';
  const isAmount = all.some(({ units = [] }) => units.some(({ dimension }) => dimension === 'money'));
  return isAmount ? 'amount' : 'number';
}

const rangesOf = (all: readonly Figure[]): Range[] => [
  ...new Map(all.map(({ start, end }) => [start, { start, end }])).values(),
];

const wordsOf = (passage: Passage, ranges: readonly Range[]): string[] =>
  ranges.map((range) => wordsAt(passage, range));

const things: Partial<Record<FindingKind, string>> = {
  date: 'part of a date',
  time: 'time',
  amount: 'amount',
  number: 'number',
};

function reasonOf(kind: FindingKind, source: readonly string[], target: readonly string[]): string {
  const thing = things[kind] ?? 'number';
  if (source.length === 0)
    return `The translation has ${quotedList(target)}; the original has no such ${thing} here.`;
  if (target.length === 0)
    return `The original has ${quotedList(source)}; the translation has no such ${thing} here.`;
  return `The original has ${quotedList(source)} where the translation has ${quotedList(target)}.`;
}

function otherUnits(bead: Bead, { units }: Difference): Finding[] {
  return units.map(([a, b]) => {
    const [from, to] = [withUnit(bead.source, a), withUnit(bead.target, b)];
    return {
      kind: 'unit',
      source: sideOf(bead.source, [from]),
      target: sideOf(bead.target, [to]),
      reason: `The number is the same, the unit is not: the original has ${quotedList([wordsAt(bead.source, from)])}, the translation ${quotedList([wordsAt(bead.target, to)])}.`,
      confidence: 0.7,
      by,
    };
  });
}

/** The figure with the word after it. */
function withUnit({ string }: Passage, { start, end }: Range): Range {
  const rest = /^[\s-]{0,3}[\p{L}\p{M}%]+/u.exec(string.slice(end, end + 40));
  return { start, end: end + (rest?.[0].length ?? 0) };
}
