// Names, pages, zones, links and the heads of texts, from standOff, facsimile and text.
import type { RecordName } from '../../../model/agent.ts';
import { AbsenceKindSchema, type Absence, type Page } from '../../../model/exemplar.ts';
import type { Link } from '../../../model/link.ts';
import type { NameKind } from '../../../model/names.ts';
import { TEXT_SCHEMA, TextKindSchema, TextMethodSchema, type Text } from '../../../model/text.ts';
import type { Zone } from '../../../model/zone.ts';
import { childOf, elementsOf, textOf, walkElements, type XmlElement } from '../../xml/element.ts';
import { readAssertion, readWho, type Who } from './assertion.ts';
import { inOrder } from './header/agents.ts';
import type { Found } from './header/file-description.ts';
import { readRange } from './text/spans.ts';
import { localId, pointedTo } from './ids.ts';
import { prefixes, unescapePointer } from './vocabulary.ts';

const kinds: ReadonlyMap<string, NameKind> = new Map([
  ['person', 'person'],
  ['org', 'body'],
  ['place', 'place'],
  ['item', 'term'],
]);

export function readNames(standOff: XmlElement | undefined, who: Who): RecordName[] {
  const found: Found<RecordName>[] = [];
  for (const list of standOff === undefined ? [] : elementsOf(standOff))
    for (const element of elementsOf(list)) {
      const kind = kinds.get(element.name);
      const [name] = elementsOf(element);
      if (kind === undefined || name === undefined) continue;
      const language = name.attributes['xml:lang'];
      const idno = childOf(element, 'idno');
      const note = childOf(element, 'note');
      const value: RecordName = {
        id: localId(element.attributes['xml:id'] ?? ''),
        kind,
        label: textOf(name),
        ...(language !== undefined && { language }),
        ...(idno !== undefined && { authority: readAuthority(idno) }),
        ...(note !== undefined && { note: textOf(note) }),
        ...readAssertion(element, who),
      };
      found.push({ element, value });
    }
  return inOrder(found);
}

function readAuthority(idno: XmlElement): NonNullable<RecordName['authority']> {
  const { type, subtype = 'tei' } = idno.attributes;
  return type === 'record' ? { id: textOf(idno) } : { format: subtype, key: textOf(idno) };
}

export function surfaces(root: XmlElement): XmlElement[] {
  const facsimile = childOf(root, 'facsimile');
  return facsimile === undefined ? [] : [...elementsOf(facsimile, 'surface')];
}

/** Pages without the images that lie beside the document. */
export function readPages(root: XmlElement, who: Who): Page[] {
  return surfaces(root).map((surface) => {
    const { 'xml:id': id = '', n = '', source, corresp, sameAs } = surface.attributes;
    const [exemplar] = pointedTo(source);
    const [foliation] = pointedTo(corresp);
    const published = [...elementsOf(surface, 'graphic')].find(({ attributes }) =>
      isAddress(attributes['url']),
    );
    const note = childOf(surface, 'note');
    return {
      id: localId(id),
      label: n,
      exemplar: exemplar === undefined ? null : { exemplar, ...readAssertion(surface, who) },
      ...(foliation !== undefined && {
        foliation: { exemplar: foliation, basis: 'written', certainty: 'certain', by: null },
      }),
      ...(published !== undefined && { published: { address: published.attributes['url'] ?? '' } }),
      ...originOf(sameAs),
      absences: [...elementsOf(surface, 'gap')].map((gap) => readAbsence(gap, who)),
      ...(note !== undefined && { note: textOf(note) }),
    };
  });
}

/** Whether the image of a page lies elsewhere. */
export function isAddress(url: string | undefined): boolean {
  return /^https?:\/\//i.test(url ?? '');
}

/** The id in the source, by @sameAs. */
export function originOf(sameAs: string | undefined): { readonly origin?: string } {
  return sameAs?.startsWith(prefixes.origin) === true
    ? { origin: unescapePointer(sameAs.slice(prefixes.origin.length)) }
    : {};
}

