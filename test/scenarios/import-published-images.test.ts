// Manifests of others, with page images by reference, or fetched at the operator's wish.
import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import { prepare } from '../../src/app/import/intake.ts';
import type { Draft } from '../../src/model/draft.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

const { signal } = new AbortController();
let archive: TestArchive;
let folder: string;
let host: Server;
let address: string;
let asked: string[] = [];
let agents: (string | undefined)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-published-'));
  archive = await testArchive();
  const picture = await sharp({ create: { width: 40, height: 60, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
  // Stored lying on its side; seen upright it is as broad and high as the other.
  const turned = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'white' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  host = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    agents.push(request.headers['user-agent']);
    if (path.startsWith('/turned')) response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(turned);
    else if (path.startsWith('/good')) response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(picture);
    else if (path === '/page') response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Sign in');
    else if (path === '/lying') response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end('no picture');
    else if (path === '/large')
      response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(Buffer.alloc(3_000_000));
    else if (path === '/slow') response.writeHead(200, { 'Content-Type': 'image/jpeg' }).write('x');
    else if (path === '/file') response.writeHead(302, { Location: 'file:///etc/hostname' }).end();
    else if (path === '/moved') response.writeHead(302, { Location: '/good/moved' }).end();
    else if (path === '/round') response.writeHead(302, { Location: '/round' }).end();
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const bound = host.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
});
beforeEach(() => {
  asked = [];
  agents = [];
});
afterAll(async () => {
  host.closeAllConnections();
  host.close();
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

/** A manifest with a page for each image; the first one has a line on it. */
async function manifestOf(name: string, images: readonly object[]): Promise<string> {
  const id = `https://library.example/${name}`;
  const items = images.map((body, at) => {
    const canvas = `${id}/${at + 1}`;
    const line = {
      type: 'Annotation',
      motivation: 'supplementing',
      body: { type: 'TextualBody', value: 'The ferry was late.', language: 'en' },
      target: `${canvas}#xywh=10,20,30,10`,
    };
    return {
      id: canvas,
      type: 'Canvas',
      label: { none: [`${at + 1}`] },
      width: 80,
      height: 120,
      items: [
        {
          type: 'AnnotationPage',
          items: [{ type: 'Annotation', motivation: 'painting', body, target: canvas }],
        },
      ],
      ...(at === 0 && { annotations: [{ type: 'AnnotationPage', items: [line] }] }),
    };
  });
  const context = 'http://iiif.io/api/presentation/3/context.json';
  const path = join(folder, `${name}.json`);
  await writeFile(
    path,
    JSON.stringify({ '@context': context, id, type: 'Manifest', label: { en: [name] }, items }),
  );
  return path;
}

const image = (path: string): object => ({
  id: address + path,
  type: 'Image',
  format: 'image/jpeg',
  width: 80,
  height: 120,
});

async function contentOf({ records: [record] }: ImportReport): Promise<RecordContent> {
  const head = await archive.store.head(record?.id ?? '');
  if (head === undefined) throw new Error('no record');
  return archive.store.content(head.manifest);
}

it('refers to images without asking for them, unless it is told to', async () => {
  const path = await manifestOf('by-reference', [image('/good/1')]);
  const { description, zones } = await contentOf(
    await importSources(archive, [path], { by: 'archivist', signal }),
  );
  expect(asked).toEqual([]);
  expect(description.pages[0]?.published).toEqual({ address: `${address}/good/1`, width: 80, height: 120 });
  expect(description.pages[0]?.image).toBeUndefined();
  expect(zones[0]?.polygon[0]).toEqual([10, 20]);
});

it('fetches the largest form, says who asks, brings zones to its size, and asks for nothing twice', async () => {
  const service = [{ id: `${address}/good/service`, type: 'ImageService3', profile: 'level2' }];
  const path = await manifestOf('fetched', [{ ...image('/good/small'), service }, image('/moved')]);
  const options = { by: 'archivist', signal, fetchImages: { allowPrivateHosts: true } };
  const report = await importSources(archive, [path], options);
  expect(report.problems).toEqual([]);
  const { description, zones } = await contentOf(report);
  expect(asked.toSorted()).toEqual(['/good/moved', '/good/service/full/max/0/default.jpg', '/moved']);
  expect(agents.every((agent) => agent?.startsWith('Verno') === true)).toBe(true);
  expect(description.pages.map(({ image: kept }) => [kept?.mediaType, kept?.width, kept?.height])).toEqual([
    ['image/jpeg', 40, 60],
    ['image/jpeg', 40, 60],
  ]);
  // The publisher speaks of 80 × 120 pixels, the picture that came has 40 × 60.
  expect(zones[0]?.polygon).toEqual([[5, 10], [20, 10], [20, 15], [5, 15]]); // prettier-ignore

  asked = [];
  const again = await importSources(archive, [path], options);
  expect([again.imported, asked]).toEqual([0, []]);
});

it('keeps what it fetched once when the source comes again by reference', async () => {
  const path = await manifestOf('kept', [image('/good/kept')]);
  await importSources(archive, [path], { by: 'archivist', signal, fetchImages: { allowPrivateHosts: true } });
  const again = await importSources(archive, [path], { by: 'archivist', signal });
  expect([again.imported, again.unchanged]).toEqual([0, 1]);
});

it('places zones on a picture that is stored turned, whether it comes now or came before', async () => {
  const path = await manifestOf('turned', [image('/turned/1')]);
  const options = { by: 'archivist', signal, fetchImages: { allowPrivateHosts: true } };
  const { description, zones } = await contentOf(await importSources(archive, [path], options));
  expect(description.pages[0]?.image).toMatchObject({ width: 60, height: 40, orientation: 6 });
  // Seen, the line has its corners at (5, 10) and (20, 15) of 40 × 60; the first column as seen is the last row as stored.
  const onStored = [[10, 35], [10, 20], [15, 20], [15, 35]]; // prettier-ignore
  expect(zones[0]?.polygon).toEqual(onStored);
  const again = await importSources(archive, [path], options);
  expect([again.imported, again.unchanged]).toEqual([0, 1]);
});

it('leaves zones where they are when a record with a fetched picture is edited', async () => {
  const path = await manifestOf('edited', [image('/turned/2')]);
  const options = { by: 'archivist', signal, fetchImages: { allowPrivateHosts: true } };
  const taken = await importSources(archive, [path], options);
  const { zones: before } = await contentOf(taken);
  const id = taken.records[0]?.id ?? '';
  const head = await archive.store.head(id);
  if (head === undefined) throw new Error('no record');
  const { description, texts, zones, links } = await archive.store.content(head.manifest);
  const draft: Draft = {
    id,
    base: head.version,
    description: { ...description, titles: [{ language: 'en', text: 'Ferries' }] },
    texts: texts.map((text) => ({ text, ids: 'kept' })),
    zones,
    links,
    files: [],
    images: [],
  };
  const edited = await prepare(archive, draft, head.manifest.id, 'edited', {
    by: 'a',
    dryRun: false,
    signal,
  });
  expect(edited.kind === 'new' && edited.version.content.zones).toEqual(before);
});

const waiting = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(`verno-fetch-`));

it('keeps nothing aside of records that are taken in, and stops where the operator says', async () => {
  const before = new Set(await waiting());
  const one = await manifestOf('total-1', [image('/good/t1'), image('/good/t2')]);
  const two = await manifestOf('total-2', [image('/good/t3'), image('/good/t4')]);
  const aside: string[] = [];
  const size = (await (await fetch(`${address}/good`)).arrayBuffer()).byteLength;
  const fetchImages = { allowPrivateHosts: true, maxTotalBytes: 3 * size };
  const onProgress = ({ name }: { name: string }): void => {
    if (name === two) aside.push(...readdirSync(tmpdir()).filter((file) => file.startsWith('verno-fetch-')));
  };
  const report = await importSources(archive, [one, two], { by: 'a', signal, fetchImages, onProgress });
  expect(aside.filter((name) => !before.has(name))).toEqual([]);
  expect((await waiting()).filter((name) => !before.has(name))).toEqual([]);
  expect(report).toMatchObject({ imported: 2, problems: [{ code: 'fetch-total', where: { file: two } }] });
  expect(report.problems[0]?.message).toMatch(/^1 image of others .* 1 MiB/);
  expect(report.problems[0]?.hint).toContain('--max-fetched-bytes');
  const again = await importSources(archive, [one, two], { by: 'a', signal, fetchImages });
  expect(again).toMatchObject({ imported: 1, unchanged: 1, problems: [] });
  const { description } = await contentOf(again);
  expect(description.pages.every(({ image: kept }) => kept !== undefined)).toBe(true);
});

it.each(['0', 'much', '1e99'])('refuses %j as the most that is fetched', async (most) => {
  const said = await run(archive, 'import', folder, '--fetch-images', '--max-fetched-bytes', most);
  expect([said.status, said.stderr]).toEqual([2, expect.stringContaining('--max-fetched-bytes wants')]);
});

it('says of each image why it was not fetched, and keeps the reference', async () => {
  const paths = ['/page', '/lying', '/large', '/slow', '/file', '/round', '/gone'];
  const manifest = await manifestOf('refused', paths.map(image));
  const limits = { allowPrivateHosts: true, maxBytes: 1_048_576, timeout: 1000 };
  const report = await importSources(archive, [manifest], { by: 'archivist', signal, fetchImages: limits });
  expect(report.imported).toBe(1);
  const reasons = [
    /no picture, but text\/html/,
    /no picture that Verno knows/,
    /larger than 1 MiB/,
    /longer than 1 seconds/,
    /file:, which is not the web/,
    /redirected more than 5 times/,
    /answered 404/,
  ];
  expect(report.problems).toHaveLength(reasons.length);
  for (const [at, reason] of reasons.entries()) expect(report.problems[at]?.message).toMatch(reason);
  const { description } = await contentOf(report);
  expect(
    description.pages.every(({ image: kept, published }) => kept === undefined && published !== undefined),
  ).toBe(true);
});

it('fetches nothing from this machine or the own network by itself', async () => {
  const local = address.replace('127.0.0.1', 'localhost');
  const path = await manifestOf('private', [
    image('/good/private'),
    { id: `${local}/good/private`, type: 'Image' },
  ]);
  const report = await importSources(archive, [path], { by: 'archivist', signal, fetchImages: {} });
  expect(asked).toEqual([]);
  expect(report.problems.map(({ code, hint }) => [code, hint?.includes('--allow-private-hosts')])).toEqual([
    ['fetch-failed', true],
    ['fetch-failed', true],
  ]);
});
