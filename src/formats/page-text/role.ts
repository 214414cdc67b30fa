// What a line of a text can be.
import type { FolioMark } from './folios.ts';
import type { Line } from './lines.ts';
import type { MarkFound } from './marks.ts';
import type { ItemLabel } from './shapes.ts';

export type Role =
  | {
      readonly role:
        | 'divider'
        | 'sign'
        | 'noise'
        | 'heading'
        | 'opener'
        | 'closer'
        | 'prose'
        | 'signatory'
        | 'scrawl'
        | 'date';
    }
  | { readonly role: 'folio'; readonly mark: FolioMark }
  | { readonly role: 'page-number'; readonly number: number }
  | { readonly role: 'mark' | 'stamp'; readonly marks: readonly MarkFound[] }
  | { readonly role: 'item'; readonly label: ItemLabel };

/** The lines of one text with what was found of them before: index `at` is into `lines`. */
export interface Region {
  readonly lines: readonly Line[];
  readonly language: string | undefined;
  readonly noise: ReadonlySet<number>;
  readonly dividers: ReadonlySet<number>;
  readonly folios: ReadonlyMap<number, FolioMark>;
}
