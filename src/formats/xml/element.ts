// XML elements as the readers of this project see them: local name, namespace, attributes, children, and the place in the file.

/** A piece of character data, or an element. Comments and processing instructions are left out. */
export type XmlNode = XmlElement | string;

/**
 * An element. `name` is its local name; `namespace` '' where it is in none. `attributes` by name as written (`xml:id`, `when`), whatever
 * prefix a namespace has there. `line` and `column` of its tag, from 1.
 */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly line: number;
  readonly column: number;
}

export const TEI_NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** The child elements, of one local name where it is given. */
export function* elementsOf({ children }: XmlElement, name?: string): Generator<XmlElement> {
  for (const child of children)
    if (typeof child !== 'string' && (name === undefined || child.name === name)) yield child;
}

/** The first child element of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** The element that a path of local names leads to, always by the first of each name. */
export function elementAt(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let found: XmlElement | undefined = element;
  for (const name of path) found = found && childOf(found, name);
  return found;
}

/** Every element within, in document order, the element itself first. Linear in their number, however deep. */
export function* walkElements(element: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (child !== undefined && typeof child !== 'string') stack.push(child);
    }
  }
}

/** All character data within, as it stands. */
export function textOf(node: XmlNode): string {
  if (typeof node === 'string') return node;
  let text = '';
  for (const child of node.children) text += textOf(child);
  return text;
}

/** Character data within, with every run of white space made one space, and none at the edges. */
export function wordsOf(node: XmlNode): string {
  return collapse(textOf(node)).trim();
}

/** Every run of XML's white space as one space. */
export function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}
