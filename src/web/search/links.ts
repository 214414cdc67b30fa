// The addresses of search. Only a server answers them, so they alone have a query; a copy in files has none of them.
import { writeAsked, type SearchAsked } from './asked.ts';

/** Other forms of a search's results: its address ends in this. */
export const searchFormats = ['atom', 'csv', 'json', 'ris'] as const;
export type SearchFormat = (typeof searchFormats)[number];

export interface SearchLinks {
  /** The page of results; of a search for nothing the place to which a form sends one. */
  results(asked: SearchAsked): string;
  as(format: SearchFormat, asked: SearchAsked): string;
  suggest(): string;
  help(): string;
  /** The address of a record's page, with words that are to be found in it; not in the forms of names `without`. */
  finding(address: string, q: string, without?: readonly string[]): string;
}

/** `root`: the path under which the archive lies, without a slash at the end. */
export function searchLinks(root: string): SearchLinks {
  const address = (path: string, asked: SearchAsked): string => {
    const query = writeAsked(asked);
    return query === '' ? `${root}${path}` : `${root}${path}?${query}`;
  };
  return {
    results: (asked) => address('/search', asked),
    as: (format, asked) => address(`/search.${format}`, asked),
    suggest: () => `${root}/suggest`,
    help: () => `${root}/help/search`,
    finding: (page, q, without = []) => {
      if (q === '') return page;
      const [path = '', fragment] = page.split('#', 2);
      const query = new URLSearchParams([
        ['find', q.toWellFormed()],
        ...without.map((form) => ['without', form.toWellFormed()]),
      ]).toString();
      return `${path}?${query}${fragment === undefined ? '' : `#${fragment}`}`;
    },
  };
}
