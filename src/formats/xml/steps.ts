// The steps in which an XML file is read: elements that are entered, elements delivered whole, and how it ended.
import type { Problem } from '../../model/problem.ts';
import type { XmlElement } from './element.ts';
import type { XmlLimits } from './limits.ts';

/**
 * `open` and `close`: of an element that was entered; it has no children. `text`: character data right within such an element. `whole`: an
 * element with all that is in it. `broken`: the last step of a file that could not be read to its end, with the whole element that was
 * not finished. Without it the file was well-formed.
 */
export type XmlStep =
  | { readonly kind: 'open'; readonly element: XmlElement }
  | { readonly kind: 'close'; readonly element: XmlElement }
  | { readonly kind: 'whole'; readonly element: XmlElement }
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | { readonly kind: 'broken'; readonly problem: Problem; readonly unfinished?: XmlElement };

export interface XmlOptions {
  /** Whether to enter an element (its children come as steps) instead of waiting for it whole. `within`: the elements around it, outermost first. */
  readonly enter: (element: XmlElement, within: readonly XmlElement[]) => boolean;
  readonly limits?: XmlLimits;
}
