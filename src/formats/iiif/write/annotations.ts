// What the texts of a record say on a page, as annotations that supplement its canvas.
import type { Annotation, AnnotationPage } from '@iiif/presentation-3';
import type { Page } from '../../../model/exemplar.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { Text, TextKind } from '../../../model/text.ts';
import { annotationsAddress, canvasAddress, type ManifestAddresses } from './addresses.ts';
import { onCanvas } from './canvas-size.ts';
import { bodyLanguage, english } from './language.ts';
import { targetOf } from './target.ts';
import type { PlacedPiece, TextPlaces } from './text-places.ts';
import { words } from './words.ts';

export const presentationContext = 'http://iiif.io/api/presentation/3/context.json';

/** The step in addresses for what stands on no page that is known; no page's id is a hyphen. */
export const nowhere = '-';

const kinds: Readonly<Record<TextKind, string>> = {
  transcription: words.transcription,
  translation: words.translation,
  summary: words.summary,
};

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** "Translation (English)". */
export function textLabel({ kind, language }: Text): string {
  return words.ofText(
    kinds[kind],
    bodyLanguage(language) === undefined ? undefined : languageNames.of(language),
  );
}

/** The page of a piece; that without a name where it is not known, or where the record has no such page. */
export function pageStep(piece: PlacedPiece, pages: ReadonlyMap<string, Page>): string {
  return piece.page !== null && pages.has(piece.page) ? piece.page : nowhere;
}

/** One segment, or what of it stands on the page, as an annotation. Its id is the same in a manifest and in a search's answer. */
export function annotationOf(
  piece: PlacedPiece,
  text: Text,
  pages: ReadonlyMap<string, Page>,
  addresses: ManifestAddresses,
): Annotation {
  const step = pageStep(piece, pages);
  const page = pages.get(step);
  const polygons =
    page === undefined ? [] : piece.zones.flatMap(({ polygon }) => [onCanvas(page, polygon) ?? []]);
  const language = bodyLanguage(piece.block.language ?? text.language);
  return {
    id: `${annotationsAddress(addresses, step, text.id)}#${piece.segment}`,
    type: 'Annotation',
    motivation: text.kind === 'summary' ? 'commenting' : 'supplementing',
    body: {
      type: 'TextualBody',
      value: piece.block.text.slice(piece.start, piece.end).toWellFormed(),
      format: 'text/plain',
      ...(language !== undefined && { language }),
    },
    target:
      page === undefined
        ? wholeRecord(pages, addresses)
        : targetOf(
            canvasAddress(addresses, page.id),
            polygons.filter((polygon) => polygon.length > 0),
          ),
  };
}

/** What stands on no known page is about the manifest; about the one canvas of a record without pages. */
function wholeRecord(pages: ReadonlyMap<string, Page>, addresses: ManifestAddresses): string {
  return pages.size === 0 ? canvasAddress(addresses, nowhere) : addresses.manifest;
}

/** Which texts say something on a page, in the order of the record. */
export function textsOn(step: string, content: RecordContent, places: TextPlaces): Text[] {
  const pages = pagesById(content);
  return content.texts.filter((text) =>
    (places.get(text.id) ?? []).some((piece) => pageStep(piece, pages) === step),
  );
}

export function pagesById({ description }: RecordContent): ReadonlyMap<string, Page> {
  return new Map(description.pages.map((page) => [page.id, page]));
}

/** The name of an annotation page where a canvas refers to it. */
export function annotationPageReference(
  step: string,
  text: Text,
  addresses: ManifestAddresses,
): AnnotationPage {
  return {
    id: annotationsAddress(addresses, step, text.id),
    type: 'AnnotationPage',
    label: english(textLabel(text)),
  };
}

/** What a text says on a page, in its order; undefined where it says nothing there. `step`: a page's id, or `nowhere`. */
export function annotationPage(
  step: string,
  text: Text,
  content: RecordContent,
  { places, addresses }: { readonly places: TextPlaces; readonly addresses: ManifestAddresses },
): AnnotationPage | undefined {
  const pages = pagesById(content);
  const here = (places.get(text.id) ?? []).filter((piece) => pageStep(piece, pages) === step);
  if (here.length === 0) return undefined;
  return {
    '@context': presentationContext,
    ...annotationPageReference(step, text, addresses),
    items: here.map((piece) => annotationOf(piece, text, pages, addresses)),
  };
}
