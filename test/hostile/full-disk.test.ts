// A disk that fills up in the middle: a clear word, nothing lost, nothing half-written, and all goes on once there is space.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scratch, writeRecord } from './folder.ts';
import { failure, json } from './program.ts';
import { mayMount, smallDisk, whyNoMount, type SmallDisk } from './small-disk.ts';

// More than three times what an import publishes at once at most, so that it can be stopped in the middle on any machine.
const records = 200;
let source: string;
let removeSource: () => Promise<void>;
let folder: string;
let remove: () => Promise<void>;
let disk: SmallDisk;

beforeAll(async () => {
  if (!mayMount) return;
  ({ path: source, remove: removeSource } = await scratch());
  // Words that do not compress, so that what does not fit is known.
  for (let at = 0; at < records; at++)
    await writeRecord(
      join(source, `r${at}`),
      `Letter ${at}`,
      `${Array.from({ length: 20 }, () => `Слово ${randomBytes(300).toString('base64')}.`).join('\n\n')}\n`,
    );
});
afterAll(async () => {
  if (mayMount) await removeSource();
});
beforeEach(async () => {
  if (!mayMount) return;
  ({ path: folder, remove } = await scratch());
  for (const name of ['disk', 'aside']) await mkdir(join(folder, name));
  disk = await smallDisk(join(folder, 'disk'), join(folder, 'aside'), 96);
});
afterEach(async () => {
  if (!mayMount) return;
  disk.close();
  await remove();
});

const on = (path: string): string => join(folder, 'disk', path);
/** Fills the disk but for so many kilobytes. */
const fillBut = async (kilobytes: number): Promise<void> => {
  const free = await disk.run(`df -k --output=avail '${on('')}' | tail -1`);
  const count = Math.max(0, Number(free.stdout) - kilobytes);
  await disk.run(`head -c ${count * 1024} /dev/zero > '${on('ballast')}'`);
};
const freeAgain = async (): Promise<void> => void (await disk.run(`rm '${on('ballast')}'`));
const count = async (): Promise<number> =>
  z.object({ records: z.int() }).parse(json(await disk.verno(`stats --json --data '${on('archive')}'`)))
    .records;

describe.skipIf(!mayMount)(`a full disk${mayMount ? '' : ` (${whyNoMount})`}`, () => {
  it(
    'stops an import with a word, keeps what was published, and lets the rest in later',
    { timeout: 120_000 },
    async () => {
      const archive = `--data '${on('archive')}'`;
      expect((await disk.verno(`init ${archive}`)).code).toBe(0);
      let before = 0;
      // The space ends in another place each time: in a blob, in the log of the database, between two publications. How much
      // is published at once depends on the machine, and on that what it needs; all of it never fits into so few steps.
      for (let kilobytes = 100; kilobytes < 5500 || before === 0; kilobytes += 2500) {
        await fillBut(kilobytes);
        const stopped = await disk.verno(`import '${source}' --json ${archive}`);
        expect(stopped.code).toBe(2);
        expect(failure(stopped)).toBe('disk-full');
        expect(stopped.stderr).toContain('no space left');
        expect(stopped.stderr).not.toMatch(/\n\s+at /);
        await freeAgain();
        const now = await count();
        expect(now).toBeGreaterThanOrEqual(before);
        before = now;
        expect((await disk.verno(`check ${archive}`)).code).toBe(0);
      }
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(records);
      const rest = await disk.verno(`import '${source}' --json ${archive}`);
      expect(rest.code).toBe(0);
      expect(json(rest)).toMatchObject({ imported: records - before, unchanged: before, failed: 0 });
      const checked = await disk.verno(`check ${archive}`);
      expect(checked.stdout).toContain('All is as it should be');
    },
  );

  it('can be read from, and says so to whoever would write', { timeout: 60_000 }, async () => {
    const archive = `--data '${on('archive')}'`;
    await disk.verno(`init ${archive}`);
    const taken = await disk.verno(`import '${join(source, 'r1')}' --json ${archive}`);
    const [{ id }] = z
      .object({ records: z.tuple([z.object({ id: z.string() })]) })
      .parse(json(taken)).records;
    // A reader's connection takes some pages of memory shared with the writer, which lie on the disk too.
    await fillBut(100);
    expect((await disk.verno(`show ${id} ${archive}`)).stdout).toContain('Letter 1');
    await disk.run(`head -c 200000 /dev/zero >> '${on('ballast')}'`);
    const withdrawn = await disk.verno(`withdraw ${id} --reason court --by director --json ${archive}`);
    expect(failure(withdrawn)).toBe('disk-full');
    for (const args of [
      `init --json --data '${on('another')}'`,
      `export --all --as folder --json --out '${on('out')}' ${archive}`,
    ]) {
      const refused = await disk.verno(args);
      expect(refused.code).toBe(2);
      expect(failure(refused)).toBe('disk-full');
    }
    await freeAgain();
    expect((await disk.verno(`init --data '${on('another')}'`)).code).toBe(0);
  });

  it('leaves only whole records of an export', { timeout: 60_000 }, async () => {
    const archive = `--data '${on('archive')}'`;
    await disk.verno(`init ${archive}`);
    expect((await disk.verno(`import '${source}' ${archive}`)).code).toBe(0);
    await fillBut(2000);
    const stopped = await disk.verno(`export --all --as folder --json --out '${on('out')}' ${archive}`);
    expect(failure(stopped)).toBe('disk-full');
    const listed = (await disk.run(`ls -A '${on('out')}'`)).stdout.trim().split('\n');
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.length).toBeLessThan(records);
    for (const name of listed) {
      expect(name).toMatch(/^[0-9a-z]{8}$/);
      const files = (await disk.run(`ls '${on('out')}/${name}'`)).stdout;
      for (const file of ['record.yaml', 'ids.json', 't1.transcription.ru.txt'])
        expect(files).toContain(file);
    }
  });
});
