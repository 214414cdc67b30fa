// Scores many words of one script against one word of another. Words that begin alike share the work, and beginnings that cannot be the
// name's are not followed.
import { unseenAlone, unseenPair, type ModelWord, type SoundModel } from './model.ts';

/** Words of one side of a model in the order of their letters. `shared`: how many letters each has in common with the one before. */
export interface SortedWords {
  readonly words: readonly ModelWord[];
  readonly shared: Uint8Array;
}

/** The factors of one query: by place, then length of its chunk, then number of the other side's chunk. */
interface QueryFactors {
  readonly length: number;
  readonly longest: number;
  readonly at: readonly (readonly (Float32Array | undefined)[])[];
  readonly none: Float32Array;
}

/** A beginning is given up when chance explains it better by this factor, or when another word's of this length is so much better. */
const hopeless = Math.exp(-7);
const farBehind = Math.exp(-16);

/** The score of each word with the query, as `pairScore` gives it but for rounding; -Infinity for those given up. */
export function sweep(
  model: SoundModel,
  query: ModelWord,
  queryIsLatin: boolean,
  list: SortedWords,
): Float64Array {
  const factors = factorsOf(model, query, queryIsLatin);
  const scores = new Float64Array(list.words.length).fill(-Infinity);
  const rows: Float64Array[] = [firstRow(factors)];
  const best = new Float64Array(64);
  /** How many rows are right for the words to come; and the depth at which the present beginning was given up. */
  let ready = 0;
  let given = Infinity;
  list.words.forEach((word, at) => {
    const shared = list.shared[at] ?? 0;
    ready = Math.min(ready, shared);
    if (shared >= given) return;
    given = Infinity;
    for (let depth = ready + 1; depth <= word.length; depth += 1) {
      const row = (rows[depth] ??= new Float64Array(query.length + 1));
      const top = fillRow(row, rows, depth, word, factors);
      ready = depth;
      if (top < hopeless || top < (best[depth] ?? 0) * farBehind) {
        given = depth;
        return;
      }
      if (top > (best[depth] ?? 0)) best[depth] = top;
    }
    scores[at] = Math.log(rows[word.length]?.[query.length] ?? 0);
  });
  return scores;
}

function firstRow(factors: QueryFactors): Float64Array {
  const row = new Float64Array(factors.length + 1);
  row[0] = 1;
  passOver(row, factors);
  return row;
}

/** One row more: how well the word's first `depth` letters go with each beginning of the query. Gives the best of them. */
function fillRow(
  row: Float64Array,
  rows: readonly Float64Array[],
  depth: number,
  word: ModelWord,
  factors: QueryFactors,
): number {
  row.fill(0);
  for (let size = 1; size <= Math.min(word.longest, depth); size += 1) {
    const chunk = word.chunks[(depth - size) * word.longest + size - 1] ?? -1;
    if (chunk < 0 && size > 1) continue;
    const before = rows[depth - size];
    if (before === undefined) continue;
    for (let i = 0; i <= factors.length; i += 1) {
      const sum = before[i] ?? 0;
      if (sum === 0) continue;
      const alone = chunk < 0 ? unseenAlone : (factors.none[chunk] ?? 0);
      row[i]! += sum * alone;
      const own = factors.at[i];
      if (own === undefined) continue;
      for (let a = 1; a <= own.length; a += 1) {
        const factor = chunk < 0 ? (a === 1 ? unseenPair : 0) : (own[a - 1]?.[chunk] ?? 0);
        if (factor > 0) row[i + a]! += sum * factor;
      }
    }
  }
  passOver(row, factors);
  let top = 0;
  for (const value of row) if (value > top) top = value;
  return top;
}

/** Letters of the query to which nothing answers. */
function passOver(row: Float64Array, factors: QueryFactors): void {
  for (let i = 0; i < factors.length; i += 1) {
    const own = factors.at[i] ?? [];
    for (let a = 1; a <= own.length; a += 1) row[i + a]! += (row[i] ?? 0) * (own[a - 1]?.[0] ?? 0);
  }
}

function factorsOf(model: SoundModel, query: ModelWord, queryIsLatin: boolean): QueryFactors {
  const other = queryIsLatin ? model.native : model.latin;
  const partners = queryIsLatin ? model.byLatin : model.byNative;
  const { singles } = other;
  const rowFor = (chunk: number, letters: number): Float32Array => {
    const row = new Float32Array(other.numbers.size + 1);
    if (letters === 0) row.fill(unseenAlone, 1, singles + 1);
    if (letters === 1) {
      row[0] = unseenAlone;
      row.fill(unseenPair, 1, singles + 1);
    }
    for (const unit of chunk < 0 ? [] : (partners[chunk] ?? []))
      row[unit.other] = model.factors[unit.unit] ?? 0;
    return row;
  };
  const at = Array.from({ length: query.length }, (_, place) =>
    Array.from({ length: Math.min(query.longest, query.length - place) }, (_unused, more) => {
      const chunk = query.chunks[place * query.longest + more] ?? -1;
      return chunk < 0 && more > 0 ? undefined : rowFor(chunk, more + 1);
    }),
  );
  return { length: query.length, longest: query.longest, at, none: rowFor(0, 0) };
}
