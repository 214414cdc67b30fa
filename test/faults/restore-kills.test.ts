// Restores from a copy that are killed or stopped: what stands afterwards is whole, or is no archive.
import { readdir, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { restoreFrom } from '../../src/app/preserve/restore.ts';
import { seeded } from '../generators/sources.ts';
import { everythingOf } from '../scenarios/everything.ts';
import { preservePlace, services } from '../scenarios/preserve-place.ts';
import { generatedVersions, got } from '../temporary-archive.ts';
import { run } from './killing.ts';

const kills = 2;
let place: Awaited<ReturnType<typeof preservePlace>>;
let before: Awaited<ReturnType<typeof everythingOf>>;
beforeAll(async () => {
  place = await preservePlace();
  for (let at = 0; at < 24; at++) {
    const blob = got(await place.archive.blobs.put({ data: Buffer.from(`scan ${at} `.repeat(20_000)) }));
    const files = [{ name: 'scan', ...blob, mediaType: 'text/plain' }];
    await place.archive.store.publish(generatedVersions(92, at, 1, { files }).map(({ version }) => version));
  }
  before = await everythingOf(place.archive);
  expect(await place.bag('bag')).toEqual([]);
}, 60_000);
afterAll(() => place.remove());

it(`${kills} kills leave no archive, or a whole one, and it can be repeated`, async () => {
  const dir = place.at('restored');
  const args = ['restore', place.at('bag'), '--data', dir];
  const { code, milliseconds } = await run(args);
  expect(code).toBe(0);
  await rm(dir, { recursive: true });
  const draw = seeded(13);
  let unfinished = 0;
  for (let at = 0; at < kills; at++) {
    await run(args, draw.int(0, Math.floor(milliseconds)));
    const opened = await services.openArchive(dir);
    if (opened.ok) {
      expect(await everythingOf(opened.value)).toEqual(before);
      await opened.value.close();
      await rm(dir, { recursive: true });
      continue;
    }
    expect(opened.problems).toMatchObject([{ code: 'no-archive' }]);
    unfinished++;
  }
  // The moments were such that something was half done.
  expect(unfinished).toBeGreaterThan(0);
  got(await place.restoreCopy('bag', 'restored'));
  const archive = await place.open('restored');
  expect(await everythingOf(archive)).toEqual(before);
  expect((await readdir(dir)).filter((name) => !name.startsWith('verno.db-')).sort()).toEqual(['blobs', 'verno.db']); // prettier-ignore
}, 120_000);

it.each(['reading', 'checking'] as const)(
  'a stop on request while %s leaves nothing behind',
  async (doing) => {
    const stop = new AbortController();
    const restoring = restoreFrom(services, place.at('bag'), {
      dir: place.at('stopped'),
      signal: stop.signal,
      onProgress: (progress) => {
        if (progress.doing === doing) stop.abort(new Error('stopped on request'));
      },
    });
    await expect(restoring).rejects.toThrow('stopped');
    expect(await readdir(place.at('.'))).not.toContain('stopped');
  },
);
