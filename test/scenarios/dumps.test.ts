// Dumps of the whole archive: what anybody may read and nothing else, the same bytes from the same archive, and none that outlives a withdrawal.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { setAccess } from '../../src/app/access/set.ts';
import { exportDumps } from '../../src/app/dumps/export-dumps.ts';
import { makeDumps, type DumpsReport } from '../../src/app/dumps/make-dumps.ts';
import { OfferedDumps } from '../../src/app/dumps/offered.ts';
import type { DumpKind } from '../../src/app/dumps/schema.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import type { Archive } from '../../src/app/services.ts';
import { parseXml } from '../../src/formats/xml/read.ts';
import { serverLinks } from '../../src/web/links.ts';
import { borderLetter } from '../generators/letter.ts';
import { got } from '../temporary-archive.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

const address = 'https://archive.example/papers';
const { signal } = new AbortController();
const secret = 'Кольбенштанге оборвалась.';
let archive: TestArchive;
let ids: string[];

beforeEach(async () => {
  archive = await testArchive();
  ids = [];
  for (const at of [1, 2, 3])
    ids.push(
      await archive.publish(`letter ${at}`, borderLetter(`Letter ${at}`, at === 2 ? secret : undefined)),
    );
});
afterEach(async () => archive.remove());

const made = async (of: Archive = archive): Promise<DumpsReport> =>
  got(await makeDumps(of, { address, signal }));
const offered = async () => new OfferedDumps(archive).now();

/** What is offered of a kind, uncompressed and held against its checksum. */
async function dump(kind: DumpKind): Promise<string> {
  const offers = new OfferedDumps(archive);
  const offer = await offers.now();
  const name =
    offer.state === 'offered' ? offer.dumps.files.find((one) => one.kind === kind)?.name : undefined;
  const found = name === undefined ? undefined : await offers.file(name);
  if (found === undefined || found === 'outdated') throw new Error(`no dump ${kind}`);
  const bytes = await readFile(found.path);
  expect(bytes.length).toBe(found.file.size);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(found.file.sha256);
  return gunzipSync(bytes).toString('utf8');
}

const LineSchema = z.object({ manifest: z.object({ id: z.string(), number: z.int() }), version: z.string() });
const lines = async () =>
  (await dump('records'))
    .trimEnd()
    .split('\n')
    .map((line) => LineSchema.parse(JSON.parse(line)));
const close = { level: 'closed', reason: 'privacy', by: 'archivist' };
const withdrawal = { reason: 'By order.', by: 'archivist' };

/** Files below the archive's caches that hold the words, compressed or not. */
async function cachedWith(words: string): Promise<string[]> {
  const found: string[] = [];
  const cache = join(archive.dir, 'cache', 'dumps');
  for (const entry of await readdir(cache, { recursive: true, withFileTypes: true }).catch(() => []))
    if (entry.isFile()) {
      const bytes = await readFile(join(entry.parentPath, entry.name));
      const text = entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
      if (text.includes(words)) found.push(entry.name);
    }
  return found;
}

it('holds every record that anybody may read, at its newest version, in each of its files', async () => {
  await archive.publish('letter 1', borderLetter('Letter 1', 'Мост не готов.'));
  got(await setAccess(archive, { record: ids[1] ?? '', ...close }));
  const { dumps } = await made();
  expect(dumps).toMatchObject({ archive: 'Papers of the Commission', address, records: 2 });
  const said = await lines();
  expect(said.map(({ manifest }) => [manifest.id, manifest.number])).toEqual([
    [ids[0], 2],
    [ids[2], 1],
  ]);
  const head = await archive.store.head(ids[0] ?? '');
  expect(said[0]?.version).toBe(head?.version);

  const rows = (await dump('table')).trimEnd().split('\r\n');
  expect(rows).toHaveLength(3);
  const links = serverLinks({ address });
  expect(rows[1]).toContain(
    `,${links.absolute(links.version(ids[0] ?? '', 2))},letter,Letter 1,en,1924-06-03,`,
  );

  const tei = await dump('tei');
  expect(tei.match(/^tei\/[^\0]+/gm)?.[0]).toBe(`tei/${ids[0]}.tei.xml`);
  expect(await cachedWith('Кольбенштанге')).toEqual([]);
  expect(await cachedWith('Мост не готов')).not.toEqual([]);
});

