// Texts with known beads, made of sentences that stand for each other one by one: neighbours joined, sentences split, left out, put in.
import { pick, type Draw } from './draw.ts';
import { seeded } from './sources.ts';

/** Segments of both sides, and the beads that they make, by number. */
export interface KnownBeads {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly gold: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[];
}

type Pair = readonly [source: string, target: string];
type Bead = readonly [source: readonly string[], target: readonly string[]];

/** Shares, in a hundred, of what is done to the next sentences; the rest stays as it is. */
const doings = [
  ['join source', 8],
  ['join target', 8],
  ['join three', 3],
  ['split source', 5],
  ['split target', 5],
  ['both', 2],
  ['drop source', 4],
  ['drop target', 4],
  ['insert source', 3],
  ['insert target', 3],
] as const;

/**
 * `pairs`: sentences that stand for each other, in order. `strangers`: pairs from elsewhere, of which one side is put in. The same seed gives
 * the same text.
 */
export function knownBeads(pairs: readonly Pair[], strangers: readonly Pair[], seed: number): KnownBeads {
  const draw = seeded(seed);
  const beads: Bead[] = [];
  let at = 0;
  const next = (count: number): readonly Pair[] => pairs.slice(at, (at += count));
  while (at < pairs.length) {
    const left = pairs.length - at;
    const doing = drawn(draw);
    const some = left >= 3 ? 3 : left;
    const [first] = pairs.slice(at);
    if (doing === 'join source' && left >= 2) beads.push(joined(next(2), 'source'));
    else if (doing === 'join target' && left >= 2) beads.push(joined(next(2), 'target'));
    else if (doing === 'join three' && some === 3)
      beads.push(joined(next(3), pick(draw, ['source', 'target'])));
    else if (doing === 'split source' && first !== undefined)
      beads.push(...next(1).map(([s, t]): Bead => [halves(s, draw), [t]]));
    else if (doing === 'split target' && first !== undefined)
      beads.push(...next(1).map(([s, t]): Bead => [[s], halves(t, draw)]));
    else if (doing === 'both' && left >= 2) beads.push(crossed(next(2), draw));
    else if (doing === 'drop source') beads.push(...next(1).map(([, t]): Bead => [[], [t]]));
    else if (doing === 'drop target') beads.push(...next(1).map(([s]): Bead => [[s], []]));
    else {
      // Those of even number go into the source and the others into the target, lest one stand for the other.
      const stranger = 2 * draw.int(0, Math.max(0, Math.floor(strangers.length / 2) - 1));
      if (doing === 'insert source')
        beads.push([strangers.slice(stranger, stranger + 1).map(([s]) => s), []]);
      if (doing === 'insert target')
        beads.push([[], strangers.slice(stranger + 1, stranger + 2).map(([, t]) => t)]);
      beads.push(...next(1).map(([s, t]): Bead => [[s], [t]]));
    }
  }
  return numbered(beads);
}

function drawn(draw: Draw): (typeof doings)[number][0] | 'keep' {
  let at = draw.int(1, 100);
  for (const [doing, share] of doings) {
    at -= share;
    if (at <= 0) return doing;
  }
  return 'keep';
}

function joined(pairs: readonly Pair[], side: 'source' | 'target'): Bead {
  const [sources, targets] = [pairs.map(([s]) => s), pairs.map(([, t]) => t)];
  return side === 'source' ? [[sources.join(' ')], targets] : [sources, [targets.join(' ')]];
}

/** Two sentences that are parted at another place on either side: two to two, and no less. */
function crossed(pairs: readonly Pair[], draw: Draw): Bead {
  const whole = pairs.map(([s]) => s).join(' ');
  return [halves(whole, draw), pairs.map(([, t]) => t)];
}

/** A sentence in two, after a comma somewhere in its middle half, else between two words; whole where it has but one word. */
function halves(sentence: string, draw: Draw): string[] {
  const breaks = [...sentence.matchAll(/\s+/gu)].map(({ index }) => index);
  const middle = breaks.filter((at) => at > sentence.length / 4 && at < (sentence.length * 3) / 4);
  const commas = middle.filter((at) => /[,;:–-]/u.test(sentence.charAt(at - 1)));
  const places = commas.length > 0 ? commas : middle.length > 0 ? middle : breaks;
  const at = places[draw.int(0, Math.max(0, places.length - 1))];
  return at === undefined ? [sentence] : [sentence.slice(0, at), sentence.slice(at).trimStart()];
}

function numbered(beads: readonly Bead[]): KnownBeads {
  const source: string[] = [];
  const target: string[] = [];
  const gold = beads.map(([sources, targets]) => ({
    source: sources.map((text) => source.push(text) - 1),
    target: targets.map((text) => target.push(text) - 1),
  }));
  return { source, target, gold };
}
