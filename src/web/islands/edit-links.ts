// The editor's links by keyboard: one link is chosen, and keys press its buttons. What is sent comes back as the same page, of which only the middle is
// taken, so that the place is kept.

const keysStored = 'verno.edit-keys';
/** By key: the button that it presses. */
const deeds: Readonly<Record<string, string>> = {
  c: 'confirm',
  r: 'refuse',
  s: 'split',
  m: 'join',
  u: 'unlink',
  x: 'reopen',
  '[': 'target-up',
  ']': 'target-down',
  '{': 'source-up',
  '}': 'source-down',
  a: 'accepted',
  e: 'mended',
};
let isSending = false;

function desk(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.desk[data-at], .desk');
}

function links(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.desk-link')];
}

function currentLink(): HTMLElement | undefined {
  return links().find((link) => link.getAttribute('aria-current') === 'true');
}

/** Of all links one alone is on the way of the Tab key, and so are its buttons. */
function choose(link: HTMLElement, focus: boolean): void {
  for (const one of links()) {
    const own = one === link;
    one.tabIndex = own ? 0 : -1;
    if (own) one.setAttribute('aria-current', 'true');
    else one.removeAttribute('aria-current');
    for (const button of one.querySelectorAll('button')) button.tabIndex = own ? 0 : -1;
    for (const number of one.querySelectorAll<HTMLElement>('a.n')) number.tabIndex = own ? 0 : -1;
  }
  if (!focus) return;
  link.focus({ preventScroll: true });
  link.scrollIntoView({ block: 'nearest' });
}

function storedKeys(): boolean {
  try {
    return localStorage.getItem(keysStored) !== 'no';
  } catch {
    return true;
  }
}

function keepKeys(use: boolean): void {
  try {
    localStorage.setItem(keysStored, use ? 'yes' : 'no');
  } catch {
    // Storage that is closed to the page: the switch holds until the page is left.
  }
}

function usesKeys(): boolean {
  return document.querySelector<HTMLInputElement>('[data-single-keys]')?.checked ?? storedKeys();
}

/** What a page that has just come needs. `at`: the anchor of the link to go on with. */
function dress(focus: boolean): void {
  desk()?.classList.add('by-keys');
  const box = document.querySelector<HTMLElement>('[data-keys]');
  if (box !== null) box.hidden = false;
  const single = document.querySelector<HTMLInputElement>('[data-single-keys]');
  if (single !== null) {
    single.checked = storedKeys();
    single.addEventListener('change', () => keepKeys(single.checked));
  }
  const at = desk()?.dataset['at'];
  const named = at === undefined ? null : document.getElementById(`link-${at}`);
  const addressed = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const target = named ?? (addressed?.classList.contains('desk-link') === true ? addressed : links()[0]);
  if (target !== undefined) choose(target, focus || named !== null);
}

function say(text: string): void {
  const place = document.getElementById('said');
  if (place === null) return;
  place.textContent = text;
  place.classList.add('failed');
}

async function send(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  if (isSending) return;
  isSending = true;
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, button))
    if (typeof value === 'string') fields.append(name, value);
  const open = document.querySelector<HTMLDetailsElement>('[data-keys]')?.open === true;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields });
    const text = await answer.text();
    const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
    const come = isPage ? new DOMParser().parseFromString(text, 'text/html').querySelector('main') : null;
    const here = document.querySelector('main');
    if (come === null || here === null) {
      say(text.slice(0, 300));
      return;
    }
    const spoken = come.querySelector('#said')?.textContent ?? '';
    here.replaceChildren(...come.childNodes);
    history.replaceState(null, '', answer.url);
    dress(true);
    const keys = document.querySelector<HTMLDetailsElement>('[data-keys]');
    if (keys !== null) keys.open = open;
    // A live region is read out when it changes, not when it comes.
    const status = document.getElementById('said');
    if (status !== null) {
      status.textContent = '';
      setTimeout(() => (status.textContent = spoken), 50);
    }
  } catch {
    say('The server does not answer: nothing was done. Is it still running?');
  } finally {
    isSending = false;
  }
}

function press(button: HTMLButtonElement | null | undefined, otherwise: string): void {
  if (button?.form === null || button === null || button === undefined) {
    say(otherwise);
    return;
  }
  void send(button.form, button);
}

function step(by: 1 | -1): void {
  const all = links();
  const now = currentLink();
  const active = document.activeElement;
  // Where nothing has the focus yet, the first press brings it to the chosen link.
  if (now !== undefined && (active === null || !now.contains(active))) {
    choose(now, true);
    return;
  }
  const next = all[(now === undefined ? -1 : all.indexOf(now)) + by];
  if (next !== undefined) choose(next, true);
  else document.querySelector<HTMLAnchorElement>(`[data-turn="${by === 1 ? 'on' : 'back'}"]`)?.click();
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

function listen(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
    return;
  const { key, target } = event;
  const inLink = target instanceof HTMLElement && target.closest('.desk-link') !== null;
  const nowhere = target === document.body || (target instanceof HTMLElement && target.matches('main'));
  if (!inLink && !nowhere) return;
  if (inLink && (key === 'ArrowDown' || key === 'ArrowUp')) {
    event.preventDefault();
    step(key === 'ArrowDown' ? 1 : -1);
    return;
  }
  if (!usesKeys()) return;
  const keys = document.querySelector<HTMLDetailsElement>('[data-keys]');
  if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1);
  else if (key === '?' && keys !== null) keys.open = !keys.open;
  else if (key === 'z')
    press(document.querySelector<HTMLButtonElement>('button[data-do="undo"]'), 'Nothing is to be undone.');
  else if (inLink && key === 'd')
    currentLink()?.querySelector<HTMLInputElement>('input[name="reason"]')?.focus();
  else if (inLink && deeds[key] !== undefined)
    press(
      currentLink()?.querySelector<HTMLButtonElement>(`button[data-do="${deeds[key]}"]`),
      'That cannot be done with this link.',
    );
  else return;
  event.preventDefault();
}

document.addEventListener('keydown', listen);
document.addEventListener('focusin', ({ target }) => {
  const link = target instanceof HTMLElement ? target.closest<HTMLElement>('.desk-link') : null;
  if (link !== null) choose(link, false);
});
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement) || target.closest('a, button, input, summary') !== null) return;
  const link = target.closest<HTMLElement>('.desk-link');
  if (link !== null && getSelection()?.isCollapsed !== false) choose(link, true);
});
document.addEventListener('submit', (event) => {
  const { target, submitter } = event;
  if (!(target instanceof HTMLFormElement) || target.closest('.desk') === null) return;
  if (!(submitter instanceof HTMLButtonElement)) return;
  event.preventDefault();
  void send(target, submitter);
});
dress(false);
