// Folios that are skipped among the scans: somebody should look whether they are lost, or were not scanned.
import type { Folio } from './folio.ts';

/** More than so many runs are counted, not named. */
const named = 10;

/**
 * The numbers that nothing stands for between the first and the last, as words ("152, 160-163"); undefined where none is missing, or so
 * many that the numbers are no run at all.
 */
export function skipped(folios: readonly Folio[]): string | undefined {
  const covered = folios
    .map(({ number, end }) => [number, end] as const)
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const runs: string[] = [];
  let missing = 0;
  let last: number | undefined;
  for (const [from, to] of covered) {
    if (last !== undefined && from > last + 1) {
      missing += from - last - 1;
      runs.push(from === last + 2 ? String(last + 1) : `${last + 1}-${from - 1}`);
    }
    last = Math.max(last ?? to, to);
  }
  if (runs.length === 0 || missing > covered.length) return undefined;
  const more = runs.length - named;
  return runs.slice(0, named).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
