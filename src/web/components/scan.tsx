// Reading with the scan: each page's image beside the text of that page. A script turns the images into one that moves with the text.
import type { VNode } from 'preact';
import { walkBlocks } from '../../app/read/edition/blocks.ts';
import { leavesOf, pagesOfRow, type Leaf, type PagesOfItem } from '../../app/read/edition/leaves.ts';
import { parallelRows, readingOrder, type Row, type SegmentLink } from '../../app/read/edition/parallel.ts';
import { placedZones, type PlacedZone } from '../../app/read/edition/zones.ts';
import { seenSize } from '../../app/read/page-size.ts';
import type { RecordView } from '../../app/read/view.ts';
import type { Page } from '../../model/exemplar.ts';
import type { Link } from '../../model/link.ts';
import type { Text } from '../../model/text.ts';
import type { Links } from '../links.ts';
import { words } from '../pages/words.ts';
import { absentPagesWords } from './absence.ts';
import { hasImages, ratioOf, sayNoImage, shownFrom } from './facsimile.tsx';
import { linksOf, ParallelHeads } from './parallel.tsx';
import { rowNode, sideOf } from './parallel-row.tsx';
import { beadsOf } from './beads.ts';
import type { Reading } from './reading.ts';
import { howMade } from './rows-made.ts';
import { pairsAttribute, zonesAttribute } from './scan-data.ts';
import { ScanPane } from './scan-pane.tsx';
import { segmentsIn } from './inline.tsx';
import { TextHead } from './text-head.tsx';

const said = words.scan;

const THUMBNAIL = 400;

/** One text, or two side by side. */
export type ScannedTexts =
  | { readonly kind: 'parallel'; readonly original: Text; readonly translation: Text }
  | { readonly kind: 'single'; readonly text: Text };

function textsOf(shown: ScannedTexts | undefined): readonly Text[] {
  if (shown === undefined) return [];
  return shown.kind === 'parallel' ? [shown.original, shown.translation] : [shown.text];
}

/** A single text as rows of one side. */
function rowsOf(
  shown: ScannedTexts | undefined,
  pages: readonly Page[],
  links: readonly SegmentLink[] | undefined,
): readonly Row[] {
  if (shown === undefined) return [];
  if (shown.kind === 'parallel') return parallelRows(shown.original, shown.translation, pages, links);
  return readingOrder(shown.text, shown.text.kind === 'transcription' ? pages : []).map((step): Row =>
    step.kind === 'piece'
      ? { source: [step.piece], target: [], by: 'order' }
      : { source: [], target: [], by: 'gap', reason: { kind: 'page-absence', pages: step.pages } },
  );
}

const marksPages = (texts: readonly Text[]): boolean =>
  texts.some((text) =>
    [...walkBlocks(text.blocks)].some(({ spans }) => spans.some((span) => span.type === 'page-break')),
  );

/** Where no text says where its pages begin, the zones do. */
function pagesByZones(zones: readonly PlacedZone[]): (row: Row) => PagesOfItem {
  const pageOf = new Map<string, string>();
  for (const { block, segments, page } of zones)
    for (const id of [...segments, block]) if (!pageOf.has(id)) pageOf.set(id, page);
  return ({ source, target }) => {
    for (const { block, start, end } of [...source, ...target])
      for (const { id } of [...segmentsIn(block, start, end), block]) {
        const page = pageOf.get(id);
        if (page !== undefined) return { begins: page, ends: page };
      }
    return {};
  };
}

interface Shelf {
  readonly record: RecordView;
  readonly links: Links;
  readonly nameOf: (page: Page) => string;
}

/** The picture of a page: a thumbnail where a script shows more of it, else one that can be read. */
function Picture({ page, shelf }: { readonly page: Page; readonly shelf: Shelf }): VNode | null {
  const { record, links, nameOf } = shelf;
  const { image, published } = page;
  const [id, n] = [record.id, record.version.number];
  const elsewhere = published === undefined ? undefined : links.publishedImage(published.address);
  const source = image === undefined ? elsewhere : links.pageImage(id, n, page.id, 'thumbnail');
  const whole = image === undefined ? elsewhere : links.pageImage(id, n, page.id, 'full');
  if (source === undefined || whole === undefined) return null;
  const readable = links.pageImage(id, n, page.id, 'readable');
  return (
    <a href={whole}>
      <picture>
        {image !== undefined && <source media="(scripting: none), print" srcset={readable} />}
        <img
          src={source}
          width={THUMBNAIL}
          height={Math.max(1, Math.round(THUMBNAIL * ratioOf(image)))}
          alt={words.facsimile.image(page.label)}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
        />
      </picture>
      <span class="leaf-whole">
        {nameOf(page)}: {said.whole}
      </span>
    </a>
  );
}

/** What the script has to know of a page's image. */
function dataOf(page: Page, zones: readonly PlacedZone[], shelf: Shelf): Record<string, string | undefined> {
  const { record, links } = shelf;
  const { image, published } = page;
  const [id, n] = [record.id, record.version.number];
  if (image === undefined)
    return {
      'data-image': published === undefined ? undefined : links.publishedImage(published.address),
    };
  const size = seenSize(image);
  return {
    'data-image': links.pageImage(id, n, page.id, 'full'),
    'data-size': size === undefined ? undefined : `${size.width},${size.height}`,
    'data-iiif': size === undefined ? undefined : links.iiif.image(3, id, n, page.id),
    'data-still': size !== undefined && links.iiif.still === true ? '' : undefined,
    'data-zones': zonesAttribute(zones),
  };
}

