// What programs get: lists and records as JSON, their description, the feed and the sitemap.
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseReferenceCode } from '../../src/model/code/parse.ts';
import type { Authority } from '../../src/model/authority.ts';
import type { Description } from '../../src/model/description.ts';
import { setAccess } from '../../src/app/access/set.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { createSite } from '../../src/web/site.ts';
import { authority, entryVersion, idOf } from '../generators/entry.ts';
import { borderLetter } from '../generators/letter.ts';
import { RecordContentSchema } from '../../src/model/record.ts';
import { testArchive, type TestArchive } from './archive.ts';

const address = 'https://archive.example';
const letters = 25;
let archive: TestArchive;
let site: Hono;
let ids: string[];

const said = { basis: 'written', certainty: 'certain', by: null } as const;
const [keeper, namesake] = [idOf('keeper'), idOf('namesake')];
const code = parseReferenceCode('АВП РФ, ф. 059а, оп. 5а, п. 11, д. 3, лл. 3-5');
const delo = 'russian:avprf/fonds=059a/opis=5a/papka=11/delo=3';

/** An authority as a list describes it. */
const listed = (list: string, key: string, label: string, joined: Authority['joined'] = null) =>
  entryVersion(
    idOf(key),
    authority(label, { source: { format: 'tei', key: `${list}#${key}`, title: list }, joined }),
  );

/** What a letter has besides, by its number: who sends it, where it lies, and in which edition it stands. */
function partsOf(at: number): Partial<Description> {
  if (!code.ok) throw new Error('no code');
  const name = at % 10 === 0 ? 'weir1#keeper' : 'dyke2#namesake';
  return {
    ...(at % 5 === 0 && {
      names: [{ id: 'n1', kind: 'person', label: 'Roux', authority: { format: 'tei', key: name }, ...said }],
      agents: [{ role: 'from', written: 'Roux', name: 'n1', ...said }],
    }),
    exemplars: at % 4 === 0 ? [{ id: 'e1', code: code.value, written: 'д. 3', ...said }] : [],
    ...(at > 1 && at < 8 && { within: { format: 'test', key: 'letter-1', order: at, path: [] } }),
  };
}

const get = async (path: string): Promise<Response> => site.request(`${address}${path}`);
const json = async (path: string): Promise<unknown> => (await get(path)).json();

const ListSchema = z.object({
  total: z.int(),
  pages: z.int(),
  next: z.string().nullable(),
  records: z.array(z.object({ id: z.string(), title: z.string(), date: z.string().nullable() })),
});

beforeAll(async () => {
  archive = await testArchive('Papers & <Letters>');
  ids = [];
  for (let at = 0; at < letters; at++) {
    const content = borderLetter(`Letter ${at}`);
    const description = {
      ...content.description,
      type: at % 2 === 0 ? ('letter' as const) : ('telegram' as const),
      collections: at % 3 === 0 ? ['Crossing & Co.'] : [],
      source: { format: 'test', key: `letter-${at}`, files: [] },
      ...partsOf(at),
    };
    ids.push(await archive.publish(`letter-${at}`, { ...content, description }));
  }
  await archive.publish('letter-0', borderLetter('Letter 0, corrected'));
  const done = await archive.store.publishEntries([
    listed('weir1', 'keeper', 'Roux, Anna'),
    listed('dyke2', 'namesake', 'Roux, A.', { id: keeper, reason: 'Both keep the weir.', by: 'test' }),
  ]);
  expect(done.ok).toBe(true);
  site = await createSite(archive, { address, cacheBytes: 1 << 20, log: pino({ level: 'silent' }) });
});
afterAll(async () => archive.remove());

const count = async (query: string): Promise<number> =>
  ListSchema.parse(await json(`/api/v1/records?${query}`)).total;
const of = (test: (at: number) => boolean): number =>
  Array.from({ length: letters }, (_, at) => at).filter(test).length;

