// How we know, read from @cert, @resp, @evidence and @ana.
import type { Assertion } from '../../../model/assertion.ts';
import type { XmlElement } from '../../xml/element.ts';
import { basisIds } from './vocabulary.ts';

/** Who is called what by the xml:ids of statements of responsibility. */
export type Who = ReadonlyMap<string, string>;

const certainties: ReadonlyMap<string, Assertion['certainty']> = new Map([
  ['medium', 'probable'],
  ['low', 'uncertain'],
  ['unknown', 'uncertain'],
]);

export function readAssertion({ attributes }: XmlElement, who: Who): Assertion {
  const { cert = '', resp, evidence, ana } = attributes;
  const inferred = evidence === 'conjecture' || ana === `#${basisIds.inferred}`;
  const supplied = evidence === 'external' || ana === `#${basisIds.supplied}`;
  return {
    basis: inferred ? 'inferred' : supplied ? 'supplied' : 'written',
    certainty: certainties.get(cert) ?? 'certain',
    by: readWho(resp, who),
  };
}

/** Whose something is, by a pointer. */
export function readWho(pointer: string | undefined, who: Who): string | null {
  return pointer === undefined ? null : (who.get(pointer.slice(1)) ?? pointer);
}
