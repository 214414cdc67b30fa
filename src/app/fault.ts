// Tells faults of the archive's place (no space, no rights, busy, damaged) from bugs.
import type { Problem } from '../model/problem.ts';
import { StoreFault } from '../store/fault.ts';

/** What an error says to a person, where it is a fault of the archive's place; undefined for a bug or an abort. */
export function faultOf(error: unknown): Problem | undefined {
  return error instanceof StoreFault ? error.problem : undefined;
}
