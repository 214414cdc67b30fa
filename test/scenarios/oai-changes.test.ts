// Harvesting while records change: who follows the lists to their end, and later asks for what came since, knows what the archive holds.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as fc from 'fast-check';
import { setAccess } from '../../src/app/access/set.ts';
import { Harvester } from '../../src/app/harvest/harvester.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import { sha256 } from '../../src/trust/hash.ts';
import { borderLetter } from '../generators/letter.ts';
import { got } from '../temporary-archive.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { read, type Answer } from './oai-client.ts';

const start = Date.parse('2026-03-01T22:00:00.000Z');
let archive: TestArchive;
let harvester: Harvester;

function harvesterOf(one: TestArchive): Harvester {
  return new Harvester(one, {
    baseUrl: 'https://archive.example/oai',
    adminEmail: 'keeper@archive.example',
    addresses: {
      record: (id) => `https://archive.example/records/${id}`,
      version: (id, n) => `https://archive.example/records/${id}/v${n}`,
      pageImage: (id, n, page) => `https://archive.example/records/${id}/v${n}/pages/${page}`,
    },
    perPage: 3,
  });
}

async function ask(query: Readonly<Record<string, string>>, of = harvester): Promise<Answer> {
  const harvested = await of.answer(Object.entries(query), { kind: 'anonymous' });
  if (harvested.kind === 'unready') throw new Error('The index is being made anew.');
  return read(harvested.document);
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
  archive = await testArchive();
  harvester = harvesterOf(archive);
});
afterEach(async () => {
  await archive.remove();
  vi.useRealTimers();
});

const later = (ms: number): void => {
  vi.setSystemTime(Date.now() + ms);
};
const day = 24 * 60 * 60 * 1000;
const today = (): string => new Date().toISOString().slice(0, 10);
const idOf = (name: string): string => recordIdFrom(Buffer.from(sha256(name), 'hex'));
const close = async (record: string, until?: string): Promise<void> => {
  got(await setAccess(archive, { record, level: 'closed', until, reason: 'privacy', by: 'archivist' }));
};
const open = async (record: string): Promise<void> => {
  got(await setAccess(archive, { record, level: 'public', reason: 'privacy is over', by: 'archivist' }));
};
const withdraw = async (record: string): Promise<void> => {
  got(await withdrawRecord(archive, { record, reason: 'by law', by: 'archivist' }));
};

/** What somebody knows who keeps a copy by harvesting: the title of each record, null of one that has gone. */
type Copy = Map<string, string | null>;

/** Takes one list into a copy, piece by piece. Gives the date to ask from the next time. */
async function follow(
  copy: Copy,
  query: Readonly<Record<string, string>>,
  between: () => Promise<void>,
): Promise<string> {
  let from = '';
  for (let next: Record<string, string> | undefined = { ...query }; next !== undefined;) {
    if (from !== '') await between();
    const answer: Answer = await ask({ verb: 'ListRecords', ...next });
    expect(answer.errors.filter((code) => code !== 'noRecordsMatch')).toEqual([]);
    if (from === '') from = answer.responseDate;
    else expect(answer.errors).toEqual([]);
    const titles = answer.text.split('<record>').slice(1);
    for (const [at, { id, deleted }] of answer.lines.entries())
      copy.set(id, deleted ? null : (/<dc:title[^>]*>(.*?)</.exec(titles[at] ?? '')?.[1] ?? ''));
    next = answer.token === undefined || answer.token === '' ? undefined : { resumptionToken: answer.token };
  }
  return from;
}

/** One thing that happens to an archive. `at` chooses the record. */
const event = fc.record({
  kind: fc.constantFrom(
    'publish',
    'publish',
    'edit',
    'edit',
    'close',
    'close-until',
    'open',
    'withdraw',
    'day',
    'wait',
  ),
  at: fc.nat(11),
});
type Event = { readonly kind: string; readonly at: number };

