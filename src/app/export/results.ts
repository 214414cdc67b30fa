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

/** `page`: of as many results as are wanted together. */
export type ResultsAsked = Omit<SearchRequest, 'perPage'>;

/** A stretch of results, with what the search says besides. */
export type Results = Pick<
  SearchView,
  'total' | 'pages' | 'hits' | 'facets' | 'names' | 'ways' | 'notices' | 'givenUp'
>;

/**
 * One page of so many results, however many that is. Behind the last page there are none. Where the search is given up on the way, there are none either:
 * part of them would pass for all.
 */
export async function someResults(
  search: (request: SearchRequest) => Promise<SearchView>,
  asked: ResultsAsked,
  limit: number,
): Promise<Results> {
  const [start, end] = [(asked.page - 1) * limit, asked.page * limit];
  const perPage = Math.min(limit, together);
  const hits: SearchHitView[] = [];
  let page = Math.floor(start / perPage) + 1;
  const whole = await search({ ...asked, page, perPage });
  let found = whole;
  for (;;) {
    if (found.givenUp === true) return { ...found, hits: [] };
    const first = (page - 1) * perPage;
    hits.push(...found.hits.slice(Math.max(0, start - first), Math.max(0, end - first)));
    if (first + perPage >= end || page >= found.pages) break;
    page++;
    found = await search({ ...asked, page, perPage, hitsOnly: true });
  }
  return { ...whole, hits, pages: Math.max(1, Math.ceil(whole.total / limit)) };
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

/** The citation, with the number in the edition where it does not end in it. */
function editionOf(edition: SearchHitView['entry']['edition']): string {
  const { citation = null, number = null } = edition ?? {};
  if (citation === null || number === null) return citation ?? number ?? '';
  const ends = citation.endsWith(number) && !/[\p{L}\p{N}]$/u.test(citation.slice(0, -number.length));
  return ends ? citation : `${citation}, ${number}`;
}

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
      edition: editionOf(entry.edition),
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
