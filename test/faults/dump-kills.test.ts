// SIGKILL at seeded moments while dumps are made: what is offered is whole each time, and a repetition ends as if nothing had been.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OfferedDumps } from '../../src/app/dumps/offered.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import { sha256 } from '../../src/trust/hash.ts';
import { borderLetter } from '../generators/letter.ts';
import { seeded } from '../generators/sources.ts';
import { existingArchive, got, newArchive, temporaryFolder, versionOf } from '../temporary-archive.ts';
import { run } from './killing.ts';

const kills = 2;
const letters = 80;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let dir: string;
const idOf = (at: number): string => recordIdFrom(Buffer.from(sha256(`letter ${at}`), 'hex'));
beforeAll(async () => {
  folder = await temporaryFolder();
  dir = join(folder.path, 'archive');
  const archive = await newArchive(dir);
  const versions = Array.from({ length: letters }, (_, at) =>
    versionOf(idOf(at), borderLetter(`Letter ${at}`, `Мост ${at} готов. Просим прислать краску.`)),
  );
  await archive.store.publish(versions);
  await archive.close();
});
afterAll(() => folder.remove());

/** The checksums of all files that are offered, each of which must be what the list says; undefined where nothing is offered. */
async function offered(): Promise<readonly string[] | undefined> {
  const archive = await existingArchive(dir);
  try {
    const offers = new OfferedDumps(archive);
    const offer = await offers.now();
    if (offer.state !== 'offered') return undefined;
    for (const { name } of offer.dumps.files) {
      const found = await offers.file(name);
      if (found === undefined || found === 'outdated') throw new Error(`${name} is listed, and not offered`);
      const bytes = await readFile(found.path);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(found.file.sha256);
    }
    return offer.dumps.files.map((file) => file.sha256);
  } finally {
    await archive.close();
  }
}

it(`survives ${kills} kills`, { timeout: 60_000 }, async () => {
  const draw = seeded(88);
  const whole = await run(['dump', '--data', dir, '--json']);
  expect(whole.code, whole.output).toBe(0);
  const all = await offered();
  expect(all).toHaveLength(6);
  // One fewer from now on: what is offered after a kill is the old files no more, and the new ones only when they are whole.
  const archive = await existingArchive(dir);
  got(await withdrawRecord(archive, { record: idOf(7), reason: 'By order.', by: 'archivist' }));
  await archive.close();
  const seen: (readonly string[] | undefined)[] = [];
  for (let killed = 0; killed < kills; killed++) {
    await run(['dump', '--data', dir, '--json'], draw.int(0, Math.ceil(whole.milliseconds * 0.8)));
    seen.push(await offered());
  }
  const last = await run(['dump', '--data', dir, '--json']);
  expect(last.code, last.output).toBe(0);
  const fewer = await offered();
  expect(fewer).toHaveLength(6);
  expect(fewer).not.toEqual(all);
  for (const one of seen) expect([undefined, fewer]).toContainEqual(one);
});
