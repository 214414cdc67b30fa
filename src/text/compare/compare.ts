// What changed between two readings of a text, word by word, and how alike two texts are.
import { alignTokens } from './align.ts';
import { tokensOf } from './tokens.ts';

/** A stretch of text that both sides have, or that one of them has. Never empty. */
export interface Run {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** UTF-16 code units of both sides together beyond which nothing but equal ends is looked for. */
const largest = 8_000_000;

/**
 * The difference from `before` to `after` by words (in Chinese, Japanese and Korean by characters). The runs that are
 * not `added` concatenate to `before`, those that are not `removed` to `after`, exactly; between two `same` runs stands
 * at most one `removed` run, then at most one `added`. White space alone between two changes belongs to them. Texts of
 * more than 8 million code units together come back as replaced whole; so may long passages that are wholly unlike.
 */
export function compareWords(before: string, after: string): Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (before.length + after.length > largest) return changed(before, after);
  const [beforeTokens, afterTokens] = [tokensOf(before), tokensOf(after)];
  const runs: Run[] = [];
  let [removed, added] = ['', ''];
  let [b, a] = [0, 0];
  const matches = alignTokens(beforeTokens, afterTokens);
  matches.forEach((match, i) => {
    removed += beforeTokens.slice(b, match.before).join('');
    added += afterTokens.slice(a, match.after).join('');
    const same = beforeTokens.slice(match.before, match.before + match.length).join('');
    b = match.before + match.length;
    a = match.after + match.length;
    const first = i === 0 && removed === '' && added === '';
    const last = b === beforeTokens.length && a === afterTokens.length;
    if (same.trim() === '' && !first && !last) {
      removed += same;
      added += same;
      return;
    }
    runs.push(...changed(removed, added), { kind: 'same', text: same });
    [removed, added] = ['', ''];
  });
  runs.push(...changed(removed + beforeTokens.slice(b).join(''), added + afterTokens.slice(a).join('')));
  return runs;
}

function changed(removed: string, added: string): Run[] {
  const runs: Run[] = [];
  if (removed !== '') runs.push({ kind: 'removed', text: removed });
  if (added !== '') runs.push({ kind: 'added', text: added });
  return runs;
}

/** Up to so many code units together texts are compared letter by letter, beyond that by words. */
const byLetters = 1000;

/**
 * How alike two texts are, from 0 (nothing in common) to 1 (equal): twice the length of what they have in common, in
 * order, by the length of both (Dice). Letter by letter for texts of up to 1,000 code units together, by words for
 * longer ones. The same in both directions.
 */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const [first, second] = one < other ? [one, other] : [other, one];
  const size = first.length + second.length;
  if (size > largest) return 0;
  const cut = size <= byLetters ? lettersOf : tokensOf;
  const tokens = cut(first);
  let common = 0;
  for (const { before, length } of alignTokens(tokens, cut(second))) {
    for (let i = before; i < before + length; i += 1) common += tokens[i]?.length ?? 0;
  }
  return (2 * common) / size;
}

const lettersOf = (text: string): string[] => text.match(/[^]/gu) ?? [];
