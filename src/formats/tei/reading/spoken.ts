// The words of an element as a reader sees them in their line, without the notes that hang on them.
import { collapse, type XmlElement, type XmlNode } from '../../xml/element.ts';

/** Words of an element without the notes in it; line breaks are spaces. Of a note, its own. */
export function spokenOf({ children }: XmlElement): string {
  let text = '';
  for (const child of children) text += gather(child);
  return collapse(text).trim();
}

function gather(node: XmlNode): string {
  if (typeof node === 'string') return node;
  if (node.name === 'note') return '';
  if (node.name === 'lb') return ' ';
  let text = '';
  for (const child of node.children) text += gather(child);
  return text;
}
