// Characters as they are compared: letters and digits without case, marks, and what a machine confuses because it looks alike.

/** Latin letters that look like Cyrillic ones, small; typewriters and recognition exchange them. */
const alike: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
  i: 'і', l: 'і', '1': 'і', '0': 'о', '3': 'з', ѣ: 'е',
}; // prettier-ignore

/** How the code of a character is found; remembers those that it met. One for each call: what it keeps is bounded by the characters in use. */
export class Folding {
  readonly #known = new Map<string, readonly number[]>();

  /** The codes that stand for one Unicode character: none for spaces and punctuation, several where it is several letters. */
  codes(char: string): readonly number[] {
    const known = this.#known.get(char);
    if (known !== undefined) return known;
    const letters = char
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '');
    const codes = Array.from(letters, (one) => (alike[one] ?? one).codePointAt(0) ?? 0);
    this.#known.set(char, codes);
    return codes;
  }
}
