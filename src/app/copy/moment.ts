// The moment that a copy shows: equal for an archive of which a copy made anew would have the same bytes.
import { createHash } from 'node:crypto';
import { HashSchema, type Hash } from '../../model/hash.ts';
import { mayRead } from '../access/decide.ts';
import { taughtLexicons } from '../align/lexicon-file.ts';
import { currentDumps } from '../dumps/kept.ts';
import { logAfter } from '../read/in-order.ts';
import type { Archive } from '../services.ts';
import type { CopyRenderer } from './port.ts';

/**
 * Names everything that the public pages of an archive are made of: all that was ever published, withdrawn, opened or closed, which is the log; whose
 * term has run out by today; what the archive says of itself; the lexicons by which texts are linked; the dumps that are offered; the program and the
 * settings of the copy. Takes some microseconds for each line of the log.
 */
export async function momentOf(
  archive: Pick<Archive, 'dir' | 'store'>,
  renderer: Pick<CopyRenderer, 'edition'>,
  signal: AbortSignal,
): Promise<Hash> {
  const now = new Date();
  const hash = createHash('sha256');
  const add = (value: unknown): void => {
    hash.update(`${JSON.stringify(value)}\n`);
  };
  add([renderer.edition, await archive.store.info(signal), await taughtLexicons(archive.dir)]);
  const dumps = await currentDumps(archive.dir);
  add(dumps === undefined ? null : [dumps.folder, dumps.seq]);
  for await (const line of logAfter(archive, 0, signal))
    add(line.kind === 'access' ? [line, mayRead(line.policy, { kind: 'anonymous' }, now)] : [line]);
  return HashSchema.parse(hash.digest('hex'));
}
