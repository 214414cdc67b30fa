// What must hold of zones: page, target and part are there, and the part is of the block in which the target stands.
import { walkBlocks, type Block } from '../block.ts';
import type { RecordContent } from '../record.ts';
import { checkRange } from './blocks.ts';
import { refer, type Complain, type Ids } from './ids.ts';

export function checkZones({ zones, texts }: RecordContent, ids: Ids, complain: Complain): void {
  const blocks = new Map<string, Block>();
  /** The block in which each block and segment stands. */
  const around = new Map<string, string>();
  if (zones.some(({ part }) => part !== undefined))
    for (const text of texts)
      for (const block of walkBlocks(text.blocks)) {
        blocks.set(block.id, block);
        for (const { id } of [block, ...block.segments]) around.set(id, block.id);
      }
  zones.forEach(({ page, target, part }, at) => {
    refer(complain, ids.pages, 'page', page, `zones[${at}].page`);
    refer(complain, ids.places, 'block or segment', target, `zones[${at}].target`);
    if (part === undefined) return;
    const path = `zones[${at}].part`;
    refer(complain, ids.places, 'block or segment', part.block, path);
    const block = blocks.get(part.block);
    if (block !== undefined) checkRange(block.text, part, path, complain);
    if (around.has(target) && around.get(target) !== part.block)
      complain(
        'zone-part-elsewhere',
        path,
        `The part is of "${part.block}", but "${target}" stands in "${around.get(target)}".`,
        'Name the block in which the target stands, and count over its string.',
      );
  });
}
