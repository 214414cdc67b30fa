// Files of editions that may not be kept, since a document that was withdrawn stood in them.
import type { Database } from 'better-sqlite3';
import { WithdrawalSchema, type Withdrawal } from '../../model/access.ts';
import type { Description } from '../../model/description.ts';
import type { Hash } from '../../model/hash.ts';
import { StoreFault } from '../fault.ts';
import { sourceName } from '../source-name.ts';
import type { Reads } from './reads.ts';

/** What is withheld, as rows; the log's withdrawals say the same. */
export interface Withheld {
  /** Whether the files of this source (by `sourceName`) may not be kept. */
  isWithheld(source: Hash): boolean;
  isErased(hash: Hash): boolean;
  /** All files that withdrawals took from editions. */
  erased(): Hash[];
  /** Remembers what a withdrawal names. */
  remember(withdrawal: Withdrawal): void;
  /** Remembers anew what all withdrawals in the log name. */
  rebuild(): void;
}

export function createWithheld(db: Database): Withheld {
  const isWithheld = db.prepare('SELECT 1 FROM withheld WHERE name = ?');
  const isErased = db.prepare('SELECT 1 FROM erased WHERE hash = ?');
  const erased = db.prepare<[], string>('SELECT hash FROM erased').pluck();
  const addWithheld = db.prepare('INSERT INTO withheld (name) VALUES (?) ON CONFLICT DO NOTHING');
  const addErased = db.prepare('INSERT INTO erased (hash) VALUES (?) ON CONFLICT DO NOTHING');
  const withdrawals = db
    .prepare<[], string>("SELECT detail FROM log WHERE kind = 'withdrawal' ORDER BY seq")
    .pluck();

  const withheld: Withheld = {
    isWithheld: (source) => isWithheld.get(source) !== undefined,
    isErased: (hash) => isErased.get(hash) !== undefined,
    erased: () => erased.all(),
    remember({ editions = [], blobs = [] }) {
      for (const name of editions) addWithheld.run(name);
      for (const hash of blobs) addErased.run(hash);
    },
    rebuild() {
      db.exec('DELETE FROM withheld; DELETE FROM erased');
      for (const detail of withdrawals.all()) withheld.remember(WithdrawalSchema.parse(JSON.parse(detail)));
    },
  };
  return withheld;
}

/** An edition may stand in a larger one, and so on; nobody prints more. */
const mostEditions = 32;

/**
 * The withdrawal with what it takes from the editions that any version of the record stood in, or that those stood in: their names, and
 * the files that any version of them names. What cannot be read is passed over: the withdrawal does not wait for it.
 */
export function withEditions(reads: Reads, withdrawal: Withdrawal): Withdrawal {
  const editions = new Set(withdrawal.editions);
  const blobs = new Set(withdrawal.blobs);
  const seen = new Set<Hash>();
  const waiting = [withdrawal.record];
  for (let id = waiting.pop(); id !== undefined && seen.size < mostEditions; id = waiting.pop())
    for (const { within } of descriptionsOf(reads, id)) {
      const name = within && sourceName(within.format, within.key);
      if (within === undefined || name === undefined || seen.has(name)) continue;
      seen.add(name);
      editions.add(name);
      const edition = reads.bySource(within.format, within.key);
      if (edition === undefined || edition === withdrawal.record) continue;
      for (const { source } of descriptionsOf(reads, edition))
        for (const { hash } of source.files) blobs.add(hash);
      waiting.push(edition);
    }
  return {
    ...withdrawal,
    ...(editions.size > 0 && { editions: [...editions].sort() }),
    ...(blobs.size > 0 && { blobs: [...blobs].sort() }),
  };
}

function descriptionsOf(reads: Reads, id: string): Description[] {
  const versions = readable(() => reads.versions(id)) ?? [];
  return versions.flatMap(({ manifest }) => readable(() => reads.content(manifest))?.description ?? []);
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return undefined;
  }
}
