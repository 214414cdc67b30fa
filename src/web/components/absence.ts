// What is said of pages that are not there: "Folio 152 was not transcribed".
import type { AbsentPage } from '../../app/read/edition/parallel.ts';
import type { Absence } from '../../model/exemplar.ts';
import { absenceLabels } from '../pages/labels.ts';
import { words } from '../pages/words.ts';

/** One absence, without the page: "was not transcribed (one leaf)". */
export function absenceWords(absence: Absence, many = false): string {
  const { kind, extent } = absence;
  const words_ = absenceLabels[kind][many ? 1 : 0];
  return extent === undefined ? words_ : words_ + words.absent.extent(extent);
}

/** A run of absent pages, those of one kind together: "Folios 152, 153 were not transcribed; folio 154 is lost". */
export function absentPagesWords(pages: readonly AbsentPage[]): string {
  const runs: { absence: Absence; labels: string[] }[] = [];
  for (const { page, absence } of pages) {
    const last = runs.at(-1);
    if (last?.absence.kind === absence.kind && absence.extent === undefined) last.labels.push(page.label);
    else runs.push({ absence, labels: [page.label] });
  }
  const said = runs.map(({ absence, labels }) => {
    const many = labels.length > 1;
    const last = labels.at(-1) ?? '';
    const list = many ? labels.slice(0, -1).join(', ') + words.absent.and + last : last;
    return `${many ? words.absent.many(list) : words.absent.one(list)} ${absenceWords(absence, many)}`;
  });
  return said.join('; ');
}
