// What a table's rows tell of names goes with their records, and a person's description goes by order of a court: to the last byte.
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setAccess } from '../../src/app/access/set.ts';
import { joinAuthorities } from '../../src/app/authority/decide.ts';
import { proposeJoins } from '../../src/app/authority/propose-joins.ts';
import { checkArchive } from '../../src/app/check/check.ts';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import { assembleEntry } from '../../src/app/publish/assemble-entry.ts';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import { withdrawRecord, type WithdrawReport } from '../../src/app/withdraw/withdraw.ts';
import { isAuthority } from '../../src/model/entry.ts';
import type { Result } from '../../src/model/problem.ts';
import { createSite } from '../../src/web/site.ts';
import { authority, entryVersion, idOf, unit } from '../generators/entry.ts';
import { got } from '../temporary-archive.ts';
import { testArchive, type TestArchive } from './archive.ts';

let folder: string;
let archive: TestArchive;
const { signal } = new AbortController();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-names-'));
  archive = await testArchive();
});
afterEach(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

const rows = [
  'document_url,title,text_body,authors,associated_people_orgs',
  'https://town.example/1,On paint,The paint came.,"Petrova, Anna (Кольбенштанге)","Orlov, Ivan (Орлов)"',
  'https://town.example/2,On bread,The bread came.,"Orlov, Ivan (Орлов)",',
];

async function read(lines: readonly string[] = rows): Promise<ImportReport> {
  const path = join(folder, 'letters.csv');
  await writeFile(path, lines.join('\n'));
  return importSources(archive, [path], { by: 'import', signal });
}

const keyOf = (name: string): string => `Wilson Center Digital Archive|person|${name}`;
async function person(name: string): Promise<string> {
  const id = await archive.store.entryBySource('authority', 'as-written', keyOf(name));
  if (id === undefined) throw new Error(`nobody described ${name}`);
  return id;
}
async function record(title: string): Promise<string> {
  const { entries } = await archive.index.list({ page: 1, perPage: 10, openOn: null });
  const found = entries.find((entry) => entry.title === title);
  if (found === undefined) throw new Error(`no record ${title}`);
  return found.id;
}

const withdraw = (id: string): Promise<Result<WithdrawReport>> =>
  withdrawRecord(archive, { record: id, reason: 'Order of the court 12/2026', by: 'The director' });
const codes = (done: Result<WithdrawReport>) => done.problems.map(({ code, where }) => [code, where?.path]);

async function status(path: string): Promise<number> {
  const options = { address: 'https://archive.example', cacheBytes: 1 << 20, log: pino({ level: 'silent' }) };
  const site = await createSite(archive, options);
  const answer = await site.request(`https://archive.example${path}`);
  const text = await answer.text();
  if (answer.status === 410) expect(text).toContain('Order of the court 12/2026');
  return answer.status;
}

/** Files of the archive that hold the words. */
async function filesWith(words: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(archive.dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    if ((await readFile(join(entry.parentPath, entry.name))).includes(words)) found.push(entry.name);
  }
  return found;
}

async function allIsWell(): Promise<void> {
  expect((await checkArchive(archive, { signal })).problems).toEqual([]);
  await rebuildArchive(archive, { signal });
  expect((await checkArchive(archive, { signal })).problems).toEqual([]);
}

async function publish(...entries: ReturnType<typeof entryVersion>[]): Promise<void> {
  expect(await archive.store.publishEntries(entries)).toMatchObject({ ok: true });
}

const proposed = async () =>
  JSON.stringify((await proposeJoins(archive, 'person', signal)).proposals).includes('Orlov');

describe('a record from a table', () => {
  it('takes what its row alone told of a name with it; the name of another record stays', async () => {
    expect(await read()).toMatchObject({ imported: 2, entries: { imported: 2 } });
    const [anna, ivan, paint] = [
      await person('Petrova, Anna'),
      await person('Orlov, Ivan'),
      await record('On paint'),
    ];
    expect(await status(`/people/${anna}`)).toBe(200);
    const closed = { record: paint, level: 'closed', reason: 'privacy', by: 'a' };
    got(await setAccess(archive, closed));
    expect(await status(`/people/${anna}`)).toBe(404);

    const done = await withdraw(paint);
    expect(done).toMatchObject({ ok: true, value: { kind: 'record', entries: [anna] } });
    expect(codes(done)).toEqual([['entry-shared', ivan]]);
    expect(await filesWith('Кольбенштанге')).toEqual([]);
    expect(await filesWith('Petrova')).toEqual([]);
    expect(await Promise.all([anna, ivan].map((id) => status(`/people/${id}`)))).toEqual([410, 200]);
    expect(await status(`/people/as-written/${encodeURIComponent(keyOf('Petrova, Anna'))}`)).toBe(410);
    await allIsWell();
  });

  it('does not bring it back when the table is imported again', async () => {
    await read();
    const anna = await person('Petrova, Anna');
    await withdraw(await record('On paint'));
    const again = await read();
    expect(again).toMatchObject({ imported: 0, unchanged: 1, failed: 1 });
    expect(again.entries).toEqual({ imported: 0, unchanged: 1, failed: 1 });
    expect(again.problems.map(({ code }) => code)).toEqual(['withdrawn', 'withdrawn']);
    expect(await archive.store.entry(anna)).toBeUndefined();
    expect(await filesWith('Кольбенштанге')).toEqual([]);
    await allIsWell();
  });

  it('takes what an earlier version of it named', async () => {
    await read();
    const anna = await person('Petrova, Anna');
    const [head = '', , bread = ''] = rows;
    await read([head, 'https://town.example/1,On paint,The paint came.,"Orlov, Ivan (Орлов)",', bread]);
    expect(await withdraw(await record('On paint'))).toMatchObject({ ok: true, value: { entries: [anna] } });
    await allIsWell();
  });

  it('leaves what a person has edited or joined, and says so; readers see it no more', async () => {
    await read();
    const anna = await person('Petrova, Anna');
    const previous = await archive.store.entry(anna);
    if (previous === undefined || !isAuthority(previous.content)) throw new Error('no authority');
    const content = { ...previous.content, existence: '1901/1977' };
    const edit = { id: anna, content, previous, by: 'Mlle Perrin', origin: 'edit', note: '' } as const;
    await archive.store.publishEntries([assembleEntry(edit)]);
    const done = await withdraw(await record('On paint'));
    expect(done).toMatchObject({ ok: true, value: { entries: [] } });
    expect(codes(done)).toContainEqual(['entry-stands', anna]);
    expect(await status(`/people/${anna}`)).toBe(404);
    expect(await withdraw(anna)).toMatchObject({ ok: true, value: { kind: 'authority', already: false } });
    expect(await status(`/people/${anna}`)).toBe(410);
    await allIsWell();
  });

  it('leaves all where the index is being made anew, and says so', async () => {
    await read();
    const [anna, paint] = [await person('Petrova, Anna'), await record('On paint')];
    await archive.store.upkeep.clearDerived();
    const done = await withdraw(paint);
    expect(done).toMatchObject({ ok: true, value: { entries: [] } });
    expect(codes(done)).toContainEqual(['entry-stands', anna]);
    expect(await archive.store.entry(anna)).toBeDefined();
  });
});

describe('a person, by order of a court', () => {
  it('is withdrawn by id, with date and reason at the address; who was joined, and what names him, is said', async () => {
    await read();
    const ivan = await person('Orlov, Ivan');
    await publish(entryVersion(idOf('list'), authority('Orlov, I. P.')));
    got(await joinAuthorities(archive, { from: idOf('list'), to: ivan, reason: 'one', by: 'a' }));
    const done = await withdraw(ivan.toUpperCase());
    expect(done).toMatchObject({ ok: true, value: { kind: 'authority', already: false, entries: [] } });
    expect(codes(done)).toEqual([
      ['joined-stands', idOf('list')],
      ['name-in-records', undefined],
    ]);
    expect(await status(`/people/${ivan}`)).toBe(410);
    expect(await status(`/records/${ivan}`)).toBe(404);
    expect(await status(`/people/${idOf('list')}`)).toBe(200);
    // The records go on naming him, as they wrote it.
    expect(await status(`/people/as-written/${encodeURIComponent(keyOf('Orlov, Ivan'))}`)).toBe(200);
    expect(await withdraw(ivan)).toMatchObject({ ok: true, value: { kind: 'authority', already: true } });
    await allIsWell();
  });

  it('cannot be joined, described or proposed again', async () => {
    await read();
    const ivan = await person('Orlov, Ivan');
    await publish(entryVersion(idOf('list'), authority('Orlov, Ivan')));
    expect(await proposed()).toBe(true);
    await withdraw(ivan);
    expect(await proposed()).toBe(false);
    for (const from of [ivan, `as-written ${keyOf('Orlov, Ivan')}`]) {
      const joined = await joinAuthorities(archive, { from, to: idOf('list'), reason: 'one', by: 'a' });
      expect(joined.problems.map(({ code }) => code)).toEqual(['withdrawn']);
    }
    expect((await read()).entries).toMatchObject({ imported: 0, failed: 1 });
  });
});

it('withdraws what was said of units and collections', async () => {
  const key = 'russian:avprf/fonds=77/opis=2';
  const papers = { ...unit('Bridge papers', 'Кольбенштанге'), level: 'collection' as const };
  await archive.store.publishEntries([
    entryVersion(idOf('opis'), unit(key, 'Кольбенштанге')),
    entryVersion(idOf('papers'), papers),
  ]);
  const paths = [`/repositories/${key}`, '/repositories/repository:avprf', '/collections/Bridge%20papers'];
  expect(await Promise.all(paths.map(status))).toEqual([200, 200, 200]);
  for (const name of ['opis', 'papers'])
    expect(await withdraw(idOf(name))).toMatchObject({ ok: true, value: { kind: 'unit' }, problems: [] });
  expect(await Promise.all(paths.map(status))).toEqual([410, 404, 410]);
  expect(await filesWith('Кольбенштанге')).toEqual([]);
  expect(await archive.store.stats()).toMatchObject({ units: 0, parts: 0 });
  await allIsWell();
});
