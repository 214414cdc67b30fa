// What comparing two names comes to, before systems are asked for a reason.
import type { NameReasonKind } from '../port.ts';

/** `score`: 0 to 1. `kinds`: ways in which the two differ that are known by now. `same`: every word that both have is the same but for case and marks. */
export interface Likeness {
  readonly score: number;
  readonly kinds: readonly NameReasonKind[];
  readonly same: boolean;
}
