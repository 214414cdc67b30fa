// The words of an element as a reader sees them in their line, without the notes that hang on them.
import { collapse, type XmlNode } from '../../xml/element.ts';

/** Words of an element without its notes; line breaks are spaces. */
export function spokenOf(node: XmlNode): string {
  return collapse(gather(node)).trim();
}

function gather(node: XmlNode): string {
  if (typeof node === 'string') return node;
  if (node.name === 'note') return '';
  if (node.name === 'lb') return ' ';
  let text = '';
  for (const child of node.children) text += gather(child);
  return text;
}
