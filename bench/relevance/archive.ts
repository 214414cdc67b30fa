// The archive over which ranking is judged: the samples and the FRUS volumes, in a folder of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Archive } from '../../src/app/services.ts';
import { importSources } from '../../src/app/import/import.ts';
import { createEngines } from '../../src/compose.ts';
import { exportFormats, importFormats } from '../../src/formats.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const { signal } = new AbortController();

/** `close` removes the folder too. */
export async function judgedArchive(volumes: string): Promise<Archive> {
  const temporary = await mkdtemp(join(tmpdir(), 'verno-bench-'));
  const made = await createEngines(join(temporary, 'archive'), {
    title: '',
    description: '',
    language: 'en',
  });
  if (!made.ok) throw new Error(made.problems[0]?.message);
  const engines = made.value;
  const formats = exportFormats({ archiveTitle: '', addressOf: ({ manifest }) => manifest.id });
  const archive: Archive = {
    ...engines,
    importFormats,
    exportFormats: formats,
    async close() {
      await engines.close();
      await rm(temporary, { recursive: true });
    },
  };
  await importSources(archive, [samples, volumes], { by: 'bench', signal });
  return archive;
}
