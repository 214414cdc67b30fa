// The hash that a judged link or finding holds of each of its sides: by it a later reader knows whether the side has changed.
import type { Hash } from '../../model/hash.ts';
import { sha256 } from '../../trust/hash.ts';

/**
 * SHA-256 over the UTF-8 of the segments' strings, as written, in the order in which the side names them, joined by U+000A; of a side
 * without segments that of the empty string. docs/formats/README.md says the same for those who check it elsewhere.
 */
export function sideHash(strings: readonly string[]): Hash {
  return sha256(strings.join('\n'));
}
