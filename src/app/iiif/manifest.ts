// A version of a record for IIIF viewers: its manifest, a canvas of it, and what a text says on a page.
import { annotationPage, nowhere, presentationContext } from '../../formats/iiif/write/annotations.ts';
import { canvasOf, canvasOfText } from '../../formats/iiif/write/canvas.ts';
import type { ManifestAddresses } from '../../formats/iiif/write/addresses.ts';
import { manifestOf } from '../../formats/iiif/write/manifest.ts';
import { missingPicture } from '../../formats/iiif/write/missing-picture.ts';
import { textPlaces } from '../../formats/iiif/write/text-places.ts';
import type { Viewer } from '../../model/access.ts';
import { linksForPage } from '../align/links-between.ts';
import type { Located } from '../read/locate.ts';
import { published } from '../read/record.ts';
import type { Archive } from '../services.ts';

export type { ManifestAddresses } from '../../formats/iiif/write/addresses.ts';

/** Something that is sent as JSON-LD. `parts`: all that it depends on. It is made only where nobody has it yet. */
export interface IiifResource {
  readonly parts: readonly unknown[];
  make(): object;
}

/** The manifest of a version that was found for this viewer. */
export async function viewManifest(
  archive: Archive,
  { stored }: Located,
  addresses: ManifestAddresses,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<IiifResource> {
  const [info, record] = await Promise.all([
    archive.store.info(signal),
    published(archive, stored, viewer, signal, 'soon'),
  ]);
  return {
    parts: ['manifest', stored.version, addresses.manifest, info.title, info.language, record.alignments],
    make: () => manifestOf(record, info, addresses),
  };
}

/** One canvas by the id of its page; undefined where the version has no such page. */
export async function viewCanvas(
  archive: Archive,
  { stored }: Located,
  page: string,
  addresses: ManifestAddresses,
  signal?: AbortSignal,
): Promise<IiifResource | undefined> {
  const content = await archive.store.content(stored.manifest, signal);
  const { pages } = content.description;
  const one = pages.find(({ id }) => id === page);
  if (one === undefined && (page !== nowhere || pages.length > 0)) return undefined;
  const alignments = await linksForPage(archive, content, stored.manifest, signal);
  return {
    parts: ['canvas', stored.version, page, alignments],
    make: () => {
      const context = { content, places: textPlaces(content, alignments), addresses };
      return {
        '@context': presentationContext,
        ...(one === undefined ? canvasOfText(context) : canvasOf(one, context)),
        partOf: [{ id: addresses.manifest, type: 'Manifest' }],
      };
    },
  };
}

/** What a text says on a page; undefined where it says nothing there. */
export async function viewAnnotations(
  archive: Archive,
  { stored }: Located,
  { page, text: wanted }: { readonly page: string; readonly text: string },
  addresses: ManifestAddresses,
  signal?: AbortSignal,
): Promise<IiifResource | undefined> {
  const content = await archive.store.content(stored.manifest, signal);
  const text = content.texts.find(({ id }) => id === wanted);
  if (text === undefined) return undefined;
  const alignments = await linksForPage(archive, content, stored.manifest, signal);
  const places = textPlaces(content, alignments);
  const found = annotationPage(page, text, content, { places, addresses });
  return found && { parts: ['annotations', stored.version, page, wanted, alignments], make: () => found };
}

/** The picture that stands for a page without an image, as SVG; undefined where there is no such page, or where it has one. */
export async function viewMissingPicture(
  archive: Archive,
  { stored }: Located,
  page: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { description } = await archive.store.content(stored.manifest, signal);
  const one = description.pages.find(({ id }) => id === page);
  return one === undefined || one.image !== undefined ? undefined : missingPicture(one);
}
