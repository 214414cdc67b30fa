// Several threads that answer for a copy: each record by one of them, and an end that is told.
import { afterEach, describe, expect, it } from 'vitest';
import type { CopyRenderer } from './port.ts';
import { inThreads } from './threads.ts';

/** A thread that answers each address with its own number, fails where it is asked to, and ends when it is told to. */
const answering = `
  const { parentPort, threadId } = require('node:worker_threads');
  parentPort.on('message', ({ kind, number, path }) => {
    if (kind === 'end') parentPort.close();
    else if (path === '/records/00000000') parentPort.postMessage({ number, error: 'no paper' });
    else if (path === '/records/99999999') process.exit(3);
    else if (kind === 'ready') parentPort.postMessage({ number, answer: undefined });
    else setTimeout(() => {
      const body = new TextEncoder().encode(String(threadId));
      parentPort.postMessage({ number, answer: { kind: 'made', body, tag: path, leads: [], reads: [] } });
    }, 5);
  });
`;
const module = new URL(`data:text/javascript,${encodeURIComponent(commonJs(answering))}`);

function commonJs(source: string): string {
  return `import { createRequire } from 'node:module'; const require = createRequire('file:///');${source}`;
}

const { signal } = new AbortController();
const local: CopyRenderer = {
  edition: 'test',
  address: undefined,
  beginnings: [],
  atOnce: 1,
  fileOf: (address) => address,
  ready: async () => Promise.resolve(),
  answer: async (tag) =>
    Promise.resolve({ kind: 'made', body: Buffer.from('here'), tag, leads: [], reads: [] }),
  answersAs: async () => Promise.resolve(true),
  absent: async () => Promise.resolve(new Uint8Array()),
  close: async () => Promise.resolve(),
};

let renderer: CopyRenderer | undefined;
function started(): CopyRenderer {
  renderer = inThreads(local, { module, count: 2, dir: '', options: { without: [] } });
  return renderer;
}

afterEach(async () => renderer?.close());

async function whoAnswers(path: string): Promise<string> {
  const answer = await renderer?.answer(path, undefined, signal);
  if (answer?.kind !== 'made' || !(answer.body instanceof Uint8Array)) throw new Error('Nothing was made.');
  expect(answer.tag).toBe(path);
  return Buffer.from(answer.body).toString();
}

describe('threads that answer for a copy', () => {
  it('share the work, and leave all of one record to one of them', async () => {
    const threads = started();
    const records = Array.from({ length: 8 }, (_, at) => `1234567${at}`);
    const answered = await Promise.all(
      records.map(async (id) => {
        await threads.ready(id, signal);
        const paths = [`/records/${id}`, `/records/${id}/v1`, `/records/${id}/v1.json`];
        return Promise.all(paths.map(whoAnswers));
      }),
    );
    for (const numbers of answered) expect(new Set(numbers).size).toBe(1);
    expect(new Set(answered.flat()).size).toBe(2);
  });

  it('are not asked for pictures and downloads', async () => {
    started();
    expect(await whoAnswers('/iiif/image/3/12345678-v1-p1/info.json')).toBe('here');
    expect(await whoAnswers('/data/records.jsonl.gz')).toBe('here');
  });

  it('tell what has failed, and whether a thread has ended', async () => {
    const threads = started();
    await expect(threads.answer('/records/00000000', undefined, signal)).rejects.toThrow('no paper');
    await expect(threads.answer('/records/99999999', undefined, signal)).rejects.toThrow('has ended');
    await expect(threads.answer('/records/99999999', undefined, signal)).rejects.toThrow('has ended');
  });
});
