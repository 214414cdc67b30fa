// Where a document is from: the key by which it is known again, its publisher, address and citation, and when it said so.
import { childOf, elementAt, elementsOf, wordsOf, type XmlElement } from '../../xml/element.ts';
import { isPublished } from './facsimile.ts';

/** `by`: what the edition is called where it says something. `at`: an instant at which it did, as far as the file tells. */
export interface Publication {
  readonly key: string;
  readonly by: string;
  readonly at: string;
  readonly address?: string;
  readonly publisher?: string;
  readonly citation?: string;
}

/** `fallback`: the key where the header names none by which others would know the document. */
export function publicationOf(header: XmlElement, fallback: string): Publication {
  const statement = elementAt(header, 'fileDesc', 'publicationStmt');
  const numbers = [...(statement === undefined ? [] : elementsOf(statement, 'idno'))].map(wordsOf);
  const known = numbers.find((number) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(number));
  const key = known ?? fallback;
  const address = numbers.find(isPublished);
  const publisher = ['publisher', 'authority', 'distributor']
    .map((name) => statement && childOf(statement, name))
    .map((element) => (element === undefined ? '' : wordsOf(element)))
    .find((words) => words !== '');
  const bibl = elementAt(header, 'fileDesc', 'sourceDesc', 'bibl');
  const citation = bibl === undefined ? '' : wordsOf(bibl);
  return {
    key,
    by: publisher ?? key,
    at: instantOf(header),
    ...(address !== undefined && { address }),
    ...(publisher !== undefined && { publisher }),
    ...(citation !== '' && { citation }),
  };
}

/** The last change that the header tells of, else the day of publication; where there is neither, the beginning of computers' time. */
function instantOf(header: XmlElement): string {
  const days: string[] = [];
  const changes = childOf(header, 'revisionDesc');
  for (const change of changes === undefined ? [] : elementsOf(changes))
    days.push(change.attributes['when'] ?? '');
  days.push(elementAt(header, 'fileDesc', 'publicationStmt', 'date')?.attributes['when'] ?? '');
  const [last] = days
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)))
    .sort((a, b) => (a < b ? 1 : -1));
  return `${last ?? '1970-01-01'}T00:00:00Z`;
}
