// One second look as a piece of work, and how it is done; in the thread of whoever asks, or in one of its own.
import type { Finding } from '../../model/finding.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { Lexicon } from '../../text/align/lexicon/port.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import { lookAt } from '../../text/review/look.ts';
import { lexiconFrom, ownLexicon } from '../align/lexicon-file.ts';
import { reviewPair } from './review-pair.ts';

/** `lexicon`: the path of the archive's own lexicon between the two languages; what comes with Verno is used alone where it is absent. */
export interface LookJob {
  readonly original: Text;
  readonly translation: Text;
  readonly description: Pick<RecordContent['description'], 'pages' | 'names' | 'dates'>;
  readonly links: readonly SegmentLink[];
  readonly lexicon?: string | undefined;
}

/** Does such work, and keeps the lexicon that it used last: the next piece mostly wants the same. */
export class Looker {
  #path: string | undefined;
  #own: Lexicon | undefined;

  async look({ original, translation, description, links, lexicon: path }: LookJob): Promise<Finding[]> {
    const own = path === this.#path ? this.#own : path === undefined ? undefined : await ownLexicon(path);
    [this.#path, this.#own] = [path, own];
    const lexicon = lexiconFrom(own, original.language, translation.language);
    return lookAt(reviewPair({ description }, original, translation, links, lexicon));
  }
}
