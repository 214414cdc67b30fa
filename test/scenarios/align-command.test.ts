// verno align on plain files: what comes of them, and what is said where nothing can.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testArchive, type TestArchive } from './archive.ts';
import { run, type Said } from './command.ts';

let folder: string;
let archive: TestArchive;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-align-'));
  archive = await testArchive();
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'letter.ru':
      'Мост готов к 12 апреля.\r\n\r\nКапитан Орлов просит краску.\r\nВода стоит высоко, 3 метра.\r\n',
    'letter.en':
      'The bridge is ready by 12 April.\nCaptain Orlov asks for paint.\nThe water is high, 3 metres.',
    'empty.txt': '',
    'blank.txt': '\n\n \n',
    'wide.txt': Buffer.from('Мост готов.\nЖдём.\n', 'utf16le'),
    'zero.txt': 'The bridge is ready.\nThe water\0 is high.\n',
    'old.txt': Uint8Array.from([0xcc, 0xee, 0xf1, 0xf2]),
  };
  for (const [name, data] of Object.entries(files)) await writeFile(join(folder, name), data);
  await mkdir(join(folder, 'a.folder'));
});
afterAll(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

const BeadsSchema = z.object({
  beads: z.array(
    z.object({ source: z.array(z.int()), target: z.array(z.int()), score: z.number().min(0).max(1) }),
  ),
});
const ErrorSchema = z.object({ error: z.object({ code: z.string(), hint: z.string() }) });

async function align(...args: readonly string[]): Promise<Said> {
  return run(archive, 'align', ...args.map((arg) => (/^\w+\.\w+$/.test(arg) ? join(folder, arg) : arg)));
}

describe('verno align A B', () => {
  it('does not write over what it reads', async () => {
    const before = await readFile(join(folder, 'letter.en'), 'utf8');
    const { status } = await align('letter.ru', 'letter.en', '--lang', 'ru,en', '--out', 'letter.en');
    expect(status).not.toBe(0);
    expect(await readFile(join(folder, 'letter.en'), 'utf8')).toBe(before);
  });

  it('gives beads by the numbers of lines, each line in exactly one', async () => {
    const { status, stdout } = await align('letter.ru', 'letter.en', '--lang', 'ru,en', '--json');
    expect(status).toBe(0);
    const { beads } = BeadsSchema.parse(JSON.parse(stdout));
    expect(beads.map(({ source, target }) => [source, target])).toEqual([
      [[0], [0]],
      [[1], []],
      [[2], [1]],
      [[3], [2]],
    ]);
  });

  it('prints both sides for people, and guesses their languages', async () => {
    const { status, stdout } = await align('letter.ru', 'letter.en');
    expect(status).toBe(0);
    expect(stdout).toContain('“Капитан Орлов просит краску.” ↔ “Captain Orlov asks for paint.”');
  });

  it('writes a translation memory into a file', async () => {
    const out = join(folder, 'letter-tmx');
    expect(
      (await align('letter.ru', 'letter.en', '--lang', 'ru,en', '--as', 'tmx', '--out', out)).status,
    ).toBe(0);
    const tmx = await readFile(out, 'utf8');
    expect(tmx.match(/<tu /g)).toHaveLength(3);
    expect(tmx).toContain('<seg>Мост готов к 12 апреля.</seg>');
  });

  it('says in which line a character stands that is in no text, and how the file is mended', async () => {
    const { stderr } = await align('letter.ru', 'zero.txt');
    expect(stderr).toContain('U+0000 stands in line 2');
    expect(stderr).toContain('iconv -f UTF-16 -t UTF-8');
  });

  it('writes into a file what it would print as JSON', async () => {
    const out = join(folder, 'letter-json');
    const { status, stdout } = await align(
      'letter.ru',
      'letter.en',
      '--lang',
      'ru,en',
      '--json',
      '--out',
      out,
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ written: out });
    expect(BeadsSchema.parse(JSON.parse(await readFile(out, 'utf8'))).beads).toHaveLength(4);
  });

  it.each([['empty.txt'], ['blank.txt']])(
    'links nothing to a file without words (%s), and says so',
    async (name) => {
      const { status, stdout, stderr } = await align(name, 'letter.en', '--json');
      expect(status).toBe(1);
      expect(stderr).toContain('has no line with words');
      const { beads } = BeadsSchema.parse(JSON.parse(stdout));
      expect(beads.filter(({ source, target }) => source.length > 0 && target.length > 0)).toEqual([]);
      expect(beads.flatMap(({ target }) => target)).toEqual([0, 1, 2]);
    },
  );

  it.each([
    ['a file that is not there', ['letter.ru', 'none.txt'], 'not-found'],
    ['a folder', ['letter.ru', 'a.folder'], 'not-a-file'],
    ['a file that is not UTF-8', ['old.txt', 'letter.en'], 'not-utf8'],
    ['UTF-16 that does not say so', ['wide.txt', 'letter.en'], 'not-text'],
    ['a character that stands in no text', ['letter.ru', 'zero.txt'], 'not-text'],
    ['one file alone', ['letter.ru'], 'usage'],
    ['three files', ['letter.ru', 'letter.en', 'letter.en'], 'usage'],
    ['one language of two', ['letter.ru', 'letter.en', '--lang', 'ru'], 'usage'],
    ['a language that is none', ['letter.ru', 'letter.en', '--lang', 'ru,1'], 'usage'],
    ['a form that is not there', ['letter.ru', 'letter.en', '--as', 'docx'], 'usage'],
    ['nothing', [], 'usage'],
    ['ids beside all', ['4kz7b2xq', '--all'], 'usage'],
  ] as const)('refuses %s, and says what to do', async (_, args, code) => {
    const { status, stdout } = await align(...args, '--json');
    expect(status).toBe(2);
    const { error } = ErrorSchema.parse(JSON.parse(stdout));
    expect(error.code).toBe(code);
    expect(error.hint).not.toBe('');
  });
});

describe('verno align ID', () => {
  it('goes on where a record is not there', async () => {
    const { status, stderr } = await align('4kz7b2xq');
    expect(status).toBe(1);
    expect(stderr).toContain('4kz7b2xq');
  });

  it('learns nothing from an empty archive, and says so', async () => {
    const { status, stdout } = await align('--all');
    expect(status).toBe(0);
    expect(stdout).toContain('Nothing to learn from');
  });
});
