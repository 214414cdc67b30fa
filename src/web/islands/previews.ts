// Shows notes, references and names beside the words that lead to them, on hover, on focus and at the first touch. All that it shows
// stands on the page already; Escape takes it away (WCAG 2.2, 1.4.13).

const box = document.createElement('div');
box.className = 'preview';
box.id = 'preview';
box.hidden = true;
document.body.append(box);

/** How long a pointer may be on its way from the words to the box, in milliseconds. */
const patience = 250;

let shownFor: HTMLAnchorElement | null = null;
let leaving = 0;
let touched = false;

/** What the page says elsewhere of that to which a link leads. */
function sourceOf(link: HTMLAnchorElement): Element | null {
  if (link.closest('.nr') !== null) {
    const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return note?.querySelector('.body') ?? note;
  }
  const list = link.classList.contains('xr') ? '.referred-list > li' : '.index .says';
  for (const entry of document.querySelectorAll(list))
    if (entry.querySelector('a')?.getAttribute('href') === link.getAttribute('href')) return entry;
  return null;
}

/** A copy without what has sense in its own place alone: ids, sentence numbers, folios, ways back. */
function copyOf(source: Element): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const child of source.childNodes) copy.append(child.cloneNode(true));
  for (const part of copy.querySelectorAll('.n, .pb, .back, .whose')) part.remove();
  for (const part of copy.querySelectorAll('[id]')) part.removeAttribute('id');
  return copy;
}

/** Under the words, or over them where there is no room; never beyond the edge of the window. */
function place(link: HTMLAnchorElement): void {
  const [line] = link.getClientRects();
  if (line === undefined) return;
  const { width, height } = box.getBoundingClientRect();
  const margin = 8;
  const left = Math.min(Math.max(margin, line.left), document.documentElement.clientWidth - width - margin);
  const below = line.bottom + height + margin < innerHeight || line.top < height + margin;
  box.style.left = `${Math.max(margin, left) + scrollX}px`;
  box.style.top = `${(below ? line.bottom + 4 : line.top - height - 4) + scrollY}px`;
}

function dismiss(): void {
  clearTimeout(leaving);
  shownFor?.removeAttribute('aria-describedby');
  shownFor = null;
  box.hidden = true;
}

function reveal(link: HTMLAnchorElement): boolean {
  clearTimeout(leaving);
  if (link === shownFor) return true;
  const source = sourceOf(link);
  dismiss();
  if (source === null) return false;
  const language = source.closest<HTMLElement>('[lang]');
  box.lang = language?.lang ?? '';
  box.dir = language?.dir ?? '';
  box.replaceChildren(copyOf(source));
  box.hidden = false;
  link.setAttribute('aria-describedby', box.id);
  shownFor = link;
  place(link);
  return true;
}

const linkAt = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('.nr a, a.xr, a.nm') : null;

const inBox = (target: EventTarget | null): boolean => target instanceof Node && box.contains(target);

addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const link = linkAt(event.target);
  if (link !== null && !inBox(link)) reveal(link);
  else if (inBox(event.target)) clearTimeout(leaving);
  else if (shownFor !== null) {
    clearTimeout(leaving);
    leaving = setTimeout(dismiss, patience);
  }
});
addEventListener('focusin', (event) => {
  const link = linkAt(event.target);
  if (link !== null && !inBox(link)) {
    // A touch brings the focus too; what it does is decided when it ends.
    if (!touched) reveal(link);
  } else if (!inBox(event.target)) dismiss();
});
addEventListener('pointerdown', (event) => {
  touched = event.pointerType === 'touch';
  if (linkAt(event.target) === null && !inBox(event.target)) dismiss();
});
addEventListener('click', (event) => {
  const link = linkAt(event.target);
  if (link === null || inBox(link)) return;
  const first = touched && link !== shownFor;
  touched = false;
  if (first && reveal(link)) event.preventDefault();
  else dismiss();
});
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') dismiss();
  touched = false;
});
addEventListener('resize', dismiss);
