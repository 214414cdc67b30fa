// Names across scripts: forms of a name, keys to file it under, and which of many names may be the same, with true reasons.
import { keysOfName } from './keys.ts';
import { compare } from './candidates.ts';
import type { NameReason } from './port.ts';

export { candidates, compare, matchCut } from './candidates.ts';
export { formsOf } from './forms.ts';
export { reasonText } from './reason.ts';

/** A few short keys; two names that may be the same share at least one. None where a name has no letters. */
export function soundKeys(name: string): string[] {
  return [...keysOfName(name)];
}

/** Why two names may be one, the surest reason first; empty where nothing speaks for it. */
export function explain(a: string, b: string): readonly NameReason[] {
  const { score, reasons } = compare(a, b);
  return score <= leastLikely ? [] : reasons;
}

/** Up to this score two names have nothing in common worth telling. */
const leastLikely = 0.3;
