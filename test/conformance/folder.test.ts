// Folders as people leave them: edited, half finished, in old encodings, too large, hostile.
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceFiles } from '../../src/app/import/files.ts';
import { folderFormat } from '../../src/formats/folder/folder.ts';
import type { Candidate, OutputFile } from '../../src/formats/port.ts';
import { walkBlocks } from '../../src/model/block.ts';
import type { Parsed } from '../../src/model/draft.ts';
import { MANIFEST_SCHEMA } from '../../src/model/manifest.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import {
  completed,
  folderCandidate,
  hashOf,
  memory,
  written,
  type MemoryFiles,
} from '../formats/memory-files.ts';

const context = { signal: new AbortController().signal, maxTextBytes: 1_000_000 };
const id = recordIdFrom(Uint8Array.of(9, 8, 7, 6, 5, 4, 3));

async function parse(candidate: Candidate): Promise<Parsed> {
  for await (const parsed of folderFormat.parse(candidate, context)) return parsed;
  throw new Error('a folder gives one record');
}

const read = (files: MemoryFiles, path = 'r'): Promise<Parsed> => parse(folderCandidate(files, path));

function exported(content: RecordContent): readonly OutputFile[] {
  const parts = { description: '0'.repeat(64), texts: [], zones: null, links: null };
  const manifest = { schema: MANIFEST_SCHEMA, id, number: 2, previous: null, published: '2026-05-12T09:30:00Z', by: 'x', origin: 'import', note: '', parts } as const; // prettier-ignore
  const { files, problems } = folderFormat.serialise({ manifest, version: '0'.repeat(64), content });
  expect(problems).toEqual([]);
  return files;
}

/** Gives every block and segment an id and a range, as an import does; here one segment for each block. */
function identified(content: RecordContent): RecordContent {
  const texts = content.texts.map((text) => {
    const copy = structuredClone(text);
    const ids = new Map([...walkBlocks(copy.blocks)].map((block, at) => [block.id, `${text.id}.b${at + 1}`]));
    for (const block of walkBlocks(copy.blocks)) {
      block.id = ids.get(block.id) ?? block.id;
      if (block.text !== '')
        block.segments = [{ id: block.id.replace('.b', '.s'), start: 0, end: block.text.length }];
      for (const span of block.spans) if (span.type === 'note') span.note = ids.get(span.note) ?? span.note;
    }
    return copy;
  });
  return { ...content, texts };
}

const byHand = memory({
  'r/record.yaml': 'type: telegram\ntitle: {en: Ferry}\ndate: 1924-06-03\nsource: {key: bridge/ferry}\n',
  'r/t1.transcription.ru.txt':
    '{page 7}\n# Телеграмма\n\nПаром задержан.[^1]\n\n2. Лёд\n3. Вода\n\n[^1]: До вечера.\n',
  'r/t2.translation.en.txt': '# Telegram\r\n\r\nThe ferry is held.\r\n',
});

async function contentOf(files: MemoryFiles, path = 'r'): Promise<RecordContent> {
  const { draft, problems } = await read(files, path);
  expect(problems).toEqual([]);
  if (draft === undefined) throw new Error('there is no draft');
  return completed(draft, files);
}

/** The folder that a record made by hand becomes when it is exported. */
async function exportOfByHand(): Promise<{ content: RecordContent; files: Map<string, Uint8Array> }> {
  const content = identified(await contentOf(byHand));
  const blobs = new Map([...byHand.values()].map((bytes) => [hashOf(bytes), bytes]));
  return { content, files: new Map(written(exported(content), blobs)) };
}

const sourceIn = async (files: MemoryFiles, path: string) =>
  (await read(files, path)).draft?.description.source;

