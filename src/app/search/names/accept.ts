// Which matches are near enough to look for a name in another form without being asked to.
import type { AttestedName } from '../../../index/search.ts';
import { scriptOf } from '../expand/stems.ts';
import type { NameMatch } from '../../../text/names/port.ts';

/** Reasons that tell names apart well. */
const sure: ReadonlySet<string> = new Set(['same', 'order', 'inflected', 'initials', 'system', 'reading']);

/** Scores from which on likeness alone is enough: names of one word are like many others. */
const cuts = { spelling: { one: 0.95, several: 0.8 }, sound: { one: 0.85, several: 0.65 } } as const;
/** A family name of so many letters stands for the whole name; shorter ones are shared by many. */
const telling = 5;

/**
 * Whether a name that was typed is meant by a form of a name in the archive. What leaves out a part of the name counts for persons alone, and only where the
 * part that is left tells enough.
 */
export function isMeant(typed: string, match: NameMatch, kind: AttestedName['kind']): boolean {
  const kinds: readonly string[] = match.reasons.flatMap(({ kind, also = [] }) => [
    kind,
    ...also.filter((one) => one !== 'rest'),
  ]);
  const words = fullWords(typed);
  // Short words that, joined the other way round, sound like one word are not that word.
  if (kinds.includes('order') && isOneWord(typed)) return false;
  if (kinds.includes('parts') && !isPartEnough(words, fullWords(match.name), kind)) return false;
  if (kinds.some((one) => sure.has(one)) || kinds.every((one) => one === 'parts')) return true;
  const number = words.length > 1 ? 'several' : 'one';
  if (kinds.includes('spelling')) return kind !== 'body' && match.score >= cuts.spelling[number];
  // Words of one script that sound alike are as often two names.
  const oneScript = number === 'one' && scriptOf(typed) === scriptOf(match.name);
  return match.score >= (oneScript ? cuts.spelling.one : cuts.sound[number]);
}

/** From which score on, and how near the best one, a name is taken where no other is near enough. */
const nearest = { from: 0.64, below: 0.03 } as const;

/**
 * Of the persons that a word may be which no text holds, the nearest by sound: «Неру» is too short to be sure of, but names nobody else. Only for a word with a
 * capital, in another script than the names.
 */
export function isNearest(
  typed: string,
  match: NameMatch,
  kind: AttestedName['kind'],
  best: number,
): boolean {
  if (kind !== 'person' || !isOneWord(typed) || !/^\p{Lu}/u.test(typed)) return false;
  if (scriptOf(typed) === scriptOf(match.name) || match.score < Math.max(nearest.from, best - nearest.below))
    return false;
  return match.reasons.every((reason) => reason.kind === 'sound' || reason.kind === 'parts');
}

/** One word in letters; characters and syllables hold several. */
function isOneWord(typed: string): boolean {
  return /^[\p{sc=Latin}\p{sc=Cyrillic}\p{M}]+$/u.test(typed);
}

function isPartEnough(
  typed: readonly string[],
  written: readonly string[],
  kind: AttestedName['kind'],
): boolean {
  if (kind !== 'person') return false;
  if (written.length >= typed.length) return typed.length > 1 || (typed[0]?.length ?? 0) >= telling;
  return written.some(({ length }) => length >= telling) && typed.length <= 2;
}

/** Words that are no initials. */
function fullWords(name: string): string[] {
  return name
    .split(/[\s,]+/u)
    .filter((word) => !word.endsWith('.') && /\p{L}/u.test(word) && !/^\p{Lu}$/u.test(word));
}
