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
  #bytes = 0;

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
  }

  /**
   * To be called before the first list is asked for; what matters most first. Of these entries a word in few records goes before one that stands in nearly
   * all: it sets records in order more.
   */
  weigh(entries: readonly (WordEntry | undefined)[]): void {
    const lists = entries
      .flatMap((entry) =>
        entry?.apart === true ? [{ records: entry.records, details: readLongList(entry.list).details }] : [],
      )
      .toSorted((a, b) => a.records - b.records);
    for (const { details } of lists) {
      if (details === null || this.#detailed.has(details.at)) continue;
      if (this.#bytes > 0 && this.#bytes + details.bytes > mostDetails) return;
      this.#bytes += details.bytes;
      this.#detailed.add(details.at);
    }
  }

  async of(entry: WordEntry): Promise<readonly Posting[]> {
    const details = entry.apart ? readLongList(entry.list).details : null;
    return this.#pieces.postings(entry, details !== null && this.#detailed.has(details.at));
  }
}
