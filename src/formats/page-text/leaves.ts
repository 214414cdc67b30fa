// The leaves as the text meets them: each turn of a page, with its number as marked and as typed.
import type { FolioRef } from '../../model/code/schema.ts';
import { folioLabel } from '../../model/code/folio-label.ts';
import type { FolioMark } from './folios.ts';
import type { Line } from './lines.ts';
import { passageOf, type Passage } from './passage.ts';

/** One page that the text shows. `label` is undefined for one whose number stands nowhere and is only concluded. */
export interface Turn {
  readonly ref: FolioRef | undefined;
  readonly label: Passage | undefined;
  /** The label where none is written. */
  readonly inferred?: string;
  typed?: { readonly number: number; readonly written: Passage };
  readonly line: number;
}

/** The turn that a folio mark makes. */
export function turnAt(line: Line, mark: FolioMark): Turn {
  return {
    ref: mark.ref,
    label: passageOf([{ line, from: mark.label.from, to: mark.label.to }]),
    line: line.number,
  };
}

/** Whether pages that should stand between two turns are not here. */
export function gapBetween(before: Turn | undefined, after: Turn): boolean {
  if (before === undefined) return false;
  const [a, b] = [numberOf(before), numberOf(after)];
  return a !== undefined && b !== undefined && b - a > 1;
}

function numberOf(turn: Turn): number | undefined {
  return turn.ref?.number ?? turn.typed?.number;
}

/** The key by which a page is known again in another text. */
export function leafKey(ref: FolioRef): string {
  return folioLabel(ref);
}
