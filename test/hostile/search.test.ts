// Searches that mean harm, or nothing: each has an answer, many at once do too, and whatever stands in a record comes out of a search unharmed.
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { search } from '../../src/app/search/search.ts';
import { plainSearch } from '../../src/app/search/request.ts';
import type { Running } from '../../src/app/services.ts';
import { serve } from '../../src/web/serve.ts';
import { hostileQueries } from '../generators/queries.ts';
import { awkward } from '../generators/strings.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { sharedData } from '../shared-data.ts';
import { recordOf, textOf } from './content.ts';

const data = sharedData('strings');
const outside =
  data === undefined
    ? []
    : z.array(z.string()).parse(JSON.parse(readFileSync(join(data, 'blns.json'), 'utf8')));
const anonymous = { kind: 'anonymous' } as const;

let archive: TestArchive;
let running: Running;
let letter: string;
const log: unknown[] = [];
beforeAll(async () => {
  archive = await testArchive();
  letter = await archive.publish(
    'ferry',
    recordOf('ferry', [
      textOf('t1', 'transcription', 'ru', ['Мост через реку закрыт.', 'Паром ходит по утрам.']),
      textOf('t2', 'translation', 'en', ['The bridge over the river is closed.', 'The ferry runs at dawn.']),
    ]),
  );
  const logger = pino({ level: 'error' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const started = await serve(archive, { port: 0, host: '127.0.0.1' }, logger);
  if (!started.ok) throw new Error('no server');
  running = started.value;
});
afterAll(async () => {
  await running.stop();
  await archive.remove();
});

/** The status with which the server answers, or "hung up" where it ends the connection. */
function ask(path: string): Promise<number | 'hung up'> {
  return new Promise((resolve) => {
    const sent = request(new URL(path, running.address), (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', () => resolve('hung up')).end();
  });
}
const stillAnswers = async (): Promise<void> => {
  const { hits } = await search(archive, plainSearch('мост'), anonymous);
  expect(hits.map(({ entry }) => entry.id)).toEqual([letter]);
};

describe('a search for', () => {
  it.each(hostileQueries)('$what has an answer', async ({ q }) => {
    const view = await search(archive, plainSearch(q), anonymous);
    expect(view.total).toBeGreaterThanOrEqual(view.hits.length);
    for (const { message } of view.notices) expect(message.length).toBeGreaterThan(0);
    await stillAnswers();
  });

  it.each(hostileQueries)(
    '$what over the network is answered or refused, and never a fault',
    async ({ q }) => {
      const status = await ask(`/search?q=${encodeURIComponent(q.toWellFormed())}`);
      if (status !== 'hung up') expect([200, 400, 414, 431]).toContain(status);
      expect(await ask('/search?q=%D0%BC%D0%BE%D1%81%D1%82')).toBe(200);
    },
  );

  it.each([
    'q=%',
    'q=%ff%fe',
    'q[]=a&q[]=b',
    'q=a&q=b&q=c',
    'page=-1&q=a',
    'page=999999999&q=a',
    'page=1e9&q=a',
    'sort=sideways&q=a',
    'person=nobody&q=a',
    'year=never&type=x&type=y&q=a',
    'q=a&constructor=x&__proto__=y&toString=z',
  ])('the parameters %s is answered or refused', async (parameters) => {
    for (const path of ['/search', '/search.csv', '/search.json', '/search.ris', '/search.atom', '/suggest'])
      expect([200, 400, 404]).toContain(await ask(`${path}?${parameters}`));
  });

  it('fifty of the worst at once leaves the archive answering', async () => {
    const worst = Array.from({ length: 50 }, (_, at) => hostileQueries[at % hostileQueries.length]?.q ?? '');
    const answers = await Promise.all(worst.map((q) => search(archive, plainSearch(q), anonymous)));
    expect(answers.length).toBe(50);
    await stillAnswers();
  });

  it('any of them is no fault in the log', () => {
    expect(log).toEqual([]);
  });
});

describe.each([
  { name: 'our own strings', strings: awkward, wanted: awkward.length, mark: 'zqo' },
  { name: 'the outside strings', strings: outside, wanted: 515, mark: 'zqe' },
])('$name', ({ name, strings, wanted, mark }) => {
  const absent = strings.length === 0;
  it.skipIf(absent)(
    `are searched for without a fault, and come out of a search as they went in${absent ? ' (../shared/data/strings is not there)' : ''}`,
    async () => {
      expect(strings.length).toBe(wanted);
      const texts = strings.map((text, at) => `${mark}${at}x ${text}`);
      for (let from = 0; from < texts.length; from += 60)
        await archive.publish(
          `${name}${from}`,
          recordOf(`${name}${from}`, [textOf('t1', 'transcription', 'en', texts.slice(from, from + 60))]),
        );
      const wrong: unknown[] = [];
      let found = 0;
      for (const [at, text] of texts.entries()) {
        await search(archive, plainSearch(strings[at] ?? ''), anonymous);
        const { hits } = await search(archive, plainSearch(`${mark}${at}x`), anonymous);
        const passage = hits[0]?.passages.original;
        const shown = passage?.runs.map((run) => run.text).join('') ?? '';
        if (shown === '' || !text.includes(shown)) wrong.push({ text, shown });
        found++;
      }
      expect(wrong).toEqual([]);
      expect(found).toBe(wanted);
    },
  );
});
