// What a reader's browser, a script and a cache get from the site of an archive.
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSite } from '../../src/web/site.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';

const address = 'https://archive.example';
let archive: TestArchive;
let id: string;
let get: (path: string, headers?: Record<string, string>) => Promise<Response>;

beforeAll(async () => {
  archive = await testArchive();
  id = await archive.publish('letter', borderLetter('First title'));
  await archive.publish('letter', borderLetter('Second title'));
  const site = await createSite(archive, { address, cacheBytes: 1 << 20, log: pino({ level: 'silent' }) });
  get = async (path, headers = {}) => site.request(`${address}${path}`, { headers });
});
afterAll(async () => archive.remove());

describe('the address of a record', () => {
  it('shows the newest version', async () => {
    const page = await get(`/records/${id}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Second title');
  });
  it('takes the id in capitals', async () => {
    expect((await get(`/records/${id.toUpperCase()}`)).status).toBe(200);
  });
  it('keeps every version at its own address, and says there which one is newest', async () => {
    const page = await (await get(`/records/${id}/v1`)).text();
    expect(page).toContain('First title');
    expect(page).toContain(`/records/${id}/v2`);
  });
  it('answers 404 for an id whose check character is wrong, and for a version that is not there', async () => {
    const wrong = id.slice(0, -1) + (id.endsWith('0') ? '1' : '0');
    expect((await get(`/records/${wrong}`)).status).toBe(404);
    expect((await get(`/records/${id}/v3`)).status).toBe(404);
    expect((await get(`/records/${id}/v99999999999999999999`)).status).toBe(404);
  });
});

describe('the forms of a record', () => {
  it.each([
    ['json', 'application/json'],
    ['tei.xml', 'application/tei+xml'],
    ['txt', 'text/plain'],
    ['bib', 'application/x-bibtex'],
    ['ris', 'application/x-research-info-systems'],
    ['csl.json', 'application/vnd.citationstyles.csl+json'],
  ])('.%s is %s, by its ending and by negotiation', async (ending, type) => {
    for (const answer of [
      await get(`/records/${id}/v1.${ending}`),
      await get(`/records/${id}/v1`, { accept: type }),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain(type);
    }
    expect(await (await get(`/records/${id}.${ending}`)).text()).toContain('Second title');
  });
  it('the JSON names the version by the hash of its manifest', async () => {
    const { version, manifest } = z
      .object({ version: z.string(), manifest: z.object({ number: z.int() }) })
      .parse(await (await get(`/records/${id}/v1.json`)).json());
    expect(version).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.number).toBe(1);
  });
  it('a browser gets the page', async () => {
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    expect((await get(`/records/${id}`, { accept })).headers.get('content-type')).toContain('text/html');
  });
});

describe('caching', () => {
  it('answers 304 to whom has the page already', async () => {
    const tag = (await get(`/records/${id}`)).headers.get('etag') ?? '';
    const again = await get(`/records/${id}`, { 'if-none-match': tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });
  it('gives another tag to an old version once a newer one is published, since its page says so', async () => {
    const before = (await get(`/records/${id}/v2`)).headers.get('etag');
    await archive.publish('letter', borderLetter('Third title'));
    const after = await get(`/records/${id}/v2`, { 'if-none-match': before ?? '' });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain(`/records/${id}/v3`);
  });
  it.each(['br', 'gzip'])('sends %s to whom accepts it, the same bytes behind it', async (encoding) => {
    const answer = await get(`/records/${id}/v1`, { 'accept-encoding': encoding });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
  });
});

describe('every answer', () => {
  it.each(['/', '/records', '/nothing', '/records/none', '/assets/none.css'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );
  it('says what is wrong in one shape to whom asks for JSON', async () => {
    const answer = await get('/records/none.json');
    expect(answer.status).toBe(404);
    const failure = z.strictObject({ code: z.string(), message: z.string(), hint: z.string() });
    expect(z.strictObject({ error: failure }).parse(await answer.json()).error.code).toBe('no-record');
  });
  it('survives addresses that no link has', async () => {
    for (const path of [
      `/records/${'x'.repeat(5000)}`,
      '/records/%00',
      '/records/%E0%A4%A',
      '/records/../../etc/passwd',
      '/dates/' + 'a'.repeat(1500),
    ])
      expect((await get(path)).status).toBe(404);
  });
});

describe('a record that was withdrawn', () => {
  it('answers 410 with date and reason at every address, and its content is nowhere', async () => {
    const gone = await archive.publish('withdrawn', borderLetter('A private matter'));
    await archive.store.withdraw({
      record: gone,
      reason: 'Order of the court',
      by: 'director',
      at: '2026-11-01T10:00:00Z',
    });
    for (const path of [
      `/records/${gone}`,
      `/records/${gone}/v1`,
      `/records/${gone}/v1.json`,
      `/records/${gone}/v1/changes`,
    ]) {
      const answer = await get(path);
      const text = await answer.text();
      expect(answer.status).toBe(410);
      expect(text).toContain('Order of the court');
      expect(text).not.toContain('A private matter');
    }
    expect(await (await get('/records')).text()).not.toContain('A private matter');
  });
});

describe('a record that is closed', () => {
  it('is shown to nobody before its day, in no version and in no list', async () => {
    const closed = await archive.publish('closed', borderLetter('A closed matter'));
    await archive.store.setAccess({
      record: closed,
      level: 'closed',
      groups: [],
      until: '2999-01-01',
      reason: 'privacy',
      by: 'archivist',
      at: '2026-11-01T10:00:00Z',
    });
    for (const path of [`/records/${closed}`, `/records/${closed}/v1`, `/records/${closed}/v1.txt`]) {
      const answer = await get(path);
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain('A closed matter');
    }
    for (const path of ['/', '/records', '/types/letter'])
      expect(await (await get(path)).text()).not.toContain('A closed matter');
  });
});

describe('an answer that was given before', () => {
  it('is given again without being made, until the archive changes: an edit, a closing, a withdrawal', async () => {
    const record = await archive.publish('again', borderLetter('As it was'));
    const path = `/records/${record}`;
    for (let turn = 0; turn < 3; turn++) expect(await (await get(path)).text()).toContain('As it was');
    const tag = (await get(path)).headers.get('etag') ?? '';
    expect((await get(path, { 'if-none-match': tag })).status).toBe(304);

    await archive.publish('again', borderLetter('As it is'));
    expect(await (await get(path)).text()).toContain('As it is');
    expect(await (await get(path, { accept: 'application/json' })).text()).toContain('"manifest"');

    const policy = {
      record,
      groups: [],
      until: null,
      reason: 'privacy',
      by: 'x',
      at: '2026-11-01T10:00:00Z',
    };
    await archive.store.setAccess({ ...policy, level: 'closed' });
    expect((await get(path)).status).toBe(403);
    await archive.store.setAccess({ ...policy, level: 'public' });
    expect((await get(path)).status).toBe(200);
    await archive.store.withdraw({ record, reason: 'court', by: 'x', at: '2026-11-01T10:00:00Z' });
    expect((await get(path)).status).toBe(410);
  });
});
