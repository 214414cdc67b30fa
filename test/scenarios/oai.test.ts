// Harvesting by OAI-PMH 2.0: what an archive answers to each verb, and to whoever asks wrongly.
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setAccess } from '../../src/app/access/set.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { parseReferenceCode } from '../../src/model/code/parse.ts';
import type { Description } from '../../src/model/description.ts';
import { awkwardRecord } from '../generators/awkward-record.ts';
import { borderLetter } from '../generators/letter.ts';
import { got } from '../temporary-archive.ts';
import { faultsBy } from '../schemas/judge.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { address, oaiClient, read, type OaiClient } from './oai-client.ts';

const said = { basis: 'written', certainty: 'certain', by: null } as const;
const letters = 240;
const dc = { metadataPrefix: 'oai_dc' } as const;
let archive: TestArchive;
let client: OaiClient;
let ids: string[];
let withdrawn: string;
let closed: string;
let awkward: string;
let volume: string;

/** A letter, every fourth of them with a shelf mark, the first three within a printed volume. */
function letter(at: number): ReturnType<typeof borderLetter> {
  const { description, texts, ...rest } = borderLetter(`Letter ${at}`);
  const code = got(parseReferenceCode('АВП РФ, ф. 059а, оп. 5а, п. 11, д. 3, лл. 3-5'));
  const more: Partial<Description> = {
    ...(at % 4 === 0 && { exemplars: [{ id: 'e1', code, written: 'д. 3', ...said }] }),
    ...(at <= 3 && { within: { format: 'test', key: 'volume', order: at, number: String(at), path: [] } }),
    ...(at === 1 && {
      agents: [
        { role: 'from', written: 'Полуэктов', language: 'ru', ...said },
        { role: 'to', written: 'Vidalenc', ...said },
      ],
      places: [{ role: 'written-at', written: 'Le Bac', language: 'fr', ...said }],
      relations: [
        { kind: 'answers', target: { format: 'test', key: 'Letter 2' }, ...said },
        { kind: 'related', target: { described: 'A letter that is lost' }, ...said },
        { kind: 'related', target: { format: 'test', key: 'Letter 9' }, ...said },
      ],
      rights: [{ statement: 'Free to use & share', language: 'en', address: 'https://licence.example/1' }],
      subjects: [{ language: 'en', text: 'Bridges' }],
      summaries: [{ language: 'en', text: 'The bridge <is> ready.' }],
      collections: ['Bridge', 'Мост & co.'],
    }),
  };
  const credited = texts.map((text) =>
    at === 1 && text.kind === 'translation'
      ? { ...text, credits: [{ role: 'translator' as const, written: 'A. Orlova', ...said }] }
      : text,
  );
  return { ...rest, texts: credited, description: { ...description, ...more } };
}

beforeAll(async () => {
  archive = await testArchive('Papers of the <Commission>');
  client = await oaiClient(archive);
  const empty = borderLetter('The volume');
  volume = await archive.publish('volume', {
    ...empty,
    description: {
      ...empty.description,
      type: 'volume',
      collections: [],
      source: { format: 'test', key: 'volume', files: [] },
    },
  });
  ids = [];
  for (let at = 1; at <= letters; at++) ids.push(await archive.publish(`letter ${at}`, letter(at)));
  awkward = await archive.publish('awkward', awkwardRecord('\u0000\u{1F600}]]>&amp;<\u000b"й'));
  [withdrawn = '', closed = ''] = ids.slice(7, 9);
  got(await setAccess(archive, { record: closed, level: 'closed', reason: 'privacy', by: 'archivist' }));
  got(await withdrawRecord(archive, { record: withdrawn, reason: 'by law', by: 'archivist' }));
});
afterAll(() => archive.remove());

const identifier = (id: string | undefined): string => `oai:archive.example:${id}`;
const codes = async (query: string): Promise<readonly string[]> => (await client.ask(query)).errors;

const prefixes = async (query: string): Promise<string[]> =>
  [...(await client.ask(query)).text.matchAll(/<metadataPrefix>(.*?)</g)].map(([, one = '']) => one);

