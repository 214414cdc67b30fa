// Every page as a document: where its addresses come from, and what it says without a browser.
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { old, record, id, withdrawn, archive } from '../../../test/browser/invented/views.ts';
import { pagesOf } from '../../../test/browser/site.ts';
import { textOf } from '../../../test/browser/invented/build.ts';
import { inEdition, volume } from '../../../test/browser/invented/edition.ts';
import type { Block } from '../../model/block.ts';
import type { Links } from '../links.ts';
import { dataFormats, serverLinks } from '../links.ts';
import { iiifLinks } from '../iiif/links.ts';
import { renderDocument } from './document.tsx';
import { errorPage, withdrawnPage } from './error.tsx';
import { recordPage } from './record.tsx';

/** Links that mark every address as theirs, as a static copy on a disk would write them. */
const marked: Links = {
  search: null,
  hasDumps: true,
  iiif: iiifLinks('L'),
  home: () => 'L/index.html',
  records: (page) => `L/records-${page}.html`,
  facet: (name, _value, page) => `L/${name}-${page}.html`,
  dates: () => 'L/dates.html',
  date: (value, page) => `L/dates-${value}-${page}.html`,
  names: (kind, initial, page) => `L/${kind}-${initial ?? ''}-${page}.html`,
  name: (kind, address, role, page) =>
    `L/${kind}-${JSON.stringify(address).length}-${role ?? ''}-${page}.html`,
  repositories: () => 'L/repositories.html',
  unit: (key, page) => `L/unit-${key.length}-${page}.html`,
  collections: () => 'L/collections.html',
  volumes: (page) => `L/volumes-${page}.html`,
  record: (of) => `L/${of}.html`,
  place: (of, place) => `L/${of}.html#${place}`,
  version: (of, n) => `L/${of}-v${n}.html`,
  view: (of, n, view) => `L/${of}-v${n}-${view.kind}-${view.text ?? ''}.html`,
  segment: (of, n, segment) => `L/${of}-v${n}.html#${segment}`,
  changes: (of, n) => `L/${of}-v${n}-changes.html`,
  forms: dataFormats,
  data: (of, n, format) => `L/${of}-v${n}.${format}`,
  pageImage: (of, n, page, size) => `L/${of}-v${n}-${page}-${size}.webp`,
  publishedImage: () => undefined,
  api: (path) => `L/api/${path}`,
  openapi: () => 'L/openapi.json',
  feed: () => 'L/feed.atom',
  sitemapIndex: () => 'L/sitemap.xml',
  sitemap: (file) => `L/sitemap-${file}.xml`,
  dumps: () => 'L/data.html',
  dumpsJson: () => 'L/data.json',
  dump: (file) => `L/data/${file}`,
  here: (fragment) => `#${fragment}`,
  asset: (name) => `L/assets/${name}`,
  cited: (of, n) => `https://archive.example/L/${of}-v${n}.html`,
  absolute: (address) => `https://archive.example/${address}`,
};

const addresses = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((found) => found[1] ?? '');

const written = (page: VNode): string => renderDocument(page);

/** The page of the record with only these of its texts. */
const withTexts = (...ids: string[]): string => {
  const texts = record.content.texts.filter((text) => ids.includes(text.id));
  return written(recordPage({ ...record, content: { ...record.content, texts } }, {}, serverLinks()));
};

