// A name for a lexicon's contents.
import type { Rows } from './table.ts';

/** The same contents in the same order have the same stamp; others have it once in 2^52 or so. No seal: it guards against nobody. */
export function stampOf(rows: Rows): string {
  const parts = [0x811c9dc5, 0x1b873593];
  const add = (text: string): void => {
    for (let at = 0; at < text.length; at++)
      for (const [part, multiplier] of [0x01000193, 0x85ebca6b].entries())
        parts[part] = Math.imul(parts[part]! ^ text.charCodeAt(at), multiplier);
  };
  for (const [source, row] of rows)
    for (const [target, { forward, backward }] of row) add(`${source}\t${target}\t${forward}\t${backward}\n`);
  return parts.map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