const decoded = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('a folder made by hand', () => {
  it('is recognised by its record.yaml', () => {
    expect(folderFormat.sniff(folderCandidate(byHand, 'r'))).toBe(1);
    expect(folderFormat.sniff(folderCandidate(byHand, ''))).toBe(0);
    expect(folderFormat.sniff({ ...folderCandidate(byHand, 'r'), kind: 'file' })).toBe(0);
  });

  it('says so where its description has another name', async () => {
    const files = memory({ 'r/Record.yml': 'type: other' });
    expect(folderFormat.sniff(folderCandidate(files, 'r'))).toBe(1);
    expect((await read(files)).problems).toMatchObject([
      { code: 'record-misnamed', where: { file: 'r/Record.yml' } },
    ]);
  });

  it('has itself as its source, byte for byte, and provisional ids', async () => {
    const { draft } = await read(byHand);
    expect(draft?.id).toBeUndefined();
    expect(draft?.texts.map(({ ids }) => ids)).toEqual(['provisional', 'provisional']);
    expect(draft?.files.map(({ name, mediaType, encoding }) => [name, mediaType, encoding])).toEqual([
      ['record.yaml', 'application/yaml', 'utf-8'],
      ['t1.transcription.ru.txt', 'text/plain', 'utf-8'],
      ['t2.translation.en.txt', 'text/plain', 'utf-8'],
    ]);
    expect(draft?.files.map(({ bytes }) => ('data' in bytes ? bytes.data : undefined))).toEqual([
      ...byHand.values(),
    ]);
  });

  it('is known by its path unless it has a key', async () => {
    const plain = memory({ 'fonds/r/record.yaml': 'type: other' });
    expect(await sourceIn(plain, 'fonds/r')).toMatchObject({ format: 'folder', key: 'fonds/r' });
    expect(await sourceIn(byHand, 'r')).toMatchObject({ format: 'folder', key: 'bridge/ferry' });
    const alone = { ...folderCandidate(memory({ 'record.yaml': 'type: other' }), ''), name: '/home/a/r/' };
    expect((await parse(alone)).draft?.description.source.key).toBe('r');
  });

  it('comes back from its export as it is, with the same source', async () => {
    const { content, files } = await exportOfByHand();
    expect(content.description.pages).toMatchObject([{ id: 'p1', label: '7' }]);
    const again = await read(files, id);
    expect(again.problems).toEqual([]);
    expect(again.draft?.id).toBe(id);
    expect(again.draft?.texts.map(({ ids }) => ids)).toEqual(['kept', 'kept']);
    expect(again.draft && completed(again.draft, files)).toStrictEqual(content);
    expect(decoded(files.get(`${id}/source/_record.yaml`))).toBe(decoded(byHand.get('r/record.yaml')));
  });
});

describe('an exported folder that somebody works on', () => {
  it('keeps the ids of texts that were not touched, and leaves the others to the import', async () => {
    const { content, files } = await exportOfByHand();
    const path = `${id}/t2.translation.en.txt`;
    files.set(path, new TextEncoder().encode(decoded(files.get(path)).replace('is held', 'was held')));
    const { draft, problems } = await read(files, id);
    expect(problems).toEqual([]);
    expect(draft?.texts.map(({ ids }) => ids)).toEqual(['kept', 'provisional']);
    expect(draft?.texts[0]?.text).toStrictEqual(content.texts[0]);
    expect(draft?.texts[1]?.text.blocks[1]).toMatchObject({ text: 'The ferry was held.', segments: [] });
  });

  it('keeps all ids where only the description was edited, or line ends were changed on the way', async () => {
    const { content, files } = await exportOfByHand();
    for (const [path, bytes] of files)
      if (path.endsWith('.txt') || path.endsWith('.yaml'))
        files.set(path, new TextEncoder().encode(decoded(bytes).replaceAll('\n', '\r\n')));
    const yaml = decoded(files.get(`${id}/record.yaml`)).replace('Ferry', 'The ferry');
    files.set(
      `${id}/record.yaml`,
      new TextEncoder().encode(`${yaml}editor: A. Reader\r\nnote: the title\r\n`),
    );
    const { draft, problems } = await read(files, id);
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({ editor: 'A. Reader', note: 'the title' });
    expect(draft?.description.titles).toEqual([{ language: 'en', text: 'The ferry' }]);
    expect(draft?.texts.map(({ text }) => text)).toStrictEqual(content.texts);
  });

  it('does without ids.json, and with one that a merge has broken', async () => {
    const { files } = await exportOfByHand();
    files.set(`${id}/ids.json`, new TextEncoder().encode('<<<<<<< ours\n'));
    const broken = await read(files, id);
    expect(broken.problems).toMatchObject([
      { code: 'ids-unreadable', severity: 'warning', where: { file: `${id}/ids.json` } },
    ]);
    files.delete(`${id}/ids.json`);
    const without = await read(files, id);
    expect(without.problems).toEqual([]);
    for (const { draft } of [broken, without])
      expect(draft?.texts.map(({ ids }) => ids)).toEqual(['provisional', 'provisional']);
  });

  it('does not take ids that are not those of its blocks', async () => {
    const { files } = await exportOfByHand();
    const path = `${id}/ids.json`;
    const forged = decoded(files.get(path)).replace('["t1.s2",0,15]', '["t1.s2",0,1500]');
    expect(forged).toContain('1500');
    files.set(path, new TextEncoder().encode(forged));
    const { draft } = await read(files, id);
    expect(draft?.texts.map(({ ids }) => ids)).toEqual(['provisional', 'kept']);
  });

  it('keeps a mark with the block that it stands in, whatever happens to ids.json', async () => {
    const { content, files: _ } = await exportOfByHand();
    const how = { basis: 'written', certainty: 'certain', by: null } as const;
    content.description.marks = [{ id: 'm1', kind: 'stamp', written: 'x', block: 't1.b2', ...how }];
    const files = new Map(written(exported(content), new Map()));
    files.delete(`${id}/ids.json`);
    const { draft } = await read(files, id);
    const blocks = draft?.texts[0]?.text.blocks ?? [];
    expect(blocks.find((block) => block.id === 't1.b2')?.text).toBe('Паром задержан.');
    expect(draft?.description.marks[0]?.block).toBe('t1.b2');
  });
});

