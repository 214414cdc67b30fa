// A sound record contradicts itself nowhere; each kind of damage is found, and named with its place.
import { expect, it } from 'vitest';
import { seeded } from '../../../test/generators/sources.ts';
import { drawRecord } from '../../../test/generators/record.ts';
import type { Block } from '../block.ts';
import type { RecordContent } from '../record.ts';
import { RecordContentSchema } from '../record.ts';
import { inconsistencies } from './consistency.ts';

const how = { basis: 'written', certainty: 'certain', by: null } as const;

function paragraph(id: string, text: string): Block {
  return {
    id,
    kind: 'paragraph',
    text,
    segments: [{ id: `${id}.s`, start: 0, end: text.length }],
    spans: [],
  };
}

/** A small sound record in which every kind of reference stands once. */
function sound(): RecordContent {
  const empty = drawRecord(seeded(1), { texts: 0 });
  const text = {
    schema: 'verno/text/1' as const,
    kind: 'transcription' as const,
    language: 'ru',
    exemplar: { exemplar: 'e1', ...how },
    method: 'human' as const,
    credits: [],
    rights: [],
    retired: [],
  };
  const first = paragraph('a', 'Лёд пошёл 👩‍🔧.');
  first.spans = [
    { type: 'page-break', start: 0, end: 0, page: 'p1' },
    { type: 'note', start: 3, end: 3, note: 'n' },
    { type: 'mention', start: 0, end: 3, kind: 'place', name: 'n1', ...how },
    { type: 'bracket', start: 4, end: 9, kind: 'gloss', hand: null, of: { start: 0, end: 3 } },
  ];
  const note: Block = {
    id: 'n',
    kind: 'note',
    text: '',
    segments: [],
    spans: [],
    blocks: [paragraph('c', 'Да.')],
  };
  const content: RecordContent = {
    description: {
      ...empty.description,
      retired: [{ id: 't7.s1', successor: null }],
      names: [{ id: 'n1', kind: 'place', label: 'Лёд', ...how }],
      exemplars: [{ id: 'e1', ...how }],
      pages: [
        {
          id: 'p1',
          label: '1',
          exemplar: { exemplar: 'e1', ...how },
          foliation: { exemplar: 'e1', ...how },
          absences: [{ kind: 'lost', text: 't1', ...how }],
        },
      ],
      agents: [{ role: 'from', written: 'Лёд', name: 'n1', ...how }],
      places: [{ role: 'about', written: 'Лёд', name: 'n1', ...how }],
      marks: [{ id: 'm1', kind: 'stamp', written: 'ВЕРНО', page: 'p1', block: 'a', ...how }],
      statements: [
        {
          id: 's1',
          passage: [{ text: 't1', segments: ['a.s'] }],
          relays: [{ from: 'n1', to: ['n1'], channel: 'letter', mode: 'direct' }],
          ...how,
        },
      ],
    },
    texts: [
      { ...text, id: 't1', blocks: [first, note], retired: [{ id: 'old', successor: 'a.s' }] },
      { ...text, id: 't2', of: 't1', blocks: [paragraph('b', 'The ice went out.')] },
    ],
    zones: [{ id: 'z1', page: 'p1', target: 'a.s', part: { block: 'a', start: 0, end: 2 }, polygon: [[0, 0], [9, 0], [9, 9]] }], // prettier-ignore
    links: [
      {
        id: 'l1',
        source: { text: 't1', segments: ['a.s', 'old'], hash: '0'.repeat(64) },
        target: { text: 't2', segments: ['b.s'], hash: '0'.repeat(64) },
        state: 'confirmed',
        by: 'editor',
        at: '2026-05-12T09:30:00Z',
      },
      {
        id: 'l2',
        source: { text: 't1', segments: ['a.s'], hash: '0'.repeat(64) },
        target: { text: 't7', segments: ['t7.s1'], hash: '0'.repeat(64) },
        state: 'refused',
        by: 'editor',
        at: '2026-05-12T09:30:00Z',
      },
    ],
    judgements: [
      {
        id: 'j1',
        kind: 'tense',
        source: { text: 't1', segments: ['old'], words: [], hash: '0'.repeat(64) },
        target: null,
        decision: 'accepted',
        by: 'editor',
        at: '2026-05-12T09:30:00Z',
      },
    ],
  };
  return RecordContentSchema.parse(content);
}

