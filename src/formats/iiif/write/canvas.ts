// The canvas of a page: its image, or that there is none, and which texts stand on it.
import type { AnnotationPage, Canvas } from '@iiif/presentation-3';
import type { Page } from '../../../model/exemplar.ts';
import type { RecordContent } from '../../../model/record.ts';
import { canvasAddress, type ManifestAddresses } from './addresses.ts';
import { annotationPageReference, nowhere, textsOn } from './annotations.ts';
import { canvasSize, storedImage, usualSize, type Size } from './canvas-size.ts';
import { bare, english, inLanguages } from './language.ts';
import type { AnyImageService, LinkedImage } from './linked.ts';
import { missingLabel } from './missing.ts';
import { missingPictureSize } from './missing-picture.ts';
import type { TextPlaces } from './text-places.ts';
import { words } from './words.ts';

/** Thumbnails fit into a square of this many pixels; those that are files are so wide. */
const thumbnailSide = 400;

function fitted({ width, height }: Size, by: number): Size {
  const scale = Math.min(1, thumbnailSide / by);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

interface PageImages {
  readonly full: LinkedImage;
  readonly thumbnail?: LinkedImage;
}

/** The image of a page, by its service where it has one; undefined where it has no image. */
export function pageImages(page: Page, addresses: ManifestAddresses): PageImages | undefined {
  const { image, published } = page;
  const size = storedImage(page) === undefined ? undefined : canvasSize(page);
  if (image !== undefined) {
    const id = addresses.image(page.id);
    const kept = addresses.thumbnail?.(page.id);
    const profile = kept === undefined ? 'level2' : 'level0';
    const service: AnyImageService[] = [{ id, type: 'ImageService3', profile }];
    const whole = size ?? usualSize;
    const small = fitted(whole, kept === undefined ? Math.max(whole.width, whole.height) : whole.width);
    return {
      full: { id: `${id}/full/max/0/default.jpg`, type: 'Image', format: 'image/jpeg', ...size, service },
      thumbnail: {
        id: kept ?? `${id}/full/!${thumbnailSide},${thumbnailSide}/0/default.jpg`,
        type: 'Image',
        format: 'image/jpeg',
        ...(size === undefined ? {} : small),
        service,
      },
    };
  }
  if (published === undefined) return undefined;
  const { address, service } = published;
  const services: AnyImageService[] =
    service === undefined ? [] : [serviceOf(service.address, service.version, service.profile)];
  return {
    full: { id: address, type: 'Image', ...size, ...(services.length > 0 && { service: services }) },
  };
}

/** Somebody else's image service, in the terms of its own version (Presentation API 3.0, 5.1: versions 1 and 2 keep "@id" and "@type"). */
function serviceOf(
  address: string,
  version: 1 | 2 | 3,
  profile: 'level0' | 'level1' | 'level2',
): AnyImageService {
  if (version === 3) return { id: address, type: 'ImageService3', profile };
  const type = `ImageService${version}` as const;
  return { '@id': address, '@type': type, profile: `http://iiif.io/api/image/${version}/${profile}.json` };
}

export interface CanvasContext {
  readonly content: RecordContent;
  readonly places: TextPlaces;
  readonly addresses: ManifestAddresses;
}

function annotationsOn(
  step: string,
  { content, places, addresses }: CanvasContext,
): Pick<Canvas, 'annotations'> {
  const texts = textsOn(step, content, places);
  const annotations: AnnotationPage[] = texts.map((text) => annotationPageReference(step, text, addresses));
  return annotations.length === 0 ? {} : { annotations };
}

/** What paints an image over a canvas. */
export function painted(canvas: string, image: LinkedImage): AnnotationPage[] {
  return [
    {
      id: `${canvas}/painting`,
      type: 'AnnotationPage',
      items: [
        {
          id: `${canvas}/painting/image`,
          type: 'Annotation',
          motivation: 'painting',
          body: image,
          target: canvas,
        },
      ],
    },
  ];
}

/** The canvas of a page. A page without an image has an empty one that says why, of the size of a usual sheet, so that its place stays. */
export function canvasOf(page: Page, context: CanvasContext): Canvas {
  const { addresses } = context;
  const id = canvasAddress(addresses, page.id);
  const images = pageImages(page, addresses);
  const absence = images === undefined ? missingLabel(page) : undefined;
  // In whose language notes are is not known; beside words with a language a viewer would not show them.
  const notes = [...page.absences, page].flatMap(({ note }) => (note === undefined ? [] : [note]));
  const language = notes.length === 0 ? 'en' : undefined;
  const said = images === undefined ? [words.noImageLong, ...notes] : notes;
  const summary = inLanguages(said.map((text) => ({ language, text })));
  return {
    id,
    type: 'Canvas',
    label: absence === undefined ? bare(page.label) : english(`${page.label} (${absence})`),
    ...(Object.keys(summary).length > 0 && { summary }),
    ...canvasSize(page),
    ...thumbnailOf(page, images, addresses),
    items: images === undefined ? [] : painted(id, images.full),
    ...annotationsOn(page.id, context),
  };
}

/** A page without an image has a picture that says so. */
function thumbnailOf(
  page: Page,
  images: PageImages | undefined,
  addresses: ManifestAddresses,
): Pick<Canvas, 'thumbnail'> {
  if (images !== undefined) return images.thumbnail === undefined ? {} : { thumbnail: [images.thumbnail] };
  const picture: LinkedImage = {
    id: addresses.part(`missing/${page.id}.svg`),
    type: 'Image',
    format: 'image/svg+xml',
    ...missingPictureSize,
  };
  return { thumbnail: [picture] };
}

/** The one canvas of a record without pages: a manifest must have one, and its texts are about it. */
export function canvasOfText(context: CanvasContext): Canvas {
  return {
    id: canvasAddress(context.addresses, nowhere),
    type: 'Canvas',
    label: english(words.noPages),
    ...usualSize,
    items: [],
    ...annotationsOn(nowhere, context),
  };
}
