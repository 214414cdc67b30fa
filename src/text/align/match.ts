// Which units of an original and its translation stand against each other: by kind, by number, by order, else by the paragraph.
import { anchorsByKey, between, groupUnits, rising, type Anchor, type Stretch } from './anchors.ts';
import { pairClosers } from './closers.ts';
import type { Sequence, Unit } from './units.ts';

/** A run of units against a run of units, each from its first to one past its last. */
export interface Match extends Stretch {
  readonly by: 'order' | 'number' | 'paragraph';
}

/** Splitting by numbers found in the text is given up after so many rounds, which keeps the whole near linear. */
const MAX_ROUNDS = 6;

const isBody = (unit: Unit): boolean =>
  unit.piece.block.kind === 'paragraph' || unit.piece.block.kind === 'list-item';

const structure = (unit: Unit): string[] => (unit.key === 'paragraph' ? [] : [unit.key]);

/** Figures of two digits and more: dates, sums and distances stay themselves in translation. */
function figures(unit: Unit): Set<string> {
  const { block, start, end } = unit.piece;
  const found = new Set<string>();
  for (const match of block.text.slice(start, end).matchAll(/\d{2,}/g)) found.add(match[0]);
  return found;
}

function single(anchor: Anchor, by: Match['by']): Match {
  return {
    source: [anchor.source, anchor.source + 1],
    target: [anchor.target, anchor.target + 1],
    by,
  };
}

function bodyOf(units: readonly Unit[], range: readonly [number, number]): number[] {
  return groupUnits(units, range, (unit) => (isBody(unit) ? ['body'] : [])).get('body') ?? [];
}

class Matcher {
  readonly #source: readonly Unit[];
  readonly #target: readonly Unit[];
  readonly #absent: readonly number[];
  readonly matches: Match[] = [];

  constructor(source: Sequence, target: Sequence) {
    this.#source = source.units;
    this.#target = target.units;
    this.#absent = source.steps.flatMap((step) => (step.kind === 'absent' ? [step.before] : []));
  }

  byStructure(stretch: Stretch, round: number): void {
    const anchors = anchorsByKey(this.#source, this.#target, stretch, structure);
    if (anchors.length === 0 || round === MAX_ROUNDS) return this.byHeadMatter(stretch);
    for (const anchor of anchors) {
      const labelled = this.#source[anchor.source]?.key.startsWith('list-item ') === true;
      this.matches.push(single(anchor, labelled ? 'number' : 'order'));
    }
    for (const part of between(stretch, anchors)) this.byStructure(part, round + 1);
  }

  /** Stamps and openers that stand unequally often are paired from the first, closers by what they say, else from the last. */
  byHeadMatter(stretch: Stretch): void {
    const left = groupUnits(this.#source, stretch.source, structure);
    const right = groupUnits(this.#target, stretch.target, structure);
    const pairs: Anchor[] = [];
    for (const key of ['stamp', 'opener']) {
      const sources = left.get(key) ?? [];
      const targets = right.get(key) ?? [];
      const count = Math.min(sources.length, targets.length);
      for (let i = 0; i < count; i++) {
        const [source, target] = [sources[i], targets[i]];
        if (source !== undefined && target !== undefined) pairs.push({ source, target });
      }
    }
    const closers = [left.get('closer') ?? [], right.get('closer') ?? []] as const;
    for (const pair of pairClosers(this.#source, this.#target, ...closers)) pairs.push(pair);
    const anchors = rising(pairs);
    for (const anchor of anchors) this.matches.push(single(anchor, 'order'));
    for (const part of between(stretch, anchors)) this.byBody(part, 0);
  }

  byBody(stretch: Stretch, round: number): void {
    const source = bodyOf(this.#source, stretch.source);
    const target = bodyOf(this.#target, stretch.target);
    if (source.length === 0 || target.length === 0) return;
    if (source.length === target.length) return this.#inOrder(source, target);
    if (this.#aroundAbsence(stretch, source, target)) return;
    const anchors =
      round < MAX_ROUNDS
        ? anchorsByKey(this.#source, this.#target, stretch, (u) => (isBody(u) ? figures(u) : []), 1)
        : [];
    if (anchors.length === 0) return this.#whole(source, target);
    for (const anchor of anchors) this.matches.push(single(anchor, 'number'));
    for (const part of between(stretch, anchors)) this.byBody(part, round + 1);
  }

  /** Where pages are absent, what stands before them begins the stretch, what stands after them ends it, and the rest has no original. */
  #aroundAbsence(stretch: Stretch, source: readonly number[], target: readonly number[]): boolean {
    const [from, to] = stretch.source;
    const gaps = this.#absent.filter((before) => before >= from && before <= to);
    const first = gaps[0];
    const last = gaps.at(-1);
    if (first === undefined || last === undefined) return false;
    const head = source.filter((index) => index < first);
    const tail = source.filter((index) => index >= last);
    const middle = source.slice(head.length, source.length - tail.length);
    if (target.length < head.length + tail.length + Math.sign(middle.length)) return false;
    this.#inOrder(head, target.slice(0, head.length));
    if (middle.length > 0) this.#whole(middle, target.slice(head.length, target.length - tail.length));
    this.#inOrder(tail, target.slice(target.length - tail.length));
    return true;
  }

  #inOrder(source: readonly number[], target: readonly number[]): void {
    source.forEach((index, i) =>
      this.matches.push(single({ source: index, target: target[i] ?? 0 }, 'order')),
    );
  }

  #whole(source: readonly number[], target: readonly number[]): void {
    this.matches.push({
      source: [source[0] ?? 0, (source.at(-1) ?? 0) + 1],
      target: [target[0] ?? 0, (target.at(-1) ?? 0) + 1],
      by: 'paragraph',
    });
  }
}

/** Matches in reading order. What no match holds has no counterpart. Time near linear in the number of units. */
export function matchUnits(source: Sequence, target: Sequence): Match[] {
  const matcher = new Matcher(source, target);
  matcher.byStructure({ source: [0, source.units.length], target: [0, target.units.length] }, 0);
  return matcher.matches.sort((a, b) => a.source[0] - b.source[0]);
}
