// Who writes to whom by the words of a heading ("Telegram From X to Y"), beside what the edition encodes.
import { collapse, elementsOf, type XmlElement } from '../../xml/element.ts';

export type Correspondent = 'from' | 'to';

/**
 * What a heading says of somebody whom the edition encodes in a role that the words contradict. `role`: what the words say, undefined where
 * they only raise a doubt.
 */
export interface HeadingDoubt {
  readonly encoded: Correspondent;
  readonly role: Correspondent | undefined;
  readonly heading: string;
}

interface Named {
  readonly element: XmlElement;
  readonly encoded: Correspondent;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly at: number;
  readonly end: number;
  readonly role: Correspondent;
  /** Whether it belongs to an office: "Adviser to SCAP". */
  readonly isOfOffice: boolean;
}

const office =
  /(?:ambassadors?|assistants?|representatives?|advis[eo]rs?|delegat(?:ion|e)s?|mission|ministers?|counselors?|deput(?:y|ies)|aides?|observers?|consultants?|envoy|commissioner|liaison|designate)$/i;

/** The correspondents of a heading whose encoded role its words contradict. */
export function headingDoubts(head: XmlElement): Map<XmlElement, HeadingDoubt> {
  const doubts = new Map<XmlElement, HeadingDoubt>();
  const { text, named } = laidOut(head);
  if (named.length === 0) return doubts;
  const words = roleWords(text);
  const heading = collapse(text).trim();
  for (const { element, encoded, start, end } of named) {
    const doubt = (role: Correspondent | undefined): void =>
      void doubts.set(element, { encoded, role, heading });
    const isWithin = words.some((word) => !word.isOfOffice && word.at > start && word.at < end);
    if (isWithin) {
      // "Department of [State to the Embassy]": its words are both.
      doubt(undefined);
      continue;
    }
    const said = roleAt(words, start);
    if (said === undefined || said === encoded) continue;
    const before = words.findLast((word) => word.end <= start);
    // "Consultant to the [Secretary of State]": he stands in another's office, and is perhaps neither.
    const isInOffice = before?.isOfOffice === true && !/[(),]/.test(text.slice(before.end, start));
    doubt(isInOffice ? undefined : said);
  }
  return doubts;
}

/** By the last word of direction before a place; before the only "to", the sender. Undefined where the heading has none. */
function roleAt(words: readonly Word[], at: number): Correspondent | undefined {
  const own = words.filter(({ isOfOffice }) => !isOfOffice);
  const before = own.findLast((word) => word.end <= at);
  if (before !== undefined) return before.role;
  return own.some(({ role }) => role === 'to') ? 'from' : undefined;
}

/** "From", "by" and "to" outside of parentheses. */
function roleWords(text: string): Word[] {
  const words: Word[] = [];
  let depth = 0;
  for (const match of text.matchAll(/[()]|\b(?:from|by|to)\b/gi)) {
    const [word] = match;
    const at = match.index;
    if (word === '(') depth++;
    else if (word === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const role = word.toLowerCase() === 'to' ? 'to' : 'from';
      const isOfOffice = role === 'to' && office.test(text.slice(Math.max(0, at - 40), at).trimEnd());
      words.push({ at, end: at + word.length, role, isOfOffice });
    }
  }
  return words;
}

/** A heading's words without its notes, and where in them its correspondents stand. */
function laidOut(head: XmlElement): { text: string; named: Named[] } {
  let text = '';
  const named: Named[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        text += collapse(child);
        continue;
      }
      if (child.name === 'note') continue;
      if (child.name === 'lb') text += ' ';
      const start = text.length;
      visit(child);
      const { type } = child.attributes;
      if ((child.name === 'persName' || child.name === 'gloss') && (type === 'from' || type === 'to'))
        named.push({ element: child, encoded: type, start, end: text.length });
    }
  };
  visit(head);
  return { text, named };
}

/** The doubts of all headings of a document, not of its attachments. */
export function doubtsOf(document: XmlElement): Map<XmlElement, HeadingDoubt> {
  const all = new Map<XmlElement, HeadingDoubt>();
  for (const head of elementsOf(document, 'head'))
    for (const [element, doubt] of headingDoubts(head)) all.set(element, doubt);
  return all;
}
