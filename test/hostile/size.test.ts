// Files and records that are too large, too deep or too many: refused in a clear word, or read in seconds; and the others get in.
import { open, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import type { Block } from '../../src/model/block.ts';
import type { Span } from '../../src/model/span.ts';
import { serve } from '../../src/web/serve.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';
import { recordOf, textOf } from './content.ts';
import { scratch, write, writeRecord } from './folder.ts';
import { json, verno } from './program.ts';

const megabyte = 1024 * 1024;
/** Some seconds on a machine that has other things to do as well. */
const seconds = 30_000;
let folder: string;
let remove: () => Promise<void>;
let archive: TestArchive;

const pageHead = [
  '### Telegram, Lunin to Polevoi',
  '#### **Citation:**',
  '"Telegram, Lunin to Polevoi," May 3, 1924, GARF, f. 5, op. 1, d. 17, ll. 4-5',
  '#### **Summary:**',
  'On the ferry.',
  '#### **Contents:**',
  'Original Scan',
  '',
].join('\n\n');

/** Fifteen hundred lines, each at its depth. */
const lines = (make: (depth: number) => string): string =>
  Array.from({ length: 1500 }, (_, depth) => make(depth)).join('\n');

/** Thirty thousand items of a list. */
const every = (make: (at: number) => string): string =>
  Array.from({ length: 30_000 }, (_, at) => make(at)).join(', ');

describe('files of 200 MB', () => {
  beforeAll(async () => {
    ({ path: folder, remove } = await scratch());
  });
  afterAll(async () => remove());

  it('are refused beside records that get in, and take no memory', { timeout: 60_000 }, async () => {
    const source = join(folder, 'source');
    for (const name of ['a', 'm', 'z']) await writeRecord(join(source, name), name);
    // One line of words that never ends; the others are holes in the disk.
    await writeRecord(join(source, 'line'), 'Line');
    const line = await open(join(source, 'line/t1.transcription.ru.txt'), 'w');
    const words = Buffer.from('слово '.repeat(megabyte / 11));
    for (let written = 0; written < 200 * megabyte; written += words.length) await line.write(words);
    await line.close();
    for (const [name, file] of [
      ['text', 't1.transcription.ru.txt'],
      ['yaml', 'record.yaml'],
      ['ids', 'ids.json'],
      ['links', 'links.json'],
    ] as const) {
      await writeRecord(join(source, name), name);
      await write(join(source, name), { [file]: '{"texts": [' });
      await truncate(join(source, name, file), 200 * megabyte);
    }
    await write(source, {
      'page.txt': pageHead + 'Паром ушёл.\n\n'.repeat(10_000),
      'archive.yaml': 'title: x\n',
    });
    await truncate(join(source, 'page.txt'), 200 * megabyte);
    await truncate(join(source, 'archive.yaml'), 200 * megabyte);
    expect((await verno(['init', '--data', join(folder, 'archive')])).code).toBe(0);

    const told = 'process.on("exit", () => console.error(`peak ${process.resourceUsage().maxRSS}`))';
    const ended = await verno(['import', source, '--json', '--data', join(folder, 'archive')], {
      node: ['--max-old-space-size=256', `--import=data:text/javascript,${encodeURIComponent(told)}`],
    });
    expect(ended.code).toBe(1);
    const report = z
      .object({
        failed: z.int(),
        problems: z.array(
          z.object({ code: z.string(), severity: z.string(), where: z.object({ file: z.string() }) }),
        ),
        records: z.array(z.object({ title: z.string() })),
      })
      .parse(json(ended));
    const titles = report.records.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['a', 'm', 'z']));
    for (const name of ['line/', 'text/', 'yaml/', 'ids/', 'links/', 'page.txt'])
      expect(
        report.problems.filter(({ code, where }) => code === 'too-large' && where.file.includes(name)),
      ).toHaveLength(1);
    expect(report.failed).toBeGreaterThanOrEqual(4);
    // In kilobytes. What Node and the program take by themselves is about 150 MB.
    expect(Number(/peak (\d+)/.exec(ended.stderr)?.[1])).toBeLessThan(300_000);
  });
});

/** As much of it as fits into the largest text that is read. */
const full = (part: string): string =>
  part.repeat(Math.floor((8 * megabyte - 1000) / Buffer.byteLength(part)));

