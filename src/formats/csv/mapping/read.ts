// Reads a mapping file: YAML, every slip with its place.
import { parseDocument } from 'yaml';
import type { Problem, Result } from '../../../model/problem.ts';
import { columnName, knownMappings } from './known.ts';
import { MappingSchema, type Mapping } from './schema.ts';

/** A longer file is none. */
const longest = 256 * 1024;

/** A mapping by the name of one that comes with Verno, or from the text of a mapping file. */
export function readMapping(file: { readonly name: string; readonly text: string }): Result<Mapping> {
  const { name, text } = file;
  const refuse = (message: string, line?: number): Result<never> => ({
    ok: false,
    problems: [wrong(name, message, line)],
  });
  if (text.length > longest) return refuse('It is too long for a mapping.');
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined)
    return refuse(error.message.split('\n', 1)[0] ?? 'It is no YAML.', error.linePos?.[0].line);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch (failure) {
    return refuse(failure instanceof Error ? failure.message : 'It is no YAML.');
  }
  const read = MappingSchema.safeParse(value);
  if (!read.success)
    return {
      ok: false,
      problems: read.error.issues
        .slice(0, 20)
        .map((issue) =>
          wrong(name, `${issue.path.map(String).join(' › ') || 'the whole'}: ${issue.message}.`),
        ),
    };
  const { columns, key, ...rest } = read.data;
  const named = Object.fromEntries(
    Object.entries(columns).map(([header, column]) => [columnName(header), column]),
  );
  const keys = key.map(columnName);
  if (rest.makes === 'records' && keys.length === 0)
    return refuse('It does not say by which columns a row is known again (key: [column, …]).');
  if (knownMappings.some((one) => one.name === rest.name))
    return refuse(`“${rest.name}” is the name of a mapping that comes with Verno; take another.`);
  return { ok: true, value: { ...rest, key: keys, columns: named }, problems: [] };
}

function wrong(file: string, message: string, line?: number): Problem {
  return {
    code: 'mapping-wrong',
    severity: 'error',
    message,
    where: { file, ...(line !== undefined && { line }) },
    hint: 'docs/formats/csv.md says what a mapping may say.',
  };
}
