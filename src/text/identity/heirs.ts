// Which string after an edit is which before it: first the unchanged ones, then what stands between them.
import { alignTokens } from '../compare/align.ts';
import { relate } from './relate.ts';

export interface Heirs {
  /** For each string after the edit, the one before it whose id it keeps. */
  readonly keeps: (number | undefined)[];
  /** For strings before the edit whose id is kept by none: the string after it that they went into, if any. */
  readonly joined: Map<number, number>;
}

/** Finds the heirs of the strings before an edit. Places are indices. */
export function findHeirs(previous: readonly string[], next: readonly string[]): Heirs {
  const keeps: (number | undefined)[] = Array.from(next, () => undefined);
  if (previous.length === 0) return { keeps, joined: new Map() };
  const kept = new Set<number>();
  const keep = (before: number, after: number): void => {
    keeps[after] = before;
    kept.add(before);
  };
  const fixed: [number, number][] = [];
  for (const { before, after, length } of alignTokens(previous, next)) {
    for (let i = 0; i < length; i += 1) fixed.push([before + i, after + i]);
  }
  for (const [before, after] of fixed) keep(before, after);
  for (const [before, after] of movedOnce(previous, next, kept, keeps)) keep(before, after);

  const joined = new Map<number, number>();
  let [b, a] = [0, 0];
  for (const [before, after] of [...fixed, [previous.length, next.length] as const]) {
    const oldPlaces = between(b, before).filter((i) => !kept.has(i));
    const newPlaces = between(a, after).filter((i) => keeps[i] === undefined);
    [b, a] = [before + 1, after + 1];
    if (oldPlaces.length === 0 || newPlaces.length === 0) continue;
    const related = relate(
      oldPlaces.map((i) => previous[i] ?? ''),
      newPlaces.map((i) => next[i] ?? ''),
    );
    for (const [from, to] of related.kept) keep(oldPlaces[from] ?? -1, newPlaces[to] ?? -1);
    for (const [from, to] of related.joined) joined.set(oldPlaces[from] ?? -1, newPlaces[to] ?? -1);
  }
  return { keeps, joined };
}

const between = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Equal strings that stand in another order, each once among what is left on either side. */
function movedOnce(
  previous: readonly string[],
  next: readonly string[],
  kept: ReadonlySet<number>,
  keeps: readonly (number | undefined)[],
): [number, number][] {
  const before = onlyPlaces(previous, (i) => !kept.has(i));
  const after = onlyPlaces(next, (i) => keeps[i] === undefined);
  const moved: [number, number][] = [];
  for (const [text, to] of after) {
    const from = before.get(text) ?? -1;
    if (from >= 0 && to >= 0) moved.push([from, to]);
  }
  return moved;
}

/** The place of each string that occurs once among the free ones; -1 where it occurs again. */
function onlyPlaces(texts: readonly string[], isFree: (place: number) => boolean): Map<string, number> {
  const places = new Map<string, number>();
  texts.forEach((text, i) => {
    if (isFree(i)) places.set(text, places.has(text) ? -1 : i);
  });
  return places;
}
