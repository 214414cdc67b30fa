// What the API answers of searches.
import type { Context } from 'hono';
import { search, suggest } from '../../app/search/search.ts';
import { searchFacets } from '../../app/search/view.ts';
import { anonymous, type Site } from '../context.ts';
import { writeAsked, type SearchAsked } from '../search/asked.ts';
import { refuseForNow } from '../routes/refusals.ts';
import { searchData, suggestData } from '../search/answer.ts';
import { suggestionsAtOnce } from '../search/suggested.ts';
import { full, type Asked, type Operation } from './operation.ts';
import type { Problem } from '../../model/problem.ts';
import { reply } from './reply.ts';
import {
  SearchAnswerSchema,
  SearchParametersSchema,
  SuggestAnswerSchema,
  SuggestParametersSchema,
} from './search-schemas.ts';

export const searchOperations: readonly Operation[] = [
  {
    id: 'search',
    path: '/api/v1/search',
    summary: 'The records that answer a query, with their best passages, why they were found, and facets',
    inPath: {},
    query: SearchParametersSchema,
    lists: [...searchFacets, 'without'],
    mayTakeTooLong: true,
    response: SearchAnswerSchema,
    answer: answerSearch,
  },
  {
    id: 'suggest',
    path: '/api/v1/suggest',
    summary: 'Names, titles, codes and words that begin as what was typed',
    inPath: {},
    query: SuggestParametersSchema,
    response: SuggestAnswerSchema,
    answer: answerSuggest,
  },
];

async function answerSearch(context: Context, site: Site, { query }: Asked): Promise<Response> {
  const { perPage, more, ...given } = SearchParametersSchema.parse(query);
  const { q, without, lang, from, to, sort, page } = given;
  const where = searchFacets.flatMap((facet) => given[facet].map((value) => ({ facet, value })));
  const asked: SearchAsked = { q, where, without, lang, from, to, sort, page, ...(more && { more }) };
  const view = await search(site.archive, { ...asked, perPage }, anonymous, context.req.raw.signal);
  if (view.givenUp === true) return refuseForNow(context, view.notices);
  const next = `${site.links.api('search')}?${writeAsked({ ...asked, page: page + 1 })}&perPage=${perPage}`;
  const at = { page, next: page < view.pages ? full(site, next) : null };
  return reply(
    context,
    site,
    searchData(site, view, at, page > view.pages ? [noSuchPage(page, view.pages)] : []),
  );
}

async function answerSuggest(context: Context, site: Site, { query }: Asked): Promise<Response> {
  const { q } = SuggestParametersSchema.parse(query);
  const found = await suggest(site.archive, q, suggestionsAtOnce, anonymous, context.req.raw.signal);
  return reply(context, site, suggestData(site, q, found));
}

const noSuchPage = (page: number, pages: number): Problem => ({
  code: 'no-page',
  severity: 'note',
  message: `There is no page ${page}: the last is ${pages}.`,
  hint: `Ask for a page from 1 to ${pages}, or follow “next”.`,
});
