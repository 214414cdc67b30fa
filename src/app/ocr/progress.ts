// How far a recognition is: pages done, and how many in a minute.

export interface OcrProgress {
  readonly pages: number;
  readonly of: number;
  /** Pages a minute since the beginning, those left out that had been read before. */
  readonly aMinute: number;
}

export interface Progress {
  /** So many more pages are to come. */
  expect(pages: number): void;
  /** One page is done; `wasRead`: now, not before. */
  done(wasRead: boolean): void;
}

/** Counts pages. `now` gives milliseconds of a clock that never goes back. */
export function progressOf(
  of: number,
  tell: ((progress: OcrProgress) => void) | undefined,
  now: () => number = () => performance.now(),
): Progress {
  const begun = now();
  let [pages, read, all] = [0, 0, of];
  return {
    expect: (more) => void (all += more),
    done(wasRead) {
      pages++;
      if (wasRead) read++;
      const minutes = (now() - begun) / 60_000;
      tell?.({ pages, of: all, aMinute: minutes > 0 ? Math.round(read / minutes) : 0 });
    },
  };
}
