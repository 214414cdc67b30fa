// Dumps on a schedule: a process beside makes them, and what it could not make leaves the old ones.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dumpsFolder } from './kept.ts';
import { keepDumping, type MadeDumps } from './schedule.ts';

let dir: string;
beforeEach(async () => {
  dir = await fs.mkdtemp(join(tmpdir(), 'verno-dumping-'));
  await fs.mkdir(dumpsFolder(dir), { recursive: true });
});
afterEach(() => fs.rm(dir, { recursive: true }));

/** A program that puts dumps of so many records in place the first time, as `verno dump` does, and then fails; it notes how it was called. */
async function program(records: number): Promise<readonly [string, string]> {
  const script = join(dir, 'program.mjs');
  const dumps = {
    schema: 'verno/dumps/1',
    archive: 'The bridge',
    address: null,
    records,
    rights: { said: [], other: 0, silent: records },
    files: [],
  };
  await fs.writeFile(
    script,
    `import fs from 'node:fs';
    const place = ${JSON.stringify(join(dumpsFolder(dir), 'current.json'))};
    fs.appendFileSync(${JSON.stringify(join(dir, 'calls'))}, process.argv.slice(2).join(' ') + '\\n');
    if (fs.existsSync(place)) process.exit(1);
    const dumps = { ...${JSON.stringify(dumps)}, made: new Date().toISOString() };
    fs.writeFileSync(place, JSON.stringify({ folder: '0123456789abcdef', seq: 1, dumps }));`,
  );
  return [process.execPath, script];
}

it('makes new ones when it is time, and says what came of it', async () => {
  const heard: (MadeDumps | undefined)[] = [];
  const stop = new AbortController();
  const onMade = (made: MadeDumps | undefined): void => {
    heard.push(made);
    if (heard.length === 2) stop.abort();
  };
  const schedule = { dir, every: 50, settle: 0, program: await program(7), address: 'https://a.example' };
  await keepDumping({ ...schedule, onMade }, stop.signal);
  expect(heard.map((made) => made?.records)).toEqual([7, undefined]);
  const calls = (await fs.readFile(join(dir, 'calls'), 'utf8')).trim().split('\n');
  expect(calls).toEqual(
    Array.from({ length: 2 }, () => `dump --json --address https://a.example --data ${dir}`),
  );
});