describe('texts of eight megabytes that come to millions of parts', () => {
  beforeAll(async () => {
    ({ path: folder, remove } = await scratch());
  });
  afterAll(async () => remove());

  it('are refused while they are read, in little memory', { timeout: 120_000 }, async () => {
    const source = join(folder, 'source');
    const parts = {
      paragraphs: 'a\n\n',
      items: '- a\n',
      headings: '# a\n',
      rows: '|a|b|\n',
      cells: `${'|'.repeat(1000)}\n`,
      spans: '{i|a}',
      brackets: '[',
      bars: '|',
    };
    for (const [name, part] of Object.entries(parts))
      await writeRecord(join(source, name), name, part === '|' ? `|${full(part)}` : full(part));
    // Each text by itself could be shown.
    await writeRecord(join(source, 'together'), 'together', 'a\n\n'.repeat(100_000));
    for (const id of ['t2', 't3', 't4'])
      await write(join(source, 'together'), { [`${id}.translation.en.txt`]: 'a\n\n'.repeat(100_000) });
    for (const [name, part] of Object.entries({ pages: 'a\n\n', titles: '# a\n\n', marks: 'Верно\n' }))
      await write(source, { [`${name}.txt`]: pageHead + full(part) });
    await writeRecord(join(source, 'z'), 'z');
    expect((await verno(['init', '--data', join(folder, 'archive')])).code).toBe(0);

    const ended = await verno(['import', source, '--json', '--data', join(folder, 'archive')], {
      node: ['--max-old-space-size=384'],
    });
    expect(ended.code).toBe(1);
    const report = z
      .object({
        failed: z.int(),
        problems: z.array(z.object({ code: z.string(), where: z.object({ file: z.string() }) })),
        records: z.array(z.object({ title: z.string() })),
      })
      .parse(json(ended));
    expect(report.records.map(({ title }) => title)).toEqual(['z']);
    for (const name of [...Object.keys(parts), 'together', 'pages', 'titles', 'marks'])
      expect(
        report.problems.filter(({ code, where }) => code === 'too-much' && where.file.includes(name)),
      ).toHaveLength(1);
    expect(report.failed).toBe(12);
  });
});

