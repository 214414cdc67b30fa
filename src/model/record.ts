// A whole record: its description, texts, zones and links, as one version holds them.
import { z } from 'zod';
import { DescriptionSchema, type Description } from './description.ts';
import { JudgementSchema, type Judgement } from './finding.ts';
import { LinkSchema, type Link } from './link.ts';
import { TextSchema, type Text } from './text.ts';
import { ZoneSchema, type Zone } from './zone.ts';

/** The content of a version, without its manifest. */
export const RecordContentSchema = z.strictObject({
  description: DescriptionSchema,
  texts: z.array(TextSchema),
  zones: z.array(ZoneSchema),
  links: z.array(LinkSchema),
  judgements: z.array(JudgementSchema).optional(),
});
export interface RecordContent {
  description: Description;
  texts: Text[];
  zones: Zone[];
  links: Link[];
  /** What persons decided about findings of a second look; absent where nobody did. */
  judgements?: Judgement[] | undefined;
}
