// What a document of EAC-CPF 2010 says of a person or body, as an authority.
import { AUTHORITY_SCHEMA, NameFormSchema, type Authority, type NameForm } from '../../model/authority.ts';
import { parseEdtf } from '../../model/date/edtf.ts';
import { parsePrintedDate } from '../../model/date/printed.ts';
import { canonicalLanguage, type LocalText } from '../../model/language.ts';
import type { NameKind } from '../../model/names.ts';
import { childOf, elementAt, elementsOf, walkElements, wordsOf, type XmlElement } from '../xml/element.ts';
import { assertionOf, localSaid } from './vocabulary.ts';

const kinds: Readonly<Record<string, NameKind>> = { person: 'person', corporateBody: 'body', family: 'body' };

/** The authorities of a document: one for each identity; none where an identity has no name, or is of no known kind. */
export function readEac(document: XmlElement): Authority[] {
  const identities = [...walkElements(document)].filter(({ name }) => name === 'cpfDescription');
  return identities.flatMap((one, at) =>
    readIdentity(document, one, identities.length > 1 ? `#${at + 1}` : ''),
  );
}

function readIdentity(document: XmlElement, cpf: XmlElement, behind: string): Authority[] {
  const identity = childOf(cpf, 'identity');
  const kind = identity && kinds[wordsIn(identity, 'entityType') ?? ''];
  if (identity === undefined || kind === undefined) return [];
  const language = languageOf(cpf, languageOf(document, 'und'));
  const forms = formsOf(identity);
  const control = childOf(document, 'control');
  if (forms.length === 0 || control === undefined) return [];
  const description = childOf(cpf, 'description');
  return [
    {
      schema: AUTHORITY_SCHEMA,
      kind,
      source: sourceOf(control, behind),
      forms,
      existence: existenceOf(description && childOf(description, 'existDates'), language),
      description: description === undefined ? [] : textsOf(description, 'biogHist', language),
      same: sameThings(childOf(cpf, 'relations')),
      notes: [...notesOf(description, language), ...relationsOf(childOf(cpf, 'relations'), language)],
      joined: null,
    },
  ];
}

function wordsIn(element: XmlElement, name: string): string | undefined {
  const found = childOf(element, name);
  const words = found === undefined ? '' : wordsOf(found);
  return words === '' ? undefined : words;
}

function languageOf({ attributes }: XmlElement, around: string): string {
  return canonicalLanguage(attributes['xml:lang'] ?? '') ?? around;
}

/** Whose authority it is: that of the source that this project once wrote, else of the agency that keeps the file. */
function sourceOf(control: XmlElement, behind: string): Authority['source'] {
  const id = wordsIn(control, 'recordId') ?? '';
  const agency = elementAt(control, 'maintenanceAgency');
  const keeper = agency && (wordsIn(agency, 'agencyCode') ?? wordsIn(agency, 'agencyName'));
  const source = elementAt(control, 'sources', 'source');
  const address = source?.attributes['xlink:href'];
  const entry = source && wordsIn(source, 'sourceEntry');
  for (const other of elementsOf(control, 'otherRecordId')) {
    const format = localSaid('source', other.attributes['localType'])?.get('format');
    if (format === undefined || format === null || wordsOf(other) === '') continue;
    return {
      format,
      key: wordsOf(other) + behind,
      ...(address !== undefined && { address }),
      ...(entry !== undefined && { title: entry }),
    };
  }
  const title = agency && wordsIn(agency, 'agencyName');
  return {
    format: 'eac-cpf',
    key: `${keeper ?? ''}/${id}${behind}`,
    ...(title !== undefined && { title }),
  };
}

function isAuthorised(entry: XmlElement): boolean {
  return childOf(entry, 'authorizedForm') !== undefined || childOf(entry, 'preferredForm') !== undefined;
}

/** Every name entry, parallel ones too: the authorised first, or the first of all. */
function formsOf(identity: XmlElement): NameForm[] {
  const entries = [...walkElements(identity)].filter((one) => one.name === 'nameEntry' && nameIn(one) !== '');
  const preferred = entries.some(isAuthorised) ? entries.filter(isAuthorised) : entries.slice(0, 1);
  return [...preferred, ...entries.filter((one) => !preferred.includes(one))].flatMap((entry) =>
    formOf(entry, preferred.includes(entry)),
  );
}

function formOf(entry: XmlElement, isPreferred: boolean): NameForm[] {
  const said = localSaid('form', entry.attributes['localType']);
  const { scriptCode, transliteration, 'xml:lang': tag } = entry.attributes;
  const language = canonicalLanguage(tag ?? '');
  const romanisation = transliteration ?? said?.get('romanisation') ?? undefined;
  const form = NameFormSchema.safeParse({
    written: nameIn(entry),
    ...(language !== undefined && { language }),
    ...(scriptCode !== undefined && /^[A-Z][a-z]{3}$/.test(scriptCode) && { script: scriptCode }),
    ...(romanisation !== undefined && romanisation !== '' && { romanisation }),
    kind: isPreferred ? 'preferred' : (said?.get('kind') ?? 'variant'),
    ...assertionOf(said),
  });
  return form.success ? [form.data] : [];
}

