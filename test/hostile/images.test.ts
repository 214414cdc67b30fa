// Page images that are none, that lie about themselves, or whose file goes away; and requests for a part of one.
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSources } from '../../src/app/import/import.ts';
import type { Running } from '../../src/app/services.ts';
import { serve } from '../../src/web/serve.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { scratch, write, writeRecord } from './folder.ts';

let archive: TestArchive;
let running: Running;
let folder: string;
let remove: () => Promise<void>;
const log: unknown[] = [];

beforeAll(async () => {
  archive = await testArchive();
  ({ path: folder, remove } = await scratch());
  const logger = pino({ level: 'error' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const started = await serve(archive, { port: 0, host: '127.0.0.1' }, logger);
  if (!started.ok) throw new Error('no server');
  running = started.value;
});
afterAll(async () => {
  await running.stop();
  await archive.remove();
  await remove();
});

const noise = async (): Promise<Buffer> =>
  sharp(randomBytes(300 * 200 * 3), { raw: { width: 300, height: 200, channels: 3 } })
    .png()
    .toBuffer();
let count = 0;
/** Pictures by their header; that the rest is damaged shows only when they are drawn. */
/** What is said of files that the page stands without. */
const withoutImage = new Map([
  ['empty.png', 'image-empty'],
  ['head.png', 'image-damaged'],
]);
const broken = new Set(['half.png', 'wrong.png']);

/** The address of the only page of a new record with this image. */
async function pageWith(
  name: string,
  bytes: Uint8Array,
): Promise<{ address: string; codes: string[]; page: string }> {
  const path = `${folder}/${++count}`;
  await writeRecord(path, `Image ${count}`);
  await write(path, { [`images/${name}`]: bytes });
  const report = await importSources(archive, [path], { by: 'test', signal: AbortSignal.timeout(20_000) });
  const [record] = report.records;
  if (record === undefined) throw new Error(JSON.stringify(report.problems));
  const page = `${running.address}/records/${record.id}`;
  return { address: `${page}/v1/pages/p1`, page, codes: report.problems.map(({ code }) => code) };
}

describe('a page image', () => {
  it('is sent whole or in the part that was asked for', async () => {
    const bytes = await noise();
    const { address } = await pageWith('1.png', bytes);
    const head = await fetch(address, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(String(bytes.length));
    expect((await head.arrayBuffer()).byteLength).toBe(0);
    for (const range of ['bytes=0-9', 'bytes=-10', `bytes=${bytes.length}-`, 'bytes=9-0', 'nonsense']) {
      const part = await fetch(address, { headers: { range } });
      const got = Buffer.from(await part.arrayBuffer());
      if (part.status === 200) expect(got.equals(bytes)).toBe(true);
      else if (part.status === 206) expect(got.length).toBe(10);
      else expect(part.status).toBe(416);
    }
    const thumbnail = await fetch(`${address}/thumbnail`);
    expect(thumbnail.headers.get('content-type')).toBe('image/webp');
  });

  it('may be left in the middle', async () => {
    const { address } = await pageWith('1.png', await noise());
    for (let at = 0; at < 20; at++) {
      const answer = await fetch(address);
      await answer.body?.cancel();
    }
    expect((await fetch(address)).status).toBe(200);
  });

  it.each<[string, (png: Buffer) => Uint8Array]>([
    ['empty.png', () => new Uint8Array()],
    ['words.png', () => Buffer.from('this is no picture')],
    ['page.png', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'vector.png',
      () =>
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><image href="file:///etc/passwd"/></svg>',
        ),
    ],
    ['head.png', (png) => png.subarray(0, 30)],
    ['half.png', (png) => png.subarray(0, png.length / 2)],
    ['wrong.png', (png) => Buffer.concat([png.subarray(0, 200), randomBytes(500), png.subarray(700)])],
    ['two.png', (png) => Buffer.concat([png, Buffer.from('<script>alert(1)</script>')])],
  ])('that is %s does no harm, and is never sent as something that could', async (name, make) => {
    const { address, page, codes } = await pageWith(name, make(await noise()));
    for (const size of ['', '/thumbnail']) {
      const answer = await fetch(`${address}${size}`);
      expect([200, 404]).toContain(answer.status);
      if (answer.status === 200) {
        expect(answer.headers.get('content-type')).toMatch(/^image\/(?:png|webp)$/);
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
        await answer.arrayBuffer();
        continue;
      }
      if (!broken.has(name)) {
        expect(codes).toContain(withoutImage.get(name) ?? 'no-image');
        continue;
      }
      expect(codes).toEqual(['image-damaged']);
      expect(answer.headers.get('content-type')).toBe('image/svg+xml');
      expect(await answer.text()).toContain('cannot be shown');
    }
    expect((await fetch(page)).status).toBe(200);
  });

  it('that is damaged is warned of when it comes, and again only when another comes in its place', async () => {
    const png = await noise();
    const path = `${folder}/${++count}`;
    await writeRecord(path, 'Damaged');
    const warned: string[][] = [];
    for (const bytes of [png.subarray(0, 3000), png.subarray(0, 3000), png.subarray(0, 4000), png]) {
      await write(path, { 'images/1.png': bytes });
      const signal = AbortSignal.timeout(20_000);
      const { problems } = await importSources(archive, [path], { by: 'test', signal });
      for (const { where, hint } of problems)
        expect([where?.file, hint]).toEqual([
          `${path}/images/1.png`,
          expect.stringContaining('Copy the file'),
        ]);
      warned.push(problems.map(({ code }) => code));
    }
    expect(warned).toEqual([['image-damaged'], [], ['image-damaged'], []]);
  });

  it('whose file has gone is answered without a fault of the server', async () => {
    const { address, page } = await pageWith('1.png', await noise());
    await rm(`${archive.dir}/blobs`, { recursive: true });
    for (const path of [address, `${address}/thumbnail`, page])
      expect((await fetch(path)).status).toBeLessThan(500);
    expect(log).toEqual([]);
  });
});
