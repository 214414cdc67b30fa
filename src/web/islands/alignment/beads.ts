// Which sentences stand for which, read from the page, and shown on both sides.

/**
 * Sentences that bear the same number (`data-link`) belong together; without one a row says it, where it is bracketed, or has but one sentence
 * on either side. A sentence over a page's end is several elements, of which the first has the id.
 */
export class Beads {
  readonly #root: HTMLElement;
  readonly #said: HTMLElement;
  #pointed: readonly Element[] = [];
  #held: readonly Element[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#said = document.createElement('p');
    this.#said.className = 'vh';
    this.#said.setAttribute('role', 'status');
    root.append(this.#said);
  }

  at(target: EventTarget | null): HTMLElement | undefined {
    return (target instanceof Element && target.closest<HTMLElement>('.s')) || undefined;
  }

  #half(sentence: Element): Element | null {
    return sentence.closest('.row > *');
  }

  #alike(sentence: HTMLElement): HTMLElement[] {
    const { link } = sentence.dataset;
    if (link !== undefined) return [...this.#root.querySelectorAll<HTMLElement>(`.s[data-link="${link}"]`)];
    const row = sentence.closest('.row');
    if (row === null) return [sentence];
    const all = [...row.querySelectorAll<HTMLElement>('.s:not([data-link])')];
    const own = all.filter((one) => this.#half(one) === this.#half(sentence) && one.id !== '');
    const others = all.filter((one) => this.#half(one) !== this.#half(sentence) && one.id !== '');
    const whole = row.querySelector('.bead') !== null || (own.length <= 1 && others.length === 1);
    return whole ? all : [sentence];
  }

  #side(sentence: Element): 'o' | 't' {
    return this.#half(sentence)?.classList.contains('o') === true ? 'o' : 't';
  }

  /** What stands for a sentence in the other text: elements that bear an id, in order. */
  others(sentence: HTMLElement): HTMLElement[] {
    const side = this.#side(sentence);
    return this.#alike(sentence).filter((one) => one.id !== '' && this.#side(one) !== side);
  }

  /** The sentence of the same text behind or before the ones that stand with this one. */
  step(sentence: HTMLElement, by: 1 | -1): HTMLElement | undefined {
    const side = this.#side(sentence);
    const all = [...this.#root.querySelectorAll<HTMLElement>(`.row > .${side} .s[id]`)];
    const group = new Set<HTMLElement>(this.#alike(sentence));
    let at = all.indexOf(sentence);
    if (at < 0) return undefined;
    do at += by;
    while (group.has(all[at] ?? sentence) && at >= 0 && at < all.length);
    return all[at];
  }

  point(sentence: HTMLElement | undefined): void {
    for (const one of this.#pointed) if (!this.#held.includes(one)) one.classList.remove('linked');
    this.#pointed = sentence === undefined ? [] : this.#alike(sentence);
    for (const one of this.#pointed) one.classList.add('linked');
  }

  hold(sentence: HTMLElement | undefined): void {
    for (const one of this.#held) one.classList.remove('linked', 'held');
    this.#held = sentence === undefined ? [] : this.#alike(sentence);
    for (const one of this.#held) one.classList.add('linked', 'held');
    if (sentence === undefined) this.#said.textContent = '';
  }

  /** Says politely what stands beside a sentence, in its own language. */
  tell(sentence: HTMLElement): void {
    const { beside = '', nothing = '' } = this.#root.dataset;
    const others = this.others(sentence);
    this.#said.textContent = '';
    if (others.length === 0) {
      const gap = sentence.closest('.row.gap') !== null;
      if (gap) this.#said.textContent = nothing;
      return;
    }
    const numbers = others
      .map((one) => one.querySelector('.n')?.textContent ?? '')
      .filter((one) => one !== '');
    const text = document.createElement('span');
    text.lang = others[0]?.closest<HTMLElement>('[lang]')?.lang ?? '';
    text.textContent = others.map(wordsOf).join(' ');
    this.#said.append(`${beside.replace('{n}', numbers.join(', '))} `, text);
  }
}

/** The words of a sentence without its number. */
function wordsOf(sentence: HTMLElement): string {
  const copy = sentence.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const one of copy.querySelectorAll('.n, .vh, .raw, .cm, .said-of, .nr')) one.remove();
  return (copy.textContent ?? '').trim();
}
