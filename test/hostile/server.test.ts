// What strangers send to the server: half requests, huge ones, methods that it has not, addresses that no link has.
import { request } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../src/app/services.ts';
import { serve } from '../../src/web/serve.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';

let archive: TestArchive;
let running: Running;
let id: string;
let port: number;
const log: unknown[] = [];
/** A request whose headers never end; it begins with the tests, since it lasts as long as the server's patience. */
let endless: Promise<{ readonly answer: string; readonly ms: number }>;
beforeAll(async () => {
  archive = await testArchive();
  id = await archive.publish('letter', borderLetter('A letter'));
  await archive.publish('letter', borderLetter('A letter, corrected'));
  const logger = pino({ level: 'error' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const started = await serve(archive, { port: 0, host: '127.0.0.1' }, logger);
  if (!started.ok) throw new Error(started.problems[0]?.message);
  running = started.value;
  port = Number(new URL(running.address).port);
  endless = drip();
});
afterAll(async () => {
  await running.stop();
  await archive.remove();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request whose path goes out as it is. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
    });
    sent.on('error', reject).end();
  });
}

/** Sends bytes and gives all that comes back until the server hangs up, or `ms` have passed. */
function raw(bytes: string | Buffer, ms = 3000): Promise<string> {
  return new Promise((resolve) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const end = (): void => {
      socket.destroy();
      resolve(got);
    };
    const timer = setTimeout(end, ms);
    socket
      .on('data', (chunk) => (got += chunk.toString('latin1')))
      .on('error', () => {})
      .on('close', () => {
        clearTimeout(timer);
        end();
      });
  });
}

async function drip(): Promise<{ answer: string; ms: number }> {
  const begun = performance.now();
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n'));
    const timer = setInterval(() => socket.write('X-A: b\r\n'), 500);
    socket
      .on('data', (chunk) => (answer += chunk.toString('latin1')))
      .on('error', () => {})
      .on('close', () => {
        clearInterval(timer);
        resolve({ answer, ms: performance.now() - begun });
      });
  });
}

