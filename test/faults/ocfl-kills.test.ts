// SIGKILL at seeded moments while a storage root is written: every object in it is whole, and a repetition ends as if nothing had been.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkCopy } from '../../src/app/preserve/check-copy.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import type { StoredVersion } from '../../src/store/port.ts';
import { sha256 } from '../../src/trust/hash.ts';
import { borderLetter } from '../generators/letter.ts';
import { seeded } from '../generators/sources.ts';
import { existingArchive, got, newArchive, temporaryFolder, versionOf } from '../temporary-archive.ts';
import { run } from './killing.ts';

const kills = 4;
const letters = 40;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let dir: string;
let root: string;
const idOf = (at: number): string => recordIdFrom(Buffer.from(sha256(`letter ${at}`), 'hex'));
const versionsOf = (title: string, heads: readonly (StoredVersion | undefined)[] = []) =>
  Array.from({ length: letters }, (_, at) =>
    versionOf(idOf(at), borderLetter(`${title} ${at}`), { previous: heads[at] }),
  );
beforeAll(async () => {
  folder = await temporaryFolder();
  dir = join(folder.path, 'archive');
  root = join(folder.path, 'root');
  const archive = await newArchive(dir);
  await archive.store.publish(versionsOf('Letter'));
  await archive.close();
});
afterAll(() => folder.remove());

const { signal } = new AbortController();
const exporting = (): string[] => ['export', '--all', '--as', 'ocfl', '--out', root, '--data', dir, '--json'];

/** What is wrong in the root, and how many objects there are. */
async function standing(): Promise<{ objects: number; codes: string[] }> {
  if (!(await readdir(root).catch((): string[] => [])).includes('0=ocfl_1.1'))
    return { objects: 0, codes: [] };
  const { objects, problems } = got(await checkCopy(root, { workFolder: folder.path, signal }));
  return { objects, codes: problems.map(({ code }) => code) };
}

it(`survives ${kills} kills`, { timeout: 60_000 }, async () => {
  const draw = seeded(11);
  const whole = await run(exporting());
  expect(whole.code, whole.output).toBe(0);
  expect(await standing()).toEqual({ objects: letters + 1, codes: [] });
  // First while objects are new, then while versions are added to them.
  for (let killed = 0; killed < kills; killed++) {
    if (killed === 0) await rm(root, { recursive: true });
    if (killed === kills / 2) {
      expect((await run(exporting())).code).toBe(0);
      const archive = await existingArchive(dir);
      const heads = await Promise.all(
        Array.from({ length: letters }, (_, at) => archive.store.head(idOf(at))),
      );
      const published = await archive.store.publish(versionsOf('Amended', heads));
      expect(published.ok).toBe(true);
      await archive.close();
    }
    await run(exporting(), draw.int(0, Math.ceil(whole.milliseconds)));
    // Adding a version takes three renames: only whoever reads between them sees one that is not named yet.
    const torn = (await standing()).codes.filter((code) => !between.has(code));
    expect(torn).toEqual([]);
  }
  const last = await run(exporting());
  expect(last.code, last.output).toBe(0);
  expect(await standing()).toEqual({ objects: letters + 1, codes: [] });
});

/** That the run came to no end; a version beside an inventory that does not name it, or an inventory beside the digest of the one before. */
const between = new Set(['copy-not-whole', 'ocfl-E046', 'ocfl-E023', 'ocfl-E060']);
