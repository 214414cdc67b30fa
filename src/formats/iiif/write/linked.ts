// Resources that a manifest points to, with what the published types leave out: labels, languages, services of older versions.
import type { ImageService, ImageService2, InternationalString } from '@iiif/presentation-3';

/** A page or file beside the manifest (Presentation API 3.0, 3.3: homepage, seeAlso, rendering). */
export interface LinkedFile {
  readonly id: string;
  readonly type: 'Text' | 'Dataset';
  readonly format: string;
  readonly label: InternationalString;
  readonly language?: string[];
}

/** An image service; versions 1 and 2 keep "@id" and "@type" (Presentation API 3.0, 5.1). */
export type AnyImageService =
  ImageService | (Omit<ImageService2, '@type'> & { '@type': 'ImageService1' | 'ImageService2' });

export interface LinkedImage {
  readonly id: string;
  readonly type: 'Image';
  readonly format?: string;
  readonly width?: number;
  readonly height?: number;
  readonly service?: AnyImageService[];
}

/** A page for people. */
export function htmlPage(id: string, label: InternationalString, language?: string): LinkedFile {
  return {
    id,
    type: 'Text',
    label,
    format: 'text/html',
    ...(language !== undefined && { language: [language] }),
  };
}

/** The record in another form. */
export function dataFile(id: string, format: string, label: InternationalString): LinkedFile {
  return { id, type: format.startsWith('text/') ? 'Text' : 'Dataset', format, label };
}
