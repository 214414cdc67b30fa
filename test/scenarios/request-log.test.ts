// What the log of a server tells of its readers: what was answered and how, and nothing of who asked for what.
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Running } from '../../src/app/services.ts';
import { serve } from '../../src/web/serve.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';

const LineSchema = z.looseObject({ level: z.int(), msg: z.string() });
let archive: TestArchive;
let running: Running;
let id: string;
let lines: string[] = [];

beforeAll(async () => {
  archive = await testArchive();
  id = await archive.publish('letter', borderLetter('A letter'));
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const started = await serve(archive, { port: 0, host: '127.0.0.1' }, log);
  if (!started.ok) throw new Error(started.problems[0]?.message);
  running = started.value;
});
afterAll(async () => {
  await running.stop();
  await archive.remove();
});

/** The lines that came since the last time; `count` of them are waited for, since a line is written once the answer is out. */
async function heard(count: number): Promise<readonly z.infer<typeof LineSchema>[]> {
  for (let tries = 0; lines.length < count && tries < 200; tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const said = lines.map((line) => LineSchema.parse(JSON.parse(line)));
  lines = [];
  return said;
}

/** What a reader would not want anybody to know. */
const private_ = ['Kolbenstange', 'kolben@', 'Mozilla-Kolben', '198.51.100', '127.0.0.1'];

it('notes the route, the status, the time and the bytes of each request, and nothing of who asked', async () => {
  await heard(1);
  const headers = {
    'User-Agent': 'Mozilla-Kolben/5.0 (of a Kolbenstange)',
    Referer: 'https://elsewhere.example/?q=Kolbenstange',
    Cookie: 'name=Kolbenstange',
    From: 'kolben@elsewhere.example',
    'X-Forwarded-For': '198.51.100.7',
    Forwarded: 'for=198.51.100.7',
    Authorization: 'Basic Kolbenstange',
  };
  const asked = [
    `/records/${id}`,
    `/records/${id}`,
    '/search?q=Kolbenstange',
    '/suggest?q=Kolbenstange',
    `/records/${id}?find=Kolbenstange`,
    '/people/Kolbenstange',
    '/Kolbenstange/kolben@elsewhere.example',
    '/api/v1/search?q=Kolbenstange&unknown=198.51.100.7',
  ];
  const sizes: number[] = [];
  for (const path of asked) {
    const answer = await fetch(running.address + path, { headers });
    sizes.push((await answer.arrayBuffer()).byteLength);
  }
  const said = await heard(asked.length);
  expect(said).toHaveLength(asked.length);
  for (const word of private_) expect(JSON.stringify(said)).not.toContain(word);
  expect(said[0]).toMatchObject({ level: 30, msg: 'request', method: 'GET', status: 200 });
  // A page that is answered again out of memory is of the same route.
  expect(said.map(({ route }) => route).slice(0, 3)).toEqual([
    '/records/:record',
    '/records/:record',
    '/search',
  ]);
  expect(said[6]).toMatchObject({ route: 'none', status: 404 });
  for (const { ms, bytes } of said) {
    expect(ms).toBeTypeOf('number');
    expect(bytes).toBeGreaterThan(200);
  }
  expect(Object.keys(said[0] ?? {}).sort()).toEqual(
    ['bytes', 'hostname', 'level', 'method', 'ms', 'msg', 'pid', 'route', 'status', 'time'].sort(),
  );
  expect(sizes.every((size) => size > 0)).toBe(true);
});

it('keeps an error with its cause, and the question out of it', async () => {
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const failing = {
    ...archive,
    index: {
      ...archive.index,
      list: async () => {
        throw new Error('the table is gone', { cause: new Error('SQLITE_CORRUPT') });
      },
    },
  };
  const started = await serve(failing, { port: 0, host: '127.0.0.1' }, log);
  if (!started.ok) throw new Error(started.problems[0]?.message);
  const answer = await fetch(`${started.value.address}/records?q=Kolbenstange`, {
    headers: { 'User-Agent': 'Mozilla-Kolben' },
  });
  expect(answer.status).toBe(500);
  await started.value.stop();
  const said = await heard(5);
  const error = said.find(({ level }) => level === 50);
  expect(JSON.stringify(error)).toContain('SQLITE_CORRUPT');
  expect(error).toMatchObject({ path: '/records' });
  for (const word of private_.slice(0, 4)) expect(JSON.stringify(said)).not.toContain(word);
  expect(said.map(({ msg }) => msg)).toEqual(expect.arrayContaining(['serving', 'request', 'stopped']));
});

it('notes nothing of questions after its health, which come all the time', async () => {
  expect((await fetch(`${running.address}/health/live`)).status).toBe(200);
  await (await fetch(`${running.address}/records`)).text();
  expect(await heard(1)).toMatchObject([{ route: '/records' }]);
});
