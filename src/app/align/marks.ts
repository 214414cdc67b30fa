// What stands on the leaves of an original beside its text: stamps, numbers, a certifier's word. No alignment sees it; it is said to have no counterpart.
import type { Mark } from '../../model/mark.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import { walkBlocks } from '../../model/block.ts';

/**
 * The marks of a record that stand in no sentence of the original and that nothing in the translation renders: no mark of the same kind and meaning
 * stands in its words.
 */
export function marksWithout(content: RecordContent, original: Text, translation: Text): Mark[] {
  const inOriginal = blocksOf(original);
  const inTranslation = blocksOf(translation);
  const { marks } = content.description;
  const rendered = new Set(
    marks.flatMap(({ block, kind, normalised }) =>
      block !== undefined && inTranslation.has(block) && normalised !== undefined
        ? [`${kind} ${normalised}`]
        : [],
    ),
  );
  return marks.filter(({ block, kind, normalised }) => {
    if (block !== undefined) return beside(inOriginal.get(block));
    return normalised === undefined || !rendered.has(`${kind} ${normalised}`);
  });
}

type Blocks = ReadonlyMap<string, Text['blocks'][number]>;

function blocksOf({ blocks }: Text): Blocks {
  return new Map([...walkBlocks(blocks)].map((block) => [block.id, block]));
}

function beside(block: Text['blocks'][number] | undefined): boolean {
  return block !== undefined && (block.noise === true || block.kind === 'marginal');
}
