// The parallel text: shows what stands for a sentence, by pointer, finger and keys; one language at a time in small windows; remembers how rows are made.
import { Beads } from './alignment/beads.ts';
import { watchLanguage } from './alignment/language.ts';
import { rememberRows } from './alignment/rows.ts';

function start(root: HTMLElement): void {
  const beads = new Beads(root);
  const unfold = watchLanguage(root);
  const keys = root.querySelector<HTMLElement>('.keys');
  if (keys !== null) keys.hidden = false;

  root.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') beads.point(beads.at(event.target));
  });
  root.addEventListener('pointerleave', () => beads.point(undefined));
  root.addEventListener('focusin', (event) => {
    const sentence = beads.at(event.target);
    if (sentence === undefined) return;
    beads.hold(sentence);
    beads.tell(sentence);
  });
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || getSelection()?.isCollapsed === false) return;
    if (event.target.closest('a, button, summary, label, input, [role="button"]') !== null) return;
    const sentence = beads.at(event.target);
    if (sentence === undefined) return;
    beads.hold(sentence);
    unfold.toggle(sentence);
  });
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') {
      beads.hold(undefined);
      unfold.close(beads.at(document.activeElement));
      return;
    }
    // Letters are keys only where a sentence's number has the focus, so that they are in nobody's way (WCAG 2.2, 2.1.4).
    const number = document.activeElement;
    const sentence = number?.classList.contains('n') === true ? beads.at(number) : undefined;
    if (sentence === undefined || !root.contains(sentence)) return;
    const to =
      event.key === 'n'
        ? beads.step(sentence, 1)
        : event.key === 'p'
          ? beads.step(sentence, -1)
          : event.key === 'o'
            ? beads.others(sentence)[0]
            : undefined;
    if (to === undefined) return;
    event.preventDefault();
    unfold.show(to);
    to.querySelector<HTMLElement>('.n')?.focus();
  });
}

rememberRows();
const root = document.querySelector<HTMLElement>('.parallel:not(.compared)');
if (root !== null) start(root);
