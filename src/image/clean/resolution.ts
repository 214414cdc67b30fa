// How many dots make an inch, where the file says nothing that can be true.

/** Millimetres: the height of a letter without ascender on a typewriter (pica and elite), and about that of print. */
const letter = 2;

/**
 * Dots per inch. What the file claims, where that makes the letters between a third and three times as high as a typewriter's: cameras and programs write 72 or 96
 * without having measured. Otherwise what the letters say, to the nearest ten; undefined where there are none.
 */
export function resolutionOf(claimed: number | undefined, height: number | undefined): number | undefined {
  if (height === undefined) return claimed;
  const guessed = (height / letter) * 25.4;
  if (claimed !== undefined && guessed > claimed / 3 && guessed < claimed * 3) return claimed;
  return Math.max(70, Math.round(guessed / 10) * 10);
}