describe('every page', () => {
  const pages = [...pagesOf(marked)].map(([path, page]) => [path, written(page)] as const);

  it.each(pages)('takes its addresses from the links alone (%s)', (_path, html) => {
    const outward = new Set([
      'https://archive.invalid/document/0117',
      'https://creativecommons.org/publicdomain/zero/1.0/',
      'https://archive.invalid/letters/1925',
      'https://images.archive.invalid/serebryanka/112.png',
      'https://images.archive.invalid/serebryanka/113.png',
    ]);
    const others = addresses(html).filter(
      (address) => !/^(?:L\/|#|https:\/\/archive\.example\/L\/)/.test(address),
    );
    expect(others.filter((address) => !outward.has(address))).toEqual([]);
  });

  it.each(pages)('gives no id twice, and leads nowhere on itself that is not there (%s)', (_path, html) => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1]);
    expect(ids.filter((one, i) => ids.indexOf(one) !== i)).toEqual([]);
    const here = addresses(html).filter((address) => address.startsWith('#'));
    expect(here.filter((address) => !ids.includes(address.slice(1)))).toEqual([]);
  });

  it.each(pages)('has a title, and neither inline script nor inline style (%s)', (_path, html) => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
    expect(html).not.toMatch(
      /\sstyle=|<style|<script(?![^>]*\ssrc=| type="application\/ld\+json">)|\son[a-z]+=/,
    );
  });

  it('has no address with a query on the server, but those that search, and the one that viewers of IIIF want', () => {
    const all = [...pagesOf(serverLinks())].flatMap(([, page]) => addresses(written(page)));
    expect(all.length).toBeGreaterThan(500);
    const asking = /^\/search(?:\.[a-z]+)?\?|^\/records\/[^?]+\?find=|^\/iiif\/[^?]+\?manifest=/;
    expect(all.filter((address) => address.includes('?') && !asking.test(address))).toEqual([]);
  });

  it('has no trace of search where nothing answers one', () => {
    for (const [path, html] of pages) expect([path, /<form|suggest/.test(html)]).toEqual([path, false]);
  });
});

describe('the page of a record', () => {
  const links = serverLinks({ address: 'https://archive.example' });

  it('says of an old version that it is one, and leads to the newest', () => {
    const html = written(recordPage(old, {}, links));
    expect(html).toContain('This is the record as it stood in version 1, of January 11, 2026.');
    expect(html).toContain(`<a href="/records/${id}">The newest is version 2</a>`);
    expect(written(recordPage(record, {}, links))).not.toContain('as it stood');
  });

  it('names the version’s own address as the one to keep', () => {
    const html = written(recordPage(record, {}, links));
    expect(html).toContain(`<link rel="canonical" href="https://archive.example/records/${id}/v2"/>`);
  });

  it('tells what is not given from what the source is silent on', () => {
    const html = written(recordPage(record, {}, links));
    expect(html).toContain('Fonds, Opis: the source says that it does not give it');
    expect(html).toContain('Delo: the source is silent');
  });

  it('keeps control characters, and pictures NUL, which no document can hold', () => {
    const description = { ...record.content.description, unplaced: ['a\rb\0c\u0001'] };
    const html = written(recordPage({ ...record, content: { ...record.content, description } }, {}, links));
    expect(html).toContain('a&#13;b\u2400c\u0001');
  });

  it('leads a retired sentence to the one that took its place', () => {
    const texts = record.content.texts.map((text) =>
      text.id === 't2'
        ? {
            ...text,
            retired: [
              { id: 't2.s99', successor: 't2.s17' },
              { id: 't2.s98', successor: null },
            ],
          }
        : text,
    );
    const html = written(recordPage({ ...record, content: { ...record.content, texts } }, {}, links));
    expect(html).toContain('<span class="s" id="t2.s17"><span id="t2.s99"></span>');
    expect(html).not.toContain('t2.s98');
  });

  it('says so where there is no text, and where one side is missing', () => {
    expect(withTexts()).toContain('This archive holds no text of this document.');
    expect(withTexts('t1')).toContain('There is no translation of it in this archive.');
    expect(withTexts('t2')).toContain('There is no original beside it in this archive.');
  });
});

const gap = (kind: 'omitted' | 'illegible', at: number, extent?: string): Block['spans'][number] => ({
  type: 'bracket',
  start: at,
  end: at,
  kind,
  hand: null,
  ...(extent !== undefined && { extent }),
});
const block = (id: string, words: string, spans: Block['spans']): Block => ({
  id,
  kind: 'paragraph',
  text: words,
  segments: words === '' ? [] : [{ id: `${id}.s1`, start: 0, end: words.length }],
  spans,
});

