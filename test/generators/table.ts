// Tables for tests: written as spreadsheets write them, and read as the import reads them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvFormat } from '../../src/formats/csv/format.ts';
import type { ParseContext } from '../../src/formats/port.ts';
import type { Parsed } from '../../src/model/draft.ts';

/** A cell in quotation marks, as spreadsheets write it. */
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Rows as a file of comma-separated values. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';

/** Every step that the format makes of a table. */
export async function readTable(
  content: string | Uint8Array,
  mapping?: string,
  name = 'table.csv',
): Promise<Parsed[]> {
  await using folder = await scratch();
  const path = join(folder.path, name);
  await writeFile(path, content);
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const context: ParseContext = {
    signal: new AbortController().signal,
    maxTextBytes: 1_000_000,
    ...(mapping !== undefined && { mapping: { name: 'mapping.yaml', text: mapping } }),
  };
  const files = {
    list: async () => ({ ok: true, value: [], problems: [] }) as const,
    read: async () => ({ ok: true, value: bytes, problems: [] }) as const,
    localPath: async () => ({ ok: true, value: path, problems: [] }) as const,
  };
  const head = bytes.subarray(0, 65_536);
  return await Array.fromAsync(
    csvFormat.parse({ path: '', name, kind: 'file', head, entries: [], files }, context),
  );
}

/** A folder that goes when its block ends. */
async function scratch(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'verno-csv-'));
  return { path, [Symbol.asyncDispose]: async () => rm(path, { recursive: true }) };
}

/** The kinds of problems that were met, in order. */
export const codes = (all: readonly Parsed[]): string[] =>
  all.flatMap(({ problems }) => problems.map(({ code }) => code));
