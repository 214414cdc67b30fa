// archive.yaml: what an archive of folders says of itself.
import { z } from 'zod';
import { LanguageSchema } from '../../model/language.ts';
import type { Result } from '../../model/problem.ts';
import { decodeText } from '../../text/encoding/decode.ts';
import type { SourceFiles } from '../port.ts';
import { Report } from './report.ts';
import { parseYaml } from './yaml/parse.ts';
import { readAs } from './yaml/read.ts';

const ArchiveYamlSchema = z.strictObject({
  title: z.string().optional(),
  description: z.string().optional(),
  language: LanguageSchema.optional(),
});
/** Title, description, and the language that both are in (BCP 47). */
export type ArchiveYaml = z.infer<typeof ArchiveYamlSchema>;

const largest = 100_000;

/** Reads `archive.yaml` at the root of a folder of records; undefined where there is none. */
export async function readArchiveYaml(files: SourceFiles): Promise<Result<ArchiveYaml | undefined>> {
  const listed = await files.list('');
  if (!listed.ok) return listed;
  if (!listed.value.some(({ name, kind }) => name === 'archive.yaml' && kind === 'file'))
    return { ok: true, value: undefined, problems: [] };
  const bytes = await files.read('archive.yaml', largest);
  if (!bytes.ok) return bytes;
  const report = new Report('archive.yaml');
  const decoded = decodeText(bytes.value);
  report.include(decoded.problems);
  const node = decoded.ok ? parseYaml(decoded.value.text, report) : undefined;
  const value = node === undefined ? undefined : readAs(ArchiveYamlSchema, node, report);
  if (value === undefined || report.failed) return { ok: false, problems: report.problems };
  return { ok: true, value, problems: report.problems };
}
