// The code under which an exemplar lies, told with the repository that keeps it.
import type { Exemplar } from '../exemplar.ts';
import { isKnownRepository } from './repositories.ts';
import type { ReferenceCode } from './schema.ts';

/** The custom of a well-known repository, so that it is the same one with a code and without. */
const knownSchemes = ['russian', 'us', 'british'] as const;

/**
 * The code of an exemplar with its repository. Where the code as written names none, the one that keeps the exemplar counts: "RG 84" in another's
 * keeping is not in the National Archives. Without a code it is that of its repository alone; undefined where neither is known.
 */
export function codeOfExemplar({ code, repository }: Exemplar): ReferenceCode | undefined {
  if (repository === undefined || code?.repository !== undefined) return code;
  const scheme = knownSchemes.find((one) => isKnownRepository(repository, one)) ?? 'other';
  return { ...(code ?? { scheme, parts: [], folios: null, notGiven: [] }), repository };
}
