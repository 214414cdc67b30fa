// What a file beside scans is, by its name: a scan, what was read on one, a word that a leaf is missing, or nothing of ours.
import type { AbsenceKind } from '../../model/exemplar.ts';
import { mediaTypeOf } from '../folder/files/media-type.ts';

const pictures = new Set(['image/jpeg', 'image/png', 'image/tiff', 'image/webp', 'image/gif', 'image/jp2']);
/** What systems and programs leave behind. */
const left =
  /^(?:\.|thumbs\.db$|desktop\.ini$|picasa\.ini$|(?:md5|sha1|sha256|sha512)sums?(?:\.txt)?$)|\.(?:md5|sha1|sha256|sha512)$/i;
/** "152.missing.txt", "152 missing", "152.lost". */
const marker =
  /^(?<folio>[^.].{0,80}?)[ ._-](?<word>missing|not[ _-]imaged|lost|not[ _-]declassified|omitted)(?:\.txt)?$/i;
const absences: Readonly<Record<string, AbsenceKind>> = {
  missing: 'not-imaged',
  'not-imaged': 'not-imaged',
  lost: 'lost',
  'not-declassified': 'not-declassified',
  omitted: 'omitted',
};

/** Folders in which scans and what was read on them lie beside each other. */
export const imagesFolder = 'images';
export const sidecarFolders: readonly string[] = ['alto', 'page', 'xml'];

export type NameKind = 'picture' | 'pdf' | 'sidecar' | 'marker' | 'left' | 'other';

export function kindOfName(name: string): NameKind {
  if (left.test(name)) return 'left';
  const type = mediaTypeOf(name);
  if (pictures.has(type)) return 'picture';
  if (type === 'application/pdf') return 'pdf';
  if (marker.test(name)) return 'marker';
  return type === 'application/xml' ? 'sidecar' : 'other';
}

/** The folio that a marker speaks of, and what it says of it. */
export function markedAbsence(
  name: string,
): { readonly folio: string; readonly kind: AbsenceKind } | undefined {
  const groups = marker.exec(name)?.groups;
  const kind = absences[(groups?.['word'] ?? '').toLowerCase().replace(/[ _]/g, '-')];
  const folio = groups?.['folio'];
  return folio === undefined || kind === undefined ? undefined : { folio, kind };
}

/** A name without its folders and its ending; of "151.alto.xml" "151". */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/(?:\.(?:alto|page|hocr))?\.[^.]{1,8}$/i, '');
}
