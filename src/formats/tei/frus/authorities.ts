// The lists of persons and terms of a volume: each entry an authority as this volume describes it.
import { AUTHORITY_SCHEMA, type Authority, type NameForm } from '../../../model/authority.ts';
import { elementsOf, walkElements, type XmlElement } from '../../xml/element.ts';
import { spokenOf } from '../reading/spoken.ts';
import { authorityKey } from './keys.ts';
import type { Volume } from './header.ts';

/** The entries of the lists in a section; empty where it has none. */
export function authoritiesOf(section: XmlElement, volume: Volume, title: string): Authority[] {
  const entries: Authority[] = [];
  for (const list of walkElements(section)) {
    const type = list.name === 'list' ? list.attributes['type'] : undefined;
    if (type !== 'names' && type !== 'terms') continue;
    for (const item of elementsOf(list, 'item')) {
      const entry = authorityOf(item, type === 'names' ? 'person' : 'term', volume, title);
      if (entry !== undefined) entries.push(entry);
    }
  }
  return entries;
}

/** An entry: "Ball, George W., Under Secretary of State". The name stays as it is printed, inverted. */
function authorityOf(
  item: XmlElement,
  kind: 'person' | 'term',
  { key, title, language }: Volume,
  list: string,
): Authority | undefined {
  const element = kind === 'person' ? 'persName' : 'term';
  let head: XmlElement | undefined;
  const forms: NameForm[] = [];
  for (const one of walkElements(item)) {
    if (one.name !== element) continue;
    const written = spokenOf(one);
    const isHead = head === undefined && one.attributes['xml:id'] !== undefined;
    if (isHead) head = one;
    if (written === '' || (!isHead && one.attributes['type'] !== 'alt')) continue;
    const form = { written, language, basis: 'written', certainty: 'certain', by: key } as const;
    forms.push({ ...form, kind: isHead ? 'preferred' : 'variant' });
  }
  const id = head?.attributes['xml:id'];
  const name = head === undefined ? '' : spokenOf(head);
  if (id === undefined || name === '') return undefined;
  const whole = spokenOf(item);
  const text = (whole.startsWith(name) ? whole.slice(name.length) : whole).replace(/^[\s,;:]+/, '');
  return {
    schema: AUTHORITY_SCHEMA,
    kind,
    source: { format: 'tei', key: authorityKey(key, id), title: `${title}: ${list}` },
    forms,
    existence: null,
    description: text === '' ? [] : [{ language, text }],
    same: [],
    notes: [],
    joined: null,
  };
}
