// The findings of second looks of one archive: made when they are first asked for, and kept in memory.
import type { Hash } from '../../model/hash.ts';
import type { Finding } from '../../model/finding.ts';
import type { RecordContent } from '../../model/record.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import { detectorStamp } from '../../text/review/look.ts';
import { sha256 } from '../../trust/hash.ts';
import { inGoodTime } from '../align/in-good-time.ts';
import { keptLexicon, lexiconFrom } from '../align/lexicon-file.ts';
import type { TextPair } from '../align/pairs.ts';
import { WorkThread } from '../align/thread.ts';
import { SharedWork } from '../images/shared-work.ts';
import { Looker, type LookJob } from './look-job.ts';

/** Pairs of texts whose findings are kept. */
const mostKept = 200;
/** Findings that are kept in all, over these pairs. */
const mostFindings = 40_000;
/** So many links are looked at in the thread of a command, which takes some hundredths of a second. Pages never wait so. */
const linksInLine = 200;
/** Where so many looks wait already, a page does not add its own. */
const mostWaiting = 32;

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
  readonly #work = new SharedWork<readonly Finding[]>();
  readonly #inLine = new Looker();
  readonly #thread = new WorkThread();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /**
   * Findings in the order of the text; the same texts, links, pages, names, lexicon and detectors give the same.
   *
   * @throws the signal's reason; an error where the look fails.
   */
  async findings(asked: Reviewed, signal?: AbortSignal): Promise<readonly Finding[]> {
    const plan = await this.#plan(asked);
    const known = this.#known(plan.key);
    if (known !== undefined) return known;
    const made = await this.#work.do(plan.key, signal, async (given) => this.#make(plan, given, linksInLine));
    signal?.throwIfAborted();
    return made ?? this.findings(asked, signal);
  }

  /** The same where it is there, or soon is: undefined where it takes longer, or fails. What was begun goes on, for the next who asks. */
  async soon(asked: Reviewed, signal?: AbortSignal): Promise<readonly Finding[] | undefined> {
    const plan = await this.#plan(asked);
    const known = this.#known(plan.key);
    if (known !== undefined || this.#thread.length >= mostWaiting) return known;
    return inGoodTime(
      this.#work.do(plan.key, undefined, async (given) => this.#make(plan, given, 0)),
      signal,
    );
  }

  /** Ends the work that is going on. */
  async close(): Promise<void> {
    await this.#thread.close();
  }

  async #plan({ original, translation, content, hashes, links }: Reviewed): Promise<Plan> {
    const own = await keptLexicon(this.#dir, original.language, translation.language);
    const seed = lexiconFrom(undefined, original.language, translation.language)?.stamp ?? null;
    const { pages, names, dates } = content.description;
    const texts = [original, translation].map((text, at) => hashes[at] ?? sha256(JSON.stringify(text)));
    const parts = [detectorStamp(), texts, links, pages, names, dates, own?.hash ?? null, seed];
    const job = { original, translation, description: { pages, names, dates }, links, lexicon: own?.path };
    return { key: sha256(JSON.stringify(parts)), job };
  }

  async #make({ key, job }: Plan, signal: AbortSignal, inLine: number): Promise<readonly Finding[]> {
    const isShort = job.links.length <= inLine;
    const found = await (isShort ? this.#inLine.look(job) : this.#thread.look(job, signal));
    this.#keep(key, found);
    return found;
  }

  #known(key: string): readonly Finding[] | undefined {
    const known = this.#kept.get(key);
    if (known === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, known);
    return known;
  }

  #keep(key: string, found: readonly Finding[]): void {
    if (this.#kept.has(key)) return;
    this.#kept.set(key, found);
    this.#findings += found.length;
    for (const [oldest, own] of this.#kept) {
      if (this.#kept.size <= mostKept && this.#findings <= mostFindings) break;
      this.#kept.delete(oldest);
      this.#findings -= own.length;
    }
  }
}

interface Plan {
  readonly key: string;
  readonly job: LookJob;
}
