// The pages of a record of scans, in their order: from files of one page or many, and from the words that leaves are missing.
import type { DraftImage } from '../../model/draft.ts';
import type { Absence, Page } from '../../model/exemplar.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { mediaTypeOf } from '../folder/files/media-type.ts';
import type { ScannedFile, ScannedPage } from '../port.ts';
import type { Folio } from './folio.ts';
import { skipped } from './gaps.ts';
import { stemOf } from './names.ts';
import { labelled } from './order.ts';

/** A file of scans: `path` within the import, `at` on the disk, and what it holds, or why nothing. */
export interface Scan {
  readonly path: string;
  readonly at: string;
  readonly file: Result<ScannedFile>;
}

/** A leaf of which a file says that it is missing. */
export interface MissingLeaf {
  readonly folio: string;
  readonly absence: Absence;
}

/** A page with the file that shows it; `scan` is absent where it is missing. */
export interface PlacedPage {
  readonly page: Page;
  readonly image?: DraftImage;
  readonly stem?: string;
  readonly scan?: ScannedPage;
}

export interface FoundPages {
  readonly pages: readonly PlacedPage[];
  readonly problems: readonly Problem[];
}

/** Pages with their labels. A file that cannot be read has its place, and the import says why it shows nothing. */
export function pagesOf(scans: readonly Scan[], missing: readonly MissingLeaf[], where: string): FoundPages {
  const byName = new Map<string, { readonly scans: Scan[]; readonly missing: MissingLeaf[] }>();
  const under = (name: string): { scans: Scan[]; missing: MissingLeaf[] } => {
    const found = byName.get(name) ?? { scans: [], missing: [] };
    byName.set(name, found);
    return found;
  };
  for (const scan of scans) under(stemOf(scan.path)).scans.push(scan);
  for (const leaf of missing) under(leaf.folio).missing.push(leaf);

  const pages: PlacedPage[] = [];
  const folios: Folio[] = [];
  const twice: string[] = [];
  for (const { name, label, folio } of labelled([...byName.keys()])) {
    const found = byName.get(name);
    if (found === undefined) continue;
    if (folio !== undefined) folios.push(folio);
    if (found.scans.length > 1) twice.push(label);
    for (const scan of found.scans)
      pages.push(...pagesOfScan(scan, label, folio, scans.length === 1, pages.length));
    if (found.scans.length === 0)
      pages.push({
        page: pageOf(
          pages.length,
          label,
          found.missing.map(({ absence }) => absence),
        ),
      });
  }
  return { pages, problems: notes(folios, twice, where) };
}

function pagesOfScan(
  { path, at, file }: Scan,
  label: string,
  folio: Folio | undefined,
  isAlone: boolean,
  before: number,
): PlacedPage[] {
  const held = file.ok ? file.value.pages : [{}];
  const mediaType = file.ok ? file.value.mediaType : mediaTypeOf(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const draftFile = { name, path, mediaType, bytes: { path: at } };
  const labels = labelsWithin(held, label, folio, isAlone);
  return held.map((scan, frame) => {
    const page = pageOf(before + frame, labels[frame] ?? label, []);
    const image = { page: page.id, file: draftFile, ...(frame > 0 && { frame }) };
    return { page, image, scan, ...(held.length === 1 && { stem: stemOf(path) }) };
  });
}

/** A file of several pages: as it calls them; the leaves of its name ("151-154") where they are as many; else counted. */
function labelsWithin(
  pages: readonly ScannedPage[],
  label: string,
  folio: Folio | undefined,
  isAlone: boolean,
): string[] {
  if (pages.length === 1) return [label];
  const said = pages.map((page) => page.label ?? '');
  if (said.every((one) => one !== '')) return said;
  if (folio !== undefined && folio.end - folio.number + 1 === pages.length)
    return pages.map((_, at) => String(folio.number + at));
  return pages.map((_, at) => (isAlone ? String(at + 1) : `${label} (${at + 1})`));
}

function pageOf(before: number, label: string, absences: readonly Absence[]): Page {
  return { id: `p${before + 1}`, label, exemplar: null, absences: [...absences] };
}

function notes(folios: readonly Folio[], twice: readonly string[], where: string): Problem[] {
  const problems: Problem[] = [];
  const gaps = skipped(folios);
  if (gaps !== undefined)
    problems.push({
      code: 'folios-skipped',
      severity: 'note',
      message: `No scan stands for folio ${gaps}.`,
      where: { file: where },
      hint: 'Where a leaf is known to be missing, put an empty file “152.missing.txt” (or “152.lost.txt”) beside the scans: its page then has its place.',
    });
  if (twice.length > 0)
    problems.push({
      code: 'folio-twice',
      severity: 'warning',
      message: `More than one file is named for folio ${twice.slice(0, 10).join(', ')}; each became a page.`,
      where: { file: where },
      hint: 'Take away the copy that is not wanted, or name the other side “151ob”.',
    });
  return problems;
}