describe('the list of records', () => {
  it('goes on to the end by its own links, each record once', async () => {
    const seen: string[] = [];
    let path: string | null = '/api/v1/records?perPage=7';
    let pages = 0;
    while (path !== null) {
      const page: z.infer<typeof ListSchema> = ListSchema.parse(await json(path));
      seen.push(...page.records.map(({ id }) => id));
      path = page.next === null ? null : page.next.slice(address.length);
      pages++;
      expect(page.total).toBe(letters);
    }
    expect(pages).toBe(Math.ceil(letters / 7));
    expect(new Set(seen)).toEqual(new Set(ids));
    expect(seen).toHaveLength(letters);
  });

  it('is narrowed by every filter that is given', async () => {
    // The first letter was corrected, and is a letter of no collection since.
    const type = borderLetter('').description.type;
    const isLetter = (at: number): boolean => (at === 0 ? type === 'letter' : at % 2 === 0);
    expect(await count('type=letter')).toBe(of(isLetter));
    expect(await count(`collection=${encodeURIComponent('Crossing & Co.')}`)).toBe(
      of((at) => at > 0 && at % 3 === 0),
    );
    expect(await count(`type=letter&collection=${encodeURIComponent('Crossing & Co.')}`)).toBe(
      of((at) => at > 0 && at % 6 === 0),
    );
    expect(await count('type=map')).toBe(0);
  });

  it('is narrowed by a name after joins, a volume, and where the original lies, and by all at once', async () => {
    // The correction of the first letter names nobody, and says of no copy.
    expect(await count(`name=${keeper}`)).toBe(of((at) => at > 0 && at % 5 === 0));
    expect(await count(`name=${namesake.toUpperCase()}`)).toBe(of((at) => at > 0 && at % 5 === 0));
    expect(await count(`volume=${ids[1] ?? ''}`)).toBe(of((at) => at > 1 && at < 8));
    for (const query of [
      'repository=avprf',
      'repository=repository:avprf',
      `unit=${encodeURIComponent(delo)}`,
    ])
      expect(await count(query)).toBe(of((at) => at > 0 && at % 4 === 0));
    expect(await count('unit=russian:avprf/fonds=059a&type=letter')).toBe(of((at) => at > 0 && at % 4 === 0));
    expect(await count(`name=${keeper}&repository=avprf`)).toBe(of((at) => at > 0 && at % 20 === 0));
    expect(await count(`volume=${ids[1] ?? ''}&name=${keeper}&type=telegram&date=1924`)).toBe(1);
    for (const query of [`name=${ids[1] ?? ''}`, 'volume=00000000', 'repository=nowhere', 'unit=x'])
      expect(await count(query)).toBe(0);
  });

  it.each(['page=0', 'perPage=5000', 'page=x', 'date=yesterday', 'colour=red', 'type=a&type=b'])(
    'refuses “%s” and says why',
    async (query) => {
      const answer = await get(`/api/v1/records?${query}`);
      expect(answer.status).toBe(400);
      const { error } = z
        .object({ error: z.object({ code: z.string(), message: z.string() }) })
        .parse(await answer.json());
      expect(error.code).toBe('parameter');
      expect(error.message).toContain(query.split('=', 1)[0]);
    },
  );
});

describe('a record', () => {
  it('is the same as its own JSON form, at its newest version and at any other', async () => {
    const id = ids[0] ?? '';
    expect(await json(`/api/v1/records/${id}`)).toEqual(await json(`/records/${id}.json`));
    expect(await json(`/api/v1/records/${id}/versions/1`)).toEqual(await json(`/records/${id}/v1.json`));
  });

  it('says how its translation is linked with its original, every segment once', async () => {
    const AlignmentSchema = z.object({
      pairs: z
        .array(
          z.object({
            links: z.array(z.object({ source: z.array(z.string()), target: z.array(z.string()) })),
          }),
        )
        .length(1),
    });
    const { pairs } = AlignmentSchema.parse(await json(`/api/v1/records/${ids[0] ?? ''}/alignment`));
    const { content } = z
      .object({ content: RecordContentSchema })
      .parse(await json(`/records/${ids[0] ?? ''}.json`));
    const segments = content.texts.flatMap(({ blocks }) =>
      blocks.flatMap((block) => block.segments.map(({ id }) => id)),
    );
    const linked = pairs.flatMap(({ links }) =>
      links.flatMap(({ source, target }) => [...source, ...target]),
    );
    expect(linked.toSorted()).toEqual(segments.toSorted());
    expect(linked.length).toBeGreaterThan(3);
  });

  it('says what versions it has', async () => {
    const list = z
      .object({ versions: z.array(z.object({ number: z.int(), hash: z.string() })) })
      .parse(await json(`/api/v1/records/${ids[0] ?? ''}/versions`));
    expect(list.versions.map(({ number }) => number)).toEqual([2, 1]);
    const { version } = z
      .object({ version: z.string() })
      .parse(await json(`/records/${ids[0] ?? ''}/v1.json`));
    expect(list.versions[1]?.hash).toBe(version);
  });

  it.each([
    '/api/v1/authorities/00000000',
    '/api/v1/units/nowhere',
    `/api/v1/units/${delo}`,
    '/api/v1/records/00000000',
    '/api/v1/records/x/versions',
    '/api/v1/records/x/alignment',
    '/api/v1/nothing',
    '/api/v2/records',
  ])('that is not there is a failure in JSON: %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toHaveProperty('error.message');
  });
});

