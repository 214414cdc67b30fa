// What only a process of its own can suffer: signals, a port that is taken, two servers, a pipe that closes, another user.
import { chmod, chown, mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { scratch, writeRecord } from './folder.ts';
import { failure, json, start, verno, type Started } from './program.ts';

/** Root may read everything, so what is forbidden is tried as nobody. */
const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? 65_534 : undefined;
const records = 300;
let folder: string;
let remove: () => Promise<void>;
let archive: string;

beforeAll(async () => {
  ({ path: folder, remove } = await scratch());
  await chmod(folder, 0o755);
  archive = join(folder, 'archive');
  for (let at = 0; at < records; at++)
    await writeRecord(
      join(folder, 'source', `r${at}`),
      `Letter ${at}`,
      'Паром ушёл. Лёд стоит.\n\n'.repeat(40),
    );
  expect((await verno(['init', '--data', archive])).code).toBe(0);
});
afterAll(async () => remove());

async function serving(...args: string[]): Promise<Started & { readonly address: string }> {
  const started = start(['serve', '--json', '--port', '0', '--data', archive, ...args]);
  let said = '';
  started.child.stdout?.on('data', (text: string) => (said += text));
  await started.said('}\n');
  const { address } = z.strictObject({ address: z.string() }).parse(JSON.parse(said));
  return { ...started, address };
}

describe('Ctrl-C', () => {
  it('stops an import in the middle; what was taken in is whole, and the repetition goes on', async () => {
    const running = start(['import', join(folder, 'source'), '--json', '--data', archive]);
    const begun = async (): Promise<boolean> =>
      Number(json(await verno(['stats', '--json', '--data', archive]))['records']) > 0;
    while (!(await begun()));
    running.child.kill('SIGINT');
    const stopped = await running.ended;
    const taken = Number(json(await verno(['stats', '--json', '--data', archive]))['records']);
    if (stopped.code === 2) {
      expect(failure(stopped)).toBe('stopped');
      expect(stopped.stderr).toContain('repeating the command goes on from there');
      expect(taken).toBeLessThan(records);
    }
    expect(stopped.stderr).not.toMatch(/\n\s+at /);
    expect([0, 2]).toContain(stopped.code);
    const rest = await verno(['import', join(folder, 'source'), '--json', '--data', archive]);
    expect(rest.code).toBe(0);
    expect(json(rest)).toMatchObject({ imported: records - taken, unchanged: taken, failed: 0 });
  });
});

describe('a server', () => {
  it('that is asked to stop ends the answer that it has begun', async () => {
    const server = await serving();
    const port = Number(new URL(server.address).port);
    const got = await new Promise<string>((resolve) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => {
        socket.write('GET /records HTTP/1.1\r\nHost: x\r\n');
        setTimeout(() => server.child.kill('SIGTERM'), 300);
        setTimeout(() => socket.write('\r\n'), 600);
      });
      socket.on('data', (chunk) => (answer += chunk.toString())).on('error', () => {});
      socket.on('close', () => resolve(answer));
    });
    expect(got).toMatch(/^HTTP\/1\.1 200/);
    expect(got).toContain('</html>');
    const begun = performance.now();
    expect((await server.ended).code).toBe(0);
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  it('that is asked twice stops at once, whatever it is doing', async () => {
    const server = await serving();
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => {
      socket.write('GET /records HTTP/1.1\r\nHost: x\r\n');
    });
    socket.on('error', () => {});
    await new Promise((resolve) => setTimeout(resolve, 400));
    server.child.kill('SIGTERM');
    // The request that has begun keeps it; nobody new is let in.
    const refuses = async (): Promise<boolean> =>
      fetch(server.address).then(
        () => false,
        () => true,
      );
    while (!(await refuses()));
    expect(server.child.exitCode).toBeNull();
    const begun = performance.now();
    server.child.kill('SIGTERM');
    await server.ended;
    expect(performance.now() - begun).toBeLessThan(2500);
    socket.destroy();
  });

  it(
    'checks its archive beside, at the times that it was told, and says at /health what was found',
    { timeout: 180_000 },
    async () => {
      const server = await serving('--check-every', '1s', '--log', 'info', '--least-free', '0');
      let logged = '';
      server.child.stderr?.on('data', (text: string) => (logged += text));
      // However long a check takes at the lowest priority of a busy machine: its end is in the log.
      await expect.poll(() => logged, { timeout: 150_000, interval: 200 }).toContain('a check has found');
      const health = await fetch(`${server.address}/health`);
      expect(health.status).toBe(200);
      expect(await health.json()).toMatchObject({ status: 'ok', checked: { found: 0 } });
      server.child.kill('SIGTERM');
      const { code, stderr } = await server.ended;
      expect(code).toBe(0);
      const said = stderr
        .trim()
        .split('\n')
        .map((line) => z.looseObject({ msg: z.string() }).parse(JSON.parse(line)).msg);
      expect(said).toContain('a check has found nothing wrong');
      expect(said.at(-1)).toBe('stopped');
    },
  );

  it('has a port of its own, and may have a second one beside it on the same archive', async () => {
    const [one, two] = await Promise.all([serving(), serving()]);
    const { port } = new URL(one.address);
    const third = await verno(['serve', '--json', '--port', port, '--data', archive]);
    expect(third.code).toBe(2);
    expect(failure(third)).toBe('port');
    await writeRecord(join(folder, 'later'), 'A letter that came later');
    const taken = await verno(['import', join(folder, 'later'), '--json', '--data', archive]);
    const id = z.object({ records: z.tuple([z.object({ id: z.string() })]) }).parse(json(taken))
      .records[0].id;
    for (const { address } of [one, two]) {
      const page = await fetch(`${address}/records/${id}`);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('A letter that came later');
    }
    for (const { child } of [one, two]) child.kill('SIGTERM');
    expect(await Promise.all([one.ended, two.ended])).toMatchObject([{ code: 0 }, { code: 0 }]);
  });
});

