// What Verno writes is TEI as the Guidelines define it: every element where it may stand, in order, with ids that are unique.
import { expect, it } from 'vitest';
import { serialiseTei } from '../../../src/formats/tei/write/serialise.ts';
import { walkElements, type XmlElement } from '../../../src/formats/xml/element.ts';
import { readOwn } from '../../../src/formats/tei/own/read.ts';
import { parseXml } from '../../../src/formats/xml/read.ts';
import { publishedOf } from '../../generators/awkward-record.ts';
import { borderLetter } from '../../generators/letter.ts';
import { drawRecord } from '../../generators/record.ts';
import { seeded } from '../../generators/sources.ts';
import type { RecordContent } from '../../../src/model/record.ts';
import { got } from '../../temporary-archive.ts';
import { violations } from './content-models.ts';

const publication = { archive: 'An archive', address: 'https://archive.example/records/x/v1' };

function written(content: RecordContent): XmlElement | undefined {
  const [main] = serialiseTei(publishedOf(content), publication).files;
  if (main === undefined || !('data' in main) || typeof main.data !== 'string') return undefined;
  return got(parseXml(main.data));
}

it('holds a letter as the content models allow', () => {
  const root = written(borderLetter('A letter'));
  expect(root && violations(root)).toEqual([]);
});

it('holds generated records as the content models allow', () => {
  let count = 0;
  for (let seed = 0; seed < 300; seed++) {
    const root = written(drawRecord(seeded(seed), { blocks: seed % 20 }));
    if (root === undefined) continue;
    expect(violations(root)).toEqual([]);
    count++;
  }
  expect(count).toBeGreaterThan(100);
});

it('would find what they do not allow', () => {
  const misplaced = '<TEI><teiHeader/><text><body><p><head/></p></body></text></TEI>';
  expect(violations(got(parseXml(misplaced)))).toEqual(['teiHeader: order of ', 'p: head']);
  const outOfOrder = '<body><closer/><p/></body>';
  expect(violations(got(parseXml(outOfOrder)))).toEqual(['body: order of closer p']);
  expect(violations(got(parseXml('<body/>')))).toEqual(['body: order of ']);
});

it('gives every xml:id once, and every pointer within the document has its target', () => {
  for (let seed = 0; seed < 200; seed++) {
    const root = written(drawRecord(seeded(seed), { blocks: 12 }));
    if (root === undefined) continue;
    const ids = new Set<string>();
    const pointers: string[] = [];
    for (const { name, attributes } of walkElements(root)) {
      const id = attributes['xml:id'];
      if (id !== undefined) {
        expect(ids.has(id)).toBe(false);
        ids.add(id);
      }
      // A link keeps what a person judged, though its segments may be retired.
      if (name === 'link') continue;
      for (const key of [
        'target',
        'corresp',
        'ref',
        'resp',
        'ana',
        'facs',
        'next',
        'prev',
        'source',
        'datingMethod',
      ])
        pointers.push(...(attributes[key] ?? '').split(' ').filter((one) => /^#(?!string-range)/.test(one)));
    }
    expect(pointers.filter((pointer) => !ids.has(pointer.slice(1)))).toEqual([]);
  }
});

const link = (source: string[], target: string[]) => ({
  source,
  target,
  by: 'computed' as const,
  stale: false,
  score: 0.9,
  crossing: false,
});

it('points from the sentences of a translation to those of its original, where that is computed, and reads none of it back', () => {
  const content = borderLetter('A letter');
  const [first = '', second = '', third = ''] = idsOf(content, 0);
  const [one = '', two = '', three = ''] = idsOf(content, 1);
  const links = [link([first, second], [one]), link([], [two]), link([third], [three])];
  const alignments = [{ original: 't1', translation: 't2', links }];
  const { files, problems } = serialiseTei({ ...publishedOf(content), alignments }, publication);
  expect(problems).toEqual([]);
  const [main] = files;
  const root = got(parseXml(main !== undefined && 'data' in main ? String(main.data) : ''));
  expect(violations(root)).toEqual([]);
  const elements = [...walkElements(root)];
  const pointing = elements.filter(({ name }) => name === 's').map(({ attributes }) => attributes);
  const answers = new Map(pointing.map((attributes) => [attributes['xml:id'], attributes['corresp']]));
  expect(answers.get(one)).toBe(`#${first} #${second}`);
  expect(answers.get(two)).toBeUndefined();
  expect(answers.get(first)).toBeUndefined();
  const group = elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes['target']);
  expect(group).toEqual([`#${first} #${second} #${one}`, `#${third} #${three}`]);
  expect(readOwn(root).record?.links).toEqual([]);
});

function idsOf({ texts }: RecordContent, at: number): string[] {
  return (texts[at]?.blocks ?? []).flatMap(({ segments }) => segments.map(({ id }) => id));
}

const side = (text: string, segment: string) => ({ text, segments: [segment], hash: 'a'.repeat(64) });

it('says of a link that was confirmed of other words that it is stale', () => {
  const content = borderLetter('A letter');
  const [first = ''] = idsOf(content, 0);
  const [one = ''] = idsOf(content, 1);
  const judged = { state: 'confirmed' as const, by: 'Anna', at: '2026-11-24T00:00:00Z' };
  content.links.push({ id: 'l1', source: side('t1', first), target: side('t2', one), ...judged });
  const shown = { source: [first], target: [one], by: 'confirmed' as const, stale: true, score: null };
  const alignments = [
    { original: 't1', translation: 't2', links: [{ ...shown, crossing: false, link: 'l1' }] },
  ];
  const { files, problems } = serialiseTei({ ...publishedOf(content), alignments }, publication);
  expect(problems).toEqual([]);
  const [main] = files;
  const root = got(parseXml(main !== undefined && 'data' in main ? String(main.data) : ''));
  const links = [...walkElements(root)].filter(({ name }) => name === 'link');
  expect(links.map(({ attributes }) => [attributes['type'], attributes['subtype']])).toEqual([
    ['confirmed', 'stale'],
  ]);
});
