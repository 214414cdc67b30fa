// Lists of persons, contents and indexes of an edition hold the words of everything in it: they say less than a document of the same words.
import type { Columns } from './columns.ts';
import type { Matches } from './matches.ts';

const listTypes = ['edition-matter', 'volume'] as const;
/** What such a record's score is worth: tried on the judged searches. */
const share = 0.4;

/** Lowers the scores of records that are parts of an edition and no documents. */
export function weighLists(columns: Columns, { slots, scores }: Matches): void {
  const { codes, start, lengths, values } = columns;
  const wanted = new Set(
    listTypes.flatMap((type) => {
      const v = values.numberOf('type', type);
      return v === undefined ? [] : [2 * v];
    }),
  );
  if (wanted.size === 0) return;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? 0;
    const end = (start[slot] ?? 0) + (lengths[slot] ?? 0);
    let isList = false;
    for (let n = start[slot] ?? 0; n < end && !isList; n++) isList = wanted.has(codes[n] ?? 0);
    if (isList) scores[at] = (scores[at] ?? 0) * share;
  }
}
