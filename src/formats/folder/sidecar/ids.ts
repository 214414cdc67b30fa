// ids.json: the ids of blocks and segments, so that a record that comes back from a folder keeps its addresses.
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { walkBlocks, type Block } from '../../../model/block.ts';
import { HashSchema } from '../../../model/hash.ts';
import { LocalIdSchema } from '../../../model/names.ts';
import { SpanSchema, type Span } from '../../../model/span.ts';
import { TextSchema, type Text } from '../../../model/text.ts';

const SegmentRowSchema = z.tuple([LocalIdSchema, z.int().nonnegative(), z.int().positive()]);
/** A block's id, then its segments. */
const BlockRowSchema = z.tuple([LocalIdSchema], SegmentRowSchema);

/**
 * The ids of one text. `text`: SHA-256 of its file with line feeds for line ends; where that has changed, the rest says nothing
 * any more. `blocks` in reading order. `spans`: of blocks whose spans stand in another order than the markup gives them.
 */
const TextIdsSchema = z.strictObject({
  text: HashSchema,
  retired: TextSchema.shape.retired,
  spans: z.record(LocalIdSchema, z.array(SpanSchema)).optional(),
  blocks: z.array(BlockRowSchema),
});
export type TextIds = z.infer<typeof TextIdsSchema>;

const IDS_SCHEMA = 'verno/folder-ids/1';
export const IdsSchema = z.strictObject({
  schema: z.literal(IDS_SCHEMA),
  texts: z.record(LocalIdSchema, TextIdsSchema),
});

/** What identifies the characters of a text file, whatever its line ends. */
export function textHash(source: string): string {
  return createHash('sha256').update(source.replace(/\r\n?/g, '\n')).digest('hex');
}

/** The ids of a text, given its file and what a reader of the file makes of it. */
export function idsOf(text: Text, source: string, read: readonly Block[]): TextIds {
  const blocks = [...walkBlocks(text.blocks)];
  const again = [...walkBlocks(read)];
  const original = new Map(again.map((block, at) => [block.id, blocks[at]?.id ?? block.id]));
  const spans: Record<string, Span[]> = {};
  blocks.forEach((block, at) => {
    if (!isDeepStrictEqual(withNotes(again[at]?.spans ?? [], original), block.spans))
      spans[block.id] = block.spans;
  });
  return {
    text: textHash(source),
    retired: text.retired,
    ...(Object.keys(spans).length > 0 && { spans }),
    blocks: blocks.map(({ id, segments }) => [
      id,
      ...segments.map((one): [string, number, number] => [one.id, one.start, one.end]),
    ]),
  };
}

/** The blocks with the ids and segments that they had, or undefined where the ids are not of these blocks. */
export function withIds(read: readonly Block[], ids: TextIds): Block[] | undefined {
  const again = [...walkBlocks(read)];
  if (again.length !== ids.blocks.length) return undefined;
  const original = new Map(again.map((block, at) => [block.id, ids.blocks[at]?.[0] ?? block.id]));
  let next = 0;
  const restore = (block: Block): Block => {
    const [id = block.id, ...segments] = ids.blocks[next++] ?? [];
    return {
      ...block,
      id,
      segments: segments.map(([name, start, end]) => ({ id: name, start, end })),
      spans: ids.spans?.[id] ?? withNotes(block.spans, original),
      ...(block.rows && {
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: cell.blocks.map(restore) }))),
      }),
      ...(block.blocks && { blocks: block.blocks.map(restore) }),
    };
  };
  const restored = read.map(restore);
  return fit(restored) ? restored : undefined;
}

/** One line for each block, so that a change shows in a difference of versions as what it is. */
export function printIds(texts: ReadonlyMap<string, TextIds>): string {
  const printed = [...texts].map(([id, { blocks, ...rest }]) => {
    const head = JSON.stringify(rest).slice(0, -1);
    return `${JSON.stringify(id)}: ${head},"blocks":[\n${blocks.map((block) => JSON.stringify(block)).join(',\n')}\n]}`;
  });
  return `{"schema": ${JSON.stringify(IDS_SCHEMA)}, "texts": {\n${printed.join(',\n')}\n}}\n`;
}

function withNotes(spans: readonly Span[], ids: ReadonlyMap<string, string>): Span[] {
  return spans.map((span) =>
    span.type === 'note' ? { ...span, note: ids.get(span.note) ?? span.note } : span,
  );
}

/** Whether every range lies within its block, and no id comes twice. */
function fit(blocks: readonly Block[]): boolean {
  const seen = new Set<string>();
  for (const { id, text, segments, spans } of walkBlocks(blocks)) {
    for (const one of [id, ...segments.map((segment) => segment.id)]) {
      if (seen.has(one)) return false;
      seen.add(one);
    }
    for (const { start, end } of [...segments, ...spans]) if (start > end || end > text.length) return false;
  }
  return true;
}
