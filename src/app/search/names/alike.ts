// The names of the archive that names in a query may be: asked for at once, compared one by one.
import type { AttestedName } from '../../../index/search.ts';
import { candidates, soundKeys } from '../../../text/names/names.ts';
import type { Asking } from '../expand/asking.ts';
import { isMeant } from './accept.ts';

/** A name that is meant. `matched`: forms of it that are near enough by themselves, with their scores; `score` is the best. */
export interface Meant {
  readonly name: AttestedName;
  readonly score: number;
  readonly matched: ReadonlyMap<string, number>;
}

export interface Alike {
  /** The names that one of those typed may be, each apart, the likeliest first. */
  meant(typed: string): Meant[];
}

/** Names of a like sound that are compared with those of one query. */
const mostCompared = 160;
const mostKeys = 200;
const mostMatches = 60;
const mostNames = 12;

export async function namesAlike(
  typed: readonly string[],
  { index, openOn, signal }: Asking,
): Promise<Alike> {
  const keys = [...new Set(typed.flatMap(soundKeys))].slice(0, mostKeys);
  const alike = keys.length === 0 ? [] : await index.search.names(keys, mostCompared, openOn, signal);
  const filed = candidates(alike.map(({ written }) => written));
  return {
    meant(one) {
      const meant = new Map<string, { name: AttestedName; score: number; matched: Map<string, number> }>();
      for (const match of filed.match(one, { limit: mostMatches })) {
        const name = alike[match.at];
        if (name === undefined || !isMeant(one, match, name.kind)) continue;
        const known = meant.get(name.key);
        if (known !== undefined) known.matched.set(name.written, match.score);
        else if (meant.size < mostNames)
          meant.set(name.key, { name, score: match.score, matched: new Map([[name.written, match.score]]) });
      }
      return [...meant.values()];
    },
  };
}
