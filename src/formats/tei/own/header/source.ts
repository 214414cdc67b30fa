// Where a record is from, its place in an edition, and its exemplars, from a sourceDesc.
import { parseReferenceCode } from '../../../../model/code/parse.ts';
import type { EditionPlace } from '../../../../model/description.ts';
import type { Exemplar } from '../../../../model/exemplar.ts';
import type { Source } from '../../../../model/source.ts';
import { childOf, elementAt, elementsOf, textOf, type XmlElement } from '../../../xml/element.ts';
import { readAssertion, type Who } from '../assertion.ts';
import { localId } from '../ids.ts';
import { readLocalText } from './file-description.ts';

export interface ReadSource {
  readonly source: Source;
  readonly within: EditionPlace | undefined;
  readonly exemplars: Exemplar[];
}

export function readSource(element: XmlElement, who: Who): ReadSource {
  const bibl = (type: string): XmlElement | undefined =>
    [...elementsOf(element, 'bibl')].find(({ attributes }) => attributes['type'] === type);
  const edition = bibl('edition');
  return {
    source: readOrigin(bibl('source')),
    within: edition === undefined ? undefined : readEditionPlace(edition),
    exemplars: [...elementsOf(element, 'msDesc')].map((one) => readExemplar(one, who)),
  };
}

function readOrigin(bibl: XmlElement | undefined): Source {
  if (bibl === undefined) return { format: 'tei', key: '', files: [] };
  const text = (name: string): string | undefined => textIn(bibl, name);
  const address = childOf(bibl, 'ptr')?.attributes['target'];
  const publisher = text('publisher');
  const citation = text('note');
  return {
    format: bibl.attributes['subtype'] ?? 'tei',
    key: text('idno') ?? '',
    ...(address !== undefined && { address }),
    ...(publisher !== undefined && { publisher }),
    ...(citation !== undefined && { citation }),
    files: [],
  };
}

function textIn(element: XmlElement, ...path: readonly string[]): string | undefined {
  const found = elementAt(element, ...path);
  return found === undefined ? undefined : textOf(found);
}

function readEditionPlace(bibl: XmlElement): EditionPlace {
  const scopes = [...elementsOf(bibl, 'biblScope')];
  const ofUnit = (unit: string): XmlElement[] =>
    scopes.filter(({ attributes }) => attributes['unit'] === unit);
  const order = Number(textOf(ofUnit('order')[0] ?? '1'));
  const [number] = ofUnit('number');
  return {
    format: bibl.attributes['subtype'] ?? 'tei',
    key: textIn(bibl, 'idno') ?? '',
    order: Number.isInteger(order) && order > 0 ? order : 1,
    ...(number !== undefined && { number: textOf(number) }),
    path: ofUnit('part').map(readLocalText),
  };
}

function readExemplar(description: XmlElement, who: Who): Exemplar {
  const identifier = childOf(description, 'msIdentifier');
  const identifiers = identifier === undefined ? [] : [...elementsOf(identifier, 'idno')];
  const ofType = (type: string): string | undefined => {
    const found = identifiers.find(({ attributes }) => attributes['type'] === type);
    return found === undefined ? undefined : textOf(found);
  };
  const code = parseReferenceCode(ofType('shelfmark') ?? '');
  const repository = textIn(description, 'msIdentifier', 'repository');
  const written = ofType('as-written');
  const copyNumber = textIn(description, 'msIdentifier', 'altIdentifier', 'idno');
  const certification = textIn(description, 'physDesc', 'additions', 'p');
  const condition = textIn(description, 'physDesc', 'objectDesc', 'supportDesc', 'condition', 'p');
  const note = textIn(description, 'additional', 'adminInfo', 'note');
  return {
    id: localId(description.attributes['xml:id'] ?? ''),
    ...(repository !== undefined && { repository }),
    ...(code.ok && { code: code.value }),
    ...(written !== undefined && { written }),
    ...(copyNumber !== undefined && { copyNumber }),
    ...(certification !== undefined && { certification }),
    ...(condition !== undefined && { condition }),
    ...(note !== undefined && { note }),
    ...readAssertion(description, who),
  };
}
