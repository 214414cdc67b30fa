// The search of a copy, opened: from the pieces that a browser can load.
import { usualStemmers } from '../../../../text/analyse/stemmers-usual.ts';
import { stemKeysBy, type Stemmers } from '../../../../text/analyse/stemming.ts';
import { FORMAT, pieceNames, type BasePiece } from '../pieces.ts';
import { otherLanguages } from './other-languages.ts';
import { Pieces, type LoadPiece } from './pieces.ts';
import { searchCopy, type CopyAnswer } from './search.ts';

export interface CopySearch {
  /** `page` from 1. Rejects where a piece cannot be loaded. */
  search(typed: string, page: number): Promise<CopyAnswer>;
}

/** `others` gives the stemmers of these languages, which are neither English nor Russian; asked for where the copy has words in them. Undefined where there is no search of this format. */
export async function openCopySearch(
  load: LoadPiece,
  others: (languages: readonly string[]) => Promise<Stemmers>,
): Promise<CopySearch | undefined> {
  const base = await load(pieceNames.base);
  if (!isBase(base)) return undefined;
  const wanted = base.languages.filter((language) => otherLanguages.includes(language));
  const more = wanted.length === 0 ? undefined : await others(wanted);
  const stems = stemKeysBy({
    latin: new Map([...usualStemmers.latin, ...(more?.latin ?? [])]),
    cyrillic: new Map([...usualStemmers.cyrillic, ...(more?.cyrillic ?? [])]),
  });
  const pieces = new Pieces(base, load);
  return { search: async (typed, page) => searchCopy(typed, page, pieces, stems) };
}

/** Pieces are written by this copy's own maker; only another format is told apart. */
function isBase(value: unknown): value is BasePiece {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;
}
