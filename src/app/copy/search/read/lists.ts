// Which lists of a search are loaded with their details: those of the words that tell most, as far as the bytes reach.
import { readLongList } from '../long-lists.ts';
import type { WordEntry } from '../pieces.ts';
import type { Posting } from '../postings.ts';
import type { Pieces } from './pieces.ts';

/** Bytes of details that one search loads, as they were before Base64. The rarest word's are loaded however long they are. */
const mostDetails = 30_000;

export class Lists {
  readonly #pieces: Pieces;
  readonly #detailed = new Set<string>();

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
  }

  /** All words of a search, before the first of them is asked for. A word in few records sets them in order more than one that stands in nearly all. */
  weigh(entries: readonly (WordEntry | undefined)[]): void {
    const lists = entries
      .flatMap((entry) =>
        entry?.apart === true ? [{ records: entry.records, details: readLongList(entry.list).details }] : [],
      )
      .toSorted((a, b) => a.records - b.records);
    let bytes = 0;
    for (const { details } of lists) {
      if (details === null || this.#detailed.has(details.at)) continue;
      if (bytes > 0 && bytes + details.bytes > mostDetails) return;
      bytes += details.bytes;
      this.#detailed.add(details.at);
    }
  }

  async of(entry: WordEntry): Promise<readonly Posting[]> {
    const details = entry.apart ? readLongList(entry.list).details : null;
    return this.#pieces.postings(entry, details !== null && this.#detailed.has(details.at));
  }
}
