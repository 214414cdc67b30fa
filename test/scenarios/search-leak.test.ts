// What is closed or withdrawn leaves no trace in anything that a search says: not in hits, counts, facets, names, suggestions, feeds or files.
import type { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setAccess } from '../../src/app/access/set.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { parseReferenceCode } from '../../src/model/code/parse.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { createSite } from '../../src/web/site.ts';
import { soundKeys } from '../../src/text/names/names.ts';
import { authority, entryVersion, idOf } from '../generators/entry.ts';
import { borderLetter } from '../generators/letter.ts';
import { got } from '../temporary-archive.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

const address = 'https://archive.example';
const said = { basis: 'written', certainty: 'certain', by: null } as const;

/** Words that stand in one record alone. */
interface Secret {
  readonly key: string;
  readonly word: string;
  readonly person: string;
  readonly place: string;
  readonly code: string;
  readonly collection: string;
  readonly mark: string;
  readonly title: string;
}

const closed: Secret = {
  key: 'closed',
  word: 'Кольбенштанге',
  person: 'Xanthopoulos, Demetrios',
  place: 'Vierzehnheiligen',
  code: 'ф. 0777, оп. 9, п. 41, д. 913, лл. 7-9',
  collection: 'Quarantined ledgers',
  mark: 'Особая папка номер сорок',
  title: 'Palimpsest of the ferrymen',
};
const withdrawn: Secret = {
  key: 'withdrawn',
  word: 'Шпангоутный',
  person: 'Zwetajewskij, Aristarch',
  place: 'Krasnoufimsk',
  code: 'ф. 0888, оп. 3, п. 52, д. 814, лл. 1-2',
  collection: 'Sequestered almanacs',
  mark: 'Вручить лично немедленно',
  title: 'Chrestomathy of the dykes',
};
const secrets = [closed, withdrawn];

function letterOf(secret: Secret): RecordContent {
  const { word, person, place, code, collection, mark, title } = secret;
  const content = borderLetter(title, `${word} оборвалась. ${person} видел это в ${place}.`);
  const parsed = parseReferenceCode(`АВП РФ, ${code}`);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  const description: RecordContent['description'] = {
    ...content.description,
    type: 'airgram',
    collections: [collection],
    source: { format: 'test', key: secret.key, files: [] },
    dates: [{ edtf: '1877-02-03', calendar: 'gregorian', role: 'document', ...said }],
    names: [
      { id: 'n1', kind: 'person', label: person, ...said },
      { id: 'n2', kind: 'place', label: place, ...said },
    ],
    agents: [{ role: 'from', written: person, name: 'n1', ...said }],
    places: [{ role: 'about', written: place, name: 'n2', ...said }],
    marks: [{ id: 'm1', kind: 'handling', written: mark, ...said }],
    exemplars: [{ id: 'e1', code: parsed.value, written: code, ...said }],
  };
  return { ...content, description };
}

const beginning = (text: string): string => text.slice(0, 5);
const slip = (text: string): string => `${text.slice(0, 3)}${text.slice(4)}`;

/** Queries that each of its words answers, or almost. None spells one out. */
function queriesFor({ word, person, place, code, collection, mark, title }: Secret): string[] {
  const [surname = ''] = person.split(',');
  const [, delo = ''] = /д\. (\d+)/.exec(code) ?? [];
  return [
    ...[word, surname, place].flatMap((text) => [`${beginning(text)}*`, slip(text)]),
    `${word.slice(0, -1)}у`,
    `person:${slip(surname)}`,
    `from:${slip(surname)}`,
    `place:${slip(place)}`,
    `ref:д. ${delo}`,
    `collection:${beginning(collection)}`,
    `mark:${slip(mark.split(' ')[0] ?? '')}`,
    `title:${beginning(title)}*`,
    'type:airgram',
    'date:1877',
    'оборвалась',
    '-мост',
    '',
  ];
}

let archive: TestArchive;
let site: Hono;
const ids = new Map<Secret, string>();

const forms = ['/search', '/search.json', '/search.csv', '/search.ris', '/search.atom', '/api/v1/search'];

async function text(path: string, accept = 'text/html'): Promise<string> {
  const answer = await site.request(`${address}${path}`, { headers: { accept } });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.text();
}

