// What a folder may hold besides files: pipes, sockets, devices, links that lead nowhere or round, names that are no text.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import { sourceFiles } from '../../src/app/import/files.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { scratch, write, writeRecord } from './folder.ts';

let archive: TestArchive;
let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  archive = await testArchive();
  ({ path: folder, remove } = await scratch());
});
afterEach(async () => {
  await archive.remove();
  await remove();
});

const importing = async (...paths: string[]): Promise<ImportReport> =>
  importSources(archive, paths, { by: 'archivist', signal: AbortSignal.timeout(20_000) });
const codes = ({ problems }: ImportReport): string[] => problems.map(({ code }) => code).sort();
const mkfifo = (path: string): void => {
  expect(spawnSync('mkfifo', [path]).status).toBe(0);
};

describe('what is neither file nor folder', () => {
  it('is refused when it is named, without waiting for what may never come', async () => {
    mkfifo(join(folder, 'pipe'));
    const socket = join(folder, 'socket');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const report = await importing(join(folder, 'pipe'), socket, '/dev/zero', '/dev/null');
    server.close();
    expect(report).toMatchObject({ imported: 0, failed: 4 });
    expect(codes(report)).toEqual(['not-a-file', 'not-a-file', 'not-a-file', 'not-a-file']);
  });

  it('does not hold up a record that names it', async () => {
    await writeRecord(join(folder, 'good'), 'Good');
    await write(join(folder, 'bad'), {
      'record.yaml': 'type: letter\npages:\n  - { label: "1", image: images/1.png }\n',
    });
    await mkdir(join(folder, 'bad/images'));
    mkfifo(join(folder, 'bad/images/1.png'));
    await write(join(folder, 'worse'), {
      'record.yaml':
        'type: letter\ntexts:\n  - { file: t1.transcription.ru.txt, id: t1, kind: transcription, language: ru }\n',
    });
    mkfifo(join(folder, 'worse/t1.transcription.ru.txt'));
    const report = await importing(folder);
    expect(report.records.map(({ title }) => title)).toContain('Good');
    expect(report.problems.some(({ message }) => message.includes('1.png'))).toBe(true);
    expect(report.problems.some(({ message }) => message.includes('t1.transcription.ru.txt'))).toBe(true);
  });

  it('is read no further than the limit, though its size says nothing', async () => {
    const proc = await sourceFiles('/proc/self');
    expect((await proc.read('stat', 10)).problems[0]?.code).toBe('too-large');
    expect(await proc.read('stat', 100_000)).toMatchObject({ ok: true });
  });
});

describe('links', () => {
  it('that lead nowhere, or to themselves, are reported beside what is imported', async () => {
    await writeRecord(join(folder, 'a'), 'A');
    await symlink('gone', join(folder, 'dangling'));
    await symlink('self', join(folder, 'self'));
    const report = await importing(folder);
    expect(report).toMatchObject({ imported: 1, failed: 2 });
    expect(codes(report)).toEqual(['dangling-link', 'link-loop']);
  });

  it('that lead round do not multiply what they lead to', async () => {
    await writeRecord(join(folder, 'deep/a'), 'A');
    for (const name of ['x', 'y', 'z']) await symlink('..', join(folder, 'deep', name));
    await symlink('deep', join(folder, 'again'));
    const report = await importing(folder);
    expect(report).toMatchObject({ imported: 1, failed: 0 });
    expect(codes(report)).toEqual(['seen-before', 'seen-before', 'seen-before', 'seen-before']);
  });
});

describe('names', () => {
  it('that are not UTF-8 are reported, not passed over', async () => {
    await writeRecord(join(folder, 'a'), 'A');
    // «мост» in windows-1251, as an old archive unpacks it.
    await mkdir(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xec, 0xee, 0xf1, 0xf2])]));
    const report = await importing(folder);
    expect(report).toMatchObject({ imported: 1, failed: 1 });
    expect(codes(report)).toEqual(['name-not-utf8']);
  });

  it('may hold line ends, control characters, quotation marks and both directions', async () => {
    const names = [
      'line\nend',
      'bell\u0007',
      '\u202egnp.exe',
      `quote'"\`$(x)`,
      ' blank ',
      '%2e%2e',
      '-rf',
      'é',
    ];
    for (const name of names) await writeRecord(join(folder, name), name);
    const report = await importing(folder);
    expect(report).toMatchObject({ imported: names.length, failed: 0 });
    expect(report.records.map(({ title }) => title).sort()).toEqual([...names].sort());
  });
});

describe('an import that is stopped', () => {
  it('stops between two folders too, and is no success', async () => {
    for (let at = 0; at < 20; at++) await writeRecord(join(folder, `r${at}`), `Letter ${at}`);
    const stop = new AbortController();
    const stopped = importSources(archive, [folder], {
      by: 'archivist',
      signal: stop.signal,
      onProgress: ({ name }) => name.endsWith('r7') && stop.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await importing(folder)).toMatchObject({ failed: 0 });
    expect((await archive.store.stats()).records).toBe(20);
  });
});

describe('a folder of five thousand files', () => {
  it('is read in seconds', async () => {
    await writeRecord(join(folder, 'a'), 'A');
    await Promise.all(
      Array.from({ length: 5000 }, (_, at) => writeFile(join(folder, `a/file ${at}.dat`), '')),
    );
    const begun = performance.now();
    expect(await importing(folder)).toMatchObject({ imported: 1, failed: 0 });
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