it('holds a parallel corpus that says of each pair where it comes from, and whether anybody judged it', async () => {
  await made();
  const read = parseXml(await dump('parallel'));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const text = JSON.stringify(read.value);
  expect(text.match(/"tuid"/g)?.length).toBe(
    (await made()).dumps.files.find(({ kind }) => kind === 'parallel')?.entries,
  );
  for (const word of [`${ids[0]}@1`, 'x-source', 'x-target', 'x-judged', 'computed', 'The bridge is ready.'])
    expect(text).toContain(word);
});

it('comes out the same to the byte from the same archive', async () => {
  const first = await made();
  const second = await made();
  expect(second.dumps.files).toEqual(first.dumps.files);
  expect(first.dumps.files.map(({ kind }) => kind)).toEqual([
    'records',
    'table',
    'tei',
    'parallel',
    'names',
    'units',
  ]);
  // Those of the last time have gone.
  expect(await readdir(join(archive.dir, 'cache', 'dumps'))).toHaveLength(2);
});

it('offers nothing that was made before a record was withdrawn or closed', async () => {
  const [first = '', second = '', third = ''] = ids;
  expect((await offered()).state).toBe('none');
  await made();
  const watched = new OfferedDumps(archive);
  expect((await watched.now()).state).toBe('offered');
  await archive.publish('letter 4', borderLetter('Letter 4'));
  got(await setAccess(archive, { record: first, ...close, level: 'public' }));
  expect((await watched.now()).state).toBe('offered');

  // What no process has yet had the time to delete is not offered either.
  await archive.store.withdraw({ record: second, ...withdrawal, at: new Date().toISOString() });
  expect((await watched.now()).state).toBe('outdated');
  expect((await offered()).state).toBe('outdated');
  expect(await watched.file('records.jsonl.gz')).toBe('outdated');
  expect(await cachedWith('Кольбенштанге')).not.toEqual([]);

  await made();
  expect((await watched.now()).state).toBe('offered');
  expect(await cachedWith('Кольбенштанге')).toEqual([]);
  const policy = {
    record: third,
    level: 'closed' as const,
    groups: [],
    until: null,
    reason: '',
    by: '',
    at: new Date().toISOString(),
  };
  await archive.store.setAccess(policy);
  expect((await watched.now()).state).toBe('outdated');
});

it('is deleted with a withdrawal, and with a closing', async () => {
  const first = await made();
  got(await withdrawRecord(archive, { record: ids[0] ?? '', ...withdrawal }));
  expect(await cachedWith('Кольбенштанге')).toEqual([]);
  expect(await offered()).toMatchObject({ state: 'outdated', made: first.dumps.made });
  await made();
  expect(await cachedWith('Кольбенштанге')).not.toEqual([]);
  got(await setAccess(archive, { record: ids[1] ?? '', ...close }));
  expect(await cachedWith('Кольбенштанге')).toEqual([]);
  expect((await offered()).state).toBe('outdated');
  expect(await new OfferedDumps(archive).file('records.jsonl.gz')).toBe('outdated');
  expect(await new OfferedDumps(archive).file('letters.gz')).toBeUndefined();
  await made();
  expect((await offered()).state).toBe('offered');
});

/** The archive, in which something happens while its records are read. */
function during(happen: () => Promise<unknown>): Archive {
  let isDone = false;
  const records: Archive['store']['records'] = async (...asked) => {
    const found = await archive.store.records(...asked);
    // The first page has been read whole by then.
    if (asked[0] > 0 && !isDone) {
      isDone = true;
      await happen();
    }
    return found;
  };
  return { ...archive, store: { ...archive.store, records } };
}

it('leaves out what is withdrawn while it is made', async () => {
  const busy = during(async () => withdrawRecord(archive, { record: ids[1] ?? '', ...withdrawal }));
  expect((await made(busy)).dumps.records).toBe(2);
  expect(await cachedWith('Кольбенштанге')).toEqual([]);
  expect((await offered()).state).toBe('offered');
});

it('is made by one at once, and what a killed one left is cleared away', async () => {
  const second: unknown[] = [];
  const busy = during(async () => second.push(await makeDumps(archive, { signal })));
  await made(busy);
  expect(second).toMatchObject([{ ok: false, problems: [{ code: 'export-running' }] }]);
  const all = join(archive.dir, 'cache', 'dumps');
  const left = join(all, '0123456789abcdef', 'records.jsonl.gz');
  await mkdir(dirname(left));
  await writeFile(left, 'half');
  expect((await offered()).state).toBe('offered');
  await made();
  expect(await readdir(all)).not.toContain('0123456789abcdef');
});