/** An item that is there. */
function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}

const first = (record: RecordContent) => at(at(record.texts, 0).blocks, 0);

const damages: readonly [string, string, (record: RecordContent) => void][] = [
  ['a page break to a page that is not there', 'unknown-page', (r) => void (first(r).spans[0] = { type: 'page-break', start: 0, end: 0, page: 'p9' })],
  ['a page break with a length', 'page-break-range', (r) => void (first(r).spans[0] = { type: 'page-break', start: 0, end: 1, page: 'p1' })],
  ['a note span to what is no note', 'unknown-note', (r) => void (first(r).spans[1] = { type: 'note', start: 0, end: 0, note: 'a' })],
  ['a mention of an unknown name', 'unknown-name', (r) => void (first(r).spans[2] = { type: 'mention', start: 0, end: 1, kind: 'person', name: 'n9', ...how })],
  ['a span that ends before it begins', 'range-outside', (r) => void (first(r).spans[0] = { type: 'foreign', start: 3, end: 2, language: 'fr' })],
  ['a span past the end', 'range-outside', (r) => void (first(r).spans[0] = { type: 'foreign', start: 3, end: 99, language: 'fr' })],
  ['a span through an astral character', 'range-splits-character', (r) => void (first(r).spans[0] = { type: 'foreign', start: 0, end: 11, language: 'fr' })],
  ['a bracket about words past the end', 'range-outside', (r) => void (first(r).spans[3] = { type: 'bracket', start: 0, end: 1, kind: 'sic', hand: null, of: { start: 0, end: 99 } })],
  ['an empty segment', 'empty-segment', (r) => void (first(r).segments[0] = { id: 'a.s', start: 2, end: 2 })],
  ['segments that overlap', 'segments-overlap', (r) => void first(r).segments.push({ id: 'x', start: 1, end: 2 })],
  ['a segment id used in another text', 'id-twice', (r) => void (at(r.texts, 1).blocks[0] = { ...paragraph('b', 'x'), segments: [{ id: 'a.s', start: 0, end: 1 }] })],
  ['a block with the id of a segment', 'id-twice', (r) => void (first(r).id = 'a.s')],
  ['noise with segments', 'noise-with-segments', (r) => void (first(r).noise = true)],
  ['a table without rows', 'rows-and-table', (r) => void at(r.texts, 1).blocks.push({ id: 'x', kind: 'table', text: '', segments: [], spans: [] })],
  ['rows in a paragraph', 'rows-and-table', (r) => void (first(r).rows = [])],
  ['a table with words of its own', 'table-with-text', (r) => void at(r.texts, 1).blocks.push({ id: 'x', kind: 'table', text: 'x', rows: [], segments: [], spans: [] })],
  ['blocks in a paragraph', 'blocks-in-block', (r) => void (first(r).blocks = [])],
  ['a retired id in use', 'retired-id-in-use', (r) => void at(r.texts, 1).retired.push({ id: 'a', successor: null })],
  ['an id retired twice', 'id-twice', (r) => void at(r.texts, 1).retired.push({ id: 'old', successor: null })],
  ['a successor that is not there', 'unknown-block-or-segment', (r) => void at(r.texts, 1).retired.push({ id: 'x', successor: 'y' })],
  ['a text of an unknown text', 'unknown-text', (r) => void (at(r.texts, 1).of = 't9')],
  ['a text of itself', 'text-of-itself', (r) => void (at(r.texts, 1).of = 't2')],
  ['a text of an unknown exemplar', 'unknown-exemplar', (r) => void (at(r.texts, 0).exemplar = { exemplar: 'e9', ...how })],
  ['a credit to an unknown name', 'unknown-name', (r) => void at(r.texts, 0).credits.push({ role: 'editor', written: 'x', name: 'n9', ...how })],
  ['two texts with one id', 'id-twice', (r) => void (at(r.texts, 1).id = 't1')],
  ['an agent with an unknown name', 'unknown-name', (r) => void (at(r.description.agents, 0).name = 'n9')],
  ['a place with an unknown name', 'unknown-name', (r) => void (at(r.description.places, 0).name = 'n9')],
  ['a page of an unknown exemplar', 'unknown-exemplar', (r) => void (at(r.description.pages, 0).exemplar = { exemplar: 'e9', ...how })],
  ['a foliation of an unknown exemplar', 'unknown-exemplar', (r) => void (at(r.description.pages, 0).foliation = { exemplar: 'e9', ...how })],
  ['an absence from an unknown text', 'unknown-text', (r) => void (at(at(r.description.pages, 0).absences, 0).text = 't9')],
  ['a mark on an unknown page', 'unknown-page', (r) => void (at(r.description.marks, 0).page = 'p9')],
  ['a mark in an unknown block', 'unknown-block-or-segment', (r) => void (at(r.description.marks, 0).block = 'x')],
  ['two marks with one id', 'id-twice', (r) => void r.description.marks.push(at(r.description.marks, 0))],
  ['a statement in an unknown segment', 'unknown-block-or-segment', (r) => void (at(at(r.description.statements, 0).passage, 0).segments = ['x'])],
  ['a relay by an unknown name', 'unknown-name', (r) => void (at(at(r.description.statements, 0).relays, 0).to = ['n9'])],
  ['a zone on an unknown page', 'unknown-page', (r) => void (at(r.zones, 0).page = 'p9')],
  ['a zone of an unknown segment', 'unknown-block-or-segment', (r) => void (at(r.zones, 0).target = 'x')],
  ['a zone of a part of an unknown block', 'unknown-block-or-segment', (r) => void (at(r.zones, 0).part = { block: 'x', start: 0, end: 1 })],
  ['a zone of a part past the end', 'range-outside', (r) => void (at(r.zones, 0).part = { block: 'a', start: 0, end: 99 })],
  ['a zone of a part of another block than its segment’s', 'zone-part-elsewhere', (r) => void (at(r.zones, 0).part = { block: 'b', start: 0, end: 2 })],
  ['a zone of a part of a segment, counted over the segment', 'zone-part-elsewhere', (r) => void (at(r.zones, 0).part = { block: 'a.s', start: 0, end: 2 })],
  ['a link to a segment of another text', 'unknown-block-or-segment', (r) => void (at(r.links, 0).target.segments = ['a.s'])],
  ['a link from an unknown text', 'unknown-text', (r) => void (at(r.links, 0).source.text = 't9')],
  ['a link to a segment that a text of former times never had', 'unknown-block-or-segment', (r) => void (at(r.links, 1).target.segments = ['t7.s2'])],
  ['a judgement on a segment of another text', 'unknown-block-or-segment', (r) => void (at(r.judgements ?? [], 0).source = { text: 't1', segments: ['b.s'], words: [], hash: '0'.repeat(64) })],
  ['a judgement on an unknown text', 'unknown-text', (r) => void (at(r.judgements ?? [], 0).target = { text: 't9', segments: [], words: [], hash: '0'.repeat(64) })],
  ['two judgements with one id', 'id-twice', (r) => void r.judgements?.push(at(r.judgements, 0))],
]; // prettier-ignore

it('finds nothing wrong with a sound record', () => {
  expect(inconsistencies(sound())).toEqual([]);
});

it.each(damages)('finds %s', (_, code, damage) => {
  const record = sound();
  damage(record);
  const problems = inconsistencies(record);
  expect(problems.map((problem) => problem.code)).toContain(code);
  for (const problem of problems) {
    expect(problem.where?.path).toMatch(/^(description|texts|zones|links|judgements)/);
    expect(problem.hint).toBeTruthy();
  }
});
