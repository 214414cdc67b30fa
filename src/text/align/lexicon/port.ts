// Word correspondences between two languages.

/**
 * Probabilities that a word of one language is rendered by a word of the other. Words are keys as `wordKeys` makes them (folded, stemmed).
 * `stamp` names the contents: what was computed with another stamp was computed with another lexicon.
 */
export interface Lexicon {
  readonly source: string;
  readonly target: string;
  readonly stamp: string;
  /** How likely `target` renders `source`, 0 to 1; 0 where nothing is known. */
  forward(source: string, target: string): number;
  /** How likely `source` stands behind `target`, 0 to 1. */
  backward(target: string, source: string): number;
  /** The words that may render `source`, each once, likeliest first, and how likely; none where nothing is known. The aligner finds its words by this. */
  renderings(source: string): Iterable<readonly [target: string, probability: number]>;
}
