// Editing by folders: export, correct, import again; alone, and two at a time.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportRecords } from '../../src/app/export/export.ts';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import { walkBlocks } from '../../src/model/block.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';

let folder: string;
let archive: TestArchive;
let id: string;
const signal = new AbortController().signal;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-edit-'));
  archive = await testArchive();
  id = await archive.publish('letter', borderLetter('A letter on the bridge'));
});
afterEach(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

async function exported(name: string): Promise<string> {
  const out = join(folder, name);
  const report = await exportRecords(archive, { ids: [id], format: 'folder', out, signal });
  if (!report.ok) throw new Error(report.problems[0]?.message);
  return join(out, id);
}

async function change(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

async function taken(path: string, by: string): Promise<ImportReport> {
  return importSources(archive, [path], { by, signal });
}

const translation = 't2.translation.en.txt';

describe('an exported record that comes back', () => {
  it('unchanged is nothing new', async () => {
    expect(await taken(await exported('a'), 'Anna')).toMatchObject({
      imported: 0,
      unchanged: 1,
      problems: [],
    });
  });

  it('corrected is a new version by its editor, and goes on being edited from the same folder', async () => {
    const work = await exported('a');
    await change(join(work, translation), 'ready', 'finished');
    expect(await taken(work, 'Anna')).toMatchObject({ imported: 1, failed: 0 });
    await change(join(work, translation), 'paint', 'red paint');
    expect(await taken(work, 'Anna')).toMatchObject({ imported: 1, failed: 0 });
    expect((await archive.store.head(id))?.manifest).toMatchObject({ number: 3, origin: 'edit', by: 'Anna' });
  });

  it('is refused where somebody else has published since, and his words stay', async () => {
    const [one, other] = [await exported('a'), await exported('b')];
    await change(join(one, translation), 'ready', 'finished');
    await change(join(other, 'record.yaml'), 'A letter on the bridge', 'On the bridge');
    expect(await taken(one, 'Anna')).toMatchObject({ imported: 1 });
    const late = await taken(other, 'Boris');
    expect(late).toMatchObject({ imported: 0, failed: 1 });
    expect(late.problems.map(({ code }) => code)).toEqual(['stale-edit']);
    expect((await archive.store.head(id))?.manifest.by).toBe('Anna');
  });

  it('at an older state never gives an id a second meaning', async () => {
    const [old, work] = [await exported('a'), await exported('b')];
    await change(join(work, translation), 'ready.', 'ready. It is red.');
    await taken(work, 'Anna');
    const yaml = join(old, 'record.yaml');
    await writeFile(yaml, (await readFile(yaml, 'utf8')).replace(/^base: .*\n/m, ''));
    await change(join(old, translation), 'ready.', 'ready. Quite another sentence.');
    await taken(old, 'Anna');
    const meanings = new Map<string, Set<string>>();
    for (const { manifest } of await archive.store.versions(id))
      for (const text of (await archive.store.content(manifest)).texts)
        for (const block of walkBlocks(text.blocks))
          for (const { id: segment, start, end } of block.segments)
            meanings.set(segment, (meanings.get(segment) ?? new Set()).add(block.text.slice(start, end)));
    const sentences = (wanted: string): string[] =>
      [...meanings].filter(([, said]) => said.has(wanted)).map(([segment]) => segment);
    expect(sentences('It is red.')).toHaveLength(1);
    expect(sentences('Quite another sentence.')).toHaveLength(1);
    expect(sentences('It is red.')).not.toEqual(sentences('Quite another sentence.'));
  });
});

const again = async () =>
  exportRecords(archive, { ids: [id], format: 'folder', out: join(folder, 'a'), signal });

describe('an export over an earlier one', () => {
  it('takes nothing away that an editor has not brought home, and goes on once he has', async () => {
    const work = await exported('a');
    await change(join(work, translation), 'ready', 'finished');
    expect((await again()).problems).toMatchObject([{ code: 'edited-since-export' }]);
    expect(await readFile(join(work, translation), 'utf8')).toContain('finished');
    expect(await taken(work, 'Anna')).toMatchObject({ imported: 1 });
    expect(await again()).toMatchObject({ value: { exported: 1, problems: [] } });
    expect(await readFile(join(work, translation), 'utf8')).toContain('finished');
  });

  it('brings a version up to date that nobody has changed there', async () => {
    const [old, work] = [await exported('a'), await exported('b')];
    await change(join(work, translation), 'ready', 'finished');
    await taken(work, 'Anna');
    expect(await again()).toMatchObject({ value: { exported: 1, problems: [] } });
    expect(await readFile(join(old, translation), 'utf8')).toContain('finished');
  });

  it('leaves alone what stands under the name of a record and was never exported', async () => {
    await mkdir(join(folder, 'a', id), { recursive: true });
    await writeFile(join(folder, 'a', id, 'record.yaml'), 'mine');
    expect((await again()).problems).toMatchObject([{ code: 'edited-since-export' }]);
    expect(await readFile(join(folder, 'a', id, 'record.yaml'), 'utf8')).toBe('mine');
  });

  it('tells by its meaning whether a document holds anything new', async () => {
    const out = join(folder, 'tei');
    const write = () => exportRecords(archive, { ids: [id], format: 'tei', out, signal });
    expect(await write()).toMatchObject({ value: { exported: 1, problems: [] } });
    const document = join(out, `${id}.tei.xml`);
    await change(document, '<teiHeader>', '<!-- seen --><teiHeader>');
    expect(await write()).toMatchObject({ value: { exported: 1, problems: [] } });
    await change(document, 'Please send paint.', 'Please send brushes.');
    expect((await write()).problems).toMatchObject([{ code: 'edited-since-export' }]);
  });
});
