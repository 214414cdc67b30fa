// Damage to authorities and units: the check finds it and names it; what is derived, a rebuild mends.
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/app/check/check.ts';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import type { Engines } from '../../src/compose.ts';
import { authority, entryVersion, idOf, unit } from '../generators/entry.ts';
import { existingArchive, newArchive, temporaryFolder } from '../temporary-archive.ts';

const { signal } = new AbortController();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let archive: Engines;

/** Four persons, one with three versions, one joined to another; a place and a file. */
beforeEach(async () => {
  folder = await temporaryFolder();
  archive = await newArchive(folder.path);
  const joined = { id: idOf('b'), reason: 'the same hand', by: 'archivist' };
  await publish(...['a', 'b', 'c'].map((name) => entryVersion(idOf(name), authority(`Person ${name}`))));
  await publish(entryVersion(idOf('town'), authority('Lower Bridge', { kind: 'place' })));
  await publish(entryVersion(idOf('delo'), unit('АВПРФ/3', 'Papers of the bridge')));
  await publish(entryVersion(idOf('d'), authority('Person d', { joined })));
  for (const existence of ['1871/1924', '1872/1924']) {
    const previous = await archive.store.entry(idOf('a'));
    await publish(
      entryVersion(idOf('a'), authority('Person a', { existence }), { previous, origin: 'edit' }),
    );
  }
  const { problems, authorities, units } = await checkArchive(archive, { signal });
  expect({ problems, authorities, units }).toEqual({ problems: [], authorities: 5, units: 1 });
});
afterEach(async () => {
  await archive.close();
  await folder.remove();
});

async function publish(...entries: ReturnType<typeof entryVersion>[]): Promise<void> {
  expect(await archive.store.publishEntries(entries)).toMatchObject({ ok: true });
}

/** Does something to the rows behind the archive's back, and gives what the check finds then, with its places. */
async function damaged(...statements: readonly string[]): Promise<[string, string | undefined][]> {
  await archive.close();
  const db = new Database(join(folder.path, 'verno.db'));
  db.pragma('foreign_keys = OFF');
  for (const statement of statements) db.exec(statement);
  db.close();
  archive = await existingArchive(folder.path);
  return found();
}

async function found(): Promise<[string, string | undefined][]> {
  const { problems } = await checkArchive(archive, { signal });
  for (const { hint } of problems) expect(hint).toBeTruthy();
  return problems.map(({ code, where }) => [code, where?.path]);
}

const leading = (id: string) => ({ joined: { id, reason: 'said', by: 'nobody' } });
const versionOf = (name: string, number: number): string =>
  `(SELECT entry_version.seq FROM entry_version JOIN entry_chain ON entry = entry_chain.seq WHERE id = '${idOf(name)}' AND number = ${number})`;
const partOf = (name: string, number: number): string =>
  `(SELECT part FROM entry_version WHERE seq = ${versionOf(name, number)})`;

describe('the check finds', () => {
  it('what an entry says, altered', async () => {
    const statement = `UPDATE part SET json = replace(json, 'Person a', 'Person z') WHERE id = ${partOf('a', 2)}`;
    expect(await damaged(statement)).toEqual([['part-altered', `${idOf('a')}@2`]]);
  });

  it('what an entry says, gone', async () => {
    const codes = await damaged(`DELETE FROM part WHERE id = ${partOf('a', 3)}`);
    expect(codes).toContainEqual(['part-missing', `${idOf('a')}@3`]);
    expect(codes).toContainEqual(['database-damaged', undefined]);
  });

  it('a manifest, altered', async () => {
    const statement = `UPDATE entry_version SET manifest = replace(manifest, '"edit"', '"import"') WHERE seq = ${versionOf('a', 2)}`;
    expect(await damaged(statement)).toEqual([['manifest-altered', `${idOf('a')}@2`]]);
  });

  it('a version that names another part than its manifest', async () => {
    const statement = `UPDATE entry_version SET part = ${partOf('a', 1)} WHERE seq = ${versionOf('a', 3)}`;
    expect(await damaged(statement)).toContainEqual(['part-missing', `${idOf('a')}@3`]);
  });

  it('a version of which the log knows nothing', async () => {
    const statement = `UPDATE log SET detail = '' WHERE seq = ${versionOf('a', 2)}`;
    expect(await damaged(statement)).toEqual([['not-logged', `${idOf('a')}@2`]]);
  });

  it('a version missing from the middle', async () => {
    const codes = (await damaged(`DELETE FROM entry_version WHERE seq = ${versionOf('a', 2)}`)).map(
      ([code]) => code,
    );
    expect(codes).toEqual(expect.arrayContaining(['version-gap', 'chain-broken']));
  });

  it('a head that is not the newest', async () => {
    const codes = await damaged(`UPDATE entry_chain SET head = 2 WHERE id = '${idOf('a')}'`);
    expect(codes).toContainEqual(['head-wrong', idOf('a')]);
  });

  it('an entry of the wrong kind', async () => {
    const codes = await damaged(`UPDATE entry_chain SET kind = 'authority' WHERE id = '${idOf('delo')}'`);
    expect(codes).toContainEqual(['manifest-elsewhere', `${idOf('delo')}@1`]);
  });

  it('a join to nothing, to another kind, and in a circle', async () => {
    await publish(entryVersion(idOf('e'), authority('Person e', leading('00000000'))));
    await publish(entryVersion(idOf('f'), authority('Person f', leading(idOf('town')))));
    await publish(entryVersion(idOf('g'), authority('Person g', leading(idOf('h')))));
    await publish(entryVersion(idOf('h'), authority('Person h', leading(idOf('g')))));
    expect(await found()).toEqual(['e', 'f', 'g', 'h'].map((name) => ['join-nowhere', idOf(name)]));
  });
});

