// Proposes names, titles and codes while a query is typed: a combobox with a list (WAI-ARIA Authoring Practices, "Combobox
// with listbox popup, list autocomplete with manual selection"). Nothing is asked for before two signs are typed, nor while an input method composes.

interface Suggested {
  readonly text: string;
  /** What it is, in words: "Person, 12 records". */
  readonly says: string;
  /** The address to which it leads. */
  readonly address: string;
}

/** How long the reader must pause, in milliseconds. */
const pause = 120;
/** Of a script that writes a word or syllable with one sign, one is enough. */
const fewestSigns = 2;

const form = document.querySelector<HTMLFormElement>('form[data-suggest]');
const input = form?.querySelector<HTMLInputElement>('input[type="search"]');

const optionId = (index: number): string => `suggestion-${index}`;

/** What the server answered, as far as it is what it should be. */
function suggestedIn(answer: unknown): Suggested[] {
  const all: unknown =
    typeof answer === 'object' && answer !== null && 'suggestions' in answer ? answer.suggestions : [];
  if (!Array.isArray(all)) return [];
  return all.flatMap((one: unknown): Suggested[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { text, says, address }: Partial<Record<keyof Suggested, unknown>> = one;
    if (typeof text !== 'string' || typeof says !== 'string' || typeof address !== 'string') return [];
    return [{ text, says, address }];
  });
}

function begin(at: HTMLFormElement, box: HTMLInputElement): void {
  const { suggest = '', label = '', many = '%', one = '', none = '' } = at.dataset;
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  list.hidden = true;
  const said = document.createElement('span');
  said.className = 'vh';
  said.setAttribute('role', 'status');
  box.after(list, said);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ] as const)
    box.setAttribute(name, value);

  let suggested: readonly Suggested[] = [];
  let active = -1;
  let asked = box.value;
  let waiting = 0;
  let asking = new AbortController();

  function choose(index: number): void {
    active = index;
    for (const [i, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(i === index));
    if (index < 0) box.removeAttribute('aria-activedescendant');
    else {
      box.setAttribute('aria-activedescendant', optionId(index));
      list.children[index]?.scrollIntoView({ block: 'nearest' });
    }
  }

  function close(): void {
    clearTimeout(waiting);
    asking.abort();
    list.hidden = true;
    said.textContent = '';
    box.setAttribute('aria-expanded', 'false');
    choose(-1);
  }

  function optionOf({ text, says }: Suggested, index: number): HTMLElement {
    const option = document.createElement('li');
    option.id = optionId(index);
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    const name = document.createElement('bdi');
    name.textContent = text;
    const what = document.createElement('span');
    what.className = 'quiet';
    what.textContent = says;
    option.append(name, ' ', what);
    return option;
  }

  function show(found: readonly Suggested[]): void {
    suggested = found;
    choose(-1);
    list.replaceChildren(...found.map(optionOf));
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(found.length > 0));
    said.textContent =
      found.length === 0 ? none : found.length === 1 ? one : many.replace('%', String(found.length));
  }

  async function ask(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const answer = await fetch(`${suggest}?${new URLSearchParams({ q: asked }).toString()}`, { signal });
      const found = answer.ok ? suggestedIn(await answer.json()) : [];
      if (!signal.aborted) show(found);
    } catch {
      // A stale question was given up, or the line is down: then there is nothing to propose.
      if (!signal.aborted) close();
    }
  }

  function typed(): void {
    const now = box.value.trim();
    if (now === asked) return;
    asked = now;
    clearTimeout(waiting);
    if (now.length < fewestSigns && !/\p{Lo}/u.test(now)) close();
    else waiting = setTimeout(() => void ask(), pause);
  }

  function take(index: number): void {
    const taken = suggested[index];
    if (taken === undefined) return;
    close();
    location.assign(taken.address);
  }

  /** One step through the list; behind either end stands what was typed itself. */
  function step(by: 1 | -1): void {
    const places = suggested.length + 1;
    choose(((active + 1 + by + places) % places) - 1);
  }

  const keys: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => {
      if (list.hidden) {
        if (suggested.length > 0 && asked === box.value.trim() && asked !== '') show(suggested);
        return !list.hidden;
      }
      step(1);
      return true;
    },
    ArrowUp: () => {
      if (list.hidden) return false;
      step(-1);
      return true;
    },
    Enter: () => {
      if (list.hidden || active < 0) return false;
      take(active);
      return true;
    },
    Escape: () => {
      if (list.hidden) return false;
      close();
      return true;
    },
  };

  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  box.addEventListener('compositionend', typed);
  box.addEventListener('keydown', (event) => {
    if (!event.isComposing && keys[event.key]?.() === true) event.preventDefault();
  });
  box.addEventListener('blur', close);
  at.addEventListener('submit', close);
  // Pressed, not clicked: the box keeps the focus, and so the list stays until it is taken.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    if (option !== null) take([...list.children].indexOf(option));
  });
}

if (form !== null && input !== null && input !== undefined) begin(form, input);
