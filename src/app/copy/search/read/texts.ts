// The texts of a page of results, within bytes: the part of each in which the words are likeliest, and further ones as far as the bytes reach.
import type { StemKeys } from '../../../../text/analyse/stemming.ts';
import type { TextPiece } from '../pieces.ts';
import { byFirstWord, passagesIn, type CopyPassage, type Sought } from './passage.ts';
import type { Pieces } from './pieces.ts';

/** Parts that are read further on: for all results of a page, and for one of them. */
const mostFurther = { together: 6, ofOne: 2 } as const;

/** `whole`: whether no part was left unread in which the words might stand. */
export interface FoundText {
  readonly piece: TextPiece;
  readonly passages: readonly CopyPassage[];
  readonly whole: boolean;
}

/** `part`: of its text, from which on it is read. */
export interface TextToRead {
  readonly record: number;
  readonly part: number;
}

/** For each record its text. */
export async function textsOf(
  wanted: readonly TextToRead[],
  pieces: Pieces,
  sought: readonly Sought[],
  stems: StemKeys,
): Promise<FoundText[]> {
  const marked = byFirstWord(sought);
  const read = async ({ record, part }: TextToRead): Promise<FoundText> => {
    const piece = await pieces.text(record, part);
    const passages = passagesIn(piece, marked, stems);
    const whole = passages.some(({ found }) => found) || part + 1 >= piece.parts;
    return { piece, passages, whole };
  };
  const texts = await Promise.all(wanted.map(read));
  let left: number = mostFurther.together;
  for (let further = 1; further <= mostFurther.ofOne; further++) {
    const unfound = wanted.flatMap((one, at) => (texts[at]?.whole === false ? [{ ...one, at }] : []));
    const round = unfound.slice(0, left);
    left -= round.length;
    const more = await Promise.all(
      round.map(async ({ record, part }) => read({ record, part: part + further })),
    );
    for (const [within, { at }] of round.entries()) {
      const [text, own] = [texts[at], more[within]];
      if (text === undefined || own === undefined) continue;
      // Where nothing is found the beginning is shown.
      texts[at] = own.passages.some(({ found }) => found) ? own : { ...text, whole: own.whole };
    }
  }
  return texts;
}
