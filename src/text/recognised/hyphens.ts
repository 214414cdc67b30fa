// Words divided at the end of a line: whether the halves are one word, and whether the hyphen is the word's own.

/** Hyphens that end a line. A dash is none: it stands between words. */
const hyphenAtEnd = /[\p{L}\p{M}\p{N}][-\u2010\u00ad\u00ac]$/u;
const signOfDivision = /[\u00ad\u00ac]$/u;
const lastWord = /[\p{L}\p{M}\p{N}'’-]{1,60}$/u;
const firstWord = /^[\p{L}\p{M}\p{N}'’-]{1,60}/u;
const compound = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)+/gu;
const single = /[\p{L}\p{M}]{2,}/gu;

/** Short words that follow a hyphen of their own, by themselves. */
const enclitics: ReadonlySet<string> = new Set(
  (
    'то либо нибудь таки ка де с тка те ' +
    'ci là même mêmes moi toi lui elle elles nous vous leur il ils on je tu ce t'
  ).split(' '),
);
/** Beginnings after which the hyphen stays. */
const proclitics: ReadonlySet<string> = new Set(['кое', 'кой', 'вице', 'контр', 'экс', 'vice', 'ex', 'non']);

/** What the text itself says: which words it writes as one, and which with a hyphen, where no line ends. */
export interface KnownWords {
  readonly whole: ReadonlySet<string>;
  readonly hyphened: ReadonlySet<string>;
}

export function knownWords(lines: Iterable<string>): KnownWords {
  const whole = new Set<string>();
  const hyphened = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(single)) whole.add(word.toLowerCase());
    for (const [word] of line.matchAll(compound)) hyphened.add(word.toLowerCase().replaceAll('\u2010', '-'));
  }
  return { whole, hyphened };
}

/**
 * How a line that ends in a hyphen goes on: `drop` the hyphen, the halves being one word; `keep` it, the word being written so;
 * `apart` where the line ends in no hyphen. The text's own other uses decide, then capitals, digits and words that bear a hyphen always.
 */
export function hyphenBetween(before: string, after: string, known: KnownWords): 'drop' | 'keep' | 'apart' {
  if (!hyphenAtEnd.test(before)) return 'apart';
  const end = lastWord.exec(before.slice(0, -1))?.[0] ?? '';
  const begin = firstWord.exec(after)?.[0] ?? '';
  if (end === '' || begin === '') return 'apart';
  if (signOfDivision.test(before)) return 'drop';
  const [low, next] = [end.toLowerCase(), begin.toLowerCase()];
  if (known.hyphened.has(`${low}-${next}`)) return 'keep';
  if (/\p{N}$/u.test(end) || /^\p{N}/u.test(begin)) return 'keep';
  if (/^\p{Lu}/u.test(begin)) {
    const shout = end.length > 1 && end === end.toUpperCase() && begin === begin.toUpperCase();
    return shout && begin.length > 1 ? 'drop' : 'keep';
  }
  if (known.whole.has(low + next)) return 'drop';
  return enclitics.has(next.split('-')[0] ?? '') || proclitics.has(low) ? 'keep' : 'drop';
}
