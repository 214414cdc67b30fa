// A list of words made ready for finding those that sound most like a given one, in any of the scripts known.
import { soundWord, type SoundScript, type SoundWord } from './letters.ts';
import type { ModelWord } from './model.ts';
import { modelOf, type NativeScript } from './models.ts';
import { pairScore } from './score.ts';
import { cutAt, likenessOf, wordLikeness } from './sound.ts';
import { sweep, type SortedWords } from './sweep.ts';

export interface NearWord {
  /** The word's place in the list. */
  readonly at: number;
  /** As `soundLikeness` gives it. */
  readonly score: number;
}

export interface SoundList {
  /**
   * The words that sound most like the given one, the likest first; at most `limit`, and none in which no more than chance speaks for it.
   * Words of its own script are compared as written. 5,000 words of another script take some milliseconds.
   */
  nearest(word: string, limit: number): NearWord[];
}

/** The words of one script in the order of their letters, and where each stands in the list. */
interface Group {
  readonly script: SoundScript;
  readonly words: readonly { readonly word: SoundWord; readonly at: number }[];
  readonly sorted: Map<NativeScript, SortedWords>;
}

/** Makes a list ready, in time linear in its length but for sorting. Words that have no sound known here are never found. */
export function soundList(words: readonly string[]): SoundList {
  const known = words.flatMap((written, at) => {
    const word = soundWord(written);
    return word === undefined ? [] : [{ word, at }];
  });
  const groups = [...Map.groupBy(known, ({ word }) => word.script)].map(([script, own]): Group => ({
    script,
    words: own.sort((a, b) =>
      a.word.letters < b.word.letters ? -1 : a.word.letters > b.word.letters ? 1 : a.at - b.at,
    ),
    sorted: new Map(),
  }));
  return {
    nearest(word, limit) {
      const query = soundWord(word);
      if (query === undefined || limit <= 0) return [];
      const found = groups.flatMap((group) => nearestIn(group, query, limit));
      return found.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, limit);
    },
  };
}

function nearestIn(group: Group, query: SoundWord, limit: number): NearWord[] {
  if (group.script === query.script)
    return best(
      group.words.map(({ word, at }) => ({ at, score: wordLikeness(query, word) })),
      limit,
    );
  const native = query.script === 'latin' ? group.script : query.script;
  if (native === 'latin' || (query.script !== 'latin' && group.script !== 'latin')) return [];
  const model = modelOf(native);
  const queryIsLatin = query.script === 'latin';
  const prepare = queryIsLatin ? model.nativeWord : model.latinWord;
  let sorted = group.sorted.get(native);
  if (sorted === undefined)
    group.sorted.set(native, (sorted = sortedWords(group.words.map(({ word }) => prepare(word.letters)))));
  const own = (queryIsLatin ? model.latinWord : model.nativeWord)(query.letters);
  const scores = sweep(model, own, queryIsLatin, sorted);
  const lengthOf = (place: number): number =>
    (queryIsLatin ? query : (group.words[place]?.word ?? query)).letters.length;
  const close: { place: number; score: number }[] = [];
  scores.forEach((score, place) => {
    if (score > -Infinity) close.push({ place, score: score - cutAt(model.cut, lengthOf(place)) });
  });
  close.sort((a, b) => b.score - a.score || a.place - b.place);
  const found = close.slice(0, limit).flatMap(({ place }) => {
    const other = sorted.words[place];
    const entry = group.words[place];
    if (other === undefined || entry === undefined) return [];
    const score = queryIsLatin ? pairScore(model, own, other) : pairScore(model, other, own);
    return [{ at: entry.at, score: likenessOf(model.cut, score, lengthOf(place)) }];
  });
  return best(found, limit);
}

function best(found: NearWord[], limit: number): NearWord[] {
  return found.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, limit);
}

function sortedWords(words: readonly ModelWord[]): SortedWords {
  const shared = new Uint8Array(words.length);
  words.forEach((word, at) => {
    const before = words[at - 1];
    if (before === undefined) return;
    let same = 0;
    const both = Math.min(word.length, before.length);
    while (same < both && word.chunks[same * word.longest] === before.chunks[same * before.longest])
      same += 1;
    shared[at] = same;
  });
  return { words, shared };
}
