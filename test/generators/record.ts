// Generated records: random, valid by the schemas, and consistent in themselves, for property tests and for load.
import { createHash } from 'node:crypto';
import type * as fc from 'fast-check';
import { walkBlocks } from '../../src/model/block.ts';
import type { PageImage } from '../../src/model/exemplar.ts';
import { FindingKindSchema, type Judgement } from '../../src/model/finding.ts';
import type { Link } from '../../src/model/link.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import type { SourceFile } from '../../src/model/source.ts';
import type { Text } from '../../src/model/text.ts';
import type { Zone } from '../../src/model/zone.ts';
import { description } from './description.ts';
import { atLeastOne, oneIn, pick, several, type Draw } from './draw.ts';
import { drawing, seeded } from './sources.ts';
import { boundary, text } from './text.ts';

export interface Shape {
  /** The source key; the format is `generated`. */
  readonly key?: string;
  /** Source files and page images, which must be blobs of the archive; none where absent. Page N takes image N. */
  readonly files?: readonly SourceFile[];
  readonly images?: readonly PageImage[];
  /** The largest number of texts, and of blocks at the top level of each. */
  readonly texts?: number;
  readonly blocks?: number;
}

/** Draws a record. Text ids are t1, t2 …, pages p1 …, exemplars e1 …, names n1 …, marks m1 …. */
export function drawRecord(draw: Draw, shape: Shape = {}): RecordContent {
  const { key = 'one', files = [], images = [], texts: most = 3, blocks = 5 } = shape;
  const textIds = ids('t', draw.int(0, most));
  const pages = ids('p', Math.max(images.length, draw.int(0, 3)));
  const exemplars = ids('e', draw.int(0, 2));
  const names = ids('n', draw.int(0, 3));

  const around = { texts: textIds, pages, exemplars, names, blocks };
  const texts = textIds.map((id) => text(draw, id, around));
  const places = texts.flatMap((one) => placesOf(one));
  const zoned = pages.length > 0 && places.length > 0;
  const content: RecordContent = {
    description: description(draw, { key, texts: textIds, places, pages, exemplars, names, files, images }),
    texts,
    zones: zoned
      ? several(draw, 0, 2, (at) => ({
          id: `z${at + 1}`,
          page: pick(draw, atLeastOne(pages)),
          ...shown(draw, texts, pick(draw, atLeastOne(places))),
          polygon: several(draw, 3, 5, (): [number, number] => [draw.int(0, 4000), draw.int(0, 40_000) / 8]),
        }))
      : [],
    links: texts.length > 1 ? several(draw, 0, 2, (at) => link(draw, `l${at + 1}`, texts)) : [],
  };
  if (texts.length < 2 || oneIn(draw, 2)) return content;
  return { ...content, judgements: several(draw, 1, 2, (at) => judgement(draw, `j${at + 1}`, texts)) };
}

/** A zone's target, perhaps with the part of it that the zone shows. On parts of a block that has segments an import puts a zone for each segment. */
function shown(draw: Draw, texts: readonly Text[], target: string): Pick<Zone, 'target' | 'part'> {
  const blocks = texts.flatMap((one) => [...walkBlocks(one.blocks)]);
  const block = blocks.find(({ id, segments }) => id === target || segments.some((one) => one.id === target));
  if (block === undefined || oneIn(draw, 2)) return { target };
  const segment = block.segments.find(({ id }) => id === target) ?? block.segments[0];
  const [from, to] = segment === undefined ? [0, block.text.length] : [segment.start, segment.end];
  const words = block.text.slice(from, to);
  const [start = 0, end = 0] = [boundary(draw, words), boundary(draw, words)].sort((a, b) => a - b);
  return {
    target: segment?.id ?? block.id,
    part: { block: block.id, start: from + start, end: from + end },
  };
}

/** A record that fast-check draws. */
export function recordArbitrary(shape: Shape = {}): fc.Arbitrary<RecordContent> {
  return drawing((draw) => drawRecord(draw, shape));
}

/** A generated record with an id of its own; the same seed and number give the same record. */
export interface Generated {
  readonly id: string;
  readonly content: RecordContent;
}

/** Record number `number` of an endless, seeded row of records. */
export function generatedRecord(seed: number, number: number, shape: Shape = {}): Generated {
  const digest = createHash('sha256').update(`${seed}/${number}`).digest();
  const draw = seeded(digest.readUInt32LE(0));
  const content = drawRecord(draw, { key: `${seed}/${number}`, ...shape });
  return { id: recordIdFrom(digest.subarray(4)), content };
}

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);
}

function placesOf(one: Text): string[] {
  return [...walkBlocks(one.blocks)].flatMap((block) => [block.id, ...block.segments.map(({ id }) => id)]);
}

function sideOf(draw: Draw, one: Text): Link['source'] {
  const living = [...walkBlocks(one.blocks)].flatMap((block) => block.segments);
  const segments = living.slice(0, draw.int(0, 2)).map((segment) => segment.id);
  return { text: one.id, segments, hash: createHash('sha256').update(segments.join(' ')).digest('hex') };
}

function link(draw: Draw, id: string, texts: readonly Text[]): Link {
  const [first = texts[0], second = texts[1]] = oneIn(draw, 2) ? texts : texts.toReversed();
  if (first === undefined || second === undefined) throw new RangeError('a link needs two texts');
  return {
    id,
    source: sideOf(draw, first),
    target: sideOf(draw, second),
    state: pick(draw, ['confirmed', 'corrected', 'refused']),
    by: draw.string(2),
    at: '2026-05-12T09:30:00Z',
    ...(oneIn(draw, 3) && { note: draw.string() }),
  };
}

function judgement(draw: Draw, id: string, texts: readonly Text[]): Judgement {
  const side = (one: Text): Judgement['source'] =>
    oneIn(draw, 4) ? null : { ...sideOf(draw, one), words: several(draw, 0, 2, () => draw.string()) };
  return {
    id,
    kind: pick(draw, atLeastOne(FindingKindSchema.options)),
    source: side(pick(draw, atLeastOne(texts))),
    target: side(pick(draw, atLeastOne(texts))),
    decision: pick(draw, ['accepted', 'dismissed', 'mended']),
    ...(oneIn(draw, 2) && { reason: draw.string() }),
    by: draw.string(2),
    at: '2026-05-12T10:15:00Z',
  };
}
