// Importing through the public seam, with a format of a stranger's: letters, one a line, as "key | title | first paragraph".
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSources, type ImportReport } from '../../src/app/import/import.ts';
import type { Archive } from '../../src/app/services.ts';
import type { ImportFormat } from '../../src/formats/port.ts';
import type { Parsed } from '../../src/model/draft.ts';
import { walkBlocks } from '../../src/model/block.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';

const letters: ImportFormat = {
  name: 'letters',
  title: 'Letters, one a line',
  sniff: ({ kind, name }) => (kind === 'file' && name.endsWith('.letters') ? 1 : 0),
  async *parse(candidate, context) {
    const bytes = await candidate.files.read(candidate.path, context.maxTextBytes);
    if (!bytes.ok) {
      yield { name: candidate.name, problems: bytes.problems };
      return;
    }
    for (const line of new TextDecoder().decode(bytes.value).split('\n'))
      if (line !== '') yield parseLine(line);
  },
};

function parseLine(line: string): Parsed {
  const [key = '', title = '', body, edit] = line.split(' | ');
  if (title === '')
    return {
      name: key,
      problems: [
        { code: 'no-title', severity: 'error', message: 'A letter without a title.', hint: 'Give it one.' },
      ],
    };
  const { description, texts } = borderLetter(title, body);
  const draft = {
    ...(edit !== undefined && { id: edit, editor: 'Mlle Perrin', note: 'corrected' }),
    description: { ...description, source: { ...description.source, format: 'letters', key } },
    texts: texts.map((text) => ({ text, ids: 'provisional' as const })),
    zones: [],
    links: [],
    files: [],
    images: [],
  };
  return { name: key, draft, problems: [] };
}

