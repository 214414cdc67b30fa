// Registering import formats: those that come with Verno and a stranger's go the same way.
import { z } from 'zod';
import type { Result } from '../model/problem.ts';
import type { ImportFormat } from './port.ts';

/** The formats known so far with those that are added. A name that is taken already is a problem, and nothing is added. */
export function registerFormats(
  known: readonly ImportFormat[],
  added: readonly ImportFormat[],
): Result<readonly ImportFormat[]> {
  const names = new Set(known.map(({ name }) => name));
  for (const { name } of added) {
    if (names.has(name))
      return {
        ok: false,
        problems: [
          {
            code: 'format-name-taken',
            severity: 'error',
            message: `There is a format “${name}” already.`,
            hint: 'Give the format another name; it becomes a part of every record’s identity.',
          },
        ],
      };
    names.add(name);
  }
  return { ok: true, value: [...known, ...added], problems: [] };
}

const isFunction = z.custom((value) => typeof value === 'function');
const FormatSchema = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string(),
  sniff: isFunction,
  parse: isFunction,
});

/** Whether something that was loaded from outside is an import format, as far as its shape tells. */
export function isImportFormat(value: unknown): value is ImportFormat {
  return FormatSchema.safeParse(value).success;
}
