// The documentation of the folder format is run: every example under a name gives what stands beside it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArchiveYaml } from '../../src/formats/folder/archive.ts';
import { folderFormat } from '../../src/formats/folder/folder.ts';
import { parseMarkup } from '../../src/formats/folder/markup/parse.ts';
import { writeMarkup } from '../../src/formats/folder/markup/write.ts';
import { Report } from '../../src/formats/folder/report.ts';
import type { Block } from '../../src/model/block.ts';
import type { Parsed } from '../../src/model/draft.ts';
import type { Problem } from '../../src/model/problem.ts';
import { folderCandidate, memory, sourceFilesOf } from '../formats/memory-files.ts';

interface Example {
  readonly label: string;
  readonly body: string;
}

/** The fenced blocks that stand after a comment that names them. */
function examplesIn(markdown: string): Example[] {
  const examples: Example[] = [];
  let label: string | undefined;
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    label = /^<!-- (.*) -->$/.exec(line)?.[1] ?? label;
    const fence = /^(`{3,})/.exec(line)?.[1];
    if (fence === undefined) continue;
    const end = lines.indexOf(fence, at + 1);
    if (label !== undefined) examples.push({ label, body: `${lines.slice(at + 1, end).join('\n')}\n` });
    label = undefined;
    at = end;
  }
  return examples;
}

const path = fileURLToPath(new URL('../../docs/formats/folder.md', import.meta.url));
const examples = examplesIn(readFileSync(path, 'utf8'));
const labelled = (kind: string): { name: string; body: string }[] =>
  examples
    .filter(({ label }) => label.startsWith(`${kind}: `))
    .map(({ label, body }) => ({ name: label.slice(kind.length + 2), body }));
const find = (kind: string, name: string): string | undefined =>
  labelled(kind).find((one) => one.name === name)?.body;

const files = memory(Object.fromEntries(labelled('file').map(({ name, body }) => [name, body])));

async function read(folder: string): Promise<Parsed> {
  const context = { signal: new AbortController().signal, maxTextBytes: 1_000_000 };
  for await (const parsed of folderFormat.parse(folderCandidate(files, folder), context)) return parsed;
  throw new Error('a folder gives one record');
}

function parse(source: string): { blocks: Block[]; problems: readonly Problem[] } {
  const report = new Report('text');
  const pages = new Map<string, string>();
  const page = (name: string): string => {
    if (!pages.has(name)) pages.set(name, `p${pages.size + 1}`);
    return pages.get(name) ?? '';
  };
  const blocks = parseMarkup(source, 't1', { page, name: () => true }, report);
  return { blocks, problems: report.problems };
}

function parseJson(body: string): object {
  const value: unknown = JSON.parse(body);
  if (typeof value !== 'object' || value === null) throw new Error('an example is a list or an object');
  return value;
}

const short = ({ code, severity, where }: Problem) => ({ code, severity, line: where?.line });

describe('docs/formats/folder.md', () => {
  it('is read whole: every example has what it is compared with', () => {
    const kinds = examples.map(({ label }) => label.split(':')[0]);
    expect(kinds.filter((kind) => kind === 'file').length).toBeGreaterThanOrEqual(12);
    expect(kinds.filter((kind) => kind === 'markup').length).toBeGreaterThanOrEqual(12);
    const known = ['file', 'expect', 'markup', 'blocks', 'problems', 'archive'];
    expect(kinds.filter((kind) => !known.includes(kind ?? ''))).toEqual([]);
    const folders = new Set(labelled('file').map(({ name }) => name.split('/')[0] ?? ''));
    const compared = new Set([
      ...labelled('expect').map(({ name }) => name.split(' ')[0]),
      ...labelled('problems').map(({ name }) => name),
    ]);
    expect([...folders].filter((folder) => !compared.has(folder))).toEqual([]);
  });

  it.each(labelled('expect'))('folder: $name', async ({ name, body }) => {
    const [folder = '', part] = name.split(' ');
    const { draft, problems } = await read(folder);
    // Images are not in the documentation; a note is no fault.
    expect(problems.filter(({ code, severity }) => code !== 'not-found' && severity !== 'note')).toEqual([]);
    const expected = parseJson(body);
    if (part === 'texts') expect(draft?.texts.map(({ text }) => text)).toMatchObject(expected);
    else expect(draft?.description).toMatchObject(expected);
  });

  it.each(labelled('blocks'))('markup: $name', ({ name, body }) => {
    const source = find('markup', name) ?? '';
    const { blocks, problems } = parse(source);
    expect(problems).toEqual([]);
    expect(blocks).toMatchObject(parseJson(body));
    const again = parse(writeMarkup(blocks, { page: (id) => id, named: new Set(['received']) }));
    expect(again.problems).toEqual([]);
    expect(again.blocks).toMatchObject(parseJson(body));
  });

  it.each(labelled('problems'))('problems: $name', async ({ name, body }) => {
    const source = find('markup', name);
    const problems = source === undefined ? (await read(name)).problems : parse(source).problems;
    expect(problems.map(short)).toEqual(JSON.parse(body));
    for (const { message, hint } of problems) {
      expect(message).not.toBe('');
      expect(hint).toBeDefined();
    }
  });

  it('archive.yaml', async () => {
    const yaml = examples.find(({ label }) => label === 'archive')?.body ?? '';
    expect(await readArchiveYaml(sourceFilesOf(memory({ 'archive.yaml': yaml })))).toEqual({
      ok: true,
      value: {
        title: 'Papers of the bridge commission',
        description: 'Minutes, telegrams and petitions about one bridge, 1923–1927.',
        language: 'en',
      },
      problems: [],
    });
    expect(await readArchiveYaml(sourceFilesOf(memory({})))).toMatchObject({ ok: true, value: undefined });
  });
});
