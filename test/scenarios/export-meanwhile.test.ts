// Exports into a folder of somebody's own while records are withdrawn and closed: what may no longer be read is in none of their files.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { setAccess } from '../../src/app/access/set.ts';
import { exportDumps } from '../../src/app/dumps/export-dumps.ts';
import { exportRecords } from '../../src/app/export/export.ts';
import { exportCatalogue } from '../../src/app/finding-aid/export-aids.ts';
import type { Archive } from '../../src/app/services.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { borderLetter } from '../generators/letter.ts';
import { got } from '../temporary-archive.ts';
import { testArchive, type TestArchive } from './archive.ts';

const { signal } = new AbortController();
const withdrawal = { reason: 'By order.', by: 'archivist' };
const closing = { level: 'closed', reason: 'privacy', by: 'archivist' };
const said = { basis: 'written', certainty: 'certain', by: null } as const;
let archive: TestArchive;
let folder: string;
let out: string;
let count = 0;
beforeAll(async () => {
  archive = await testArchive();
  folder = await mkdtemp(join(tmpdir(), 'verno-meanwhile-'));
  await archive.publish('stays', letter('A letter that stays'));
});
afterAll(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});
afterEach(async () => rm(out, { recursive: true, force: true }));

/** A letter that lies in a repository, which finding aids tell of. */
function letter(title: string) {
  const content = borderLetter(title);
  const exemplar = { id: 'e1', repository: 'The river archive', written: 'box 4', ...said };
  return { ...content, description: { ...content.description, exemplars: [exemplar] } };
}

/** The archive, in which a letter is decided on when the log is looked at and files stand in their places; and the names of those files. */
async function late(decide: (id: string) => Promise<unknown>) {
  out = join(folder, `${++count}`);
  const id = await archive.publish(`goes ${count}`, letter(`A letter that goes, no. ${count}`));
  const seen: string[] = [];
  const log: Archive['store']['log'] = async (...asked) => {
    if (seen.length === 0) {
      seen.push(...(await readdir(out)).filter((name) => !name.startsWith('.')));
      if (seen.length > 0) await decide(id);
    }
    return archive.store.log(...asked);
  };
  return { id, seen, busy: { ...archive, store: { ...archive.store, log } } };
}

const withdraw = async (id: string) => got(await withdrawRecord(archive, { record: id, ...withdrawal }));
const close = async (id: string) => got(await setAccess(archive, { record: id, ...closing }));

it.each([
  ['withdrawn', withdraw],
  ['closed', close],
])('dumps hold nothing that was %s when all files stood in their places', async (_, decide) => {
  const { seen, busy } = await late(decide);
  got(await exportDumps(busy, out, { kinds: ['records'], signal }));
  expect(seen).toEqual(['dumps.json', 'records.jsonl.gz']);
  expect(gunzipSync(await readFile(join(out, 'records.jsonl.gz'))).toString()).not.toContain(`no. ${count}`);
  expect(await readdir(out)).toEqual(['dumps.json', 'records.jsonl.gz']);
});

it('finding aids hold nothing that was closed when all files stood in their places', async () => {
  const { seen, busy } = await late(close);
  const { files } = got(await exportCatalogue(busy, out, { kind: 'ead3', signal }));
  expect(files.length).toBeGreaterThan(0);
  expect(seen).toEqual(files);
  for (const file of files) {
    const text = await readFile(join(out, file), 'utf8');
    expect(text).toContain('A letter that stays');
    expect(text).not.toContain(`no. ${count}`);
    // Nobody has said where the archive stands.
    expect(text).not.toMatch(/<dao|records\//);
  }
});

it('records that were withdrawn after they were written are taken out again', async () => {
  const { id, seen, busy } = await late(withdraw);
  const { exported, problems } = got(await exportRecords(busy, { format: 'folder', out, signal }));
  expect(seen).toContain(id);
  expect([exported, await readdir(out)].flat()).toEqual([1, expect.not.stringContaining(id)]);
  expect(problems.map(({ code }) => code)).toEqual(['withdrawn-meanwhile']);
});

it('closed records that somebody asked for by name stay where they were written', async () => {
  const { id, busy } = await late(close);
  expect(got(await exportRecords(busy, { ids: [id], format: 'json', out, signal })).exported).toBe(1);
});
