// A record from a few sentences, for tests of words and passages: square brackets become an editor's, each line a paragraph.
import type { Block } from '../../src/model/block.ts';
import type { RecordContent } from '../../src/model/record.ts';
import type { Span } from '../../src/model/span.ts';
import type { Text } from '../../src/model/text.ts';
import { bareDescription } from './bare-description.ts';

/** A paragraph from its sentences, each a segment `ID.s1`, `ID.s2` …; what is in `more` is laid over it. */
export function paragraph(id: string, sentences: readonly string[], more: Partial<Block> = {}): Block {
  let at = 0;
  const segments = sentences.map((sentence, index) => {
    const start = at;
    at += sentence.length + 1;
    return { id: `${id}.s${index + 1}`, start, end: start + sentence.length };
  });
  const text = sentences.join(' ');
  return { id, kind: 'paragraph', text, segments, spans: brackets(text), ...more };
}

function brackets(text: string): Span[] {
  return Array.from(text.matchAll(/\[[^\]]*\]/gu), (found) => ({
    type: 'bracket',
    kind: 'unknown',
    hand: null,
    start: found.index,
    end: found.index + found[0].length,
  }));
}

export function textOf(
  kind: Text['kind'],
  language: string,
  blocks: readonly Block[],
  more: Partial<Text> = {},
): Text {
  return {
    schema: 'verno/text/1',
    id: kind === 'translation' ? 't2' : 't1',
    kind,
    language,
    exemplar: null,
    method: 'human',
    credits: [],
    rights: [],
    blocks: [...blocks],
    retired: [],
    ...more,
  };
}

export function recordOf(
  texts: readonly Text[],
  more: Partial<RecordContent['description']> = {},
): RecordContent {
  return { description: { ...bareDescription, ...more }, texts: [...texts], zones: [], links: [] };
}
