// Reports of checks: whole under their name or not there, thirty of them, and the newest that can be read counts.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CheckReport } from './check.ts';
import { keepReport, lastCheck, reportsFolder, writeReport } from './reports.ts';

let dir: string;
beforeEach(async () => void (dir = await fs.mkdtemp(join(tmpdir(), 'verno-reports-'))));
afterEach(() => fs.rm(dir, { recursive: true }));

const references = { within: 0, resolved: 0, waiting: 0, nowhere: 0, outside: 0 };
const counts = { records: 3, withdrawn: 0, versions: 4, parts: 9, blobs: 2, authorities: 0, units: 0 };
const report = (found: number): CheckReport => ({ ...counts, references, found, problems: [] });
const times = (day: number): { begun: Date; ended: Date } => ({
  begun: new Date(Date.UTC(2026, 0, day, 3)),
  ended: new Date(Date.UTC(2026, 0, day, 4)),
});

it('says nothing of an archive that was never checked', async () => {
  expect(await lastCheck(dir)).toBeUndefined();
});

it('keeps the last thirty, and nothing unfinished', async () => {
  for (let day = 1; day <= 33; day++) expect((await keepReport(dir, report(day), times(day))).ok).toBe(true);
  const names = (await fs.readdir(reportsFolder(dir))).sort();
  expect(names).toHaveLength(30);
  expect(names.at(0)).toBe('check-2026-01-04T04-00-00-000Z.json');
  expect(await lastCheck(dir)).toEqual({ ended: '2026-02-02T04:00:00.000Z', found: 33 });
});

it('goes by the one before where the newest was cut off, and heeds no other file', async () => {
  await keepReport(dir, report(0), times(1));
  await fs.writeFile(join(reportsFolder(dir), 'check-2026-01-02T04-00-00-000Z.json'), '{"schema":"verno-ch');
  await fs.writeFile(join(reportsFolder(dir), 'notes.json'), '{}');
  expect(await lastCheck(dir)).toEqual({ ended: '2026-01-01T04:00:00.000Z', found: 0 });
});

it('replaces the report of a name that was given', async () => {
  const path = join(dir, 'report.json');
  await writeReport(path, report(1), times(1));
  await writeReport(path, report(0), times(2));
  const said: unknown = JSON.parse(await fs.readFile(path, 'utf8'));
  expect(said).toMatchObject({ ...counts, found: 0, begun: '2026-01-02T03:00:00.000Z' });
  expect(await fs.readdir(dir)).toEqual(['report.json']);
});

it('says why a report cannot be written', async () => {
  const refused = await writeReport(join(dir, 'none', 'report.json'), report(0), times(1));
  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'report-unwritten' }] });
  await fs.writeFile(join(dir, 'reports'), 'a file where the folder should be');
  expect(await keepReport(dir, report(0), times(1))).toMatchObject({ ok: false });
});
