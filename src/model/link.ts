// Links between segments of two texts, as far as a person has judged them.
import { z } from 'zod';
import { JudgementSchema } from './finding.ts';
import { HashSchema } from './hash.ts';
import { LocalIdSchema } from './names.ts';

const SideSchema = z.strictObject({
  text: LocalIdSchema,
  segments: z.array(LocalIdSchema),
  hash: HashSchema,
});

/**
 * A many-to-many link that a person confirmed, corrected or refused. Each side holds the hash of its segments' strings as
 * they were then: a side that has changed since makes the link stale. An empty side says: no counterpart.
 */
export const LinkSchema = z.strictObject({
  id: LocalIdSchema,
  source: SideSchema,
  target: SideSchema,
  state: z.enum(['confirmed', 'corrected', 'refused']),
  by: z.string(),
  at: z.iso.datetime(),
  note: z.string().optional(),
});
export type Link = z.infer<typeof LinkSchema>;

export const LINKS_SCHEMA = 'verno/links/1';
/** What persons said of a translation: of its links, and of what a second look found. */
export const LinksSchema = z.strictObject({
  schema: z.literal(LINKS_SCHEMA),
  links: z.array(LinkSchema),
  judgements: z.array(JudgementSchema).optional(),
});
