// Where an alignment goes: to the terminal or into a file, as words or as JSON.
import { writeFile } from 'node:fs/promises';
import type { Problem, Result } from '../model/problem.ts';
import { usage, type AlignFlags } from './align-options.ts';
import type { Terminal } from './terminal.ts';

const formats: readonly string[] = ['json', 'tmx'];

/** A complaint where the format is not one in which alignments are written. */
export function isOther(format: string | undefined): Problem | undefined {
  if (format === undefined || formats.includes(format)) return undefined;
  return usage(`An alignment cannot be written as “${format}”.`, `Formats: ${formats.join(', ')}.`);
}

/** What can be written of one alignment. */
interface Forms {
  readonly whole: object;
  readonly words: () => readonly string[];
  readonly tmx: () => string;
}

/** Prints or writes what came of it; into a file as JSON too where `--json` alone says how. Problem `unwritable`. */
export async function printed(
  { whole, words, tmx }: Forms,
  { as, out: path, json }: AlignFlags,
  out: Terminal,
): Promise<Result<undefined>> {
  const form = as ?? (json === true && path !== undefined ? 'json' : undefined);
  const text = form === 'json' ? JSON.stringify(whole) : form === 'tmx' ? tmx() : words().join('\n');
  if (path === undefined) {
    if (json !== true && text !== '') out.say(text);
    out.result(whole);
    return { ok: true, value: undefined, problems: [] };
  }
  try {
    await writeFile(path, `${text}\n`);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const message = `“${path}” cannot be written (${why}).`;
    const hint = 'Name a file in a folder that is there and may be written.';
    return {
      ok: false,
      problems: [{ code: 'unwritable', severity: 'error', message, where: { file: path }, hint }],
    };
  }
  out.say(`Written to ${path}.`);
  out.result({ written: path });
  return { ok: true, value: undefined, problems: [] };
}
