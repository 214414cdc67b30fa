// The records that answer one part of a question, each with how much it says and how nearly.
import { mostLevels, type Posting } from '../postings.ts';

/** `exact`: as typed. `part`: of the record's text where it is to be looked for. */
export interface Match {
  readonly score: number;
  readonly exact: boolean;
  readonly part: number;
}

export type Matches = Map<number, Match>;

/** How much a word tells that stands in so many of all records. */
export function rarity(records: number, all: number): number {
  return Math.log(1 + (all - records + 0.5) / (records + 0.5));
}

/** Of a word in so many of `all` records. */
export function matchesOf(postings: readonly Posting[], all: number, weight: number): Matches {
  const worth = (weight * rarity(postings.length, all)) / mostLevels;
  const matches: Matches = new Map();
  for (const { record, level, part } of postings)
    matches.set(record, { score: worth * (level + 1), exact: weight === 1, part });
  return matches;
}

export function matchesAt(records: readonly number[], score: number, exact: boolean): Matches {
  return new Map(records.map((record) => [record, { score, exact, part: 0 }]));
}

/** Whatever answers in one of these ways, by the best of them. */
export function anyOf(ways: readonly Matches[]): Matches {
  const [first = new Map<number, Match>(), ...others] = ways;
  const all = new Map(first);
  for (const way of others)
    for (const [record, match] of way) {
      const before = all.get(record);
      if (before === undefined) all.set(record, match);
      else if (match.score > before.score || (match.exact && !before.exact))
        all.set(record, {
          score: Math.max(before.score, match.score),
          exact: before.exact || match.exact,
          part: before.exact ? before.part : match.part,
        });
    }
  return all;
}

/** What answers in all of these ways. The text is looked for where the last of the words begins to stand. */
export function allOf(parts: readonly Matches[]): Matches {
  const [least, ...others] = parts.toSorted((a, b) => a.size - b.size);
  const all: Matches = new Map();
  for (const [record, match] of least ?? []) {
    let { score, exact, part } = match;
    const found = others.every((other) => {
      const own = other.get(record);
      if (own === undefined) return false;
      score += own.score;
      exact &&= own.exact;
      part = Math.max(part, own.part);
      return true;
    });
    if (found) all.set(record, { score, exact, part });
  }
  return all;
}
