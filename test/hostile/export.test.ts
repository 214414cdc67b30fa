// An export into places where it cannot go, and of names that would go elsewhere.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportRecords } from '../../src/app/export/export.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { scratch } from './folder.ts';

const signal = new AbortController().signal;
let archive: TestArchive;
let folder: string;
let remove: () => Promise<void>;
let id: string;
beforeAll(async () => {
  archive = await testArchive();
  ({ path: folder, remove } = await scratch());
  id = await archive.publish('letter', borderLetter('A letter'));
});
afterAll(async () => {
  await archive.remove();
  await remove();
});

describe('an export', () => {
  it('puts each record where it says, and counts it', async () => {
    const out = join(folder, 'all');
    expect(await exportRecords(archive, { format: 'folder', out, signal })).toMatchObject({
      ok: true,
      value: { exported: 1, problems: [] },
    });
    expect(await readdir(out)).toEqual([id]);
    expect(await readdir(join(out, id))).toContain('record.yaml');
    expect(await exportRecords(archive, { format: 'json', out, signal })).toMatchObject({
      value: { exported: 1 },
    });
    expect((await readdir(out)).sort()).toEqual([id, `${id}.json`]);
  });

  it('replaces what an earlier one left, and nothing else', async () => {
    const out = join(folder, 'again');
    await exportRecords(archive, { format: 'folder', out, signal });
    await writeFile(join(out, 'other'), 'x');
    const report = await exportRecords(archive, { format: 'folder', out, signal });
    expect(report).toMatchObject({ value: { exported: 1, problems: [] } });
    expect((await readdir(out)).sort()).toEqual([id, 'other'].sort());
    await writeFile(join(out, id, 'notes.txt'), 'mine');
    const refused = await exportRecords(archive, { format: 'folder', out, signal });
    expect(refused.problems.map(({ code }) => code)).toEqual(['edited-since-export']);
    expect(await readFile(join(out, id, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('into a folder that holds somebody’s own files alone writes nothing there', async () => {
    const out = join(folder, 'mine');
    await mkdir(out);
    await writeFile(join(out, 'letters.txt'), 'mine');
    const report = await exportRecords(archive, { format: 'json', out, signal });
    expect(report).toMatchObject({ ok: false, problems: [{ code: 'folder-not-empty' }] });
    expect(await readdir(out)).toEqual(['letters.txt']);
  });

  it('goes into a folder that is empty but for what version control keeps there', async () => {
    const out = join(folder, 'versioned');
    await mkdir(join(out, '.git'), { recursive: true });
    const report = await exportRecords(archive, { format: 'json', out, signal });
    expect(report).toMatchObject({ ok: true, value: { exported: 1 } });
  });

  it('is alone in its folder', async () => {
    const out = join(folder, 'both');
    const both = await Promise.all([
      exportRecords(archive, { format: 'folder', out, signal }),
      exportRecords(archive, { format: 'folder', out, signal }),
    ]);
    const codes = both.flatMap(({ problems }) => problems.map(({ code }) => code));
    expect(codes).toEqual(['export-running']);
    expect(await readdir(out)).toEqual([id]);
  });

  it.each(['', 'below', 'read/below'])('into a file (%j) says so, and leaves it alone', async (below) => {
    const file = join(folder, 'bread');
    await writeFile(file, 'a file');
    const report = await exportRecords(archive, { format: 'folder', out: join(file, below), signal });
    expect(report).toMatchObject({ ok: false, problems: [{ code: 'not-a-folder' }] });
    expect(report.problems[0]?.message).toContain(`“${join(file, below)}”`);
    expect(await readFile(file, 'utf8')).toBe('a file');
  });
});

describe('names of files in a record', () => {
  it('do not climb out of the folder that is written, nor outgrow the disk', async () => {
    const blob = await archive.blobs.put({ data: Buffer.from('x') });
    if (!blob.ok) throw new Error('no blob');
    const names = [
      '../../../up',
      '/etc/passwd',
      '..',
      '',
      'a\0b',
      'x'.repeat(300),
      'мост'.repeat(100),
      'con',
      '-rf',
      'a/b',
      'a\nb',
      'A',
      'a',
      '.git',
      'record.yaml',
    ];
    const content = borderLetter('Names');
    content.description.source.files = names.map((name) => ({
      name,
      ...blob.value,
      mediaType: 'text/plain',
    }));
    const named = await archive.publish('names', content);
    const out = join(folder, 'names/deep/er');
    const report = await exportRecords(archive, { ids: [named], format: 'folder', out, signal });
    expect(report).toMatchObject({ ok: true, value: { exported: 1, problems: [] } });
    expect(await readdir(join(folder, 'names'))).toEqual(['deep']);
    expect(await readdir(join(folder, 'names/deep'))).toEqual(['er']);
    expect(await readdir(out)).toEqual([named]);
    expect(await readdir(join(out, named, 'source'))).toHaveLength(names.length);
  });
});
