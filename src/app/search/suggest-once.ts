// What is proposed, each thing once: no word that a name above it has, no code or word twice that only the script of a letter sets apart.
import type { Suggestion } from '../../index/search.ts';
import { fold } from '../../text/analyse/analyse.ts';
import { inOneScript } from '../../text/analyse/look-alikes.ts';
import { wordsOf } from '../../text/name/words.ts';

/** In the order given; of two that look the same the one with more records is kept, in the place of the first. */
export function eachOnce(found: readonly Suggestion[]): Suggestion[] {
  const names = found.filter(({ kind }) => kind === 'person' || kind === 'body' || kind === 'place');
  const named = new Set(names.flatMap(({ text }) => [text, ...wordsOf(text)]).map(fold));
  const kept = new Map<string, Suggestion>();
  for (const one of found) {
    const { kind, text, key } = one;
    if (kind === 'word' && named.has(fold(text))) continue;
    const seen = kind === 'word' || kind === 'code' ? `${kind} ${toTheEye(text, 'latin')}` : `${kind} ${key}`;
    const before = kept.get(seen);
    if (before === undefined || before.records < one.records) kept.set(seen, one);
  }
  return [...kept.values()];
}

/** A beginning as its letters may have been typed: codes hold Latin «a» and Cyrillic «а» alike. Itself first. */
export function likeStarts(start: string): string[] {
  if (!/\d/u.test(start) || !/[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(start)) return [start];
  return [...new Set([start, toTheEye(start, 'latin'), toTheEye(start, 'cyrillic')])];
}

/** Each word in letters of one script, as far as all of it looks the same in that script. */
function toTheEye(text: string, script: 'latin' | 'cyrillic'): string {
  return text.replaceAll(/[\p{L}\p{N}]+/gu, (word) => inOneScript(word, script) ?? word);
}