describe('places at which an edition says that something is missing', () => {
  const texts = [
    textOf('t9', 'fr', [
      block('b1', '', [gap('omitted', 0)]),
      block('b2', 'les piles de la rive', [gap('illegible', 10, '2 words')]),
      {
        ...block('b3', '', []),
        kind: 'note',
        label: '1',
        blocks: [{ ...block('b4', '', [gap('illegible', 0)]), blocks: [block('b5', 'sous la glace', [])] }],
      },
    ]),
  ];
  const html = written(recordPage({ ...record, content: { ...record.content, texts } }, {}, serverLinks()));

  it('are marked in place, with kind and extent, in the interface’s language', () => {
    expect(html).toMatch(
      /<p class="paragraph" id="b1"><span class="b b-omitted gap-mark" lang="en" dir="ltr">\[omitted\]</,
    );
    expect(html).toMatch(
      /les piles <span class="b b-illegible[^>]*>\[illegible: 2 words\]<\/span> de la rive/,
    );
  });

  it('are marked also where a block has no words but those that it holds', () => {
    expect(html).toMatch(/id="b4"><span[^>]*>\[illegible\]<\/span><\/p><p[^>]*id="b5"/);
  });

  it('have a sample in the key', () => {
    const key = html.slice(html.indexOf('id="key"'));
    expect(key).toContain('>[omitted]</span></dt>');
    expect(key).toContain('omitted, 1; hand not stated; always shown; where the edition gives no words');
  });
});

const skips = (html: string): string[] =>
  [...(/<nav class="skips"[\s\S]*?<\/nav>/.exec(html)?.[0].matchAll(/href="#([^"]*)"/g) ?? [])].map(
    (found) => found[1] ?? '',
  );

describe('the skip links of a record', () => {
  it('lead to notes and to what the text refers to, where there are any', () => {
    expect(skips(written(recordPage(inEdition, {}, serverLinks())))).toEqual([
      'content',
      'text',
      'notes',
      'referred',
    ]);
    expect(skips(withTexts('t2'))).not.toContain('referred');
  });
});

describe('the contents of a long volume', () => {
  const { contents } = volume.surroundings;
  const pageOf = (documents: number): string =>
    written(
      recordPage(
        {
          ...volume,
          surroundings: {
            ...volume.surroundings,
            contents: contents === null ? null : { ...contents, documents },
          },
        },
        {},
        serverLinks(),
      ),
    );

  it('begin with jumps to parts and chapters, which are where they lead', () => {
    const html = pageOf(400);
    const jumps = /<nav class="jumps"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '';
    expect(
      jumps
        .replaceAll(/<[^>]*>/g, '|')
        .split(/\|+/)
        .filter(Boolean),
    ).toEqual(['The piers', 'Soundings of the winter']);
    expect(jumps).toContain('href="#chapter-1-1"');
    expect(html).toMatch(/<h4 class="contents-heading" id="chapter-1-1"[^>]*>Soundings of the winter/);
  });

  it('jump to the years of a long chapter', () => {
    const [part] = contents?.sections ?? [];
    const [chapter] = part?.sections ?? [];
    const [line] = chapter?.lines ?? [];
    if (contents === null || part === undefined || chapter === undefined || line === undefined)
      throw new Error('the volume has no chapter');
    const lines = Array.from({ length: 60 }, (_, i) => ({
      ...line,
      order: i + 10,
      record: { ...line.record, date: i < 20 ? '1925-05-01' : '1926-01-30' },
    }));
    const long = { ...contents, documents: 60, sections: [{ ...part, sections: [{ ...chapter, lines }] }] };
    const view = { ...volume, surroundings: { ...volume.surroundings, contents: long } };
    const html = written(recordPage(view, {}, serverLinks()));
    expect(html).toContain('<a class="year" href="#line-10">1925</a>');
    expect(html).toContain('<a class="year" href="#line-30">1926</a>');
    expect(html).toContain('<li id="line-30">');
  });

  it('have none in a short one', () => {
    expect(pageOf(3)).not.toContain('class="jumps"');
  });
});

