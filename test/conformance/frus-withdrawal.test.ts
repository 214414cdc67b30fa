// A document of a printed volume is withdrawn: its words leave the archive, though the volume's file held them, and do not come back.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/app/check/check.ts';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { walkBlocks } from '../../src/model/block.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { sharedData } from '../shared-data.ts';

const folder = sharedData('frus');
const volume = 'frus1964-68v34';
const { signal } = new AbortController();

async function filesWith(dir: string, words: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    if ((await readFile(join(entry.parentPath, entry.name))).includes(words)) found.push(entry.name);
  }
  return found;
}

describe.skipIf(folder === undefined)('a printed volume (skipped where it is not there)', () => {
  let archive: TestArchive;
  let first: ImportReport;
  const read = () =>
    importSources(archive, [join(folder ?? '', 'volumes', `${volume}.xml`)], { by: 'import', signal });
  beforeAll(async () => {
    archive = await testArchive();
    first = await read();
  }, 120_000);
  afterAll(() => archive.remove());

  it('has a list of persons that is taken in with its documents, and nothing new a second time', async () => {
    expect(first.failed).toBe(0);
    expect(first.entries).toMatchObject({ unchanged: 0, failed: 0 });
    const again = await read();
    expect(again).toMatchObject({ imported: 0, unchanged: first.imported, failed: 0 });
    expect(again.entries).toEqual({ imported: 0, unchanged: first.entries.imported, failed: 0 });
  });

  it('has references that all lead somewhere in it, or wait for other volumes', async () => {
    const { references, found } = await checkArchive(archive, { signal });
    expect(found).toBe(0);
    expect(references.resolved).toBeGreaterThan(1000);
    const nowhere = first.problems.filter(({ code }) => code === 'tei-reference-nowhere');
    expect(references.nowhere).toBe(nowhere.length);
  });

  it('loses every word of a document that is withdrawn', async () => {
    const id = (await archive.store.bySource('tei', `${volume}#d5`)) ?? '';
    const head = await archive.store.head(id);
    if (head === undefined) throw new Error('no document');
    const { texts } = await archive.store.content(head.manifest);
    const sentences = texts
      .flatMap(({ blocks }) => [...walkBlocks(blocks)])
      .flatMap(({ text, segments }) => segments.map(({ start, end }) => text.slice(start, end)))
      .filter((sentence) => /^[A-Za-z ,]{50,}\.$/.test(sentence))
      .map((sentence) => sentence.slice(0, 45));
    expect(sentences.length).toBeGreaterThan(0);
    for (const words of sentences) expect(await filesWith(archive.dir, words)).not.toEqual([]);

    const request = { record: id, reason: 'The family asked for it.', by: 'archivist' };
    expect(await withdrawRecord(archive, request)).toMatchObject({ ok: true, value: { editionFiles: 1 } });
    for (const words of sentences) expect(await filesWith(archive.dir, words)).toEqual([]);
    const again = await read();
    expect(again).toMatchObject({ imported: 0, unchanged: first.imported - 1, failed: 1 });
    for (const words of sentences) expect(await filesWith(archive.dir, words)).toEqual([]);
    expect((await checkArchive(archive, { signal })).found).toBe(0);
  });
});
