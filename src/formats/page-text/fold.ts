// Words made comparable: case, accents, dashes and blanks made even, so that a vocabulary is written once.

/** Lower case, without accents on Latin letters, «ё» as «е», punctuation at the ends gone, blanks single. Hangul stays whole. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/ß/gu, 'ss')
    .replace(/[a-zà-ɏ]+/gu, (word) => word.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** A vocabulary: phrases by language, `|` between them; blanks and line ends around a phrase do not count. */
export type Vocabulary = Readonly<Record<string, string>>;

/** One phrase of a vocabulary, folded, with its language. */
export interface Phrase {
  readonly folded: string;
  readonly language: string;
}

/** The phrases of a vocabulary by their folded form; the same form in two languages stays two. */
export function phrasesOf(vocabulary: Vocabulary): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const [language, list] of Object.entries(vocabulary)) {
    for (const written of list.split('|')) {
      const folded = fold(written);
      phrases.set(folded, [...(phrases.get(folded) ?? []), { folded, language }]);
    }
  }
  return phrases;
}

/** Whether two strings differ in at most `most` letters put in, left out or changed (Levenshtein, cut off). For short strings. */
export function within(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}
