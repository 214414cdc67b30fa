// One string for all that are equal: what comes from another thread is a string of its own each time.

export class SharedStrings {
  readonly #known = new Map<string, string>();

  of(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, text);
    return text;
  }
}