/** The texts of a document of TEI, without the links that are computed. */
const textsIn = (text: string): string | undefined =>
  /<text[ >].*<\/text>/s.exec(text)?.[0].replaceAll(/ corresp="#t1\.s\d"/g, '');

describe('what an archive says of itself', () => {
  it('gives its name, whom to write to, and the earliest datestamp that there is', async () => {
    const { text } = await client.ask('verb=Identify');
    expect(text).toContain('<repositoryName>Papers of the &lt;Commission&gt;</repositoryName>');
    expect(text).toContain('<adminEmail>webmaster@archive.example</adminEmail>');
    expect(text).toContain('<repositoryIdentifier>archive.example</repositoryIdentifier>');
    const earliest = /<earliestDatestamp>(.*?)</.exec(text)?.[1] ?? '';
    const stamps = (await client.list({ verb: 'ListIdentifiers', ...dc })).flatMap(({ lines }) =>
      lines.map(({ stamp }) => stamp),
    );
    expect(stamps.toSorted()[0]).toBe(earliest);
  });

  it('offers three formats, of any record, and none of one that was withdrawn', async () => {
    const all = ['oai_dc', 'oai_ead3', 'tei'];
    expect(await prefixes('verb=ListMetadataFormats')).toEqual(all);
    expect(await prefixes(`verb=ListMetadataFormats&identifier=${identifier(ids[0])}`)).toEqual(all);
    expect(await codes(`verb=ListMetadataFormats&identifier=${identifier(withdrawn)}`)).toEqual([
      'noMetadataFormats',
    ]);
  });

  it('takes the same as a form, compresses, and refuses a form that is none or too long', async () => {
    const post = async (body: string, type = 'application/x-www-form-urlencoded'): Promise<Response> =>
      client.site.request(`${address}/oai`, {
        method: 'POST',
        body,
        headers: { 'content-type': type, 'content-length': String(body.length), 'accept-encoding': 'gzip' },
      });
    const answer = await post('verb=ListIdentifiers&metadataPrefix=oai_dc');
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    const text = gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString();
    expect(read(text).lines).toHaveLength(letters + 2);
    expect((await post('verb=Identify', 'text/plain')).status).toBe(415);
    expect((await post(`verb=${'x'.repeat(20_000)}`)).status).toBe(413);
    expect((await client.site.request(`${address}/records`, { method: 'POST' })).status).toBe(405);
  });
});

describe('records', () => {
  it('are Dublin Core that tells the document from its translation, where it lies, and where it is read', async () => {
    const { text } = await client.ask({ verb: 'GetRecord', identifier: identifier(ids[0]), ...dc });
    const found = [...text.matchAll(/<dc:(\w+)(?: xml:lang="([\w-]+)")?>(.*?)<\/dc:/g)].map(
      ([, name, language, words]) => `${name}${language === undefined ? '' : `@${language}`} ${words}`,
    );
    expect(found).toEqual([
      'title@en Letter 1',
      'creator@ru Полуэктов',
      'subject@en Bridges',
      'description@en The bridge &lt;is&gt; ready.',
      'publisher Papers of the &lt;Commission&gt;',
      'contributor A. Orlova',
      'date 1924-06-03',
      'type Text',
      'type letter',
      `identifier ${address}/records/${ids[0]}`,
      `identifier ${address}/records/${ids[0]}/v1`,
      'language ru',
      'language en',
      'relation The volume, no. 1',
      `relation ${address}/records/${ids[1]}`,
      'relation A letter that is lost',
      'coverage@fr Le Bac',
      'rights@en Free to use &amp; share',
      'rights https://licence.example/1',
    ]);
  });

  it('are EAD3 and TEI, the same as the archive writes otherwise but for the links that are computed', async () => {
    const of = async (metadataPrefix: string): Promise<string> =>
      (await client.ask({ verb: 'GetRecord', identifier: identifier(ids[3]), metadataPrefix })).text;
    expect(await of('oai_ead3')).toContain('<archdesc level="item">');
    const tei = await of('tei');
    const page = await (await client.site.request(`${address}/records/${ids[3]}/v1.tei.xml`)).text();
    expect(textsIn(page)).toContain('The bridge is ready.');
    expect(textsIn(tei)).toBe(textsIn(page));
  });

  it('are written in every format, whatever stands in them', async () => {
    for (const metadataPrefix of ['oai_dc', 'oai_ead3', 'tei']) {
      const answer = await client.ask({ verb: 'GetRecord', identifier: identifier(awkward), metadataPrefix });
      expect(answer.lines).toMatchObject([{ id: awkward, deleted: false }]);
      expect(answer.text).toContain('\ufffd\u{1F600}]]&gt;&amp;amp;&lt;\ufffd');
    }
  });

  it('that were withdrawn or closed are told of as deleted, by name and in every list, and nothing of them is said', async () => {
    for (const id of [withdrawn, closed]) {
      const { lines, text } = await client.ask({ verb: 'GetRecord', identifier: identifier(id), ...dc });
      expect(lines).toMatchObject([{ id, deleted: true, sets: [] }]);
      expect(text).not.toContain('<metadata>');
      expect(text).not.toContain('Letter');
    }
    const pieces = await client.list({ verb: 'ListRecords', ...dc, set: 'collection:Bridge' });
    const gone = pieces.flatMap(({ lines }) => lines.filter(({ deleted }) => deleted).map(({ id }) => id));
    expect(gone.toSorted()).toEqual([withdrawn, closed].toSorted());
  });
});