it('offers nothing where the list of what is there is broken', async () => {
  await made();
  await writeFile(join(archive.dir, 'cache', 'dumps', 'current.json'), '{"folder": "../../blobs"}');
  expect((await offered()).state).toBe('none');
});

it('lists names and shelves that stand in records anybody may read', async () => {
  const content = borderLetter('Letter 5');
  const said = { basis: 'written', certainty: 'certain', by: null } as const;
  const names = ['Полуэктов', 'Видаленк'].map((label, at) => ({
    id: `n${at}`,
    kind: 'person' as const,
    label,
    ...said,
  }));
  const exemplars = [{ id: 'e1', repository: 'The river archive', written: 'box 4', ...said }];
  const description = { ...content.description, names, exemplars };
  await archive.publish('letter 5', { ...content, description });
  const [name] = names;
  const other = { ...description, names: name === undefined ? [] : [name], exemplars: [] };
  await archive.publish('letter 6', {
    ...borderLetter('Letter 6'),
    description: { ...other, source: { ...other.source, key: '6' } },
  });
  await made();
  const rows = (await dump('names')).trimEnd().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(',').filter((_, at) => [0, 1, 6].includes(at)))).toEqual([
    ['person', 'Видаленк', '1'],
    ['person', 'Полуэктов', '2'],
  ]);
  const closed = await archive.store.bySource('test', 'Letter 5');
  got(await setAccess(archive, { record: closed ?? '', ...close }));
  await made();
  expect(await dump('names')).not.toContain('Видаленк');
});

it('sums up what the records say of rights', async () => {
  const content = borderLetter('Letter 5');
  const rights = [{ statement: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' }];
  await archive.publish('letter 5', { ...content, description: { ...content.description, rights } });
  expect((await made()).dumps.rights).toEqual({
    said: [{ statement: 'CC BY 4.0', address: rights[0]?.address, covers: 'record', records: 1 }],
    other: 0,
    silent: 3,
  });
});

it('is written to a folder by the command line, whole or one file alone', async () => {
  const out = join(tmpdir(), `verno-dumps-${process.pid}`);
  try {
    const all = await run(archive, 'export', '--all', '--as', 'dump', '--out', out, '--json');
    expect(all.status, all.stderr).toBe(0);
    expect(await readdir(out)).toEqual(['dumps.json', 'names.csv.gz', 'parallel.tmx.gz', 'records.csv.gz', 'records.jsonl.gz', 'tei.tar.gz', 'units.csv.gz']); // prettier-ignore
    const again = await run(archive, 'export', '--all', '--as', 'jsonl', '--out', out, '--json');
    expect([again.status, again.stdout]).toEqual([2, expect.stringContaining('folder-not-empty')]);
    const some = await run(archive, 'export', ids[0] ?? '', '--as', 'jsonl', '--out', `${out}-1`, '--json');
    expect(some.status).toBe(2);
    await rm(out, { recursive: true });
    const one = await run(archive, 'export', '--all', '--as', 'jsonl', '--out', out);
    expect([one.status, await readdir(out)]).toEqual([0, ['dumps.json', 'records.jsonl.gz']]);
    const kept = await run(archive, 'dump', '--json');
    expect(JSON.parse(kept.stdout)).toMatchObject({ records: 3, problems: [] });
    expect((await offered()).state).toBe('offered');
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});

it('gives nothing away in a folder of somebody’s own that is withdrawn or closed while it is written', async () => {
  const out = join(tmpdir(), `verno-dumps-during-${process.pid}`);
  const kinds = ['records'] as const;
  try {
    const busy = during(async () => withdrawRecord(archive, { record: ids[1] ?? '', ...withdrawal }));
    expect(got(await exportDumps(busy, out, { kinds, signal })).dumps.records).toBe(2);
    const text = gunzipSync(await readFile(join(out, 'records.jsonl.gz'))).toString('utf8');
    expect([text.includes(secret), text.includes('Letter 3')]).toEqual([false, true]);
    await rm(out, { recursive: true });

    const records: Archive['store']['records'] = async (...asked) => {
      got(await setAccess(archive, { record: ids[2] ?? '', ...close }));
      return archive.store.records(...asked);
    };
    const never = { ...archive, store: { ...archive.store, records } };
    const refused = await exportDumps(never, out, { kinds, signal });
    expect(refused.problems.map(({ code }) => code)).toEqual(['withdrawn-meanwhile']);
    expect(await readdir(out)).toEqual([]);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});
