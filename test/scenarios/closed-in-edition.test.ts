// A document of an edition is closed: the edition's file holds its words, so nobody who may not read it gets that file.
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setAccess } from '../../src/app/access/set.ts';
import { exportRecords } from '../../src/app/export/export.ts';
import { importSources } from '../../src/app/import/import.ts';
import { createSite } from '../../src/web/site.ts';
import { editions } from '../generators/edition-format.ts';
import { got } from '../temporary-archive.ts';
import { testArchive, type TestArchive } from './archive.ts';

const address = 'https://archive.example';
const words = 'Кольбенштанге оборвалась';
const { signal } = new AbortController();
let folder: string;
let archive: TestArchive;
let volume: string;
let closed: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-closed-'));
  archive = await testArchive();
  const path = join(folder, 'levee1901.edition');
  await writeFile(path, ['d1 | On paint | Мост готов.', `d2 | On the fall | ${words}.`].join('\n'));
  await importSources({ ...archive, importFormats: [editions] }, [path], { by: 'import', signal });
  const idOf = async (key: string) => (await archive.store.bySource('editions', key)) ?? '';
  [volume, closed] = [await idOf('levee1901'), await idOf('levee1901#d2')];
  const said = { level: 'closed', reason: 'privacy', by: 'archivist' };
  got(await setAccess(archive, { record: closed, ...said }));
});
afterAll(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Files under a folder that hold the words. */
async function filesWith(path: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    if ((await readFile(join(entry.parentPath, entry.name))).includes(words)) found.push(entry.name);
  }
  return found;
}

it('serves the words at no address of the site that can be reached from any other', async () => {
  const site = await createSite(archive, { address, cacheBytes: 1 << 20, log: pino({ level: 'silent' }) });
  const waiting = [
    '/',
    `/records/${volume}`,
    `/records/${closed}`,
    '/api/openapi.json',
    '/sitemap.xml',
    '/feed.atom',
  ];
  for (const ending of ['json', 'txt', 'tei.xml', 'bib', 'ris', 'csl.json'])
    for (const id of [volume, closed])
      waiting.push(`/records/${id}.${ending}`, `/records/${id}/v1.${ending}`);
  const seen = new Set<string>(waiting);
  const found: string[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const answer = await site.request(`${address}${path}`);
    const body = await answer.text();
    if (body.includes(words) || body.includes('On the fall')) found.push(path);
    for (const [, link = ''] of body.matchAll(/(?:href|src)="([^"#]+)/g)) {
      const to = new URL(link.replaceAll('&amp;', '&'), `${address}${path}`);
      if (to.origin === address && !seen.has(to.pathname)) {
        seen.add(to.pathname);
        waiting.push(to.pathname);
      }
    }
  }
  expect(seen.size).toBeGreaterThan(30);
  expect(found).toEqual([]);
});

it('leaves the file out of an export of all, and says so', async () => {
  for (const format of archive.exportFormats.map(({ name }) => name)) {
    const out = join(folder, `all-${format}`);
    const report = got(await exportRecords(archive, { format, out, signal }));
    expect([format, await filesWith(out)]).toEqual([format, []]);
    // Nothing of these records stands on a scan; the volume has no text of its own to be printed.
    const written: Readonly<Record<string, number>> = { alto: 0, 'page-xml': 0, pdf: 1 };
    expect([format, report.exported]).toEqual([format, written[format] ?? 2]);
    if (format === 'folder') expect(report.problems.map(({ code }) => code)).toEqual(['file-closed']);
  }
});

it('gives it to the operator who asks for it, and to everybody once all of it is open', async () => {
  const mine = join(folder, 'mine');
  got(await exportRecords(archive, { ids: [volume], format: 'folder', out: mine, signal }));
  expect(await filesWith(mine)).toEqual(['levee1901.edition']);
  got(await setAccess(archive, { record: closed, level: 'public', reason: 'cleared', by: 'archivist' }));
  const all = join(folder, 'all-open');
  const report = got(await exportRecords(archive, { format: 'folder', out: all, signal }));
  expect(report.problems).toEqual([]);
  expect(await filesWith(all)).toContain('levee1901.edition');
});
