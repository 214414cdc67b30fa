// What reading words needs to know, and whom it tells of what it does not know.
import type { XmlElement } from '../../../xml/element.ts';
import type { Who } from '../assertion.ts';

/** What reading words needs to know, and whom to tell of elements that are not known here. */
export interface InlineContext {
  readonly who: Who;
  readonly isPage: (xmlId: string) => boolean;
  readonly unknown: (element: XmlElement) => void;
}
