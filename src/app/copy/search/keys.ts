// Under which keys words, stems and names stand in the pieces of the copy's search.
import type { Form } from '../../../text/analyse/token.ts';

/** A stem's key sorts right behind the words that begin so, so that both are mostly in one piece: "ru:телеграмм" as "телеграмм", a sign, "ru". */
export function stemTerm(stemKey: string): string {
  const cut = stemKey.indexOf(':');
  return `${stemKey.slice(cut + 1)}\u0001${stemKey.slice(0, cut)}`;
}

/** The key of a spelling that stands in a name. */
export function nameTerm(spelling: Form): string {
  return `${spelling}\u0002`;
}

/**
 * A number of 32 bits for two words that follow each other. Two pairs in some thousand millions share one: what it finds is a candidate, which the
 * text itself must bear out. The method is FNV-1a over UTF-16 code units, with the last mixing of MurmurHash3 behind it.
 */
export function pairHash(first: Form, second: Form): number {
  let hash = 0x811c9dc5;
  for (const word of [first, '\u0000', second])
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Of so many pieces, a power of two, the one in which a pair stands. */
export function pieceOfPair(hash: number, pieces: number): number {
  return Math.floor((hash / 2 ** 32) * pieces);
}

/** Whether a key is a word's, not a stem's or a name's. */
export function isWordTerm(term: string): boolean {
  return !term.includes('\u0001') && !term.includes('\u0002');
}
