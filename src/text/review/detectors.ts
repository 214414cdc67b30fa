// The kinds of look that Verno has: every detector, in the order in which they run.
import { figures } from './figures/figures.ts';
import { brackets } from './brackets/brackets.ts';
import { clauses } from './gaps/clauses.ts';
import { sentences } from './gaps/sentences.ts';
import { agreement } from './grammar/agreement.ts';
import { negation } from './grammar/negation.ts';
import { tense } from './grammar/tense.ts';
import { languageOfName } from './language-of-name/language-of-name.ts';
import { names } from './names/names.ts';
import { terms } from './terms/terms.ts';
import { worn } from './worn/worn.ts';
import type { Detector } from './port.ts';

/** All detectors. One that reads a language it has no rules for finds nothing. */
export const detectors: readonly Detector[] = [
  sentences,
  clauses,
  figures,
  names,
  brackets,
  terms,
  negation,
  tense,
  agreement,
  languageOfName,
  worn,
];
