// What the API answers of the links between a record's texts.
import type { Context } from 'hono';
import { z } from 'zod';
import { viewAlignment, type AlignmentView } from '../../app/align/view-alignment.ts';
import { readLocated, type Located } from '../../app/read/locate.ts';
import { anonymous, type Site } from '../context.ts';
import { refuse } from '../routes/refusals.ts';
import type { Answer } from './answer.ts';
import type { Asked, Operation } from './operation.ts';
import { reply } from './reply.ts';
import { IdSchema } from './schemas.ts';

const SideSchema = z.object({ text: z.string(), language: z.string().describe('BCP 47') });

const SegmentLinkSchema = z.object({
  source: z.array(z.string()).describe('Segments of the original; empty where nothing answers'),
  target: z.array(z.string()).describe('Segments of the translation; empty where nothing answers'),
  by: z.enum(['computed', 'confirmed', 'corrected']).describe('Computed, or what a person made of it'),
  stale: z.boolean().describe('A person judged it, and a side has changed since'),
  score: z.number().min(0).max(1).nullable().describe('Of what was computed: how sure it is'),
  crossing: z.boolean().describe('It stands out of the order of the others'),
  link: z.string().nullable().describe('The id of the judged link in the record'),
  note: z.string().nullable(),
  absent: z.array(z.string()).describe('Pages, by id, whose absence explains the empty side'),
});

const PairSchema = z.object({
  original: SideSchema,
  translation: SideSchema,
  related: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .describe('How surely the two texts have to do with each other; where not, nothing is linked'),
  links: z.array(SegmentLinkSchema).describe('In reading order; every segment of both texts in exactly one'),
});

export const AlignmentSchema = z
  .object({
    id: z.string(),
    version: z.object({ number: z.int().positive(), hash: z.string() }),
    pairs: z.array(PairSchema),
    pending: z
      .array(z.object({ original: z.string(), translation: z.string() }))
      .describe('Pairs of texts whose links are being computed: ask again'),
  })
  .meta({ title: 'Alignment' });

export const alignmentOperation: Operation = {
  id: 'alignment',
  path: '/api/v1/records/{id}/alignment',
  summary: 'Which segments of a record’s translations stand for which of their originals',
  inPath: { id: IdSchema },
  query: undefined,
  response: AlignmentSchema,
  answer: answerAlignment,
};

async function answerAlignment(context: Context, site: Site, { path }: Asked): Promise<Response> {
  const { signal } = context.req.raw;
  const asked = { id: path['id'] ?? '', number: undefined, viewer: anonymous };
  const send = async (located: Located): Promise<Response> =>
    reply(context, site, valueOf(await viewAlignment(site.archive, located, signal)));
  const answered = await readLocated(site.archive, asked, send, signal);
  return answered instanceof Response ? answered : refuse(context, site, answered);
}

function valueOf(view: AlignmentView): Answer<typeof AlignmentSchema> {
  const side = (text: string): Answer<typeof SideSchema> => ({
    text,
    language: view.languages.get(text) ?? 'und',
  });
  return {
    id: view.id,
    version: { number: view.number, hash: view.version },
    pairs: view.pairs.map(({ original, translation, related = null, links }) => ({
      original: side(original),
      translation: side(translation),
      related,
      links: links.map(({ link = null, note = null, absent = [], ...rest }) => ({
        ...rest,
        link,
        note,
        absent,
      })),
    })),
    pending: view.pending,
  };
}
