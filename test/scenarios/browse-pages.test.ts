// Finding one's way over the site: every address that a page writes leads somewhere, and says the same to a program.
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReferenceCode } from '../../src/model/code/parse.ts';
import type { Description } from '../../src/model/description.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { createSite } from '../../src/web/site.ts';
import { serverLinks } from '../../src/web/links.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';

const address = 'https://archive.example';
const links = serverLinks({ address });
const said = { basis: 'written', certainty: 'certain', by: null } as const;

let archive: TestArchive;
let get: (path: string, headers?: Record<string, string>) => Promise<Response>;
let first: string;
let volume: string;

function letter(title: string, more: Partial<Description>): RecordContent {
  const content = borderLetter(title);
  return { ...content, description: { ...content.description, ...more } };
}

function codeOf(text: string): Description['exemplars'][number] {
  const parsed = parseReferenceCode(text);
  if (!parsed.ok) throw new Error(`no code: ${text}`);
  return { id: 'e1', code: parsed.value, written: text, ...said };
}

const edition = { format: 'tei', key: 'bridge1924v1' };

beforeAll(async () => {
  archive = await testArchive();
  const person = {
    id: 'n1',
    kind: 'person',
    label: 'Полуэктов / «верно» ..',
    language: 'ru',
    ...said,
  } as const;
  first = await archive.publish(
    'first',
    letter('A letter in a volume', {
      names: [person, { id: 'n2', kind: 'place', label: 'Заречье', language: 'ru', ...said }],
      agents: [{ role: 'from', written: 'Полуэктов', language: 'ru', name: 'n1', ...said }],
      exemplars: [codeOf('АВП РФ, ф. 059а, оп. 5а, п. 11, д. 3, лл. 100-103')],
      source: { ...edition, key: 'bridge1924v1#d1', publisher: 'A press', files: [] },
      within: { ...edition, order: 2, number: '1', path: [{ language: 'en', text: 'The piers' }] },
    }),
  );
  volume = await archive.publish(
    'volume',
    letter('The volume', {
      type: 'volume',
      collections: [],
      agents: [],
      dates: [],
      source: { ...edition, publisher: 'A press', files: [] },
    }),
  );
  await archive.publish(
    'undated',
    letter('A letter without a date', {
      collections: [],
      agents: [],
      dates: [],
      source: { format: 'test', key: 'undated', publisher: 'A press', files: [] },
    }),
  );
  // Enough of one day and one name that their lists have a second page.
  for (let i = 0; i < 101; i++)
    await archive.publish(
      `n${i}`,
      letter(`Letter ${String(i).padStart(3, '0')}`, {
        source: { format: 'test', key: `n${i}`, publisher: 'A press', files: [] },
        names: [person],
        agents: [
          { role: i === 7 ? 'from' : 'to', written: 'Полуэктов', language: 'ru', name: 'n1', ...said },
        ],
      }),
    );
  const site = await createSite(archive, { address, cacheBytes: 1 << 20, log: pino({ level: 'silent' }) });
  get = async (path, headers = {}) => site.request(`${address}${path}`, { headers });
});
afterAll(async () => archive.remove());

const asWritten = { format: 'as-written', key: 'A press|person|Полуэктов / «верно» ..' };

const inVolume = { ...asWritten, key: asWritten.key.replace('A press', edition.key) };

