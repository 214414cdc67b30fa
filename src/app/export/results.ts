// The results of a search as files: as a table, and as entries for reference managers.
import { risOf } from '../../formats/citation/cite.ts';
import { writeCsv } from '../../formats/csv/write.ts';
import type { Viewer } from '../../model/access.ts';
import { readRecord } from '../read/record.ts';
import type { Passage, SearchHitView, SearchRequest, SearchView } from '../search/view.ts';
import type { Archive } from '../services.ts';

/** So many records a file of results holds at most; further pages go on to the end. */
export const resultsAtOnce = 1000;
/** So many a search gives together. */
const together = 100;

export interface Results {
  readonly total: number;
  /** Of `resultsAtOnce` records. */
  readonly pages: number;
  readonly hits: readonly SearchHitView[];
}

/** One page of up to `resultsAtOnce` results, from page 1 on; behind the last there are none. */
export async function collectResults(
  search: (request: SearchRequest) => Promise<SearchView>,
  asked: Omit<SearchRequest, 'perPage'>,
): Promise<Results> {
  const hits: SearchHitView[] = [];
  const steps = resultsAtOnce / together;
  let total = 0;
  for (let step = 1; step <= steps; step++) {
    const page = (asked.page - 1) * steps + step;
    const found = await search({ ...asked, page, perPage: together });
    ({ total } = found);
    hits.push(...found.hits);
    if (found.hits.length < together) break;
  }
  return { total, pages: Math.max(1, Math.ceil(total / resultsAtOnce)), hits };
}

/** A passage as words alone, without marks. */
export function passageText({ runs, cutBefore, cutAfter }: Passage): string {
  return `${cutBefore ? '… ' : ''}${runs.map(({ text }) => text).join('')}${cutAfter ? ' …' : ''}`;
}

const columns = [
  'id',
  'version',
  'address',
  'title',
  'title_language',
  'date',
  'type',
  'languages',
  'from',
  'to',
  'edition',
  'exact',
  'original_segment',
  'original',
  'translation_segment',
  'translation',
  'because',
] as const;

/** A row for each result. `date` is EDTF; several values of a cell are parted by "; ". `addressOf`: the address of a version. */
export function resultsCsv(
  hits: readonly SearchHitView[],
  addressOf: (id: string, version: number) => string,
): string {
  const rows = hits.map(({ entry, exact, passages: { original, translation }, because }) => {
    const row: Record<(typeof columns)[number], string> = {
      id: entry.id,
      version: String(entry.version),
      address: addressOf(entry.id, entry.version),
      title: entry.title,
      title_language: entry.titleLanguage,
      date: entry.date ?? '',
      type: entry.type,
      languages: entry.languages.join('; '),
      from: entry.from.join('; '),
      to: entry.to.join('; '),
      edition: [entry.edition?.citation, entry.edition?.number].filter((part) => part != null).join(', '),
      exact: exact ? 'yes' : 'no',
      original_segment: original?.segment ?? '',
      original: original === null ? '' : passageText(original),
      translation_segment: translation?.segment ?? '',
      translation: translation === null ? '' : passageText(translation),
      because: because.map(({ typed, found, reason }) => `${typed} → ${found}: ${reason}`).join('; '),
    };
    return columns.map((name) => row[name]);
  });
  return writeCsv(columns, rows);
}

/** An entry for each result that the viewer may still read, in the order of the results. */
export async function resultsRis(
  archive: Archive,
  hits: readonly SearchHitView[],
  cited: { readonly archiveTitle: string; readonly addressOf: (id: string, version: number) => string },
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<string> {
  const entries: string[] = [];
  for (const { entry } of hits) {
    const reading = await readRecord(archive, entry.id, entry.version, viewer, signal);
    if (reading.kind !== 'found') continue;
    const address = cited.addressOf(entry.id, entry.version);
    entries.push(risOf(reading.value, { address, archiveTitle: cited.archiveTitle }));
  }
  return entries.join('\r\n');
}
