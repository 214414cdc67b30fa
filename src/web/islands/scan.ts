// The scan beside the text: deep zoom, zones and sentences linked both ways. Without it every page's image stands beside its text.
import { leavesOf } from './scan/leaves.ts';
import { watchBoxes } from './scan/boxes.ts';
import { watchLight } from './scan/light.ts';
import { readPlace, writePlace, type Place } from './scan/place.ts';
import { ScanReader } from './scan/reader.ts';
import { TextSide } from './scan/text.ts';
import { loadLibrary, ScanViewer } from './scan/viewer.ts';

function start(root: HTMLElement, pane: HTMLElement, sheet: HTMLElement): void {
  const leaves = leavesOf(root);
  const reader = new ScanReader(pane, leaves, new TextSide(root));
  let viewer: ScanViewer | undefined;
  root.classList.add('live');
  pane.hidden = false;

  const act = (what: string | undefined): void => {
    if (what === 'previous') reader.step(-1);
    if (what === 'next') reader.step(1);
    if (what === 'before') reader.line(-1);
    if (what === 'after') reader.line(1);
    if (what === 'in') viewer?.zoom(1.5);
    if (what === 'out') viewer?.zoom(1 / 1.5);
    if (what === 'fit') viewer?.whole();
    if (what === 'wide') viewer?.wide();
    if (what === 'left') viewer?.turn(-90);
    if (what === 'right') viewer?.turn(90);
    if (what === 'full')
      void (document.fullscreenElement === null ? pane.requestFullscreen() : document.exitFullscreen());
    if (what === 'copy') void copy();
  };

  const copy = async (): Promise<void> => {
    const place = { ...reader.here(), light: light.now() };
    const address = new URL(writePlace(place), location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      reader.say('copied');
    } catch {
      reader.address(place);
      reader.say('notCopied');
    }
  };

  pane.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('button[data-act]');
    if (button?.dataset['act'] === 'fold') fold(button);
    else act(button?.dataset['act']);
  });
  const fold = (button: HTMLElement): void => {
    const folded = pane.classList.toggle('folded');
    button.setAttribute('aria-expanded', String(!folded));
    const { unfold = '' } = button.dataset;
    button.dataset['unfold'] = button.title;
    button.setAttribute('aria-label', unfold);
    button.title = unfold;
  };
  const keys: Readonly<Record<string, string>> = {
    '[': 'before',
    ']': 'after',
    PageUp: 'previous',
    PageDown: 'next',
  };
  pane.addEventListener('keydown', (event) => {
    const what = event.ctrlKey || event.altKey || event.metaKey ? undefined : keys[event.key];
    if (what === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    act(what);
  });
  const full = pane.querySelector('[data-act="full"]');
  if (!document.fullscreenEnabled) full?.remove();
  document.addEventListener('fullscreenchange', () =>
    full?.setAttribute('aria-pressed', String(document.fullscreenElement === pane)),
  );
  const light = watchLight(pane, (filter) => viewer?.filter(filter));
  watchBoxes();

  const texts = root.querySelector('.leaves');
  texts?.addEventListener('pointerover', (event) => {
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    const id = reader.idAt(event.target);
    reader.point(id === undefined ? [] : [id]);
  });
  texts?.addEventListener('pointerleave', () => reader.point([]));
  texts?.addEventListener('focusin', (event) => {
    const id = reader.idAt(event.target);
    if (id !== undefined) reader.choose([id]);
  });
  texts?.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return;
    if (event.target.closest('a, button, summary, label') !== null) return;
    const id = getSelection()?.isCollapsed === false ? undefined : reader.pressed(event);
    if (id === undefined) return;
    reader.choose([id]);
    reader.address({ id });
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && document.fullscreenElement === null) reader.clear();
  });
  addEventListener('hashchange', (event) => {
    // What this script puts into the address itself has happened already.
    if (event.isTrusted) follow(readPlace(location.hash));
  });
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(name, () => reader.release(), { passive: true, capture: true });
  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        reader.follow();
      });
    },
    { passive: true },
  );

  const follow = (place: Place): void => {
    if (place.light !== undefined) light.set(place.light);
    reader.go(place);
  };

  const enlarge = async (): Promise<void> => {
    try {
      const library = await loadLibrary(pane.dataset['viewer'] ?? '');
      viewer = new ScanViewer(library, sheet, sheet.dataset['label'] ?? '', reader.heard);
    } catch {
      // Without it, the page is what it is without scripts.
      root.classList.remove('live');
      pane.hidden = true;
      return;
    }
    reader.start(viewer);
    light.set(readPlace(location.hash).light ?? light.now());
  };

  /** The deep zoom is fetched when the pane comes near the window. */
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      void enlarge();
    },
    { rootMargin: '200px' },
  );
  near.observe(sheet);
}

const root = document.querySelector<HTMLElement>('.with-scan');
const pane = root?.querySelector<HTMLElement>('.scan');
const sheet = pane?.querySelector<HTMLElement>('.scan-sheet');
if (root && pane && sheet) start(root, pane, sheet);
