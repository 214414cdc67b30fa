// Manifests of others whose transcription stands elsewhere, and manifests that are named by their address.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { importSources, type ImportOptions, type ImportReport } from '../../src/app/import/import.ts';
import { walkBlocks } from '../../src/model/block.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

let archive: TestArchive;
let folder: string;
let host: Server;
let address: string;
let asked: string[] = [];
/** What the host gives, by path; a number is a status. */
const given = new Map<string, object | string | number>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-annotations-'));
  archive = await testArchive();
  host = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const said = given.get(path) ?? 404;
    if (typeof said === 'number') response.writeHead(said).end();
    else
      response
        .writeHead(200, { 'Content-Type': 'application/ld+json' })
        .end(typeof said === 'string' ? said : JSON.stringify(said));
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const bound = host.address();
  address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  host.closeAllConnections();
  host.close();
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

const pageOf = (name: string, ...lines: readonly string[]): object => ({
  '@context': 'http://iiif.io/api/presentation/3/context.json',
  id: `${address}/${name}`,
  type: 'AnnotationPage',
  items: lines.map((value) => ({
    type: 'Annotation',
    motivation: 'supplementing',
    body: { type: 'TextualBody', value, language: 'en' },
    target: 'https://library.example/c#xywh=1,2,30,40',
  })),
});

/** The same in version 2. */
const listOf = (name: string, line: string): object => ({
  '@context': 'http://iiif.io/api/presentation/2/context.json',
  '@id': `${address}/${name}`,
  '@type': 'sc:AnnotationList',
  resources: [
    {
      '@type': 'oa:Annotation',
      motivation: 'sc:painting',
      resource: { '@type': 'cnt:ContentAsText', chars: line, format: 'text/plain', language: 'en' },
      on: 'https://library.example/c#xywh=1,2,30,40',
    },
  ],
});

const manifestOf = (name: string, ...pages: readonly string[]): object => ({
  '@context': 'http://iiif.io/api/presentation/3/context.json',
  id: `https://library.example/${name}`,
  type: 'Manifest',
  label: { en: [name] },
  items: pages.map((page, at) => ({
    id: `https://library.example/${name}/${at}`,
    type: 'Canvas',
    width: 100,
    height: 200,
    annotations: [{ id: `${address}/${page}`, type: 'AnnotationPage' }],
  })),
});

async function take(manifest: object, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
  const path = join(folder, 'manifest.json');
  await writeFile(path, JSON.stringify(manifest));
  return importSources(archive, [path], { by: 'a', signal: AbortSignal.timeout(30_000), ...options });
}

const fetching = { fetchImages: { allowPrivateHosts: true } };

async function said(name: string): Promise<{ words: string; files: string[] }> {
  const id = await archive.store.bySource('iiif', `https://library.example/${name}`);
  const head = id === undefined ? undefined : await archive.store.head(id);
  if (head === undefined) throw new Error('no record');
  const { texts, description } = await archive.store.content(head.manifest);
  const words = texts.flatMap(({ blocks }) => [...walkBlocks(blocks)].map(({ text }) => text)).join(' | ');
  return { words, files: description.source.files.map((file) => file.name) };
}

it('says what it left out, and asks for nothing by itself', async () => {
  const report = await take(manifestOf('quiet', 'quiet/1', 'quiet/2'));
  expect(report).toMatchObject({
    imported: 1,
    problems: [{ code: 'iiif-texts-elsewhere', severity: 'note' }],
  });
  expect(report.problems[0]?.message).toMatch(/^2 annotation pages/);
  expect(report.problems[0]?.hint).toContain('--fetch-images');
  expect(asked).toEqual([]);
});

it('fetches them where that is wished, of either version, and keeps them as a file of the source', async () => {
  given.set('/letter/1', pageOf('letter/1', 'The ferry was late.'));
  given.set('/letter/2', listOf('letter/2', 'It has since sunk.'));
  const report = await take(manifestOf('letter', 'letter/1', 'letter/2', 'letter/1'), fetching);
  expect(report).toMatchObject({ imported: 1, problems: [] });
  expect(asked).toEqual(['/letter/1', '/letter/2']);
  expect(await said('letter')).toEqual({
    words: 'The ferry was late. | It has since sunk. | The ferry was late.',
    files: ['manifest.json', 'annotations.json'],
  });
});

