// The manifest of a version: the record as IIIF viewers open it (Presentation API 3.0).
import type { Manifest } from '@iiif/presentation-3';
import { citedDate } from '../../citation/date.ts';
import { direction } from '../../../model/language.ts';
import type { PublishedRecord } from '../../port.ts';
import { canvasAddress, type ManifestAddresses } from './addresses.ts';
import { annotationPageReference, nowhere, presentationContext, textsOn } from './annotations.ts';
import { canvasOf, canvasOfText, pageImages, painted, type CanvasContext } from './canvas.ts';
import { bodyLanguage, english, inLanguages, titleOf } from './language.ts';
import { metadataOf } from './metadata.ts';
import { dataFile, htmlPage } from './linked.ts';
import { providerOf, type ArchiveNamed } from './provider.ts';
import { rangesOf } from './ranges.ts';
import { rightsOf } from './rights.ts';
import { searchContext } from './search-answer.ts';
import { textPlaces } from './text-places.ts';
import { words } from './words.ts';

/**
 * The manifest. Folios are the labels of its canvases; a page without an image has its canvas where it stands. Texts are referred to, canvas
 * by canvas, and read from addresses of their own, so that a manifest stays small.
 */
export function manifestOf(
  record: PublishedRecord,
  archive: ArchiveNamed,
  addresses: ManifestAddresses,
): Manifest {
  const { content, manifest, alignments } = record;
  const { description } = content;
  const places = textPlaces(content, alignments);
  const context: CanvasContext = { content, places, addresses };
  const { pages } = description;
  const canvases =
    pages.length === 0 ? [canvasOfText(context)] : pages.map((page) => canvasOf(page, context));
  const anywhere = pages.length === 0 ? [] : textsOn(nowhere, content, places);
  const structures = rangesOf(content, places, addresses);
  const summary = inLanguages(description.summaries);
  const label = titleOf(description.titles, words.untitled);
  const day = citedDate(description.dates)?.edtf;
  const isDay = day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day);
  const isRightToLeft = description.languages.some((tag) => direction(tag) === 'rtl');
  return {
    '@context': addresses.search === undefined ? presentationContext : [searchContext, presentationContext],
    id: addresses.manifest,
    type: 'Manifest',
    label,
    ...(Object.keys(summary).length > 0 && { summary }),
    metadata: metadataOf(description, `${manifest.id}, v${manifest.number}`),
    ...rightsOf(description.rights.filter(({ covers }) => covers !== 'texts')),
    provider: providerOf(archive, addresses.home),
    homepage: [htmlPage(addresses.page, label, bodyLanguage(archive.language))],
    seeAlso: [
      dataFile(addresses.tei, 'application/tei+xml', english(words.asTei)),
      dataFile(addresses.json, 'application/json', english(words.asJson)),
    ],
    rendering: [dataFile(addresses.text, 'text/plain', english(words.asText))],
    ...picturesOf(context),
    ...(isDay && { navDate: `${day}T00:00:00Z` }),
    viewingDirection: isRightToLeft ? 'right-to-left' : 'left-to-right',
    behavior: ['individuals'],
    ...(description.collections.length > 0 && {
      partOf: description.collections.map((name) => ({
        id: addresses.collection(name),
        type: 'Collection' as const,
      })),
    }),
    ...(addresses.search !== undefined && {
      service: [{ id: addresses.search, type: 'SearchService2' as const }],
    }),
    items: canvases,
    ...(structures.length > 0 && { structures }),
    ...(anywhere.length > 0 && {
      annotations: anywhere.map((text) => annotationPageReference(nowhere, text, addresses)),
    }),
  };
}

/** What stands for the record before it is opened: the thumbnail, the placeholder, and the first canvas that has an image. */
function picturesOf({ content, addresses }: CanvasContext): Partial<Manifest> {
  const { pages } = content.description;
  const first = pages.find((page) => pageImages(page, addresses)?.thumbnail !== undefined);
  const thumbnail = first === undefined ? undefined : pageImages(first, addresses)?.thumbnail;
  if (first === undefined || thumbnail === undefined) return {};
  const placeholder = addresses.part('canvas/placeholder');
  const { width, height } = thumbnail;
  return {
    thumbnail: [thumbnail],
    ...(width !== undefined &&
      height !== undefined && {
        placeholderCanvas: {
          id: placeholder,
          type: 'Canvas',
          width,
          height,
          items: painted(placeholder, thumbnail),
        },
      }),
    ...(first !== pages[0] && { start: { id: canvasAddress(addresses, first.id), type: 'Canvas' } }),
  };
}
