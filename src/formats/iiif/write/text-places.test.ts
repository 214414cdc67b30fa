// On which page a translation stands: on that of what it answers by its links, else level with its original.
import { expect, it } from 'vitest';
import { bareDescription } from '../../../../test/generators/bare-description.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { Link } from '../../../model/link.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { Text } from '../../../model/text.ts';
import type { SegmentLink } from '../../../text/align/segment-link.ts';
import { textPlaces } from './text-places.ts';

/** Three sentences, a block each, "o.s1" to "o.s3"; of the original each begins the page of its number. */
function text(id: 'o' | 't'): Text {
  const blocks = ['One.', 'Two.', 'Three.'].map((words, at) => ({
    id: `${id}.b${at + 1}`,
    kind: 'paragraph' as const,
    text: words,
    segments: [{ id: `${id}.s${at + 1}`, start: 0, end: words.length }],
    spans: id === 'o' ? [{ type: 'page-break' as const, start: 0, end: 0, page: `p${at + 1}` }] : [],
  }));
  return {
    schema: 'verno/text/1',
    id,
    kind: id === 'o' ? 'transcription' : 'translation',
    language: id === 'o' ? 'ru' : 'en',
    exemplar: null,
    method: 'human',
    credits: [],
    rights: [],
    blocks,
    retired: [],
  };
}

const pages = [1, 2, 3, 4].map((at): Page => ({
  id: `p${at}`,
  label: String(at),
  exemplar: null,
  absences: [],
}));
const content = (links: readonly Link[] = []): RecordContent => ({
  description: { ...bareDescription, pages },
  texts: [text('o'), text('t')],
  links: [...links],
  zones: [],
});
const link = (source: readonly string[], target: readonly string[], more: object = {}): SegmentLink => ({
  source,
  target,
  by: 'computed',
  stale: false,
  score: 0.9,
  crossing: false,
  ...more,
});
const side = (id: 'o' | 't', segment: string): Link['source'] => ({
  text: id,
  segments: [segment],
  hash: 'a'.repeat(64),
});
const pagesOf = (of: RecordContent, links?: readonly SegmentLink[]): string[] =>
  (textPlaces(of, links && [{ original: 'o', translation: 't', links }]).get('t') ?? []).map(
    ({ segment, page }) => `${segment} ${page}`,
  );

it('sets a translation on the pages of what its links say it renders, and on an absent page where they say so', () => {
  const links = [
    link(['o.s1'], []),
    link(['o.s2'], ['t.s1']),
    link([], ['t.s2'], { absent: ['p4'] }),
    link(['o.s3'], ['t.s3']),
  ];
  expect(pagesOf(content(), links)).toEqual(['t.s1 p2', 't.s2 p4', 't.s3 p3']);
});

it('sets what answers nothing after what stands before it, and a sentence of two pages on both', () => {
  const links = [link(['o.s1', 'o.s2'], ['t.s1']), link([], ['t.s2']), link(['o.s3'], ['t.s3'])];
  expect(pagesOf(content(), links)).toEqual(['t.s1 p1', 't.s1 p2', 't.s2 p2', 't.s3 p3']);
});

it('follows what holds now, not a link that a person made before a side changed', () => {
  const old: Link = {
    id: 'l1',
    source: side('o', 'o.s3'),
    target: side('t', 't.s1'),
    state: 'confirmed',
    by: 'archivist',
    at: '2026-01-02T03:04:05Z',
  };
  const level = ['t.s1 p1', 't.s2 p2', 't.s3 p3'];
  expect(pagesOf(content([old]))).toEqual(level);
  const links = [1, 2, 3].map((at) => link([`o.s${at}`], [`t.s${at}`]));
  expect(pagesOf(content([old]), links)).toEqual(level);
});
