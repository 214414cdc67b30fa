// Image requests that ask for what cannot be had, or that are none: each gets the status that the specification's tables demand.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setAccess } from '../../src/app/access/set.ts';
import { importSources } from '../../src/app/import/import.ts';
import { createSite } from '../../src/web/site.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';

const origin = 'https://archive.example';
let folder: string;
let archive: TestArchive;
let site: Hono;
let record: string;
const log: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-requests-'));
  await mkdir(join(folder, 'images'));
  const scan = sharp({ create: { width: 300, height: 200, channels: 3, background: 'beige' } });
  await scan.jpeg().toFile(join(folder, 'images', '1.jpg'));
  const page = 'pages:\n  - id: p1\n    label: "1"\n    image: images/1.jpg\n  - id: p2\n    label: "2"\n';
  await writeFile(join(folder, 'record.yaml'), `type: letter\ntitles:\n  en: A letter\n${page}`);
  archive = await testArchive();
  const report = await importSources(archive, [folder], { by: 'test', signal: AbortSignal.timeout(20_000) });
  record = report.records[0]?.id ?? '';
  const logger = pino({ level: 'error' }, { write: (line: string) => void log.push(line) });
  site = await createSite(archive, { address: origin, cacheBytes: 0, log: logger });
});
afterAll(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

const FailureSchema = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string().min(10), hint: z.string().nullable() }),
});

async function ask(path: string): Promise<number> {
  const answer = await site.request(`${origin}/iiif/image/${path}`);
  expect(answer.headers.get('access-control-allow-origin'), path).toBe('*');
  if (answer.status >= 400) FailureSchema.parse(await answer.json());
  return answer.status;
}

