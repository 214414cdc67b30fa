// The computed links of one archive: made when they are first asked for, and kept in its cache folder.
import { join } from 'node:path';
import type { Hash } from '../../model/hash.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { RecordContent } from '../../model/record.ts';
import { ALIGNER_VERSION } from '../../text/align/align.ts';
import { sha256 } from '../../trust/hash.ts';
import { DiskCache } from '../images/disk-cache.ts';
import { SharedWork } from '../images/shared-work.ts';
import { computedLinks, type ComputedLinks } from './computed.ts';
import { inGoodTime } from './in-good-time.ts';
import { Aligner, type AlignJob } from './job.ts';
import { readKept, writeKept } from './kept-links.ts';
import { keptLexicon, lexiconFrom } from './lexicon-file.ts';
import type { TextPair } from './pairs.ts';
import { sidesOf, type Sides } from './sides.ts';
import { WorkThread } from './thread.ts';

export interface KeeperOptions {
  /** How many bytes of alignments are kept on the disk. */
  readonly cacheBytes?: number;
}

/** An alignment of two texts of a page each takes some kilobytes: so much holds those of some ten thousand documents. */
const usualCacheBytes = 256 * 1024 ** 2;
/** Two texts with no more pairs of segments than this are aligned in the thread of a command; that takes less than a second. Pages never wait so. */
const pairsInLine = 160_000;
/** Where so many alignments wait already, a page does not add its own. */
const mostWaiting = 32;
/** Raised where the segments that alignment is given change for the same texts. */
const SIDES_VERSION = 1;

/** Texts of one version of a record. */
export interface PairOfVersion extends TextPair {
  readonly content: Pick<RecordContent, 'description'>;
  readonly manifest: Pick<Manifest, 'parts'>;
}

/** Computes and keeps alignments. What is kept can be deleted at any time. */
export class LinkKeeper {
  readonly #dir: string;
  readonly #cache: DiskCache;
  readonly #work = new SharedWork<ComputedLinks>();
  readonly #inLine = new Aligner();
  readonly #thread = new WorkThread();
  #made = 0;

  constructor(dir: string, { cacheBytes = usualCacheBytes }: KeeperOptions = {}) {
    this.#dir = dir;
    this.#cache = new DiskCache(join(dir, 'cache'), ['links'], cacheBytes);
  }

  /**
   * The links between two texts, from the cache or computed now, with what the archive has taught. `taught: false`: with what comes with Verno alone.
   *
   * @throws the signal's reason; an error where the computation fails.
   */
  async computed(pair: PairOfVersion, signal?: AbortSignal, taught = true): Promise<ComputedLinks> {
    const plan = await this.#plan(pair, taught);
    const known = await this.#kept(plan);
    if (known !== undefined) return known;
    const made = await this.#work.do(plan.name, signal, async (given) =>
      this.#make(plan, given, pairsInLine),
    );
    signal?.throwIfAborted();
    return made ?? this.computed(pair, signal, taught);
  }

  /** The same where it is there, or soon is: undefined where it takes longer, or fails. What was begun goes on, for the next who asks. */
  async soon(pair: PairOfVersion, signal?: AbortSignal): Promise<ComputedLinks | undefined> {
    const plan = await this.#plan(pair, true);
    const known = await this.#kept(plan);
    if (known !== undefined || this.#thread.length >= mostWaiting) return known;
    return inGoodTime(
      this.#work.do(plan.name, undefined, async (given) => this.#make(plan, given, 0)),
      signal,
    );
  }

  /** The same where it is kept; nothing is computed. */
  async kept(pair: PairOfVersion): Promise<ComputedLinks | undefined> {
    return this.#kept(await this.#plan(pair, true));
  }

  /** Changes whenever a page may come out otherwise than before, since something has been computed. */
  state(): string {
    return String(this.#made);
  }

  /** Ends the work that is going on. */
  async close(): Promise<void> {
    await this.#thread.close();
  }

  async #plan({ original, translation, content, manifest }: PairOfVersion, taught: boolean): Promise<Plan> {
    const { pages } = content.description;
    const sides = sidesOf(original, translation, pages);
    const [source, target] = [sides.source.language, sides.target.language];
    const own = taught ? await keptLexicon(this.#dir, source, target) : undefined;
    const stamp = own?.stamp ?? null;
    const seed = lexiconFrom(undefined, source, target)?.stamp ?? null;
    const absences = pages.map(({ id, absences: all }) => [
      id,
      all.map(({ kind, text }) => [kind, text ?? null]),
    ]);
    const hashes = [original, translation].map(
      (text) => hashOf(manifest, text.id) ?? sha256(JSON.stringify(text)),
    );
    const key = sha256(JSON.stringify([ALIGNER_VERSION, SIDES_VERSION, hashes, absences, stamp, seed]));
    const job = { source: sides.source, target: sides.target, lexicon: own?.path };
    return { name: `links/${key.slice(0, 2)}/${key}`, key, sides, job };
  }

  async #kept({ name, key, sides }: Plan): Promise<ComputedLinks | undefined> {
    const bytes = await this.#cache.read(name);
    if (bytes === undefined) return undefined;
    const counts = { source: sides.sourceIds.length, target: sides.targetIds.length };
    const alignment = readKept(bytes, key, counts);
    if (alignment === undefined) await this.#cache.remove(name);
    return alignment && computedLinks(alignment, sides);
  }

  async #make({ name, key, sides, job }: Plan, signal: AbortSignal, inLine: number): Promise<ComputedLinks> {
    const pairs = sides.sourceIds.length * sides.targetIds.length;
    const alignment = pairs <= inLine ? await this.#inLine.align(job) : await this.#thread.align(job, signal);
    const bytes = writeKept(key, alignment);
    await this.#cache.write(name, bytes);
    this.#made += 1;
    const counts = { source: sides.sourceIds.length, target: sides.targetIds.length };
    // Scores lose some places when they are kept: nobody is given other ones the first time than later.
    return computedLinks(readKept(bytes, key, counts) ?? alignment, sides);
  }
}

/** `name`: of the file. */
interface Plan {
  readonly name: string;
  readonly key: string;
  readonly sides: Sides;
  readonly job: AlignJob;
}

function hashOf({ parts }: Pick<Manifest, 'parts'>, text: string): Hash | undefined {
  return parts.texts.find(({ id }) => id === text)?.hash;
}