/** Everything that these words can be asked of. */
async function everyAnswer(q: string): Promise<[path: string, body: string][]> {
  const query = new URLSearchParams({ q }).toString();
  const paths = [
    ...forms.map((form) => `${form}?${query}`),
    `/search?${query}&more=person`,
    `/search?${query}&sort=added`,
    `/suggest?${query}`,
    `/api/v1/suggest?${query}`,
  ];
  const answers: [string, string][] = [];
  for (const path of paths) answers.push([path, await text(path)]);
  answers.push([`${query} as JSON`, await text(`/search?${query}`, 'application/json')]);
  return answers;
}

/** What of a secret stands in a body. */
function tracesIn(body: string, secret: Secret): string[] {
  const { key: _, code, person, ...words } = secret;
  const [, delo = ''] = /д\. (\d+)/.exec(code) ?? [];
  const [surname = ''] = person.split(',');
  const small = body.toLowerCase();
  return [...Object.values(words), surname, `delo=${delo}`, ids.get(secret) ?? 'no id'].filter((trace) =>
    small.includes(trace.toLowerCase()),
  );
}

const TotalSchema = z.object({ total: z.int() });
const totalOf = async (query: string): Promise<number> =>
  TotalSchema.parse(JSON.parse(await text(`/api/v1/search?${query}`))).total;

/** What the command finds, as data. */
const found = async (...args: readonly string[]): Promise<string> => {
  const { status, stdout } = await run(archive, 'search', ...args, '--json');
  expect(status).toBe(0);
  return stdout;
};

beforeAll(async () => {
  archive = await testArchive();
  for (let at = 0; at < 4; at++) await archive.publish(`letter ${at}`, borderLetter(`On paint, ${at}`));
  for (const secret of secrets) ids.set(secret, await archive.publish(secret.key, letterOf(secret)));
  site = await createSite(archive, { address, cacheBytes: 1 << 20, log: pino({ level: 'silent' }) });
});
afterAll(async () => archive.remove());

describe('while the records are open', () => {
  it.each(secrets.map((secret) => [secret.key, secret] as const))(
    'the queries do find the %s one, and its words come back: what is tried below can fail',
    async (_, secret) => {
      const seen = new Set<string>();
      let found = 0;
      for (const q of queriesFor(secret)) {
        if ((await totalOf(new URLSearchParams({ q }).toString())) > 0) found++;
        const query = new URLSearchParams({ q }).toString();
        for (const path of ['/search', '/search.json', '/suggest'])
          for (const trace of tracesIn(await text(`${path}?${query}`), secret)) seen.add(trace);
      }
      expect(found).toBeGreaterThan(10);
      expect(seen.size).toBeGreaterThan(6);
      expect(await totalOf('type=airgram')).toBe(2);
    },
  );
});