it('loses none that it had, though they are not asked for again, or do not come', async () => {
  expect(await take(manifestOf('letter', 'letter/1', 'letter/2', 'letter/1'))).toMatchObject({
    unchanged: 1,
  });
  expect(asked).toEqual([]);
  given.set('/letter/2', 503);
  given.set('/letter/1', pageOf('letter/1', 'The ferry was very late.'));
  const report = await take(manifestOf('letter', 'letter/1', 'letter/2'), fetching);
  expect(report).toMatchObject({ imported: 1, problems: [{ code: 'fetch-failed' }] });
  expect((await said('letter')).words).toBe('The ferry was very late. | It has since sunk.');
});

it('takes the record without those that cannot be had, and says why of each', async () => {
  given.set('/odd/1', '{"no":');
  given.set('/odd/2', { type: 'Manifest', items: [] });
  given.set('/odd/3', pageOf('odd/3', 'x'.repeat(5000)));
  given.set('/odd/4', pageOf('odd/4', 'Something was read.'));
  const report = await take(manifestOf('odd', 'odd/1', 'odd/2', 'odd/3', 'odd/4', 'odd/5'), {
    ...fetching,
    maxTextBytes: 4000,
  });
  expect(report.imported).toBe(1);
  expect(report.problems.map(({ code }) => code)).toEqual([
    'iiif-no-annotations',
    'iiif-no-annotations',
    'fetch-failed',
    'fetch-failed',
    'iiif-texts-elsewhere',
  ]);
  expect((await said('odd')).words).toBe('Something was read.');
});

it('asks nothing of this machine or the own network, and no more than it may in all', async () => {
  given.set('/more/1', pageOf('more/1', 'One.'));
  const own = await take(manifestOf('own', 'more/1'), { fetchImages: {} });
  expect(own.problems[0]?.hint).toContain('--allow-private-hosts');
  expect(asked).toEqual([]);
  const limits = { fetchImages: { allowPrivateHosts: true, maxTotalBytes: 10 } };
  const some = await take(manifestOf('more', 'more/1', 'more/2', 'more/3'), limits);
  expect(some.problems.map(({ code }) => code)).toEqual(['fetch-total', 'iiif-texts-elsewhere']);
  expect(asked).toEqual(['/more/1']);
});

const command = (...args: readonly string[]) => run(archive, 'import', ...args, '--json');

describe('a manifest that is named by its address', () => {
  it('is the same record as the file, and stays it', async () => {
    const manifest = manifestOf('named', 'named/1');
    given.set('/iiif/named/manifest.json', manifest);
    const named = `${address}/iiif/named/manifest.json`;
    const one = await command(named, '--allow-private-hosts');
    expect(JSON.parse(one.stdout)).toMatchObject({
      imported: 1,
      problems: [{ code: 'iiif-texts-elsewhere' }],
    });
    expect((await said('named')).files).toEqual(['manifest.json']);
    expect(JSON.parse((await command(named, '--allow-private-hosts')).stdout)).toMatchObject({
      unchanged: 1,
    });
    const path = join(folder, 'manifest.json');
    await writeFile(path, JSON.stringify(manifest));
    expect(JSON.parse((await command(path)).stdout)).toMatchObject({ imported: 0, unchanged: 1 });
  });

  it('is looked at in a dry run, and nothing that it names', async () => {
    given.set('/iiif/tried/manifest.json', manifestOf('tried', 'tried/1'));
    const one = await command(`${address}/iiif/tried/manifest.json`, '--allow-private-hosts', '--fetch-images', '--dry-run'); // prettier-ignore
    expect(JSON.parse(one.stdout)).toMatchObject({ dryRun: true, imported: 1 });
    expect(asked).toEqual(['/iiif/tried/manifest.json']);
  });

  it.each([
    ['/iiif/gone', 'fetch-failed', ['--allow-private-hosts']],
    ['/iiif/named/manifest.json', 'fetch-failed', []],
    ['/iiif/page', 'unknown-format', ['--allow-private-hosts']],
    ['/iiif/cut', 'iiif-not-json', ['--allow-private-hosts', '--format', 'iiif']],
  ])('%s is refused: %s %j', async (path, code, flags) => {
    given.set('/iiif/page', '{"type": "Feature"}');
    given.set('/iiif/cut', '{"type": "Manif');
    const one = await command(address + path, ...flags);
    expect(one.status).toBe(1);
    expect(JSON.parse(one.stdout)).toMatchObject({
      imported: 0,
      failed: 1,
      problems: [{ code, severity: 'error', where: { file: address + path } }],
    });
  });
});
