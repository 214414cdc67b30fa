// How we know, as attributes of TEI: @cert, @resp, and @evidence where an element has it, else @ana.
import type { Assertion } from '../../../model/assertion.ts';
import { basisIds } from '../own/vocabulary.ts';
import type { Attributes } from './element.ts';
import type { Names } from './names.ts';

/** Elements of the class att.editLike among those that Verno writes. */
const editLike = new Set([
  'persName',
  'orgName',
  'placeName',
  'name',
  'date',
  'corr',
  'gap',
  'supplied',
  'person',
  'org',
  'place',
]);

export function asserted(element: string, { basis, certainty, by }: Assertion, names: Names): Attributes {
  const evidence = basis === 'written' ? undefined : basis === 'inferred' ? 'conjecture' : 'external';
  return {
    cert: certainty === 'certain' ? undefined : certainty === 'probable' ? 'medium' : 'low',
    resp: by === null ? undefined : names.who(by),
    ...(editLike.has(element)
      ? { evidence }
      : { ana: basis === 'written' ? undefined : `#${basisIds[basis]}` }),
  };
}
