// The order of a code's parts, from the wide to the narrow, whatever the order in which they were written.
import type { Level, Part, ReferenceCode } from './schema.ts';
import { rankOf } from './words.ts';

/** How a code's parts are ranked: `papka-first` as Russian archivists write, `delo-first` as some translators do. */
export type PartOrder = 'papka-first' | 'delo-first';

function rank(level: Level, code: ReferenceCode, order: PartOrder): number | undefined {
  if (code.scheme === 'us') return level === 'record-group' ? 0 : 1;
  if (code.scheme !== 'russian') return undefined;
  const papka = order === 'delo-first' && level === 'papka';
  const delo = rankOf('delo');
  return papka && delo !== undefined ? delo + 0.5 : rankOf(level);
}

/**
 * The parts of a code in order. A part of no known rank stays behind the one it was written behind; in American codes
 * only the record group moves (to the front), in British and other ones nothing does.
 */
export function inOrder(code: ReferenceCode, order: PartOrder = 'papka-first'): Part[] {
  let last = -1;
  return code.parts
    .map((part) => {
      last = rank(part.level, code, order) ?? last;
      return { part, at: last };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ part }) => part);
}
