// How much of an XML file is held at once, and how deep it may go.

/**
 * `depth`: of elements within each other. `token`: characters of one tag, comment or run of text. `nodes` and `characters`: of one
 * element that is delivered whole.
 */
export interface XmlLimits {
  readonly depth: number;
  readonly token: number;
  readonly nodes: number;
  readonly characters: number;
}

/** Beyond every edition known to us; a single record of a printed edition stays under a hundredth of it. */
export const xmlLimits: XmlLimits = {
  depth: 200,
  token: 4 * 1024 * 1024,
  nodes: 2_000_000,
  characters: 64 * 1024 * 1024,
};
