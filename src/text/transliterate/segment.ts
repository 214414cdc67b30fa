// A word without spaces taken apart into syllables.

/** Words have no more syllables, and no more ways to fall apart, than this. */
const mostSyllables = 6;
const mostWays = 8;

/**
 * The ways in which a word is made of known syllables, those with fewer syllables first. An apostrophe or a hyphen always parts two
 * syllables, where it is not part of one (ch'en). Empty where it is not made of them.
 */
export function segmentsOf(word: string, known: { has(syllable: string): boolean }, longest = 7): string[][] {
  const ways: string[][] = [];
  // Which places lead to an end is known before the ways are walked, so that no dead end is walked twice.
  const leads = reachable(word, known, longest);
  const walk = (at: number, taken: readonly string[]): void => {
    if (ways.length >= mostWays * 4 || taken.length > mostSyllables) return;
    if (at === word.length) {
      ways.push([...taken]);
      return;
    }
    const start = isBreak(word[at]) && taken.length > 0 ? at + 1 : at;
    for (let end = Math.min(word.length, start + longest); end > start; end -= 1) {
      const syllable = word.slice(start, end);
      if (leads[end] === true && known.has(syllable)) walk(end, [...taken, syllable]);
    }
  };
  if (word.length <= mostSyllables * longest) walk(0, []);
  return ways.sort((a, b) => a.length - b.length).slice(0, mostWays);
}

function reachable(word: string, known: { has(syllable: string): boolean }, longest: number): boolean[] {
  const leads = Array.from({ length: word.length + 1 }, () => false);
  leads[word.length] = true;
  for (let at = word.length - 1; at >= 0; at -= 1) {
    const start = isBreak(word[at]) ? at + 1 : at;
    for (let end = start + 1; end <= Math.min(word.length, start + longest); end += 1)
      if (leads[end] === true && known.has(word.slice(start, end))) leads[at] = true;
  }
  return leads;
}

function isBreak(char: string | undefined): boolean {
  return char === "'" || char === '’' || char === '-';
}