const AuthoritiesSchema = z.object({
  total: z.int(),
  pages: z.int(),
  next: z.string().nullable(),
  authorities: z.array(
    z.object({
      id: z.string().nullable(),
      label: z.string(),
      records: z.int(),
      links: z.object({ json: z.string().nullable(), records: z.string().nullable(), page: z.string() }),
    }),
  ),
});

const totalOf = async (query: string) => {
  const list = AuthoritiesSchema.parse(await json(`/api/v1/authorities?${query}`));
  return [list.total, list.authorities.length, list.next];
};

describe('names and units', () => {
  it('lead from a list to each, and on to its records', async () => {
    const { authorities, total } = AuthoritiesSchema.parse(await json('/api/v1/authorities?kind=person'));
    expect(authorities.map(({ id, label, records }) => [id, label, records])).toEqual([
      [keeper, 'Roux, Anna', of((at) => at > 0 && at % 5 === 0)],
    ]);
    expect(total).toBe(1);
    const [{ links } = { links: { json: '', records: '', page: '' } }] = authorities;
    const one = await json((links.json ?? '').slice(address.length));
    expect(one).toMatchObject({ id: keeper, written: [{ written: 'Roux' }], roles: [{ role: 'from' }] });
    const records = ListSchema.parse(await json((links.records ?? '').slice(address.length)));
    expect(records.total).toBe(authorities[0]?.records);
    expect((await get(links.page.slice(address.length))).status).toBe(200);
  });

  it('are narrowed by kind and initial, and empty behind the last page', async () => {
    expect(await totalOf('initial=R')).toEqual([1, 1, null]);
    expect(await totalOf('initial=X')).toEqual([0, 0, null]);
    expect(await totalOf('kind=body')).toEqual([0, 0, null]);
    expect(await totalOf('page=2')).toEqual([1, 0, null]);
    expect((await get('/api/v1/authorities?kind=ship')).status).toBe(400);
  });

  it('lead on from what was joined', async () => {
    const moved = await get(`/api/v1/authorities/${namesake}`);
    expect([moved.status, moved.headers.get('location')]).toEqual([302, `/api/v1/authorities/${keeper}`]);
  });

  it('lead from repositories down to a file and its folios', async () => {
    const UnitsSchema = z.object({
      units: z.array(z.object({ key: z.string(), links: z.object({ json: z.string() }) })),
    });
    const { units } = UnitsSchema.parse(await json('/api/v1/units'));
    expect(units.map(({ key }) => key)).toEqual(['repository:avprf']);
    let path = units[0]?.links.json.slice(address.length);
    const steps: string[] = [];
    while (path !== undefined) {
      const { unit, units: beneath } = z
        .object({
          unit: z.object({ key: z.string() }),
          units: z.object({ entries: UnitsSchema.shape.units }),
        })
        .parse(await json(path));
      steps.push(unit.key);
      path = beneath.entries[0]?.links.json.slice(address.length);
    }
    expect(steps).toHaveLength(5);
    expect(steps.at(-1)).toBe(delo);
    const file = z
      .object({ folios: z.object({ total: z.int(), entries: z.array(z.object({ label: z.string() })) }) })
      .parse(await json(`/api/v1/units/${encodeURIComponent(delo)}`));
    expect(file.folios.total).toBe(of((at) => at > 0 && at % 4 === 0));
    expect(file.folios.entries[0]?.label).toBe('3-5');
  });
});

describe('the description of the API', () => {
  const DescriptionSchema = z.object({
    paths: z.record(
      z.string(),
      z.object({ get: z.object({ responses: z.record(z.string(), z.unknown()) }) }),
    ),
    components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
  });

  it('is OpenAPI by an outside validator', async () => {
    const described = z.record(z.string(), z.unknown()).parse(await json('/api/openapi.json'));
    expect(await new Validator().validate(described)).toEqual({ valid: true });
  });

  it('has every route that there is, and no other', async () => {
    const { paths } = DescriptionSchema.parse(await json('/api/openapi.json'));
    const routes = site.routes
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v'))
      .map(({ path }) => path.replaceAll(/:([a-z]+)/gi, '{$1}'));
    expect(new Set(Object.keys(paths))).toEqual(new Set(routes));
    expect(routes.length).toBeGreaterThan(5);
  });

  it('describes what comes: every answer holds against its schema', async () => {
    const described = DescriptionSchema.parse(await json('/api/openapi.json'));
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(described, 'api');
    const examples: Record<string, string> = {
      '/api/v1': '/api/v1',
      '/api/v1/facets': '/api/v1/facets',
      '/api/v1/records': '/api/v1/records?type=letter&perPage=3',
      '/api/v1/authorities': '/api/v1/authorities',
      '/api/v1/authorities/{id}': `/api/v1/authorities/${keeper}`,
      '/api/v1/units': '/api/v1/units',
      '/api/v1/units/{key}': `/api/v1/units/${encodeURIComponent(delo)}`,
      '/api/v1/search': '/api/v1/search?q=bridge&type=letter&type=telegram&perPage=2',
      '/api/v1/suggest': '/api/v1/suggest?q=Rou',
      '/api/v1/records/{id}': `/api/v1/records/${ids[1] ?? ''}`,
      '/api/v1/records/{id}/alignment': `/api/v1/records/${ids[0] ?? ''}/alignment`,
      '/api/v1/records/{id}/versions': `/api/v1/records/${ids[0] ?? ''}/versions`,
      '/api/v1/records/{id}/versions/{number}': `/api/v1/records/${ids[0] ?? ''}/versions/1`,
    };
    expect(Object.keys(examples).toSorted()).toEqual(Object.keys(described.paths).toSorted());
    for (const [path, example] of Object.entries(examples)) {
      const pointer = `api#/paths/${path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/get/responses/200/content/application~1json/schema`;
      const isValid = ajv.getSchema(pointer);
      if (isValid === undefined) throw new Error(`no schema for ${path}`);
      expect(isValid(await json(example)), `${path}: ${ajv.errorsText(isValid.errors)}`).toBe(true);
    }
  });
});

