// What the markup of letters and documents usually means, where no profile knows the edition better.
import type { AuthorityReference } from '../../../model/authority-reference.ts';
import type { NoteKind } from '../../../model/block.ts';
import { parseEdtf } from '../../../model/date/edtf.ts';
import type { NameKind } from '../../../model/names.ts';
import type { ReferenceTarget } from '../../../model/span.ts';
import type { XmlElement } from '../../xml/element.ts';
import { plainManners } from '../reading/manners.ts';
import type { Mention, Vocabulary } from '../reading/vocabulary.ts';
import { edtfOf } from '../own/header/dates.ts';
import { rangeAttribute } from './prepare.ts';

/** The format of references that stand in for ranges; none of them leaves this folder. */
export const rangeFormat = 'verno range';

const names: ReadonlyMap<string, NameKind> = new Map([
  ['persName', 'person'],
  ['orgName', 'body'],
  ['placeName', 'place'],
  ['settlement', 'place'],
  ['country', 'place'],
  ['region', 'place'],
  ['geogName', 'place'],
]);
const types: ReadonlyMap<string, NameKind> = new Map([
  ['person', 'person'],
  ['pers', 'person'],
  ['org', 'body'],
  ['organisation', 'body'],
  ['organization', 'body'],
  ['body', 'body'],
  ['place', 'place'],
  ['term', 'term'],
]);

/** `key`: of the edition's own source, to which ids within it belong. */
export function plainVocabulary(key: string): Vocabulary {
  return {
    ...plainManners,
    blockKind: ({ name }) => (name === 'stamp' ? 'stamp' : undefined),
    mention: (element) => mentionOf(element, key),
    target: (element) => targetOf(element, key),
    date: dateOf,
    note: ({ attributes }) => {
      const kind = noteKind(attributes['type'] ?? '', attributes['resp']);
      return { ...(kind !== undefined && { kind }), inPlace: attributes['place'] === 'inline' };
    },
  };
}

function mentionOf({ name, attributes }: XmlElement, key: string): Mention | undefined {
  const kind =
    names.get(name) ??
    (name === 'name' || name === 'rs' ? types.get((attributes['type'] ?? '').toLowerCase()) : undefined) ??
    (name === 'term' && attributes['ref'] !== undefined ? 'term' : undefined);
  if (kind === undefined) return undefined;
  const authority = authorityOf(attributes['ref'] ?? attributes['key'], key);
  return { kind, ...(authority && { authority }), by: authority === undefined ? null : key };
}

/** The authority that @ref names: in the edition's own list, at an address, or by a prefix (`gnd:118540238`). */
export function authorityOf(ref: string | undefined, key: string): AuthorityReference | undefined {
  const [first = ''] = (ref ?? '').trim().split(/\s+/);
  if (first === '' || first === '#') return undefined;
  if (/^https?:/i.test(first)) return { format: 'address', key: first };
  if (first.startsWith('#')) return { format: 'tei', key: `${key}${first}` };
  const [, prefix, rest] = /^([a-z][a-z0-9-]*):(.+)$/i.exec(first) ?? [];
  return prefix === undefined || rest === undefined
    ? { format: 'tei', key: first }
    : { format: prefix.toLowerCase(), key: rest };
}

function targetOf({ attributes }: XmlElement, key: string): ReferenceTarget | undefined {
  const range = attributes[rangeAttribute];
  if (range !== undefined) return { format: rangeFormat, key: range };
  const [target = ''] = (attributes['target'] ?? '').trim().split(/\s+/);
  if (target.startsWith('#') && target.length > 1) return { format: 'tei', key, anchor: target.slice(1) };
  if (/^https?:\/\//i.test(target)) return URL.canParse(target) ? { address: target } : undefined;
  const [, file, anchor] = /^([^#:]+\.xml)(?:#(.+))?$/i.exec(target) ?? [];
  if (file === undefined) return undefined;
  return { format: 'tei', key: file.replace(/\.xml$/i, ''), ...(anchor !== undefined && { anchor }) };
}

/** What a date element means by its attributes, as canonical EDTF. */
export function dateOf(element: XmlElement): string | undefined {
  const read = parseEdtf(edtfOf(element) ?? '');
  return read.ok ? read.value.edtf : undefined;
}

function noteKind(type: string, resp: string | undefined): NoteKind | undefined {
  if (/^author/i.test(type)) return 'author';
  if (/transl/i.test(type) || /transl/i.test(resp ?? '')) return 'translator';
  if (/^source/i.test(type)) return 'source';
  return /^edit|comment/i.test(type) || resp !== undefined ? 'editor' : undefined;
}
