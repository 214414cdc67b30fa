// What a reader chose beside his words: values of facets, a language, dates.
import { daysRead } from '../../index/query/dates.ts';
import type { SearchNode } from '../../index/search.ts';
import { parseEdtf } from '../../model/date/edtf.ts';
import type { Problem } from '../../model/problem.ts';
import type { Asking } from './expand/asking.ts';
import { nothing } from './expand/ways.ts';
import { valuesMeant } from './field/values.ts';
import type { SearchRequest } from './view.ts';

/** A search for words alone, or for every record: nothing chosen beside them, the first twenty, the best first. */
export function plainSearch(q: string): SearchRequest {
  return {
    q,
    where: [],
    without: [],
    lang: '',
    from: '',
    to: '',
    sort: 'relevance',
    page: 1,
    perPage: 20,
  };
}

/** Whether a text is a date that may begin or end a stretch of time: EDTF, some end of which is known. */
export function isSearchDate(value: string): boolean {
  const read = parseEdtf(value.trim());
  return read.ok && (read.value.earliest !== null || read.value.latest !== null);
}

/** What narrows the records; each of the nodes must be answered. */
export interface Filters {
  readonly nodes: readonly SearchNode[];
  readonly notices: readonly Problem[];
}

export async function filtersOf(request: SearchRequest, asking: Asking): Promise<Filters> {
  const { where, lang, from, to } = request;
  const nodes: SearchNode[] = [];
  const notices: Problem[] = [];
  for (const [facet, chosen] of Map.groupBy(where, (one) => one.facet))
    nodes.push({ kind: 'facet', facet, values: chosen.map(({ value }) => value) });
  if (lang.trim() !== '') {
    const values = await valuesMeant('language', lang, asking);
    nodes.push(values.length === 0 ? nothing : { kind: 'facet', facet: 'language', values });
  }
  if (from.trim() !== '' || to.trim() !== '') {
    const days = daysRead(from.trim() === to.trim() ? from : `${from}..${to}`);
    if (days === undefined) notices.push(noDates(from, to));
    else nodes.push({ kind: 'dates', from: days.from, to: days.to });
    if (days?.swapped === true) notices.push(datesSwapped(from, to));
  }
  return { nodes, notices };
}

/** Whether a request narrows its records by anything but its words. */
export function isNarrowed({ where, lang, from, to }: SearchRequest): boolean {
  return where.length > 0 || `${lang}${from}${to}`.trim() !== '';
}

function noDates(from: string, to: string): Problem {
  return {
    code: 'search-dates',
    severity: 'note',
    message: `“${from.slice(0, 60)}” to “${to.slice(0, 60)}” are no dates; records of all dates were looked through.`,
    hint: 'Write 1950, 1950-05 or 1950-05-12; leave one end empty for all before, or all after.',
  };
}

function datesSwapped(from: string, to: string): Problem {
  return {
    code: 'search-dates-swapped',
    severity: 'note',
    message: `“${from.slice(0, 60)}” is later than “${to.slice(0, 60)}”; the dates were exchanged.`,
    hint: 'Give the earlier date as the first.',
  };
}
