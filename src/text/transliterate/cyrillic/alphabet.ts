// Letter by letter from one alphabet into another, with rules for neighbours and capitals.

/**
 * One line of a table: letters and what is written for them, in twos ("ж zh ш sh"; "_" stands for nothing). `after` and `before` are the
 * letters beside which it holds; "^" is a word's beginning, "$" its end.
 */
export interface Rule {
  readonly letters: string;
  readonly after?: string;
  readonly before?: string;
}

export interface Alphabet {
  /** Tried in order; the first that fits is taken. */
  readonly rules: readonly Rule[];
  /** Whether a capital makes both letters under a tie capital (I͡A, T͡S). */
  readonly wholeCapitals?: boolean;
}

interface Entry {
  readonly key: string;
  readonly value: string;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/** A function that writes text in another alphabet; what the rules do not name stays as it is. Linear in the text's length. */
export function writerOf(alphabet: Alphabet): (text: string) => string {
  const entries = new Map<string, Entry[]>();
  for (const rule of alphabet.rules) {
    const words = rule.letters.trim().split(/\s+/);
    for (let at = 0; at + 1 < words.length; at += 2) {
      const key = (words[at] ?? '').normalize('NFC');
      const value = words[at + 1] === '_' ? '' : (words[at + 1] ?? '');
      const first = key[0] ?? '';
      const entry = { key, value, after: rule.after, before: rule.before };
      const known = entries.get(first);
      if (known === undefined) entries.set(first, [entry]);
      else known.push(entry);
    }
  }
  return (text) => write(text.normalize('NFC'), entries, alphabet.wholeCapitals ?? false);
}

function write(text: string, entries: ReadonlyMap<string, readonly Entry[]>, wholeCapitals: boolean): string {
  const small = text.toLowerCase();
  // A letter whose small form has another length would shift all places: such text is taken as it is.
  if (small.length !== text.length) return text;
  let written = '';
  let at = 0;
  while (at < text.length) {
    const entry = entries.get(small[at] ?? '')?.find((one) => fits(one, small, at));
    if (entry === undefined) {
      written += text[at];
      at += 1;
      continue;
    }
    const end = at + entry.key.length;
    written += cased(entry.value, text, at, end, wholeCapitals);
    at = end;
  }
  return written;
}

function fits(entry: Entry, small: string, at: number): boolean {
  if (!small.startsWith(entry.key, at)) return false;
  return (
    holds(entry.after, at === 0 ? undefined : small[at - 1], '^') &&
    holds(entry.before, small[at + entry.key.length], '$')
  );
}

function holds(allowed: string | undefined, neighbour: string | undefined, edge: string): boolean {
  if (allowed === undefined) return true;
  if (neighbour === undefined) return allowed.includes(edge);
  if (allowed.includes(neighbour)) return true;
  return allowed.includes(edge) && !letter.test(neighbour);
}

/** An apostrophe belongs to the word. */
const letter = /[\p{L}\p{M}'’ʼ´]/u;

function cased(value: string, text: string, start: number, end: number, wholeCapitals: boolean): string {
  const key = text.slice(start, end);
  if (!isCapital(key[0] ?? '')) return value;
  if (end - start > 1) return isCapital(key[1] ?? '') ? value.toUpperCase() : capitalized(value);
  if (value.length < 2) return value.toUpperCase();
  const beside = neighbour(text, end, 1) ?? neighbour(text, start - 1, -1);
  if ((wholeCapitals && value.includes('\u0361')) || (beside !== undefined && isCapital(beside)))
    return value.toUpperCase();
  return capitalized(value);
}

/** The letter beside a place, an apostrophe between them not counted. */
function neighbour(text: string, at: number, step: 1 | -1): string | undefined {
  const char = text[at];
  const beyond = char !== undefined && /['’ʼ´]/.test(char) ? text[at + step] : char;
  return beyond !== undefined && letter.test(beyond) ? beyond : undefined;
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase();
}

function capitalized(value: string): string {
  return value.replace(/\p{L}/u, (first) => first.toUpperCase());
}
