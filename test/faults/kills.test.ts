// SIGKILL at seeded random moments of an import: what survives is whole batches, the check is clean, repeating ends right.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '../generators/sources.ts';
import { existingArchive, newArchive, temporaryFolder } from '../temporary-archive.ts';
import { differing, recordFolders, reported, run, standing } from './killing.ts';

const kills = 5;
const records = 70;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let source: Awaited<ReturnType<typeof recordFolders>>;
let dir: string;
let empty: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  dir = join(folder.path, 'archive');
  empty = join(folder.path, 'empty');
  await (await newArchive(empty)).close();
  source = await recordFolders(folder.path, 31, records);
});
afterAll(() => folder.remove());

const importing = () => ['import', source.path, '--data', dir, '--json'];

it(`survives ${kills} kills`, async () => {
  const draw = seeded(1950);
  await cp(empty, dir, { recursive: true });
  const whole = await run(importing());
  expect(reported(whole)).toEqual({ imported: records, unchanged: 0, failed: 0 });

  let killed = 0;
  let before = records;
  const survivors: number[] = [];
  for (let attempt = 0; killed < kills; attempt++) {
    expect(attempt).toBeLessThan(4 * kills);
    if (before === records) {
      // All of them are there: the next kill gets a new archive.
      await rm(dir, { recursive: true });
      await cp(empty, dir, { recursive: true });
      before = 0;
    }
    const ended = await run(importing(), draw.int(0, Math.ceil(whole.milliseconds)));
    if (ended.killed) killed++;
    const now = await standing(dir, ended.batches);
    expect(now).toMatchObject({ torn: 0, findings: [] });
    expect(now.records).toBeGreaterThanOrEqual(before);
    survivors.push(now.records);

    before = now.records;
  }
  // The moments were such that something was half done, not only nothing or all.
  expect(survivors.some((count) => count > 0 && count < records)).toBe(true);

  const last = await run(importing());
  expect(last.code).toBe(0);
  expect(reported(await run(importing()))).toEqual({ imported: 0, unchanged: records, failed: 0 });
  const archive = await existingArchive(dir);
  expect(await differing(archive, source.contents)).toEqual([]);
  expect((await archive.store.stats()).records).toBe(records);
  await archive.close();
  expect(await standing(dir, [])).toMatchObject({ records, findings: [] });
}, 600_000);
