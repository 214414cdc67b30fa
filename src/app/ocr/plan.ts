// What a recognition has to do for a record: which pages are read, and whether they become a text or get the zones of one.
import type { Page, PageImage } from '../../model/exemplar.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';

export type ImagedPage = Page & { readonly image: PageImage };

/**
 * `write`: the pages become a transcription; there is none, or that of a machine, which it takes the place of (`instead`). `lay`: there are some, and their lines are found on the pages. `nothing`: with the
 * reason.
 */
export type Plan =
  | { readonly kind: 'write'; readonly pages: readonly ImagedPage[]; readonly instead?: Text }
  | {
      readonly kind: 'lay';
      readonly pages: readonly ImagedPage[];
      /** The ids of those pages whose zones are to be made. All are read: a text is found on its pages by what stands on the others, too. */
      readonly open: ReadonlySet<string>;
      readonly texts: readonly Text[];
    }
  | { readonly kind: 'nothing'; readonly why: 'no-images' | 'has-zones' };

export interface PlanOptions {
  /** Pages that have zones are read again, and their zones replaced; a raw reading is, too. */
  readonly again?: boolean | undefined;
  /** The transcription, where a machine's reading may take its place (`rawReading`). */
  readonly raw?: Text | undefined;
}

export function planOf(
  { description, texts, zones }: RecordContent,
  { again = false, raw }: PlanOptions = {},
): Plan {
  const pages = description.pages.filter((page): page is ImagedPage => page.image !== undefined);
  if (pages.length === 0) return { kind: 'nothing', why: 'no-images' };
  const transcriptions = texts.filter(({ kind }) => kind === 'transcription');
  if (transcriptions.length === 0) return { kind: 'write', pages };
  if (again && raw !== undefined) return { kind: 'write', pages, instead: raw };
  const placed = new Set(again ? [] : zones.map(({ page }) => page));
  const open = new Set(pages.filter((page) => !placed.has(page.id) && hasText(page)).map(({ id }) => id));
  return open.size === 0
    ? { kind: 'nothing', why: 'has-zones' }
    : { kind: 'lay', pages, open, texts: transcriptions };
}

/** Whether the record says of no transcription that it leaves the page out. */
function hasText({ absences }: Page): boolean {
  return !absences.some(({ kind }) => kind === 'not-transcribed');
}

/** The languages in which a record's pages are to be read, the likeliest first: of its transcriptions, of the document, of the archive. */
export function languagesFor(
  { description, texts }: RecordContent,
  archive: string | undefined,
): { readonly languages: readonly string[]; readonly guessed: boolean } {
  const transcribed = texts.filter(({ kind }) => kind === 'transcription').map(({ language }) => language);
  const said = [...new Set([...transcribed, ...description.languages])].filter(
    (one) => !/^(?:und|mul|zxx|mis)\b/.test(one),
  );
  if (said.length > 0) return { languages: said, guessed: false };
  return { languages: [archive ?? 'en'], guessed: true };
}
