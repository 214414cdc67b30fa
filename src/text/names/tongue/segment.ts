// A word cut into syllables that a table knows, in every way that it can be.

/** More ways than this are not looked for. */
const mostWays = 6;

/** Longest spelling of a syllable in the tables (UTF-16 code units). */
const longestSyllable = 8;

/**
 * The ways to cut `word` wholly into spellings of the table, those with the fewest syllables first; none where it cannot be cut, or only into
 * more than `mostSyllables`.
 */
export function cuts<T>(word: string, spellings: ReadonlyMap<string, T>, mostSyllables: number): T[][] {
  const ways: T[][] = [];
  const dead = new Set<number>();
  const cut = (start: number, path: T[]): boolean => {
    if (ways.length >= mostWays) return true;
    if (start === word.length) {
      ways.push([...path]);
      return true;
    }
    const state = start * (mostSyllables + 1) + path.length;
    if (path.length === mostSyllables || dead.has(state)) return false;
    let found = false;
    for (let end = Math.min(word.length, start + longestSyllable); end > start; end--) {
      const syllable = spellings.get(word.slice(start, end));
      if (syllable === undefined) continue;
      path.push(syllable);
      found = cut(end, path) || found;
      path.pop();
    }
    if (!found) dead.add(state);
    return found;
  };
  cut(0, []);
  return ways.sort((a, b) => a.length - b.length);
}