function readAbsence(gap: XmlElement, who: Who): Absence {
  const { reason, corresp, extent } = gap.attributes;
  const [text] = pointedTo(corresp);
  const note = childOf(gap, 'desc');
  return {
    kind: AbsenceKindSchema.safeParse(reason).data ?? 'lost',
    ...(text !== undefined && { text }),
    ...(extent !== undefined && { extent }),
    ...(note !== undefined && { note: textOf(note) }),
    ...readAssertion(gap, who),
  };
}

/** Zones, with what points to each of them. */
export function readZones(root: XmlElement): Zone[] {
  const targets = new Map<string, string>();
  for (const element of walkElements(childOf(root, 'text') ?? root)) {
    const { facs, 'xml:id': id } = element.attributes;
    if (facs === undefined || id === undefined) continue;
    for (const zone of facs.split(/\s+/)) targets.set(zone, id);
  }
  const found: Found<Zone>[] = [];
  for (const surface of surfaces(root))
    for (const element of elementsOf(surface, 'zone')) {
      const id = element.attributes['xml:id'] ?? '';
      const corresp = element.attributes['corresp'];
      const range = readRange(corresp);
      const block = /\(([^,()]+),/.exec(corresp ?? '')?.[1];
      const value = {
        id: localId(id),
        page: localId(surface.attributes['xml:id'] ?? ''),
        target: targets.get(`#${id}`) ?? '',
        ...(range !== undefined && block !== undefined && { part: { block, ...range } }),
        polygon: readPoints(element.attributes['points'] ?? ''),
      };
      found.push({ element, value });
    }
  return inOrder(found);
}

/** "1,2 3,4 5,6" as corners. */
export function readPoints(points: string): [number, number][] {
  return points
    .split(/\s+/)
    .filter((point) => point !== '')
    .map((point) => {
      const [x = '', y = ''] = point.split(',');
      return [Number(x), Number(y)];
    });
}

/** Texts without blocks, credits and rights. */
export function readTextHeads(
  root: XmlElement,
  who: Who,
): Omit<Text, 'blocks' | 'credits' | 'rights' | 'retired'>[] {
  return ownTexts(root).map((text) => {
    const {
      'xml:id': id = '',
      type,
      subtype,
      'xml:lang': language = 'und',
      corresp,
      source,
    } = text.attributes;
    const [of] = pointedTo(corresp);
    const [exemplar] = pointedTo(source);
    return {
      schema: TEXT_SCHEMA,
      id: localId(id),
      kind: TextKindSchema.safeParse(type).data ?? 'transcription',
      language,
      ...(of !== undefined && { of }),
      exemplar: exemplar === undefined ? null : { exemplar, ...readAssertion(text, who) },
      method: TextMethodSchema.safeParse(subtype).data ?? 'not-stated',
    };
  });
}

/** The `text` elements that are texts of the record. */
export function ownTexts(root: XmlElement): XmlElement[] {
  const text = childOf(root, 'text');
  const group = text && childOf(text, 'group');
  return group === undefined ? (text === undefined ? [] : [text]) : [...elementsOf(group, 'text')];
}

/** Links; their hashes and instants stand in no element. */
export function readLinks(root: XmlElement, texts: readonly { readonly id: string }[], who: Who): Link[] {
  const standOff = childOf(root, 'standOff');
  const ids = new Set(texts.map(({ id }) => id));
  const found: Found<Link>[] = [];
  for (const group of standOff === undefined ? [] : elementsOf(standOff, 'linkGrp')) {
    // What was computed is no part of the record.
    if (group.attributes['subtype'] === 'computed') continue;
    const [source = '', target = ''] = pointedTo(group.attributes['domains']);
    for (const element of elementsOf(group, 'link')) {
      const { 'xml:id': id = '', type, target: ends, resp } = element.attributes;
      const segments = pointedTo(ends).filter((end) => !ids.has(end));
      const side = (text: string): Link['source'] => ({
        text,
        segments: segments.filter((segment) => segment.startsWith(`${text}.`)),
        hash: '',
      });
      const state = (['corrected', 'refused'] as const).find((one) => one === type) ?? 'confirmed';
      const by = readWho(resp, who) ?? '';
      found.push({
        element,
        value: { id: localId(id), source: side(source), target: side(target), state, by, at: '' },
      });
    }
  }
  return inOrder(found);
}
