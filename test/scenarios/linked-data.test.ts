// What machines read of the archive's pages: schema.org as JSON-LD, expanded by an outside processor, and the Open Graph.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setAccess } from '../../src/app/access/set.ts';
import { exportCatalogue } from '../../src/app/finding-aid/export-aids.ts';
import { importSources } from '../../src/app/import/import.ts';
import { recordScript } from '../../src/app/linked-data/linked-data.ts';
import { createSite } from '../../src/web/site.ts';
import { faultsBy } from '../schemas/judge.ts';
import { description, published } from '../conformance/citation-records.ts';
import { testArchive, type TestArchive } from './archive.ts';

const origin = 'https://archive.example';
const samples = fileURLToPath(new URL('../../samples', import.meta.url));
let archive: TestArchive;
let get: (path: string, headers?: Record<string, string>) => Promise<Response>;
let id: string;

beforeAll(async () => {
  archive = await testArchive();
  const paths = ['telegram-poluektov', 'letter-of-the-smith', 'award-on-the-middle']
    .map((name) => `records/${name}`)
    .concat('units.csv', 'authorities.csv');
  const { signal } = new AbortController();
  await importSources(
    archive,
    paths.map((path) => join(samples, path)),
    { by: 'test', signal },
  );
  const site = await createSite(archive, {
    address: origin,
    cacheBytes: 1 << 20,
    log: pino({ level: 'silent' }),
  });
  get = async (path, headers = {}) => site.request(`${origin}${path}`, { headers });
  const Found = z.object({
    records: z.object({ entries: z.array(z.looseObject({ id: z.string(), title: z.string() })) }),
  });
  const unit = Found.safeParse(await (await get('/dates/1913', { accept: 'application/json' })).json());
  id = unit.data?.records.entries[0]?.id ?? (await firstRecord());
});
afterAll(async () => archive.remove());

async function firstRecord(): Promise<string> {
  const List = z.object({ entries: z.array(z.object({ id: z.string() })) });
  const { entries } = List.parse(await (await get('/records', { accept: 'application/json' })).json());
  return entries[0]?.id ?? '';
}

/** What schema.org's context says of the properties and types that are used here; the real one is on the web, where tests do not go. */
const context = {
  '@vocab': 'http://schema.org/',
  url: { '@type': '@id' },
  image: { '@type': '@id' },
  license: { '@type': '@id' },
  contentUrl: { '@type': '@id' },
  sameAs: { '@type': '@id' },
  dateCreated: { '@type': 'http://schema.org/Date' },
};

/** Properties of schema.org, release 29, that a page may use. */
const known = new Set(
  [
    'abstract alternateName author birthDate contentLocation contentUrl contributor copyrightHolder copyrightNotice dateCreated deathDate',
    'description dissolutionDate editor encoding encodingFormat foundingDate genre holdingArchive identifier image inLanguage isPartOf',
    'itemLocation keywords license locationCreated mentions name potentialAction publisher query-input recipient sameAs sdDatePublished',
    'sender target temporalCoverage translationOfWork translator url urlTemplate version workTranslation',
  ].flatMap((line) => line.split(' ').map((name) => `http://schema.org/${name}`)),
);
const types = new Set(
  'ArchiveComponent ArchiveOrganization Book Collection CreativeWork DefinedTerm EntryPoint MediaObject Message Organization Person Place SearchAction Thing WebSite'
    .split(' ')
    .map((name) => `http://schema.org/${name}`),
);

const Node = z.record(z.string(), z.unknown());
type Node = z.infer<typeof Node>;

/** The nodes of a document, as an outside processor expands it. */
async function expanded(json: string): Promise<Node[]> {
  const document = z.looseObject({ '@context': z.literal('https://schema.org') }).parse(JSON.parse(json));
  const nodes: unknown = await jsonld.expand(document, {
    documentLoader: async (url: string) => ({
      contextUrl: undefined,
      documentUrl: url,
      document: { '@context': context },
    }),
  });
  return z.array(Node).parse(nodes);
}

/** Every object within, itself first. */
function* within(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* within(one);
  else if (typeof node === 'object' && node !== null) {
    const object = Node.parse(node);
    yield object;
    for (const value of Object.values(object)) yield* within(value);
  }
}

