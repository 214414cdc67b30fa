// How drafts are taken in.
import type { ImageLimits } from '../../image/source.ts';

export interface IntakeOptions {
  /** Who imports, for the history. */
  readonly by: string;
  readonly dryRun: boolean;
  /** What exceeds them is no page image; the usual ones where they are absent. */
  readonly imageLimits?: ImageLimits | undefined;
  readonly signal: AbortSignal;
}
