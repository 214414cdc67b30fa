// How far a recognition is: pages done, and how many in a minute.

export interface OcrProgress {
  readonly pages: number;
  readonly of: number;
  /** Pages a minute since the beginning, those left out that had been read before. */
  readonly aMinute: number;
}

/** Counts pages. `now` gives milliseconds of a clock that never goes back. */
export function progressOf(
  of: number,
  tell: ((progress: OcrProgress) => void) | undefined,
  now: () => number = () => performance.now(),
): (wasRead: boolean) => void {
  const begun = now();
  let [pages, read] = [0, 0];
  return (wasRead) => {
    pages++;
    if (wasRead) read++;
    const minutes = (now() - begun) / 60_000;
    tell?.({ pages, of, aMinute: minutes > 0 ? Math.round(read / minutes) : 0 });
  };
}