/** [what follows the identifier, its status in version 2, in version 3]; the image has 300 by 200 pixels. */
const requests: readonly (readonly [string, number, number])[] = [
  ['full/max/0/default.jpg', 200, 200],
  ['full/full/0/default.jpg', 200, 400],
  ['square/max/0/default.jpg', 200, 200],
  // Region
  ['0,0,10,10/max/0/default.jpg', 200, 200],
  ['290,190,1000000000,1000000000/max/0/default.jpg', 200, 200],
  ['0,0,999999999999999,999999999999999/max/0/default.jpg', 200, 200],
  ['299,199,1,1/max/0/default.jpg', 200, 200],
  ['300,0,10,10/max/0/default.jpg', 400, 400],
  ['0,200,10,10/max/0/default.jpg', 400, 400],
  ['1000000000,1000000000,1,1/max/0/default.jpg', 400, 400],
  ['0,0,0,10/max/0/default.jpg', 400, 400],
  ['0,0,10,0/max/0/default.jpg', 400, 400],
  ['-1,0,10,10/max/0/default.jpg', 400, 400],
  ['0,0,10/max/0/default.jpg', 400, 400],
  ['0,0,10,10,10/max/0/default.jpg', 400, 400],
  ['0.5,0,10,10/max/0/default.jpg', 400, 400],
  ['1e2,0,10,10/max/0/default.jpg', 400, 400],
  [',,,/max/0/default.jpg', 400, 400],
  ['0,0,99999999999999999999,10/max/0/default.jpg', 400, 400],
  ['pct:10,10,50.5,50/max/0/default.jpg', 200, 200],
  ['pct:50,50,100,100/max/0/default.jpg', 200, 200],
  ['pct:0,0,0,50/max/0/default.jpg', 400, 400],
  ['pct:100,0,50,50/max/0/default.jpg', 400, 400],
  ['pct:-1,0,50,50/max/0/default.jpg', 400, 400],
  ['pct:+1,0,50,50/max/0/default.jpg', 400, 400],
  ['pct:NaN,0,50,50/max/0/default.jpg', 400, 400],
  ['pct:1,1/max/0/default.jpg', 400, 400],
  ['FULL/max/0/default.jpg', 400, 400],
  ['%20full/max/0/default.jpg', 400, 400],
  // Size
  ['full/150,/0/default.jpg', 200, 200],
  ['full/301,/0/default.jpg', 200, 400],
  ['full/,201/0/default.jpg', 200, 400],
  ['full/300,201/0/default.jpg', 200, 400],
  ['full/pct:100/0/default.jpg', 200, 200],
  ['full/pct:100.5/0/default.jpg', 200, 400],
  ['full/pct:0/0/default.jpg', 400, 400],
  ['full/pct:0.001/0/default.jpg', 400, 400],
  ['full/0,/0/default.jpg', 400, 400],
  ['full/,0/0/default.jpg', 400, 400],
  ['full/0,0/0/default.jpg', 400, 400],
  ['full/!0,10/0/default.jpg', 400, 400],
  ['full/!600,600/0/default.jpg', 200, 200],
  ['full/%5E600,/0/default.jpg', 400, 200],
  ['full/^!600,600/0/default.jpg', 400, 200],
  ['full/^pct:150/0/default.jpg', 400, 200],
  ['full/^600,500/0/default.jpg', 400, 200],
  ['full/,^600/0/default.jpg', 400, 400],
  ['full/^^max/0/default.jpg', 400, 400],
  ['full/!^600,600/0/default.jpg', 400, 400],
  ['full/^full/0/default.jpg', 400, 400],
  ['full/^100000,/0/default.jpg', 400, 400],
  ['full/100000,/0/default.jpg', 400, 400],
  ['full/^9000,9000/0/default.jpg', 400, 400],
  ['full/^1000000000,1000000000/0/default.jpg', 400, 400],
  ['full/,/0/default.jpg', 400, 400],
  ['full/10/0/default.jpg', 400, 400],
  ['full/10,10,10/0/default.jpg', 400, 400],
  ['full/-10,/0/default.jpg', 400, 400],
  ['full/10.5,/0/default.jpg', 400, 400],
  ['full/pct:-5/0/default.jpg', 400, 400],
  ['full/pct:/0/default.jpg', 400, 400],
  // Rotation
  ['full/max/360/default.jpg', 200, 200],
  ['full/max/!0/default.jpg', 200, 200],
  ['full/max/.5/default.png', 200, 200],
  ['full/max/361/default.jpg', 400, 400],
  ['full/max/-90/default.jpg', 400, 400],
  ['full/max/+90/default.jpg', 400, 400],
  ['full/max/0!/default.jpg', 400, 400],
  ['full/max/!!0/default.jpg', 400, 400],
  ['full/max/1e1/default.jpg', 400, 400],
  ['full/max/!/default.jpg', 400, 400],
  // Quality and format
  ['full/max/0/color.webp', 200, 200],
  ['full/max/0/native.jpg', 400, 400],
  ['full/max/0/grey.jpg', 400, 400],
  ['full/max/0/DEFAULT.jpg', 400, 400],
  ['full/max/0/default.JPG', 400, 400],
  ['full/max/0/default', 400, 400],
  ['full/max/0/.jpg', 400, 400],
  ['full/max/0/default.', 400, 400],
  ['full/max/0/default.jpg.png', 400, 400],
  ['full/max/0/default.gif', 400, 400],
  ['full/max/0/default.pdf', 400, 400],
  // What is no request at all
  ['full/max/0', 400, 400],
  ['full/max/0/default.jpg/more', 400, 400],
  ['info.xml', 400, 400],
  [`full/max/0/${'d'.repeat(1500)}.jpg`, 400, 400],
  ['full/max/0/%00default.jpg', 400, 400],
  ['full/max/0/%ff.jpg', 400, 400],
  ['full/max/0/..%2f..%2f..%2fverno.db', 400, 400],
];

