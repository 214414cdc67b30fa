// What is an archive and what is none.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { archiveInfo, newArchive, temporaryFolder } from '../../../test/temporary-archive.ts';
import { createEngines, openEngines } from '../../compose.ts';
import { schemaVersion } from './schema.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const file = () => join(folder.path, 'verno.db');

async function opening(dir = folder.path): Promise<string[]> {
  const opened = await openEngines(dir);
  if (opened.ok) await opened.value.close();
  for (const { hint } of opened.problems) expect(hint).toBeTruthy();
  return opened.ok ? ['opened'] : opened.problems.map(({ code }) => code);
}

async function making(dir = folder.path): Promise<string[]> {
  const made = await createEngines(dir, archiveInfo);
  if (made.ok) await made.value.close();
  return made.ok ? ['made'] : made.problems.map(({ code }) => code);
}

it('finds no archive in a folder that is absent or empty, and says how to make one', async () => {
  expect(await opening()).toEqual(['no-archive']);
  expect(await opening(join(folder.path, 'absent'))).toEqual(['no-archive']);
  const { problems } = await openEngines(folder.path);
  expect(problems[0]?.hint).toContain('verno init');
});

it('makes an archive in a folder that is absent or empty, and in no other', async () => {
  expect(await making(join(folder.path, 'deep', 'down'))).toEqual(['made']);
  expect(await making()).toEqual(['folder-not-empty']);
  expect(await making(join(folder.path, 'deep', 'down'))).toEqual(['archive-exists']);
  expect(await opening(join(folder.path, 'deep', 'down'))).toEqual(['opened']);
});

it('takes what an interrupted attempt left for an empty folder', async () => {
  await writeFile(file(), '');
  expect(await opening()).toEqual(['no-archive']);
  expect(await making()).toEqual(['made']);
});

it.each([
  ['is no database', () => writeFile(file(), 'a letter, not a database '.repeat(100))],
  ['is a database of something else', () => new Database(file()).exec('CREATE TABLE letters (a)').close()],
  ['bears the mark of another program', () => void new Database(file()).pragma('application_id = 7')],
])('leaves a file alone that %s', async (_, make) => {
  await make();
  expect(await opening()).toEqual(['not-an-archive']);
  expect(await making()).toEqual(['not-an-archive']);
});

it('leaves an archive alone that a newer Verno wrote', async () => {
  await (await newArchive(folder.path)).close();
  const db = new Database(file());
  db.pragma(`user_version = ${schemaVersion + 1}`);
  db.close();
  expect(await opening()).toEqual(['archive-newer']);
  expect(await making()).toEqual(['archive-newer']);
});

it('says so where the folder is a file, or the database a folder', async () => {
  await writeFile(join(folder.path, 'plain'), '');
  expect(await making(join(folder.path, 'plain'))).toEqual(['not-a-folder']);
  await mkdir(file());
  expect(await opening()).toEqual(['no-rights']);
});
