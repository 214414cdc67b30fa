// The text beside the scan: its sentences, what answers to each in the other text, and the marks on them.

type Mark = 'lit' | 'chosen' | 'counter';

const placeOf = (element: Element): number => [...(element.parentElement?.children ?? [])].indexOf(element);

export class TextSide {
  readonly #root: HTMLElement;
  /** A sentence may be in several pieces; only the first bears its id. */
  readonly #pieces = new Map<string, Element[]>();
  readonly #idOf = new Map<Element, string>();
  readonly #pairs = new Map<string, string[]>();

  constructor(root: HTMLElement) {
    this.#root = root;
    let last = '';
    for (const piece of root.querySelectorAll('.leaf-text .s')) {
      if (piece.id !== '') last = piece.id;
      this.#idOf.set(piece, last);
      this.#pieces.set(last, [...(this.#pieces.get(last) ?? []), piece]);
    }
    for (const pair of (root.dataset['pairs'] ?? '').split(';').filter((one) => one !== '')) {
      const [a = [], b = []] = pair.split('=').map((side) => side.split(' '));
      for (const id of a) this.#pairs.set(id, [...(this.#pairs.get(id) ?? []), ...b]);
      for (const id of b) this.#pairs.set(id, [...(this.#pairs.get(id) ?? []), ...a]);
    }
  }

  /** The sentence at an element, or the nearest thing around it that bears an id of the text. */
  at(target: EventTarget | null): string | undefined {
    const element = target instanceof Element ? target : null;
    const sentence = element?.closest('.leaf-text .s');
    if (sentence) return this.#idOf.get(sentence);
    return element?.closest('.leaf-text [id]')?.id;
  }

  /** The same where something was pressed: between two lines of a sentence it is the sentence too. */
  pressed({ target, clientX, clientY }: MouseEvent): string | undefined {
    const found = this.at(target);
    if (found !== undefined || !('caretPositionFromPoint' in document)) return found;
    const near = document.caretPositionFromPoint(clientX, clientY)?.offsetNode.parentElement;
    const block =
      target instanceof Element && target.closest('.row > *') !== null && target.contains(near ?? null);
    return block ? this.at(near ?? null) : undefined;
  }

  /** Every sentence in what an id names: itself, or all in a block or leaf. The id alone where there are none. */
  sentences(id: string): string[] {
    if (this.#pieces.has(id)) return [id];
    const element = document.getElementById(id);
    const around = element?.closest('.leaf-text .s');
    if (around) return [this.#idOf.get(around) ?? id];
    const inside = [...(element?.querySelectorAll('.s') ?? [])].map((piece) => this.#idOf.get(piece) ?? '');
    return inside.length > 0 ? [...new Set(inside)] : [id];
  }

  /** What answers to a sentence in the other text: by a link, else what stands level with it. */
  counterparts(id: string): readonly string[] {
    const linked = this.#pairs.get(id);
    if (linked !== undefined) return linked;
    const own = this.#pieces.get(id)?.[0] ?? document.getElementById(id);
    const cell = own?.closest('.row > *');
    const other = [...(cell?.parentElement?.children ?? [])].filter((one) => one !== cell);
    const entry = own?.closest('td, th');
    if (entry) return this.#sameEntry(entry, other);
    const found = other
      .flatMap((one) => [...one.querySelectorAll('.s')])
      .map((piece) => this.#idOf.get(piece) ?? '');
    return [...new Set(found)];
  }

  /** What stands at the same place in a table on the other side; nothing where that has another form. */
  #sameEntry(entry: Element, other: readonly Element[]): string[] {
    const row = entry.parentElement;
    const [at, line] = [placeOf(entry), row === null ? -1 : placeOf(row)];
    const rows = other.flatMap((one) => [...one.querySelectorAll('tr')]);
    const pieces = rows[line]?.children[at]?.querySelectorAll('.s') ?? [];
    return [...pieces].map((piece) => this.#idOf.get(piece) ?? '');
  }

  wordsOf(ids: readonly string[]): string {
    const pieces = ids.flatMap((id) => this.#pieces.get(id) ?? []);
    const texts = pieces.map((piece) => {
      const copy = piece.cloneNode(true);
      if (copy instanceof Element)
        for (const part of copy.querySelectorAll('.n, .pb, .raw, .cm, .nr')) part.remove();
      return copy.textContent ?? '';
    });
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  }

  /** The words of sentences, those of each language by themselves. */
  copyTo(place: Element | null, ids: readonly string[]): void {
    const byLanguage = new Map<string, string[]>();
    for (const id of ids) {
      const lang = this.#pieces.get(id)?.[0]?.closest<HTMLElement>('[lang]')?.lang ?? '';
      byLanguage.set(lang, [...(byLanguage.get(lang) ?? []), id]);
    }
    const lines = [...byLanguage].map(([lang, own]) => {
      const line = document.createElement('p');
      line.lang = lang;
      line.dir = 'auto';
      line.textContent = this.wordsOf(own);
      return line;
    });
    place?.replaceChildren(...lines);
  }

  /** Marks sentences, and takes the mark from all others. */
  mark(name: Mark, ids: readonly string[]): void {
    const wanted = new Set(ids.flatMap((id) => this.#elements(id)));
    for (const element of this.#root.querySelectorAll(`.leaf-text .${name}`))
      if (!wanted.has(element)) element.classList.remove(name);
    for (const element of wanted) element.classList.add(name);
  }

  #elements(id: string): Element[] {
    const pieces = this.#pieces.get(id);
    if (pieces !== undefined) return pieces;
    const element = document.getElementById(id);
    return element?.closest('.leaf-text') == null ? [] : [element];
  }

  /** Brings a sentence into sight, without moving what is in sight already. */
  show(id: string, smooth: boolean, top: number): void {
    const element = this.#elements(id)[0];
    if (element === undefined) return;
    // What is folded away unfolds: marginal noise, as a rule.
    const folded = element.closest('details') ?? element.querySelector(':scope > details');
    if (folded !== null) folded.open = true;
    const { top: from, bottom: to } = element.getBoundingClientRect();
    if (from >= top + 8 && to <= innerHeight - 8) return;
    element.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'instant' });
  }
}
