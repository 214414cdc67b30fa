// Looks for terms of the original that are rendered in several ways.
import type { Finding } from '../../../model/finding.ts';
import { linkedBeads, quoted, quotedList, sideOf, type Bead } from '../passages.ts';
import type { Detector, ReviewPair } from '../port.ts';
import { seededPairs } from '../seeded.ts';
import { chanceOf, wordsIn, type Word } from '../vocabulary.ts';

const version = 1;
const by = `terms ${version}`;

/**
 * A term is a run of words that stands in several sentences; its renderings are two words of which one stands in all those sentences and hardly
 * elsewhere, and the other varies: "near future", "nearest future".
 */
export const terms: Detector = {
  name: 'terms',
  version,
  kinds: ['term-varies'],
  find(pair) {
    const beads = linkedBeads(pair);
    const read = beads.map(({ source, target }) => ({
      source: wordsIn(source.string, source.language),
      target: wordsIn(target.string, target.language),
    }));
    const anchors = placesOf(read.map(({ target }) => target.map(keyOf)));
    const isRendering = renderings(pair);
    const found: Finding[] = [];
    const told = new Set<string>();
    for (const term of repeated(beads, read)) {
      const one = varying(term, read, anchors, isRendering);
      if (one === undefined || told.has(one.told)) continue;
      told.add(one.told);
      found.push(findingOf(beads, term, one.renderings));
    }
    return found;
  },
};

interface Read {
  readonly source: readonly Word[];
  readonly target: readonly Word[];
}

/** Where a run of words of the original stands. */
interface Term {
  readonly places: readonly { readonly bead: number; readonly words: readonly Word[] }[];
}

const [shortest, longest] = [2, 4];
/** A run that stands oftener is a manner of speaking, no term. */
const mostPlaces = 30;
const keyOf = ({ keys, form }: Word): string => keys[0] ?? form.toLowerCase();

/** Runs of two to four words that stand in several beads, the longest first. Linear. */
function repeated(beads: readonly Bead[], read: readonly Read[]): Term[] {
  const runs = new Map<string, Term['places'][number][]>();
  for (const [bead, { source }] of read.entries())
    for (let at = 0; at < source.length; at++)
      for (let length = longest; length >= shortest; length--) {
        const words = source.slice(at, at + length);
        const text = beads[bead]?.source.string.slice(words[0]?.start, words.at(-1)?.end) ?? '';
        if (
          words.length < length ||
          /[,;:.!?()"«»“”]/u.test(text) ||
          !words.some(({ form }) => form.length > 5)
        )
          continue;
        const key = words.map(keyOf).join(' ');
        const places = runs.get(key);
        if (places === undefined) runs.set(key, [{ bead, words }]);
        else if (places.at(-1)?.bead !== bead) places.push({ bead, words });
      }
  return [...runs.values()]
    .filter((places) => places.length > 1 && places.length <= mostPlaces)
    .map((places) => ({ places }))
    .sort((a, b) => (b.places[0]?.words.length ?? 0) - (a.places[0]?.words.length ?? 0));
}

function placesOf(all: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const places = new Map<string, Set<number>>();
  for (const [at, keys] of all.entries())
    for (const key of keys) {
      const known = places.get(key);
      if (known === undefined) places.set(key, new Set([at]));
      else known.add(at);
    }
  return places;
}

function renderings({ lexicon, source, target }: ReviewPair): (from: Word, to: Word) => boolean {
  const isSeeded = seededPairs(source.language, target.language);
  return (from, to) => isSeeded(from, to) || chanceOf(lexicon, from, to) >= 0.1;
}

interface Rendering {
  readonly bead: number;
  readonly words: readonly [Word, Word];
}

/** Two words that stand together in each place of a term, the second the same; `told`: which, so that parts of a term say it once. */
function varying(
  { places }: Term,
  read: readonly Read[],
  anchors: ReadonlyMap<string, ReadonlySet<number>>,
  isRendering: (from: Word, to: Word) => boolean,
): { readonly told: string; readonly renderings: readonly Rendering[] } | undefined {
  const [first] = places;
  if (first === undefined) return undefined;
  const beads = new Set(places.map(({ bead }) => bead));
  for (const [at, anchor] of (read[first.bead]?.target ?? []).entries()) {
    const key = keyOf(anchor);
    const stands = anchors.get(key);
    if (at === 0 || anchor.form.length < 4 || stands === undefined) continue;
    if (![...beads].every((bead) => stands.has(bead)) || stands.size > beads.size + 1) continue;
    const found = places.flatMap(({ bead }): Rendering[] => {
      const target = read[bead]?.target ?? [];
      const place = target.findIndex((word) => keyOf(word) === key);
      const [before, word] = [target[place - 1], target[place]];
      return before === undefined || word === undefined ? [] : [{ bead, words: [before, word] }];
    });
    if (found.length < places.length) continue;
    const [one] = found;
    const other = found.find(({ words }) => words[0].form.toLowerCase() !== one?.words[0].form.toLowerCase());
    if (one === undefined || other === undefined) continue;
    const [a, b] = [one.words[0], other.words[0]];
    if (a.form.length < 4 || b.form.length < 4 || !areRelated(a, b, first.words, isRendering)) continue;
    return { told: `${key} ${[...beads].join()}`, renderings: found };
  }
  return undefined;
}

/** Whether two words may both be meant for one word of the term, and are more than two forms of one. */
function areRelated(
  a: Word,
  b: Word,
  term: readonly Word[],
  isRendering: (from: Word, to: Word) => boolean,
): boolean {
  const [one, other] = [a.form.toLowerCase(), b.form.toLowerCase()].sort((x, y) => x.length - y.length);
  if (one === undefined || other === undefined) return false;
  if (other.startsWith(one)) return !/^(?:'?s|’s|es|d|ed|ing)$/u.test(other.slice(one.length));
  return term.some((word) => isRendering(word, a) && isRendering(word, b));
}

function findingOf(beads: readonly Bead[], { places }: Term, found: readonly Rendering[]): Finding {
  const ways = found.map(({ bead, words: [first, last] }) => {
    const passage = beads[bead]?.target;
    return passage?.string.slice(first.start, last.end) ?? '';
  });
  const sides = found.flatMap(({ bead, words: [first, last] }) => {
    const passage = beads[bead]?.target;
    return passage === undefined ? [] : [sideOf(passage, [{ start: first.start, end: last.end }])];
  });
  const [place] = places;
  const source = beads[place?.bead ?? 0]?.source;
  const range = { start: place?.words[0]?.start ?? 0, end: place?.words.at(-1)?.end ?? 0 };
  return {
    kind: 'term-varies',
    source: source === undefined ? null : sideOf(source, [range]),
    target: sides[0] ?? null,
    reason: `${quoted(source?.string.slice(range.start, range.end) ?? '')} stands in ${places.length} sentences, and is rendered as ${quotedList([...new Set(ways)])}.`,
    confidence: 0.6,
    others: sides.slice(1),
    by,
  };
}
