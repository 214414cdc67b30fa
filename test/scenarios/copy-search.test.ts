// Searching a copy without a server finds what the server finds, and says why.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setAccess } from '../../src/app/access/set.ts';
import { writeCopySearch } from '../../src/app/copy/search/write-search.ts';
import { importSources } from '../../src/app/import/import.ts';
import { plainSearch } from '../../src/app/search/request.ts';
import { search } from '../../src/app/search/search.ts';
import { sharedData } from '../shared-data.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { openSearchOf, type OpenedCopySearch } from './copied-search.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const telegram = sharedData('telegram-1950');
const { signal } = new AbortController();

let folder: string;
let archive: TestArchive;
let copy: OpenedCopySearch;
let pieces: Map<string, string>;

async function written(): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  const put = async (name: string, script: string): Promise<void> => void all.set(name, script);
  const place = { folder: join(folder, 'work'), put, pageOf: (id: string) => `records/${id}/index.html` };
  await writeCopySearch(archive, place, signal);
  return all;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-copy-search-'));
  archive = await testArchive();
  const sources = ['authorities.csv', 'records'].map((name) => join(samples, name));
  if (telegram !== undefined) sources.push(telegram);
  for (const source of sources) await importSources(archive, [source], { by: 'test', signal });
  pieces = await written();
  copy = await openSearchOf((name) => pieces.get(name));
}, 60_000);

afterAll(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

const idOf = (href: string): string => href.split('/')[1] ?? '';

async function found(q: string): Promise<{ copy: string[]; server: string[] }> {
  const ours: string[] = [];
  const { of } = await copy.search(q, 1);
  for (let page = 1; (page - 1) * 10 < of; page++)
    ours.push(...(await copy.search(q, page)).hits.map(({ piece }) => idOf(piece.href)));
  const answer = await search(archive, { ...plainSearch(q), perPage: 100 }, { kind: 'anonymous' }, signal);
  return { copy: ours.toSorted(), server: answer.hits.map(({ entry }) => entry.id).toSorted() };
}

describe('a search of the copy', () => {
  it.each([
    'ferry',
    'ferries',
    'паром',
    'переправы',
    'переправ*',
    'Brücke',
    'верно',
    'bridge -ferry',
    'ferry bridge',
    '"the ferry"',
    'Полуэктов',
    'Полуэктову',
    'Vidalenc',
    'fleuve',
    'комиссия',
    '"no such words"',
  ])('for %s gives the records that the server gives', async (q) => {
    const both = await found(q);
    expect(both.copy).toEqual(both.server);
  });

  it
    .skipIf(telegram === undefined)
    .each([
      'Kim Il Sung',
      'Ким Ир Сен',
      '김일성',
      'Pak Hon Yong',
      'Пак Хен Ен',
      'Pak Heon-yeong',
      '박헌영',
      'Mao Zedong',
      'Мао Цзэ-дун',
      'Вышинскому',
      'Штыков',
      'strictly secret',
    ])('for %s gives the telegram, as the server does, where it lies beside the project', async (q) => {
    const both = await found(q);
    expect(both.copy).toEqual(both.server);
    expect(both.copy).toHaveLength(1);
  });

  it('misses words a letter off, which the server finds where a word is rare', async () => {
    const both = await found('Poluektof');
    expect(both.copy).toEqual([]);
    expect(both.server.length).toBeGreaterThan(0);
  });

  it('says by which rule a name was taken for another', async () => {
    const { names } = await copy.search('Полуэктов', 1);
    expect(names.map(({ label }) => label)).toContain('Poluektov');
    expect(names.map(({ reason }) => reason).join(' ')).toContain('«Полуэктов» is');
  });

  it('shows where the words stand, marked, with the sentence to go to', async () => {
    const { hits } = await copy.search('ferry', 1);
    const [first] = hits;
    const marked = first?.passages.flatMap(({ runs }) => runs.filter(({ mark }) => mark !== null)) ?? [];
    expect(marked.map(({ text }) => text.toLowerCase())).toContain('ferry');
    expect(first?.passages[0]?.segment).toMatch(/^t\d+\.s\d+/);
  });

  it('says which fields and signs it passed over', async () => {
    expect((await copy.search('title:ferry', 1)).unknown).toEqual(['title:']);
    expect((await copy.search('ferry OR bridge', 1)).unknown).toEqual(['OR']);
  });
});

describe('the pieces of a search', () => {
  it('are the same for the same records, byte for byte', async () => {
    expect(await written()).toEqual(pieces);
  });

  it('hold nothing of a record that is closed', async () => {
    const [closed] = (await found('переправы')).copy;
    expect(closed).toBeDefined();
    const asked = { record: closed ?? '', level: 'closed', reason: 'At the wish of the donor.', by: 'test' };
    expect((await setAccess(archive, asked)).ok).toBe(true);
    const all = await written();
    expect([...all.values()].filter((script) => script.includes(closed ?? '-'))).toEqual([]);
    const reopened = await openSearchOf((name) => all.get(name));
    expect((await reopened.search('переправы', 1)).of).toBe(0);
  });

  it.each(['b', 'w', 'n', 'p', 't'])(
    'are never taken for empty where those in %s/ are damaged',
    async (kind) => {
      const asked = ['ferry', '평양', '"ferry across"'];
      const spoilt = (name: string): string | undefined =>
        name.startsWith(`${kind}/`) ? `vernoSearch.piece(${JSON.stringify(name)},7)` : pieces.get(name);
      const hurt = await openSearchOf(spoilt);
      let failed = 0;
      for (const q of asked) {
        const [whole, damaged] = [await copy.search(q, 1), await hurt.search(q, 1).catch(() => undefined)];
        if (damaged === undefined) failed++;
        else expect([q, damaged.of]).toEqual([q, whole.of]);
      }
      expect(failed).toBeGreaterThan(0);
    },
  );
});