describe('the cells of a table', () => {
  it('bear no numbers, which would read as exponents; their addresses stay', () => {
    const html = written(recordPage(inEdition, {}, serverLinks()));
    const table = html.slice(html.indexOf('<table>'), html.indexOf('</table>'));
    expect(table).toMatch(/<span class="s" id="t1\.s\d+">4\.1 m<\/span>/);
    expect(table).not.toContain('class="n"');
    expect(html).toContain('class="n"');
  });
});

describe('pages for what is not shown', () => {
  const links = serverLinks();

  it('say when and why a record was withdrawn', () => {
    const html = written(withdrawnPage(withdrawn, links));
    expect(html).toContain('It was withdrawn on May 2, 2026.');
    expect(html).toContain('A court of the left bank ordered it.');
  });

  it('say when a closed record opens, and that a fault is not the reader’s', () => {
    expect(written(errorPage({ archive, status: 403, until: '2030-01-01' }, links))).toContain(
      'It opens on January 1, 2030.',
    );
    expect(written(errorPage({ archive: undefined, status: 500 }, links))).toContain(
      'The fault is the archive’s, not yours.',
    );
    expect(written(errorPage({ archive, status: 404 }, links))).toContain('Nothing has this address');
  });
});

describe('what is less than certain', () => {
  const { description } = record.content;
  const pageWith = (more: Partial<typeof description>): string =>
    written(
      recordPage(
        { ...record, content: { ...record.content, description: { ...description, ...more } } },
        {},
        serverLinks(),
      ),
    );
  const said = { basis: 'written', certainty: 'certain', by: null } as const;

  it('shows a date in the other calendar beside the one that it is counted by', () => {
    const date = {
      edtf: '1926-08-03',
      calendar: 'julian',
      role: 'document',
      written: '21 июля',
      ...said,
    } as const;
    const html = pageWith({
      dates: [{ ...date, alternates: [{ edtf: '1926-07-21', calendar: 'julian' }] }],
    });
    expect(html).toMatch(/August 3, 1926[\s\S]{0,200}July 21, 1926 in the Julian calendar</);
  });

  it('says of another reading in the same calendar that it is one, and no conversion', () => {
    const date = {
      edtf: '1926-02-24',
      calendar: 'gregorian',
      role: 'document',
      written: 'February 24, 1926',
      ...said,
    } as const;
    const html = pageWith({
      dates: [{ ...date, alternates: [{ edtf: '1926-05-24', calendar: 'gregorian' }] }],
    });
    expect(html).toContain('also read as May 24, 1926<');
    expect(html).not.toContain('in the Gregorian calendar');
  });

  it('writes an hour as a time of day, not as a bare number', () => {
    const date = {
      edtf: '1926-04-15',
      calendar: 'gregorian',
      role: 'document',
      written: 'April 15, 1926, 11 p.m.',
      time: { local: '23' },
      ...said,
    } as const;
    expect(pageWith({ dates: [date] })).toMatch(
      /«April 15, 1926, 11 p\.m\.»<\/span><span class="quiet"> 23:00</,
    );
  });

  it('says of a stamp in the head that its reading is uncertain, for everybody to see', () => {
    const mark = {
      id: 'm1',
      kind: 'certification',
      written: 'верно Сухов',
      language: 'ru',
      ...said,
    } as const;
    expect(pageWith({ marks: [mark] })).not.toContain('class="doubt"');
    const html = pageWith({ marks: [{ ...mark, certainty: 'uncertain' }] });
    expect(html).toContain('верно Сухов</span><span class="doubt"> (uncertain)</span>');
  });
});
