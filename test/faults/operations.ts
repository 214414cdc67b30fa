// Everything that writes to an archive, each as one operation that can be tried, told done from not done, and repeated.
import type { Engines } from '../../src/compose.ts';
import { generatedRecord } from '../generators/record.ts';
import { generatedVersions, got, retitled, versionOf } from '../temporary-archive.ts';

export interface Operation {
  readonly name: string;
  run(archive: Engines): Promise<unknown>;
  /** Whether its effect stands. */
  done(archive: Engines): Promise<boolean>;
}

const at = '2026-05-12T10:00:00.000Z';
const [standing, leaving] = generatedVersions(21, 0, 2);
const batch = generatedVersions(22, 0, 8);
const scan = Buffer.from('a scan of some bytes');
const scanHash = '58eb7e13aea3182679faa821f2ac11c4ff3902959491549b42f1138e93b4adb1';

/** Publishes what the operations work on. */
export async function prepareArchive(archive: Engines): Promise<void> {
  const { id, content } = generatedRecord(21, 1);
  const blob = got(await archive.blobs.put({ data: Buffer.from('a scan that will be withdrawn') }));
  const source = {
    ...content.description.source,
    files: [{ name: 'scan', ...blob, mediaType: 'image/png' }],
  };
  const withFile = versionOf(id, { ...content, description: { ...content.description, source } });
  if (standing === undefined) throw new Error('no record');
  await succeed(archive.store.publish([standing.version, withFile]));
}

export const operations: readonly Operation[] = [
  {
    name: 'publishing new records',
    run: (archive) => succeed(archive.store.publish(batch.map(({ version }) => version))),
    async done(archive) {
      const heads = await Promise.all(batch.map(({ id }) => archive.store.head(id)));
      const there = heads.filter((head) => head !== undefined).length;
      if (there !== 0 && there !== batch.length)
        throw new Error(`${there} of ${batch.length} records are there`);
      return there > 0;
    },
  },
  {
    name: 'publishing a new version',
    async run(archive) {
      const { id, content } = generatedRecord(21, 0);
      const head = await archive.store.head(id);
      if (head?.manifest.number === 2) return;
      await succeed(archive.store.publish([versionOf(id, retitled(content, 'Again'), { previous: head })]));
    },
    done: async (archive) => (await archive.store.head(generatedRecord(21, 0).id))?.manifest.number === 2,
  },
  {
    name: 'withdrawing a record',
    run: (archive) => archive.store.withdraw({ record: leaving?.id ?? '', reason: 'by law', by: 'a', at }),
    done: async (archive) => (await archive.store.withdrawal(leaving?.id ?? '')) !== undefined,
  },
  {
    name: 'closing a record',
    run: (archive) => archive.store.setAccess({ record: standing?.id ?? '', level: 'closed', groups: [], until: null, reason: '', by: '', at }), // prettier-ignore
    done: async (archive) => (await archive.store.access(standing?.id ?? ''))?.level === 'closed',
  },
  {
    name: 'naming the archive',
    run: (archive) => archive.store.setInfo({ title: 'Renamed', description: '', language: 'ru' }),
    done: async (archive) => (await archive.store.info()).title === 'Renamed',
  },
  {
    name: 'clearing what is derived',
    run: (archive) => archive.store.upkeep.clearDerived(),
    done: async (archive) => (await archive.index.counts(null)).records === 0,
  },
  {
    name: 'keeping a file',
    run: async (archive) => got(await archive.blobs.put({ data: scan })),
    async done(archive) {
      const blob = await archive.blobs.measure(scanHash);
      if (blob !== undefined && blob.hash !== scanHash) throw new Error('half a file is there');
      return blob !== undefined;
    },
  },
];

export function operation(name: string): Operation {
  const found = operations.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no operation "${name}"`);
  return found;
}

async function succeed(done: Promise<{ readonly ok: boolean }>): Promise<void> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result));
}