describe('a copy that is kept by harvesting', () => {
  it('holds what the archive holds, whatever happens between the pieces of a list and between lists', async () => {
    let round = 0;
    const property = fc.asyncProperty(
      fc.array(fc.array(event, { maxLength: 3 }), { minLength: 4, maxLength: 30 }),
      async (events) => {
        const own = round++;
        const truth: Copy = new Map();
        const untils = new Map<string, string>();
        const copy: Copy = new Map();
        const name = (at: number): string => `run ${own} letter ${at}`;
        let edits = 0;
        const happen = async ({ kind, at }: Event): Promise<void> => {
          later(137 + at * 400);
          const id = idOf(name(at));
          const known = titles.has(id);
          if (kind === 'wait') later(at * 60_000);
          else if (kind === 'day') later(day);
          else if (gone.has(id)) return;
          else if (kind === 'publish' || kind === 'edit') {
            if (known === (kind === 'publish')) return;
            const title = `Letter ${at}, ${edits++}`;
            const content = borderLetter(name(at));
            const { description } = content;
            await archive.publish(name(at), {
              ...content,
              description: { ...description, titles: [{ language: 'en', text: title }] },
            });
            titles.set(id, title);
          } else if (!known) return;
          else if (kind === 'close') {
            await close(id);
            untils.set(id, '9999-12-31');
          } else if (kind === 'close-until') {
            const until = new Date(Date.now() + day).toISOString().slice(0, 10);
            await close(id, until);
            untils.set(id, until);
          } else if (kind === 'open') {
            await open(id);
            untils.delete(id);
          } else {
            await withdraw(id);
            gone.add(id);
          }
        };
        const titles = new Map<string, string>();
        const gone = new Set<string>();
        const waiting = [...events];
        const happening = async (): Promise<void> => {
          for (const one of waiting.shift() ?? []) await happen(one);
        };
        for (let at = 0; at < 8; at++) await happen({ kind: 'publish', at });
        let from = await follow(copy, { metadataPrefix: 'oai_dc' }, happening);
        while (waiting.length > 0) {
          await happening();
          from = await follow(copy, { metadataPrefix: 'oai_dc', from }, happening);
        }
        await follow(copy, { metadataPrefix: 'oai_dc', from }, async () => undefined);
        for (const [id, title] of titles)
          truth.set(id, gone.has(id) || (untils.get(id) ?? '') > today() ? null : title);
        for (const id of copy.keys()) if (!truth.has(id)) copy.delete(id);
        expect(Object.fromEntries(copy)).toEqual(Object.fromEntries(truth));
        // Records of this run go, so that the next has the archive almost for itself.
        for (const id of titles.keys()) if (!gone.has(id)) await withdraw(id);
      },
    );
    await fc.assert(property, { numRuns: 15 });
  });
});

describe('a list of which the rest changes', () => {
  it('ends with what is there still, where it was to end at a day that is over', async () => {
    for (let at = 0; at < 5; at++) await archive.publish(`letter ${at}`, borderLetter(`Letter ${at}`));
    const until = today();
    const { token } = await ask({ verb: 'ListRecords', metadataPrefix: 'oai_dc', until });
    later(2 * day);
    for (const at of [3, 4])
      await archive.publish(`letter ${at}`, borderLetter(`Letter ${at}`, 'Мост сгорел.'));
    const { errors, lines, token: end } = await ask({ verb: 'ListRecords', resumptionToken: token ?? '' });
    expect(errors).toEqual([]);
    expect(lines).toHaveLength(1);
    expect(end).toBe('');
  });
});

const stampOf = async (id: string): Promise<string> => {
  const { lines } = await ask({
    verb: 'GetRecord',
    metadataPrefix: 'oai_dc',
    identifier: `oai:archive.example:${id}`,
  });
  return `${lines[0]?.stamp} ${lines[0]?.deleted === true ? 'deleted' : 'there'}`;
};

