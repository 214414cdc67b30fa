// The rows of `search_posting`: they grow at their end, and a record's share can be taken out.
import type { Database } from 'better-sqlite3';
import { blockSize, putPlaces, putPosting, splitPlaces, splitPostings, type Posting } from './posting.ts';

/** 0 for records that everybody may always see, 1 for all others. */
export type Part = 0 | 1;

/** Bytes to be appended to a row. */
export interface Share {
  readonly records: number[];
  readonly places: number[];
}

/** What is gathered for one block: shares by form. */
export interface Gathered {
  readonly part: Part;
  readonly block: number;
  readonly forms: Map<string, Share>;
}

export interface PostingRows {
  append(gathered: Gathered): void;
  /** Moves a record's share of some forms to another part, or out. */
  take(record: number, part: Part, forms: readonly string[], to: Part | undefined): void;
}

export const blockOf = (record: number): number => Math.floor(record / blockSize);

export function gatherPosting({ forms }: Gathered, record: number, form: string, posting: Posting): void {
  const found = forms.get(form);
  const share = found ?? { records: [], places: [] };
  if (found === undefined) forms.set(form, share);
  putPosting(share.records, record, posting);
  putPlaces(share.places, record, posting);
}

export function createPostingRows(db: Database): PostingRows {
  const add = db.prepare(
    `INSERT INTO search_posting (part, block, form, records, places) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (part, form, block) DO UPDATE SET records = CAST(records || excluded.records AS BLOB),
       places = CAST(places || excluded.places AS BLOB)`,
  );
  const one = db.prepare<[Part, number, string], { records: Buffer; places: Buffer }>(
    'SELECT records, places FROM search_posting WHERE part = ? AND block = ? AND form = ?',
  );
  const set = db.prepare(
    'UPDATE search_posting SET records = ?, places = ? WHERE part = ? AND block = ? AND form = ?',
  );
  const drop = db.prepare('DELETE FROM search_posting WHERE part = ? AND block = ? AND form = ?');

  return {
    append({ part, block, forms }) {
      // In the order of the table, so that neighbouring rows are written together.
      for (const form of [...forms.keys()].sort()) {
        const share = forms.get(form);
        if (share !== undefined)
          add.run(part, block, form, Buffer.from(share.records), Buffer.from(share.places));
      }
    },
    take(record, part, forms, to) {
      const block = blockOf(record);
      for (const form of forms) {
        const row = one.get(part, block, form);
        if (row === undefined) continue;
        const [records, places] = [splitPostings(row.records, record), splitPlaces(row.places, record)];
        if (records.others.length === 0) drop.run(part, block, form);
        else set.run(records.others, places.others, part, block, form);
        if (to !== undefined && records.own.length > 0) add.run(to, block, form, records.own, places.own);
      }
    },
  };
}
