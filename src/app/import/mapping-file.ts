// The mapping file that a person gives for the import of a table.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Result } from '../../model/problem.ts';
import { decodeText } from '../../text/encoding/decode.ts';
import { isFileError, readProblem } from './file-problems.ts';

/** A mapping file's name and text. What it says is for the format to understand. */
export async function readMappingFile(path: string): Promise<Result<{ name: string; text: string }>> {
  try {
    const decoded = decodeText(await readFile(path));
    if (!decoded.ok) return decoded;
    return { ok: true, value: { name: basename(path), text: decoded.value.text }, problems: [] };
  } catch (error) {
    if (!isFileError(error)) throw error;
    return { ok: false, problems: [readProblem(path, error)] };
  }
}
