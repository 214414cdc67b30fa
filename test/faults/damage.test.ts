// Damage of every kind that a disk, a hand or a fault of ours may do: the check finds it and names it; what is derived, a rebuild mends.
import {
  appendFile,
  chmod,
  cp,
  mkdir,
  open as openFile,
  readdir,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/app/check/check.ts';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import { openEngines, type Engines } from '../../src/compose.ts';
import { canonicalJson } from '../../src/model/canonical.ts';
import type { NewVersion } from '../../src/store/port.ts';
import { canonical, sha256 } from '../../src/trust/hash.ts';
import { seeded } from '../generators/sources.ts';
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
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let archive: Engines;
/** A record with texts and three versions, whose first version names a file. */
let id: string;
let blob: string;

/** An archive without any damage, of which each test damages a copy. */
let sound: typeof folder;
beforeAll(async () => {
  sound = await temporaryFolder();
  archive = await newArchive(sound.path);
  const file = got(await archive.blobs.put({ data: Buffer.from('the source, byte for byte') }));
  blob = file.hash;
  const files = [{ name: 'source.txt', ...file, mediaType: 'text/plain' }];
  const others = generatedVersions(1, 0, 8);
  const one = generatedVersions(2, 0, 40, { files }).find(({ content }) =>
    content.texts.some((t) => t.blocks.length > 2),
  );
  if (one === undefined) throw new Error('no record with texts');
  id = one.id;
  await publish(...others.map(({ version }) => version), one.version);
  for (const title of ['Second', 'Third'])
    await publish(versionOf(id, retitled(one.content, title), { previous: await archive.store.head(id) }));
  expect(await found()).toEqual([]);
  await archive.close();
});
afterAll(() => sound.remove());
beforeEach(async () => {
  folder = await temporaryFolder();
  await cp(sound.path, folder.path, { recursive: true });
  archive = await existingArchive(folder.path);
});
afterEach(async () => {
  await archive.close();
  await folder.remove();
});

async function publish(...versions: NewVersion[]): Promise<void> {
  expect(await archive.store.publish(versions)).toMatchObject({ ok: true });
}

/** Publishes a fourth version of the record whose description is this text, whatever it says. */
async function publishDescription(json: string): Promise<void> {
  const head = await archive.store.head(id);
  if (head === undefined) throw new Error('no head');
  const content = await archive.store.content(head.manifest);
  const honest = versionOf(id, content, { previous: head });
  const hash = sha256(json);
  const manifest = { ...honest.manifest, parts: { ...honest.manifest.parts, description: hash } };
  const named = canonical(manifest);
  await publish({ manifest, version: named.hash, json: named.json, parts: [{ hash, json }], content });
}

/** Overwrites the beginnings of pages of the database file. */
async function noise(pages: readonly number[]): Promise<void> {
  const handle = await openFile(join(folder.path, 'verno.db'), 'r+');
  const draw = seeded(11);
  const bytes = () => Buffer.from(Array.from({ length: 64 }, () => draw.int(0, 255)));
  for (const page of pages) await handle.write(bytes(), 0, 64, (page - 1) * 4096);
  await handle.close();
}

/** The codes that a check finds, notes included, each once. */
async function found(): Promise<string[]> {
  const { problems } = await checkArchive(archive, { signal });
  for (const problem of problems) {
    expect(problem.message.length).toBeGreaterThan(10);
    expect(problem.hint).toBeTruthy();
  }
  return [...new Set(problems.map(({ code }) => code))].sort();
}

async function path(): Promise<string> {
  return (await archive.blobs.localPath(blob)) ?? '';
}

/** Changes the database behind Verno's back. */
function sql(statement: string, ...values: unknown[]): void {
  const db = new Database(join(folder.path, 'verno.db'));
  db.pragma('foreign_keys = OFF');
  const { changes } = db.prepare(statement).run(...values);
  db.close();
  expect(changes).toBeGreaterThan(0);
}

const ofRecord = '(SELECT seq FROM record WHERE id = ?)';

describe('what is derived', () => {
  const damages: readonly [string, string, () => void][] = [
    ['an index entry that is gone', 'index-missing', () => sql('DELETE FROM entry WHERE id = ?', id)],
    ['an index entry with another title', 'index-differs', () => sql("UPDATE entry SET list = replace(list, 'Third', 'Fourth') WHERE id = ?", id)],
    ['an index entry out of order', 'index-differs', () => sql("UPDATE entry SET place = '0' WHERE id = ?", id)],
    ['a record that harvesters are not told of', 'harvest-missing', () => sql('DELETE FROM harvest WHERE id = ?', id)],
    ['a record that harvesters are told of as withdrawn', 'harvest-differs', () => sql('UPDATE harvest SET withdrawn = 1 WHERE id = ?', id)],
    ['a facet that is gone', 'index-differs', () => sql(`DELETE FROM facet WHERE name = 'type' AND record = ${ofRecord}`, id)],
    ['an entry that is open too early', 'index-differs', () => sql("UPDATE entry SET open_from = '2030-01-01' WHERE id = ?", id)],
    ['a word that search has lost', 'search-differs', () => sql('DELETE FROM search_posting WHERE form = (SELECT max(form) FROM search_posting)')],
    ['a word that search weighs wrongly', 'search-differs', () => sql("UPDATE search_posting SET records = x'ffffff'")],
    ['a record whose words search has lost', 'search-differs', () => sql(`DELETE FROM search_words WHERE record = ${ofRecord}`, id)],
    ['totals that are wrong', 'count-wrong', () => sql('UPDATE total SET segments = segments + 1')],
    ['a facet count that is wrong', 'count-wrong', () => sql('UPDATE facet_count SET count = count + 1 WHERE value = (SELECT min(value) FROM facet_count)')],
    ['a facet count of nothing', 'count-wrong', () => sql("INSERT INTO facet_count VALUES ('type', 'nothing', '', 3)")],
    ['parts in use that are forgotten', 'uses-wrong', () => sql(`DELETE FROM part_use WHERE record = ${ofRecord}`, id)],
    ['files in use that are forgotten', 'uses-wrong', () => sql(`DELETE FROM blob_use WHERE record = ${ofRecord}`, id)],
    ['a source that leads nowhere', 'source-unknown', () => sql(`DELETE FROM source WHERE record = ${ofRecord}`, id)],
  ]; // prettier-ignore

  it.each(damages)('%s: %s, and a rebuild mends it', async (_, code, damage) => {
    damage();
    expect(await found()).toContain(code);
    const report = await rebuildArchive(archive, { signal });
    expect(report).toMatchObject({ records: 9, problems: [] });
    expect(await found()).toEqual([]);
  });

  it('an old file that no record uses: a note, and a rebuild deletes it', async () => {
    const unused = got(await archive.blobs.put({ data: Buffer.from('of no use') }));
    expect(await found()).toEqual([]);
    const path = await archive.blobs.localPath(unused.hash);
    if (path === undefined) throw new Error('no path');
    await utimes(path, new Date(0), new Date(0));
    expect(await found()).toEqual(['blob-unused']);
    expect(await rebuildArchive(archive, { signal })).toMatchObject({ unusedFiles: 1 });
    expect(await archive.blobs.has(unused.hash)).toBe(false);
    expect(await found()).toEqual([]);
  });
});

describe('what is true', () => {
  const part =
    'hash = (SELECT min(hash) FROM part JOIN part_use ON part = id WHERE record = (SELECT seq FROM record WHERE id = ?))';
  const version = `record = ${ofRecord} AND number = 2`;
  const damages: readonly [string, string[], () => void][] = [
    ['a part whose bytes have changed', ['part-altered'], () => sql(`UPDATE part SET json = json || ' ' WHERE ${part}`, id)],
    ['a part that is gone', ['part-missing'], () => sql(`DELETE FROM part WHERE ${part}`, id)],
    ['a part that nobody uses', ['part-unused'], () => sql("INSERT INTO part (hash, json) VALUES (?, '{}')", sha256('{}'))],
    ['a manifest whose bytes have changed', ['manifest-altered'], () => sql(`UPDATE version SET manifest = replace(manifest, '"test"', '"nobody"') WHERE ${version}`, id)],
    ['a manifest that is gone', ['manifest-missing'], () => sql(`UPDATE version SET manifest = NULL WHERE ${version}`, id)],
    ['a version that is gone', ['version-gap', 'chain-broken'], () => sql(`DELETE FROM version WHERE ${version}`, id)],
    ['a version under another number', ['version-gap', 'manifest-elsewhere'], () => sql(`UPDATE version SET number = 7 WHERE ${version}`, id)],
    ['a head that is not the newest version', ['head-wrong'], () => sql('UPDATE record SET head = 2 WHERE id = ?', id)],
    ['a log that lacks a line', ['not-logged'], () => sql(`DELETE FROM log WHERE seq = (SELECT seq FROM version WHERE ${version})`, id)],
    ['a withdrawn record whose content is still there', ['withdrawn-remains', 'index-withdrawn'], () => sql('UPDATE record SET withdrawn = 1 WHERE id = ?', id)],
  ]; // prettier-ignore

  it.each(damages)('%s: %j', async (_, codes, damage) => {
    damage();
    expect(await found()).toEqual(expect.arrayContaining(codes));
    const { problems } = await checkArchive(archive, { signal });
    if (!codes.includes('part-unused'))
      expect(problems.filter(({ code }) => codes.includes(code)).map(({ where }) => where?.path)).toEqual(
        expect.arrayContaining([expect.stringContaining(id)]),
      );
  });

  it.each([
    ['is not in canonical form', 'not-canonical', (json: string) => json.replace('{', '{ ')],
    [
      'does not keep to its schema',
      'schema',
      (json: string) => json.replace(/"type":"[^"]*"/, '"type":"postcard"'),
    ],
    [
      'has a schema of the future',
      'part-newer',
      (json: string) => json.replace('verno/description/1', 'verno/description/2'),
    ],
    ['is no JSON', 'part-damaged', () => 'not JSON'],
    [
      'is nested without end',
      'not-canonical',
      (json: string) =>
        json.replace(/"unplaced":\[[^\]]*\]/, `"unplaced":${'['.repeat(5000)}${']'.repeat(5000)}`),
    ],
  ])('a description, duly hashed, that %s: %s', async (_, code, spoil) => {
    const head = await archive.store.head(id);
    const [stored] = await archive.store.parts([head?.manifest.parts.description ?? '']);
    const spoilt = spoil(stored?.json ?? '');
    expect(spoilt).not.toBe(stored?.json);
    await publishDescription(spoilt);
    expect(await found()).toContain(code);
  });

  it('a record that contradicts itself, and one whose ids have vanished', async () => {
    const head = await archive.store.head(id);
    if (head === undefined) throw new Error('no head');
    const content = await archive.store.content(head.manifest);
    const mark = {
      id: 'm99',
      kind: 'stamp',
      written: 'x',
      page: 'p99',
      basis: 'written',
      certainty: 'certain',
      by: null,
    } as const;
    await publishDescription(canonicalJson({ ...content.description, marks: [mark] }));
    expect(await found()).toContain('unknown-page');

    const shorn = content.texts.map((text) => ({ ...text, blocks: [], retired: [] }));
    const bare = {
      ...content,
      texts: shorn,
      zones: [],
      links: [],
      description: { ...content.description, marks: [], statements: [] },
    };
    await publish(versionOf(id, bare, { previous: await archive.store.head(id) }));
    expect(await found()).toContain('id-lost');
  });

  const blobDamages: readonly [string, string[], () => Promise<void>][] = [
    ['is gone', ['blob-missing'], async () => rm(await path())],
    ['has another byte', ['blob-altered'], async () => {
      await chmod(await path(), 0o644);
      const handle = await openFile(await path(), 'r+');
      await handle.write('X', 3);
      await handle.close();
    }],
    ['was cut short', ['blob-altered', 'blob-size'], async () => truncate(await path(), 5)],
    ['has grown', ['blob-altered', 'blob-size'], async () => appendFile(await path(), ' ')],
  ]; // prettier-ignore

  it.each(blobDamages)('a file that %s: %j, and putting it again mends it', async (_, codes, damage) => {
    await damage();
    expect(await found()).toEqual(codes);
    const again = got(await archive.blobs.put({ data: Buffer.from('the source, byte for byte') }));
    expect(again.hash).toBe(blob);
    if (codes.includes('blob-altered') && !codes.includes('blob-size')) await rm(await path());
    got(await archive.blobs.put({ data: Buffer.from('the source, byte for byte') }));
    expect(await found()).toEqual([]);
  });

  it('files that do not belong among the blobs', async () => {
    await mkdir(join(folder.path, 'blobs', 'zz'));
    const [first] = (await readdir(join(folder.path, 'blobs'))).filter((name) => /^[0-9a-f]{2}$/.test(name));
    await writeFile(join(folder.path, 'blobs', first ?? '', 'notes.txt'), '');
    expect(await found()).toEqual(['not-a-blob']);
  });

  it('noise in the database’s pages of data', async () => {
    const db = new Database(join(folder.path, 'verno.db'));
    const pages = db.prepare<[], number>("SELECT pageno FROM dbstat WHERE name = 'part'").pluck().all();
    db.close();
    await archive.close();
    await noise(pages.slice(1));
    archive = await existingArchive(folder.path);
    const codes = await found();
    expect(codes.some((code) => ['database-damaged', 'damaged'].includes(code))).toBe(true);
  });

  it('noise in the database’s list of tables, which keeps it from being opened', async () => {
    await archive.close();
    await noise([1]);
    const opened = await openEngines(folder.path);
    expect(opened.problems.map(({ code }) => code)).toEqual(['not-an-archive']);
  });
});

it('finds any one character that has changed in any part or manifest', async () => {
  const db = new Database(join(folder.path, 'verno.db'));
  const draw = seeded(5);
  const rows = [
    ...db
      .prepare<[], { key: number; text: string }>('SELECT id AS key, json AS text FROM part')
      .all()
      .map((row) => ({ ...row, update: 'UPDATE part SET json = ? WHERE id = ?' })),
    ...db
      .prepare<[], { key: number; text: string }>('SELECT seq AS key, manifest AS text FROM version')
      .all()
      .map((row) => ({ ...row, update: 'UPDATE version SET manifest = ? WHERE seq = ?' })),
  ];
  let tried = 0;
  for (const { key, text, update } of rows) {
    const at = draw.int(0, text.length - 1);
    const spoilt = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
    db.prepare(update).run(spoilt, key);
    const codes = await found();
    expect(codes.some((code) => code === 'part-altered' || code === 'manifest-altered')).toBe(true);
    db.prepare(update).run(text, key);
    tried++;
  }
  db.close();
  expect(tried).toBe(rows.length);
  expect(tried).toBeGreaterThan(20);
  expect(await found()).toEqual([]);
});