let folder: string;
let archive: TestArchive;
const signal = new AbortController().signal;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-import-'));
  archive = await testArchive();
});
afterEach(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

async function importLines(lines: readonly string[], dryRun = false): Promise<ImportReport> {
  await writeFile(join(folder, 'a.letters'), lines.join('\n'));
  const strange: Archive = { ...archive, importFormats: [letters] };
  return importSources(strange, [folder], { by: 'archivist', dryRun, signal });
}

const codes = (report: ImportReport): string[] => report.problems.map(({ code }) => code);

describe('an import', () => {
  it('takes everything in once, and repeated changes nothing', async () => {
    const lines = ['1 | First', '2 | Second', '3 | Third'];
    expect(await importLines(lines)).toMatchObject({ imported: 3, unchanged: 0, failed: 0, problems: [] });
    expect(await importLines(lines)).toMatchObject({ imported: 0, unchanged: 3, failed: 0, problems: [] });
    expect((await archive.store.stats()).versions).toBe(3);
  });

  it('gives a changed source a new version, and leaves the others alone', async () => {
    const first = await importLines(['1 | First', '2 | Second']);
    const again = await importLines(['1 | First', '2 | Second, corrected']);
    expect(again).toMatchObject({ imported: 1, unchanged: 1 });
    expect(again.records[0]).toMatchObject({ id: first.records[1]?.id, version: 2 });
  });

  it('reports one bad source and takes in the rest', async () => {
    const report = await importLines(['1 | First', '2', '3 | Third']);
    expect(report).toMatchObject({ imported: 2, failed: 1 });
    expect(codes(report)).toEqual(['no-title']);
  });

  it('tried dry says the same and changes nothing', async () => {
    expect(await importLines(['1 | First', '2 | Second'], true)).toMatchObject({ dryRun: true, imported: 2 });
    expect(await archive.store.stats()).toMatchObject({ records: 0, versions: 0 });
  });

  it('makes a source that occurs twice one record with two versions', async () => {
    expect(await importLines(['1 | First', '1 | First, again'])).toMatchObject({ imported: 2 });
    expect(await archive.store.stats()).toMatchObject({ records: 1, versions: 2 });
  });

  it('gives the same source the same id in every archive', async () => {
    const here = await importLines(['1 | First']);
    const elsewhere = await testArchive();
    const there = await importSources({ ...elsewhere, importFormats: [letters] }, [folder], {
      by: 'x',
      signal,
    });
    expect(there.records[0]?.id).toBe(here.records[0]?.id);
    await elsewhere.remove();
  });

  it('says that nothing there can be read, where nothing can', async () => {
    await writeFile(join(folder, 'image.bin'), 'x');
    const report = await importSources(
      { ...archive, importFormats: [letters] },
      [join(folder, 'image.bin'), join(folder, 'gone')],
      { by: 'x', signal },
    );
    expect(codes(report)).toEqual(['unknown-format', 'not-found']);
  });

  it('does not follow a link out of the folder', async () => {
    const inside = join(folder, 'inside');
    await writeFile(join(folder, 'secret.letters'), '1 | Secret');
    await mkdir(inside);
    await symlink(join(folder, 'secret.letters'), join(inside, 'link.letters'));
    const report = await importSources({ ...archive, importFormats: [letters] }, [inside], {
      by: 'x',
      signal,
    });
    expect(report.imported).toBe(0);
    expect(codes(report)).toContain('outside-source');
  });

  it('keeps a record in the collection that it was once put into', async () => {
    await writeFile(join(folder, 'a.letters'), '1 | First');
    const strange: Archive = { ...archive, importFormats: [letters] };
    await importSources(strange, [folder], { by: 'x', collection: 'Fonds A', signal });
    expect(await importSources(strange, [folder], { by: 'x', signal })).toMatchObject({
      imported: 0,
      unchanged: 1,
    });
  });

  it('can be stopped, and goes on from there when repeated', async () => {
    const lines = Array.from({ length: 200 }, (_, at) => `${at} | Letter ${at}`);
    await writeFile(join(folder, 'a.letters'), lines.join('\n'));
    const stop = new AbortController();
    const slow: ImportFormat = {
      ...letters,
      async *parse(candidate, context) {
        let read = 0;
        for await (const one of letters.parse(candidate, context)) {
          if (++read === 150) stop.abort(new Error('stopped'));
          yield one;
        }
      },
    };
    const stopped = importSources({ ...archive, importFormats: [slow] }, [folder], {
      by: 'x',
      signal: stop.signal,
    });
    await expect(stopped).rejects.toThrow('stopped');
    const { records } = await archive.store.stats();
    expect(records).toBeGreaterThan(0);
    expect(records).toBeLessThan(150);
    expect(await importLines(lines)).toMatchObject({ imported: 200 - records, unchanged: records });
  });
});

describe('a record that a person has edited', () => {
  it('is not overwritten by its source; the report says so, once there is news', async () => {
    const lines = ['1 | First'];
    const id = (await importLines(lines)).records[0]?.id ?? '';
    expect(await importLines([`1 | First, edited | Мост не готов. | ${id}`])).toMatchObject({ imported: 1 });
    expect((await archive.store.head(id))?.manifest).toMatchObject({
      number: 2,
      origin: 'edit',
      by: 'Mlle Perrin',
      note: 'corrected',
    });

    expect(await importLines(lines)).toMatchObject({ imported: 0, unchanged: 1, problems: [] });
    const news = await importLines(['1 | First, from the source']);
    expect(news).toMatchObject({ imported: 0, failed: 1 });
    expect(codes(news)).toEqual(['head-edited']);
    expect((await archive.store.head(id))?.manifest.number).toBe(2);
  });

  it('keeps the ids of the sentences that did not change', async () => {
    const id = (await importLines(['1 | T | Мост готов. Просим прислать краску.'])).records[0]?.id ?? '';
    await importLines([`1 | T | Мост готов. Он красив. Просим прислать краску. | ${id}`]);
    const sentences = async (number: number): Promise<Map<string, string>> => {
      const version = await archive.store.version(id, number);
      if (version === undefined) throw new Error('no such version');
      const { texts } = await archive.store.content(version.manifest);
      const found = new Map<string, string>();
      for (const block of walkBlocks(texts[0]?.blocks ?? []))
        for (const segment of block.segments)
          found.set(block.text.slice(segment.start, segment.end), segment.id);
      return found;
    };
    const [before, after] = [await sentences(1), await sentences(2)];
    for (const sentence of ['Мост готов.', 'Просим прислать краску.', 'Председатель комиссии.'])
      expect(after.get(sentence)).toBe(before.get(sentence));
    expect([...before.values()]).not.toContain(after.get('Он красив.'));
  });
});

describe('a record that was withdrawn', () => {
  it('is not taken in again', async () => {
    const id = (await importLines(['1 | First'])).records[0]?.id ?? '';
    await archive.store.withdraw({ record: id, reason: 'court', by: 'director', at: '2026-11-01T00:00:00Z' });
    const report = await importLines(['1 | First', '2 | Second']);
    expect(report).toMatchObject({ imported: 1, failed: 1 });
    expect(codes(report)).toEqual(['withdrawn']);
  });
});

describe('one source key for two documents', () => {
  it('is said, and the second does not become a version of the first', async () => {
    await importLines(['1 | Letter on paint | Краска кончилась. Пришлите ещё.']);
    const other: ImportFormat = {
      ...letters,
      async *parse(candidate, context) {
        for await (const one of letters.parse(candidate, context)) {
          const texts = one.draft?.texts.slice(0, 1).map((text) => {
            const blocks = text.text.blocks
              .slice(0, 1)
              .map((block) => ({ ...block, text: 'Совсем другое письмо о баржах.' }));
            return { ...text, text: { ...text.text, blocks } };
          });
          yield { ...one, ...(one.draft && texts && { draft: { ...one.draft, texts } }) };
        }
      },
    };
    await writeFile(join(folder, 'a.letters'), '1 | Letter on barges');
    const strange: Archive = { ...archive, importFormats: [other] };
    const report = await importSources(strange, [folder], { by: 'archivist', signal });
    expect(report).toMatchObject({ imported: 0, failed: 1 });
    expect(codes(report)).toEqual(['source-key-twice']);
  });
});

/** The strange format with so many texts of each letter, and these words for its translation. */
const withTexts = (count: number, body: string): ImportFormat => ({
  ...letters,
  async *parse(candidate, context) {
    for await (const one of letters.parse(candidate, context)) {
      const texts = one.draft?.texts.slice(0, count).map((text) => {
        if (text.text.id !== 't2') return text;
        const blocks = text.text.blocks.slice(0, 1).map((block) => ({ ...block, text: body }));
        return { ...text, text: { ...text.text, blocks } };
      });
      yield { ...one, ...(one.draft && texts && { draft: { ...one.draft, texts } }) };
    }
  },
});

describe('ids that were in use once', () => {
  it('are not given again when a text goes and another comes in its place', async () => {
    await writeFile(join(folder, 'a.letters'), '1 | First');
    const ids: string[][] = [];
    let id = '';
    for (const format of [
      withTexts(2, 'The old translation.'),
      withTexts(1, ''),
      withTexts(2, 'Ein ganz anderer Satz.'),
    ]) {
      const report = await importSources({ ...archive, importFormats: [format] }, [folder], {
        by: 'x',
        signal,
      });
      id = report.records[0]?.id ?? id;
      const head = await archive.store.head(id);
      if (head === undefined) throw new Error('no head');
      const text = (await archive.store.content(head.manifest)).texts.find((one) => one.id === 't2');
      ids.push([...walkBlocks(text?.blocks ?? [])].flatMap(({ segments }) => segments.map((one) => one.id)));
    }
    expect(ids[0]).toHaveLength(1);
    expect(ids[1]).toEqual([]);
    expect(ids[2]).toHaveLength(1);
    expect(ids[2]).not.toEqual(ids[0]);
  });
});

describe('two imports of the same sources at once', () => {
  it('make every record once; what the other has just taken in counts as unchanged', async () => {
    const lines = Array.from({ length: 150 }, (_, at) => `${at} | Letter ${at}`);
    await writeFile(join(folder, 'a.letters'), lines.join('\n'));
    const strange: Archive = { ...archive, importFormats: [letters] };
    const both = await Promise.all(
      ['Anna', 'Boris'].map((by) => importSources(strange, [folder], { by, signal })),
    );
    expect(both.map(({ failed }) => failed)).toEqual([0, 0]);
    expect(both.reduce((sum, { imported }) => sum + imported, 0)).toBe(150);
    expect(await archive.store.stats()).toMatchObject({ records: 150, versions: 150 });
  });
});
