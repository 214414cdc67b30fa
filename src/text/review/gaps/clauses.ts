// Looks for parts of a sentence that have no counterpart: a clause, a bracket, a member of a list that is left out or put in.
import type { Finding } from '../../../model/finding.ts';
import { linkedBeads, quoted, sideOf, type Bead, type Passage, type Range } from '../passages.ts';
import type { Detector } from '../port.ts';
import { weighed, type Weighed } from './evidence.ts';
import { lengthsOf, type LengthOf } from './lengths.ts';

const version = 1;
const by = `clauses ${version}`;

/** Weighs, for each part of a sentence between its marks, whether its words are answered, and whether the other side is shorter by as much. */
export const clauses: Detector = {
  name: 'clauses',
  version,
  kinds: ['no-counterpart'],
  find(pair) {
    if (pair.lexicon === undefined) return [];
    const beads = linkedBeads(pair);
    const words = weighed(beads, pair.lexicon, [pair.source.language, pair.target.language]);
    const length = lengthsOf(beads);
    return beads.flatMap((bead, at) => {
      const own = words[at];
      if (own === undefined) return [];
      const omitted = partOf(bead.source, own.source, length(bead, 'source'), bead.target);
      const added = partOf(bead.target, own.target, length(bead, 'target'), bead.source);
      const [best] = [omitted, added].filter((one) => one !== undefined).sort((a, b) => b.score - a.score);
      return best === undefined ? [] : [findingOf(bead, best, best === omitted)];
    });
  },
};

interface Part extends Range {
  readonly score: number;
}

/** From this score on a part is worth a word, and from that one it is a finding that people are shown. */
const [least, sure] = [3, 4];
const mostWords = 40;
/** A part that does not stand between marks is one more rarely. */
const unmarked = 1.5;

/** The part of a passage that is likeliest to have no counterpart; undefined where none is likely. */
function partOf(
  passage: Passage,
  words: readonly Weighed[],
  length: LengthOf,
  other: Passage,
): Part | undefined {
  const more = bracketsIn(passage) - bracketsIn(other);
  const edges = edgesOf(passage.string, words);
  let best: Part | undefined;
  for (const [from, opening] of edges.entries()) {
    if (opening === 0) continue;
    let [evidence, unanswered] = [0, 0];
    for (let to = from + 1; to <= Math.min(words.length, from + mostWords); to++) {
      const last = words[to - 1];
      if (last === undefined) break;
      evidence += last.evidence;
      if (!last.answered && last.word.form.length > 3) unanswered++;
      const closing = edges[to] ?? 0;
      if (
        closing === 0 ||
        isInSquare(passage.string, last.word.end) ||
        to - from >= words.length - 1 ||
        unanswered === 0
      )
        continue;
      const range = { start: words[from]?.word.start ?? 0, end: last.word.end };
      const marks = opening + closing < 4 ? unmarked : 0;
      const inBrackets = isBracketed(passage, range) ? (more > 0 ? bracket : -bracket) : 0;
      const score =
        evidence +
        length(range.end - range.start) -
        marks +
        inBrackets +
        (isSegment(passage, range) ? sentence : 0);
      if (score >= least && score > (best?.score ?? 0)) best = { ...range, score };
    }
  }
  return best;
}

/** What it means that a part is all that stands in a pair of brackets, and the other side has fewer. */
const bracket = 2.5;
const bracketsIn = ({ string }: Passage): number => string.match(/[([]/gu)?.length ?? 0;

/** A sentence of several that are linked together is more often left out than a part of one. */
const sentence = 2;

function isSegment({ segments, starts }: Passage, { start, end }: Range): boolean {
  return (
    segments.length > 1 &&
    segments.some(({ text }, at) => {
      const from = starts[at] ?? 0;
      return Math.abs(start - from) < 3 && Math.abs(end - from - text.length) < 4;
    })
  );
}

/** What stands in square brackets is somebody's who says so: another look asks whose. */
function isInSquare(text: string, at: number): boolean {
  const [open, close] = [text.lastIndexOf('[', at), text.lastIndexOf(']', at - 1)];
  return open > close && at - open < 200;
}

function isBracketed({ string }: Passage, { start, end }: Range): boolean {
  return (
    /[([]\s*$/u.test(string.slice(Math.max(0, start - 3), start)) &&
    /^[\s.!?%]*[)\]]/u.test(string.slice(end, end + 4))
  );
}

/** For each place between words how well a part may begin or end there: 2 at a mark or the end, 1 before a conjunction, 0 elsewhere. */
function edgesOf(text: string, words: readonly Weighed[]): number[] {
  const edges = words.map(({ word }, at) => {
    const between = text.slice(words[at - 1]?.word.end ?? 0, word.start);
    if (at === 0 || /[,;:.!?()[\]—–«»“”"]|\s-\s/u.test(between)) return 2;
    return joints.test(word.form) || joints.test(words[at - 1]?.word.form ?? '') ? 1 : 0;
  });
  return [...edges, 2];
}

const joints =
  /^(?:и|или|а|но|что|чтобы|который|которая|которые|которых|которого|которой|где|когда|при|если|та|або|але|що|and|or|but|that|which|who|where|when|while|if|as|because|und|oder|aber|dass|der|die|das|et|ou|mais|que|qui|où)$/iu;

function findingOf(bead: Bead, part: Part, isOmitted: boolean): Finding {
  const words = (isOmitted ? bead.source : bead.target).string.slice(part.start, part.end);
  return {
    kind: 'no-counterpart',
    source: sideOf(bead.source, isOmitted ? [part] : []),
    target: sideOf(bead.target, isOmitted ? [] : [part]),
    reason: isOmitted
      ? `The original has ${quoted(words)}; nothing in the translation ${quoted(bead.target.string)} seems to answer that.`
      : `The translation has ${quoted(words)}; nothing in the original ${quoted(bead.source.string)} seems to answer that.`,
    confidence: part.score >= sure ? Math.min(0.85, 0.55 + (part.score - sure) / 20) : 0.35,
    by,
  };
}
