// The names of EAC-CPF 2010, and how what it has no element for is written in the attributes that it leaves to everybody.
import type { Assertion } from '../../model/assertion.ts';
import { AssertionSchema } from '../../model/assertion.ts';

/** EAC-CPF 2010, as revised in 2018. */
export const EAC_NAMESPACE = 'urn:isbn:1-931666-33-4';
/** EAC 2.0, which is another language. */
export const EAC2_NAMESPACE = 'https://archivists.org/ns/eac/v2';
export const XLINK_NAMESPACE = 'http://www.w3.org/1999/xlink';

const prefix = 'urn:x-verno:';

/** A value of `localType`: a word of this project's, with what it says. Undefined where it says nothing. */
export function localType(
  word: string,
  said: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const pairs = Object.entries(said).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return pairs.length === 0 ? undefined : `${prefix}${word}?${new URLSearchParams(pairs).toString()}`;
}

/** What `localType` wrote for this word; undefined for all that others write there. */
export function localSaid(word: string, value: string | undefined): URLSearchParams | undefined {
  const start = `${prefix}${word}?`;
  return value?.startsWith(start) === true ? new URLSearchParams(value.slice(start.length)) : undefined;
}

/** What is said of an assertion, where it is not what everybody would take it for. */
export function assertionSaid({
  basis,
  certainty,
  by,
}: Assertion): Readonly<Record<string, string | undefined>> {
  return {
    basis: basis === 'written' ? undefined : basis,
    certainty: certainty === 'certain' ? undefined : certainty,
    by: by ?? undefined,
  };
}

/** The assertion that `assertionSaid` wrote; one that says nothing of itself is written and certain. */
export function assertionOf(said: URLSearchParams | undefined): Assertion {
  const read = AssertionSchema.safeParse({
    basis: said?.get('basis') ?? 'written',
    certainty: said?.get('certainty') ?? 'certain',
    by: said?.get('by') ?? null,
  });
  return read.success ? read.data : { basis: 'written', certainty: 'certain', by: null };
}
