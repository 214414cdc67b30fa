// Related documents: a letter that speaks of others, some of which come later, and some of which nobody may read.
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordContent } from '../../src/model/record.ts';
import type { Relation } from '../../src/model/relation.ts';
import { createSite } from '../../src/web/site.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';

const address = 'https://archive.example';
const said = { basis: 'written', certainty: 'certain', by: null } as const;
const at = '2026-11-01T10:00:00Z';

let archive: TestArchive;
let letter: string;
let get: (headers?: Record<string, string>) => Promise<Response>;

/** A letter whose source key is its title; it answers what is named. */
function letterThatAnswers(title: string, ...targets: Relation['target'][]): RecordContent {
  const content = borderLetter(title);
  const relations = targets.map((target): Relation => ({ kind: 'answers', target, ...said }));
  return { ...content, description: { ...content.description, relations } };
}

const reply = { format: 'test', key: 'Report on paint' };

beforeEach(async () => {
  archive = await testArchive();
  letter = await archive.publish('letter', letterThatAnswers('A letter', reply));
  const site = await createSite(archive, { address, cacheBytes: 1 << 20, log: pino({ level: 'silent' }) });
  get = async (headers = {}) => site.request(`${address}/records/${letter}/v1`, { headers });
});
afterEach(async () => archive.remove());

describe('a related document', () => {
  it('that is not here yet is named by its source key, and leads nowhere', async () => {
    const page = await (await get()).text();
    expect(page).toContain('test, Report on paint');
    expect(page).toContain('not to be read in this archive');
  });

  it('is a link with its title in its language once it has come, at the same address under another tag', async () => {
    const tag = (await get()).headers.get('etag') ?? '';
    expect((await get({ 'if-none-match': tag })).status).toBe(304);
    const content = borderLetter(reply.key);
    const titles = [{ language: 'ru', text: 'Доклад о краске' }];
    const id = await archive.publish('report', {
      ...content,
      description: { ...content.description, titles },
    });
    const answer = await get({ 'if-none-match': tag });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).not.toBe(tag);
    const page = await answer.text();
    expect(page).toContain(`<a href="/records/${id}" lang="ru" dir="ltr">Доклад о краске</a>`);
    expect(page).not.toContain('not to be read in this archive');
  });

  it('named by its id has its title too', async () => {
    const id = await archive.publish('report', borderLetter('Report on paint'));
    letter = await archive.publish('other', letterThatAnswers('Another letter', { record: id }));
    expect(await (await get()).text()).toContain('>Report on paint</a>');
  });

  it('is known by its newest title', async () => {
    await archive.publish('report', borderLetter(reply.key));
    const before = (await get()).headers.get('etag');
    const second = borderLetter(reply.key);
    const titles = [{ language: 'en', text: 'Report on red lead' }];
    await archive.publish('report', { ...second, description: { ...second.description, titles } });
    const answer = await get();
    expect(await answer.text()).toContain('>Report on red lead</a>');
    expect(answer.headers.get('etag')).not.toBe(before);
  });
});

/** A report with a title to be kept, and a letter that answers it by its source key and by its id. */
async function secretReport(): Promise<string> {
  const content = borderLetter(reply.key);
  const titles = [{ language: 'en', text: 'A private matter' }];
  const id = await archive.publish('report', {
    ...content,
    description: { ...content.description, titles },
  });
  expect(await (await get()).text()).toContain('A private matter');
  letter = await archive.publish('both', letterThatAnswers('A letter of both', reply, { record: id }));
  return id;
}

describe('a related document that nobody may read', () => {
  it('is not named by its title while it is closed', async () => {
    const record = await secretReport();
    const tag = (await get()).headers.get('etag') ?? '';
    const policy = {
      record,
      level: 'closed' as const,
      groups: [],
      until: null,
      reason: 'privacy',
      by: 'archivist',
      at,
    };
    await archive.store.setAccess(policy);
    const answer = await get({ 'if-none-match': tag });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).not.toContain('A private matter');
    expect(page).toContain('test, Report on paint');
  });

  it('is not named by its title once it is withdrawn', async () => {
    const record = await secretReport();
    await archive.store.withdraw({ record, reason: 'By order of a court', by: 'director', at });
    const page = await (await get()).text();
    expect(page).not.toContain('A private matter');
    expect(page).toContain('test, Report on paint');
  });
});
