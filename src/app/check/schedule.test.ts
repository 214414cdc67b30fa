// Checks on a schedule: by a process beside, when the last report is old enough, and never after the stop.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lastCheck, reportsFolder, type LastCheck } from './reports.ts';
import type { Schedule } from '../beside/keep-running.ts';
import { keepChecking } from './schedule.ts';

let dir: string;
beforeEach(async () => void (dir = await fs.mkdtemp(join(tmpdir(), 'verno-schedule-'))));
afterEach(() => fs.rm(dir, { recursive: true }));

const nameNow = (): string => `check-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.json`;
/** A program that reports, as `verno check` does, with so many findings; it also notes how it was called. */
async function program(does: string): Promise<Schedule['program']> {
  const script = join(dir, 'program.mjs');
  await fs.writeFile(
    script,
    `import fs from 'node:fs'; import os from 'node:os';
    const dir = process.argv.at(-1);
    fs.appendFileSync(dir + '/calls', process.argv.slice(2).join(' ') + ' ' + os.getPriority() + '\\n');
    const report = (found) => {
      const ended = new Date().toISOString();
      fs.mkdirSync(dir + '/reports', { recursive: true });
      fs.writeFileSync(dir + '/reports/check-' + ended.replaceAll(/[:.]/g, '-') + '.json',
        JSON.stringify({ schema: 'verno-check/1', ended, found }));
    };
    ${does}`,
  );
  return [process.execPath, script];
}
const calls = async (): Promise<string[]> =>
  (await fs.readFile(join(dir, 'calls'), 'utf8').catch(() => '')).split('\n').filter(Boolean);

it('checks when it is time, again and again, and says what was found', async () => {
  const heard: (LastCheck | undefined)[] = [];
  const stop = new AbortController();
  const onChecked = (found: LastCheck | undefined): void => {
    heard.push(found);
    if (heard.length === 2) stop.abort();
  };
  const schedule = { dir, every: 50, settle: 0, program: await program('report(3)'), onChecked };
  await keepChecking(schedule, stop.signal);
  expect(heard.map((one) => one?.found)).toEqual([3, 3]);
  const [first = '', ...more] = await calls();
  expect(more).toHaveLength(1);
  expect(first).toMatch(/^check --report --json --data \S+ \d+$/);
  if (process.platform !== 'win32') expect(first).toMatch(/ 19$/);
});

it('is not held up by a report from the future', async () => {
  await fs.mkdir(reportsFolder(dir));
  const report = { schema: 'verno-check/1', ended: '2999-01-01T00:00:00.000Z', found: 0 };
  await fs.writeFile(join(reportsFolder(dir), nameNow()), JSON.stringify(report));
  const stop = new AbortController();
  const onChecked = (): void => stop.abort();
  await keepChecking(
    { dir, every: 50, settle: 0, program: await program('report(0)'), onChecked },
    stop.signal,
  );
  expect(await calls()).toHaveLength(1);
});

it('leaves an archive alone whose report is young enough', async () => {
  await fs.mkdir(reportsFolder(dir));
  const report = { schema: 'verno-check/1', ended: new Date().toISOString(), found: 0 };
  await fs.writeFile(join(reportsFolder(dir), nameNow()), JSON.stringify(report));
  const schedule = {
    dir,
    every: 60_000,
    settle: 0,
    program: await program('report(0)'),
    onChecked: () => {},
  };
  await keepChecking(schedule, AbortSignal.timeout(150));
  expect(await calls()).toEqual([]);
});

it('tells of a check that wrote no report, and does not run it without end', async () => {
  const heard: unknown[] = [];
  /** Goes on for a while after the first is heard of, and so would hear of a second. */
  async function hearOf(wanted: Schedule['program']): Promise<void> {
    const stop = new AbortController();
    const onChecked = (found: unknown): void => {
      heard.push(found);
      setTimeout(() => stop.abort(), 150);
    };
    await keepChecking({ dir, every: 60_000, settle: 0, program: wanted, onChecked }, stop.signal);
  }
  await hearOf(await program('process.exit(2)'));
  expect(heard).toEqual([undefined]);
  expect(await calls()).toHaveLength(1);
  await hearOf([join(dir, 'none')]);
  expect(heard).toEqual([undefined, undefined]);
});

it('stops the check that runs, and waits for its end', async () => {
  const wanted = await program(
    `process.on('SIGTERM', () => { fs.writeFileSync(dir + '/stopped', ''); process.exit(2); }); setInterval(() => {}, 1000);
    fs.writeFileSync(dir + '/running', '');`,
  );
  const stop = new AbortController();
  const heard: unknown[] = [];
  const schedule = {
    dir,
    every: 60_000,
    settle: 0,
    program: wanted,
    onChecked: (found: unknown) => void heard.push(found),
  };
  const checking = keepChecking(schedule, stop.signal);
  while ((await fs.stat(join(dir, 'running')).catch(() => undefined)) === undefined)
    await new Promise((resolve) => setTimeout(resolve, 5));
  stop.abort();
  await checking;
  await fs.access(join(dir, 'stopped'));
  expect(heard).toEqual([]);
  expect(await lastCheck(dir)).toBeUndefined();
});
