// Agents and places of a record, from names in a TEI header.
import { AgentRoleSchema, type Agent, type AgentRole, type Place } from '../../../../model/agent.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../../../xml/element.ts';
import { readAssertion, type Who } from '../assertion.ts';
import { localId } from '../ids.ts';

const agentNames = new Set(['persName', 'orgName', 'name']);

/** The name of a person or body in an element: the first that is there. */
export function nameIn(element: XmlElement): XmlElement | undefined {
  for (const child of elementsOf(element)) if (agentNames.has(child.name)) return child;
  return undefined;
}

export function readAgent(element: XmlElement, role: string, who: Who): Agent {
  const { ref, 'xml:lang': language } = element.attributes;
  const office = childOf(element, 'roleName');
  const note = childOf(element, 'note');
  return {
    role: readRole(role),
    written: ownText(element),
    ...(language !== undefined && { language }),
    ...(office !== undefined && { office: textOf(office) }),
    ...(ref?.startsWith('#') === true && { name: localId(ref.slice(1)) }),
    ...(note !== undefined && { note: textOf(note) }),
    ...readAssertion(element, who),
  };
}

function readRole(role: string): AgentRole {
  return AgentRoleSchema.safeParse(role).data ?? 'other';
}

export function readPlace(element: XmlElement, role: Place['role'], who: Who): Place {
  const { ref, 'xml:lang': language } = element.attributes;
  return {
    role,
    written: ownText(element),
    ...(language !== undefined && { language }),
    ...(ref?.startsWith('#') === true && { name: localId(ref.slice(1)) }),
    ...readAssertion(element, who),
  };
}

/** The character data of an element without that of elements in it. */
export function ownText({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function place({ attributes }: XmlElement): number {
  const n = attributes['n'];
  return n !== undefined && /^\d{1,9}$/.test(n) ? Number(n) : Number.POSITIVE_INFINITY;
}

/** Things in the order of their @n, which is their place in the list that they came from; without one, as they stand. */
export function inOrder<T>(list: readonly { readonly element: XmlElement; readonly value: T }[]): T[] {
  return [...list]
    .sort((a, b) => (place(a.element) === place(b.element) ? 0 : place(a.element) - place(b.element)))
    .map(({ value }) => value);
}
