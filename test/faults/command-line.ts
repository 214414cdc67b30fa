// The command line without its server, as a process of its own that runs from the sources: so that it can be killed. It says on
// its third file descriptor, where there is one, that it is ready and which records it is about to publish together.
import { writeSync } from 'node:fs';
import type { Archive } from '../../src/app/services.ts';
import { main } from '../../src/cli/main.ts';
import {
  createEngines,
  findOcrEngine,
  findEmbeddings,
  findReadingModel,
  openEngines,
  type Engines,
} from '../../src/compose.ts';
import { exportFormats, importFormats } from '../../src/formats.ts';
import type { Result } from '../../src/model/problem.ts';
import type { Store } from '../../src/store/port.ts';

const isWatched = process.env['VERNO_TEST_WATCHED'] === 'yes';

function announce(line: string): void {
  if (isWatched) writeSync(3, `${line}\n`);
}

function announcing(store: Store): Store {
  return {
    ...store,
    publish(batch, signal) {
      announce(batch.map(({ manifest }) => manifest.id).join(' '));
      return store.publish(batch, signal);
    },
  };
}

function withFormats(opened: Result<Engines>): Result<Archive> {
  if (!opened.ok) return opened;
  announce('ready');
  const exporters = exportFormats({ archiveTitle: '', addressOf: ({ manifest }) => manifest.id });
  const store = announcing(opened.value.store);
  return { ...opened, value: { ...opened.value, store, importFormats, exportFormats: exporters } };
}

process.exitCode = await main(
  process.argv.slice(2),
  {
    openArchive: async (dir) => withFormats(await openEngines(dir)),
    createArchive: async (dir, info) => withFormats(await createEngines(dir, info)),
    withPlugin: (archive) => Promise.resolve({ ok: true, value: archive, problems: [] }),
    findOcrEngine,
    findReadingModel: async (wanted) => findReadingModel(wanted),
    findEmbeddings: async (wanted) => findEmbeddings(wanted),
    serve: () => Promise.reject(new Error('there is no server here')),
    copyRenderer: () => Promise.reject(new Error('there are no pages here')),
  },
  'test',
);