/** Asks, and goes away after so many milliseconds. */
async function hangUp(path: string, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nCache-Control: no-cache\r\n\r\n`);
      setTimeout(() => socket.destroy(), ms);
    });
    socket.on('error', () => {}).on('close', () => resolve());
  });
}

describe('methods', () => {
  it('HEAD is GET without the body', async () => {
    for (const path of ['/', `/records/${id}`, `/records/${id}/v1.json`, '/nothing']) {
      const [head, get] = [await ask(path, 'HEAD'), await ask(path)];
      expect(head.status).toBe(get.status);
      expect(head.body).toBe('');
      for (const name of ['content-type', 'etag', 'content-security-policy'])
        expect(head.headers[name]).toBe(get.headers[name]);
    }
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    '%s is refused, and says what is allowed',
    async (method) => {
      for (const path of ['/', `/records/${id}`, '/nothing']) {
        const answer = await ask(path, method);
        expect(answer.status).toBe(405);
        expect(answer.headers['allow']).toBe('GET, HEAD');
        expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      }
    },
  );

  it('a body of any size is not taken in', async () => {
    const before = process.memoryUsage().rss;
    const got = await new Promise<string>((resolve) => {
      let answer = '';
      let sent = 0;
      const socket = connect(port, '127.0.0.1', () => {
        socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4000000000\r\n\r\n');
        const piece = Buffer.alloc(1 << 20);
        const more = (): void => {
          if (sent++ < 100 && !socket.destroyed) socket.write(piece, more);
        };
        more();
      });
      socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
      socket.on('error', () => {});
      socket.on('close', () => resolve(answer));
      setTimeout(() => socket.destroy(), 5000);
    });
    expect(got).toContain('405');
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });
});

describe('what is no request', () => {
  it.each([
    ['noise', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256))],
    ['TLS', Buffer.from('160301020001000001fc0303', 'hex')],
    ['no version', 'GET /\r\n\r\n'],
    ['a line without end', `GET /${'a'.repeat(100_000)}`],
    ['huge headers', `GET / HTTP/1.1\r\nHost: x\r\n${'X-A: '.padEnd(2000, 'b')}\r\n`.repeat(50)],
    ['many headers', `GET / HTTP/1.1\r\nHost: x\r\n${'a: b\r\n'.repeat(5000)}\r\n`],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    [
      'length and chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header with NUL', 'GET / HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['an odd host', 'GET / HTTP/1.1\r\nHost: a b<script>\r\n\r\n'],
    ['another host', 'GET http://elsewhere.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['CONNECT', 'CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example:443\r\n\r\n'],
    ['an upgrade', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
    ['*', 'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ])('does not hurt: %s', async (_, bytes) => {
    const answer = await raw(bytes);
    expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
    expect(answer).not.toContain('<script>');
    expect((await ask(`/records/${id}`)).status).toBe(200);
  });

  it('that never ends is cut off after ten seconds', { timeout: 30_000 }, async () => {
    const { answer, ms } = await endless;
    expect(answer).toMatch(/^HTTP\/1\.1 408/);
    expect(ms).toBeLessThan(15_000);
  });
});

describe('addresses that no link has', () => {
  const long = '9'.repeat(30);
  it.each([
    '/records/page/0',
    `/records/page/${long}`,
    '/records/page/-1',
    '/records/page/1e3',
    `/records/ID/v${long}`,
    `/records/ID/v${long}/changes`,
    `/records/ID/v${long}/original`,
    `/records/ID/v${long}/pages/p1`,
    '/records/ID/v9007199254740993/changes',
    '/records/ID/v1/pages/..%2f..%2f..%2fverno.db',
    '/records/ID/v1/pages/%00',
    '/records/ID/v1/translation/__proto__',
    '/records/ID/v1/original/__proto__',
    '/records/ID/v1/parallel/t1/more',
    '/records/ID/v1/translation/t1%00',
    '/records/ID/v1.exe',
    '/records/ID/v1.constructor',
    '/records/%',
    '/records/%E0%A4%A',
    '/records/%ED%A0%80',
    '/records/%252e%252e',
    '/records//',
    '/types/%00',
    '/types/%ED%A0%80',
    '/types/%F0%9F',
    `/types/${'a'.repeat(2000)}`,
    `/${'a/'.repeat(1000)}`,
    `/${'%61'.repeat(600)}`,
    '/types/<script>alert(1)</script>',
    '/types/"onmouseover="alert(1)',
    '/types/javascript:alert(1)',
    '/__proto__',
    '/constructor/prototype',
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/assets.json',
    '/assets/__proto__',
    '/..%2f..%2fetc/passwd',
    '//elsewhere.example/',
    '/dates/~~~',
    '/dates/undefined/page/1',
  ])('give 404 and echo nothing: %s', async (path) => {
    for (const accept of ['text/html', 'application/json']) {
      const answer = await ask(path.replace('ID', id), 'GET', { accept });
      expect(answer.status).toBe(404);
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      if (accept === 'text/html')
        expect(answer.body).not.toMatch(/<script>|onmouseover|javascript:|elsewhere/);
      else expect(answer.headers['content-type']).toMatch(/^application\/json/);
    }
  });
});

describe('readers who hang up', () => {
  it('are no fault of the server, whatever it was doing for them', async () => {
    const paths = ['/', '/records', `/records/${id}`, `/records/${id}/v2/changes`, `/records/${id}/v1.bib`];
    await Promise.all(
      Array.from({ length: 400 }, async (_, at) => hangUp(paths[at % paths.length] ?? '/', at % 20)),
    );
    expect((await ask('/records')).status).toBe(200);
  });

  it('leave no line in the log, nor does anything above', () => {
    expect(log).toEqual([]);
  });
});

describe('headers', () => {
  it.each([
    ['accept', `${'text/html;q=0.1,'.repeat(900)}application/json`],
    ['accept', '<script>alert(1)</script>'],
    ['accept', 'application/json;q=NaN, */*;q=-1'],
    ['accept-encoding', 'br;q=0, gzip;q=0, identity;q=0'],
    ['accept-encoding', 'br,'.repeat(4000)],
    ['if-none-match', '"a",'.repeat(3000)],
    ['if-none-match', '*'],
    ['range', 'bytes=0-0'],
    ['range', 'bytes=-1'],
    ['range', 'bytes=99999999999-'],
    ['range', `bytes=${'0-1,'.repeat(2000)}0-1`],
    ['cookie', 'a=b'],
    ['x-forwarded-host', 'elsewhere.example'],
  ])('%s: %.30s', async (name, value) => {
    const answer = await ask(`/records/${id}`, 'GET', { [name]: value });
    expect([200, 304]).toContain(answer.status);
    expect(answer.body).not.toContain('<script>alert');
    expect(answer.body).not.toContain('elsewhere.example');
  });
});
