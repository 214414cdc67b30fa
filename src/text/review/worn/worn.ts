// Finds words of a read page that recognition has worn: no word that we know, but by a letter or two that look alike one that the translation answers.
import type { Finding } from '../../../model/finding.ts';
import { wordKeys } from '../../align/lexicon/keys.ts';
import type { Lexicon } from '../../align/lexicon/port.ts';
import { linkedBeads, quoted, sideOf, type Bead } from '../passages.ts';
import type { Detector, PlacedSegment, ReviewPair } from '../port.ts';
import { foldedWord, plainWords, type PlainWord } from '../words/phrases.ts';
import { mistakenFor } from './look-alikes.ts';

const shortest = 5;
/** Each costs some milliseconds; a text that is worn through is read anew. */
const mostSuspects = 400;
/** From here on a word of the lexicon is answered. */
const likely = 0.05;

/**
 * Small-lettered words of an original that a machine read (or that are marked doubtful), which the lexicon does not have and the text has once, and from
 * which a change of one or two letters that look alike makes a word of the lexicon whose rendering stands in the translation, where nothing else answers it.
 * Without a lexicon nothing is found; names never are. At most 400 words of a text are looked at. For languages with spaces between words.
 */
export const worn: Detector = {
  name: 'worn',
  version: 1,
  kinds: ['worn-word'],
  find: (pair: ReviewPair) => {
    const { lexicon } = pair;
    const isRead = pair.source.method === 'ocr';
    const hasDoubt = isRead || [...pair.sourceSegments.values()].some(({ block }) => block.spans.some(({ type }) => type === 'doubtful')); // prettier-ignore
    if (lexicon === undefined || !hasDoubt) return [];
    const seen = seenIn(pair.sourceSegments.values(), pair.source.language);
    let left = mostSuspects;
    return linkedBeads(pair).flatMap((bead) => {
      const words = plainWords(bead.source.string, bead.source.language);
      const suspects = words.filter((word) => isSuspect(bead, word, lexicon, seen, isRead)).slice(0, left);
      left -= suspects.length;
      return suspects.length === 0 ? [] : findingsIn(bead, words, suspects, lexicon);
    });
  },
};

/** How often words, and how many words groups of three letters, stand in a text. */
interface Seen {
  readonly words: ReadonlyMap<string, number>;
  readonly threes: ReadonlyMap<string, number>;
}

function seenIn(segments: Iterable<PlacedSegment>, language: string): Seen {
  const [words, threes] = [new Map<string, number>(), new Map<string, number>()];
  for (const { text } of segments)
    for (const { form } of plainWords(text, language)) {
      words.set(form, (words.get(form) ?? 0) + 1);
      if (words.get(form) === 1)
        for (const three of threesOf(form)) threes.set(three, (threes.get(three) ?? 0) + 1);
    }
  return { words, threes };
}

const threesOf = (form: string): string[] =>
  Array.from({ length: Math.max(0, form.length - 2) }, (_, at) => form.slice(at, at + 3));

function findingsIn(
  bead: Bead,
  words: readonly PlainWord[],
  suspects: readonly PlainWord[],
  lexicon: Lexicon,
): Finding[] {
  const { source, target } = bead;
  const own = new Set(words.flatMap(({ form }) => wordKeys(form, source.language)));
  const answers = new Map<string, string>();
  for (const { start, end } of plainWords(target.string, target.language)) {
    const written = target.string.slice(start, end);
    for (const key of wordKeys(written, target.language)) answers.set(key, written);
  }
  return suspects.flatMap((word) => {
    let best: Meant | undefined;
    for (const form of mistakenFor(word.form)) {
      const [stem] = wordKeys(form, source.language);
      if (stem === undefined || own.has(stem)) continue;
      for (const [rendering, probability] of lexicon.renderings(stem)) {
        const answer = answers.get(rendering);
        const share = Math.max(probability, lexicon.backward(rendering, stem));
        if (answer === undefined || share < likely || share <= (best?.share ?? 0)) continue;
        if ([...own].some((other) => lexicon.forward(other, rendering) >= likely)) continue;
        best = { answer, form, share };
      }
    }
    return best === undefined ? [] : [found(bead, word, best)];
  });
}

/** What a worn word may have been, and the word of the translation that answers it. */
interface Meant {
  readonly form: string;
  readonly answer: string;
  readonly share: number;
}

/** A word that the lexicon has not, that stands in the text once, in small letters, with three letters in a row that no other word there has. */
function isSuspect(
  { source }: Bead,
  { form, start, end }: PlainWord,
  lexicon: Lexicon,
  seen: Seen,
  isRead: boolean,
): boolean {
  const written = source.string.slice(start, end);
  if (form.length < shortest || (seen.words.get(form) ?? 0) > 1 || !/^\p{Ll}+$/u.test(written)) return false;
  if (foldedWord(written) !== form || (!isRead && !isDoubtful(source, start))) return false;
  if (threesOf(form).every((three) => (seen.threes.get(three) ?? 0) > 1)) return false;
  return wordKeys(form, source.language).every((key) => isEmpty(lexicon.renderings(key)));
}

function isDoubtful({ segments, starts }: Bead['source'], at: number): boolean {
  const place = starts.findLastIndex((start) => start <= at);
  const segment = segments[place];
  if (segment === undefined) return false;
  const inBlock = segment.segment.start + at - (starts[place] ?? 0);
  return segment.block.spans.some(({ type, start, end }) => type === 'doubtful' && start <= inBlock && inBlock < end); // prettier-ignore
}

const isEmpty = (all: Iterable<unknown>): boolean => all[Symbol.iterator]().next().done === true;

function found({ source, target }: Bead, word: PlainWord, { answer, form }: Meant): Finding {
  const written = source.string.slice(word.start, word.end);
  const at = target.string.indexOf(answer);
  return {
    kind: 'worn-word',
    source: sideOf(source, [word]),
    target: sideOf(target, [{ start: at, end: at + answer.length }]),
    reason: `${quoted(written)} is no word that we know; letters that look alike make ${quoted(form)} of it, which ${quoted(answer)} in the translation would answer.`,
    confidence: 0.6,
    by: 'worn/1',
  };
}
