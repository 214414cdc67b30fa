// Columns of half-words: what OCR makes of the edge of a neighbouring sheet. They are told by their shape, whatever the language.
import type { Line } from './lines.ts';
import { openerOn } from './openers.ts';
import { genreIn } from './words-genre.ts';
import { certificationOn, copyNumberIn, looksLikeSignatory, registryNumber, stampsOn } from './marks.ts';

/** A run of lines, by index; `to` is exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 14;
const vowel = /[aeiouyаеёиоуыэюяіїєαεηιουω\u00c0-\u0237]/iu;
const eastern = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Finds the runs of lines that are columns of half-words. Linear in the number of lines. */
export function noiseRuns(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < lines.length; from++) {
    if (lines[from] === undefined || !mayBelong(lines[from])) continue;
    const together = runEnd(lines, from, (next) => next.blanks === 0);
    // A column whose lines stand apart is believed only where it is long, and all in it can be nothing else.
    const apart = runEnd(
      lines,
      from,
      (next, before) => next.blanks === 0 || (next.blanks < 3 && isLoose(before) && isLoose(next)),
    );
    const run = peeled(lines, { from, to: apart });
    if (apart > together && run.to - run.from > 4 && isColumn(textsOf(lines, run))) {
      runs.push(run);
      from = apart - 1;
      continue;
    }
    const solid = peeled(lines, { from, to: together });
    if (isColumn(textsOf(lines, solid))) runs.push(solid);
    from = together - 1;
  }
  return runs;
}

function runEnd(lines: readonly Line[], from: number, goesOn: (next: Line, before: Line) => boolean): number {
  let to = from + 1;
  for (;;) {
    const [before, next] = [lines[to - 1], lines[to]];
    if (before === undefined || next === undefined || !mayBelong(next) || !goesOn(next, before)) return to;
    to += 1;
  }
}

function textsOf(lines: readonly Line[], run: Run): string[] {
  return lines.slice(run.from, run.to).map((line) => line.text);
}

/** Short, with letters, and nothing that has a meaning of its own. */
function mayBelong(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const { text } = line;
  if (text.length > LONGEST || line.level > 0 || line.emphasised || !/\p{L}/u.test(text)) return false;
  if (eastern.test(text) && lettersIn(text) > 5) return false;
  if (/\d/u.test(text))
    return (
      !/\d{3}|^\d+[.)]|\d\.\d/u.test(text) &&
      copyNumberIn(text) === undefined &&
      registryNumber(text) === undefined
    );
  return true;
}

/** A line that stands by itself and still is no heading, stamp, address or end of a sentence. */
function isLoose(line: Line): boolean {
  const { text } = line;
  if (text.length > 8 || eastern.test(text) || /\d|\p{L}{3,}[.!?…:]$/u.test(text)) return false;
  if (!wordsOf(text).every((word) => word.length <= 4 || /^\p{Ll}{1,6}$/u.test(word))) return false;
  return stampsOn(text).length === 0 && openerOn(text) === undefined && genreIn(text, 1) === undefined;
}

/** A piece of a word or two, in small letters: «н в», "und g". */
export function isScrap(text: string): boolean {
  return text.length <= 8 && /^[\p{Ll}\s.]+$/u.test(text) && wordsOf(text).every((word) => word.length <= 4);
}

/** Takes off the ends what is a mark: a stamp, or a certification with its colon and the name behind it. */
function peeled(lines: readonly Line[], run: Run): Run {
  let { from, to } = run;
  const text = (at: number): string => lines[at]?.text ?? '';
  const isStamp = (at: number): boolean => text(at).length > 5 && stampsOn(text(at)).length > 0;
  for (; from < to; from++) {
    if (/[:：]$/u.test(text(from)) && certificationOn(text(from)) !== undefined) {
      if (from + 1 < to && isNamed(text(from + 1))) from += 1;
    } else if (!isStamp(from)) break;
  }
  const isWord = (at: number): boolean => /^\p{L}{8,}$/u.test(text(at)) && vowel.test(text(at));
  while (to > from && (isStamp(to - 1) || isWord(to - 1))) to -= 1;
  while (from < to && isWord(from)) from += 1;
  return { from, to };
}

function isNamed(text: string): boolean {
  return looksLikeSignatory(text) && /\p{Lu}\p{Ll}{2,}/u.test(text);
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
}

/** Whether lines are a column of half-words and no list of names, no address and no verse: their words are too short to be words. */
function isColumn(texts: readonly string[]): boolean {
  if (texts.length < 3) return texts.length === 2 && texts.every((text) => isScrap(text) && text.length <= 5);
  if (texts.some((text) => eastern.test(text))) return isEasternColumn(texts);
  const words = texts.flatMap(wordsOf);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const short = words.filter((word) => word.length <= 2 || !vowel.test(word)).length;
  const names = texts.filter((text) => /(?<!\p{L})\p{Lu}\p{Ll}{3,}/u.test(text)).length;
  const ended = texts.filter((text) => /\p{L}{3,}[.!?:;,]$/u.test(text)).length;
  if (names * 2 >= texts.length || ended * 2 > texts.length) return false;
  const small = texts.filter((text) => /^\p{Ll}/u.test(text)).length;
  const mean = letters / Math.max(1, words.length);
  if (mean < 3.6 || short * 3 >= words.length) return true;
  if (small === texts.length && mean < 6.5) return true;
  // Longer scraps are believed only in a longer column, in small letters or in capitals throughout.
  const even = small * 4 >= texts.length * 3 || texts.every((text) => text === text.toUpperCase());
  return even && texts.length >= 4 && mean < 5.2;
}

/** Scraps of one to three characters; a short list of names has two to four in every line, and no gaps. */
function isEasternColumn(texts: readonly string[]): boolean {
  const lengths = texts.map(lettersIn);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / texts.length;
  const torn = texts.filter((text, at) => (lengths[at] ?? 0) < 2 || /[\s.]/u.test(text)).length;
  return mean <= 3.2 && torn * 5 >= texts.length;
}
