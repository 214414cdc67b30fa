// The words of an element as a reader sees them in their line, without the notes that hang on them.
import { collapse, type XmlElement } from '../../xml/element.ts';
import { Line } from './line.ts';

/** Words of an element without the notes in it; line breaks are spaces. Of a note, its own. */
export function spokenOf(element: XmlElement): string {
  const { children } = element;
  const [only] = children;
  if (children.length === 1 && typeof only === 'string') return collapse(only).trim();
  const line = new Line();
  gather(element, line);
  return line.text;
}

function gather({ children }: XmlElement, line: Line): void {
  const last = children.length - 1;
  for (let at = 0; at <= last; at++) {
    const child = children[at];
    if (child === undefined) continue;
    if (typeof child !== 'string') {
      if (child.name === 'lb') line.write(' ');
      else if (child.name !== 'note') gather(child, line);
    } else if ((at === 0 || at === last) && isIndent(child)) line.writeIndent();
    else line.write(child);
  }
}

/** Whether a text is nothing but a line end and the indentation of the next line. */
export function isIndent(text: string): boolean {
  return text.includes('\n') && text.trim() === '';
}
