// An authority as a document of EAC-CPF 2010: names in every script, time of existence, what is said of it, and its sources.
import type { Authority, NameForm } from '../../model/authority.ts';
import { parseEdtf } from '../../model/date/edtf.ts';
import type { LocalText } from '../../model/language.ts';
import { edtfInWords } from '../citation/date-words.ts';
import { printXml, type Printable } from '../xml/print.ts';
import { assertionSaid, EAC_NAMESPACE, localType, XLINK_NAMESPACE } from './vocabulary.ts';

/** What a file says of itself: the id of the authority here and its version, when that was published, and who keeps it under which address. */
export interface EacControl {
  readonly id: string;
  readonly number: number;
  readonly published: string;
  readonly address: string | undefined;
  readonly agency: string;
}

type Attributes = NonNullable<Printable['attributes']>;

function el(
  name: string,
  attributes: Attributes,
  content: string | readonly (Printable | undefined)[],
): Printable {
  return typeof content === 'string'
    ? { name, attributes, text: content }
    : { name, attributes, children: content.filter((child) => child !== undefined) };
}

const entityTypes = { person: 'person', body: 'corporateBody' } as const;

/**
 * The authority in EAC-CPF 2010 (revised 2018); undefined for a place or term, which are no corporate bodies, persons or families. What a person
 * decided here (joins) is none of it. Reading it again gives the same authority.
 */
export function writeEac(authority: Authority, control: EacControl): string | undefined {
  const { kind, source } = authority;
  if (kind !== 'person' && kind !== 'body') return undefined;
  const root = el('eac-cpf', { 'xmlns:xlink': XLINK_NAMESPACE }, [
    writeControl(authority, control),
    el('cpfDescription', {}, [
      el('identity', {}, [
        control.address === undefined ? undefined : el('entityId', {}, control.address),
        el('entityType', {}, entityTypes[kind]),
        ...authority.forms.map(nameEntry),
      ]),
      description(authority),
      authority.same.length === 0 ? undefined : el('relations', {}, authority.same.map(sameThing)),
    ]),
  ]);
  return source.key === '' ? undefined : printXml(root, EAC_NAMESPACE);
}

function writeControl({ source }: Authority, { id, number, published, agency }: EacControl): Printable {
  const revised = number > 1;
  return el('control', {}, [
    el('recordId', {}, id),
    el('otherRecordId', { localType: localType('source', { format: source.format }) }, source.key),
    el('maintenanceStatus', {}, revised ? 'revised' : 'new'),
    el('publicationStatus', {}, 'published'),
    el('maintenanceAgency', {}, [el('agencyName', {}, agency)]),
    el('languageDeclaration', {}, [
      el('language', { languageCode: 'eng' }, 'English'),
      el('script', { scriptCode: 'Latn' }, 'Latin'),
    ]),
    el('maintenanceHistory', {}, [
      el('maintenanceEvent', {}, [
        el('eventType', {}, revised ? 'revised' : 'created'),
        el('eventDateTime', { standardDateTime: published }, published),
        el('agentType', {}, 'machine'),
        el('agent', {}, 'Verno'),
      ]),
    ]),
    source.title === undefined && source.address === undefined
      ? undefined
      : el('sources', {}, [
          el('source', link(source.address), [
            source.title === undefined ? undefined : el('sourceEntry', {}, source.title),
          ]),
        ]),
  ]);
}

/** A link of XLink, where the address is one that the schema takes for an address. */
function link(address: string | undefined): Attributes {
  if (address === undefined || !isAddress(address)) return {};
  return { 'xlink:type': 'simple', 'xlink:href': address };
}

function isAddress(address: string): boolean {
  return URL.canParse(address) && /^[!-~]+$/.test(address) && !/[<>"{}|\\^`[\]]/.test(address);
}

const nameToken = /^[A-Za-z0-9._:-]+$/;

function nameEntry(form: NameForm): Printable {
  const { written, language, script, romanisation, kind } = form;
  const isToken = romanisation !== undefined && nameToken.test(romanisation);
  const attributes = {
    scriptCode: script,
    'xml:lang': language,
    transliteration: isToken ? romanisation : undefined,
    localType: localType('form', {
      kind: kind === 'former' || kind === 'pseudonym' ? kind : undefined,
      romanisation: isToken ? undefined : romanisation,
      ...assertionSaid(form),
    }),
  };
  const standing = kind === 'preferred' ? 'authorizedForm' : 'alternativeForm';
  return el('nameEntry', attributes, [el('part', {}, written), el(standing, {}, 'verno')]);
}

function description({ existence, description: said, notes }: Authority): Printable | undefined {
  const parts = [
    ...(existence === null ? [] : [existDates(existence)]),
    ...notes.map(note),
    ...said.map(({ language, text }) => el('biogHist', { 'xml:lang': language }, paragraphs(text))),
  ];
  return parts.length === 0 ? undefined : el('description', {}, parts);
}

function note({ language, text }: LocalText): Printable {
  return el('localDescription', { localType: 'urn:x-verno:note', 'xml:lang': language }, [
    el('descriptiveNote', {}, paragraphs(text)),
  ]);
}

/** Paragraphs, parted by empty lines; at least one, for a note may not be empty. */
function paragraphs(text: string): Printable[] {
  const found = text.split(/\n[ \t]*\n/).filter((one) => one.trim() !== '');
  return (found.length === 0 ? [text] : found).map((one) => el('p', {}, one));
}

const plain = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;

/** The time of existence: as dates of the standard where they can say it, and always in EDTF. */
function existDates(existence: string): Printable {
  const attributes = { localType: localType('edtf', { is: existence }) };
  const end = (name: string, value: string | undefined): Printable | undefined =>
    value === undefined || !plain.test(value) ? undefined : el(name, { standardDate: value }, value);
  const [from, to] = existence.split('/');
  const ends = to === undefined ? [] : [end('fromDate', from), end('toDate', to)];
  if (ends.some((one) => one !== undefined)) return el('existDates', attributes, [el('dateRange', {}, ends)]);
  const read = parseEdtf(existence);
  const words = read.ok ? edtfInWords(read.value) : existence;
  return el('existDates', attributes, [end('date', existence) ?? el('date', {}, words)]);
}

function sameThing(same: Authority['same'][number]): Printable {
  const said = localType('said', assertionSaid(same));
  const attributes = { cpfRelationType: 'identity', ...link(same.address) };
  // An address is a name of the thing too, where the schema does not take it for one.
  return el('cpfRelation', attributes, [el('relationEntry', { localType: said }, same.address)]);
}
