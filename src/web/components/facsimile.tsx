// The page images in order, as a strip; a page without an image keeps its place.
import type { VNode } from 'preact';
import { absenceNames } from '../../app/read/labels.ts';
import { seenSize } from '../../app/read/page-size.ts';
import type { Description } from '../../model/description.ts';
import type { AbsenceKind, Page, PageImage } from '../../model/exemplar.ts';
import type { Links } from '../links.ts';
import { words } from '../pages/words.ts';
import { absenceWords } from './absence.ts';

/** A thumbnail is this wide at most; its height follows the image's own proportions, so that nothing moves when it comes. */
const THUMBNAIL = 240;

/** The absences that explain a missing image; a page that was not transcribed may well have been scanned. */
const ofImages: ReadonlySet<AbsenceKind> = new Set(['lost', 'not-imaged', 'omitted', 'not-declassified']);

/** Height over width of a page whose image nobody has measured. */
const usualRatio = 1.414;

/** Height over width of the page as it is seen. */
export function ratioOf(image: PageImage | undefined): number {
  const size = image === undefined ? undefined : seenSize(image);
  return size === undefined ? usualRatio : size.height / size.width;
}

function Leaf(props: {
  readonly page: Page;
  readonly id: string;
  readonly n: number;
  readonly links: Links;
}): VNode {
  const { page, id, n, links } = props;
  const { image } = page;
  const published = page.published === undefined ? undefined : links.publishedImage(page.published.address);
  if (image === undefined && published !== undefined)
    return (
      <li class="leaf">
        <a href={leafAddress(id, n, page.id, links)}>
          <img
            src={smallForm(page, links) ?? published}
            width={THUMBNAIL}
            height={Math.round(THUMBNAIL * usualRatio)}
            alt={words.facsimile.published(page.label)}
            loading="lazy"
            decoding="async"
            referrerPolicy="no-referrer"
          />
          <span class="folio" aria-hidden="true">
            {page.label}
          </span>
        </a>
      </li>
    );
  if (image === undefined)
    return (
      <li class="leaf missing">
        <span class="frame" role="img" aria-label={words.facsimile.missing(page.label)}>
          {whyNoImage(page)}
        </span>
        <span class="folio" aria-hidden="true">
          {page.label}
        </span>
      </li>
    );
  return (
    <li class="leaf">
      <a href={leafAddress(id, n, page.id, links)}>
        <img
          src={links.pageImage(id, n, page.id, 'thumbnail')}
          width={THUMBNAIL}
          height={Math.max(1, Math.round(THUMBNAIL * ratioOf(image)))}
          alt={words.facsimile.image(page.label)}
          loading="lazy"
          decoding="async"
        />
        <span class="folio" aria-hidden="true">
          {page.label}
        </span>
      </a>
    </li>
  );
}

/** A published image in the size of the strip, where its service makes sizes (IIIF Image API, level 1) and pages may show what it gives. */
function smallForm({ published }: Page, links: Links): string | undefined {
  const { service } = published ?? {};
  if (service === undefined || service.profile === 'level0') return undefined;
  const file = service.version === 1 ? 'native' : 'default';
  return links.publishedImage(`${service.address}/full/${THUMBNAIL},/0/${file}.jpg`);
}

/** Where a page's image is read beside its text. */
export function leafAddress(id: string, n: number, page: string, links: Links): string {
  return links.segment(id, n, page, { kind: 'facsimile' });
}

/** Whether there is any page image to show, of the archive's own or of others' that pages may show. */
export function hasImages(pages: readonly Page[], links: Links): boolean {
  return pages.some(
    ({ image, published }) =>
      image !== undefined ||
      (published !== undefined && links.publishedImage(published.address) !== undefined),
  );
}

/** Why a page has no image here, in words. */
export function whyNoImage(page: Page): string {
  const absence = page.absences.find(({ kind, text }) => text === undefined && ofImages.has(kind));
  return absence === undefined ? words.apparatus.pageNoImage : absenceWords(absence);
}

/** The same in a word or two: "lost". */
export function missingInBrief(page: Page): string {
  const absence = page.absences.find(({ kind, text }) => text === undefined && ofImages.has(kind));
  return absence === undefined ? words.scan.noImage : absenceNames[absence.kind];
}

/** The same of a page by its name: "Folio 32 is lost (one leaf)". */
export function sayNoImage(name: string, page: Page): string {
  const absent = page.absences.some(({ kind, text }) => text === undefined && ofImages.has(kind));
  return `${name}${absent ? '' : ':'} ${whyNoImage(page)}`;
}

/** The hosts whose images are shown, and not kept here. */
export function shownFrom(pages: readonly Page[], links: Links): string[] {
  const hosts = pages.flatMap(({ image, published }) => {
    const address = image === undefined && published !== undefined && links.publishedImage(published.address);
    return typeof address === 'string' ? [new URL(address).host] : [];
  });
  return [...new Set(hosts)];
}

/** Nothing where there is no image to show: the table of pages says so. */
export function Facsimile(props: {
  readonly description: Description;
  readonly id: string;
  readonly n: number;
  readonly links: Links;
}): VNode | null {
  const { pages } = props.description;
  if (!hasImages(pages, props.links)) return null;
  const hosts = shownFrom(pages, props.links);
  return (
    <section class="facsimile" aria-labelledby="facsimile">
      <h2 id="facsimile">{words.facsimile.title}</h2>
      <ol class="strip" tabIndex={0} aria-labelledby="facsimile">
        {pages.map((page) => (
          <Leaf page={page} id={props.id} n={props.n} links={props.links} />
        ))}
      </ol>
      {hosts.length > 0 && <p class="quiet">{words.facsimile.from(hosts.join(', '))}</p>}
    </section>
  );
}
