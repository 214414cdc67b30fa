// The findings of second looks of one archive: made when they are first asked for, and kept in memory.
import type { Hash } from '../../model/hash.ts';
import type { Finding } from '../../model/finding.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Lexicon } from '../../text/align/lexicon/port.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import { detectorStamp, lookAt } from '../../text/review/look.ts';
import { sha256 } from '../../trust/hash.ts';
import { keptLexicon, lexiconFrom, ownLexicon } from '../align/lexicon-file.ts';
import type { TextPair } from '../align/pairs.ts';
import { reviewPair } from './review-pair.ts';

/** Pairs of texts whose findings are kept. */
const mostKept = 200;
/** Findings that are kept in all, over these pairs. */
const mostFindings = 40_000;

/** What findings depend on besides the words of the texts, which their hashes stand for. */
export interface Reviewed extends TextPair {
  readonly content: Pick<RecordContent, 'description'>;
  /** Of both texts, as their version names them. */
  readonly hashes: readonly (Hash | undefined)[];
  readonly links: readonly SegmentLink[];
}

/**
 * Looks, and keeps what was found. In memory and not on the disk: findings quote the texts, and the words of a record that is withdrawn must not
 * outlive it in a file.
 */
export class FindingKeeper {
  readonly #dir: string;
  readonly #kept = new Map<string, readonly Finding[]>();
  #findings = 0;
  #lexicon: { readonly key: string; readonly value: Lexicon | undefined } | undefined;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Findings in the order of the text; the same texts, links, pages, names, lexicon and detectors give the same. */
  async findings({ original, translation, content, hashes, links }: Reviewed): Promise<readonly Finding[]> {
    const lexicon = await this.#lexiconOf(original.language, translation.language);
    const { pages, names, dates } = content.description;
    const texts = [original, translation].map((text, at) => hashes[at] ?? sha256(JSON.stringify(text)));
    const parts = [detectorStamp(), texts, links, pages, names, dates, lexicon?.stamp ?? null];
    const key = sha256(JSON.stringify(parts));
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const found = lookAt(reviewPair(content, original, translation, links, lexicon));
    this.#keep(key, found);
    return found;
  }

  #keep(key: string, found: readonly Finding[]): void {
    this.#kept.set(key, found);
    this.#findings += found.length;
    for (const [oldest, own] of this.#kept) {
      if (this.#kept.size <= mostKept && this.#findings <= mostFindings) break;
      this.#kept.delete(oldest);
      this.#findings -= own.length;
    }
  }

  async #lexiconOf(source: string, target: string): Promise<Lexicon | undefined> {
    const own = await keptLexicon(this.#dir, source, target);
    const key = `${source} ${target} ${own?.path ?? ''}`;
    if (this.#lexicon?.key !== key)
      this.#lexicon = {
        key,
        value: lexiconFrom(own && (await ownLexicon(own.path)), source, target),
      };
    return this.#lexicon.value;
  }
}
