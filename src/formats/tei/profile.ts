// The seam of TEI: one profile for each way in which editions use it.
import type { Parsed } from '../../model/draft.ts';
import type { XmlElement } from '../xml/element.ts';
import type { Candidate, ParseContext } from '../port.ts';

/** A TEI file that is to be read. `path` is where it lies on disk; `root` its first element, without what is in it. */
export interface TeiSource {
  readonly candidate: Candidate;
  readonly context: ParseContext;
  readonly path: string;
  readonly root: XmlElement;
  /** The beginning of the file, some ten thousand characters. */
  readonly head: string;
  /** The bytes of the file, from the beginning, each time that it is called. */
  chunks(): AsyncIterable<Uint8Array>;
}

export interface TeiProfile {
  readonly name: string;
  /** How surely the file is this profile's, from 0 (not at all) to 1; the surest reads it. */
  recognise(root: XmlElement, head: string): number;
  /** Reads the file as a stream; memory stays bounded by one record. */
  read(source: TeiSource): AsyncIterable<Parsed>;
}
