// A record written as a folder and read again is the same record: generated records, and records of awkward strings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { folderFormat } from '../../src/formats/folder/folder.ts';
import type { Draft } from '../../src/model/draft.ts';
import type { PageImage } from '../../src/model/exemplar.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { RecordContent } from '../../src/model/record.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { completed, folderCandidate, hashOf, written, type MemoryFiles } from '../formats/memory-files.ts';
import { awkwardRecord, publishedId, publishedOf } from '../generators/awkward-record.ts';
import { drawRecord, recordArbitrary } from '../generators/record.ts';
import { seeded } from '../generators/sources.ts';
import { sharedData } from '../shared-data.ts';

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
  const serialised = folderFormat.serialise(publishedOf(content));
  expect(serialised.problems).toEqual([]);
  const files = written(serialised.files, blobs);
  const { draft, problems } = await read(files, publishedId);
  expect(problems).toEqual([]);
  expect(draft).toBeDefined();
  if (draft === undefined) return files;
  expect(draft.id).toBe(publishedId);
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

const strings = sharedData('strings');

describe('strings that programs trip over', () => {
  it.skipIf(strings === undefined)(
    'come back byte for byte from every place of a record (skipped where the list of strings is absent)',
    async () => {
      const list: unknown = JSON.parse(readFileSync(join(strings ?? '', 'blns.json'), 'utf8'));
      const all = z.array(z.string()).parse(list);
      let run = 0;
      for (const awkward of all) {
        await expectSame(awkwardRecord(awkward));
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
    await expectSame(awkwardRecord(awkward));
  }); // prettier-ignore

  it('come back as they are, whatever they are', async () => {
    const piece = fc.constantFrom('{', '}', '|', '[', ']', '^', '\\', '"', '\n', ' ', '\t', '#', '-', ':', '`', '1', '.', ')', 'а', 'i', 'page', 'u+41', '=', '\u0000', '\ufeff', '{i|', '{page 1}', '[^1]', '\n\n', '```'); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        await expectSame(awkwardRecord(pieces.join('')));
      }),
      { numRuns: 200 },
    );
  });
});
