// Many who ask for tiles at once, who ask for the most costly, or who leave; files that prove damaged only when they are cut; what the cache keeps.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Hono } from 'hono';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSources } from '../../src/app/import/import.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { createSite } from '../../src/web/site.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';

const origin = 'https://archive.example';
const [width, height] = [2200, 1700];
let folder: string;
let archive: TestArchive;
const log: string[] = [];
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-load-'));
  archive = await testArchive();
});
afterAll(async () => {
  // What had begun when its readers left is still finished, and kept.
  let files = -1;
  for (let now = (await kept('')).length; now !== files; now = (await kept('')).length) {
    files = now;
    await setTimeout(300);
  }
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

const siteOf = async (imageCacheBytes?: number): Promise<Hono> =>
  createSite(archive, {
    address: origin,
    cacheBytes: 0,
    imageCacheBytes,
    log: pino({ level: 'error' }, { write: (line: string) => void log.push(line) }),
  });

/** A scan of more pixels than are cut without a pyramid, no two alike. */
async function scan(): Promise<Buffer> {
  const small = sharp(randomBytes(22 * 17 * 3), { raw: { width: 22, height: 17, channels: 3 } });
  return small.resize(width, height, { fit: 'fill' }).png({ compressionLevel: 1 }).toBuffer();
}

/** The id of a new record whose only page has this image. */
async function recordWith(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, String(++count));
  await mkdir(join(path, 'images'), { recursive: true });
  await writeFile(join(path, 'images', name), bytes);
  const page = `pages:\n  - id: p1\n    label: "1"\n    image: images/${name}\n`;
  await writeFile(join(path, 'record.yaml'), `type: letter\ntitles:\n  en: Letter ${count}\n${page}`);
  const report = await importSources(archive, [path], { by: 'test', signal: AbortSignal.timeout(30_000) });
  const [record] = report.records;
  if (record === undefined) throw new Error(JSON.stringify(report.problems));
  return record.id;
}

const address = (id: string, steps: string): string => `${origin}/iiif/image/3/${id}-v1-p1/${steps}`;

async function picture(site: Hono, path: string): Promise<Buffer> {
  const answer = await site.request(path);
  expect(answer.status, path).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

/** The files of the cache, by their names. */
async function kept(part: string): Promise<string[]> {
  const found = await readdir(join(archive.dir, 'cache', part), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The bytes that a part of the cache takes. */
const sizes = async (part: string): Promise<number> => {
  const all = await Promise.all((await kept(part)).map(async (file) => stat(file).catch(() => undefined)));
  return all.reduce((sum, about) => sum + (about?.size ?? 0), 0);
};

const dropCache = (): Promise<void> => rm(join(archive.dir, 'cache'), { recursive: true, force: true });

describe('tiles', () => {
  it(
    'asked for by 64 at once are those that one gets alone, and pages are answered meanwhile',
    { timeout: 60_000 },
    async () => {
      const id = await recordWith('1.png', await scan());
      const tiles = Array.from({ length: 64 }, (_, at) => {
        const [x, y] = [(at % 8) * 256, Math.floor(at / 8) * 200];
        return address(
          id,
          `${x},${y},256,200/${at % 3 === 0 ? '128,100' : 'max'}/${at % 4 === 0 ? 90 : 0}/default.jpg`,
        );
      });
      const alone = await siteOf();
      const expected: Buffer[] = [];
      for (const tile of tiles) expected.push(await picture(alone, tile));
      await dropCache();

      const site = await siteOf();
      const together = Promise.all([...tiles, ...tiles].map(async (tile) => picture(site, tile)));
      const page = await site.request(`${origin}/records/${id}`);
      expect(page.status).toBe(200);
      const thumbnail = await site.request(`${origin}/records/${id}/v1/pages/p1/thumbnail`);
      expect(thumbnail.status).toBe(200);
      const given = await together;
      for (const [at, bytes] of given.entries())
        expect(bytes.equals(expected[at % 64] ?? Buffer.alloc(0)), tiles[at % 64]).toBe(true);
    },
  );

  it('come out of a pyramid as they would out of the image itself', { timeout: 60_000 }, async () => {
    await dropCache();
    const original = await scan();
    const id = await recordWith('1.png', original);
    const site = await siteOf();
    for (const [region, size] of [
      ['0,0,512,512', '512,512'],
      ['1024,512,1024,1024', '512,512'],
      ['333,777,901,555', '450,277'],
      ['2048,1536,152,164', '152,164'],
      ['0,0,2048,1700', '256,213'],
    ] as const) {
      const [x = 0, y = 0, w = 0, h = 0] = region.split(',').map(Number);
      const [across = 0, down = 0] = size.split(',').map(Number);
      const wanted = await sharp(original)
        .extract({ left: x, top: y, width: w, height: h })
        .resize(across, down, { fit: 'fill' })
        .raw()
        .toBuffer();
      const tile = await sharp(await picture(site, address(id, `${region}/${size}/0/default.png`)))
        .raw()
        .toBuffer();
      expect(tile.length).toBe(wanted.length);
      let difference = 0;
      for (const [at, value] of wanted.entries()) difference += Math.abs(value - (tile[at] ?? 0));
      expect(difference / wanted.length, region).toBeLessThan(3);
    }
    expect(await kept('pyramids')).toHaveLength(1);
  });
});

describe('a file that is damaged', () => {
  it(
    'within a TIFF, which shows only when it is cut, is named as what it is',
    { timeout: 60_000 },
    async () => {
      const whole = await sharp(await scan())
        .tiff({ compression: 'lzw', tile: false })
        .toBuffer();
      // The directory stands behind the pixels, and the last of them are gone.
      const broken = Buffer.from(whole);
      broken.fill(0xff, Math.round(whole.length * 0.4), Math.round(whole.length * 0.9));
      const id = await recordWith('1.tif', broken);
      const site = await siteOf();
      for (const steps of [
        '0,1200,512,400/max/0/default.jpg',
        'full/400,/0/default.jpg',
        '0,1200,512,400/max/0/default.jpg',
      ]) {
        const answer = await site.request(address(id, steps));
        expect(answer.status, steps).toBe(500);
        expect(await answer.json()).toMatchObject({ error: { code: 'image-damaged' } });
      }
      const thumbnail = await site.request(`${origin}/records/${id}/v1/pages/p1/thumbnail`);
      expect([thumbnail.status, thumbnail.headers.get('content-type')]).toEqual([404, 'image/svg+xml']);
      expect((await site.request(`${origin}/records/${id}`)).status).toBe(200);
      expect(await kept('work')).toEqual([]);
    },
  );
});

describe('the cache', () => {
  it(
    'stays within its bound, be that less than one pyramid, also after a restart',
    { timeout: 60_000 },
    async () => {
      await dropCache();
      const id = await recordWith('1.png', await scan());
      for (const bound of [1_500_000, 1_500_000, 100_000]) {
        const site = await siteOf(bound);
        for (let at = 0; at < 6; at++) {
          const tiles = [0, 1, 2].map(
            (down) => `${at * 30 + bound / 1e5},${down * 40},300,300/150,150/0/default.png`,
          );
          await Promise.all(tiles.map(async (tile) => picture(site, address(id, tile))));
          if (bound > 1_000_000) expect(await sizes('pyramids')).toBeGreaterThan(100_000);
        }
        // The pyramid of the page that is looked at stays for a while, whatever the bound.
        await expect
          .poll(async () => (await sizes('tiles')) + (bound > 1_000_000 ? await sizes('pyramids') : 0))
          .toBeLessThanOrEqual(bound);
        expect(await kept('pyramids')).toHaveLength(1);
        if (bound > 1_000_000) expect(await sizes('tiles')).toBeGreaterThan(0);
      }
    },
  );

  it('gives up what it holds beyond a lowered bound at the first request', { timeout: 60_000 }, async () => {
    await dropCache();
    const [one, other] = [await recordWith('1.png', await scan()), await recordWith('1.png', await scan())];
    await picture(await siteOf(), address(one, '0,0,512,512/512,512/0/default.jpg'));
    const before = await kept('pyramids');
    expect(before).toHaveLength(1);
    await picture(await siteOf(1), address(other, '0,0,512,512/512,512/0/default.jpg'));
    await expect
      .poll(async () => (await kept('pyramids')).filter((path) => before.includes(path)))
      .toEqual([]);
  });

  it('that cannot be written costs no answer', { timeout: 60_000 }, async () => {
    await dropCache();
    const id = await recordWith('1.png', await scan());
    // Where a folder should be made stands a file: nobody can write there, whatever his rights.
    await writeFile(join(archive.dir, 'cache'), '');
    await chmod(join(archive.dir, 'cache'), 0o444);
    const site = await siteOf();
    await picture(site, address(id, '100,100,300,300/max/0/default.jpg'));
    await picture(site, address(id, '100,100,300,300/max/0/default.jpg'));
    await rm(join(archive.dir, 'cache'));
  });

  it(
    'holds nothing of a record that was withdrawn, nor is anything of it shown',
    { timeout: 60_000 },
    async () => {
      const id = await recordWith('1.png', await scan());
      const site = await siteOf();
      const tile = address(id, '0,0,512,512/512,512/0/default.jpg');
      await picture(site, tile);
      await picture(site, address(id, '5,5,300,300/max/0/default.jpg'));
      expect((await kept('tiles')).length).toBeGreaterThan(0);
      expect((await kept('pyramids')).length).toBeGreaterThan(0);
      const going = Promise.all(
        Array.from({ length: 20 }, async (_, at) =>
          site.request(address(id, `${at},9,600,600/max/0/default.jpg`)),
        ),
      );
      const done = await withdrawRecord(archive, {
        record: id,
        reason: 'By order of a court',
        by: 'director',
      });
      expect(done.ok).toBe(true);
      for (const { status } of await going) expect([200, 410]).toContain(status);
      for (const path of [tile, address(id, 'info.json'), address(id, 'full/max/0/default.jpg')]) {
        const answer = await site.request(path);
        expect(answer.status).toBe(410);
        expect(await answer.text()).toContain('By order of a court');
      }
      expect([...(await kept('tiles')), ...(await kept('pyramids')), ...(await kept('work'))]).toEqual([]);
    },
  );
});

describe('pictures', () => {
  it(
    'that are costly, asked for by a hundred, leave the archive answering',
    { timeout: 120_000 },
    async () => {
      const id = await recordWith('1.png', await scan());
      const site = await siteOf();
      const control = new AbortController();
      const asked = Array.from({ length: 100 }, async (_, at) => {
        const answer = await site.request(address(id, `full/^${4000 - at},4000/${at + 0.5}/default.jpg`), {
          signal: control.signal,
        });
        await answer.arrayBuffer();
        return answer.status;
      });
      const started = performance.now();
      for (let at = 0; at < 5; at++) {
        expect((await site.request(`${origin}/records/${id}`)).status).toBe(200);
        expect((await site.request(address(id, `${at},0,100,100/max/0/default.jpg`))).status).toBe(200);
      }
      expect(performance.now() - started).toBeLessThan(30_000);
      expect(process.memoryUsage().rss).toBeLessThan(1.5 * 1024 ** 3);
      // All hang up: what has not begun is given up.
      control.abort();
      const statuses = await Promise.all(asked);
      expect(statuses.filter((status) => status === 408).length).toBeGreaterThan(90);
      expect(statuses.every((status) => [200, 408].includes(status))).toBe(true);
    },
  );

  it('are refused for now where too many wait', { timeout: 60_000 }, async () => {
    const id = await recordWith('1.png', await scan());
    const site = await siteOf();
    const control = new AbortController();
    const asked = Array.from({ length: 400 }, async (_, at) =>
      site.request(address(id, `full/${1000 + at},1000/0/default.webp`), { signal: control.signal }),
    );
    const busy = await Promise.race(
      asked.map(async (one) => ((await one).status === 503 ? one : new Promise<never>(() => undefined))),
    );
    expect(busy.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await busy.json()).toMatchObject({ error: { code: 'images-busy' } });
    control.abort();
    await Promise.all(asked);
  });
});

it('has written no fault to the log', () => {
  expect(log).toEqual([]);
});
