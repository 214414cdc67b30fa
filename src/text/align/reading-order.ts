// One text by itself, in the order in which it is read, with the absent pages where they would stand.
import type { Page } from '../../model/exemplar.ts';
import type { Text } from '../../model/text.ts';
import { sequenceOf, type AbsentPage, type Piece } from './units.ts';

export type { AbsentPage, Piece } from './units.ts';

export type ReadingStep =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'absent'; readonly pages: readonly AbsentPage[] };

/** Every block once, in order (notes excepted), a block cut where an absent page falls inside it. */
export function readingOrder(text: Text, pages: readonly Page[]): ReadingStep[] {
  const { steps, units } = sequenceOf(text, pages);
  return steps.flatMap((step): ReadingStep[] => {
    if (step.kind === 'absent') return [{ kind: 'absent', pages: step.pages }];
    const piece = step.kind === 'aside' ? step.piece : units[step.index]?.piece;
    return piece === undefined ? [] : [{ kind: 'piece', piece }];
  });
}
