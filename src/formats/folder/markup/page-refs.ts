// How the pages of a record are called in its texts: by label where that is plain, else by id.

/** The pages of a record, as texts refer to them. */
export class PageRefs {
  readonly #ids: ReadonlySet<string>;
  readonly #byLabel = new Map<string, string>();
  readonly #names = new Map<string, string>();

  constructor(pages: readonly { readonly id: string; readonly label: string }[]) {
    this.#ids = new Set(pages.map(({ id }) => id));
    const twice = new Set<string>();
    for (const { id, label } of pages) {
      if (this.#byLabel.has(label)) twice.add(label);
      else this.#byLabel.set(label, id);
    }
    for (const label of twice) this.#byLabel.delete(label);
    for (const { id, label } of pages) {
      const plain = isPlain(label) && !this.#ids.has(label) && this.#byLabel.get(label) === id;
      this.#names.set(id, plain ? label : id);
    }
  }

  /** The id of the page that a mark names by id, or by a label that only one page has. */
  resolve(name: string): string | undefined {
    return this.#ids.has(name) ? name : this.#byLabel.get(name);
  }

  /** What to call a page. */
  nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }
}

/** Whether a label survives between braces: no markup in it, and no blanks that would get lost. */
function isPlain(label: string): boolean {
  return /^[\p{L}\p{N}.,;*+/()_-]+(?: [\p{L}\p{N}.,;*+/()_-]+)*$/u.test(label) && label.length <= 100;
}
