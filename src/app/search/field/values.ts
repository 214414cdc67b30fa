// The values of a facet that a word in a query means: types, languages, marks, collections.
import type { SearchFacet } from '../../../index/search.ts';
import { toLatinLetters } from '../../../model/code/letters.ts';
import { canonicalLanguage } from '../../../model/language.ts';
import { queryForms } from '../../../text/analyse/analyse.ts';
import type { Asking } from '../expand/asking.ts';
import { marksInEnglish } from './marks.ts';

/** More values of one facet are not held against a query. */
const most = 500;

/** Values that some record has. What is called so exactly goes before what has the words in its name. */
export async function valuesMeant(
  facet: 'collection' | 'type' | 'language' | 'mark',
  value: string,
  asking: Asking,
): Promise<readonly string[]> {
  const known = await valuesOf(facet, asking);
  const exact = known.filter((one) => calledSo(facet, one, value));
  // "secret" is not a part of "top secret": grades of secrecy stay apart.
  if (exact.length > 0 || (facet === 'mark' && Object.hasOwn(marksInEnglish, slug(value)))) return exact;
  return known.filter((one) => wordsAmong(value, one));
}

async function valuesOf(facet: SearchFacet, { index, openOn, signal }: Asking): Promise<readonly string[]> {
  if (facet === 'mark') {
    const facets = [{ facet, limit: most }];
    const query = { root: null, sort: 'relevance', page: 1, perPage: 1, facets, openOn } as const;
    const answer = await index.search.search(query, signal);
    return answer.facets.flatMap(({ values }) => values.map(({ value }) => value));
  }
  const facets = await index.facets(openOn, signal);
  return facets[facet === 'collection' || facet === 'type' ? facet : 'language'].map(({ value }) => value);
}

function calledSo(facet: SearchFacet, value: string, typed: string): boolean {
  const wanted = slug(typed);
  if (wanted === '') return false;
  if (facet === 'language')
    return languageNames(value).some((name) => slug(name) === wanted) || sameTag(value, typed);
  if (facet === 'mark') return markKeys(typed).includes(markKey(value));
  if (facet === 'type') return slug(value) === wanted || `${slug(value)}s` === wanted;
  return slug(value) === wanted;
}

/** As marks are normalised, in the letters of their own language put into Latin ones. */
function markKey(text: string): string {
  return slug(toLatinLetters(text.toLowerCase()));
}

function markKeys(typed: string): readonly string[] {
  const wanted = slug(typed);
  return [markKey(typed), ...(Object.hasOwn(marksInEnglish, wanted) ? (marksInEnglish[wanted] ?? []) : [])];
}

/** A language in its own words and in English. */
function languageNames(tag: string): string[] {
  try {
    return ['en', tag].flatMap(
      (language) => new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? [],
    );
  } catch {
    return [];
  }
}

/** "zh" is every Chinese, "zh-Hant" one of them. */
function sameTag(value: string, typed: string): boolean {
  const tag = canonicalLanguage(typed);
  return tag !== undefined && (value === tag || value.startsWith(`${tag}-`));
}

function slug(text: string): string {
  return queryForms(text).join('-');
}

/** Whether every word of one text is a word of another. */
export function wordsAmong(some: string, all: string): boolean {
  const words = queryForms(some);
  const among = new Set(queryForms(all));
  return words.length > 0 && words.every((word) => among.has(word));
}
