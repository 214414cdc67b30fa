// Pages of the original that a translation leaves out.
import type { Page } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';
import type { RowReason } from './row.ts';
import type { AbsentPage, Sequence } from './units.ts';

/** For each block of the original, the page it begins on, where that page is absent from the translation. */
export function untranslated(
  original: Sequence,
  pages: readonly Page[],
  translation: Text,
): Map<string, RowReason> {
  const missing = new Map<string, AbsentPage>();
  for (const page of pages) {
    const absence = page.absences.find((one) => one.text === translation.id);
    if (absence !== undefined) missing.set(page.id, { page, absence });
  }
  const reasons = new Map<string, RowReason>();
  if (missing.size === 0) return reasons;
  let current: AbsentPage | undefined;
  for (const { piece } of original.units) {
    const breaks = piece.block.spans.filter((span) => span.type === 'page-break');
    for (const span of breaks) if (span.start === 0) current = missing.get(span.page);
    if (current !== undefined) reasons.set(piece.block.id, { kind: 'page-absence', pages: [current] });
    for (const span of breaks) current = missing.get(span.page);
  }
  return reasons;
}