describe('in one archive', () => {
  beforeEach(async () => {
    archive = await testArchive();
    ({ path: folder, remove } = await scratch());
  });
  afterEach(async () => {
    await archive.remove();
    await remove();
  });

  const importing = async (path: string): Promise<ImportReport> =>
    importSources(archive, [path], { by: 'archivist', signal: AbortSignal.timeout(seconds) });

  /** The page of a record, by a server of its own; in bytes. */
  async function pageOf(id: string): Promise<string> {
    const started = await serve(archive, { port: 0, host: '127.0.0.1' }, pino({ level: 'error' }));
    if (!started.ok) throw new Error('no server');
    try {
      const answer = await fetch(`${started.value.address}/records/${id}`, {
        signal: AbortSignal.timeout(seconds),
      });
      expect(answer.status).toBe(200);
      return await answer.text();
    } finally {
      await started.value.stop();
    }
  }

  it('a text of 100,000 paragraphs is read and shown in seconds', { timeout: 2 * seconds }, async () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `Паром ${at}.`).join('\n\n');
    await writeRecord(folder, 'Long', text);
    const report = await importing(folder);
    expect(report).toMatchObject({ imported: 1, problems: [] });
    const page = await pageOf(report.records[0]?.id ?? '');
    expect(page).toContain('Паром 99999.');
  });

  it(
    'a text of more than can be shown is refused, and the next one gets in',
    { timeout: 2 * seconds },
    async () => {
      await writeRecord(join(folder, 'a'), 'Too long', 'а\n\n'.repeat(260_000));
      await writeRecord(join(folder, 'b'), 'One sentence too many', 'Да. Нет. '.repeat(130_000));
      await writeRecord(join(folder, 'c'), 'Short');
      const report = await importing(folder);
      expect(report).toMatchObject({ imported: 1, failed: 2 });
      expect(report.problems.map(({ code }) => code)).toEqual(['too-much', 'too-much']);
    },
  );

  it('a paragraph with 10,000 spans is shown in seconds', { timeout: 2 * seconds }, async () => {
    const text = 'мост '.repeat(10_000).trimEnd();
    const beside = Array.from({ length: 10_000 }, (_, at): Span => ({
      type: 'emphasis',
      start: at * 5,
      end: at * 5 + 4,
      style: 'italic',
    }));
    const around = Array.from({ length: 400 }, (_, at): Span => ({
      type: 'emphasis',
      start: at,
      end: text.length - at,
      style: 'bold',
    }));
    const crossing = Array.from({ length: 2000 }, (_, at): Span => ({
      type: 'emphasis',
      start: at * 3,
      end: at * 3 + 500,
      style: 'underlined',
    }));
    for (const [name, spans] of Object.entries({ beside, around, crossing })) {
      const base = textOf('t1', 'transcription', 'ru', [text]);
      const blocks = base.blocks.map((block): Block => ({ ...block, spans }));
      const id = await archive.publish(name, recordOf(name, [{ ...base, blocks }]));
      expect((await pageOf(id)).length).toBeGreaterThan(text.length);
    }
  });

  it(
    'lists, notes and tables that nest without end are read, as deep as anybody needs',
    { timeout: 2 * seconds },
    async () => {
      const deep = {
        lists: lines((depth) => `${' '.repeat(depth * 2)}- item ${depth}`),
        notes: `word[^0]\n\n${lines((depth) => `${' '.repeat(depth * 2)}[^${depth}]: note ${depth}`)}`,
        tables: lines(
          (depth) =>
            `${' '.repeat(depth * 3)}:table:\n${' '.repeat(depth * 3 + 1)}:row:\n${' '.repeat(depth * 3 + 2)}:cell: ${depth}`,
        ),
        spans: `${'{i|'.repeat(20_000)}слово${'}'.repeat(20_000)}`,
        brackets: `${'['.repeat(20_000)}слово${']{sic}'.repeat(20_000)}`,
      };
      for (const [name, text] of Object.entries(deep))
        await writeRecord(join(folder, name), name, `${text}\n`);
      await writeRecord(join(folder, 'z'), 'z');
      const report = await importing(folder);
      expect(report.records.map(({ title }) => title)).toContain('z');
      expect(report.imported + report.failed).toBe(6);
      for (const { severity, hint } of report.problems) if (severity === 'error') expect(hint).toBeDefined();
      for (const { id } of report.records) await pageOf(id);
    },
  );

  it(
    'YAML that nests, repeats or refers to itself without end is refused in seconds',
    { timeout: 9 * seconds },
    async () => {
      const yaml = {
        flow: `a: ${'['.repeat(100_000)}`,
        maps: `a: ${'{a: '.repeat(100_000)}`,
        lists: '- '.repeat(100_000),
        indented: Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
        bomb: `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 20 }, (_, at) => `b${at}: &b${at} [${`*${at === 0 ? 'a' : `b${at - 1}`}, `.repeat(9)}]`).join('\n')}\n`,
        loop: 'a: &a [*a]\n',
        merge: 'a: &a {b: c}\n<<: *a\n',
        tag: 'a: !!js/function "function () {}"\n',
        keys: Array.from({ length: 50_000 }, (_, at) => `k${at}: v`).join('\n'),
        twice: 'title: { en: x }\n'.repeat(40_000),
        references: `type: letter\nnames: [${every((at) => `{ id: n${at}, kind: person, label: x }`)}]\nagents: [${every((at) => `{ role: from, written: x, name: m${at} }`)}]\n`,
        prototype:
          '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\ntype: letter\n',
        string: `type: letter\ntitle: "${'\\u0041'.repeat(500_000)}"\nx`,
        documents: '---\ntype: letter\n'.repeat(2000),
      };
      for (const [name, text] of Object.entries(yaml))
        await write(join(folder, name), { 'record.yaml': text });
      await writeRecord(join(folder, 'z'), 'z');
      const report = await importing(folder);
      expect(report).toMatchObject({ imported: 1, failed: Object.keys(yaml).length });
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
      // Not one line for each of 50,000 keys.
      expect(report.problems.length).toBeLessThan(1000);
    },
  );

  it('a record with 2,000 page images is read and shown in seconds', { timeout: 9 * seconds }, async () => {
    const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    await writeRecord(folder, 'Pages');
    await write(folder, { 'images/1.png': image });
    await Promise.all(
      Array.from({ length: 1999 }, (_, at) => symlink('1.png', join(folder, `images/${at + 2}.png`))),
    );
    const report = await importing(folder);
    expect(report).toMatchObject({ imported: 1, problems: [] });
    expect(await pageOf(report.records[0]?.id ?? '')).toContain('2000');
  });
});
