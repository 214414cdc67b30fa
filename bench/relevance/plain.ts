// The general way to rank, to be measured against: words in small letters, any of which will do, weighed by BM25.
import type { RecordContent } from '../../src/model/record.ts';
import { readSentences } from '../../test/judgements/known-sentences.ts';
import type { Find } from './judge.ts';
import { depth } from './judge.ts';

const [k1, b] = [1.2, 0.75];
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{Alphabetic}\p{M}\p{N}]+/gu;

const wordsOf = (text: string): string[] => [...text.toLowerCase().matchAll(word)].map(([found]) => found);

/** Fields of a query (`date:…`) are not understood; quotes and signs are no words. */
export function plainFind(records: ReadonlyMap<string, RecordContent>): Find {
  const lengths = new Map<string, number>();
  const postings = new Map<string, Map<string, number>>();
  for (const [key, content] of records) {
    const titles = content.description.titles.map(({ text }) => text);
    const sentences = readSentences(content).sentences.flatMap(({ words }) => words.map(({ form }) => form));
    const words = wordsOf([...titles, ...sentences].join(' '));
    lengths.set(key, words.length);
    for (const each of words) {
      const held = postings.get(each) ?? new Map<string, number>();
      postings.set(each, held.set(key, (held.get(key) ?? 0) + 1));
    }
  }
  const average = [...lengths.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.size);
  return (query) => {
    const scores = new Map<string, number>();
    for (const each of new Set(wordsOf(query.replaceAll(/[a-z]+:/gu, ' ')))) {
      const held = postings.get(each) ?? new Map<string, number>();
      const rarity = Math.log(1 + (lengths.size - held.size + 0.5) / (held.size + 0.5));
      for (const [key, count] of held) {
        const length = (lengths.get(key) ?? 0) / average;
        const weight = (count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
        scores.set(key, (scores.get(key) ?? 0) + rarity * weight);
      }
    }
    const best = [...scores].sort(([a, x], [c, y]) => y - x || (a < c ? -1 : 1));
    return Promise.resolve(best.slice(0, depth).map(([key]) => key));
  };
}