/** The texts and attributes of all elements of a name, from a document that must be well-formed. */
function elements(xml: string, name: string): { text: string; attributes: Record<string, string> }[] {
  const found: { text: string; attributes: Record<string, string> }[] = [];
  const open: { text: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const element = { text: '', attributes: { ...tag.attributes } };
    open.push(element);
    if (tag.name === name) found.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return found;
}

describe('the feed', () => {
  it('has the newest records with full addresses, times and escaped titles', async () => {
    const answer = await get('/feed.atom');
    expect(answer.headers.get('content-type')).toContain('application/atom+xml');
    const xml = await answer.text();
    expect(elements(xml, 'title')[0]?.text).toBe('Papers & <Letters>');
    expect(elements(xml, 'entry')).toHaveLength(letters);
    const ownIds = elements(xml, 'id').map(({ text }) => text);
    for (const id of ids) expect(ownIds).toContain(`${address}/records/${id}`);
    // The first letter was published before all others, and corrected after them.
    expect(ownIds[1]).toBe(`${address}/records/${ids[0] ?? ''}`);
    for (const { text } of elements(xml, 'updated')) expect(new Date(text).toISOString()).toBe(text);
  });
});

describe('the sitemap', () => {
  it('leads to every record, and robots are told where it is', async () => {
    expect(await (await get('/robots.txt')).text()).toContain(`Sitemap: ${address}/sitemap.xml`);
    const files = elements(await (await get('/sitemap.xml')).text(), 'loc').map(({ text }) =>
      text.slice(address.length),
    );
    const all: string[] = [];
    for (const file of files)
      all.push(...elements(await (await get(file)).text(), 'loc').map(({ text }) => text));
    for (const id of ids) expect(all).toContain(`${address}/records/${id}`);
    for (const path of [`/people/${keeper}`, `/collections/Crossing%20%26%20Co.`, '/repositories/avprf'])
      expect(all).toContain(`${address}${path}`);
    expect(all).not.toContain(`${address}/people/${namesake}`);
    expect(files).toContain('/sitemaps/people-1.xml');
    expect(files).not.toContain('/sitemaps/terms-1.xml');
    expect(new Set(all).size).toBe(all.length);
    for (const place of [...all.slice(0, 3), ...all.slice(-4)])
      expect((await get(place.slice(address.length))).status).toBe(200);
    for (const file of [
      '99',
      '9000000000000000',
      '9'.repeat(400),
      'people-2',
      'people-0',
      'terms-1',
      'ships-1',
    ])
      expect((await get(`/sitemaps/${file}.xml`)).status).toBe(404);
  });
});

describe('a record that is closed, or withdrawn', () => {
  it('is in no list, feed or sitemap', async () => {
    const [, closed = '', gone = ''] = ids;
    await setAccess(archive, { record: closed, level: 'closed', reason: 'test', by: 'test' });
    await withdrawRecord(archive, { record: gone, reason: 'test', by: 'test' });
    for (const path of ['/api/v1/records?perPage=1000', '/feed.atom', '/sitemaps/1.xml']) {
      const body = await (await get(path)).text();
      expect(body).toContain(ids[3]);
      expect(body).not.toContain(closed);
      expect(body).not.toContain(gone);
    }
    // A closed volume says nothing of what stands in it.
    expect(await count(`volume=${closed}`)).toBe(0);
    expect((await get(`/api/v1/records/${closed}`)).status).toBe(403);
    expect((await get(`/api/v1/records/${closed}/versions`)).status).toBe(403);
    expect((await get(`/api/v1/records/${gone}/versions/1`)).status).toBe(410);
  });
});
