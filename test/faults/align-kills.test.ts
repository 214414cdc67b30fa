// SIGKILL at seeded moments of an alignment of the whole archive: what is kept is whole, and a repetition ends as if nothing had been.
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordIdFrom } from '../../src/model/record-id.ts';
import { sha256 } from '../../src/trust/hash.ts';
import { borderLetter } from '../generators/letter.ts';
import { seeded } from '../generators/sources.ts';
import { newArchive, temporaryFolder, versionOf } from '../temporary-archive.ts';
import { run } from './killing.ts';

const kills = 3;
const letters = 60;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let dir: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  dir = join(folder.path, 'archive');
  const archive = await newArchive(dir);
  const versions = Array.from({ length: letters }, (_, at) =>
    versionOf(
      recordIdFrom(Buffer.from(sha256(`letter ${at}`), 'hex')),
      borderLetter(`Letter ${at}`, `Мост ${at} готов. Просим прислать краску.`),
    ),
  );
  await archive.store.publish(versions);
  await archive.close();
});
afterAll(() => folder.remove());

/** Every file of the cache with what it holds, but for what nobody finished. */
async function cached(of: string): Promise<Map<string, string>> {
  const names = await readdir(join(of, 'cache'), { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile() && !one.name.endsWith('.tmp'));
  const read = files.map(async (one): Promise<[string, string]> => {
    const path = join(one.parentPath, one.name);
    return [path.slice(of.length), await readFile(path, 'utf8')];
  });
  return new Map((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

it(`survives ${kills} kills`, async () => {
  const draw = seeded(152);
  const other = join(folder.path, 'other');
  await cp(dir, other, { recursive: true });
  const whole = await run(['align', '--all', '--data', other, '--json']);
  expect(whole.code, whole.output).toBe(0);
  const expected = await cached(other);
  // Each letter by what comes with Verno, and again by what was learnt; the lexicon, and what is said of it.
  expect(expected.size).toBe(2 * letters + 2);

  for (let killed = 0; killed < kills; killed++) {
    await run(['align', '--all', '--data', dir, '--json'], draw.int(0, Math.ceil(whole.milliseconds * 0.8)));
    for (const [path, text] of await cached(dir).catch(() => new Map<string, string>()))
      expect(text).toBe(expected.get(path));
  }
  const last = await run(['align', '--all', '--data', dir, '--json']);
  expect(last.code, last.output).toBe(0);
  expect(await cached(dir)).toEqual(expected);
  await rm(other, { recursive: true });
}, 120_000);
