// Who may have the file of an edition, while documents of it come, close and go.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { borderLetter } from '../../../test/generators/letter.ts';
import { testArchive, type TestArchive } from '../../../test/scenarios/archive.ts';
import { got } from '../../../test/temporary-archive.ts';
import type { Description } from '../../model/description.ts';
import type { Archive } from '../services.ts';
import { setAccess } from './set.ts';
import { mayHaveFiles } from './source-files.ts';

const edition = { format: 'tei', key: 'levee1901' };
const anonymous = { kind: 'anonymous' } as const;
const file = { name: 'levee.xml', hash: 'a'.repeat(64), size: 3, mediaType: 'application/xml' };
const volume: Pick<Description, 'source' | 'type'> = {
  source: { ...edition, files: [file] },
  type: 'volume',
};

let archive: TestArchive;
beforeEach(async () => {
  archive = await testArchive();
});
afterEach(() => archive.remove());

async function document(number: number): Promise<string> {
  const { description, ...rest } = borderLetter(`Document ${number}`);
  return archive.publish(`document ${number}`, {
    ...rest,
    description: {
      ...description,
      source: { format: 'tei', key: `levee1901#d${number}`, files: [] },
      within: { ...edition, path: [], order: number },
    },
  });
}

async function close(record: string): Promise<void> {
  got(await setAccess(archive, { record, level: 'closed', reason: 'privacy', by: 'archivist' }));
}

/** The archive, in which something happens after each time that the contents of an edition were asked for. */
function meanwhile(...events: readonly (() => Promise<unknown>)[]): Pick<Archive, 'store' | 'index'> {
  const waiting = [...events];
  const { index, store } = archive;
  const contents: typeof index.editions.contents = async (...asked) => {
    const found = await index.editions.contents(...asked);
    await waiting.shift()?.();
    return found;
  };
  return { store, index: { ...index, editions: { ...index.editions, contents } } };
}

it('gives it where all documents are open, and not where one is closed', async () => {
  await document(1);
  const second = await document(2);
  expect(await mayHaveFiles(archive, volume, anonymous)).toBe(true);
  await close(second);
  expect(await mayHaveFiles(archive, volume, anonymous)).toBe(false);
  expect(await mayHaveFiles(archive, volume, { kind: 'operator' })).toBe(true);
});

it('does not give it where a closed document comes in while it is asked', async () => {
  await document(1);
  const asked = meanwhile(async () => close(await document(2)));
  expect(await mayHaveFiles(asked, volume, anonymous)).toBe(false);
});

it('does not give it where an open document is withdrawn meanwhile, so that there are as many as before', async () => {
  const first = await document(1);
  await close(await document(2));
  const said = { reason: 'by law', by: 'a', at: '2026-05-12T10:00:00Z' };
  const asked = meanwhile(() => archive.store.withdraw({ record: first, ...said }));
  expect(await mayHaveFiles(asked, volume, anonymous)).toBe(false);
});
