// Titles, responsibility, rights, notes, marks and relations, from a fileDesc.
import type { Agent } from '../../../../model/agent.ts';
import type { LocalText } from '../../../../model/language.ts';
import { MarkKindSchema, type Mark } from '../../../../model/mark.ts';
import { RelationSchema, type Relation } from '../../../../model/relation.ts';
import type { Rights } from '../../../../model/rights.ts';
import { childOf, elementAt, elementsOf, textOf, type XmlElement } from '../../../xml/element.ts';
import { readAssertion, type Who } from '../assertion.ts';
import { localId, pointedTo } from '../ids.ts';
import { prefixes, unescapePointer } from '../vocabulary.ts';
import { nameIn, ownText, readAgent } from './agents.ts';

/** A thing with the element that it came from. */
export interface Found<T> {
  readonly element: XmlElement;
  readonly value: T;
}

export interface FileDescription {
  readonly titles: LocalText[];
  readonly agents: Found<Agent>[];
  readonly credits: ReadonlyMap<string, Agent[]>;
  readonly rights: Rights[];
  readonly textRights: ReadonlyMap<string, Rights[]>;
  readonly notes: LocalText[];
  readonly marks: Mark[];
  readonly relations: Relation[];
  readonly unplaced: string[];
  readonly collections: string[];
}

export function readFileDescription(file: XmlElement, who: Who): FileDescription {
  const agents: Found<Agent>[] = [];
  const credits = new Map<string, Agent[]>();
  const statement = childOf(file, 'titleStmt');
  for (const one of childrenOf(statement)) {
    const name = nameIn(one);
    if (name === undefined) continue;
    const resp = childOf(one, 'resp');
    const value = readAgent(name, resp === undefined ? one.name : textOf(resp), who);
    const [text] = pointedTo(one.attributes['corresp']);
    if (text === undefined) agents.push({ element: name, value });
    else append(credits, text, value);
  }
  const rights: Rights[] = [];
  const textRights = new Map<string, Rights[]>();
  for (const licence of childrenOf(elementAt(file, 'publicationStmt', 'availability'), 'licence')) {
    const [text] = pointedTo(licence.attributes['corresp']);
    if (text === undefined) rights.push(readRights(licence));
    else append(textRights, text, readRights(licence));
  }
  const notes = childrenOf(childOf(file, 'notesStmt'));
  const ofType = (type: string): XmlElement[] =>
    notes.filter(({ name, attributes }) => name === 'note' && attributes['type'] === type);
  return {
    titles: childrenOf(statement, 'title')
      .filter(({ attributes }) => attributes['type'] !== 'identifier')
      .map(readLocalText),
    agents,
    credits,
    rights,
    textRights,
    notes: ofType('note').map(readLocalText),
    marks: ofType('mark').map((note) => readMark(note, who)),
    relations: notes
      .filter(({ name }) => name === 'relatedItem')
      .flatMap((one) => readRelation(one, who) ?? []),
    unplaced: ofType('unplaced').map(textOf),
    collections: childrenOf(file, 'seriesStmt').map((series) => textOf(childOf(series, 'title') ?? '')),
  };
}

/** The child elements of an element that may not be there. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return element === undefined ? [] : [...elementsOf(element, name)];
}

export function readLocalText(element: XmlElement): LocalText {
  return { language: element.attributes['xml:lang'] ?? 'und', text: textOf(element) };
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function readRights(licence: XmlElement): Rights {
  const { target, n, 'xml:lang': language } = licence.attributes;
  const covers = (['record', 'images', 'texts'] as const).find((one) => one === n);
  return {
    statement: textOf(licence),
    ...(language !== undefined && { language }),
    ...(target !== undefined && { address: target }),
    ...(covers !== undefined && { covers }),
  };
}

function readMark(element: XmlElement, who: Who): Mark {
  const { subtype, 'xml:id': id = '', 'xml:lang': language, n, target, corresp } = element.attributes;
  const [block] = pointedTo(target);
  const [page] = pointedTo(corresp);
  const signatory = childOf(element, 'name');
  const note = childOf(element, 'note');
  return {
    id: localId(id),
    kind: MarkKindSchema.safeParse(subtype).data ?? 'unresolved',
    written: ownText(element),
    ...(language !== undefined && { language }),
    ...(n !== undefined && { normalised: n }),
    ...(signatory !== undefined && { signatory: textOf(signatory) }),
    ...(page !== undefined && { page }),
    ...(block !== undefined && { block }),
    ...(note !== undefined && { note: textOf(note) }),
    ...readAssertion(element, who),
  };
}

function readRelation(item: XmlElement, who: Who): Relation | undefined {
  const { type, target } = item.attributes;
  const bibl = childOf(item, 'bibl');
  const pointer = target ?? (bibl && childOf(bibl, 'ptr')?.attributes['target']);
  const to = pointer === undefined ? bibl && { described: ownText(bibl) } : readRelated(pointer);
  if (to === undefined) return undefined;
  const note = bibl && childOf(bibl, 'note');
  return {
    kind: RelationSchema.shape.kind.safeParse(type).data ?? 'related',
    target: to,
    ...(note !== undefined && { note: textOf(note) }),
    ...readAssertion(item, who),
  };
}

function readRelated(pointer: string): Relation['target'] | undefined {
  if (pointer.startsWith(prefixes.record)) return { record: pointer.slice(prefixes.record.length) };
  const source = readEditionPointer(pointer);
  return source && { format: source.format, key: source.key };
}

/** What a pointer with the prefix of editions leads to. */
export function readEditionPointer(
  pointer: string | undefined,
): { readonly format: string; readonly key: string; readonly anchor?: string } | undefined {
  const [, format, key, anchor] = /^edition:([^/#]*)\/([^#]*)(?:#(.*))?$/su.exec(pointer ?? '') ?? [];
  if (format === undefined || key === undefined) return undefined;
  return {
    format: unescapePointer(format),
    key: unescapePointer(key),
    ...(anchor !== undefined && { anchor: unescapePointer(anchor) }),
  };
}
