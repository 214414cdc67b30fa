// The words of one side as numbers, and how common each is.
import type { AlignSide } from '../port.ts';
import { wordKeys } from '../lexicon/keys.ts';

/**
 * Words of a side: `keys` by number; `tokens` of all units in order, unit u's from `starts[u]` to `starts[u + 1]`. `share` is the probability
 * of a word wherever nothing is known of its surroundings. `at`: the places in `tokens` of word w, from `atStarts[w]` to `atStarts[w + 1]`;
 * `unitAt`: the unit of each place.
 */
export interface Words {
  readonly keys: readonly string[];
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
  readonly unitAt: Int32Array;
  readonly at: Int32Array;
  readonly atStarts: Int32Array;
  readonly share: Float64Array;
}

/** So much of one segment is read, in UTF-16 code units, and so many of its words: what is longer is no sentence. */
const [mostText, mostWords] = [8000, 300];

/** So many words of running text are taken to have been seen before the document: a rare word of a short text is not common. */
const seenBefore = 2000;

/** The words of a side. Linear in its length. */
export function wordsOf(side: AlignSide): Words {
  const ids = new Map<string, number>();
  const keys: string[] = [];
  const tokens: number[] = [];
  const starts = new Int32Array(side.units.length + 1);
  for (const [u, unit] of side.units.entries()) {
    starts[u] = tokens.length;
    for (const key of wordKeys(unit.text.slice(0, mostText), side.language).slice(0, mostWords)) {
      let id = ids.get(key);
      if (id === undefined) {
        id = keys.length;
        ids.set(key, id);
        keys.push(key);
      }
      tokens.push(id);
    }
  }
  starts[side.units.length] = tokens.length;
  return placed(keys, Int32Array.from(tokens), starts);
}

/** The words of these units alone, in this order, as common as they are in the whole. */
export function wordsIn(words: Words, units: readonly number[]): Words {
  const starts = new Int32Array(units.length + 1);
  for (const [at, u] of units.entries())
    starts[at + 1] = starts[at]! + words.starts[u + 1]! - words.starts[u]!;
  const tokens = new Int32Array(starts.at(-1) ?? 0);
  for (const [at, u] of units.entries())
    tokens.set(words.tokens.subarray(words.starts[u], words.starts[u + 1]), starts[at]);
  return { ...placed(words.keys, tokens, starts), share: words.share };
}

function placed(keys: readonly string[], tokens: Int32Array, starts: Int32Array): Words {
  const counts = new Int32Array(keys.length);
  for (const word of tokens) counts[word]! += 1;
  const atStarts = new Int32Array(keys.length + 1);
  for (let word = 0; word < keys.length; word++) atStarts[word + 1] = atStarts[word]! + counts[word]!;
  const next = atStarts.slice();
  const at = new Int32Array(tokens.length);
  const unitAt = new Int32Array(tokens.length);
  let unit = 0;
  for (let place = 0; place < tokens.length; place++) {
    while (starts[unit + 1]! <= place) unit++;
    unitAt[place] = unit;
    const word = tokens[place]!;
    at[next[word]!++] = place;
  }
  const share = Float64Array.from(
    keys,
    (key, word) => (counts[word]! + seenBefore * usual(key)) / (tokens.length + seenBefore),
  );
  return { keys, tokens, starts, unitAt, at, atStarts, share };
}

/** How common a word of this length is, before anything is known of it. */
function usual(key: string): number {
  const length = key.length - (key.indexOf(':') + 1);
  return length <= 2 ? 1 / 200 : length === 3 ? 1 / 800 : 1 / 8000;
}
