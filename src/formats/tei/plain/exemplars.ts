// The manuscripts that a header describes, as exemplars.
import { parseReferenceCode } from '../../../model/code/parse.ts';
import type { Exemplar } from '../../../model/exemplar.ts';
import { childOf, elementAt, elementsOf, walkElements, wordsOf, type XmlElement } from '../../xml/element.ts';

const places = ['settlement', 'institution', 'repository'] as const;

/** An exemplar for each `msDesc`. */
export function readExemplars(source: XmlElement | undefined, by: string): Exemplar[] {
  if (source === undefined) return [];
  const found: Exemplar[] = [];
  for (const element of walkElements(source))
    if (element.name === 'msDesc') found.push(readExemplar(element, `e${found.length + 1}`, by));
  return found;
}

function readExemplar(description: XmlElement, id: string, by: string): Exemplar {
  const identifier = childOf(description, 'msIdentifier');
  const words = (name: string): string => {
    const found = identifier && childOf(identifier, name);
    return found === undefined ? '' : wordsOf(found);
  };
  const repository = places
    .map(words)
    .filter((one) => one !== '')
    .join(', ');
  const shelfmark = [words('collection'), words('idno')].filter((one) => one !== '').join(', ');
  const code = parseReferenceCode(words('idno'));
  const said = [...(identifier === undefined ? [] : elementsOf(identifier))]
    .map(wordsOf)
    .filter((one) => one !== '');
  const condition = elementAt(description, 'physDesc', 'objectDesc', 'supportDesc', 'condition');
  const isRead = code.ok && code.value.scheme !== 'other';
  return {
    id,
    ...(repository !== '' && { repository }),
    ...(isRead && { code: code.value }),
    ...(said.length > 0 && {
      written:
        shelfmark === '' ? said.join(', ') : [repository, shelfmark].filter((one) => one !== '').join(', '),
    }),
    ...(condition !== undefined && wordsOf(condition) !== '' && { condition: wordsOf(condition) }),
    basis: 'written',
    certainty: 'certain',
    by,
  };
}