/** Every address of this site that a page writes. */
async function leadsOf(path: string): Promise<string[]> {
  const html = await (await get(path)).text();
  return [...html.matchAll(/\shref="(\/[^"#]*)[^"]*"/g)]
    .map((found) => (found[1] ?? '').replaceAll('&amp;', '&'))
    .filter((one) => !one.startsWith('/assets/'));
}

describe('the addresses of browsing', () => {
  it.each([
    ['/dates', 'Dates'],
    ['/dates/1924', '1924'],
    ['/dates/1924-06', 'June 1924'],
    ['/dates/1924-06-03', 'June 3, 1924'],
    ['/dates/1924-06-03/page/2', 'June 3, 1924'],
    ['/dates/undated', 'Undated'],
    ['/people', 'People'],
    ['/people/initial/%D0%9F', 'People'],
    ['/places', 'Places'],
    ['/repositories', 'Repositories'],
    ['/repositories/avprf', 'АВП РФ'],
    ['/repositories/russian:avprf/fonds=059a/opis=5a/papka=11/delo=3', '3'],
    ['/collections', 'Collections'],
    ['/collections/Bridge', 'Bridge'],
    ['/collections/Bridge/page/2', 'Bridge'],
    ['/volumes', 'Volumes'],
  ])('%s is a page, and data for who asks for it', async (path, heading) => {
    const page = await get(path);
    expect([path, page.status]).toEqual([path, 200]);
    expect(await page.text()).toMatch(new RegExp(`<h1[^>]*>[^<]*${heading}[^<]*</h1>`));
    const data = await get(path, { accept: 'application/json' });
    expect(data.headers.get('content-type')).toContain('application/json');
    expect(await data.json()).toMatchObject({ archive: { title: 'Papers of the Commission' } });
  });

  it('hold a name that nobody has described, whatever signs are in it', async () => {
    const all = await get(links.name('person', asWritten, null, 1));
    expect(all.status).toBe(200);
    expect(await all.text()).toContain('Nobody has described this name');
    expect((await get(links.name('person', asWritten, null, 2))).status).toBe(200);
    const senders = await (await get(links.name('person', asWritten, 'from', 1))).text();
    expect(senders).toContain('Letter 007');
    expect(senders).not.toContain('Letter 001');
    const elsewhere = await (await get(links.name('person', inVolume, null, 1))).text();
    expect(elsewhere).toContain('A letter in a volume');
    expect(elsewhere).not.toContain('Letter 007');
  });

  it('lead a name under a wrong heading to its own', async () => {
    const answer = await get(links.name('place', asWritten, null, 1));
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe(links.name('person', asWritten, null, 1));
  });

  it.each([
    '/dates/1925',
    '/dates/1924/page/9',
    '/dates/no-date',
    '/people/page/2',
    '/people/0bdkq3z8',
    '/people/as-written/nobody',
    '/repositories/nowhere',
    '/repositories/russian:avprf/fonds=1',
    '/repositories/%E0%A4%A',
    '/collections/Tunnel',
    '/volumes/page/2',
    '/bodies/initial/X',
  ])('answer 404 where nothing is: %s', async (path) => {
    expect([path, (await get(path)).status]).toEqual([path, 404]);
    const data = await get(path, { accept: 'application/json' });
    expect(data.status).toBe(404);
    expect(await data.json()).toHaveProperty('error.code');
  });

  it('are all answered, from wherever a page leads', async () => {
    const asked = new Map<string, number>();
    const waiting = ['/', links.record(first), links.record(volume)];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (asked.has(path)) continue;
      const answer = await get(path);
      asked.set(path, answer.status);
      // A search leads to further searches without end.
      if (path.includes('?')) continue;
      // The hundred letters are all alike.
      const known = /^\/records\/[a-z0-9]{8}/.exec(path)?.[0];
      if (known !== undefined && known !== links.record(first) && known !== links.record(volume)) continue;
      if (answer.headers.get('content-type')?.includes('html') === true)
        waiting.push(...(await leadsOf(path)));
    }
    expect(asked.size).toBeGreaterThan(130);
    expect([...asked].filter(([, status]) => status !== 200)).toEqual([]);
  });
});

describe('what stands around a record', () => {
  it('is its volume, its shelf, its names and the rest of its day', async () => {
    const html = await (await get(links.record(first))).text();
    expect(html).toContain(`href="${links.record(volume)}"`);
    expect(html).toContain('On this day elsewhere in the archive');
    expect(html).toContain('href="/repositories/russian:avprf/fonds=059a/opis=5a"');
    expect(html).toContain(`href="${links.name('person', inVolume, null, 1)}"`);
  });

  it('changes the page, and its tag, when another record comes', async () => {
    const before = await get(links.record(volume));
    const tag = before.headers.get('etag') ?? '';
    expect((await get(links.record(volume), { 'if-none-match': tag })).status).toBe(304);
    await archive.publish(
      'second',
      letter('Another letter in the volume', {
        source: { ...edition, key: 'bridge1924v1#d2', files: [] },
        within: { ...edition, order: 3, number: '2', path: [{ language: 'en', text: 'The piers' }] },
      }),
    );
    const after = await get(links.record(volume), { 'if-none-match': tag });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('Another letter in the volume');
  });

  it('shows in the navigation only what is there', async () => {
    const html = await (await get('/')).text();
    const sections = [...html.matchAll(/<li><a href="(\/[a-z]+)"/g)].map((found) => found[1]);
    expect(sections.slice(0, 7)).toEqual([
      '/people',
      '/places',
      '/dates',
      '/repositories',
      '/collections',
      '/volumes',
      '/records',
    ]);
  });
});