describe('page images', () => {
  const image = Uint8Array.of(0xff, 0xd8, 0xff);

  it('are found by the label of their page, or make the pages', async () => {
    const labelled = memory({ 'r/record.yaml': 'type: map\npages: [3, 4]', 'r/images/4.jpg': image });
    expect((await read(labelled)).draft?.images).toMatchObject([
      { page: 'p2', file: { name: '4.jpg', mediaType: 'image/jpeg' } },
    ]);
    const alone = memory({ 'r/record.yaml': 'type: map', 'r/images/10.jpg': image, 'r/images/9.jpg': image });
    const { draft } = await read(alone);
    expect(draft?.description.pages.map(({ id: page, label }) => [page, label])).toEqual([['p1', '9'], ['p2', '10']]); // prettier-ignore
    expect(draft?.images.map(({ page }) => page)).toEqual(['p1', 'p2']);
  });

  it('are missed where they are named and not there, and mentioned where nobody names them', async () => {
    const files = memory({
      'r/record.yaml': 'type: map\npages: [{label: 3, image: images/3.jpg}]',
      'r/other.png': image,
    });
    const { draft, problems } = await read(files);
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error not-found',
      'warning image-unused',
    ]);
    expect(draft?.images).toEqual([]);
  });
});

describe('files that cannot be taken', () => {
  it('are texts in an encoding that is not sure; one that is sure is named', async () => {
    const yaml = 'type: letter';
    const table = new Map(
      Array.from({ length: 256 }, (_, at) => [new TextDecoder('windows-1251').decode(Uint8Array.of(at)), at]),
    );
    const encode = (text: string): Uint8Array =>
      Uint8Array.from(Array.from(text, (letter) => table.get(letter) ?? 63));
    const long = 'Комиссия осмотрела переправу и нашла её годной, о чём и донесла по начальству.';
    const sure = await read(memory({ 'r/record.yaml': yaml, 'r/t1.transcription.ru.txt': encode(long) }));
    expect(sure.problems).toMatchObject([
      { code: 'encoding-recognised', severity: 'warning', where: { file: 'r/t1.transcription.ru.txt' } },
    ]);
    expect(sure.draft?.texts[0]?.text.blocks[0]?.text).toBe(long);
    expect(sure.draft?.files[1]?.encoding).toBe('windows-1251');
    const unsure = await read(memory({ 'r/record.yaml': yaml, 'r/t1.transcription.ru.txt': encode('мост') }));
    expect(unsure.draft).toBeUndefined();
    expect(unsure.problems).toMatchObject([
      { severity: 'error', where: { file: 'r/t1.transcription.ru.txt' } },
    ]);
  });

  it('are texts too large, which are refused by their size without being read', async () => {
    const files = memory({ 'r/record.yaml': 'type: letter', 'r/t1.transcription.ru.txt': 'x' });
    const candidate = folderCandidate(files, 'r');
    const entries = candidate.entries.map((entry) =>
      entry.name.startsWith('t1') ? { ...entry, size: 200_000_000 } : entry,
    );
    const reads: string[] = [];
    const watched = {
      ...candidate.files,
      read: (path: string, limit?: number) => (reads.push(path), candidate.files.read(path, limit)),
    };
    const { draft, problems } = await parse({ ...candidate, entries, files: watched });
    expect(draft).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'too-large', where: { file: 'r/t1.transcription.ru.txt' } }]);
    expect(problems[0]?.message).toContain('200 MB');
    expect(reads).toEqual(['r/record.yaml']);
  });

  it.each([
    ['texts', 'texts: [{file: ../../etc/passwd, id: t1, kind: summary, language: en}]'],
    ['texts', 'texts: [{file: /etc/passwd, id: t1, kind: summary, language: en}]'],
    ['texts', 'texts: [{file: "C:/x.txt", id: t1, kind: summary, language: en}]'],
    ['texts', 'texts: [{file: "a\\\\..\\\\b", id: t1, kind: summary, language: en}]'],
    ['texts', 'texts: [{file: "a\\0.txt", id: t1, kind: summary, language: en}]'],
    ['source files', 'source: {files: [../../../etc/passwd]}'],
  ])('are %s that climb out of the folder: %s', async (_, line) => {
    const { draft, problems } = await read(
      memory({ 'r/record.yaml': `type: letter\n${line}`, 'etc/passwd': 'root' }),
    );
    expect(draft).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'path-refused', severity: 'error', where: { file: 'r/record.yaml', line: 2 } },
    ]);
  });

  it('are texts that are named and not there, broken sidecars, and record.yaml itself', async () => {
    const missing = await read(memory({ 'r/record.yaml': 'type: letter\ntexts: t1.summary.en.txt' }));
    expect(missing.draft).toBeUndefined();
    expect(missing.problems).toMatchObject([
      { code: 'not-found', where: { file: 'r/record.yaml', line: 2 } },
    ]);
    const zones = await read(memory({ 'r/record.yaml': 'type: letter', 'r/zones.json': '{"zones": 1}' }));
    expect(zones.draft).toBeUndefined();
    expect(zones.problems[0]).toMatchObject({ code: 'sidecar-unreadable', where: { file: 'r/zones.json' } });
    for (const hostile of [
      `a: ${'['.repeat(200_000)}`,
      'x'.repeat(9_000_000),
      '\0',
      'a: *b',
      'type: letter\nid: __proto__',
    ]) {
      const { draft, problems } = await read(memory({ 'r/record.yaml': hostile }));
      expect(draft).toBeUndefined();
      expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    }
  });
});