/** Why nothing of the text stands on a page: what is said of it, else that nothing begins there. */
function whyNoText(page: Page | null): string {
  const absent = page?.absences.map((absence) => ({ page, absence })) ?? [];
  return absent.length === 0 ? said.noText : absentPagesWords(absent);
}

function LeafSection(props: {
  readonly leaf: Leaf<number>;
  readonly zones: readonly PlacedZone[];
  readonly shelf: Shelf;
  readonly row: (index: number) => VNode | null;
}): VNode {
  const { leaf, zones, shelf, row } = props;
  const { page, again, items } = leaf;
  const text = items.length > 0 ? items.map(row) : <p class="quiet">{whyNoText(page)}</p>;
  if (page === null) return <div class="leaf-text">{text}</div>;
  const name = shelf.nameOf(page);
  const imaged = hasImages([page], shelf.links);
  return (
    <section
      class="scan-leaf"
      aria-label={name}
      data-page={page.id}
      {...(again ? {} : { id: page.id, ...dataOf(page, zones, shelf) })}
    >
      <div class="leaf-image">
        {zones.map(({ id }) => (again ? null : <span id={id} />))}
        {!again && imaged && <Picture page={page} shelf={shelf} />}
        {!again && !imaged && <p class="leaf-gap">{sayNoImage(name, page)}</p>}
      </div>
      <div class="leaf-text">{text}</div>
    </section>
  );
}

/** What stands over the leaves: who made the texts, how they were laid side by side, whose images these are. */
function LeafHeads(props: {
  readonly shown: ScannedTexts | undefined;
  readonly rows: readonly Row[];
  readonly links: readonly Link[];
  readonly between: readonly SegmentLink[] | undefined;
  readonly texts: readonly Text[];
  readonly hosts: readonly string[];
}): VNode {
  const { shown, rows, links, between, texts, hosts } = props;
  return (
    <div class="leaf-heads">
      {shown === undefined && <p>{words.record.noText}</p>}
      {shown?.kind === 'single' && <TextHead text={shown.text} />}
      {shown?.kind === 'parallel' && (
        <>
          <ParallelHeads original={shown.original} translation={shown.translation} texts={texts} />
          <p class="quiet how">{howMade(rows, shown, links, between)}</p>
        </>
      )}
      {hosts.length > 0 && <p class="quiet">{words.facsimile.from(hosts.join(', '))}</p>}
    </div>
  );
}

export function ScanReading(props: {
  readonly record: RecordView;
  /** Undefined where the archive holds no text of the document. */
  readonly shown: ScannedTexts | undefined;
  readonly reading: Reading;
}): VNode {
  const { record, shown } = props;
  const { pages } = record.content.description;
  const { links, printed } = props.reading;
  const between =
    shown?.kind === 'parallel' ? linksOf(record.links, shown.original, shown.translation)?.links : undefined;
  const rows = rowsOf(shown, pages, between);
  // Here the pages themselves bear their ids.
  const reading: Reading = {
    ...props.reading,
    pageMarks: new Set(),
    toPage: (page) => links.here(page),
    beads: beadsOf(rows, between ?? [], record.content.links),
  };
  const nameOf = (page: Page): string => (printed ? said.page(page.label) : said.folio(page.label));
  const imaged = (page: Page): boolean => hasImages([page], links);
  const zones = placedZones(record.content);
  const byPage = Map.groupBy(zones, (zone) => zone.page);
  const texts = textsOf(shown);
  const indices = rows.map((_, index) => index);
  const pagesOf = marksPages(texts) ? pagesOfRow : pagesByZones(zones);
  const leaves = leavesOf(indices, pages, (index) => {
    const row = rows[index];
    return row === undefined ? {} : pagesOf(row);
  });
  const [first, second = first] = texts;
  const sides =
    first === undefined || second === undefined ? undefined : ([sideOf(first), sideOf(second)] as const);
  const shelf: Shelf = { record, links, nameOf };
  return (
    <div
      class={`with-scan ${shown?.kind === 'parallel' ? 'two-texts' : 'one-text'}`}
      data-pairs={first && second && pairsAttribute(record.content.links, first.id, second.id)}
    >
      <ScanPane pages={pages} nameOf={nameOf} imaged={imaged} links={links} />
      <div class="leaves">
        <LeafHeads
          shown={shown}
          rows={rows}
          links={record.content.links}
          between={between}
          texts={record.content.texts}
          hosts={shownFrom(pages, links)}
        />
        {leaves.map((leaf) => (
          <LeafSection
            leaf={leaf}
            zones={byPage.get(leaf.page?.id ?? '') ?? []}
            shelf={shelf}
            row={(index) =>
              sides === undefined ? null : rowNode(rows, index, sides, reading, shown?.kind === 'single')
            }
          />
        ))}
      </div>
    </div>
  );
}
