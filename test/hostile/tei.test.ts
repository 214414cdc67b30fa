// TEI in which everything points to everything: read in time that grows with the file, and no faster.
import { describe, expect, it } from 'vitest';
import { readPlainDocument, type PlainDocument } from '../../src/formats/tei/plain/document.ts';
import { parseXml } from '../../src/formats/xml/read.ts';
import { got } from '../temporary-archive.ts';

const times = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join('');

const text = (language: string, body: string): string =>
  `<text xml:lang="${language}"><body>${body}</body></text>`;

/** Reads a document of several texts, in a moment. */
function readSoon(texts: readonly string[], target = ''): PlainDocument {
  const links = target === '' ? '' : `<standOff><linkGrp><link target="${target}"/></linkGrp></standOff>`;
  const group = `<text><group>${texts.join('')}</group></text>`;
  const root = got(parseXml(`<TEI xmlns="http://www.tei-c.org/ns/1.0">${group}${links}</TEI>`));
  const begun = performance.now();
  const read = readPlainDocument(root, 'x');
  expect(performance.now() - begun).toBeLessThan(4000);
  return read;
}

/** How many segments each link has on its two sides. */
const sides = ({ draft }: PlainDocument): number[][] =>
  draft.links.map(({ source, target }) => [source.segments.length, target.segments.length]);

const count = 6000;
const paragraphs = (id: string, more = ''): string =>
  times(count, (at) => `<p xml:id="${id}${at}"${more}>A.</p>`);

describe('parallel texts', () => {
  it('of which one link names every paragraph', () => {
    const read = readSoon(
      [text('ru', paragraphs('a')), text('en', paragraphs('b'))],
      times(count, (at) => `#a${at} #b${at} `),
    );
    expect(sides(read)).toEqual([[count, count]]);
  });

  it('of which every paragraph answers to the same long note', () => {
    const long = `<note xml:id="n">${times(count, () => '<p>A.</p>')}</note>`;
    const read = readSoon([text('ru', long), text('en', paragraphs('b', ' corresp="#n"'))]);
    expect(sides(read)).toEqual([[count, count]]);
  });

  it('of which two links name paragraphs of three languages are joined language by language', () => {
    const texts = ['ru', 'en', 'fr'].map((language) => text(language, times(3, (at) => `<p xml:id="${language}${at}">A.</p>`))); // prettier-ignore
    const read = readSoon(texts, '#ru0 #ru1 #en0 #fr0 #fr1 #fr2');
    expect(read.draft.links.map(({ source, target }) => [source.segments, target.segments])).toEqual([
      [['t1.s1', 't1.s2'], ['t2.s1']],
      [['t1.s1', 't1.s2'], ['t3.s1', 't3.s2', 't3.s3']],
    ]); // prettier-ignore
  });

  it('that are too many to answer all to one long text: the links end, and the report says so', () => {
    const long = `<note xml:id="n">${times(count, () => '<p>A.</p>')}</note>`;
    const many = Array.from({ length: 400 }, () => text('en', '<p corresp="#n">A.</p>'));
    const read = readSoon([text('ru', long), ...many]);
    const ends = sides(read).flat().reduce((sum, one) => sum + one, 0); // prettier-ignore
    expect(ends).toBeLessThan(1_000_000 + 2 * count);
    expect(read.problems.map(({ code }) => code)).toEqual(['tei-links-many']);
  });
});

it('a paragraph of many sentences that bear ids, and ids that many bear', () => {
  const sentences = (id: (at: number) => string): string =>
    `<p>${times(3 * count, (at) => `<s xml:id="${id(at)}">A.</s> `)}</p>`;
  const read = readSoon([
    text(
      'ru',
      sentences((at) => `a${at}`),
    ),
    text(
      'en',
      sentences(() => 'b'),
    ),
  ]);
  const segments = read.draft.texts.map(({ text: { blocks } }) => blocks[0]?.segments.length);
  expect(segments).toEqual([3 * count, 3 * count]);
});