describe('links on a real disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'verno-folder-'));
    await mkdir(join(folder, 'in', 'r', 'images'), { recursive: true });
    await writeFile(join(folder, 'secret.txt'), 'secret');
    await writeFile(
      join(folder, 'in', 'r', 'record.yaml'),
      'type: letter\npages: [{label: 1, image: images/1.jpg}]\n',
    );
    await symlink(join(folder, 'secret.txt'), join(folder, 'in', 'r', 't1.transcription.en.txt'));
    await symlink(join(folder, 'secret.txt'), join(folder, 'in', 'r', 'images', '1.jpg'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('that lead outside are not followed', async () => {
    const files = await sourceFiles(join(folder, 'in'));
    const listed = await files.list('r');
    const entries = listed.ok ? listed.value : [];
    const { draft, problems } = await parse({
      path: 'r',
      name: 'r',
      kind: 'folder',
      head: new Uint8Array(),
      entries,
      files,
    });
    expect(draft).toBeUndefined();
    expect(problems.map(({ code }) => code).sort()).toEqual(['outside-source', 'outside-source']);
  });
});

describe('the time it takes', () => {
  it('grows with the size of the text alone', async () => {
    const paragraph =
      'The {person|ferryman} saw [three]{supplied hand="ed."} piers and {i|the ice}, {corr "which"|wich} was late.\n\n';
    const text = paragraph.repeat(Math.ceil(5_000_000 / paragraph.length));
    const files = memory({ 'r/record.yaml': 'type: report', 'r/t1.transcription.en.txt': text });
    const wide = { ...context, maxTextBytes: 50_000_000 };
    const start = performance.now();
    for await (const { draft, problems } of folderFormat.parse(folderCandidate(files, 'r'), wide)) {
      expect(problems).toEqual([]);
      expect(draft?.texts[0]?.text.blocks.length).toBe(Math.ceil(5_000_000 / paragraph.length));
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
