// What reference managers get of the telegram, field by field.
import { describe, expect, it } from 'vitest';
import { conversation, petition, telegram } from '../../../test/conformance/citation-records.ts';
import { cite } from './cite.ts';
import { metaTags } from './meta-tags.ts';

const options = {
  address: 'https://archive.example/records/b7kq2m4x/v1',
  archiveTitle: 'Archive of the River',
};
const location =
  'APRF, fond and opis not given, ll. 151–154; AVPRF, f. 059a, op. 5a, p. 11, d. 3, ll. 100–103';

describe('BibTeX', () => {
  it('keeps Cyrillic, and holds codes and edition in a field that classic styles print', () => {
    expect(cite(telegram, options).bibtex).toBe(
      [
        '@unpublished{verno-b7kq2m4x-v1,',
        '  abstract = {Shtykov reports on a conversation.},',
        '  author = {{Shtykov}},',
        '  booktitle = {{Archive of the River}},',
        '  entrysubtype = {telegram},',
        '  origtitle = {{Шифртелеграмма}},',
        '  title = {{Ciphered Telegram, Shtykov to Vyshinsky}},',
        '  version = {1},',
        '  date = {1950-05-12},',
        '  year = {1950},',
        '  month = {may},',
        '  day = {12},',
        `  library = {${location}},`,
        `  note = {${location}; in Archive of the River, translator not stated, version 1},`,
        '  language = {Russian},',
        '  url = {https://archive.example/records/b7kq2m4x/v1},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('says of an undated document and of one that nobody is known to have written what is so', () => {
    const { bibtex } = cite(petition, options);
    expect(bibtex).toContain('@misc{verno-b7kq2m4x-v2,');
    expect(bibtex).toContain('year = {n.d.}');
    expect(bibtex).not.toContain('date =');
    expect(bibtex).toContain('origtitle = {{사공들의 진정서}}');
  });

  it('gives an approximate date to BibLaTeX as EDTF', () => {
    expect(cite(conversation, options).bibtex).toContain('date = {1924-06~}');
  });
});

describe('RIS', () => {
  it('holds title, original title, people, date, place, language and address, each on one line', () => {
    expect(cite(telegram, options).ris.split('\r\n')).toEqual([
      'TY  - MANSCPT',
      'ID  - verno-b7kq2m4x-v1',
      'TI  - Ciphered Telegram, Shtykov to Vyshinsky',
      'AB  - Shtykov reports on a conversation.',
      'AU  - Shtykov',
      'LA  - ru',
      'M3  - telegram',
      'UR  - https://archive.example/records/b7kq2m4x/v1',
      'T2  - Archive of the River',
      'PY  - 1950',
      'DA  - 1950/05/12/',
      `AV  - ${location}`,
      'N1  - Original title: Шифртелеграмма',
      'N1  - Date (EDTF): 1950-05-12',
      'N1  - To: Vyshinsky',
      'N1  - translator not stated',
      'N1  - Version: 1',
      'ER  - ',
      '',
    ]);
  });

  it('marks what is not exact in the date, and leaves out a date that is not known', () => {
    expect(cite(conversation, options).ris).toContain('DA  - 1924/06//[ca. June 1924]\r\n');
    expect(cite(petition, options).ris).not.toMatch(/^(?:DA|PY)/m);
    expect(cite(petition, options).ris).toContain('N1  - Undated\r\n');
  });
});

describe('CSL-JSON', () => {
  it('holds all that the note says, and the date without loss', () => {
    expect(JSON.parse(cite(telegram, { ...options, segment: 't2.s1' }).cslJson)).toEqual([
      {
        id: 'verno-b7kq2m4x-v1',
        'citation-key': 'verno-b7kq2m4x-v1',
        type: 'manuscript',
        title: 'Ciphered Telegram, Shtykov to Vyshinsky',
        'original-title': 'Шифртелеграмма',
        genre: 'telegram',
        issued: { 'date-parts': [[1950, 5, 12]] },
        author: [{ literal: 'Shtykov' }],
        recipient: [{ literal: 'Vyshinsky' }],
        archive_location: location,
        'container-title': 'Archive of the River',
        version: '1',
        URL: 'https://archive.example/records/b7kq2m4x/v1#t2.s1',
        language: 'ru',
        abstract: 'Shtykov reports on a conversation.',
        note: 'translator not stated',
        custom: { edtf: '1950-05-12' },
      },
    ]);
  });
});

describe('the page’s metadata', () => {
  it('tells Zotero that this is a manuscript, where it lies, and what else its fields can hold', () => {
    const tags = metaTags(telegram, options).map(({ name, content }) => [name, content]);
    expect(tags).toEqual([
      ['z:itemType', 'manuscript'],
      ['z:archiveLocation', location],
      [
        'z:extra',
        'Original Title: Шифртелеграмма\ntranslator not stated\nVersion: 1\nEdition: Archive of the River',
      ],
      ['citation_title', 'Ciphered Telegram, Shtykov to Vyshinsky'],
      ['citation_public_url', 'https://archive.example/records/b7kq2m4x/v1'],
      ['citation_language', 'ru'],
      ['DC.title', 'Ciphered Telegram, Shtykov to Vyshinsky'],
      ['DCTERMS.alternative', 'Шифртелеграмма'],
      ['DC.creator', 'Shtykov'],
      ['DC.date', '1950-05-12'],
      ['DC.type', 'telegram'],
      ['DC.language', 'ru'],
      ['DC.identifier', 'https://archive.example/records/b7kq2m4x/v1'],
      ['DC.publisher', 'Archive of the River'],
      ['DC.source', location],
      ['DCTERMS.abstract', 'Shtykov reports on a conversation.'],
    ]);
  });

  it('names translators, and no date where there is none', () => {
    expect(metaTags(conversation, options)).toContainEqual({ name: 'z:translators', content: 'Ada Brown' });
    expect(metaTags(petition, options).filter(({ name }) => name === 'DC.date')).toEqual([]);
  });
});

describe('a record whose address nobody knows', () => {
  const nowhere = { ...options, address: undefined };

  it('is cited by its name in every copy of the archive, down to a segment', () => {
    const { note, bibliography } = cite(telegram, { ...nowhere, segment: 't1.s3' });
    expect(note).toMatch(/version 1, b7kq2m4x\/v1#t1\.s3\.$/);
    expect(bibliography).toMatch(/b7kq2m4x\/v1\.$/);
  });

  it('gives reference managers no address', () => {
    const { bibtex, ris, cslJson } = cite(telegram, nowhere);
    expect(bibtex).not.toContain('url =');
    expect(ris).not.toContain('UR  -');
    expect(cslJson).not.toContain('URL');
    const tags = new Map(metaTags(telegram, nowhere).map(({ name, content }) => [name, content]));
    expect(tags.has('citation_public_url')).toBe(false);
    expect(tags.get('DC.identifier')).toBe('b7kq2m4x/v1');
  });
});
