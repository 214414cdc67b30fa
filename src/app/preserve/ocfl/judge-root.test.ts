// The rules of storage roots, each broken by itself; no outside suite has them.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFindings } from '../../../formats/bagit/findings.ts';
import { sayInto } from '../../../formats/ocfl/report.ts';
import { got, temporaryFolder } from '../../../../test/temporary-archive.ts';
import type { HeldObject } from '../holding.ts';
import { judgeRoot } from './judge-root.ts';
import { placeIn } from './keep-object.ts';
import { writeRoot } from './write-root.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let whole = '';
const ids = ['4kz7b2xq', '9x8y7z6w'];
const [first = '', second = ''] = ids.map((id) => placeIn({ kind: 'unit', id }));

async function* units(): AsyncGenerator<HeldObject> {
  for (const id of ids) {
    const files = async () => [{ path: 'entry.json', data: Buffer.from(`"${id}"`) }];
    const version = { number: 1, at: '2026-05-12T09:30:00Z', message: '', by: undefined, state: 'a', files };
    yield { kind: 'unit', id, versions: [version] };
  }
}

beforeAll(async () => {
  place = await temporaryFolder();
  whole = join(place.path, 'whole');
  const { signal } = new AbortController();
  const options = { dir: whole, title: '', name: null, only: undefined, signal };
  got(await writeRoot(units(), { ...options, withdrawn: async () => new Set<string>() }));
});
afterAll(() => place.remove());

type Break = (root: string) => Promise<unknown>;

const write =
  (path: string, text: string): Break =>
  (root) =>
    fs.writeFile(join(root, path), text);
const remove =
  (path: string): Break =>
  (root) =>
    fs.rm(join(root, path));
const makeFolder =
  (path: string): Break =>
  (root) =>
    fs.mkdir(join(root, path), { recursive: true });

const broken: readonly (readonly [codes: string, what: string, how: Break])[] = [
  ['E069', 'it is not declared', remove('0=ocfl_1.1')],
  ['E076', 'it is declared twice', write('0=ocfl_1.0', 'ocfl_1.0\n')],
  ['E079', 'it is of a version that is not known', (root) => fs.rename(join(root, '0=ocfl_1.1'), join(root, '0=ocfl_9.9'))], // prettier-ignore
  ['E080', 'the declaration says something else', write('0=ocfl_1.1', 'ocfl_1.0\n')],
  ['E070', 'the layout is no JSON', write('ocfl_layout.json', '{')],
  [
    'E071',
    'the layout is not registered',
    write('ocfl_layout.json', '{"extension":"mine","description":""}'),
  ],
  ['E112', 'a file lies among the extensions', write('extensions/notes.txt', '')],
  ['W016', 'an extension is not registered', makeFolder('extensions/mine')],
  ['E073', 'a folder is empty', makeFolder('zz/yy')],
  ['E072', 'a file lies between objects', write(join(first, '..', 'notes.txt'), '')],
  ['E090', 'a link leads elsewhere', (root) => fs.symlink('/', join(root, first, '..', 'link'))],
  ['E083 W015', 'an object lies elsewhere', (root) => fs.rename(join(root, first), join(root, 'elsewhere'))],
  ['E037 E083', 'two objects have one id', (root) => fs.cp(join(root, first), join(root, `${second}x`), { recursive: true })], // prettier-ignore
  ['E003', 'an object is not declared', remove(`${first}/0=ocfl_object_1.1`)],
];

async function codesOf(root: string): Promise<string[]> {
  const findings = createFindings();
  const codes: string[] = [];
  for await (const { verdict } of judgeRoot(root, sayInto(findings)))
    codes.push(...verdict.problems.map(({ code }) => code));
  return [...codes, ...findings.all().map(({ code }) => code)].map((code) => code.replace('ocfl-', '')).toSorted(); // prettier-ignore
}

describe('a storage root', () => {
  it('is good as it is written', async () => expect(await codesOf(whole)).toEqual([]));

  it.each(broken)('is told by %s where %s', async (codes, what, how) => {
    const root = join(place.path, what.replaceAll(' ', '-'));
    await fs.cp(whole, root, { recursive: true });
    await how(root);
    // The folder from which an object was moved may be left empty.
    expect((await codesOf(root)).filter((code) => code !== 'E073' || codes === 'E073').join(' ')).toBe(codes);
  });

  it('may not be older than its objects', async () => {
    const root = join(place.path, 'older');
    await fs.cp(whole, root, { recursive: true });
    await fs.rename(join(root, '0=ocfl_1.1'), join(root, '0=ocfl_1.0'));
    await fs.writeFile(join(root, '0=ocfl_1.0'), 'ocfl_1.0\n');
    expect(await codesOf(root)).toEqual(['E081', 'E081']);
  });
});
