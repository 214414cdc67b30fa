// The moment that a copy shows: what its pages are made of, and what has changed since.
import { createHash } from 'node:crypto';
import { HashSchema, type Hash } from '../../model/hash.ts';
import { mayRead } from '../access/decide.ts';
import { taughtLexicons } from '../align/lexicon-file.ts';
import { currentDumps } from '../dumps/kept.ts';
import { logAfter } from '../read/in-order.ts';
import type { Archive } from '../services.ts';
import type { CopyRenderer } from './port.ts';

/** A place in the log, and the hash of all lines up to it. */
export interface LogPlace {
  readonly seq: number;
  readonly hash: Hash;
}

export interface Moment {
  /** Equal for archives of which a copy made anew would have the same bytes. */
  readonly name: Hash;
  /** The same, but for the versions of records and entries that stand in it: what every page may depend on, and who may read what. */
  readonly ground: Hash;
  readonly place: LogPlace;
  /** Of which records and entries versions were published after `since`; undefined where the log up to there is not the one that it names. */
  readonly published: ReadonlySet<string> | undefined;
}

/**
 * Names everything that the public pages of an archive are made of: all that was ever published, withdrawn, opened or closed, which is the log; whose
 * term has run out by today; what the archive says of itself; the lexicons by which texts are linked; the dumps that are offered; the program and the
 * settings of the copy. Takes some microseconds for each line of the log.
 */
export async function momentOf(
  archive: Pick<Archive, 'dir' | 'store'>,
  renderer: Pick<CopyRenderer, 'edition'>,
  signal: AbortSignal,
  since?: LogPlace,
): Promise<Moment> {
  const now = new Date();
  const [ground, log] = [createHash('sha256'), createHash('sha256')];
  add(ground, [renderer.edition, await archive.store.info(signal), await taughtLexicons(archive.dir)]);
  let seq = 0;
  let isSame = since?.seq === 0;
  const published = new Set<string>();
  for await (const line of logAfter(archive, 0, signal)) {
    add(log, line);
    seq = line.seq;
    if (line.kind === 'access') add(ground, [line, mayRead(line.policy, { kind: 'anonymous' }, now)]);
    else if (line.kind === 'withdrawal') add(ground, line);
    else if (since !== undefined && seq > since.seq) published.add(line.record);
    if (seq === since?.seq) isSame = hashOf(log.copy()) === since.hash;
  }
  const dumps = await currentDumps(archive.dir);
  const [all, lines] = [hashOf(ground), hashOf(log)];
  const shown = dumps === undefined ? null : [dumps.folder, dumps.seq];
  return {
    name: hashOf(add(createHash('sha256'), [all, lines, shown])),
    ground: all,
    place: { seq, hash: lines },
    published: isSame ? published : undefined,
  };
}

function add(hash: Hashing, value: unknown): Hashing {
  return hash.update(`${JSON.stringify(value)}\n`);
}

type Hashing = ReturnType<typeof createHash>;

function hashOf(hash: Hashing): Hash {
  return HashSchema.parse(hash.digest('hex'));
}