describe.each([2, 3] as const)('version %i of the Image API', (api) => {
  it.each(requests.map(([path, two, three]) => [path.slice(0, 80), path, api === 2 ? two : three] as const))(
    'answers %s as it must',
    async (_, path, status) => {
      expect(await ask(`${api}/${record}-v1-p1/${path}`)).toBe(status);
    },
  );

  it.each([
    'p1',
    `nobody00-v1-p1`,
    'RECORD-v2-p1',
    'RECORD-v1-p3',
    // A page without an image.
    'RECORD-v1-p2',
    'RECORD-v0-p1',
    'RECORD-v1',
    'RECORD%2Fv1%2Fp1',
    '..%2f..%2fverno.db',
    '%2e%2e%2fblobs',
    '%00',
    '%ff%fe',
    'RECORD-v1-p1%00',
    'a'.repeat(500),
  ])('has no image %s', async (identifier) => {
    const named = identifier.replace('RECORD', record);
    for (const rest of ['info.json', 'full/max/0/default.jpg', 'full/max/0/default.nothing'])
      expect(await ask(`${api}/${named}/${rest}`), rest).toBe(404);
  });
});

/** The status and the words of a refusal. */
const said = async (path: string): Promise<[number, { code: string; message: string }]> => {
  const answer = await site.request(`${origin}/iiif/image/3/${path}`);
  return [answer.status, FailureSchema.parse(await answer.json()).error];
};

describe('a refusal', () => {
  it('says what is wrong in its own terms', async () => {
    expect(await said(`${record}-v1-p9/info.json`)).toMatchObject([
      404,
      { code: 'no-image', message: `The record ${record} has no page image p9 in version 1.` },
    ]);
    expect(await said(`${record}-v2-p1/full/max/0/default.jpg`)).toMatchObject([
      404,
      { code: 'no-record', message: `There is no record or version “${record}@2”.` },
    ]);
    expect(await said('p1/info.json')).toMatchObject([
      404,
      { code: 'no-image', message: 'This address names no page image.' },
    ]);
  });

  it('names the day on which a closed record is opened', async () => {
    const closing = { level: 'closed', until: '2999-01-01', reason: 'By law', by: 'test' } as const;
    expect((await setAccess(archive, { record, ...closing })).ok).toBe(true);
    try {
      expect(await said(`${record}-v1-p1/info.json`)).toMatchObject([
        403,
        { code: 'closed', message: `The record ${record} is closed until 2999-01-01.` },
      ]);
    } finally {
      await setAccess(archive, { record, level: 'public', reason: 'over', by: 'test' });
    }
  });

  it('repeats no control character, nor what turns the direction of writing', async () => {
    for (const path of [
      'fu%0all/max/0/default.jpg',
      'full/%1b%5b31m/0/default.jpg',
      'full/max/%e2%80%ae0/default.jpg',
      'full/max/0/%00default.jpg',
      'full/max/0/default.%07',
    ]) {
      const [status, { message }] = await said(`${record}-v1-p1/${path}`);
      expect(status, path).toBe(400);
      expect(message, path).not.toMatch(/\p{C}/u);
    }
    const [, { message }] = await said('%1b%5b31m/info.json');
    expect(message).not.toMatch(/\p{C}/u);
  });
});

it('knows no other version of the Image API', async () => {
  for (const api of ['1', '4', '0', '23', 'x'])
    expect((await site.request(`${origin}/iiif/image/${api}/${record}-v1-p1/info.json`)).status).toBe(404);
});

it('answers a preflight, and refuses to be written to', async () => {
  const address = `${origin}/iiif/image/3/${record}-v1-p1/info.json`;
  const preflight = await site.request(address, { method: 'OPTIONS' });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-methods')).toContain('GET');
  expect((await site.request(address, { method: 'PUT', body: '{}' })).status).toBe(405);
});

it('tells whoever has the picture that it has not changed', async () => {
  const address = `${origin}/iiif/image/3/${record}-v1-p1/full/max/0/default.jpg`;
  const first = await site.request(address);
  const tag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const again = await site.request(address, { headers: { 'If-None-Match': tag } });
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
});

it('has written nothing of all this to the log', () => {
  expect(log).toEqual([]);
});
