// How much an archive file may become when it is unpacked: more is taken for one that was made to exhaust.

export interface UnpackLimits {
  /** Files and folders. */
  readonly entries: number;
  /** How many there may be for each kilobyte of the archive file, once they are more than `freeEntries`: empty ones take next to nothing. */
  readonly entriesEachKilobyte: number;
  readonly freeEntries: number;
  /** Bytes of all files together. */
  readonly bytes: number;
  /** How many times larger than the archive file they may be, once they are larger than `free`. */
  readonly ratio: number;
  /** Bytes for which the ratio is not asked: text alone compresses well. */
  readonly free: number;
}

export const usualLimits: UnpackLimits = {
  entries: 10_000_000,
  entriesEachKilobyte: 64,
  freeEntries: 20_000,
  bytes: 16 * 1024 ** 4,
  ratio: 100,
  free: 256 * 1024 ** 2,
};
