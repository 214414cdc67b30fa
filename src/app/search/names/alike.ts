// The names of the archive that names in a query may be: asked for at once, compared one by one.
import type { AttestedName } from '../../../index/search.ts';
import { candidates, soundKeys } from '../../../text/names/names.ts';
import { fold } from '../../../text/analyse/analyse.ts';
import type { NameMatch } from '../../../text/names/port.ts';
import type { Asking } from '../expand/asking.ts';
import { isMeant, isNearest } from './accept.ts';

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

export async function namesAlike(typed: readonly string[], asking: Asking): Promise<Alike> {
  const { index, openOn, signal } = asking;
  const keys = [...new Set(typed.flatMap(soundKeys))].slice(0, mostKeys);
  const alike = keys.length === 0 ? [] : await index.search.names(keys, mostCompared, openOn, signal);
  const unknown = await wordsUnknown(typed, asking);
  const filed = candidates(alike.map(({ written }) => written));
  return {
    meant(one) {
      const meant = new Map<string, { name: AttestedName; score: number; matched: Map<string, number> }>();
      const matches = filed.match(one, { limit: mostMatches });
      const isSure = (match: NameMatch): boolean => {
        const kind = alike[match.at]?.kind;
        return kind !== undefined && isMeant(one, match, kind);
      };
      const byNearness = unknown.has(one) && !matches.some(isSure);
      for (const match of matches) {
        const name = alike[match.at];
        if (name === undefined) continue;
        const best = matches[0]?.score ?? 0;
        if (byNearness ? !isNearest(one, match, name.kind, best) : !isMeant(one, match, name.kind)) continue;
        const known = meant.get(name.key);
        if (known !== undefined) known.matched.set(name.written, match.score);
        else if (meant.size < mostNames)
          meant.set(name.key, { name, score: match.score, matched: new Map([[name.written, match.score]]) });
      }
      return [...meant.values()];
    },
  };
}

/** Those of one word that stand in no record. */
async function wordsUnknown(
  typed: readonly string[],
  { index, openOn, signal }: Asking,
): Promise<ReadonlySet<string>> {
  const words = typed.filter((one) => !/[\s-]/u.test(one));
  if (words.length === 0) return new Set();
  const known = await index.search.vocabulary.known(words.map(fold), openOn, signal);
  const forms = new Set(known.map(({ form }) => form));
  return new Set(words.filter((word) => !forms.has(fold(word))));
}
