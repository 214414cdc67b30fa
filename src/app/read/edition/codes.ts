// A reference code as a reader is shown it: printed, and with what the source does not give told from what it passes over.
import { printReferenceCode } from '../../../model/code/print.ts';
import type { Level, ReferenceCode } from '../../../model/code/schema.ts';
import { silentLevels } from '../../../model/code/units.ts';

export interface PrintedCode {
  /** In Latin letters where the custom knows them, else in the custom's own style. */
  readonly printed: string;
  /** In Russian letters, for a code of Russian custom. */
  readonly russian: string | undefined;
  /** Levels of which the source says that it does not give them. */
  readonly notGiven: readonly Level[];
  /** Customary levels that the source does not even mention. */
  readonly silent: readonly Level[];
}

export function printedCode(code: ReferenceCode): PrintedCode {
  return {
    printed: printReferenceCode(code, 'russian-latin'),
    russian: code.scheme === 'russian' ? printReferenceCode(code, 'russian') : undefined,
    notGiven: code.notGiven,
    silent: silentLevels(code),
  };
}
