// A list of names, one a line, from bytes of unknown origin.
import type { Problem, Result } from '../../model/problem.ts';

/** Names in one list. */
export const mostNames = 200_000;
/** Bytes of one list. */
export const mostBytes = 64 * 1024 * 1024;
/** Letters of one name (UTF-16 code units). */
export const longestName = 500;

/** The names of a list, without empty lines. Lines that are too long for a name are left out, and said so. */
export function readNames(bytes: Uint8Array, file: string): Result<readonly string[]> {
  const text = decode(bytes);
  if (text === undefined)
    return failed({
      code: 'not-utf8',
      message: 'The list is not in UTF-8.',
      hint: 'Save it as UTF-8, one name a line.',
      file,
    });
  const names: string[] = [];
  const problems: Problem[] = [];
  for (const [at, line] of text.split(/\r\n|\r|\n/u).entries()) {
    const name = line.trim();
    if (name === '') continue;
    if (name.length > longestName) {
      if (problems.length < 5) problems.push(tooLong(name.length, { file, line: at + 1 }));
      continue;
    }
    if (names.length === mostNames)
      return failed({
        code: 'too-many-names',
        message: `The list has more than ${mostNames.toLocaleString('en')} names.`,
        hint: 'Part it into several files, and ask each of them.',
        file,
      });
    names.push(name);
  }
  if (names.length === 0)
    return failed({
      code: 'no-names',
      message: 'The list has no names.',
      hint: 'Write one name a line.',
      file,
    });
  return { ok: true, value: names, problems };
}

/** What is said of a line that is too long for a name. */
export function tooLong(length: number, where: { readonly file?: string; readonly line: number }): Problem {
  return {
    code: 'name-too-long',
    severity: 'warning',
    message: `A line of ${length.toLocaleString('en')} characters is no name, and is left out.`,
    hint: `Write one name a line, of at most ${longestName} characters.`,
    where,
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function failed({
  file,
  ...problem
}: Omit<Problem, 'severity' | 'where'> & { readonly file: string }): Result<never> {
  return { ok: false, problems: [{ ...problem, severity: 'error', where: { file } }] };
}
