// Preservation copies by the command line: written, checked, and brought up to date.
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setAccess } from '../../src/app/access/set.ts';
import { copyAsBag } from '../../src/app/preserve/copies.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { borderLetter } from '../generators/letter.ts';
import { got, temporaryFolder } from '../temporary-archive.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

let archive: TestArchive;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let letter = '';
let note = '';
const at = (name: string): string => join(folder.path, name);
beforeAll(async () => {
  folder = await temporaryFolder();
  archive = await testArchive('Papers of the "Commission"');
  letter = await archive.publish('letter', borderLetter('Paint for the bridge'));
  note = await archive.publish('note', borderLetter('A note'));
  const policy = { record: note, level: 'closed', reason: 'Privacy.', by: 'archivist' } as const;
  got(await setAccess(archive, policy));
});
afterAll(async () => {
  await archive.remove();
  await folder.remove();
});

const everyFile = async (root: string): Promise<string[]> =>
  (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

it('writes a storage root that holds what is closed, and says so', async () => {
  const said = await run(archive, 'export', '--all', '--as', 'ocfl', '--out', at('root'));
  expect(said).toMatchObject({ status: 0, stderr: '' });
  expect(said.stdout).toContain('holds 3 objects');
  expect(said.stdout).toContain('1 closed record included: it is not for the public');
  const checked = await run(archive, 'check', at('root'), '--json');
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(checked.stdout)).toMatchObject({ copies: [{ kind: 'ocfl-root', valid: true, objects: 3, problems: [] }] }); // prettier-ignore
});

it('adds what is new, and keeps nothing of what is withdrawn', async () => {
  const again = await run(archive, 'export', '--all', '--as', 'ocfl', '--out', at('root'), '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ objects: 3, versions: 0, remade: 0, removed: 0 });
  await archive.publish('letter', borderLetter('Red paint for the bridge'));
  got(await withdrawRecord(archive, { record: note, reason: 'By order.', by: 'archivist' }));
  const later = await run(archive, 'export', '--all', '--as', 'ocfl', '--out', at('root'), '--json');
  expect(JSON.parse(later.stdout)).toMatchObject({
    objects: 2,
    versions: 2,
    remade: 0,
    removed: 1,
    closed: 0,
  });
  expect((await run(archive, 'check', at('root'))).status).toBe(0);
  for (const file of await everyFile(at('root')))
    expect(await readFile(file, 'utf8')).not.toContain('A note');
});

it('writes a bag that sha512sum finds whole', async () => {
  const said = await run(archive, 'export', '--all', '--as', 'bagit', '--out', at('bag'));
  expect(said).toMatchObject({ status: 0, stderr: '' });
  expect(said.stdout).toContain('none of the records is closed');
  execFileSync('sha512sum', ['-c', '--quiet', '--strict', 'manifest-sha512.txt', 'tagmanifest-sha512.txt'], { cwd: at('bag') }); // prettier-ignore
  execFileSync('tar', ['-cf', at('bag.tar'), '-C', folder.path, 'bag']);
  const checked = await run(archive, 'check', at('bag'), at('bag.tar'));
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  expect(checked.stdout.match(/: bag, \d+ files, \d+ bytes; valid\.$/gm)).toHaveLength(2);
});

it('keeps some records alone, in a folder of their own', async () => {
  const chosen = ['export', letter, '--as', 'ocfl', '--out'];
  expect((await run(archive, ...chosen, at('root'))).stderr).toContain('keeps the whole archive');
  expect((await run(archive, ...chosen, at('some'))).status).toBe(0);
  expect((await run(archive, ...chosen, at('some'))).status).toBe(0);
  const unknown = await run(archive, 'export', 'nobody', '--as', 'ocfl', '--out', at('none'));
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('nobody');
});

it('lets go of a record that is withdrawn out of a folder that keeps some alone', async () => {
  const some = await archive.publish('two notes', borderLetter('Kept for a while'));
  const args = ['export', some, letter, '--as', 'ocfl', '--out', at('two'), '--json'];
  expect(JSON.parse((await run(archive, ...args)).stdout)).toMatchObject({ objects: 3 });
  got(await withdrawRecord(archive, { record: some, reason: 'By order.', by: 'archivist' }));
  const later = await run(archive, ...args);
  expect(JSON.parse(later.stdout)).toMatchObject({ objects: 2, removed: 1 });
  const bag = await run(archive, 'export', some, '--as', 'bagit', '--out', at('gone-bag'));
  expect(bag.stderr).toContain(some);
  expect(bag.status).toBe(2);
});

it('checks an object alone, says what is damaged, and what is no copy', async () => {
  const [inventory = ''] = (await everyFile(at('some'))).filter((file) => file.includes(`${letter}/inventory.json`)); // prettier-ignore
  const object = join(inventory, '..');
  expect((await run(archive, 'check', object)).stdout).toMatch(/: OCFL object, .*; valid\.$/m);
  await appendFile(join(object, 'v1/content/manifest.json'), ' ');
  const damaged = await run(archive, 'check', at('some'), object);
  expect(damaged.status).toBe(1);
  expect(damaged.stderr).toContain(join(object, 'v1/content/manifest.json'));
  expect(damaged.stdout.match(/not valid/g)).toHaveLength(2);
  await mkdir(at('other'));
  await writeFile(at('other/letter.txt'), 'Dear');
  const other = await run(archive, 'check', at('other'), at('absent'));
  expect(other.status).toBe(2);
  expect(other.stderr).toContain('neither an OCFL storage root');
  expect((await run(archive, 'check', at('other'), at('bag'))).status).toBe(1);
});

it('makes a bag anew without what is withdrawn while it is made, and refuses where that never ends', async () => {
  const signal = AbortSignal.timeout(60_000);
  const order = { reason: 'By order.', by: 'archivist' };
  for (const [name, times] of [
    ['once', 1],
    ['always', 9],
  ] as const) {
    const ids: string[] = [];
    for (let nth = 0; nth < times; nth++)
      ids.push(await archive.publish(`${name} ${nth}`, borderLetter(`Withdrawn ${name} ${nth}`)));
    const [first] = ids;
    const records: typeof archive.store.records = async (...asked) => {
      // What stood on the first page has been given by then.
      const record = asked[0] > 0 ? ids.shift() : undefined;
      if (record !== undefined) got(await withdrawRecord(archive, { record, ...order }));
      return archive.store.records(...asked);
    };
    const busy = { ...archive, store: { ...archive.store, records } };
    const dir = at(`bag-during-${name}`);
    const done = await copyAsBag(busy, { dir, ids: undefined, version: '1.2.3', signal });
    if (times === 1) {
      got(done);
      expect(await readdir(join(dir, 'data/records'))).toContain(letter);
      expect(await readdir(join(dir, 'data/records'))).not.toContain(first);
    } else {
      expect(done.problems.map(({ code }) => code)).toEqual(['withdrawn-meanwhile']);
      expect(await readdir(dir)).toEqual([]);
    }
  }
});
