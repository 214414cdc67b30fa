// A copy in files that is renewed after any change is the one that would be written anew, and asks for little.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setAccess } from '../../src/app/access/set.ts';
import { copySite } from '../../src/app/copy/copy-site.ts';
import { importSources } from '../../src/app/import/import.ts';
import { assembleVersion } from '../../src/app/publish/assemble.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { createCopyRenderer } from '../../src/web/copy/renderer.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { sumsOf } from './copied.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'verno-renewal-'));
const renewed = join(folder, 'renewed');
const { signal } = new AbortController();

let archive: TestArchive;
let petition = '';
let letter = '';
let answer = '';

/** Gives the addresses that were asked for. */
async function copy(out: string): Promise<readonly string[]> {
  const renderer = await createCopyRenderer(archive, { without: ['pdf'] });
  const asked: string[] = [];
  const noting: typeof renderer = {
    ...renderer,
    answer: async (path, had, stop) => {
      asked.push(path);
      return renderer.answer(path, had, stop);
    },
  };
  const copied = await copySite(archive, noting, { out, signal });
  if (!copied.ok) throw new Error(copied.problems[0]?.message);
  expect(copied.value.problems).toEqual([]);
  return asked;
}

async function take(source: string): Promise<void> {
  await importSources(archive, [source], { by: 'archivist', signal });
}

/** Imports a sample list again, in which some words have changed. */
async function takeChanged(list: string, from: string, to: string): Promise<void> {
  const text = readFileSync(join(samples, list), 'utf8');
  expect(text).toContain(from);
  const changed = join(folder, list);
  writeFileSync(changed, text.replaceAll(from, to));
  await take(changed);
}

async function retitle(id: string): Promise<void> {
  const head = await archive.store.head(id);
  if (head === undefined) throw new Error(`There is no record ${id}.`);
  const content = await archive.store.content(head.manifest);
  const titles = content.description.titles.map((title) => ({ ...title, text: `${title.text}, revised` }));
  const description = { ...content.description, titles };
  const next = { id: head.manifest.id, previous: head, content: { ...content, description } };
  const made = assembleVersion({ ...next, by: 'archivist', origin: 'edit', note: '' });
  expect(await archive.store.publish([made])).toMatchObject({ ok: true });
}

beforeAll(async () => {
  archive = await testArchive('Papers of the Ferry');
  const names = ['petition-of-the-ferrymen', 'award-on-the-middle'];
  for (const source of ['authorities.csv', 'units.csv', ...names.map((name) => `records/${name}`)])
    await take(join(samples, source));
  petition = (await archive.store.bySource('folder', 'mugan-bridge/petition')) ?? '';
  letter = await archive.publish('letter', borderLetter('A letter'));
  answer = await archive.publish('answer', borderLetter('An answer to it'));
  await copy(renewed);
}, 60_000);

afterAll(async () => {
  await archive.remove();
  rmSync(folder, { recursive: true, force: true });
});

it('asks for nothing of a record that nothing has happened to', async () => {
  await archive.publish('letter', borderLetter('A letter', 'Мост не готов.'));
  const asked = await copy(renewed);
  const of = (id: string): readonly string[] => asked.filter((path) => path.startsWith(`/records/${id}`));
  expect(of(letter)).toContain(`/records/${letter}/v2`);
  expect(of(petition)).toEqual([]);
});

it.each<[string, () => Promise<unknown>]>([
  [
    'a record of the same day, and an authority and a unit by other names',
    async () => {
      await archive.publish('third', borderLetter('A third letter'));
      await takeChanged('authorities.csv', 'No Man-sok,ko', 'Noh Man-sok,ko');
      await takeChanged('units.csv', 'Mixed Commission', 'Joint Commission');
    },
  ],
  ['another title of a record that others name', async () => retitle(answer)],
  [
    'what was withdrawn and closed, and another name of the archive',
    async () => {
      await withdrawRecord(archive, { record: letter, reason: 'A court has ordered it.', by: 'archivist' });
      await setAccess(archive, { record: answer, level: 'closed', reason: 'under review', by: 'archivist' });
      await archive.store.setInfo({ title: 'Papers of the Bridge', description: '', language: 'en' });
    },
  ],
])('comes to what is written anew: %s', async (name, change) => {
  await change();
  await copy(renewed);
  const anew = join(folder, name);
  await copy(anew);
  const [left, right] = [sumsOf(renewed), sumsOf(anew)];
  expect(left).toEqual(right);
  expect(readFileSync(join(renewed, '.verno-copy.jsonl'), 'utf8').split('\n')[0]).toContain('"whole":true');
});
