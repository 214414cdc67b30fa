// What record.yaml says in full: the description, the texts' heads, the record's identity and where its files lie.
import { z } from 'zod';
import { DescriptionSchema } from '../../../model/description.ts';
import { PageImageSchema, PageSchema } from '../../../model/exemplar.ts';
import { HashSchema } from '../../../model/hash.ts';
import { RecordIdSchema } from '../../../model/record-id.ts';
import { SourceSchema } from '../../../model/source.ts';
import { TextSchema } from '../../../model/text.ts';

/** A file of the folder: where it lies in it, what the record calls it, and what it is. */
export const FileSchema = z.strictObject({ file: z.string(), name: z.string(), mediaType: z.string() });

export const SourceFileYamlSchema = FileSchema.extend({ encoding: z.string().optional() });
export type SourceFileYaml = z.infer<typeof SourceFileYamlSchema>;

export const ImageYamlSchema = FileSchema.extend({ frame: PageImageSchema.shape.frame });

export const PageYamlSchema = PageSchema.omit({ image: true }).extend({ image: ImageYamlSchema.optional() });
export type PageYaml = z.infer<typeof PageYamlSchema>;

/** A text without its blocks, which are in `file`. */
export const TextYamlSchema = TextSchema.omit({ schema: true, blocks: true, retired: true }).extend({
  file: z.string(),
});
export type TextYaml = z.infer<typeof TextYamlSchema>;

/** `files`: the source's own bytes; absent where record.yaml and the texts are themselves the source. */
export const SourceYamlSchema = SourceSchema.omit({ format: true, key: true, files: true }).extend({
  format: z.string().min(1).optional(),
  key: z.string().min(1).optional(),
  files: z.array(SourceFileYamlSchema).optional(),
});

/**
 * The whole of record.yaml after its short forms are written out. `texts` and `pages` are found by their files where they are
 * absent. `base` is the hash of the version that this state was exported from. `editor` and `note` say who made it, and why.
 */
export const RecordYamlSchema = DescriptionSchema.omit({ schema: true, source: true, pages: true }).extend({
  id: RecordIdSchema.optional(),
  base: HashSchema.optional(),
  editor: z.string().optional(),
  note: z.string().optional(),
  source: SourceYamlSchema.optional(),
  pages: z.array(PageYamlSchema).optional(),
  texts: z.array(TextYamlSchema).optional(),
});
export type RecordYaml = z.infer<typeof RecordYamlSchema>;