describe('a reader of what is printed', () => {
  it('may stop reading', async () => {
    const { child, ended } = start(['parse', 'date', '--data', archive], {
      input: '3.VI.1924\n'.repeat(8000),
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, stderr } = await ended;
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).not.toBeNull();
  });
});

describe('a user without rights', () => {
  const as = { uid: nobody };

  it('hears it of files and folders that he may not read, and gets in what he may', async () => {
    const own = join(folder, 'own');
    await mkdir(own);
    if (nobody !== undefined) await chown(own, nobody, nobody);
    expect((await verno(['init', '--data', join(own, 'archive')], as)).code).toBe(0);
    const source = join(folder, 'closed');
    await writeRecord(join(source, 'good'), 'Good');
    for (const name of ['folder', 'yaml', 'text', 'entry']) await writeRecord(join(source, name), name);
    await chmod(join(source, 'folder'), 0o000);
    await chmod(join(source, 'yaml/record.yaml'), 0o000);
    await chmod(join(source, 'text/t1.transcription.ru.txt'), 0o000);
    // It may be listed and not entered.
    await chmod(join(source, 'entry'), 0o444);
    const ended = await verno(['import', source, '--json', '--data', join(own, 'archive')], as);
    expect(ended.code).toBe(1);
    const report = z
      .object({
        imported: z.int(),
        failed: z.int(),
        problems: z.array(z.object({ code: z.string(), where: z.object({ file: z.string() }) })),
      })
      .parse(json(ended));
    expect(report).toMatchObject({ imported: 1 });
    const told = report.problems.filter(({ code }) => code === 'no-rights').map(({ where }) => where.file);
    for (const name of ['folder', 'yaml', 'text', 'entry'])
      expect(told.filter((file) => file.includes(name))).not.toEqual([]);
    for (const name of ['folder', 'entry']) await chmod(join(source, name), 0o755);
  });

  it('hears it of an archive that he may not write, from every command', async () => {
    const closed = join(folder, 'archive-closed');
    expect((await verno(['init', '--data', closed])).code).toBe(0);
    await chmod(join(closed, 'verno.db'), 0o444);
    await chmod(closed, 0o555);
    for (const args of [['serve', '--port', '0'], ['stats'], ['import', join(folder, 'source/r1')]]) {
      const ended = await verno([...args, '--json', '--data', closed], as);
      expect(ended.code).toBe(2);
      expect(failure(ended)).toBe('no-rights');
      expect(ended.stderr).not.toMatch(/\n\s+at /);
    }
    const made = await verno(['init', '--json', '--data', join(closed, 'new')], as);
    expect(failure(made)).toBe('no-rights');
    await chmod(closed, 0o755);
  });
});
