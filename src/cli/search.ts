// verno search: what the page of a search shows, on the command line.
import { someResults, type ResultsAsked } from '../app/export/results.ts';
import { search as searchArchive } from '../app/search/search.ts';
import { searchFacets, searchSorts, type SearchFacet, type SearchSort } from '../app/search/view.ts';
import type { Result } from '../model/problem.ts';
import { fail, withBareArchive, type CommandDefinition } from './command.ts';
import { hitData, sayResults } from './search-words.ts';
import { problemLines } from './terminal.ts';

interface SearchFlags {
  readonly lang?: string;
  readonly from?: string;
  readonly to?: string;
  readonly where: readonly string[];
  readonly sort: string;
  readonly page: string;
  readonly limit: string;
  readonly all?: true;
}

const mostAtOnce = 1000;

const isFacet = (name: string): name is SearchFacet => searchFacets.some((facet) => facet === name);
const isSort = (name: string): name is SearchSort => searchSorts.some((sort) => sort === name);
const together = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function unusable(message: string, hint: string): Result<never> {
  return { ok: false, problems: [{ code: 'usage', severity: 'error', message, hint }] };
}

/** What the flags ask for. */
function asked(q: string, flags: SearchFlags): Result<ResultsAsked & { readonly limit: number }> {
  const { lang = '', from = '', to = '', sort } = flags;
  if (!isSort(sort)) return unusable(`“${sort}” is no order.`, `Orders: ${searchSorts.join(', ')}.`);
  const page = /^\d{1,9}$/.test(flags.page) ? Number(flags.page) : 0;
  if (page === 0) return unusable(`“${flags.page}” is no number of a page.`, 'Pages count from 1.');
  const limit = /^\d{1,4}$/.test(flags.limit) ? Number(flags.limit) : 0;
  if (limit === 0 || limit > mostAtOnce)
    return unusable(
      `“${flags.limit}” is no number of results.`,
      `Give 1 to ${mostAtOnce}; --page goes on to the end.`,
    );
  const where: { facet: SearchFacet; value: string }[] = [];
  for (const one of flags.where) {
    const [facet = '', ...rest] = one.split('=');
    const value = rest.join('=');
    if (!isFacet(facet) || value === '')
      return unusable(
        `“${one}” names no facet and value.`,
        `Write FACET=VALUE; facets: ${searchFacets.join(', ')}.`,
      );
    where.push({ facet, value });
  }
  return { ok: true, value: { q, where, without: [], lang, from, to, sort, page, limit }, problems: [] };
}

export const search: CommandDefinition<SearchFlags> = {
  examples: [
    'search "Пак Хен Ен" --limit 5',
    "search 'in:original объединение' --where type=telegram --json",
    'search "peace treaty" --from 1950 --to 1951-06 --sort date',
  ],
  configure: (command) =>
    command
      .argument('<query...>', 'as readers type it; see /help/search of the archive’s own pages')
      .option('--lang <tag>', 'only records with a text in this language (BCP 47)')
      .option('--from <date>', 'only documents of this day, month or year on (EDTF)')
      .option('--to <date>', 'only documents until then')
      .option('--where <facet=value>', `one of: ${searchFacets.join(', ')}; may be repeated`, together, [])
      .option('--sort <order>', searchSorts.join(', '), 'relevance')
      .option('--page <n>', 'which page of results', '1')
      .option('--limit <n>', `results on a page, at most ${mostAtOnce}`, '20')
      .option('--all', 'closed records, too'),
  run: (words, options, out, context) =>
    withBareArchive(options, out, context, async (archive) => {
      const read = asked(words.join(' '), options);
      if (!read.ok) return fail(out, read.problems);
      const viewer = { kind: options.all === true ? 'operator' : 'anonymous' } as const;
      const { limit, ...query } = read.value;
      const found = await someResults(
        (request) => searchArchive(archive, request, viewer, context.signal),
        query,
        limit,
      );
      const [tooSlow] = found.notices;
      if (found.givenUp === true && tooSlow !== undefined) {
        fail(out, [{ ...tooSlow, severity: 'error' }]);
        return 1;
      }
      sayResults(found, query, limit, out);
      for (const notice of found.notices) out.warn(problemLines(notice));
      out.result({
        total: found.total,
        hits: found.hits.map(hitData),
        page: query.page,
        pages: found.pages,
        names: found.names,
        ways: found.ways,
        notices: found.notices,
      });
      return 0;
    }),
};
