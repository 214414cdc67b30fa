// The pane in which a script shows the scan: its frame and its tools. Hidden until the script has come.
import type { VNode } from 'preact';
import type { Page } from '../../model/exemplar.ts';
import type { Links } from '../links.ts';
import { words } from '../pages/words.ts';
import { sayNoImage, whyNoImage } from './facsimile.tsx';

const said = words.scan;

/** Drawn in a square of 24, by strokes. */
const icons = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  in: 'M12 5v14M5 12h14',
  out: 'M5 12h14',
  left: 'M5 5v5h5M5.5 10a7.5 7.5 0 1 1-1 5',
  right: 'M19 5v5h-5M18.5 10a7.5 7.5 0 1 0 1 5',
  full: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  before: 'M6 14l6-6 6 6',
  after: 'M6 10l6 6 6-6',
} as const;

function Tool({ act, label }: { readonly act: keyof typeof icons; readonly label: string }): VNode {
  return (
    <button type="button" data-act={act} aria-label={label} title={label}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d={icons[act]} />
      </svg>
    </button>
  );
}

function TextTool({ act, label }: { readonly act: string; readonly label: string }): VNode {
  return (
    <button type="button" data-act={act}>
      {label}
    </button>
  );
}

function Slider({ name, label }: { readonly name: string; readonly label: string }): VNode {
  return (
    <label>
      {label} <input type="range" name={name} min="20" max="300" value="100" autoComplete="off" />
    </label>
  );
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
          return (
            <li>
              <a
                href={links.here(page.id)}
                class={imaged(page) ? undefined : 'gap'}
                aria-label={imaged(page) ? name : sayNoImage(name, page)}
                title={imaged(page) ? undefined : whyNoImage(page)}
              >
                {page.label}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
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
          <Tool act="previous" label={said.previous} />
          <span aria-hidden="true">{said.onePage}</span>
          <Tool act="next" label={said.next} />
        </span>
        <span class="scan-pair">
          <Tool act="before" label={said.lineBefore} />
          <span aria-hidden="true">{said.oneLine}</span>
          <Tool act="after" label={said.lineAfter} />
        </span>
        <span class="scan-pair">
          <Tool act="out" label={said.farther} />
          <Tool act="in" label={said.closer} />
        </span>
        <TextTool act="fit" label={said.fit} />
        <TextTool act="wide" label={said.wide} />
        <span class="scan-pair">
          <Tool act="left" label={said.left} />
          <Tool act="right" label={said.right} />
        </span>
        <Tool act="full" label={said.full} />
        <details class="scan-light">
          <summary>{said.light}</summary>
          <div class="scan-box">
            <Slider name="brightness" label={said.brightness} />
            <Slider name="contrast" label={said.contrast} />
            <label>
              <input type="checkbox" name="invert" autoComplete="off" /> {said.invert}
            </label>
            <TextTool act="plain" label={said.plain} />
          </div>
        </details>
        <details class="scan-keys">
          <summary>{said.keys}</summary>
          <div class="scan-box">
            <p>{said.keysLead}</p>
            <dl>
              {said.keyList.map(([key, does]) => (
                <div>
                  <dt>{key}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </div>
        </details>
        <TextTool act="copy" label={said.copy} />
        <button type="button" data-act="fold" aria-expanded="true" data-unfold={said.unfold}>
          {said.fold}
        </button>
      </div>
      <div class="scan-sheet" data-label={said.viewer}>
        <p class="scan-why quiet" hidden data-failed={said.failed} />
      </div>
      <Strip {...props} />
      <p
        class="vh"
        role="status"
        data-line={said.line}
        data-no-lines={said.noLines}
        data-copied={said.copied}
        data-not-copied={said.notCopied}
      />
    </section>
  );
}
