// How a record stands by the lines of the log that concern it: when it last changed, and what was last decided about it.
import type { Database } from 'better-sqlite3';
import { AccessPolicySchema } from '../../model/access.ts';
import { openFrom } from '../../model/open-from.ts';
import type { Standing } from './derived.ts';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly published: string;
  readonly access: number | null;
  readonly set: string | null;
  readonly policy: string | null;
  readonly withdrawn: number | null;
  readonly taken: string | null;
}

/** What is logged so long before it is written was not done just now: an archive is being restored. In milliseconds. */
const late = 10 * 60 * 1000;

/**
 * Reads, inside the caller's transaction, how a record stands. `now`: where its last line is being written just now, for others see it from now on, and not from
 * the earlier instant that the line bears: a batch of an import is published some moments after its versions were made.
 */
export function createStandings(db: Database): (record: number, now?: Date) => Standing {
  const row = db.prepare<[number], Row>(
    `SELECT record.id AS id, version.seq AS version, made.at AS published, access, opened.at AS "set", opened.detail AS policy,
       withdrawn, gone.at AS taken
     FROM record JOIN version ON version.record = record.seq AND number = head JOIN log AS made ON made.seq = version.seq
       LEFT JOIN log AS opened ON opened.seq = access LEFT JOIN log AS gone ON gone.seq = withdrawn
     WHERE record.seq = ?`,
  );
  return (record, now) => {
    const found = row.get(record);
    if (found === undefined) throw new RangeError(`there is no record ${record}`);
    const { id, version, published, access, set, policy, withdrawn, taken } = found;
    const seq = Math.max(version, access ?? 0, withdrawn ?? 0);
    const seen = (at: string, line: number): string => (line === seq && now ? whenSeen(at, now) : at);
    const opened = set === null || access === null ? null : seen(set, access);
    const made = seen(published, version);
    return {
      id,
      seq,
      changed: opened !== null && opened > made ? opened : made,
      decided: taken === null || withdrawn === null ? opened : seen(taken, withdrawn),
      openFrom: openFrom(policy === null ? undefined : AccessPolicySchema.parse(JSON.parse(policy))),
      withdrawn: withdrawn !== null,
    };
  };
}

function whenSeen(at: string, now: Date): string {
  const since = now.getTime() - Date.parse(at);
  return since > 0 && since < late ? now.toISOString() : at;
}
