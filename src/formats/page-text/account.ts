// The account of a reading: for every non-blank character of the source, the one field it went to.

/**
 * A range of the source in UTF-16 code units, and the path of the string that holds it (`texts[0].blocks[3].text`,
 * `description.marks[2].written`, `description.unplaced[0]`). `furniture`: labels of sections and signs of Markdown, which no
 * field holds. A path that ends in a coded field (`description.languages[0]`, `texts[1].kind`) holds what the words mean.
 */
export interface AccountEntry {
  readonly start: number;
  readonly end: number;
  readonly field: string;
}

/** In the order of the source, disjoint; what lies between two entries is blank. */
export type Account = readonly AccountEntry[];

export const FURNITURE = 'furniture';
