// The notes of a document itself, wherever they hang, in the order of the print.
import { elementsOf, type XmlElement } from '../../xml/element.ts';

/** Notes within an element, not those of attachments. */
export function* ownNotes(element: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === 'attachment') continue;
    if (child.name === 'note') yield child;
    yield* ownNotes(child);
  }
}