describe('of an entry that was withdrawn, the check finds', () => {
  beforeEach(async () => {
    const said = { reason: 'by law', by: 'a', at: '2026-05-12T10:00:00.000Z' };
    await archive.store.withdraw({ record: idOf('b'), ...said });
    // That another one was joined to it is no fault.
    expect(await found()).toEqual([]);
  });

  it('content that is still there', async () => {
    const statement = `UPDATE entry_version SET manifest = '{}' WHERE seq = ${versionOf('b', 1)}`;
    expect(await damaged(statement)).toEqual([['withdrawn-remains', idOf('b')]]);
  });

  it('a version of which the log knows nothing', async () => {
    const statement = `UPDATE log SET detail = '' WHERE seq = ${versionOf('b', 1)}`;
    expect(await damaged(statement)).toEqual([['not-logged', `${idOf('b')}@1`]]);
  });

  it('an index that still holds it, which a rebuild mends', async () => {
    const json = JSON.stringify(authority('Person b'));
    const row = `INSERT INTO name (n, reference, root, kind, label, initial, sort, id, version, authority)
      VALUES (1000, 'x', 1000, 'person', 'Person b', 'P', 'p', '${idOf('b')}', 1, '${json}')`;
    expect(await damaged(row)).toEqual([['index-withdrawn', idOf('b')]]);
    await rebuildArchive(archive, { signal });
    expect(await found()).toEqual([]);
  });
});

describe('the check finds, and a rebuild mends', () => {
  it.each([
    ['a join that the table does not have', `UPDATE entry_chain SET joined = NULL`, 'join-wrong', 'd'],
    [
      'a join that nobody made',
      `UPDATE entry_chain SET joined = '${idOf('b')}' WHERE id = '${idOf('c')}'`,
      'join-wrong',
      'c',
    ],
    [
      'a source that leads nowhere',
      `DELETE FROM entry_source WHERE entry = (SELECT seq FROM entry_chain WHERE id = '${idOf('c')}')`,
      'source-unknown',
      'c',
    ],
  ])('%s', async (_, statement, code, name) => {
    expect(await damaged(statement)).toEqual([[code, idOf(name)]]);
    expect(await rebuildArchive(archive, { signal })).toMatchObject({ entries: 6, problems: [] });
    expect(await found()).toEqual([]);
  });
});

it('the check finds what the index lacks, and a rebuild mends it', async () => {
  await archive.store.upkeep.clearDerived();
  expect(await found()).toEqual(
    ['a', 'b', 'c', 'town', 'delo', 'd'].map((name) => ['index-missing', idOf(name)]),
  );
  await rebuildArchive(archive, { signal });
  expect(await found()).toEqual([]);
});

it('a rebuild names an entry that cannot be read, and derives the others', async () => {
  await damaged(`UPDATE part SET json = 'nonsense' WHERE id = ${partOf('b', 1)}`);
  const report = await rebuildArchive(archive, { signal });
  expect(report.problems.map(({ code, where }) => [code, where?.path])).toEqual([
    ['part-damaged', idOf('b')],
  ]);
  expect(report.entries).toBe(5);
});
