// Days as the index's queries get them.
import type { OpenOn } from '../list-entry.ts';

/** The day on which all is asked for, closed records too. No reader asks on it. */
export const lastDay = '9999-12-31';

export const dayOf = (openOn: OpenOn): string => openOn ?? lastDay;
