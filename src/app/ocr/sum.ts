// What a recognition comes to, in figures.
import type { RecognisedPage } from '../../model/recognised-page.ts';

/** `confidence`: the mean over words, from 0 to 1, null where nobody says; `doubtful`: words below the limit. Noise does not count. */
export interface Figures {
  readonly words: number;
  readonly confidence: number | null;
  readonly doubtful: number;
}

export function figuresOf(pages: readonly RecognisedPage[], doubtfulBelow: number): Figures {
  let [words, sum, rated, doubtful] = [0, 0, 0, 0];
  for (const { blocks } of pages)
    for (const { kind, lines } of blocks) {
      if (kind === 'noise') continue;
      for (const { confidence } of lines.flatMap((line) => line.words)) {
        words++;
        if (confidence === undefined) continue;
        rated++;
        sum += confidence;
        if (confidence < doubtfulBelow) doubtful++;
      }
    }
  return { words, confidence: rated === 0 ? null : Math.round((sum / rated) * 1000) / 1000, doubtful };
}
