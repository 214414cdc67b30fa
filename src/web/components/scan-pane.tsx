// The pane in which a script shows the scan: its tools in one row, its pages in another, the sheet. Hidden until the script has come.
import type { ComponentChildren, VNode } from 'preact';
import type { Page } from '../../model/exemplar.ts';
import type { Links } from '../links.ts';
import { words } from '../pages/words.ts';
import { absenceWords } from './absence.ts';
import { missingInBrief, sayNoImage } from './facsimile.tsx';

const said = words.scan;

/** Drawn in a square of 24, by strokes. */
const icons = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  in: 'M12 5v14M5 12h14',
  out: 'M5 12h14',
  fit: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h3',
  wide: 'M3 5v14M21 5v14M6 12h12M9 9l-3 3 3 3M15 9l3 3-3 3',
  left: 'M5 5v5h5M5.5 10a7.5 7.5 0 1 1-1 5',
  right: 'M19 5v5h-5M18.5 10a7.5 7.5 0 1 0 1 5',
  full: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  before: 'M6 14l6-6 6 6',
  after: 'M6 10l6 6 6-6',
  copy: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  adjust: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  keys: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8',
  fold: 'M6 14l6-6 6 6M5 4h14',
} as const;

function Icon({ name }: { readonly name: keyof typeof icons }): VNode {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}

/** `word`: stands beside the sign where there is room for it. */
function Tool(props: {
  readonly act: keyof typeof icons;
  readonly label: string;
  readonly word?: string;
}): VNode {
  const { act, label, word } = props;
  return (
    <button type="button" data-act={act} aria-label={label} title={label}>
      <Icon name={act} />
      {word !== undefined && (
        <span class="scan-word" aria-hidden="true">
          {word}
        </span>
      )}
    </button>
  );
}

/** A tool that opens a box. */
function Drawer(props: {
  readonly name: 'adjust' | 'keys';
  readonly label: string;
  readonly children: ComponentChildren;
}): VNode {
  const { name, label, children } = props;
  return (
    <details class={`scan-${name}`}>
      <summary aria-label={label} title={label}>
        <Icon name={name} />
        <span class="scan-word" aria-hidden="true">
          {label}
        </span>
      </summary>
      <div class="scan-box">{children}</div>
    </details>
  );
}

function Slider({ name, label }: { readonly name: string; readonly label: string }): VNode {
  return (
    <label>
      {label} <input type="range" name={name} min="20" max="300" value="100" autoComplete="off" />
    </label>
  );
}

/** A page by its name, with what is absent of it in words. */
function inWords(name: string, page: Page, imaged: boolean): string {
  if (!imaged) return sayNoImage(name, page);
  const absent = page.absences.map((absence) => absenceWords(absence));
  return absent.length === 0 ? name : `${name}: ${absent.join('; ')}`;
}

/** Every page by its number; one without an image says why, and has its place. */
function Strip(props: {
  readonly pages: readonly Page[];
  readonly nameOf: (page: Page) => string;
  readonly imaged: (page: Page) => boolean;
  readonly links: Links;
}): VNode {
  const { pages, nameOf, imaged, links } = props;
  return (
    <nav class="scan-strip" aria-label={said.strip}>
      <ol>
        {pages.map((page, index) => {
          const name = said.ofPages(nameOf(page), index + 1, pages.length);
          const whole = inWords(name, page, imaged(page));
          return (
            <li>
              <a
                href={links.here(page.id)}
                class={imaged(page) ? undefined : 'gap'}
                aria-label={whole}
                title={whole === name ? undefined : whole}
              >
                {page.label}
                {!imaged(page) && <span class="gap-kind">{missingInBrief(page)}</span>}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Adjust(): VNode {
  return (
    <Drawer name="adjust" label={said.adjust}>
      <span class="scan-pair">
        <Tool act="left" label={said.left} word={said.left} />
        <Tool act="right" label={said.right} word={said.right} />
      </span>
      <Slider name="brightness" label={said.brightness} />
      <Slider name="contrast" label={said.contrast} />
      <label>
        <input type="checkbox" name="invert" autoComplete="off" /> {said.invert}
      </label>
      <button type="button" data-act="plain">
        {said.plain}
      </button>
    </Drawer>
  );
}

function Keys(): VNode {
  return (
    <Drawer name="keys" label={said.keys}>
      <p>{said.keysLead}</p>
      <dl>
        {said.keyList.map(([key, does]) => (
          <div>
            <dt>{key}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Drawer>
  );
}

export function ScanPane(props: {
  readonly pages: readonly Page[];
  readonly nameOf: (page: Page) => string;
  readonly imaged: (page: Page) => boolean;
  readonly links: Links;
}): VNode {
  return (
    <section class="scan" aria-label={said.title} hidden data-viewer={props.links.asset('openseadragon.js')}>
      <div class="scan-tools" role="group" aria-label={said.tools}>
        <span class="scan-pair">
          <Tool act="before" label={said.lineBefore} />
          <span class="scan-word" aria-hidden="true">
            {said.oneLine}
          </span>
          <Tool act="after" label={said.lineAfter} />
        </span>
        <span class="scan-pair">
          <Tool act="out" label={said.farther} />
          <Tool act="in" label={said.closer} />
        </span>
        <Tool act="fit" label={said.fit} word={said.fit} />
        <Tool act="wide" label={said.wide} word={said.wide} />
        <Tool act="full" label={said.full} />
        <Adjust />
        <Keys />
        <Tool act="copy" label={said.copy} word={said.copy} />
        <button
          type="button"
          data-act="fold"
          aria-expanded="true"
          aria-label={said.fold}
          title={said.fold}
          data-unfold={said.unfold}
        >
          <Icon name="fold" />
          <span class="scan-word" aria-hidden="true">
            {said.unfold}
          </span>
        </button>
      </div>
      <div class="scan-pages">
        <Tool act="previous" label={said.previous} />
        <Strip {...props} />
        <Tool act="next" label={said.next} />
      </div>
      <div class="scan-sheet" data-label={said.viewer}>
        <p class="scan-why quiet" hidden data-failed={said.failed} />
      </div>
      <div class="scan-caption" />
      <p
        class="scan-said"
        role="status"
        data-line={said.line}
        data-no-lines={said.noLines}
        data-copied={said.copied}
        data-not-copied={said.notCopied}
      />
    </section>
  );
}
