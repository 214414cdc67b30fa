// The port of typesetting: a document that is plain data becomes pages.
import type { Result } from '../model/problem.ts';

export interface Typesetter {
  readonly name: string;
  /**
   * Sets a document as a tagged PDF. Failure is data: `typeset-too-long` past the time limit, `typeset-failed` with what the setter said,
   * `typeset-unavailable` where it cannot run on this machine. Problems of success: `glyphs-missing`, letters that no face on this machine has.
   */
  pdf(document: object, signal?: AbortSignal): Promise<Result<Uint8Array>>;
  close(): Promise<void>;
}
