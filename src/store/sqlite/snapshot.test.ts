// A snapshot is one moment of the store, whatever happens beside it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generatedVersions, got, newArchive, temporaryFolder } from '../../../test/temporary-archive.ts';
import type { Engines } from '../../compose.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let archive: Engines;
let target: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  archive = await newArchive(join(folder.path, 'archive'));
  target = join(folder.path, 'copy.db');
});
afterEach(async () => {
  await archive.close();
  await folder.remove();
});

const publish = async (from: number, count: number, text = 'a scan'): Promise<string[]> => {
  const blob = got(await archive.blobs.put({ data: Buffer.from(text) }));
  const files = [{ name: 'scan', ...blob, mediaType: 'text/plain' }];
  const made = generatedVersions(71, from, count, { files });
  expect(await archive.store.publish(made.map(({ version }) => version))).toMatchObject({ ok: true });
  return made.map(({ id }) => id);
};

it('holds whole batches, and the blobs that they name in order, while publications go on', async () => {
  await publish(0, 64);
  const publishing = new AbortController();
  const beside = (async () => {
    for (let at = 64; !publishing.signal.aborted; at += 8) await publish(at, 8, `scan ${at}`);
  })();
  const snapshot = await archive.store.upkeep.snapshot(target);
  publishing.abort();
  await beside;
  const now = await archive.store.stats();
  expect(snapshot.stats.records % 8).toBe(0);
  expect(snapshot.stats.records).toBeGreaterThanOrEqual(64);
  expect(snapshot.stats.records).toBeLessThanOrEqual(now.records);

  const blobs: string[] = [];
  for (let after: string | undefined = ''; after !== undefined; after = blobs.at(-1)) {
    const page: readonly string[] = await snapshot.blobs(after, 2);
    if (page.length === 0) break;
    blobs.push(...page);
  }
  expect(blobs).toEqual([...new Set(blobs)].sort());
  expect(blobs.length).toBe(snapshot.blobCount);
  expect(blobs.length).toBe((snapshot.stats.records - 64) / 8 + 1);
  await snapshot.close();
  const copy = new Database(target, { readonly: true });
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
});

it('carries nothing that was deleted, and keeps nobody from writing to the archive', async () => {
  const [first = ''] = await publish(0, 4);
  const request = {
    record: first,
    reason: 'A sentence of the court',
    by: 'a',
    at: '2026-05-12T10:00:00.000Z',
  };
  // Deleted rows stay in the file as free pages until a withdrawal writes it anew.
  const db = new Database(join(folder.path, 'archive', 'verno.db'));
  db.exec("CREATE TABLE spare (t TEXT); INSERT INTO spare VALUES ('Kolbenstange'); DROP TABLE spare;");
  db.close();
  await (await archive.store.upkeep.snapshot(target)).close();
  expect((await readFile(target)).includes('Kolbenstange')).toBe(false);
  expect(await archive.store.withdraw(request)).toEqual({ kind: 'withdrawn', erased: true });
});

it('is not written over a file that is there, and says so', async () => {
  await (await archive.store.upkeep.snapshot(target)).close();
  await expect(archive.store.upkeep.snapshot(target)).rejects.toThrow();
  await expect(archive.store.upkeep.snapshot(join(folder.path, 'none', 'copy.db'))).rejects.toMatchObject({
    problem: { code: 'no-rights' },
  });
});

it('stops when it is told to', async () => {
  await publish(0, 64);
  const stop = new AbortController();
  const taking = archive.store.upkeep.snapshot(target, stop.signal);
  stop.abort(new Error('enough'));
  await expect(taking).rejects.toThrow('enough');
});
