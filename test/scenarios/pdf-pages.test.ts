// A record as a PDF, where many ask for it at once, and where the setter has too much to do.
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Problem, Result } from '../../src/model/problem.ts';
import { createSite } from '../../src/web/site.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';

const address = 'https://archive.example';
let archive: TestArchive;
let id: string;

beforeAll(async () => {
  archive = await testArchive();
  id = await archive.publish('letter', borderLetter('On paint'));
});
afterAll(async () => archive.remove());

/** A site whose pages are set in this way. */
const siteWith = async (pdf: TestArchive['typesetter']['pdf']) =>
  createSite(
    { ...archive, typesetter: { ...archive.typesetter, pdf } },
    { address, cacheBytes: 1 << 20, log: pino({ level: 'silent' }) },
  );
const pages: Result<Uint8Array> = { ok: true, value: new TextEncoder().encode('%PDF-1.7'), problems: [] };

it('sets a record once for all who ask for it at once, and shows pages to others meanwhile', async () => {
  let settings = 0;
  const done = Promise.withResolvers<undefined>();
  const begun = Promise.withResolvers<undefined>();
  const site = await siteWith(async () => {
    settings++;
    begun.resolve(undefined);
    await done.promise;
    return pages;
  });
  const asked = Promise.all(
    Array.from({ length: 30 }, async () => site.request(`${address}/records/${id}.pdf`)),
  );
  await begun.promise;
  expect((await site.request(`${address}/records/${id}`)).status).toBe(200);
  done.resolve(undefined);
  const answers = await asked;
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(settings).toBe(1);
});

it('gives up setting when the last who waits for it has left', async () => {
  const begun = Promise.withResolvers<AbortSignal | undefined>();
  const site = await siteWith(async (_, signal) => {
    begun.resolve(signal);
    await new Promise((_done, stop) => signal?.addEventListener('abort', () => stop(signal.reason)));
    return pages;
  });
  const leaving = new AbortController();
  const answer = site.request(`${address}/records/${id}.pdf`, { signal: leaving.signal });
  const signal = await begun.promise;
  expect(signal?.aborted).toBe(false);
  leaving.abort();
  expect((await answer).status).toBe(408);
  expect(signal?.aborted).toBe(true);
});

it.each(['typeset-busy', 'typeset-too-long', 'typeset-stopped'])(
  'says that it may be asked for again (%s), and keeps that nowhere',
  async (code) => {
    const problem: Problem = { code, severity: 'error', message: 'Not now.', hint: 'Ask again.' };
    const said: Result<Uint8Array>[] = [{ ok: false, problems: [problem] }, pages];
    const site = await siteWith(async () => said.shift() ?? pages);
    const first = await site.request(`${address}/records/${id}.pdf`);
    expect([first.status, first.headers.get('cache-control'), first.headers.get('etag')]).toEqual([
      503,
      'no-store',
      null,
    ]);
    expect(first.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await first.text()).toContain('Not now. Ask again.');
    expect((await site.request(`${address}/records/${id}.pdf`)).status).toBe(200);
  },
);

it('says of what cannot be set at all that this form is not to be had', async () => {
  const problem: Problem = { code: 'typeset-failed', severity: 'error', message: 'It cannot be set.' };
  const site = await siteWith(async () => ({ ok: false, problems: [problem] }));
  const { status, headers } = await site.request(`${address}/records/${id}.pdf`);
  expect([status, headers.get('retry-after')]).toEqual([406, null]);
});
