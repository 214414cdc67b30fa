// Everything derived can be deleted: a rebuild makes the same again, byte by byte.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { checkArchive } from '../../src/app/check/check.ts';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import { openEngines, type Engines } from '../../src/compose.ts';
import {
  existingArchive,
  generatedVersions,
  got,
  newArchive,
  retitled,
  temporaryFolder,
  versionOf,
} from '../temporary-archive.ts';

const { signal } = new AbortController();
const at = '2026-05-12T10:00:00Z';
const derived = ['entry', 'facet', 'facet_count', 'total', 'part_use', 'blob_use'] as const;

/** Some hundred records: with files, several versions, closed ones, withdrawn ones. */
async function fill(archive: Engines): Promise<void> {
  for (let batch = 0; batch < 4; batch++) {
    const file = got(await archive.blobs.put({ data: Buffer.from(`source ${batch}`) }));
    const files = [{ name: 'source.txt', ...file, mediaType: 'text/plain' }];
    const records = generatedVersions(9, batch * 40, 40, { files });
    expect(await archive.store.publish(records.map(({ version }) => version))).toMatchObject({ ok: true });
    for (const { id, content } of records.slice(0, 10)) {
      const previous = await archive.store.head(id);
      const next = versionOf(id, retitled(content, `Again ${id}`), { previous });
      expect(await archive.store.publish([next])).toMatchObject({ ok: true });
    }
    for (const { id } of records.slice(5, 9))
      await archive.store.setAccess({
        record: id,
        level: 'closed',
        groups: [],
        until: '2031-01-01',
        reason: '',
        by: '',
        at,
      });
    for (const { id } of records.slice(8, 12))
      await archive.store.withdraw({ record: id, reason: 'by law', by: 'a', at });
  }
}

/** All derived rows, as text. */
function dump(dir: string): Record<string, string[]> {
  const db = new Database(join(dir, 'verno.db'), { readonly: true });
  const rows = derived.map((table) => {
    const all = db.prepare(`SELECT * FROM ${table}`).all();
    return [table, all.map((row) => JSON.stringify(row)).sort()] as const;
  });
  db.close();
  return Object.fromEntries(rows);
}

/** The schema of the derived tables, triggers and indexes. */
function shape(dir: string): unknown[] {
  const db = new Database(join(dir, 'verno.db'), { readonly: true });
  const all = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();
  db.close();
  return all;
}

it('makes the same rows, tables and caches again after all of them were deleted', async () => {
  const folder = await temporaryFolder();
  const archive = await newArchive(folder.path);
  await fill(archive);
  const before = dump(folder.path);
  const shapeBefore = shape(folder.path);
  for (const table of derived) expect(before[table]?.length).toBeGreaterThan(0);
  const cache = join(folder.path, 'cache', 'images');
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, 'old.webp'), 'rendered');

  const db = new Database(join(folder.path, 'verno.db'));
  db.exec('DROP TABLE entry; DROP TABLE facet; DROP TABLE facet_count; DROP TABLE total;');
  db.exec('DELETE FROM part_use; DELETE FROM blob_use;');
  db.close();

  expect(await rebuildArchive(archive, { signal })).toMatchObject({ records: 144, problems: [] });
  expect(dump(folder.path)).toEqual(before);
  expect(shape(folder.path)).toEqual(shapeBefore);
  expect(existsSync(cache)).toBe(false);
  expect(await checkArchive(archive, { signal })).toMatchObject({ records: 144, withdrawn: 16, found: 0 });
  await archive.close();
  await folder.remove();
});

it('goes on beside publications, and misses none of them', async () => {
  const folder = await temporaryFolder();
  const archive = await newArchive(folder.path);
  await fill(archive);
  const other = await existingArchive(folder.path);
  const late = generatedVersions(10, 0, 60);
  const publishing = (async () => {
    for (let from = 0; from < late.length; from += 6)
      expect(
        await other.store.publish(late.slice(from, from + 6).map(({ version }) => version)),
      ).toMatchObject({ ok: true });
  })();
  await Promise.all([rebuildArchive(archive, { signal }), publishing]);
  await other.close();
  expect(await checkArchive(archive, { signal })).toMatchObject({ records: 204, found: 0 });
  await archive.close();
  await folder.remove();
});

it('derives what can be from an archive with a damaged part, names the rest, and deletes no files', async () => {
  const folder = await temporaryFolder();
  const archive = await newArchive(folder.path);
  await fill(archive);
  const unused = got(await archive.blobs.put({ data: Buffer.from('perhaps used by the damaged one') }));
  const db = new Database(join(folder.path, 'verno.db'));
  const [first] = db
    .prepare<[], string>('SELECT id FROM record WHERE head = 1 AND withdrawn IS NULL')
    .pluck()
    .all();
  const manifest = (await archive.store.head(first ?? ''))?.manifest;
  db.prepare('UPDATE part SET json = ? WHERE hash = ?').run('{', manifest?.parts.description);
  db.close();
  const report = await rebuildArchive(archive, { signal });
  expect(report.records).toBe(143);
  expect(report.unusedFiles).toBe(0);
  expect(report.problems).toMatchObject([{ code: 'part-damaged', where: { path: `${first}@1` } }]);
  expect(await archive.blobs.has(unused.hash)).toBe(true);
  await archive.close();
  await folder.remove();
});

it('empties an index of another shape on opening, and says that a rebuild is due', async () => {
  const folder = await temporaryFolder();
  const archive = await newArchive(folder.path);
  await fill(archive);
  const before = dump(folder.path);
  await archive.close();
  const db = new Database(join(folder.path, 'verno.db'));
  db.exec(
    "UPDATE meta SET value = '0' WHERE key = 'shape-of-index'; DROP TABLE facet; CREATE TABLE facet (old TEXT);",
  );
  db.close();
  const opened = await openEngines(folder.path);
  expect(opened.problems.map(({ code }) => code)).toEqual(['index-outdated']);
  const again = got(opened);
  expect((await again.index.counts(null)).records).toBe(0);
  await rebuildArchive(again, { signal });
  expect(dump(folder.path)).toEqual(before);
  await again.close();
  expect(
    (await openEngines(folder.path).then(async (one) => (await got(one).close(), one))).problems,
  ).toEqual([]);
  await folder.remove();
});
