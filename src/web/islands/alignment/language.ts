// One language at a time in small windows: a choice above the text, and what stands for a sentence unfolds under it.

const languageKey = 'verno.shown-language';

/** Opens and closes the other half of a row, where only one half is shown. */
export interface Unfold {
  toggle(sentence: HTMLElement): void;
  show(sentence: HTMLElement): void;
  close(sentence: HTMLElement | undefined): void;
}

function remembered(): string {
  try {
    return localStorage.getItem(languageKey) ?? 't';
  } catch {
    return 't';
  }
}

const rowOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>('.parallel > .row');

/** What opens a row: its sentences' numbers, and the word for what is not there, unless a link stands in it. */
const openers = (row: HTMLElement): NodeListOf<HTMLElement> =>
  row.querySelectorAll<HTMLElement>('.n, .why > p:not(:has(a))');

export function watchLanguage(root: HTMLElement): Unfold {
  const choice = root.querySelector<HTMLFieldSetElement>('.shown-language');
  const small = matchMedia('(max-width: 48rem)');
  let shown = remembered();
  const only = (): boolean => small.matches && shown !== 'both';

  const say = (row: HTMLElement): void => {
    const open = String(row.classList.contains('open'));
    const other = row.querySelector(`:scope > .${shown === 'o' ? 't' : 'o'}:not(.why)`);
    for (const one of openers(row)) {
      const word = !one.classList.contains('n');
      if (only() && other !== null && one.closest(`.row > .${shown}`) !== null) {
        one.setAttribute('aria-expanded', open);
        if (!word) continue;
        one.setAttribute('role', 'button');
        one.tabIndex = 0;
      } else {
        one.removeAttribute('aria-expanded');
        if (!word) continue;
        one.removeAttribute('role');
        one.removeAttribute('tabindex');
      }
    }
  };
  const set = (row: HTMLElement, open: boolean): void => {
    row.classList.toggle('open', open);
    say(row);
  };
  /** A row whose half is empty speaks for all that follow without a word of their own. */
  const run = (row: HTMLElement): HTMLElement[] => {
    const rows = [row];
    for (
      let next = row.nextElementSibling;
      next instanceof HTMLElement && next.querySelector(`:scope > .why.${shown}:empty`) !== null;
      next = next.nextElementSibling
    )
      rows.push(next);
    return rows;
  };
  const apply = (): void => {
    root.classList.toggle('only-o', shown === 'o');
    root.classList.toggle('only-t', shown === 't');
    for (const row of root.querySelectorAll<HTMLElement>(':scope > .row:not(.heads)')) set(row, false);
    follow();
  };
  /** What the address names must be seen. */
  const follow = (): void => {
    const id = location.hash.slice(1).split('&')[0] ?? '';
    const target = id === '' ? null : document.getElementById(id);
    const half = target?.closest('.row > *');
    const row = target === null ? null : rowOf(target);
    if (!only() || row === null || half === null || half === undefined) return;
    if (half.classList.contains(shown)) return;
    set(row, true);
    target?.scrollIntoView();
  };

  if (choice !== null) {
    choice.hidden = false;
    for (const input of choice.querySelectorAll('input')) {
      input.checked = input.value === shown;
      input.addEventListener('change', () => {
        shown = input.value;
        try {
          localStorage.setItem(languageKey, shown);
        } catch {
          // The choice holds for this page all the same.
        }
        apply();
      });
    }
  }
  const press = (event: Event): void => {
    const why = event.target instanceof Element ? event.target.closest('.why > [role="button"]') : null;
    const row = why === null ? null : rowOf(why);
    if (row === null) return;
    event.preventDefault();
    const open = !row.classList.contains('open');
    for (const one of run(row)) set(one, open);
  };
  root.addEventListener('click', press);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') press(event);
  });
  small.addEventListener('change', apply);
  addEventListener('hashchange', follow);
  apply();

  return {
    toggle: (sentence) => {
      const row = rowOf(sentence);
      if (row !== null && only()) set(row, !row.classList.contains('open'));
    },
    show: (sentence) => {
      const row = rowOf(sentence);
      const hidden = sentence.closest('.row > *')?.classList.contains(shown) === false;
      if (row !== null && only() && hidden) set(row, true);
    },
    close: (sentence) => {
      const row = sentence === undefined ? null : rowOf(sentence);
      if (row !== null && only()) set(row, false);
    },
  };
}
