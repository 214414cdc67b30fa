// What an operator's monitor hears: that all is well, and of each thing that is not.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { checkArchive } from '../../src/app/check/check.ts';
import { keepReport, reportsFolder } from '../../src/app/check/reports.ts';
import { usualHealth, type HealthOptions } from '../../src/app/health/bounds.ts';
import { healthOf } from '../../src/app/health/health.ts';
import type { Archive } from '../../src/app/services.ts';
import { healthRoutes } from '../../src/web/health.ts';
import { fault } from '../../src/store/fault.ts';
import { createSite } from '../../src/web/site.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';

const signal = AbortSignal.timeout(60_000);
const address = 'https://archive.example';
let archive: TestArchive;
let said: string[];

beforeAll(async () => {
  archive = await testArchive();
  const blob = await archive.blobs.put({ data: Buffer.from('a scan') });
  if (!blob.ok) throw new Error(blob.problems[0]?.message);
  const files = [{ name: 'scan', ...blob.value, mediaType: 'text/plain' }];
  const { description, ...rest } = borderLetter('A letter');
  const source = { ...description.source, files };
  await archive.publish('letter', { ...rest, description: { ...description, source } });
});
afterEach(() => fs.rm(reportsFolder(archive.dir), { recursive: true, force: true }));
afterAll(async () => archive.remove());

/** A server of its own, which has not asked yet; enough space is free unless a test says otherwise. */
function siteOf(of: Partial<HealthOptions> = {}, over: Archive = archive): Hono {
  said = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void said.push(line) });
  const health = { ...usualHealth, freeBytes: async () => 2 ** 40, ...of };
  const site = new Hono();
  healthRoutes(site, { archive: over, log, health });
  return site;
}

async function ask(site: Hono): Promise<{ status: number; said: unknown }> {
  const answer = await site.request(`${address}/health`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return { status: answer.status, said: await answer.json() };
}

it('is well where nothing is wrong, and was not checked', async () => {
  expect(await ask(siteOf())).toMatchObject({
    status: 200,
    said: { status: 'ok', checked: null, checks: { database: { ok: true }, space: { ok: true } } },
  });
  expect(said).toEqual([]);
});

it('says that a check found nothing, and when', async () => {
  const report = await checkArchive(archive, { signal });
  expect(report.found).toBe(0);
  await keepReport(archive.dir, report, { begun: new Date(), ended: new Date('2026-11-01T03:00:00Z') });
  expect(await ask(siteOf())).toMatchObject({
    status: 200,
    said: { status: 'ok', checked: { found: 0, ended: '2026-11-01T03:00:00.000Z' } },
  });
  const wanted = { oldestCheck: 1000 * 60 * 60 * 48, now: new Date('2026-11-04T03:00:00Z') };
  expect(await ask(siteOf(wanted))).toMatchObject({
    status: 503,
    said: { status: 'degraded', checks: { integrity: { ok: false } } },
  });
});

it('is degraded where checks should be made and none has brought a report, and by none from the future', async () => {
  const since = new Date('2026-11-01T03:00:00Z');
  const integrity = async (now: string): Promise<unknown> => {
    const { checks } = await healthOf(archive, {
      ...usualHealth,
      oldestCheck: 3_600_000,
      since,
      now: new Date(now),
    });
    return checks.integrity.ok;
  };
  expect(await integrity('2026-11-01T03:30:00Z')).toBe(true);
  expect(await integrity('2026-11-01T05:00:00Z')).toBe(false);
  const ended = new Date('2027-01-01T03:00:00Z');
  await keepReport(archive.dir, await checkArchive(archive, { signal }), { begun: ended, ended });
  expect(await integrity('2026-11-01T03:30:00Z')).toBe(true);
  expect(await integrity('2026-11-01T05:00:00Z')).toBe(false);
});

it('is degraded by damage that a check found, and tells the log once', async () => {
  const report = await checkArchive(archive, { signal });
  await keepReport(archive.dir, { ...report, found: 2 }, { begun: new Date(), ended: new Date() });
  const site = siteOf();
  for (let time = 0; time < 3; time++)
    expect(await ask(site)).toMatchObject({
      status: 503,
      said: { status: 'degraded', checks: { integrity: { says: 'The last check found 2 things wrong.' } } },
    });
  expect(said).toHaveLength(1);
  expect(JSON.parse(said[0] ?? '')).toMatchObject({ level: 50, msg: 'the archive is degraded' });
});

it('is degraded by a disk that is almost full', async () => {
  const site = siteOf({ freeBytes: async () => 100 * 1024 * 1024 });
  expect(await ask(site)).toMatchObject({
    status: 503,
    said: {
      status: 'degraded',
      checks: { space: { says: 'The disk has 100 MiB left, less than 512 MiB.' } },
    },
  });
});

it('fails where the disk of the blobs is not there', async () => {
  const [blobs, aside] = [join(archive.dir, 'blobs'), join(archive.dir, 'aside')];
  await fs.rename(blobs, aside);
  await fs.mkdir(blobs);
  const heard = await ask(siteOf());
  await fs.rmdir(blobs);
  await fs.rename(aside, blobs);
  expect(heard).toMatchObject({ status: 503, said: { status: 'failing', checks: { blobs: { ok: false } } } });
});

it('fails where the database cannot be read or answers too late, and still says that the process lives', async () => {
  const closed = await testArchive();
  const site = siteOf({}, closed);
  await closed.remove();
  const heard = await ask(site);
  expect(heard).toMatchObject({
    status: 503,
    said: { status: 'failing', checks: { database: { ok: false }, index: { ok: false } } },
  });
  // Nothing of the machine, its folders and its errors is told to whoever asks.
  expect(JSON.stringify(heard.said)).not.toMatch(/verno-scenario|sqlite|Error|\/tmp/i);
  expect((await site.request(`${address}/health/live`)).status).toBe(200);

  const never = new Promise<never>(() => {});
  const stuck = { ...archive, store: { ...archive.store, records: async () => never } };
  expect(await ask(siteOf({ patience: 20 }, stuck))).toMatchObject({
    status: 503,
    said: { checks: { database: { says: 'No answer came in time.' } } },
  });
});

it('remembers that an answer met a damaged database, though what health asks itself may be in memory', async () => {
  const damaged = fault('damaged', 'The database is damaged.', 'Restore a backup.');
  const store = { ...archive.store, versions: async () => Promise.reject(damaged) };
  const log = pino({ level: 'silent' });
  const site = await createSite({ ...archive, store }, { address, cacheBytes: 0, log });
  const [record] = await archive.store.records(0, 1, signal);
  expect((await site.request(`${address}/records/${record?.id}/v1`)).status).toBe(500);
  expect(await ask(site)).toMatchObject({
    status: 503,
    said: { status: 'failing', checks: { database: { ok: false } } },
  });
});
