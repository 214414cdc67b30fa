// Everything of a record but its words and files: what a TEI header and its like must carry.
import { z } from 'zod';
import type { RecordContent } from '../../../model/record.ts';

const JsonSchema = z.json();
export type Json = z.infer<typeof JsonSchema>;

/** The description without files and images, the heads of texts, zones, links and judgements, as plain data. */
export function headOf({ description, texts, zones, links, judgements }: RecordContent): Json {
  const { source, pages, ...rest } = description;
  return plainJson({
    description: {
      ...rest,
      source: { ...source, files: [] },
      pages: pages.map((page) => ({ ...page, image: undefined })),
    },
    texts: texts.map((text) => ({ ...text, blocks: undefined })),
    zones,
    links,
    judgements,
  });
}

/** A value as JSON has it: without properties that are undefined. */
export function plainJson(value: object): Json {
  return JsonSchema.parse(JSON.parse(JSON.stringify(value)));
}
