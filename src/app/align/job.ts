// One piece of work of alignment, and how it is done; in the thread of whoever asks, or in one of its own.
import { alignSides } from '../../text/align/align.ts';
import type { Alignment, AlignSide, Embedded } from '../../text/align/port.ts';
import type { Lexicon } from '../../text/align/lexicon/port.ts';
import { lexiconFrom, ownLexicon } from './lexicon-file.ts';

/** `lexicon`: the path of the archive's own lexicon between the two languages; what comes with Verno is used alone where it is absent. */
export interface AlignJob {
  readonly source: AlignSide;
  readonly target: AlignSide;
  readonly lexicon?: string | undefined;
  /** Vectors of an outside model, where the person asked for them. */
  readonly embedded?: Embedded | undefined;
}

/** Does such work, and keeps the lexicon that it used last: the next piece mostly wants the same. */
export class Aligner {
  #path: string | undefined;
  #own: Lexicon | undefined;

  async align({ source, target, lexicon: path, embedded }: AlignJob): Promise<Alignment> {
    const own = path === this.#path ? this.#own : path === undefined ? undefined : await ownLexicon(path);
    [this.#path, this.#own] = [path, own];
    const lexicon = lexiconFrom(own, source.language, target.language);
    return alignSides(source, target, {
      ...(lexicon !== undefined && { lexicon }),
      ...(embedded !== undefined && { embedded }),
    });
  }
}
