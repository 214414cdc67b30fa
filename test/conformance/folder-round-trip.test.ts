// A record written as a folder and read again is the same record: generated records, and records of awkward strings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { folderFormat } from '../../src/formats/folder/folder.ts';
import type { PublishedRecord } from '../../src/formats/port.ts';
import type { Block, Cell } from '../../src/model/block.ts';
import type { Draft } from '../../src/model/draft.ts';
import type { PageImage } from '../../src/model/exemplar.ts';
import { MANIFEST_SCHEMA } from '../../src/model/manifest.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { completed, folderCandidate, hashOf, written, type MemoryFiles } from '../formats/memory-files.ts';
import { drawRecord, recordArbitrary } from '../generators/record.ts';
import { seeded } from '../generators/sources.ts';
import { sharedData } from '../shared-data.ts';

const id = recordIdFrom(Uint8Array.of(1, 2, 3, 4, 5, 6, 7));

function published(content: RecordContent): PublishedRecord {
  const hash = '0'.repeat(64);
  const parts = { description: hash, texts: [], zones: null, links: null };
  const manifest = {
    schema: MANIFEST_SCHEMA,
    id,
    number: 1,
    previous: null,
    published: '2026-05-12T09:30:00Z',
    by: 'import',
    origin: 'import' as const,
    note: '',
    parts,
  } as const;
  return { manifest, version: hash, content };
}

async function read(
  files: MemoryFiles,
  path: string,
): Promise<{ draft: Draft | undefined; problems: readonly Problem[] }> {
  const candidate = folderCandidate(files, path);
  expect(folderFormat.sniff(candidate)).toBe(1);
  const found = [];
  const context = { signal: new AbortController().signal, maxTextBytes: 50_000_000 };
  for await (const parsed of folderFormat.parse(candidate, context)) found.push(parsed);
  expect(found).toHaveLength(1);
  return { draft: found[0]?.draft, problems: found[0]?.problems ?? [] };
}

