// A record written as TEI and read again is the same record: generated records, and records of awkward strings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isOwn, readOwn } from '../../../src/formats/tei/own/read.ts';
import { serialiseTei } from '../../../src/formats/tei/write/serialise.ts';
import { parseXml } from '../../../src/formats/xml/read.ts';
import type { RecordContent } from '../../../src/model/record.ts';
import { drawRecord, recordArbitrary } from '../../generators/record.ts';
import { seeded } from '../../generators/sources.ts';
import { borderLetter } from '../../generators/letter.ts';
import { awkwardRecord, publishedOf } from '../../generators/awkward-record.ts';
import { sharedData } from '../../shared-data.ts';

const publication = { archive: 'An archive', address: 'https://archive.example/records/x/v1' };

/** What no XML may hold. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Whether some string of a record matches. */
function holds(value: unknown, pattern: RegExp): boolean {
  if (typeof value === 'string') return pattern.test(value);
  return (
    typeof value === 'object' && value !== null && Object.values(value).some((inner) => holds(inner, pattern))
  );
}

/** Writes a record, reads it, and expects the same, but for files, which lie beside. False where XML cannot hold it. */
function expectSame(content: RecordContent): boolean {
  const { files, problems } = serialiseTei(publishedOf(content), publication);
  if (files.length === 0) {
    expect(problems.length).toBeGreaterThan(0);
    for (const { code, message } of problems) {
      expect(code).toBe('tei-character');
      expect(message).toMatch(/U\+[0-9A-F]{4,6}/);
    }
    expect(holds(content, forbidden)).toBe(true);
    return false;
  }
  expect(problems).toEqual([]);
  const [main] = files;
  const source = main !== undefined && 'data' in main && typeof main.data === 'string' ? main.data : '';
  const root = parseXml(source);
  expect(root.problems).toEqual([]);
  if (!root.ok) return false;
  expect(isOwn(root.value)).toBe(true);
  const { record, problems: found } = readOwn(root.value);
  expect(found).toEqual([]);
  expect(record?.texts.map(({ isWhole }) => isWhole)).toEqual(content.texts.map(() => true));
  const { pages, source: from } = content.description;
  expect({
    description: record?.description,
    texts: record?.texts.map(({ text }) => text),
    zones: record?.zones,
    links: record?.links,
    ...(record?.judgements !== undefined && { judgements: record.judgements }),
  }).toStrictEqual({
    ...content,
    description: {
      ...content.description,
      source: { ...from, files: [] },
      pages: pages.map((page) => {
        const { image: _image, ...rest } = page;
        return rest;
      }),
    },
  });
  return true;
}

describe('a record written as TEI and read again', () => {
  it('is the same, to the last id, segment and span', () => {
    fc.assert(
      fc.property(recordArbitrary({ blocks: 8 }), (content) => void expectSame(content)),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('is the same for 300 seeded records, most of which XML can hold', () => {
    let written = 0;
    for (let seed = 0; seed < 300; seed++)
      if (expectSame(drawRecord(seeded(seed), { blocks: seed % 15 }))) written++;
    expect(written).toBeGreaterThan(100);
  });
});

it('keeps nothing as JSON of what TEI has elements for', () => {
  const { files } = serialiseTei(publishedOf(borderLetter('A letter')), publication);
  const [main] = files;
  expect(main !== undefined && 'data' in main ? main.data : '').not.toContain('xenoData');
});

const strings = sharedData('strings');

describe('strings that programs trip over', () => {
  it.skipIf(strings === undefined)(
    'come back byte for byte from every place of a record, 509 of 515 (skipped where the list of strings is absent)',
    () => {
      const list: unknown = JSON.parse(readFileSync(join(strings ?? '', 'blns.json'), 'utf8'));
      const all = z.array(z.string()).parse(list);
      const held = all.filter((one) => expectSame(awkwardRecord(one)));
      expect(all).toHaveLength(515);
      expect(held).toEqual(all.filter((one) => !forbidden.test(one)));
      expect(held).toHaveLength(509);
    },
  );

  it.each([
    '\r', '\n', '\r\n', '\n\n', '\u0085', '\u2028', '\u2029', '\u007f', '\u009f', ' ', '  a  ', '\t', 'a\n b \n', '\ufeff', 'a\ufeffb',
    '\u202eabc\u202c', '<', '&', '&amp;', '&#13;', '>', ']]>', '"', "'", '<!--', '-->', '<?x?>', '<p>', '𠀋', '', '%41', '#', '#t1.b1', ' n ',
    'verno.', 'null', '0', '[]',
  ])('come back as they are: %j', (awkward) => {
    expect(expectSame(awkwardRecord(awkward))).toBe(true);
  }); // prettier-ignore

  it.each([
    ['\u0000', 'U+0000'], ['\u001b[31m', 'U+001B'], ['\ud800', 'U+D800'], ['\udc00\ud83d', 'U+DC00'], ['\ufffe', 'U+FFFE'], ['a\uffff', 'U+FFFF'],
  ])('that XML forbids are named, and nothing is written: %j', (awkward, code) => {
    const { files, problems } = serialiseTei(publishedOf(awkwardRecord(awkward)), publication);
    expect(files).toEqual([]);
    expect(problems[0]?.message).toContain(code);
    expect(problems[0]?.where?.path).toBeDefined();
  }); // prettier-ignore
});
