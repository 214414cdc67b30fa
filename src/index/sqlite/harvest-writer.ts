// Writes how records stand for harvesters, whenever a line of the log concerns them.
import type { Database } from 'better-sqlite3';

/** How a record stands. Instants in UTC, of any precision; see harvest-schema.ts. `openFrom` is null for always. */
export interface Standing {
  readonly id: string;
  readonly seq: number;
  readonly changed: string;
  readonly decided: string | null;
  readonly openFrom: string | null;
  readonly withdrawn: boolean;
}

export interface HarvestWriter {
  stand(record: number, standing: Standing): void;
}

/** An instant to the second, as harvesters are told it. */
const second = (instant: string): string => `${instant.slice(0, 19)}Z`;

export function createHarvestWriter(db: Database): HarvestWriter {
  const remove = db.prepare('DELETE FROM harvest WHERE record = ?');
  const add = db.prepare(
    `INSERT INTO harvest (seq, record, id, changed, decided, open_from, withdrawn)
     VALUES (:seq, :record, :id, :changed, :decided, :openFrom, :withdrawn)`,
  );
  return {
    stand(record, { id, seq, changed, decided, openFrom, withdrawn }) {
      remove.run(record);
      add.run({
        seq,
        record,
        id,
        changed: second(changed),
        decided: decided === null ? null : second(decided),
        openFrom,
        withdrawn: withdrawn ? 1 : 0,
      });
    },
  };
}