/** Writes a record, reads it, and expects the same. */
async function expectSame(
  content: RecordContent,
  blobs: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<MemoryFiles> {
  const serialised = folderFormat.serialise(published(content));
  expect(serialised.problems).toEqual([]);
  const files = written(serialised.files, blobs);
  const { draft, problems } = await read(files, id);
  expect(problems).toEqual([]);
  expect(draft).toBeDefined();
  if (draft === undefined) return files;
  expect(draft.id).toBe(id);
  expect(draft.texts.map(({ ids }) => ids)).toEqual(content.texts.map(() => 'kept'));
  const measured = new Map<string, Pick<PageImage, 'width' | 'height'>>();
  for (const { image } of content.description.pages)
    if (image?.width !== undefined && image.height !== undefined)
      measured.set(image.hash, { width: image.width, height: image.height });
  expect(completed(draft, files, measured)).toStrictEqual(content);
  return files;
}

function stored({ name, bytes }: { name: string; bytes: Uint8Array }, type: string): SourceFile {
  return { name, hash: hashOf(bytes), size: bytes.length, mediaType: type };
}

const blobName = fc.oneof(
  fc.constantFrom(
    'scan 1.jpg',
    'лист 151.tif',
    '../../etc/passwd',
    'record.yaml',
    'a/b.png',
    'CON',
    '',
    '.',
    'page.html',
    'same.jpg',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const blob = fc.record({ name: blobName, bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }) });
const mediaType = fc.constantFrom('image/jpeg', 'image/tiff', 'text/html', 'application/x-odd');

describe('a record written as a folder and read again', () => {
  it('is the same, to the last id, segment and span, files and images included', async () => {
    const kept = fc.array(fc.tuple(blob, mediaType), { maxLength: 3 });
    const withBlobs = fc.record({ images: kept, files: kept }).chain(({ images, files }) => {
      const blobs = new Map([...images, ...files].map(([{ bytes }]) => [hashOf(bytes), bytes]));
      const content = recordArbitrary({
        blocks: 8,
        images: images.map(([one, type]) => ({ ...stored(one, type), width: 100, height: one.bytes.length })),
        files: files.map(([one, type]) => ({
          ...stored(one, type),
          ...(one.bytes.length > 6 && { encoding: 'koi8-r' }),
        })),
      });
      return content.map((made) => ({ made, blobs }));
    });
    await fc.assert(
      fc.asyncProperty(withBlobs, async ({ made, blobs }) => {
        const files = await expectSame(made, blobs);
        for (const path of files.keys())
          expect(path).toMatch(/^[^/\\]+\/(?:(?:images|source)\/)?[^/\\:*?"<>|]+$/u);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for 200 seeded records', async () => {
    for (let seed = 0; seed < 200; seed++) await expectSame(drawRecord(seeded(seed), { blocks: seed % 15 }));
  });
});

function block(number: number, kind: Block['kind'], text: string, spans: Block['spans'] = []): Block {
  const segments = text === '' ? [] : [{ id: `t1.s${number}`, start: 0, end: text.length }];
  return { id: `t1.b${number}`, kind, text, segments, spans };
}

/** A record in which one string stands wherever a record has words. */
function recordOf(awkward: string): RecordContent {
  const how = { basis: 'written', certainty: 'certain', by: awkward } as const;
  const empty = drawRecord(seeded(1), { texts: 0 }).description;
  const words = `a${awkward}b${awkward}`;
  const range = { start: 1, end: 1 + awkward.length };
  const cell = (number: number): Cell => ({ blocks: [block(number, 'paragraph', awkward)] });
  return {
    description: {
      ...empty,
      collections: [awkward],
      source: { format: 'test', key: `k${awkward}`, citation: awkward, files: [] },
      titles: [{ language: 'ru', text: awkward }],
      summaries: [{ language: 'en', text: words }],
      dates: [{ written: awkward, edtf: null, calendar: 'other', role: 'document', note: awkward, ...how }],
      agents: [{ role: 'from', written: awkward, office: awkward, ...how }],
      places: [{ role: 'about', written: awkward, ...how }],
      names: [{ id: 'n1', kind: 'person', label: awkward, ...how }],
      exemplars: [{ id: 'e1', repository: awkward, written: awkward, ...how }],
      pages: [{ id: 'p1', label: awkward, exemplar: null, absences: [], note: awkward }],
      marks: [{ id: 'm1', kind: 'stamp', written: awkward, block: 't1.b2', ...how }],
      relations: [{ kind: 'related', target: { described: awkward }, ...how }],
      rights: [{ statement: awkward }],
      statements: [],
      notes: [],
      subjects: [],
      unplaced: [awkward],
    },
    texts: [
      {
        schema: 'verno/text/1',
        id: 't1',
        kind: 'transcription',
        language: 'ru',
        exemplar: null,
        method: 'human',
        credits: [{ role: 'translator', written: awkward, ...how }],
        rights: [],
        blocks: [
          block(1, 'paragraph', awkward, [{ type: 'page-break', start: 0, end: 0, page: 'p1' }]),
          block(2, 'stamp', awkward),
          { ...block(3, 'heading', awkward), level: 1 },
          { ...block(4, 'list-item', awkward), level: 1, label: awkward },
          { ...block(5, 'marginal', awkward), noise: true, segments: [] },
          block(6, 'paragraph', words, [
            { type: 'correction', ...range, corrected: awkward, reason: awkward, ...how },
            { type: 'bracket', ...range, kind: 'gloss', hand: awkward, of: range, gloss: awkward },
            { type: 'emphasis', ...range, style: 'italic' },
            { type: 'note', start: words.length, end: words.length, note: 't1.b9', label: awkward },
          ]),
          {
            ...block(7, 'table', ''),
            rows: [
              [cell(70), cell(71)],
              [cell(72), cell(73)],
            ],
          },
          { ...block(9, 'note', awkward), label: awkward, blocks: [block(90, 'paragraph', words)] },
        ],
        retired: [],
      },
    ],
    zones: [],
    links: [],
  };
}

const strings = sharedData('strings');

describe('strings that programs trip over', () => {
  it.skipIf(strings === undefined)(
    'come back byte for byte from every place of a record (skipped where the list of strings is absent)',
    async () => {
      const list: unknown = JSON.parse(readFileSync(join(strings ?? '', 'blns.json'), 'utf8'));
      const all = z.array(z.string()).parse(list);
      let run = 0;
      for (const awkward of all) {
        await expectSame(recordOf(awkward));
        run++;
      }
      expect(run).toBe(515);
    },
  );

  it.each([
    '\r', '\n', '\r\n', '\n\n', '\u0085', '\u2028', '\u2029', '\u0000', '\u001b[31m', '\u007f', ' ', '  a  ', '\t', 'a\n b \n',
    '\ufeff', 'a\ufeffb', '\u202eabc\u202c', '\u200f', '\ud800', '\udc00\ud83d', '{', '}', '{}', '{{', '[', ']', '[]', '[^1]', '[^', '\\', '\\\\', 'a\\', '|', '||',
    '```', '```noise', '# a', '- a', '1. a', '(a) b', 'а) б', '-[x] y', ':stamp: x', ':', '{page 1}', '{i|x}', '{u+0041}', '| a |',
    '| --- |', '---', ': ', '#', '"', "'", 'null', 'true', '~', '1e3', '0x10', '2026-01-01', '&a', '*a', '!!str a', '%', '@', '`',
  ])('come back as they are: %j', async (awkward) => {
    await expectSame(recordOf(awkward));
  }); // prettier-ignore

  it('come back as they are, whatever they are', async () => {
    const piece = fc.constantFrom('{', '}', '|', '[', ']', '^', '\\', '"', '\n', ' ', '\t', '#', '-', ':', '`', '1', '.', ')', 'а', 'i', 'page', 'u+41', '=', '\u0000', '\ufeff', '{i|', '{page 1}', '[^1]', '\n\n', '```'); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        await expectSame(recordOf(pieces.join('')));
      }),
      { numRuns: 200 },
    );
  });
});
