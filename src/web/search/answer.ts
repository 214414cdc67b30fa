// A search as data: what the API and the JSON form of the results give.
import { passageText } from '../../app/export/results.ts';
import type { ListEntry } from '../../app/read/view.ts';
import type { Passage, SearchView, SuggestionView } from '../../app/search/view.ts';
import type { Problem } from '../../model/problem.ts';
import type { Answer } from '../api/answer.ts';
import { full, recordLine } from '../api/operation.ts';
import type { SearchAnswerSchema, SuggestAnswerSchema } from '../api/search-schemas.ts';
import type { Site } from '../context.ts';
import { searchWords } from '../pages/words-search.ts';
import { askedFor } from './asked.ts';
import { passageAddress } from './passage-address.ts';

type Found = Answer<typeof SearchAnswerSchema>;

function passageData(
  site: Site,
  entry: ListEntry,
  passage: Passage | null,
): Found['hits'][number]['passages']['original'] {
  if (passage === null) return null;
  const { text, segment, language, role, found, runs, cutBefore, cutAfter } = passage;
  return {
    text,
    segment,
    language,
    role,
    found,
    plain: passageText(passage),
    runs,
    cutBefore,
    cutAfter,
    page: full(site, passageAddress(entry, passage, { q: '', without: [] }, site.links)),
  };
}

const noticeData = ({ code, message, hint }: Problem) => ({ code, message, hint: hint ?? null });

/** `next`: where the next page is, full. `notices`: what of the address was mended. */
export function searchData(
  site: Site,
  view: Pick<SearchView, 'total' | 'pages' | 'hits'> & Partial<SearchView>,
  at: { readonly page: number; readonly next: string | null },
  notices: readonly Problem[] = [],
): Found {
  return {
    total: view.total,
    page: at.page,
    pages: view.pages,
    next: at.next,
    hits: view.hits.map(({ entry, exact, passages, because }) => ({
      ...recordLine(site, entry),
      exact,
      passages: {
        original: passageData(site, entry, passages.original),
        translation: passageData(site, entry, passages.translation),
        beside: passages.beside,
      },
      because,
    })),
    facets: view.facets ?? [],
    names: view.names ?? [],
    ways: view.ways ?? [],
    notices: [...notices, ...(view.notices ?? [])].map(noticeData),
  };
}

/** What a suggestion is, in words: "Person, 12 records". */
function suggestionWords({ kind, record, records }: SuggestionView): string {
  const said = searchWords.suggestion[kind];
  return record !== null || records === 0 ? said : `${said}, ${searchWords.found(records)}`;
}

/** What is proposed for what was typed: a title of one record leads to it, all else to a search. */
export function suggestData(
  { links }: Site,
  q: string,
  found: readonly SuggestionView[],
): Answer<typeof SuggestAnswerSchema> {
  return {
    q,
    suggestions: found.map((one) => {
      const { kind, text, record, records } = one;
      const address =
        record === null ? (links.search?.results(askedFor(one.q)) ?? links.home()) : links.record(record);
      return { kind, text, says: suggestionWords(one), q: one.q, record, records, address };
    }),
  };
}
