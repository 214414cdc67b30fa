// A record that is withdrawn between the moment it is found and the moment it is read.
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readRecord } from '../../src/app/read/record.ts';
import type { Archive } from '../../src/app/services.ts';
import { fault } from '../../src/store/fault.ts';
import { createSite } from '../../src/web/site.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';

const address = 'https://archive.example';
const log = pino({ level: 'silent' });
let archive: TestArchive;
let id: string;
beforeEach(async () => {
  archive = await testArchive();
  await archive.publish('letter', borderLetter('A letter'));
  id = await archive.publish('letter', borderLetter('A private matter'));
});
afterEach(async () => archive.remove());

/** The archive, in which something happens before parts are read. */
function before(happen: () => Promise<unknown>): Archive {
  const { store } = archive;
  let happened: Promise<unknown> | undefined;
  const happens = (): Promise<unknown> => (happened ??= happen());
  return {
    ...archive,
    store: {
      ...store,
      content: async (...asked) => (await happens(), store.content(...asked)),
      parts: async (...asked) => (await happens(), store.parts(...asked)),
    },
  };
}

const withdraw = () =>
  archive.store.withdraw({
    record: id,
    reason: 'By order of a court',
    by: 'director',
    at: '2026-11-01T10:00:00Z',
  });

it.each(['', '/v1', '/v2/changes', '/v2/original/t1', '/v2.json', '/v2.bib', '/v2/pages/p1'])(
  'answers 410, and no fault, at /records/ID%s',
  async (path) => {
    const site = await createSite(before(withdraw), { address, cacheBytes: 0, log });
    const answer = await site.request(`${address}/records/${id}${path}`);
    expect(answer.status).toBe(410);
    const text = await answer.text();
    expect(text).toContain('By order of a court');
    expect(text).not.toContain('A private matter');
  },
);

it('is withdrawn for the command line and the export too', async () => {
  const reading = await readRecord(before(withdraw), id, undefined, { kind: 'operator' });
  expect(reading).toMatchObject({ kind: 'withdrawn', view: { reason: 'By order of a court' } });
});

it('stays a fault where a part is gone and the record was not withdrawn', async () => {
  const damaged = before(async () => {
    throw fault('part-missing', 'A text is not in the archive.', 'Restore it.');
  });
  await expect(readRecord(damaged, id, undefined, { kind: 'operator' })).rejects.toThrow(
    'not in the archive',
  );
  const site = await createSite(damaged, { address, cacheBytes: 0, log });
  expect((await site.request(`${address}/records/${id}`)).status).toBe(500);
});
