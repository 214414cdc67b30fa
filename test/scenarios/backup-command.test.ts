// Backup and restore as a technician types them, while the archive is served.
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { failure, json, start, verno } from '../hostile/program.ts';

const samples = fileURLToPath(new URL('../../samples/records', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verno-backup-command-'));
const at = (name: string): string => join(folder, name);
const archive = ['--data', at('archive')];
let ids: string[] = [];

beforeAll(async () => {
  expect((await verno(['init', ...archive, '--title', 'Papers'])).code).toBe(0);
  const imported = json(await verno(['import', samples, ...archive, '--json']));
  const { records } = z.looseObject({ records: z.array(z.looseObject({ id: z.string() })) }).parse(imported);
  ids = records.map(({ id }) => id);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('backs up beside a server; says what it did; replaces nothing unasked', async () => {
  const server = start(['serve', ...archive, '--port', '0']);
  await server.said('Ctrl-C');
  const done = await verno(['backup', at('1.tar'), ...archive, '--json']);
  expect(done.code).toBe(0);
  const report = json(done);
  expect(report).toMatchObject({ file: at('1.tar'), records: ids.length, withdrawn: 0, problems: [] });
  expect(Object.keys(report)).toEqual([
    'file', 'bytes', 'date', 'records', 'withdrawn', 'versions', 'authorities', 'units', 'seq', 'blobs', 'problems',
  ]); // prettier-ignore
  expect(report['bytes']).toBe(statSync(at('1.tar')).size);
  expect(statSync(at('1.tar')).mode & 0o777).toBe(0o600);
  server.child.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);

  const again = await verno(['backup', at('1.tar'), ...archive, '--json']);
  expect([again.code, failure(again)]).toEqual([2, 'file-exists']);
  expect((await verno(['backup', at('1.tar'), ...archive, '--force'])).code).toBe(0);
  for (const [file, code] of [
    [at('none/1.tar'), 'no-folder'],
    [folder, 'not-a-file'],
  ] as const) {
    const refused = await verno(['backup', file, ...archive, '--json']);
    expect([refused.code, failure(refused)]).toEqual([2, code]);
  }
});

it('restores; says what it did and what it cannot know; refuses what is no backup', async () => {
  const done = await verno(['restore', at('1.tar'), '--data', at('restored'), '--json']);
  expect(done.code).toBe(0);
  const report = json(done);
  expect(report).toMatchObject({ data: at('restored'), title: 'Papers', records: ids.length, found: 0 });
  expect(Object.keys(report)).toEqual([
    'data', 'title', 'date', 'records', 'withdrawn', 'versions', 'blobs', 'withdrawals', 'found', 'problems',
  ]); // prettier-ignore
  expect(report['withdrawals']).toMatchObject({ applied: [], access: [], from: [at('1.tar')] });
  expect(done.stderr).toContain('withdrawn or closed after');

  writeFileSync(at('words.tar'), 'Words.');
  for (const [file, data, code] of [
    [at('1.tar'), at('restored'), 'archive-exists'],
    [at('words.tar'), at('other'), 'not-a-backup'],
  ] as const) {
    const refused = await verno(['restore', file, '--data', data, '--json']);
    expect([refused.code, failure(refused)]).toEqual([2, code]);
  }
  expect(readdirSync(folder)).not.toContain('other');
});

it('lists withdrawals for a later restore', async () => {
  const [id = ''] = ids;
  const said = await verno(['withdraw', id, '--reason', 'By order', '--by', 'director', ...archive]);
  expect(said.stdout).toContain('make a new one');
  const list = await verno(['withdrawals', ...archive]);
  writeFileSync(at('list.jsonl'), list.stdout);
  expect(json(await verno(['withdrawals', '--json', ...archive]))).toMatchObject({
    decisions: [{ kind: 'withdrawal', withdrawal: { record: id } }],
  });
  const restored = await verno([
    'restore',
    at('1.tar'),
    '--withdrawals',
    at('list.jsonl'),
    '--data',
    at('later'),
  ]);
  expect(restored.code).toBe(0);
  expect(restored.stdout).toContain(`Withdrawn again, as after the backup: ${id}`);
  const shown = await verno(['show', id, '--data', at('later'), '--json']);
  expect(failure(shown)).toBe('withdrawn');
});
