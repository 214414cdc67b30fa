// Why a page has no image, in a few words.
import type { AbsenceKind, Page } from '../../../model/exemplar.ts';
import { absenceNames } from '../../../model/labels.ts';
import { words } from './words.ts';

/** What explains a missing image; a page that was not transcribed may well have been imaged. */
const ofImages: ReadonlySet<AbsenceKind> = new Set(['lost', 'not-imaged', 'omitted', 'not-declassified']);

/** "lost: one leaf"; "no image" where nobody says why. */
export function missingLabel({ absences }: Page): string {
  const absence = absences.find(({ kind, text }) => text === undefined && ofImages.has(kind));
  if (absence === undefined) return words.noImage;
  const { kind, extent } = absence;
  return extent === undefined ? absenceNames[kind] : `${absenceNames[kind]}: ${extent}`;
}
