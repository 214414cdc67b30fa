// A record made ready to be printed: plain data, from which pages are set. Nothing in it is markup, so no text can become a command.
import type { BlockKind } from '../../model/block.ts';

/**
 * A stretch of words set alike. `style`: as the document has them. `siglum`: of the bracket that ends here, explained in the key. `note`, `correction`:
 * the number of the note or correction that is marked after it. `page`: the folio that begins here; then there are no words. `language` where it is not that of the text.
 */
export interface PrintedRun {
  readonly text: string;
  readonly style?: readonly PrintedStyle[];
  readonly siglum?: string;
  readonly note?: string;
  readonly correction?: number;
  readonly page?: string;
  readonly language?: string;
}

export type PrintedStyle =
  | 'italic'
  | 'bold'
  | 'underlined'
  | 'spaced'
  | 'superscript'
  | 'subscript'
  | 'struck'
  | 'small-capitals'
  | 'bracket'
  | 'doubtful';

/** A block, or a part of one; `first` where it begins the block. `rows`, and `width` in columns: of a table. */
export interface PrintedPiece {
  readonly kind: BlockKind;
  readonly first: boolean;
  readonly level: number;
  readonly label?: string;
  readonly runs: readonly PrintedRun[];
  readonly rows?: readonly (readonly PrintedCell[])[];
  readonly width?: number;
}

/** A cell, in column `x` and row `y`, counted from 0. No two take the same place. */
export interface PrintedCell {
  readonly header: boolean;
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  readonly runs: readonly PrintedRun[];
}

/** What stands level on two facing pages. `numbers`: by which its first sentence is cited, on either side. `why`: why a side is empty. */
export interface PrintedRow {
  readonly source: readonly PrintedPiece[];
  readonly target: readonly PrintedPiece[];
  readonly numbers: { readonly source?: string; readonly target?: string };
  readonly why?: string;
  readonly emptySide?: 'source' | 'target';
  /** The row before is empty on the same side for the same reason. */
  readonly goesOn?: boolean;
  /** A person linked the two, and the words of one have changed since. */
  readonly stale?: boolean;
}

/** A text: its language, what it is called, and who made it. */
export interface PrintedSide {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly credit: string;
}

export interface PrintedFact {
  readonly label: string;
  readonly values: readonly PrintedWords[];
}

/** Words, and their language where it is known. */
export interface PrintedWords {
  readonly text: string;
  readonly language?: string;
}

export interface PrintedNote {
  readonly mark: string;
  readonly language: string;
  readonly pieces: readonly PrintedPiece[];
}

/**
 * The whole. With `target` null there is one text alone, in rows without a counterpart. `running`: what the head of every page says. `fonts` is
 * left to whoever sets it. Languages are BCP 47.
 */
export interface PrintedDocument {
  readonly title: string;
  readonly titleLanguage: string;
  readonly subtitle?: PrintedWords;
  readonly running: string;
  readonly archive: string;
  readonly facts: readonly PrintedFact[];
  readonly source: PrintedSide;
  readonly target: PrintedSide | null;
  readonly rows: readonly PrintedRow[];
  readonly notes: readonly PrintedNote[];
  readonly corrections: readonly {
    readonly number: number;
    readonly language: string;
    readonly raw: string;
    readonly corrected: string;
    readonly said: string;
  }[];
  readonly key: readonly { readonly siglum: string; readonly name: string; readonly hands: string }[];
  readonly citation: string;
  readonly address: string;
  readonly version: string;
  /** When and by whom the version was published. */
  readonly published: string;
  /** How the rows were made, and who looked at them. */
  readonly linked: string;
  readonly words: Readonly<Record<string, string>>;
}
