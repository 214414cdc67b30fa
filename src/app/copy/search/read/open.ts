// The search of a copy, opened: from the pieces that a browser can load.
import { usualStemmers } from '../../../../text/analyse/stemmers-usual.ts';
import { stemKeysBy, type Stemmers } from '../../../../text/analyse/stemming.ts';
import { FORMAT, pieceNames, type BasePiece } from '../pieces.ts';
import { Pieces, type LoadPiece } from './pieces.ts';
import { searchCopy, type CopyAnswer } from './search.ts';

export interface CopySearch {
  /** `page` from 1. Rejects where a piece cannot be loaded. */
  search(typed: string, page: number): Promise<CopyAnswer>;
}

/** `others` gives stemmers beside those of English and Russian; asked for where the copy has texts in such languages. Undefined where there is no search of this format. */
export async function openCopySearch(
  load: LoadPiece,
  others: () => Promise<Stemmers>,
): Promise<CopySearch | undefined> {
  const base = await load(pieceNames.base);
  if (!isBase(base)) return undefined;
  const isUsual = base.languages.every((language) => ['en', 'ru', 'ko'].includes(language));
  const more = isUsual ? undefined : await others();
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
