// The general way to compare names across scripts, to be measured against: everything into Latin letters by a library, then edit distance.
import { transliterate } from 'transliteration';
import type { NameCandidates } from '../../src/text/names/port.ts';

/** Names compared by their transliteration into ASCII, in small letters, and the share of letters that need no edit (Levenshtein). */
export function baselineCandidates(names: readonly string[], cut: number): NameCandidates {
  const plain = names.map(plainOf);
  return {
    size: names.length,
    match(name, { limit = 10, atLeast = cut } = {}) {
      const asked = plainOf(name);
      return plain
        .map((other, at) => ({
          at,
          name: names[at] ?? '',
          score: likeness(asked, other),
          reasons: [{ kind: 'spelling' as const, systems: [] }],
        }))
        .filter(({ score }) => score >= atLeast)
        .sort((a, b) => b.score - a.score || a.at - b.at)
        .slice(0, limit);
    },
  };
}

/** In ASCII and small letters, without what is neither letter nor figure; words set apart by one space. */
function plainOf(name: string): string {
  return transliterate(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** 1 less the edits that make one string of the other, as a share of the longer one. */
function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 0 : 1 - edits(a, b) / longer;
}

/** Insertions, deletions and replacements that make one string of the other (Levenshtein 1966), row by row. */
function edits(a: string, b: string): number {
  let above = Uint16Array.from({ length: b.length + 1 }, (_, at) => at);
  let row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const kept = (above[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(kept, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
    [above, row] = [row, above];
  }
  return above[b.length] ?? 0;
}
