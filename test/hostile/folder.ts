// Temporary folders with records in them, for tests that break them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** An empty folder of its own, and what removes it. */
export async function scratch(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'verno-hostile-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Writes files by their paths under a folder. */
export async function write(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, data] of Object.entries(files)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, data);
  }
}

/** The least that is a record, under `folder`, with one Russian text. */
export async function writeRecord(
  folder: string,
  title: string,
  text: string | Uint8Array = 'Паром ушёл.\n',
): Promise<void> {
  await write(folder, {
    'record.yaml': `type: letter\ntitle: { en: ${JSON.stringify(title)} }\n`,
    't1.transcription.ru.txt': text,
  });
}
