// Elements of TEI as they are made, before they are printed.
import { TEI_NAMESPACE, type XmlElement, type XmlNode } from '../../xml/element.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element whose attributes and children may still grow. */
export interface Growing extends XmlElement {
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

/** An element of TEI. Attributes and children that are undefined are left out, and so are empty strings among the children. */
export function tei(
  name: string,
  attributes: Attributes = {},
  children: readonly (XmlNode | undefined)[] = [],
): Growing {
  const given: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) given[key] = value;
  return {
    name,
    namespace: TEI_NAMESPACE,
    attributes: given,
    children: children.filter((child): child is XmlNode => child !== undefined && child !== ''),
    line: 1,
    column: 1,
  };
}

/** The element, unless it has no children. */
export function unlessEmpty(element: Growing): Growing | undefined {
  return element.children.length === 0 ? undefined : element;
}

/** The tokens as an attribute's value, or undefined where there are none. */
export function tokens(...list: readonly (string | undefined)[]): string | undefined {
  const given = list.filter((one) => one !== undefined);
  return given.length === 0 ? undefined : given.join(' ');
}
