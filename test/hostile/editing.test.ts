// The editor's pages against all who are not the editor: strangers, pages of strangers, other names for this machine, huge forms.
import { request } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../src/app/services.ts';
import { serve } from '../../src/web/serve.ts';
import { paragraph, recordOf, textOf } from '../generators/sentences.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { run } from '../scenarios/command.ts';

const log = pino({ level: 'silent' });
const editing = { by: 'A. Orlova', secret: 'a secret of this test' };
let archive: TestArchive;
let running: Running;
let plain: Running;
let desk: string;
let cookie: string;
let token: string;
let act: string;
let record: string;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly of?: Running;
}

function ask(
  path: string,
  { method = 'GET', headers = {}, body, of = running }: Asking = {},
): Promise<Answer> {
  const { host, port } = new URL(of.address);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { host, ...headers } },
      (response) => {
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
      },
    );
    sent.on('error', reject).end(body);
  });
}

/** A form as the editor's own browser sends it. */
const own = (): Record<string, string> => ({
  cookie,
  origin: running.address,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
});
const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

beforeAll(async () => {
  archive = await testArchive();
  const id = await archive.publish(
    'report',
    recordOf([
      textOf('transcription', 'ru', [
        paragraph('t1', ['Лёд тронулся 12 апреля.', 'Суда вышли в море.'], { id: 't1.b1' }),
      ]),
      textOf(
        'translation',
        'en',
        [paragraph('t2', ['The ice broke up on 12 April.', 'Ships have put to sea.'], { id: 't2.b1' })],
        { of: 't1' },
      ),
    ]),
  );
  record = id;
  desk = `/edit/${id}/links/t1/t2`;
  const started = await serve(archive, { port: 0, host: '127.0.0.1', editing }, log);
  const without = await serve(archive, { port: 0, host: '127.0.0.1' }, log);
  if (!started.ok || !without.ok) throw new Error('not served');
  [running, plain] = [started.value, without.value];
  const entered = await ask(new URL(running.edit ?? '').pathname);
  cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
  const page = (await ask(desk, { headers: { cookie } })).body;
  token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
  act = /value="(confirm [^"]+)"/.exec(page)?.[1] ?? '';
});
afterAll(async () => {
  await running.stop();
  await plain.stop();
  await archive.remove();
});

const gathered = async (): Promise<boolean> =>
  !(await ask(desk, { headers: { cookie } })).body.includes('Nothing yet');

describe('a server that was not started for editing', () => {
  it('has none of its addresses, takes no form, and leads nowhere to them', async () => {
    for (const path of ['/edit', desk, '/edit/enter/x', desk.replace('links', 'findings')])
      expect((await ask(path, { of: plain })).status).toBe(404);
    expect((await ask(desk, { of: plain, method: 'POST', body: 'a=b' })).status).toBe(405);
    expect((await ask(`/records/${record}`, { of: plain })).body).not.toContain('/edit');
    expect((await ask(`/records/${record}`)).body).toContain(desk);
  });

  it.each([
    ['is open to others', { host: '0.0.0.0' }],
    ['listens on a name that others may have', { host: 'archive.example' }],
    ['listens on every address of IPv6', { host: '::' }],
    ['has another address', { host: '127.0.0.1', address: 'https://archive.example' }],
  ])('is not started for it where it %s', async (_, where) => {
    const started = await serve(archive, { port: 0, ...where, editing }, log);
    expect(started.ok).toBe(false);
    expect(started.problems[0]?.code).toBe('edit-not-local');
  });

  it('is not started for nobody', async () => {
    const started = await serve(
      archive,
      { port: 0, host: '127.0.0.1', editing: { ...editing, by: ' ' } },
      log,
    );
    expect(started.problems[0]?.code).toBe('who-missing');
  });

  it('says so on the command line as well', async () => {
    expect((await run(archive, 'serve', '--help')).stdout).toContain('--edit <name>');
  });
});

