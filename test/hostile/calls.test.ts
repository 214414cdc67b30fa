// Calls of the command line that make no sense, and what is printed of names that would rather move the cursor.
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/program.ts';
import { scratch, write, writeRecord } from './folder.ts';
import { failure, json, type Ended } from './program.ts';

let folder: string;
let remove: () => Promise<void>;
let archive: string;
let [stdout, stderr] = ['', ''];

beforeAll(async () => {
  ({ path: folder, remove } = await scratch());
  archive = join(folder, 'archive');
  await main(['init', '--data', archive]);
  await mkdir(join(folder, 'empty'));
  await write(join(folder, 'foreign'), { 'verno.db': 'this is no database', 'a.txt': 'x' });
  await write(join(folder, 'other'), { 'letter.txt': 'x' });
  await writeFile(join(folder, 'file'), 'a file');
});
afterAll(async () => remove());
beforeEach(() => {
  [stdout, stderr] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

async function call(...args: string[]): Promise<Ended> {
  [stdout, stderr] = ['', ''];
  const code = await main(args.map((arg) => arg.replace('DATA', archive).replace('DIR', folder)));
  return { code, stdout, stderr };
}

/** The id of some record that was exported. */
async function firstId(): Promise<string> {
  await call('export', '--all', '--as', 'json', '--out', 'DIR/ids', '--data', 'DATA');
  return (await readdir(join(folder, 'ids')))[0]?.slice(0, 8) ?? '';
}

describe('a call that makes no sense', () => {
  it.each<[code: string, ...args: string[]]>([
    ['usage'],
    ['usage', 'imprt'],
    ['usage', 'constructor'],
    ['usage', '--nonsense'],
    ['usage', 'stats', '--nonsense', '--data', 'DATA'],
    ['usage', 'stats', 'too', 'much', '--data', 'DATA'],
    ['usage', 'import', '--data', 'DATA'],
    ['usage', 'import', 'DIR/empty', '--format', 'docx', '--data', 'DATA'],
    ['usage', 'import', 'DIR/empty', '--max-text-bytes', 'many', '--data', 'DATA'],
    ['usage', 'import', 'DIR/empty', '--max-text-bytes', '-1', '--data', 'DATA'],
    ['usage', 'show', '--data', 'DATA'],
    ['usage', 'export', '--as', 'folder', '--out', 'DIR/out', '--data', 'DATA'],
    ['usage', 'export', '--all', 'abc', '--as', 'folder', '--out', 'DIR/out', '--data', 'DATA'],
    ['usage', 'export', '--all', '--as', 'folder', '--data', 'DATA'],
    ['usage', 'parse'],
    ['usage', 'parse', 'horoscope', 'today'],
    ['usage', 'withdraw', 'abc', '--data', 'DATA'],
    ['usage', 'serve', '--port', 'abc', '--data', 'DATA'],
    ['usage', 'serve', '--port', '', '--data', 'DATA'],
    ['usage', 'serve', '--port', '65536', '--data', 'DATA'],
    ['usage', 'serve', '--port', '-1', '--data', 'DATA'],
    ['usage', 'serve', '--port', '0', '--page-cache', 'much', '--data', 'DATA'],
    ['usage', 'serve', '--port', '0', '--address', 'javascript:alert(1)', '--data', 'DATA'],
    [
      'usage',
      'serve',
      '--port',
      '0',
      '--published-images',
      "x.example; script-src 'unsafe-inline'",
      '--data',
      'DATA',
    ],
    ['usage', 'serve', '--port', '0', '--published-images', '*', '--data', 'DATA'],
    ['usage', 'serve', '--port', '0', '--address', 'archive.example', '--data', 'DATA'],
    ['port', 'serve', '--port', '0', '--host', '203.0.113.1', '--data', 'DATA'],
    ['unknown-format', 'export', '--all', '--as', 'docx', '--out', 'DIR/out', '--data', 'DATA'],
    ['out-in-archive', 'export', '--all', '--as', 'bagit', '--out', 'DATA/bag', '--data', 'DATA'],
    ['usage', 'export', '--all', '--as', 'ocfl', '--verify', '--out', 'DIR/out', '--data', 'DATA'],
    ['unknown-format', 'show', 'ID', '--as', 'docx', '--data', 'DATA'],
    ['not-a-folder', 'export', '--all', '--as', 'folder', '--out', 'DIR/file', '--data', 'DATA'],
    ['no-archive', 'stats', '--data', 'DIR/nowhere'],
    ['no-archive', 'stats', '--data', 'DIR/empty'],
    ['no-archive', 'stats', '--data', 'DIR/other'],
    ['no-archive', 'stats', '--data', 'DIR/file'],
    ['no-archive', 'stats', '--data', ''],
    ['not-an-archive', 'stats', '--data', 'DIR/foreign'],
    ['not-an-archive', 'init', '--data', 'DIR/foreign'],
    ['archive-exists', 'init', '--data', 'DATA'],
    ['folder-not-empty', 'init', '--data', 'DIR/other'],
    ['not-a-folder', 'init', '--data', 'DIR/file'],
    ['not-a-folder', 'init', '--data', 'DIR/file/below'],
    ['no-record', 'show', 'abc', '--data', 'DATA'],
    ['no-record', 'show', 'l0O!!!!!', '--data', 'DATA'],
    ['no-record', 'show', '@', '--data', 'DATA'],
    ['no-record', 'show', 'ID@x', '--data', 'DATA'],
    ['no-record', 'show', 'ID@0', '--data', 'DATA'],
    ['no-record', 'show', 'ID@99999999999', '--data', 'DATA'],
    ['no-record', 'show', '../../etc/passwd', '--data', 'DATA'],
    ['no-record', 'show', '"; drop table version; --', '--data', 'DATA'],
    ['no-record', 'withdraw', 'abc', '--reason', 'x', '--by', 'y', '--data', 'DATA'],
  ])('is refused as %s: %s %s %s %s %s', async (code, ...args) => {
    await writeRecord(join(folder, 'record'), 'A letter');
    const taken = await call('import', 'DIR/record', '--data', 'DATA', '--json');
    const id = /"id":"(\w+)"/.exec(taken.stdout)?.[1] ?? (await firstId());
    const asked = args.map((arg) => arg.replace('ID', id));
    const inJson = await call(...asked, '--json');
    expect(inJson.code).toBe(2);
    expect(failure(inJson)).toBe(code);
    const inWords = await call(...asked);
    expect(inWords.code).toBe(2);
    expect(inWords.stdout).toBe('');
    expect(inWords.stderr).not.toMatch(/\n\s+at /);
    expect(inWords.stderr).toMatch(/^error: |^Usage: /);
  });

  it('asks no more of an import than to say what could not be read', async () => {
    await symlink('gone', join(folder, 'dangling'));
    const ended = await call(
      'import',
      'DIR/empty',
      'DIR/nowhere',
      'DIR/dangling',
      'DIR/file',
      '/dev/zero',
      '',
      '--data',
      'DATA',
      '--json',
    );
    expect(ended.code).toBe(1);
    const report = json(ended);
    expect(Object.keys(report)).toEqual([
      'dryRun',
      'imported',
      'unchanged',
      'failed',
      'entries',
      'pageImages',
      'problems',
      'records',
    ]);
    expect(report).toMatchObject({ imported: 0, unchanged: 0, failed: 6 });
    expect(JSON.stringify(report['problems'])).not.toContain('unknown)');
  });
});

describe('what is printed', () => {
  const names = [
    'line\nend',
    'bell\u0007',
    'red\u001b[31m',
    'c1\u009b31m',
    '\u202egnp.exe',
    '\u2066iso',
    'back\bspace',
    'over\rwrite',
  ];
  const moving = /[^\P{C}\n\t]/u;

  it('of names and titles moves no cursor and turns no line', async () => {
    for (const name of names) {
      await writeRecord(join(folder, 'names', name), `title of ${name}`);
      await write(join(folder, 'broken', name), { 'record.yaml': 'type: letter\nfrom: [' });
    }
    const ended = await call('import', 'DIR/names', 'DIR/broken', 'DIR/gone\u001b[2J\n', '--data', 'DATA');
    expect(ended.stdout + ended.stderr).not.toMatch(moving);
    // A name with a line end makes no line of its own.
    expect(ended.stderr).toContain('line\\u000aend');
    expect(`${ended.stderr}${ended.stdout}`).not.toMatch(/^end/m);
    for (const args of [
      ['show', 'x\u001b[2J', '--data', 'DATA'],
      ['stats', '--data', 'DIR/\u001b[2J\u202e'],
      ['init', '--data', 'DIR/made\u001b[2J'],
      ['parse', 'date', '1.V.50\u001b[2J\u202e'],
      ['parse', '\u001b[2J', 'x'],
      ['serve', '--port', '\u001b[2J', '--data', 'DATA'],
      ['export', '--all', '--as', '\u001b[2J', '--out', 'DIR/o', '--data', 'DATA'],
    ]) {
      const { stdout: said, stderr: warned } = await call(...args);
      expect(said + warned).not.toMatch(moving);
    }
  });

  it('of a record that is shown is its text, with what is hidden made visible', async () => {
    await writeRecord(join(folder, 'shown'), '\u001b[31mRed', 'Паром\u202e ушёл.\n');
    const taken = await call('import', 'DIR/shown', '--data', 'DATA', '--json');
    const id = /"id":"(\w+)"/.exec(taken.stdout)?.[1] ?? '';
    const shown = await call('show', id, '--data', 'DATA');
    expect(shown.code).toBe(0);
    expect(shown.stdout).not.toMatch(moving);
    expect(shown.stdout).toContain('Паром\\u202e ушёл.');
  });

  it.each([
    [['stats'], ['records', 'versions', 'withdrawn', 'pages', 'texts', 'segments', 'authorities', 'units']],
    [['check'], undefined],
    [['rebuild'], ['records', 'entries', 'unusedFiles', 'lexicons', 'problems']],
    [['parse', 'date', '3.VI.1924'], ['results']],
    [
      ['export', '--all', '--as', 'text', '--out', 'DIR/texts'],
      ['exported', 'problems'],
    ],
    [
      ['import', 'DIR/record', '--dry-run'],
      ['dryRun', 'imported', 'unchanged', 'failed', 'entries', 'pageImages', 'problems', 'records'],
    ],
  ])('with --json is one object, with keys that stay: %s', async (args, keys) => {
    const ended = await call(...args, '--data', 'DATA', '--json');
    expect(ended.code).toBe(0);
    if (keys !== undefined) expect(Object.keys(json(ended))).toEqual(keys);
    else json(ended);
    expect(ended.stderr).toBe('');
  });
});