describe('when one is closed and the other withdrawn', () => {
  beforeAll(async () => {
    const request = { reason: 'privacy', by: 'test' };
    got(await setAccess(archive, { ...request, record: ids.get(closed) ?? '', level: 'closed' }));
    got(await withdrawRecord(archive, { ...request, record: ids.get(withdrawn) ?? '' }));
  });

  it.each(secrets.flatMap((secret) => queriesFor(secret).map((q) => [q, secret] as const)))(
    '“%s” brings nothing of it, by whatever way it is asked',
    async (q, secret) => {
      for (const [path, body] of await everyAnswer(q))
        expect([path, tracesIn(body, secret)]).toEqual([path, []]);
    },
  );

  it('asked for by its very words, each is as if it had never been', async () => {
    for (const secret of secrets) {
      const { word, person, place, collection, mark, title } = secret;
      for (const q of [word, person, place, collection, mark, title, `id:${ids.get(secret)}`, `"${title}"`]) {
        const nonsense = q.replaceAll(/\p{L}/gu, 'ъ');
        expect([q, await totalOf(new URLSearchParams({ q }).toString())]).toEqual([q, 0]);
        const suggested = JSON.parse(
          await text(`/suggest?${new URLSearchParams({ q }).toString()}`),
        ) as unknown;
        const none = JSON.parse(
          await text(`/suggest?${new URLSearchParams({ q: nonsense }).toString()}`),
        ) as unknown;
        expect(z.object({ suggestions: z.array(z.unknown()) }).parse(suggested).suggestions).toEqual(
          z.object({ suggestions: z.array(z.unknown()) }).parse(none).suggestions,
        );
      }
    }
  });

  it('is in no count and no facet', async () => {
    expect(await totalOf('')).toBe(4);
    for (const query of ['type=airgram', 'year=1877', 'collection=Quarantined+ledgers', 'from=1877&to=1877'])
      expect([query, await totalOf(query)]).toEqual([query, 0]);
  });

  it('stands neither in the help nor on any list', async () => {
    for (const path of [
      '/help/search',
      '/',
      '/records',
      '/people',
      '/places',
      '/feed.atom',
      '/api/v1/facets',
    ]) {
      const body = await text(path);
      for (const secret of secrets) expect([path, tracesIn(body, secret)]).toEqual([path, []]);
    }
  });

  it('is found by the operator alone, who asks for closed records; what is withdrawn, by nobody', async () => {
    expect(tracesIn(await found('оборвалась'), closed)).toEqual([]);
    const all = await found('оборвалась', '--all');
    expect(TotalSchema.parse(JSON.parse(all)).total).toBe(1);
    expect(tracesIn(all, closed)).toContain(ids.get(closed));
    expect(tracesIn(all, withdrawn)).toEqual([]);
  });
});

describe('a person described for everybody, whose name open and closed records write in different ways', () => {
  const source = { format: 'tei', key: 'weir#Szymanowicz' };
  const spellings = {
    own: 'Szymanowicz, Wanda',
    open: 'Schimanowitsch',
    closed: 'Chimanovitch',
    opening: 'Simanovics',
  };

  async function written(key: string, as: string): Promise<string> {
    const content = borderLetter(`On paint, ${key}`);
    return archive.publish(key, {
      ...content,
      description: {
        ...content.description,
        names: [{ id: 'n1', kind: 'person', label: spellings.own, authority: source, ...said }],
        agents: [{ role: 'from', written: as, name: 'n1', ...said }],
      },
    });
  }

  /** The spellings that come out on a day by the name's key, by sound, or for what their first letters suggest. */
  async function toldOn(
    openOn: string | null,
  ): Promise<Record<'forms' | 'sounding' | 'suggested', string[]>> {
    const { search } = archive.index;
    const all = Object.values(spellings);
    const suggested: string[] = [];
    for (const one of all)
      if ((await search.suggest(one.slice(0, 6), 20, openOn)).some(({ kind }) => kind === 'person'))
        suggested.push(one);
    const of = (names: readonly { readonly written: string }[]): string[] =>
      all.filter((one) => names.some((name) => name.written === one));
    return {
      forms: of(await search.formsOf([`#${idOf('Szymanowicz')}`], openOn)),
      sounding: of(await search.names(all.flatMap(soundKeys), 400, openOn)),
      suggested,
    };
  }

  beforeAll(async () => {
    const described = authority(spellings.own, { source: { ...source, title: 'List of the weir' } });
    expect((await archive.store.publishEntries([entryVersion(idOf('Szymanowicz'), described)])).ok).toBe(
      true,
    );
    const request = { reason: 'privacy', by: 'test', level: 'closed' } as const;
    await written('szymanowicz open', spellings.open);
    got(
      await setAccess(archive, { ...request, record: await written('szymanowicz closed', spellings.closed) }),
    );
    const record = await written('szymanowicz opening', spellings.opening);
    got(await setAccess(archive, { ...request, record, until: '2090-01-01' }));
  });

  it.each([
    ['readers', '2089-12-31', ['own', 'open']],
    ['readers once the day has come on which one opens', '2090-01-01', ['own', 'open', 'opening']],
    ['the operator', null, ['own', 'open', 'closed', 'opening']],
  ] as const)(
    '%s are told what stands in records open to them, and what the authority says',
    async (_, day, keys) => {
      const expected = Object.entries(spellings)
        .filter(([key]) => keys.some((one) => one === key))
        .map(([, spelling]) => spelling);
      expect(await toldOn(day)).toEqual({ forms: expected, sounding: expected, suggested: expected });
    },
  );
});