/** The parts of a name as one: a surname that stands apart has a comma behind it; dates are no part of a name. */
function nameIn(entry: XmlElement): string {
  const parts = [...elementsOf(entry, 'part')].filter(
    ({ attributes }) => !/date/i.test(attributes['localType'] ?? ''),
  );
  const inverted = /surname|family/i.test(parts[0]?.attributes['localType'] ?? '');
  const [first = '', ...rest] = parts.map(wordsOf).filter((words) => words !== '');
  if (rest.length === 0) return first;
  return `${first}${inverted ? ',' : ''} ${rest.join(' ')}`;
}

/** In EDTF; null where nothing that can be read says it. */
function existenceOf(dates: XmlElement | undefined, language: string): string | null {
  if (dates === undefined) return null;
  const own = localSaid('edtf', dates.attributes['localType'])?.get('is');
  const range = childOf(dates, 'dateRange');
  const single = childOf(dates, 'date');
  const end = (name: string): string => {
    const date = range && childOf(range, name);
    return date?.attributes['standardDate'] ?? (date === undefined ? '' : (yearIn(wordsOf(date)) ?? ''));
  };
  const written =
    own ?? (range === undefined ? single?.attributes['standardDate'] : `${end('fromDate')}/${end('toDate')}`);
  const read = written === undefined || written === '/' ? undefined : parseEdtf(written);
  if (read?.ok === true) return read.value.edtf;
  const printed = single === undefined ? undefined : parsePrintedDate(wordsOf(single), { language });
  return printed?.ok === true ? printed.value.edtf : null;
}

function yearIn(words: string): string | undefined {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(words) ? words : undefined;
}

function textsOf(element: XmlElement, name: string, around: string): LocalText[] {
  return [...elementsOf(element, name)].flatMap((one) => localText(one, around));
}

/** The words of an element, a paragraph for each piece of it. */
function localText(element: XmlElement, around: string): LocalText[] {
  const children = [...elementsOf(element)];
  const pieces = children.length === 0 ? [wordsOf(element)] : children.map(pieceOf);
  const text = pieces.filter((piece) => piece !== '').join('\n\n');
  return text === '' ? [] : [{ language: languageOf(element, around), text }];
}

/** A list or table of dates keeps its items apart. */
function pieceOf(element: XmlElement): string {
  const items = [...elementsOf(element)].filter(({ name }) => name !== 'span');
  if (items.length === 0 || element.name === 'p') return wordsOf(element);
  return items
    .map((item) => spaced(item))
    .filter((one) => one !== '')
    .join('\n');
}

/** The words of an element whose parts stand apart. */
function spaced(element: XmlElement): string {
  const parts = [...elementsOf(element)];
  return parts.length === 0
    ? wordsOf(element)
    : parts
        .map(spaced)
        .filter((one) => one !== '')
        .join(', ');
}

const labels: Readonly<Record<string, string>> = {
  place: 'Place',
  legalStatus: 'Legal status',
  function: 'Function',
  languageUsed: 'Language',
  occupation: 'Occupation',
  mandate: 'Mandate',
  structureOrGenealogy: 'Structure or genealogy',
  generalContext: 'General context',
  localDescription: 'Note',
};

/** What else is described, each as a note that begins with what it is. */
function notesOf(description: XmlElement | undefined, language: string): LocalText[] {
  if (description === undefined) return [];
  return [...elementsOf(description)].flatMap((one): LocalText[] => {
    if (one.name === 'existDates' || one.name === 'biogHist') return [];
    if (one.attributes['localType'] === 'urn:x-verno:note')
      return textsOf(one, 'descriptiveNote', languageOf(one, language));
    // places, functions and so on: each thing in them by itself.
    const inner = [...elementsOf(one)].filter(({ name }) => labels[name] !== undefined);
    return (inner.length > 0 ? inner : [one]).flatMap((thing) => {
      const text = spaced(thing);
      return text === ''
        ? []
        : [{ language: languageOf(thing, language), text: `${labels[thing.name] ?? thing.name}: ${text}` }];
    });
  });
}

function isIdentity(relation: XmlElement): boolean {
  return relation.name === 'cpfRelation' && relation.attributes['cpfRelationType'] === 'identity';
}

function sameThings(relations: XmlElement | undefined): Authority['same'] {
  if (relations === undefined) return [];
  return [...elementsOf(relations)].filter(isIdentity).flatMap((relation) => {
    const entry = childOf(relation, 'relationEntry');
    const address = relation.attributes['xlink:href'] ?? (entry && wordsOf(entry)) ?? '';
    return address === ''
      ? []
      : [{ address, ...assertionOf(localSaid('said', entry?.attributes['localType'])) }];
  });
}

/** Whoever and whatever else it is related to, as notes: only a person can say who they are. */
function relationsOf(relations: XmlElement | undefined, language: string): LocalText[] {
  if (relations === undefined) return [];
  return [...elementsOf(relations)].flatMap((relation): LocalText[] => {
    if (isIdentity(relation)) return [];
    const { cpfRelationType, resourceRelationType, functionRelationType } = relation.attributes;
    const type = cpfRelationType ?? resourceRelationType ?? functionRelationType ?? 'relation';
    const words = spaced(relation);
    return words === ''
      ? []
      : [{ language: languageOf(relation, language), text: `Related (${type}): ${words}` }];
  });
}
