// Elements of EAD3 as they are made, before they are printed.
import type { Printable } from '../../xml/print.ts';

/** EAD3 1.1: https://www.loc.gov/ead/. */
export const EAD3_NAMESPACE = 'http://ead3.archivists.org/schema/';

type Attributes = NonNullable<Printable['attributes']>;

/** An element: with words, or with elements, of which those that are undefined are left out. */
export function ead(
  name: string,
  attributes: Attributes,
  content: string | readonly (Printable | undefined)[],
): Printable {
  if (typeof content === 'string') return { name, attributes, text: content };
  return { name, attributes, children: content.filter((child) => child !== undefined) };
}

/** The element, where it has anything to say. */
export function unlessEmpty(element: Printable): Printable | undefined {
  return (element.children?.length ?? 0) === 0 && (element.text ?? '') === '' ? undefined : element;
}

/** Words as paragraphs: EAD3 has none of its own for an empty line. */
export function paragraphs(text: string, attributes: Attributes = {}): Printable[] {
  const found = text
    .split(/\n[ \t]*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return found.map((one) => ead('p', attributes, one));
}
