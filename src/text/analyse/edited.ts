// A text with stretches of it put otherwise, and the way back from it to the text itself.

/** The range `start` to `end` of a text, in UTF-16 code units, is to read `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** `at`: a place in the edited text; `from` its place in the text itself. Between pieces, all letters stand for one edit's range. */
interface Piece {
  readonly at: number;
  readonly from: number;
  readonly length: number;
  /** The range that is put otherwise; null where the piece is as it was. */
  readonly edit: Edit | null;
}

export interface EditedText {
  readonly text: string;
  /** What a range of the edited text was before. Ranges are asked for in rising order of their starts, nearly; any order is right. */
  origin(range: Range): Range;
  /** The edited text's place of an offset of the text itself, at or after it. */
  placeOf(offset: number): number;
}

/** Edits that overlap one before them are left out. Time O((edits + text) log edits), and O(log edits) a question. */
export function edited(text: string, edits: readonly Edit[]): EditedText {
  const pieces: Piece[] = [];
  let made = '';
  let from = 0;
  const keep = (end: number): void => {
    if (end > from) pieces.push({ at: made.length, from, length: end - from, edit: null });
    made += text.slice(from, end);
    from = end;
  };
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < from || edit.end > text.length) continue;
    keep(edit.start);
    if (edit.text !== '') pieces.push({ at: made.length, from: edit.start, length: edit.text.length, edit });
    made += edit.text;
    from = edit.end;
  }
  keep(text.length);

  const pieceAt = (key: 'at' | 'from', place: number): Piece | undefined => {
    let [low, high] = [0, pieces.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.[key] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return pieces[low - 1];
  };
  return {
    text: made,
    origin: ({ start, end }) => {
      const first = pieceAt('at', start);
      const last = pieceAt('at', Math.max(start, end - 1));
      if (first === undefined || last === undefined) return { start: 0, end: 0 };
      return {
        start: first.edit === null ? first.from + start - first.at : first.edit.start,
        end: last.edit === null ? last.from + end - last.at : last.edit.end,
      };
    },
    placeOf: (offset) => {
      const piece = pieceAt('from', offset);
      if (piece === undefined) return 0;
      return piece.at + (piece.edit === null ? Math.min(piece.length, offset - piece.from) : 0);
    },
  };
}
