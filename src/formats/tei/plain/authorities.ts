// The persons, bodies and places that a file itself describes, in its lists: each an authority of that file.
import { AUTHORITY_SCHEMA, type Authority, type NameForm } from '../../../model/authority.ts';
import { parseEdtf } from '../../../model/date/edtf.ts';
import type { NameKind } from '../../../model/names.ts';
import { childOf, elementsOf, walkElements, wordsOf, type XmlElement } from '../../xml/element.ts';
import { isPublished } from './facsimile.ts';
import { languageOf } from './header.ts';

/** `key`: of the edition's own source, to which ids within it belong. `title`: what its reader knows it by. */
export interface AuthorityContext {
  readonly key: string;
  readonly title: string | undefined;
  readonly language: string;
  readonly by: string;
}

const described: ReadonlyMap<string, readonly [kind: NameKind, name: string]> = new Map([
  ['person', ['person', 'persName']],
  ['personGrp', ['person', 'persName']],
  ['org', ['body', 'orgName']],
  ['place', ['place', 'placeName']],
]);

const placeNames = new Set(['placeName', 'settlement', 'country', 'region', 'geogName', 'district', 'bloc']);
const lists = new Set(['listPerson', 'listOrg', 'listPlace', 'particDesc', 'settingDesc']);

/** Every entry with an xml:id and a name in the lists of a header or a standOff. */
export function authoritiesIn(element: XmlElement, context: AuthorityContext): Authority[] {
  const found = new Map<string, Authority>();
  for (const list of walkElements(element)) {
    if (!lists.has(list.name)) continue;
    for (const entry of elementsOf(list)) {
      const authority = authorityOf(entry, context);
      // Of two with one id the first is meant: nothing could tell references to them apart.
      if (authority !== undefined && !found.has(authority.source.key))
        found.set(authority.source.key, authority);
    }
  }
  return [...found.values()];
}

function authorityOf(entry: XmlElement, context: AuthorityContext): Authority | undefined {
  const [kind, nameElement] = described.get(entry.name) ?? [];
  const id = entry.attributes['xml:id'];
  if (kind === undefined || nameElement === undefined || id === undefined) return undefined;
  const isName = ({ name }: XmlElement): boolean =>
    name === nameElement || name === 'name' || (kind === 'place' && placeNames.has(name));
  const children = [...elementsOf(entry)];
  const language = languageOf(entry, context.language);
  const forms = formsOf(children.filter(isName), language, context.by);
  if (forms.length === 0) return undefined;
  const said = children.filter((one) => !isName(one) && !described.has(one.name)).map(saidBy);
  const text = said.filter((words) => words !== '').join('; ');
  const { key, title, by } = context;
  return {
    schema: AUTHORITY_SCHEMA,
    kind,
    source: { format: 'tei', key: `${key}#${id}`, ...(title !== undefined && { title }) },
    forms,
    existence: existenceOf(entry),
    description: text === '' ? [] : [{ language, text }],
    same: addressesOf(entry).map((address) => ({ address, basis: 'written', certainty: 'certain', by })),
    notes: [],
    joined: null,
  };
}

/** The first is the preferred one, unless the list says of another that it is. */
function formsOf(names: readonly XmlElement[], around: string, by: string): NameForm[] {
  const written = names.filter((name) => wordsOf(name) !== '');
  const main =
    written.find(({ attributes }) => /^(?:main|pref|reg)/i.test(attributes['type'] ?? '')) ?? written[0];
  return written
    .toSorted((a, b) => Number(b === main) - Number(a === main))
    .map((name) => ({
      written: wordsOf(name),
      language: languageOf(name, around),
      kind: name === main ? 'preferred' : formKind(name.attributes['type'] ?? ''),
      basis: 'written',
      certainty: 'certain',
      by,
    }));
}

function formKind(type: string): NameForm['kind'] {
  if (/pseud|pen/i.test(type)) return 'pseudonym';
  return /former|birth|maiden/i.test(type) ? 'former' : 'variant';
}

/** What an element of an entry says of it; a bare @when says its date. */
function saidBy(element: XmlElement): string {
  if (element.name === 'idno') return '';
  const words = wordsOf(element) || (dayOf(element) ?? '');
  if (words === '') return '';
  return element.name === 'birth' ? `born ${words}` : element.name === 'death' ? `died ${words}` : words;
}

function existenceOf(entry: XmlElement): string | null {
  const [birth, death] = [childOf(entry, 'birth'), childOf(entry, 'death')];
  const [from, to] = [birth && dayOf(birth), death && dayOf(death)];
  if (from === undefined && to === undefined) return null;
  const read = parseEdtf(`${from ?? ''}/${to ?? ''}`);
  return read.ok ? read.value.edtf : null;
}

function dayOf(element: XmlElement): string | undefined {
  const own = element.attributes['when'] ?? childOf(element, 'date')?.attributes['when'];
  const read = own === undefined ? undefined : parseEdtf(own);
  return read?.ok === true ? read.value.edtf : undefined;
}

function addressesOf(entry: XmlElement): string[] {
  const { sameAs = '', corresp = '', ref = '' } = entry.attributes;
  const named = [...elementsOf(entry)].map((one) =>
    one.name === 'idno' ? wordsOf(one) : (one.attributes['ref'] ?? ''),
  );
  const all = [sameAs, corresp, ref, ...named].flatMap((pointers) => pointers.split(/\s+/));
  return [...new Set(all.filter(isPublished))];
}
