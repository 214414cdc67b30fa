// An archive in a folder of its own, for one test file.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../src/app/services.ts';
import { assembleVersion } from '../../src/app/publish/assemble.ts';
import { createEngines } from '../../src/compose.ts';
import { exportFormats, importFormats } from '../../src/formats.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import { sha256 } from '../../src/trust/hash.ts';

export interface TestArchive extends Archive {
  /** Publishes content as the next version of the record of this name, and gives its id. */
  publish(name: string, content: RecordContent): Promise<string>;
  remove(): Promise<void>;
}

export async function testArchive(title = 'Papers of the Commission'): Promise<TestArchive> {
  const folder = await mkdtemp(join(tmpdir(), 'verno-scenario-'));
  const made = await createEngines(join(folder, 'archive'), {
    title,
    description: 'Invented for a test.',
    language: 'en',
  });
  if (!made.ok) throw new Error(made.problems[0]?.message);
  const engines = made.value;
  return {
    ...engines,
    importFormats,
    exportFormats: exportFormats({
      archiveTitle: title,
      addressOf: ({ manifest }) => `/records/${manifest.id}`,
    }),
    async publish(name, content) {
      const id = recordIdFrom(Buffer.from(sha256(name), 'hex'));
      const previous = await engines.store.head(id);
      const version = assembleVersion({ id, content, previous, by: 'test', origin: 'import', note: '' });
      const published = await engines.store.publish([version]);
      if (!published.ok) throw new Error(JSON.stringify(published.conflicts));
      return id;
    },
    async remove() {
      await engines.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
