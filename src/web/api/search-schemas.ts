// What the API answers of searches, as schemas.
import { z } from 'zod';
import { isSearchDate } from '../../app/search/request.ts';
import { searchFacets, searchSorts, type SearchFacet } from '../../app/search/view.ts';
import { RecordLineSchema } from './schemas.ts';

const count = z.int().nonnegative();
const markKind = z.enum(['exact', 'inflected', 'name', 'inexact']);

const PassageSchema = z
  .object({
    text: z.string().describe('Id of the text in its record'),
    segment: z.string().describe('Id of the segment in its record'),
    language: z.string().describe('BCP 47'),
    role: z.enum(['original', 'translation', 'notes']),
    found: z
      .boolean()
      .describe('Whether words of the query are in it; else it stands beside one in which they are'),
    plain: z.string().describe('Its words'),
    runs: z
      .array(
        z.object({
          text: z.string(),
          mark: markKind.nullable().describe('How this stretch answers the query; null where it does not'),
          editorial: z.boolean().describe('Whether an editor put it in: it is not in the original'),
        }),
      )
      .describe('The same in pieces'),
    cutBefore: z.boolean(),
    cutAfter: z.boolean(),
    page: z.string().describe('The segment on the page of this version'),
  })
  .meta({ title: 'Passage' });

const HitSchema = RecordLineSchema.extend({
  exact: z.boolean().describe('Whether every word is there as typed'),
  passages: z.object({
    original: PassageSchema.nullable(),
    translation: PassageSchema.nullable(),
    beside: z
      .enum(['links', 'order'])
      .nullable()
      .describe(
        'How the two belong together: by links between their sentences, by order alone, or not at all',
      ),
  }),
  because: z
    .array(
      z.object({
        kind: z.enum([...markKind.options, 'editorial', 'title', 'description']),
        typed: z.string(),
        found: z.string(),
        reason: z.string(),
      }),
    )
    .describe('Why it was found, as far as the passages do not show it'),
}).meta({ title: 'Hit' });

const NoticeSchema = z.object({ code: z.string(), message: z.string(), hint: z.string().nullable() });

export const SearchAnswerSchema = z
  .object({
    total: count.describe('Of records; exact'),
    page: z.int().positive(),
    pages: z.int().positive(),
    next: z.string().nullable().describe('Address of the next page; null on the last'),
    hits: z.array(HitSchema),
    facets: z.array(
      z.object({
        facet: z.enum(searchFacets),
        distinct: count.describe('How many values there are'),
        values: z.array(z.object({ value: z.string(), label: z.string(), count, chosen: z.boolean() })),
      }),
    ),
    names: z
      .array(
        z.object({
          typed: z.string(),
          label: z.string(),
          key: z
            .string()
            .nullable()
            .describe('A value of the facet of its kind; null where the archive knows no such name'),
          kind: z.enum(['person', 'body', 'place']).nullable(),
          records: count.describe('Records that name it; 0 without a key'),
          forms: z.array(
            z.object({
              written: z.string(),
              language: z.string().nullable(),
              reason: z.string(),
              attested: z.boolean(),
              on: z.boolean().describe('False where `without` names it'),
              records: count,
            }),
          ),
        }),
      )
      .describe('Names that were looked for in other forms'),
    ways: z
      .array(z.object({ q: z.string(), says: z.string(), total: count }))
      .describe('Other queries, where this one finds little'),
    notices: z.array(NoticeSchema).describe('What of the query was mended or not understood'),
  })
  .meta({ title: 'Search' });

export const SuggestAnswerSchema = z
  .object({
    q: z.string(),
    suggestions: z.array(
      z.object({
        kind: z.enum(['person', 'body', 'place', 'title', 'code', 'word']),
        text: z.string(),
        says: z.string().describe('What it is, in words'),
        q: z.string().describe('The query that taking it asks'),
        record: z.string().nullable().describe('The id of the record that it is the title of'),
        records: count,
        address: z.string().describe('The page that taking it leads to'),
      }),
    ),
  })
  .meta({ title: 'Suggestions' });

const values = z.array(z.string().min(1).max(500)).max(50).default([]);

const facetHints: Readonly<Record<SearchFacet, string>> = {
  year: 'A year (`1950`) or decade (`195X`)',
  person: 'A person, as `facets` of an answer give it',
  body: 'A body, as `facets` of an answer give it',
  place: 'A place, as `facets` of an answer give it',
  repository: 'The key of a repository',
  collection: 'The name of a collection',
  type: 'A type of document, such as `telegram`',
  language: 'Language of a text or of the document, BCP 47 without region',
  mark: 'A mark, as `facets` of an answer give it',
  translated: 'Whether there is a translation: `yes` or `no`',
};

const facetParameter = (facet: SearchFacet) =>
  values.describe(`${facetHints[facet]}; several are alternatives`);

const end = (which: string) =>
  z
    .string()
    .max(64)
    .refine((value) => value.trim() === '' || isSearchDate(value))
    .default('')
    .describe(`${which} day, month or year of the document, EDTF (\`1950\`, \`1950-05\`, \`1950-05-12\`)`);

/** How a search is asked for. Values come as strings, those of facets as lists. */
export const SearchParametersSchema = z.strictObject({
  q: z.string().max(1000).default('').describe('The query, as readers type it'),
  year: facetParameter('year'),
  person: facetParameter('person'),
  body: facetParameter('body'),
  place: facetParameter('place'),
  repository: facetParameter('repository'),
  collection: facetParameter('collection'),
  type: facetParameter('type'),
  language: facetParameter('language'),
  mark: facetParameter('mark'),
  translated: facetParameter('translated'),
  without: values.describe('Written forms of names that are not to be looked for'),
  lang: z.string().max(64).default('').describe('Only records with a text in this language, BCP 47'),
  from: end('First'),
  to: end('Last'),
  sort: z.enum(searchSorts).default('relevance'),
  more: z.enum(searchFacets).optional().describe('The facet of which more values are wanted'),
  page: z.coerce.number().int().positive().max(1_000_000).default(1).describe('From 1, to the end'),
  perPage: z.coerce.number().int().positive().max(100).default(20).describe('At most 100'),
});

export const SuggestParametersSchema = z.strictObject({
  q: z.string().max(200).default('').describe('What was typed until now'),
});
