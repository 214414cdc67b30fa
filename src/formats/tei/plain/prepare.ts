// Makes an edition's text ready to be read: sentences, alternatives and verse get the forms in which their ranges are found again.
import { canonicalLanguage } from '../../../model/language.ts';
import { collapse, childOf, elementsOf, type XmlElement, type XmlNode } from '../../xml/element.ts';
import { spokenOf } from '../reading/spoken.ts';

/** A range of words that the edition marks off: a sentence or part, words for which it gives others, or words in another language. */
export interface MarkedRange {
  readonly element: XmlElement;
  /** What should stand there, and why. */
  readonly language?: string;
  readonly correction?: { readonly corrected: string; readonly reason?: string; readonly by: XmlElement };
}

/** A text made ready. `ranges` by the number that their stand-ins bear; `marked`: elements that stand for blocks, by xml:id. */
export interface Prepared {
  readonly element: XmlElement;
  readonly ranges: readonly MarkedRange[];
  readonly marked: ReadonlyMap<string, XmlElement>;
}

/** The attribute of a stand-in, which names its range. No attribute of a file has a blank in its name. */
export const rangeAttribute = 'verno range';
/** What ids begin with that no file gave; no xml:id holds a colon. */
export const ownIdPrefix = 'verno:';

const alternatives: readonly (readonly [kept: string, given: string, reason: string | undefined])[] = [
  ['sic', 'corr', undefined],
  ['abbr', 'expan', 'abbreviation written out'],
  ['orig', 'reg', 'spelling made regular'],
];

/** Reads the tree once; what needs no change is shared with it. Elements without an xml:id that are pointed from get one of our own. */
export function prepare(text: XmlElement): Prepared {
  const ranges: MarkedRange[] = [];
  const marked = new Map<string, XmlElement>();
  let own = 0;

  const standIn = (range: MarkedRange, children: readonly XmlNode[]): XmlElement => {
    ranges.push(range);
    return {
      ...range.element,
      name: 'ref',
      attributes: { [rangeAttribute]: String(ranges.length - 1) },
      children,
    };
  };

  const visitAll = (nodes: readonly XmlNode[]): XmlNode[] =>
    nodes
      .filter((node) => typeof node === 'string' || !isSilent(node))
      .map((node) => (typeof node === 'string' ? node : visit(node)));

  const visit = (element: XmlElement): XmlElement => {
    const { name, attributes } = element;
    if (name === 'choice') return choice(element);
    if (name === 'lg' && childOf(element, 'lg') === undefined) return stanza(element);
    const language = name === 'foreign' ? canonicalLanguage(attributes['xml:lang'] ?? '') : undefined;
    if (language !== undefined) return standIn({ element, language }, visitAll(element.children));
    if (isRange(element)) return standIn({ element }, visitAll(element.children));
    const children = visitAll(element.children);
    const { 'xml:id': id, corresp, facs } = attributes;
    const isTold = name !== 'pb' && (id !== undefined || corresp !== undefined || facs !== undefined);
    if (!isTold) return { ...element, children };
    const known = id ?? `${ownIdPrefix}${++own}`;
    marked.set(known, element);
    return { ...element, attributes: { ...attributes, 'xml:id': known }, children };
  };

  const choice = (element: XmlElement): XmlElement => {
    for (const [kept, given, reason] of alternatives) {
      const from = childOf(element, kept);
      const to = childOf(element, given);
      if (from === undefined || to === undefined) continue;
      const correction = { corrected: spokenOf(to), by: to, ...(reason !== undefined && { reason }) };
      return standIn({ element, correction }, visitAll(from.children));
    }
    const [first] = elementsOf(element);
    return first === undefined ? element : visit(first);
  };

  /** Verse: a stanza is one block, and its lines end where they end. */
  const stanza = (element: XmlElement): XmlElement => {
    const lines: XmlNode[] = [];
    const before: XmlElement[] = [];
    for (const child of element.children) {
      if (typeof child === 'string') {
        if (child.trim() !== '') lines.push(child);
        continue;
      }
      if (child.name !== 'l') {
        if (lines.length === 0) before.push(visit(child));
        else lines.push(visit(child));
        continue;
      }
      if (lines.length > 0) lines.push({ ...child, name: 'lb', attributes: {}, children: [] });
      const { 'xml:id': id, corresp } = child.attributes;
      const words = visitAll(child.children);
      if (id === undefined && corresp === undefined) lines.push(...words);
      else lines.push(standIn({ element: child }, words));
    }
    const { 'xml:id': id, corresp, facs } = element.attributes;
    const known = id ?? (corresp === undefined && facs === undefined ? undefined : `${ownIdPrefix}${++own}`);
    if (known !== undefined) marked.set(known, element);
    const verse: XmlElement = {
      ...element,
      name: 'p',
      attributes: known === undefined ? {} : { 'xml:id': known },
      children: lines,
    };
    return before.length === 0
      ? verse
      : { ...element, name: 'div', attributes: {}, children: [...before, verse] };
  };

  return { element: visit(text), ranges, marked };
}

const pointing = new Set(
  'linkGrp link joinGrp join spanGrp span altGrp alt interpGrp interp timeline'.split(' '),
);

/** What bears no words; and the end of a line within a word, which stays one. */
function isSilent({ name, attributes }: XmlElement): boolean {
  return pointing.has(name) || (name === 'lb' && attributes['break'] === 'no');
}

/** Sentences, and parts that something points to. */
function isRange({ name, attributes, children }: XmlElement): boolean {
  if (name === 's') return true;
  const { 'xml:id': id, corresp, facs } = attributes;
  if (name !== 'seg' && name !== 'cl' && name !== 'phr') return false;
  const hasWords = children.some((child) => typeof child !== 'string' || collapse(child).trim() !== '');
  return hasWords && (id !== undefined || corresp !== undefined || facs !== undefined);
}