describe('lists', () => {
  it('come in pieces that together are every record once, in each format, and end with an empty token', async () => {
    for (const [verb, metadataPrefix] of [
      ['ListRecords', 'oai_dc'],
      ['ListRecords', 'oai_ead3'],
      ['ListIdentifiers', 'tei'],
    ] as const) {
      const pieces = await client.list({ verb, metadataPrefix });
      const given = pieces.flatMap(({ lines }) => lines.map(({ id }) => id));
      expect(given.toSorted()).toEqual([volume, ...ids, awkward].toSorted());
      const cursors = pieces.map(({ text }) => Number(/cursor="(\d+)"/.exec(text)?.[1] ?? 0));
      expect(cursors).toEqual(
        pieces.map((_, at) => pieces.slice(0, at).flatMap(({ lines }) => lines).length),
      );
      expect(pieces.at(-1)?.token).toBe(verb === 'ListRecords' ? '' : undefined);
      for (const { text } of pieces.slice(0, -1)) expect(text).toContain(`completeListSize="${letters + 2}"`);
    }
  });

  it('are narrowed by sets, which are every type, collection, repository, fonds and volume', async () => {
    const specs = [...(await client.ask('verb=ListSets')).text.matchAll(/<setSpec>(.*?)</g)].map(
      ([, one]) => one,
    );
    expect(specs).toEqual(
      expect.arrayContaining([
        'type:letter',
        'type:volume',
        'collection:Bridge',
        'collection:~d0~9c~d0~be~d1~81~d1~82~20~26~20co.',
        'repository:avprf',
        'repository:avprf:russian.fonds.059a',
        `edition:${volume}`,
      ]),
    );
    const open = async (set: string): Promise<string[]> =>
      (await client.list({ verb: 'ListIdentifiers', ...dc, set })).flatMap(({ lines }) =>
        lines.filter(({ deleted }) => !deleted).map(({ id }) => id),
      );
    const shelved = ids.filter((id, at) => (at + 1) % 4 === 0 && id !== withdrawn);
    expect(await open('repository:avprf')).toEqual(shelved);
    expect(await open('repository:avprf:russian.fonds.059a')).toEqual(shelved);
    expect(await open(`edition:${volume}`)).toEqual([volume, ...ids.slice(0, 3)]);
    expect(await open('edition')).toEqual([volume, ...ids.slice(0, 3), awkward]);
    expect(await open('type:volume')).toEqual([volume]);
    expect(await open('collection:~d0~9c~d0~be~d1~81~d1~82~20~26~20co.')).toEqual([ids[0]]);
    const pieces = await client.list({ verb: 'ListIdentifiers', ...dc });
    for (const { id, sets, deleted } of pieces.flatMap(({ lines }) => lines).slice(0, 5)) {
      expect(deleted).toBe(false);
      expect(specs).toEqual(expect.arrayContaining([...sets]));
      for (const set of sets) expect(await open(set)).toContain(id);
    }
  });

  it('are narrowed by days and by seconds, both ends included', async () => {
    const [first] = (await client.ask('verb=ListIdentifiers&metadataPrefix=oai_dc')).lines;
    const stamp = first?.stamp ?? '';
    const day = stamp.slice(0, 10);
    const asked = async (rest: string): Promise<number> =>
      (await client.ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&${rest}`)).lines.length;
    expect(await asked(`from=${day}`)).toBe(letters + 2);
    expect(await asked(`from=${day}&until=2999-01-01`)).toBe(letters + 2);
    expect(await asked(`from=${stamp}&until=${stamp}`)).toBeGreaterThan(0);
    expect(await codes(`verb=ListIdentifiers&metadataPrefix=oai_dc&until=2001-01-01`)).toEqual([
      'noRecordsMatch',
    ]);
    expect(await codes(`verb=ListIdentifiers&metadataPrefix=oai_dc&from=2999-01-01T00:00:00Z`)).toEqual([
      'noRecordsMatch',
    ]);
  });
});

describe('whoever asks wrongly', () => {
  it.each([
    ['', 'badVerb'],
    ['verb=', 'badVerb'],
    ['verb=listrecords', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badVerb'],
    ['metadataPrefix=oai_dc', 'badVerb'],
    ['verb=Identify&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListSets&from=2026-01-01', 'badArgument'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=ListIdentifiers', 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=GetRecord&identifier=oai:archive.example:0', 'badArgument'],
    ['verb=GetRecord', 'badArgument badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&page=2', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai%20dc', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=a%2Fb', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-03T24:00:00Z', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&until=2026-02-03T10:00:00%2B01:00', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&until=2026-02-03T10:00:00.5Z', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-03&until=2026-02-04T10:00:00Z', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-04&until=2026-02-03', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=shelf:3', 'noRecordsMatch'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=collection:~zz', 'noRecordsMatch'],
    ['verb=ListRecords&resumptionToken=', 'badResumptionToken'],
    ['verb=ListRecords&resumptionToken=0', 'badResumptionToken'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:archive.example:00000000', 'idDoesNotExist'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.example:7', 'idDoesNotExist'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=%00%3Cb%3E%20%25zz', 'idDoesNotExist'],
    ['verb=ListMetadataFormats&identifier=7', 'idDoesNotExist'],
  ])('%s is told %s', async (query, expected) => {
    expect((await codes(query)).join(' ')).toBe(expected);
  });

  it('is told that no token of this archive is so long', async () => {
    const { errors, text } = await client.ask({ verb: 'ListSets', resumptionToken: 'e'.repeat(9000) });
    expect(errors).toEqual(['badResumptionToken']);
    expect(text).toContain('too long');
  });

  it('is told that a format is not there of a record that is', async () => {
    const query = `verb=GetRecord&identifier=${identifier(ids[0])}&metadataPrefix=mods`;
    expect(await codes(query)).toEqual(['cannotDisseminateFormat']);
  });

  it('is told so by an archive in which nothing is, too', async () => {
    const empty = await testArchive();
    const asked = await oaiClient(empty);
    expect((await asked.ask('verb=ListRecords&metadataPrefix=oai_dc')).errors).toEqual(['noRecordsMatch']);
    expect((await asked.ask('verb=ListSets')).errors).toEqual(['noSetHierarchy']);
    expect((await asked.ask('verb=Identify')).errors).toEqual([]);
    expect(await faultsBy('oai-pmh-written.rng', asked.answers)).toEqual([]);
    await empty.remove();
  });
});

it('gives answers that are all valid', async () => {
  expect(client.answers.length).toBeGreaterThan(60);
  expect(await faultsBy('oai-pmh-written.rng', client.answers)).toEqual([]);
});
