// The name that stands right before or after a place in a text: a run of words with capitals.

/** A range, and where each of its words begins, so that a name may be a part of the run. */
export interface NameAt {
  readonly start: number;
  readonly end: number;
  readonly starts: readonly number[];
}

const reach = 90;
const wordBefore = /(?:^|[\s("«„“])([\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]{0,30})\s{0,2}$/u;
const particle = String.raw`(?:de|da|di|van|von|der|al|bin|ibn)(?=\s\p{Lu})`;
const word = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]{0,30}|${particle})`;
const run = new RegExp(String.raw`^\s{0,3}(${word}(?:\s${word}){0,5})`, 'u');
const eastern = /([\p{sc=Han}\p{sc=Hangul}·]{2,8})\s?$/u;

/** The name that ends where a bracket begins; undefined where the word before has no capital, or a stop stands between. */
export function nameBefore(text: string, at: number): NameAt | undefined {
  const from = Math.max(0, at - reach);
  const window = text.slice(from, at);
  const end = from + window.trimEnd().length;
  const east = eastern.exec(window);
  if (east !== null) return { start: from + east.index, end, starts: [from + east.index] };
  const starts: number[] = [];
  let rest = window.trimEnd();
  for (
    let found = wordBefore.exec(rest);
    found !== null && starts.length < 5;
    found = wordBefore.exec(rest)
  ) {
    const word = found[1] ?? '';
    // A full stop after a longer word ends a sentence: the name does not reach over it.
    if (starts.length > 0 && /\p{Ll}{3,}\.$/u.test(word)) break;
    starts.unshift(from + rest.length - word.length);
    rest = rest.slice(0, rest.length - word.length).trimEnd();
    if (/[\],.;:!?)]$/u.test(rest) && !/(?<![\p{L}])\p{Lu}\.$/u.test(rest)) break;
  }
  const [start] = starts;
  return start === undefined ? undefined : { start, end, starts };
}

/** The name that begins behind a bracket. */
export function nameAfter(text: string, at: number): NameAt | undefined {
  const found = run.exec(text.slice(at, at + reach));
  const name = found?.[1];
  if (found === null || name === undefined) return undefined;
  const start = at + found[0].length - name.length;
  return { start, end: start + name.length, starts: [start] };
}
