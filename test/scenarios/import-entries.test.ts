// Authorities and units that come with an import, through the public seam, with a format of a stranger's.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import { identifyEntry } from '../../src/app/import/identity.ts';
import { assembleEntry } from '../../src/app/publish/assemble-entry.ts';
import type { ImportFormat } from '../../src/formats/port.ts';
import type { Authority } from '../../src/model/authority.ts';
import type { EntryContent } from '../../src/model/entry.ts';
import { authority, unit } from '../generators/entry.ts';
import { testArchive, type TestArchive } from './archive.ts';

/** A format that reads these entries out of any file that ends in .list. */
const lists = (entries: readonly EntryContent[]): ImportFormat => ({
  name: 'lists',
  title: 'Lists of names',
  sniff: ({ kind, name }) => (kind === 'file' && name.endsWith('.list') ? 1 : 0),
  async *parse(candidate, { signal: stop }) {
    await Promise.resolve(stop.throwIfAborted());
    yield { name: candidate.name, entries, problems: [] };
  },
});

let folder: string;
let archive: TestArchive;
const { signal } = new AbortController();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-entries-'));
  archive = await testArchive();
});
afterEach(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

async function read(entries: readonly EntryContent[], dryRun = false): Promise<ImportReport> {
  const path = join(folder, 'persons.list');
  await writeFile(path, 'a list of names');
  return importSources({ ...archive, importFormats: [lists(entries)] }, [path], {
    by: 'import',
    dryRun,
    signal,
  });
}

const counts = (imported: number, unchanged: number, failed: number) => ({ imported, unchanged, failed });
const one = authority('Petrova, Anna');
const idOf = (content: EntryContent) => identifyEntry(archive, content);

/** A version that a person makes. */
async function edited(content: Authority): Promise<void> {
  const previous = await archive.store.entry(await idOf(content));
  if (previous === undefined) throw new Error('no such authority');
  const state = { id: previous.manifest.id, content, previous, by: 'Mlle Perrin', note: '' };
  expect(await archive.store.publishEntries([assembleEntry({ ...state, origin: 'edit' })])).toMatchObject({
    ok: true,
  });
}

describe('a list of names', () => {
  it('is taken in, batch by batch, and a repetition changes nothing', async () => {
    const entries = [
      ...Array.from({ length: 700 }, (_, at) => authority(`Person ${at}`)),
      unit('АВПРФ/3/5', 'Papers of the bridge'),
    ];
    const first = await read(entries);
    expect(first).toMatchObject({ imported: 0, unchanged: 0, failed: 0, problems: [] });
    expect(first.entries).toEqual(counts(701, 0, 0));
    expect(await archive.store.stats()).toMatchObject({ authorities: 700, units: 1, seq: 701 });
    expect((await read(entries)).entries).toEqual(counts(0, 701, 0));
    expect((await archive.store.stats()).seq).toBe(701);
  });

  it('gives the same ids in every archive, whatever is there already', async () => {
    await read([one]);
    const other = await testArchive();
    expect(await archive.store.entry(await identifyEntry(other, one))).toBeDefined();
    await other.remove();
  });

  it('changes nothing in a dry run, and says what it would do', async () => {
    expect((await read([one], true)).entries).toEqual(counts(1, 0, 0));
    expect((await archive.store.stats()).authorities).toBe(0);
  });

  it('becomes a new version of what has changed', async () => {
    await read([one, authority('Other')]);
    const later = { ...one, existence: '1901/1977' };
    expect((await read([later, authority('Other')])).entries).toEqual(counts(1, 1, 0));
    const versions = await archive.store.entryVersions(await idOf(one));
    expect(versions.map(({ content }) => content)).toEqual([later, one]);
    expect(versions[0]?.manifest).toMatchObject({ number: 2, origin: 'import', by: 'import' });
  });

  it('does not overwrite what a person has edited, and says so with file and key', async () => {
    await read([one]);
    await edited({ ...one, notes: [{ language: 'en', text: 'Her papers are in the town hall.' }] });
    const again = await read([one]);
    expect(again.entries).toEqual(counts(0, 1, 0));
    expect(again.problems).toEqual([]);
    const changed = await read([{ ...one, existence: '1901/1977' }]);
    expect(changed.entries).toEqual(counts(0, 0, 1));
    expect(changed.problems).toMatchObject([
      { code: 'entry-edited', where: { file: join(folder, 'persons.list'), path: 'list#Petrova, Anna' } },
    ]);
    expect((await archive.store.entry(await idOf(one)))?.manifest.number).toBe(2);
  });

  it('keeps what a person has joined, and told apart, when the source changes', async () => {
    const other = authority('Petrowa, A.');
    await read([one, other]);
    const joined = { id: await idOf(other), reason: 'the same hand', by: 'Mlle Perrin' };
    const distinct = [{ id: '00000000', reason: 'born later', by: 'Mlle Perrin' }];
    await edited({ ...one, joined, distinct });
    expect((await read([one])).entries).toEqual(counts(0, 1, 0));
    const later = { ...one, existence: '1901/1977' };
    expect((await read([later])).entries).toEqual(counts(1, 0, 0));
    const head = await archive.store.entry(await idOf(one));
    expect(head?.content).toEqual({ ...later, joined, distinct });
    expect(head?.manifest).toMatchObject({ number: 3, origin: 'import' });
    expect((await read([later])).entries).toEqual(counts(0, 1, 0));
  });

  it('cannot join by itself', async () => {
    const joined = { id: '00000000', reason: 'says the list', by: 'nobody' };
    await read([{ ...one, joined, distinct: [joined] }]);
    expect((await archive.store.entry(await idOf(one)))?.content).toEqual(one);
  });

  it('takes the first of two that bear one key, and names the other', async () => {
    const report = await read([one, { ...one, existence: '1901/1977' }, one]);
    expect(report.entries).toEqual(counts(1, 1, 1));
    expect(report.problems).toMatchObject([
      { code: 'entry-key-twice', where: { path: 'list#Petrova, Anna' } },
    ]);
    expect((await archive.store.entry(await idOf(one)))?.content).toEqual(one);
  });

  it('names what is no authority, and takes the rest', async () => {
    const report = await read([
      { ...authority('No form'), forms: [] },
      { ...authority('Bad year'), existence: 'in his youth' },
      { ...authority('Half a letter'), notes: [{ language: 'en', text: '\ud800' }] },
      { ...authority('Too long'), notes: [{ language: 'en', text: 'x'.repeat(1_000_001) }] },
      one,
    ]);
    expect(report.entries).toEqual(counts(1, 0, 4));
    expect(report.problems.map(({ code, where }) => [code, where?.path])).toEqual([
      ['schema', 'list#No form: forms'],
      ['schema', 'list#Bad year: existence'],
      [expect.any(String), 'list#Half a letter: notes[0].text'],
      ['too-much', 'list#Too long'],
    ]);
  });
});
