// Who had a part in a document: from and to by its heading, who is present by its lists, who signed.
import type { Agent, AgentRole } from '../../../model/agent.ts';
import { elementsOf, type XmlElement } from '../../xml/element.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Session } from '../reading/session.ts';
import { spokenOf } from '../reading/spoken.ts';
import { doubtsOf, type HeadingDoubt } from './heading-roles.ts';

/**
 * The agents that a document's own markup names, not those of its attachments. Where a heading's words contradict a role that the edition
 * encodes, the words decide, if they are plain; the agent is uncertain, and `report` takes what an editor should look at.
 */
export function agentsOf(
  document: XmlElement,
  session: Session,
  report: (problem: Problem) => void,
): Agent[] {
  const doubts = doubtsOf(document);
  const found: Agent[] = [];
  const seen = new Set<string>();
  const add = (encoded: AgentRole, written: string, named: XmlElement | undefined, office?: string): void => {
    const doubt = named === undefined || written === '' ? undefined : doubts.get(named);
    const role = doubt?.role ?? encoded;
    if (written === '' || seen.has(`${role}|${written}|${office ?? ''}`)) return;
    seen.add(`${role}|${written}|${office ?? ''}`);
    const { names, vocabulary, language } = session;
    const mention = named === undefined ? undefined : vocabulary.mention(named);
    const spoken = named === undefined ? '' : spokenOf(named);
    const name = mention === undefined || spoken === '' ? undefined : names.add(spoken, mention, language);
    if (doubt !== undefined && named !== undefined) report(contradicted(doubt, written, named.line));
    found.push({
      role,
      written,
      language,
      ...(office && { office }),
      ...(name && { name }),
      ...(doubt && { note: `Encoded as “${doubt.encoded}”, against the words of the heading.` }),
      basis: doubt?.role === undefined ? 'written' : 'inferred',
      certainty: doubt === undefined ? 'certain' : 'uncertain',
      by: null,
    });
  };
  const visit = (element: XmlElement, inHead: boolean): void => {
    for (const child of elementsOf(element)) {
      const { name, attributes } = child;
      const type = attributes['type'];
      if (name === 'note' || name === 'attachment') continue;
      if (inHead && (name === 'persName' || name === 'gloss') && (type === 'from' || type === 'to'))
        add(type, spokenOf(child), child);
      else if (name === 'list' && type === 'participants') listed(child, 'present');
      else if (name === 'list' && (type === 'to' || type === 'from')) listed(child, type);
      else if (name === 'table') tabled(child);
      else if (name === 'signed') signed(child);
      else visit(child, inHead || name === 'head');
    }
  };
  const listed = (list: XmlElement, role: AgentRole): void => {
    for (const item of elementsOf(list, 'item')) {
      const inner = [...elementsOf(item, 'list')];
      if (inner.length > 0) for (const one of inner) listed(one, role);
      else {
        const { words, named } = firstNamed(item);
        add(role, words, named);
      }
    }
  };
  // Older volumes print who was present as a table with the word in its first cell.
  const tabled = (table: XmlElement): void => {
    const rows = [...elementsOf(table, 'row')].map((row) => [...elementsOf(row, 'cell')]);
    const [word] = rows[0] ?? [];
    if (word === undefined || !/^(?:participants|present)\W*$/i.test(spokenOf(word))) return;
    for (const [, ...cells] of rows)
      for (const cell of cells) {
        const { words, named } = firstNamed(cell);
        add('present', words, named);
      }
  };
  const signed = (element: XmlElement): void => {
    const { named } = firstNamed(element);
    const [first = '', ...rest] = linesOf(element);
    add('signatory', named === undefined ? first : spokenOf(named), named, rest.join(', '));
  };
  visit(document, false);
  return found;
}

function contradicted({ encoded, role, heading }: HeadingDoubt, written: string, line: number): Problem {
  return {
    code: 'tei-role-differs',
    severity: 'warning',
    message:
      role === undefined
        ? `“${written}” is encoded as “${encoded}”, which the heading leaves open: “${heading}”. It was taken, as uncertain.`
        : `“${written}” is encoded as “${encoded}” against the heading “${heading}”; “${role}” was taken, as uncertain.`,
    where: { line },
    hint: 'Look at the page, and correct @type in the heading.',
  };
}

/** The words of an item, and the person whom it names, where it is one person. */
function firstNamed(item: XmlElement): { words: string; named: XmlElement | undefined } {
  let named: XmlElement | undefined;
  let count = 0;
  for (const one of withoutNotes(item))
    if (one.name === 'persName') {
      named ??= one;
      count++;
    }
  return { words: spokenOf(item), named: count === 1 ? named : undefined };
}

function* withoutNotes(element: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === 'note') continue;
    yield child;
    yield* withoutNotes(child);
  }
}

/** The lines of a signature. */
function linesOf(element: XmlElement): string[] {
  const lines = [''];
  const gather = (one: XmlElement): void => {
    for (const child of one.children) {
      if (typeof child === 'string') lines.push((lines.pop() ?? '') + child);
      else if (child.name === 'lb') lines.push('');
      else if (child.name !== 'note') gather(child);
    }
  };
  gather(element);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** Every element of a name within a document's own words, not in its notes and attachments. */
export function* ownElements(document: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(document)) {
    if (child.name === 'note' || child.name === 'attachment') continue;
    if (child.name === name) yield child;
    else yield* ownElements(child, name);
  }
}