/** Expects properties and types that schema.org has, and ids that are full addresses; gives the nodes. */
async function expectSound(json: string): Promise<Node[]> {
  const nodes = await expanded(json);
  expect(nodes.length).toBeGreaterThan(0);
  for (const node of within(nodes)) {
    if ('@value' in node) continue;
    expect(Object.keys(node).filter((key) => !key.startsWith('@') && !known.has(key))).toEqual([]);
    expect(
      z
        .array(z.string())
        .catch([])
        .parse(node['@type'])
        .filter((type) => !types.has(type)),
    ).toEqual([]);
    const at = node['@id'];
    if (at !== undefined) expect(at).toMatch(/^https?:\/\//);
  }
  return nodes;
}

const scriptOf = (html: string): string =>
  /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';

describe('JSON-LD of a record', () => {
  it('is to be had by its ending and by negotiation', async () => {
    for (const answer of [
      await get(`/records/${id}/v1.jsonld`),
      await get(`/records/${id}/v1`, { accept: 'application/ld+json' }),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toContain('application/ld+json');
      const [node] = await expectSound(await answer.text());
      expect(node?.['@id']).toBe(`${origin}/records/${id}/v1`);
      expect(node?.['@type']).toContain('http://schema.org/ArchiveComponent');
    }
  });

  it('says where copies lie by units that the archive has', async () => {
    const List = z.object({ entries: z.array(z.object({ id: z.string() })) });
    const { entries } = List.parse(await (await get('/records', { accept: 'application/json' })).json());
    const units = new Set<string>();
    for (const { id: one } of entries)
      for (const node of within(await expanded(await (await get(`/records/${one}/v1.jsonld`)).text()))) {
        const at = node['@id'];
        if (typeof at === 'string' && at.startsWith(`${origin}/repositories/`)) units.add(at);
      }
    expect(units.size).toBeGreaterThanOrEqual(4);
    for (const unit of units)
      expect([unit, (await get(unit.slice(origin.length))).status]).toEqual([unit, 200]);
  });

  it('stands in the page in brief, under 3 kB, and names its archive, its translation and who wrote to whom', async () => {
    const html = await (await get(`/records/${id}`)).text();
    const script = scriptOf(html);
    expect(script.length).toBeGreaterThan(200);
    expect(Buffer.byteLength(script)).toBeLessThan(3072);
    const [node] = await expectSound(script);
    expect(Object.keys(node ?? {})).toEqual(
      expect.arrayContaining(
        ['name', 'dateCreated', 'holdingArchive', 'publisher', 'workTranslation'].map(
          (name) => `http://schema.org/${name}`,
        ),
      ),
    );
  });

  it('cannot end its element, whatever a record is called', async () => {
    const evil = '</script><script>alert(1)</script><!-- \u2028 & "';
    const record = published(description({ titles: [{ language: 'en', text: evil }] }), []);
    const places = {
      home: `${origin}/`,
      version: `${origin}/records/b7kq2m4x/v1`,
      image: undefined,
      files: [],
      text: () => origin,
      name: () => origin,
      unit: () => origin,
      collection: () => origin,
    };
    const script = recordScript(record, places, 'A <b>');
    expect(script).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(script)).toMatchObject({ name: { '@value': evil } });
    // A doubtful date is no plain one.
    const doubtful = published(
      description({
        dates: [
          {
            edtf: '1924-06~',
            calendar: 'gregorian',
            role: 'document',
            basis: 'inferred',
            certainty: 'probable',
            by: null,
          },
        ],
      }),
      [],
    );
    expect(JSON.parse(recordScript(doubtful, places, ''))).toMatchObject({
      dateCreated: { '@value': '1924-06~' },
    });
  });
});

describe('JSON-LD around records', () => {
  it('says of the archive how it is searched', async () => {
    const nodes = await expectSound(scriptOf(await (await get('/')).text()));
    const [template] = [...within(nodes)].flatMap(
      (node) =>
        z.array(z.object({ '@value': z.string() })).safeParse(node['http://schema.org/urlTemplate']).data ??
        [],
    );
    expect(template?.['@value']).toBe(`${origin}/search?q={q}`);
  });

  it('stands on the pages of units and names', async () => {
    const links = new Set<string>();
    for (const list of ['/repositories', '/people', '/collections'])
      for (const [, path = ''] of (await (await get(list)).text()).matchAll(
        /href="(\/(?:repositories|people|collections)\/[^"#]+)"/g,
      ))
        if (!path.includes('/initial/')) links.add(path.replaceAll('&amp;', '&'));
    expect(links.size).toBeGreaterThan(2);
    for (const path of [...links].slice(0, 12)) {
      const page = await get(path);
      expect(page.status).toBe(200);
      await expectSound(scriptOf(await page.text()));
    }
  });
});

describe('the Open Graph of a record', () => {
  it('has the four properties that every object must have, each once, and full addresses', async () => {
    const html = await (await get(`/records/${id}`)).text();
    const tags = [...html.matchAll(/<meta property="([^"]+)" content="([^"]*)"/g)].map(
      ([, name = '', said = '']) => [name, said] as const,
    );
    const of = (name: string): string[] => tags.filter(([one]) => one === name).map(([, said]) => said);
    for (const name of ['og:title', 'og:type', 'og:url', 'og:image']) expect(of(name)).toHaveLength(1);
    expect(of('og:url')).toEqual([`${origin}/records/${id}/v1`]);
    const image = await get(of('og:image')[0]?.slice(origin.length) ?? '');
    expect(image.status).toBe(200);
    expect(of('og:locale')).toEqual(['en_US']);
    expect(of('og:locale:alternate').length).toBeGreaterThan(0);
    expect(of('og:site_name')).toEqual(['Papers of the Commission']);
  });
});

describe('finding aids and authority records', () => {
  it('hold every unit and every record of a repository, and are valid by the grammar', async () => {
    const { value: documents, keys } = await findingAids();
    expect(keys.length).toBeGreaterThan(1);
    expect(await faultsBy('ead3-written.rng', documents)).toEqual([]);
    const [units, items] = [/localtype="unit-key"/g, /<c level="item">/g].map((sign) =>
      documents.reduce((sum, one) => sum + [...one.matchAll(sign)].length, 0),
    );
    expect(units).toBeGreaterThan(documents.length);
    expect(items).toBeGreaterThan(0);
    expect(documents.join('')).toContain(`${origin}/records/${id}/v1`);
  });

  it('leave out what was closed', async () => {
    const { value: before } = await findingAids();
    await setAccess(archive, { record: id, level: 'closed', reason: 'privacy', by: 'test' });
    const { value: after } = await findingAids();
    expect(before.join('')).toContain(`/records/${id}/`);
    expect(after.join('')).not.toContain(`/records/${id}/`);
    await setAccess(archive, { record: id, level: 'public', reason: 'open', by: 'test' });
  });

  it('give a described person as EAC-CPF, and nobody else', async () => {
    const entries = await archive.store.entries(0, 100);
    const person = entries.find(({ kind }) => kind === 'authority');
    expect(person).toBeDefined();
    const answers = await Promise.all(
      entries.filter(({ kind }) => kind === 'authority').map(async (one) => get(`/people/${one.id}.eac.xml`)),
    );
    const documents = await Promise.all(
      answers.filter(({ status }) => status === 200).map(async (one) => one.text()),
    );
    expect(documents.length).toBeGreaterThan(0);
    expect(await faultsBy('eac-written.rng', documents)).toEqual([]);
    expect((await get(`/people/${id}.eac.xml`)).status).toBe(404);
    expect((await get('/repositories/nowhere.ead.xml')).status).toBe(404);
  });
});

describe('the catalogue as files', () => {
  it('is what the site answers, imports again without change, and is not written over', async () => {
    const { signal } = new AbortController();
    const out = join(archive.dir, '..', 'catalogue');
    for (const kind of ['ead3', 'eac-cpf'] as const) {
      const done = await exportCatalogue(archive, join(out, kind), { kind, address: origin, signal });
      expect(done.ok && done.value.files.length > 0).toBe(true);
      const again = await exportCatalogue(archive, join(out, kind), { kind, signal });
      expect(again.problems.map(({ code }) => code)).toEqual(['folder-not-empty']);
    }
    const report = await importSources(archive, [out], { by: 'test', signal });
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.entries).toMatchObject({ imported: 0, failed: 0 });
    expect(report.entries.unchanged).toBeGreaterThan(5);
  });
});

/** The finding aids of all repositories. */
async function findingAids(): Promise<{ value: string[]; keys: string[] }> {
  const List = z.object({ repositories: z.array(z.object({ key: z.string() })) });
  const { repositories } = List.parse(
    await (await get('/repositories', { accept: 'application/json' })).json(),
  );
  const pages = await (await get('/repositories')).text();
  const paths = [
    ...new Set([...pages.matchAll(/href="(\/repositories\/[^"#]+)"/g)].map(([, path = '']) => path)),
  ];
  const value = await Promise.all(paths.map(async (path) => (await get(`${path}.ead.xml`)).text()));
  return { value, keys: repositories.map(({ key }) => key) };
}
