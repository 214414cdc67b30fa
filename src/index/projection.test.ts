// What the index makes of a record: date and order, facets, counts.
import { describe, expect, it } from 'vitest';
import { drawRecord } from '../../test/generators/record.ts';
import { seeded } from '../../test/generators/sources.ts';
import type { DateStatement } from '../model/date/statement.ts';
import type { RecordContent } from '../model/record.ts';
import type { IndexEntry } from './port.ts';
import { project } from './projection.ts';

const manifest = {
  schema: 'verno/manifest/1' as const,
  id: '7m0stv55',
  number: 3,
  previous: null,
  published: '2026-05-12T09:30:00Z',
  by: 'verno',
  origin: 'import' as const,
  note: '',
  parts: { description: '0'.repeat(64), texts: [], zones: null, links: null },
};

function record(description: Partial<RecordContent['description']>): RecordContent {
  const empty = drawRecord(seeded(1), { texts: 0 });
  const bare = { titles: [], dates: [], agents: [], collections: [], languages: [], pages: [] };
  return { ...empty, description: { ...empty.description, ...bare, type: 'letter', ...description } };
}

function date(edtf: string | null, role: DateStatement['role'] = 'document'): DateStatement {
  return { edtf, calendar: 'gregorian', role, basis: 'written', certainty: 'certain', by: null };
}

function dated(...dates: DateStatement[]): IndexEntry {
  return project(manifest, record({ dates }));
}

describe('the year', () => {
  it.each([
    ['1927-05-12', ['1927']],
    ['1927', ['1927']],
    ['1927~', ['1927']],
    ['1927-05-12/1929-01-03', ['1927', '1928', '1929']],
    ['192X', ['192X']],
    ['19XX', ['19XX']],
    ['1900/1960', []],
    ['../1950-05-12', []],
    ['-0044-03-15', ['-0044']],
  ])('of a document of %s is %j', (edtf, years) => {
    expect(dated(date(edtf)).facets.year).toEqual(years);
  });

  it('of an undated document is none', () => {
    expect(dated().facets.year).toEqual([]);
    expect(dated(date(null)).facets.year).toEqual([]);
    expect(dated(date(null)).entry.date).toBeNull();
  });

  it('is that of every date of the document, where they disagree', () => {
    const entry = dated(date('1950-05-12'), date('1952-05-14'));
    expect(entry.facets.year).toEqual(['1950', '1952']);
    expect(entry.entry.date).toBe('1950-05-12');
  });

  it('is taken from the sending where the document has no date, and from nothing else', () => {
    expect(dated(date('1950-05-12', 'sent'), date('1951', 'registered')).facets.year).toEqual(['1950']);
    expect(dated(date('1951', 'registered'), date('1949', 'event-past')).facets.year).toEqual([]);
  });
});

describe('a printed volume, and what is in it but no document', () => {
  it.each(['volume', 'edition-matter'] as const)(
    'stands under no date as %s, nor among the undated',
    (type) => {
      const { facets } = project(manifest, record({ type, dates: [date('1985', 'document')] }));
      expect([facets.year, facets.month, facets.day, facets.dating]).toEqual([[], [], [], []]);
      expect(project(manifest, record({ type })).facets.dating).toEqual([]);
    },
  );
});

describe('the place in an edition', () => {
  const within = { format: 'tei', key: 'levee1901', order: 4, number: '3', path: [] };
  const source = {
    format: 'tei',
    key: 'levee1901#d3',
    files: [],
    citation: 'Levee Papers, 1901, Document 3',
  };

  it('is its number there, and how its source cites it', () => {
    expect(project(manifest, record({ within, source })).entry.edition).toEqual({
      citation: 'Levee Papers, 1901, Document 3',
      number: '3',
    });
  });

  it('is nowhere for a record that is in none', () => {
    const { description, ...content } = record({ source });
    const { within: _, ...alone } = description;
    expect(project(manifest, { ...content, description: alone }).entry.edition).toBeNull();
  });
});

it('orders by date, undated last, then by title without marks and case', () => {
  const entries = [
    project(manifest, record({ titles: [{ language: 'en', text: 'Undated' }] })),
    project(manifest, record({ dates: [date('1950-05-12')], titles: [{ language: 'en', text: 'zeal' }] })),
    project(manifest, record({ dates: [date('1950-05-12')], titles: [{ language: 'fr', text: '«Éclat»' }] })),
    project(manifest, record({ dates: [date('1950-05-12')], titles: [{ language: 'en', text: 'Echo' }] })),
    project(manifest, record({ dates: [date('1949-12-31')], titles: [{ language: 'en', text: 'Zzz' }] })),
  ];
  const titles = entries.toSorted((a, b) => (a.order < b.order ? -1 : 1)).map(({ entry }) => entry.title);
  expect(titles).toEqual(['Zzz', 'Echo', '«Éclat»', 'zeal', 'Undated']);
});

it('finds a language with and without its region together, and scripts apart', () => {
  const entry = project(manifest, record({ languages: ['en-GB', 'en', 'zh-Hant-TW', 'zh-Hans', 'und'] }));
  expect(entry.facets.language).toEqual(['en', 'und', 'zh-Hans', 'zh-Hant']);
});

it('names those who wrote and those written to, as written, and the version', () => {
  const how = { basis: 'written', certainty: 'certain', by: null } as const;
  const agents = [
    { role: 'from' as const, written: 'Штыков', ...how },
    { role: 'to' as const, written: 'Вышинский', ...how },
    { role: 'copy-to' as const, written: 'Другой', ...how },
  ];
  expect(project(manifest, record({ agents })).entry).toMatchObject({
    id: '7m0stv55',
    version: 3,
    from: ['Штыков'],
    to: ['Вышинский'],
  });
});

const paragraph = (id: string) => ({
  id,
  kind: 'paragraph' as const,
  text: 'Да. Нет.',
  segments: [
    { id: `${id}.s1`, start: 0, end: 3 },
    { id: `${id}.s2`, start: 4, end: 8 },
  ],
  spans: [],
});

it('counts texts, pages and segments, those in tables and notes too', () => {
  const content = record({});
  const table = { id: 'b2', kind: 'table' as const, text: '', segments: [], spans: [], rows: [[{ blocks: [paragraph('b3')] }]] }; // prettier-ignore
  const note = {
    id: 'b4',
    kind: 'note' as const,
    text: '',
    segments: [],
    spans: [],
    blocks: [paragraph('b5')],
  };
  const text = {
    schema: 'verno/text/1' as const,
    id: 't1',
    kind: 'transcription' as const,
    language: 'ru',
    exemplar: null,
    method: 'human' as const,
    credits: [],
    rights: [],
    blocks: [paragraph('b1'), table, note],
    retired: [],
  };
  expect(project(manifest, { ...content, texts: [text] })).toMatchObject({ texts: 1, segments: 6, pages: 0 });
});
