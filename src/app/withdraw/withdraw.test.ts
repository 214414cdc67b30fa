// Withdrawal to the last byte: nothing of the record stays in the folder but what its log line says.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  archiveInfo,
  generatedVersions,
  got,
  temporaryFolder,
  versionOf,
} from '../../../test/temporary-archive.ts';
import { createEngines, openEngines, type Engines } from '../../compose.ts';
import type { RecordContent } from '../../model/record.ts';
import { checkArchive } from '../check/check.ts';
import { withdrawRecord } from './withdraw.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let archive: Engines;
beforeEach(async () => {
  folder = await temporaryFolder();
  archive = got(await createEngines(folder.path, archiveInfo));
});
afterEach(async () => {
  await archive.close();
  await folder.remove();
});

const request = (record: string) => ({ record, reason: 'The family asked for it.', by: 'archivist' });

/** Files of the archive that hold the words, in UTF-8 or UTF-16. */
async function filesWith(words: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder.path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))) found.push(entry.name);
  }
  return found;
}

/** The content with words of its own in every place that is stored. */
function marked(content: RecordContent, words: string): RecordContent {
  const paragraph = {
    id: 'q.b1',
    kind: 'paragraph' as const,
    text: `${words} `.repeat(600),
    segments: [],
    spans: [],
  };
  const text = { schema: 'verno/text/1' as const, id: 'q', kind: 'translation' as const, language: 'en', exemplar: null, method: 'human' as const, credits: [], rights: [], blocks: [paragraph], retired: [] }; // prettier-ignore
  const { description } = content;
  return {
    ...content,
    description: {
      ...description,
      titles: [{ language: 'en', text: `On ${words}` }],
      collections: [`The ${words} papers`],
      agents: [{ role: 'from', written: words, basis: 'written', certainty: 'certain', by: null }],
      source: { ...description.source, key: `folder/${words}` },
    },
    texts: [...content.texts, text],
  };
}

it('leaves no byte of the record, of any of its versions, in database, journal or files', async () => {
  const words = 'Wachtmeister';
  const blob = got(await archive.blobs.put({ data: Buffer.from(`a scan that says ${words}`) }));
  const files = [{ name: 'scan', ...blob, mediaType: 'text/plain' }];
  const records = generatedVersions(3, 0, 60, { files });
  const secret = records[31];
  if (secret === undefined) throw new Error('no record');
  // The record is published amid others, edited, and other records grow around its rows.
  for (const { id, content, version } of records) {
    const bare = {
      ...content,
      description: { ...content.description, source: { ...content.description.source, files: [] } },
    };
    const first = id === secret.id ? versionOf(id, marked(content, words)) : versionOf(id, bare);
    expect(version.manifest.number).toBe(1);
    expect(await archive.store.publish([first])).toMatchObject({ ok: true });
  }
  for (let edit = 2; edit < 12; edit++) {
    const previous = await archive.store.head(secret.id);
    const next = versionOf(secret.id, marked(secret.content, `${words} ${'again '.repeat(edit * 37)}`), {
      previous,
    });
    expect(await archive.store.publish([next])).toMatchObject({ ok: true });
  }
  expect(await filesWith(words)).not.toEqual([]);

  const done = await withdrawRecord(archive, request(secret.id.toUpperCase()));
  expect(done).toEqual({
    ok: true,
    value: { kind: 'record', already: false, editionFiles: 0, entries: [] },
    problems: [],
  });
  expect(await filesWith(words)).toEqual([]);
  expect(await filesWith('The family asked for it.')).not.toEqual([]);
  expect(await checkArchive(archive, { signal: AbortSignal.timeout(60_000) })).toMatchObject({
    records: 59,
    withdrawn: 1,
    found: 0,
  });
});

it('says where bytes could not be erased yet, and erases them later', async () => {
  const words = 'Kolbenstange';
  const [one] = generatedVersions(3, 0, 1);
  if (one === undefined) throw new Error('no record');
  expect(await archive.store.publish([versionOf(one.id, marked(one.content, words))])).toMatchObject({
    ok: true,
  });
  // Somebody reads: an open read transaction holds on to the journal.
  const reader = new Database(join(folder.path, 'verno.db'), { readonly: true });
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM part').get();

  const done = await withdrawRecord(archive, request(one.id));
  expect(done.problems.map(({ code }) => code)).toEqual(['erasure-pending']);
  expect(await archive.store.head(one.id)).toBeUndefined();
  reader.close();

  await archive.close();
  archive = got(await openEngines(folder.path));
  expect(await filesWith(words)).toEqual([]);
  expect(await withdrawRecord(archive, request(one.id))).toEqual({
    ok: true,
    value: { kind: 'record', already: true, editionFiles: 0, entries: [] },
    problems: [],
  });
});

async function codes(record: string, reason: string): Promise<string[]> {
  const { problems } = await withdrawRecord(archive, { record, reason, by: 'a' });
  return problems.map(({ code }) => code);
}

it('wants a record that is there, and a reason', async () => {
  const [one] = generatedVersions(3, 0, 1);
  if (one === undefined) throw new Error('no record');
  expect(await codes(one.id, 'by law')).toEqual(['no-record']);
  expect(await codes('nonsense', 'by law')).toEqual(['no-record']);
  expect(await codes(one.id, '  ')).toEqual(['reason-missing']);
});
