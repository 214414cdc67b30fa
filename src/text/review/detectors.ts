// The kinds of look that Verno has: every detector, in the order in which they run.
import { figures } from './figures/figures.ts';
import { sentences } from './gaps/sentences.ts';
import type { Detector } from './port.ts';

/** All detectors. One that reads a language it has no rules for finds nothing. */
export const detectors: readonly Detector[] = [sentences, figures];
