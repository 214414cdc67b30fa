// Prints elements of one namespace as an XML document, each on a line of its own.

/** An element to be printed. Attributes that are undefined are left out. `text`: character data, where it has no children. */
export interface Printable {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly Printable[];
  readonly text?: string;
}

/** What XML 1.0 (section 2.2) has no way to write. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The document, in UTF-8. A character that XML forbids becomes U+FFFD. `namespace`: of the root and all within, where there is one. Linear in the size. */
export function printXml(root: Printable, namespace?: string): string {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  print({ ...root, attributes: { xmlns: namespace, ...root.attributes } }, '', out);
  return out.join('');
}

/** An element to stand within a document that is written piece by piece, so many levels deep; as `printXml` prints it. */
export function printElement(element: Printable, depth: number): string {
  const out: string[] = [];
  print(element, '  '.repeat(depth), out);
  return out.join('');
}

function print(
  { name, attributes = {}, children = [], text }: Printable,
  indent: string,
  out: string[],
): void {
  out.push(indent, '<', name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) out.push(' ', key, '="', escaped(String(value), /[&<>"\t\n\r]/g), '"');
  if (children.length === 0 && text === undefined) {
    out.push('/>\n');
    return;
  }
  if (text !== undefined) {
    out.push('>', escaped(text, /[&<>\r]/g), '</', name, '>\n');
    return;
  }
  out.push('>\n');
  for (const child of children) print(child, `${indent}  `, out);
  out.push(indent, '</', name, '>\n');
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string, signs: RegExp): string {
  return text
    .replace(forbidden, '\ufffd')
    .replace(signs, (sign) => named[sign] ?? `&#${sign.charCodeAt(0)};`);
}