describe('who comes in', () => {
  it('has the address that was printed, and gets a cookie that no script and no other site can use', async () => {
    const entered = await ask(new URL(running.edit ?? '').pathname);
    expect(entered.status).toBe(303);
    expect(entered.headers.location).toBe('/edit');
    const [set = ''] = [entered.headers['set-cookie'] ?? ''].flat();
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Strict/);
    expect(set).toMatch(/Path=\/edit(?:;|$)/);
    expect(running.edit).not.toContain(cookie.split('=')[1] ?? '');
  });

  it.each([
    ['no cookie', ''],
    ['an empty one', 'verno-edit='],
    ['a guessed one', 'verno-edit=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['a huge one', `verno-edit=${'A'.repeat(6000)}`],
  ])('is nobody who has %s', async (_, given) => {
    for (const path of ['/edit', desk, desk.replace('links', 'findings'), '/edit/nothing']) {
      const answer = await ask(path, { headers: { cookie: given } });
      expect(answer.status).toBe(403);
      expect(answer.body).not.toContain('12');
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it.each(['/edit/enter/x', '/edit/enter/', `/edit/enter/${'A'.repeat(1500)}`, '/edit/enter/..%2f..'])(
    'is nobody who guesses the address: %s',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
    },
  );

  it('is seen by no cache and no search engine', async () => {
    const answer = await ask(desk, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['content-security-policy']).toContain("form-action 'self'");
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer.body).toContain('noindex');
  });
});

describe('another name for this machine', () => {
  it.each([
    'elsewhere.example',
    'elsewhere.example:PORT',
    '127.0.0.1:PORT',
    'localhost',
    'localhost:1',
    'localhost.:PORT',
    'x@localhost:PORT',
  ])('is not answered: %s', async (name) => {
    const host = name.replace('PORT', new URL(running.address).port);
    const open = [
      '/',
      '/records',
      `/records/${record}`,
      `/records/${record}.json`,
      '/feed.atom',
      '/assets/none',
    ];
    for (const path of [desk, new URL(running.edit ?? '').pathname, ...open]) {
      const answer = await ask(path, { headers: { cookie, host } });
      expect([400, 421]).toContain(answer.status);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    for (const path of open) {
      const { status, body } = await ask(path, { headers: { host } });
      expect([path, [400, 421].includes(status)]).toEqual([path, true]);
      expect(body).not.toContain('The ice broke up');
    }
    expect((await ask(`/records/${record}`, { headers: { host }, of: plain })).status).not.toBe(421);
    const sent = await ask(desk, { method: 'POST', headers: { ...own(), host }, body: form({ token, act }) });
    expect([400, 421]).toContain(sent.status);
  });
});

const without = (...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(own()).filter(([name]) => !names.includes(name)));

describe('a form', () => {
  it.each([
    ['without a cookie', () => ({ headers: without('cookie') }), 403],
    ['of no origin', () => ({ headers: without('origin') }), 403],
    ['of a stranger’s page', () => ({ headers: { ...own(), origin: 'https://elsewhere.example' } }), 403],
    [
      'of another server of this machine',
      () => ({ headers: { ...own(), origin: 'http://localhost:1' } }),
      403,
    ],
    ['of a page in a box', () => ({ headers: { ...own(), origin: 'null' } }), 403],
    [
      'that the browser calls foreign',
      () => ({ headers: { ...own(), 'sec-fetch-site': 'cross-site' } }),
      403,
    ],
    [
      'that the browser calls of the same site',
      () => ({ headers: { ...own(), 'sec-fetch-site': 'same-site' } }),
      403,
    ],
    ['of another type', () => ({ headers: { ...own(), 'content-type': 'text/plain' } }), 415],
    ['without its token', () => ({ body: form({ act }) }), 403],
    ['with another token', () => ({ body: form({ act, token: `${token}x` }) }), 403],
    ['with the cookie for a token', () => ({ body: form({ act, token: cookie.split('=')[1] ?? '' }) }), 403],
    ['that asks for nothing', () => ({ body: form({ token }) }), 400],
    ['that asks for what there is not', () => ({ body: form({ token, act: 'erase everything' }) }), 400],
    ['that is huge', () => ({ body: form({ token, act, note: 'a'.repeat(70_000) }) }), 413],
  ] as const)('%s does nothing', async (_, change, status) => {
    const answer = await ask(desk, {
      method: 'POST',
      headers: own(),
      body: form({ token, act }),
      ...change(),
    });
    expect(answer.status).toBe(status);
    expect(await gathered()).toBe(false);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('is not sent by %s', async (method) => {
    expect((await ask(desk, { method, headers: own() })).status).toBe(405);
  });

  it('is taken nowhere but below /edit', async () => {
    for (const path of ['/', '/records', '/editor', '/search'])
      expect((await ask(path, { method: 'POST', headers: own(), body: form({ token, act }) })).status).toBe(
        405,
      );
  });

  it.each([
    ['names a link that is not there', 'confirm t9.s9 000000000000'],
    ['names it as it is not', 'confirm t1.s1 000000000000'],
    ['names what no address holds', `confirm ${'x'.repeat(3000)} <script>`],
    ['names a finding that is not there', 'accepted 0000000000000000'],
    ['publishes nothing', 'publish'],
    ['undoes nothing', 'undo'],
  ])('that %s is answered in words', async (_, what) => {
    const answer = await ask(desk, { method: 'POST', headers: own(), body: form({ token, act: what }) });
    expect(answer.status).toBe(303);
    const page = await ask(desk, { headers: { cookie } });
    expect(page.body).toMatch(/id="said" class="desk-said failed" role="status">[^<]{10,}</);
    expect(page.body).not.toContain('<script>');
    expect(await gathered()).toBe(false);
  });

  it('of the editor’s own browser is taken, and what he writes is shown as text', async () => {
    expect((await ask(desk, { method: 'POST', headers: own(), body: form({ token, act }) })).status).toBe(
      303,
    );
    expect(await gathered()).toBe(true);
    const published = await ask(desk, {
      method: 'POST',
      headers: own(),
      body: form({ token, act: 'publish', note: '<script>alert(1)</script>' }),
    });
    expect(published.status).toBe(303);
    const page = (await ask(`/records/${desk.split('/')[2] ?? ''}`)).body;
    expect(page).toContain('&lt;script>alert(1)');
    expect(page).not.toContain('<script>alert');
  });
});
