// A record in which one string stands wherever a record has words; and a record as it is published.
import type { PublishedRecord } from '../../src/formats/port.ts';
import type { Block, Cell } from '../../src/model/block.ts';
import { MANIFEST_SCHEMA } from '../../src/model/manifest.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { drawRecord } from './record.ts';
import { seeded } from './sources.ts';

/** The id of every record that `publishedOf` makes. */
export const publishedId = recordIdFrom(Uint8Array.of(1, 2, 3, 4, 5, 6, 7));

/** A record as its first version, with a manifest that says nothing. */
export function publishedOf(content: RecordContent): PublishedRecord {
  const hash = '0'.repeat(64);
  const parts = { description: hash, texts: [], zones: null, links: null };
  const manifest = {
    schema: MANIFEST_SCHEMA,
    id: publishedId,
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

function block(number: number, kind: Block['kind'], text: string, spans: Block['spans'] = []): Block {
  const segments = text === '' ? [] : [{ id: `t1.s${number}`, start: 0, end: text.length }];
  return { id: `t1.b${number}`, kind, text, segments, spans };
}

/** A record in which one string stands wherever a record has words. */
export function awkwardRecord(awkward: string): RecordContent {
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