describe('datestamps', () => {
  it('are those of the last version, of a closing, of the day on which a record opens by itself, of a withdrawal', async () => {
    const id = await archive.publish('letter', borderLetter('Letter'));
    expect(await stampOf(id)).toBe('2026-03-01T22:00:00Z there');
    later(3_600_000);
    await archive.publish('letter', borderLetter('Letter', 'Мост сгорел.'));
    expect(await stampOf(id)).toBe('2026-03-01T23:00:00Z there');
    later(1000);
    await close(id, '2026-03-03');
    expect(await stampOf(id)).toBe('2026-03-01T23:00:01Z deleted');
    later(day);
    expect(await stampOf(id)).toBe('2026-03-01T23:00:01Z deleted');
    later(3_600_000);
    expect(await stampOf(id)).toBe('2026-03-03T00:00:00Z there');
    const since = await ask({ verb: 'ListIdentifiers', metadataPrefix: 'oai_dc', from: '2026-03-03' });
    expect(since.lines.map((line) => line.id)).toEqual([id]);
    later(5000);
    await withdraw(id);
    expect(await stampOf(id)).toBe('2026-03-03T00:00:06Z deleted');
    expect((await ask({ verb: 'Identify' })).text).toContain('<earliestDatestamp>2026-03-01T23:00:01Z<');
  });

  it('stay through a rebuild of the index, and tokens with them', async () => {
    for (let at = 0; at < 5; at++) await archive.publish(`letter ${at}`, borderLetter(`Letter ${at}`));
    await close(idOf('letter 1'));
    await withdraw(idOf('letter 2'));
    const all = await ask({ verb: 'ListIdentifiers', metadataPrefix: 'oai_dc' });
    const { upkeep } = archive.store;
    await upkeep.clearDerived();
    expect(await harvester.answer([['verb', 'Identify']], { kind: 'anonymous' })).toEqual({
      kind: 'unready',
    });
    for (let after: number | undefined = 0; after !== undefined;)
      after = (await upkeep.derive(after, 100))?.after;
    expect((await ask({ verb: 'ListIdentifiers', metadataPrefix: 'oai_dc' })).lines).toEqual(all.lines);
    const rest = await ask({ verb: 'ListIdentifiers', resumptionToken: all.token ?? '' });
    expect(rest.lines).toHaveLength(2);
  });
});

const begin = async (): Promise<string> => {
  for (let at = 0; at < 5; at++) await archive.publish(`letter ${at}`, borderLetter(`Letter ${at}`));
  return (await ask({ verb: 'ListRecords', metadataPrefix: 'oai_dc' })).token ?? '';
};
const refused = async (resumptionToken: string, verb = 'ListRecords', of = harvester): Promise<string> => {
  const { errors, text } = await ask({ verb, resumptionToken }, of);
  expect(errors).toEqual(['badResumptionToken']);
  return /<error[^>]*>(.*?)</.exec(text)?.[1] ?? '';
};

describe('a resumption token', () => {
  it('may be used again, and after the server was started anew', async () => {
    const token = await begin();
    const rest = (await ask({ verb: 'ListRecords', resumptionToken: token })).lines;
    expect(rest).toHaveLength(2);
    expect((await ask({ verb: 'ListRecords', resumptionToken: token }, harvesterOf(archive))).lines).toEqual(
      rest,
    );
  });

  it('is refused with a word why where it was changed, cut, has expired, or is of another verb or archive', async () => {
    const token = await begin();
    const [body = '', signature = ''] = token.split('.');
    const said: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...Object(said), after: 0 })).toString('base64url');
    expect(await refused(`${forged}.${signature}`)).toContain('not as it was given');
    expect(await refused(`${body}.${'A'.repeat(signature.length)}`)).toContain('not as it was given');
    for (const cut of [1, body.length - 1]) expect(await refused(token.slice(0, cut))).toContain('cut off');
    expect(await refused(body)).toContain('not as it was given');
    expect(await refused(token, 'ListIdentifiers')).toContain('one of ListRecords');
    expect(await refused(token, 'ListSets')).toContain('one of ListRecords');
    const other = await testArchive('Papers of another commission');
    await other.publish('its letter', borderLetter('Its letter'));
    expect(await refused(token, 'ListRecords', harvesterOf(other))).toContain('Another archive');
    await other.remove();
    later(7 * day + 1000);
    expect(await refused(token)).toContain('expired');
  });

  it('never breaks the archive, whatever it is', async () => {
    const token = await begin();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.nat(token.length).map((at) => token.slice(at)),
        ),
        async (given) => {
          fc.pre(given !== token);
          expect((await ask({ verb: 'ListRecords', resumptionToken: given })).errors).toEqual([
            'badResumptionToken',
          ]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
