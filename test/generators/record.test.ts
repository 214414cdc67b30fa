// The generator itself: what it makes is valid and sound, the same for the same seed, and touches every kind of thing.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { BlockKindSchema, walkBlocks } from '../../src/model/block.ts';
import { inconsistencies } from '../../src/model/consistency/consistency.ts';
import { RecordContentSchema } from '../../src/model/record.ts';
import { SpanSchema } from '../../src/model/span.ts';
import { generatedRecord, recordArbitrary } from './record.ts';

it('draws records that the schemas take and that contradict themselves nowhere', () => {
  fc.assert(
    fc.property(recordArbitrary(), (content) => {
      const read = RecordContentSchema.safeParse(content);
      expect(read.error?.issues).toBeUndefined();
      expect(inconsistencies(content)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('gives the same record for the same seed and number, and another for another', () => {
  expect(generatedRecord(7, 3)).toEqual(generatedRecord(7, 3));
  expect(generatedRecord(7, 3).id).not.toBe(generatedRecord(7, 4).id);
});

/** What printed editions brought to the model, by the keys that lead to it. */
const printedEditions = [
  'within',
  'published',
  'origin',
  'note.author',
  'note.source',
  'kind.term',
  'edtf',
  'anchor',
  'address',
];

/** The names of all fields that are there, and the values of those that are of few kinds. */
function fieldsOf(value: unknown): Set<string> {
  const found = new Set<string>();
  JSON.stringify(value, (key: string, inner: unknown) => {
    found.add(key);
    if (typeof inner === 'string' && inner.length < 20) found.add(`${key}.${inner}`);
    return inner;
  });
  return found;
}

it('makes 1,000 valid records by seed, among which every kind of block and span stands', () => {
  const blocks = new Set<string>();
  const spans = new Set<string>();
  const ids = new Set<string>();
  const rest = new Set<string>();
  for (let number = 0; number < 1000; number++) {
    const { id, content } = generatedRecord(1, number);
    ids.add(id);
    expect(RecordContentSchema.safeParse(content).error?.issues).toBeUndefined();
    expect(inconsistencies(content)).toEqual([]);
    for (const field of fieldsOf(content)) rest.add(field);
    for (const text of content.texts)
      for (const block of walkBlocks(text.blocks)) {
        blocks.add(block.kind);
        for (const span of block.spans) spans.add(span.type);
      }
  }
  expect(ids.size).toBe(1000);
  for (const field of printedEditions) expect([...rest]).toContain(field);
  expect([...blocks].sort()).toEqual([...BlockKindSchema.options].sort());
  expect(spans.size).toBe(SpanSchema.options.length);
});
