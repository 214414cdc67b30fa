// A run of terminators ("?!", "...", ". . ."): what closes after it, and whether it ends the sentence.
import type { Aside, Enclosures } from './asides.ts';
import {
  closers,
  doubtfulClosers,
  isHangul,
  isIdeographic,
  isLower,
  isSpace,
  isWord,
  terminators,
  wideTerminators,
} from './characters.ts';
import { lookAfter } from './following.ts';
import { endsWithoutSpace, periodEnds, startsSentence, type Place } from './period.ts';
import type { CompiledRules } from './rules.ts';

/** What stays the same throughout one block. */
export interface Scan {
  readonly text: string;
  readonly rules: CompiledRules;
  readonly enclosures: Enclosures;
}

/** `end`: after the run and all that closes after it. `ends`: whether the sentence ends there. */
export interface Run {
  readonly end: number;
  readonly ends: boolean;
}

const quotes = '"”“’»«';

/** Reads the run that begins at `index`, within a sentence that begins at `sentence` and perhaps within an aside. */
export function readRun(scan: Scan, sentence: number, index: number, around: Aside | undefined): Run {
  const { text, rules } = scan;
  const marksEnd = passMarks(text, index);
  const end = passClosers(scan, marksEnd, around);
  const goesOn: Run = { end, ends: false };
  if (around !== undefined && end <= around.close) return goesOn;
  const after = lookAfter(text, end);
  if (after.blankLine) return { end, ends: true };
  const closed = end > marksEnd;
  if (after.comma || (closed && rules.continuations.some((word) => text.startsWith(word, after.at))))
    return goesOn;
  const place: Place = { text, rules, sentence, dot: index, after };
  const marks = text.slice(index, marksEnd);
  if (!after.spaced && !isWide(marks)) {
    return { end, ends: !closed && marks.length === 1 && endsTogether(place, marks) };
  }
  if (
    around !== undefined &&
    !around.quotation &&
    around.open > sentence &&
    hasWord(text, sentence, around.open)
  ) {
    return { end, ends: startsSentence(after, rules) };
  }
  if (closed && saysWho(text, after.at, rules.saying)) return goesOn;
  const quoted = closed && quotes.includes(text.charAt(end - 1));
  return { end, ends: !(quoted && after.dash) && marksEndSentence(marks, place) };
}

/** Longest mention of who spoke, in characters of a script without spaces. */
const longestMention = 10;

/** True where a few words from `at` to the next full stop end as words do that say who spoke. */
function saysWho(text: string, at: number, saying: readonly string[]): boolean {
  if (saying.length === 0) return false;
  const mention = /^[^。！？，：、；“”「」『』]*(?=。)/u.exec(text.slice(at, at + longestMention))?.[0] ?? '';
  return saying.some((word) => mention.endsWith(word));
}

/** Passes terminators, with single spaces between periods (". . ."). */
function passMarks(text: string, index: number): number {
  let at = index + 1;
  for (;;) {
    const spaces =
      isSpace(text.charAt(at)) && text.charAt(at) !== '\n' && text.charAt(at + 1) === '.' ? 1 : 0;
    const mark = text.charAt(at + spaces);
    if (mark === '' || !terminators.includes(mark)) return at;
    at += spaces + 1;
  }
}

const noteMark = /[⁰¹²³⁴-⁹*]+|\[\d{1,3}\]/y;

/** Passes quotation marks and brackets that close after the terminators, and the reference of a note. */
function passClosers({ text, enclosures }: Scan, from: number, around: Aside | undefined): number {
  let at = from;
  for (;;) {
    const char = text.charAt(at);
    const spaces = isSpace(char) ? 1 : 0;
    const mark = text.charAt(at + spaces);
    const paired =
      enclosures.closingQuotes.has(at + spaces) && (mark !== '"' || isWide(text.slice(from - 1, from)));
    if (paired || at + spaces === around?.close) at += spaces + 1;
    else if (char !== '' && closers.includes(char)) at += 1;
    else if (char !== '' && doubtfulClosers.includes(char) && !isWord(text.charAt(at + 1))) at += 1;
    else {
      noteMark.lastIndex = at;
      const note = noteMark.exec(text)?.[0].length ?? 0;
      if (note === 0) return at;
      at += note;
    }
  }
}

/** Whether marks with white space after them, or wide ones, end the sentence. */
function marksEndSentence(marks: string, place: Place): boolean {
  const { text, dot, after, rules } = place;
  if (after.kind === 'nothing') return true;
  if (marks === '.') return periodEnds(place);
  if (marks === '．') return !isDigitPoint(place) && periodEnds(place);
  const dots = marks.match(/[.…‥]/g)?.length ?? 0;
  if (dots < marks.replace(/\s/g, '').length)
    return after.kind !== 'lower' || after.listMark || isWide(marks);
  if (after.kind === 'lower' || after.kind === 'digit') return false;
  const before = text.charAt(dot - 1);
  if (isIdeographic(before) && !after.spaced) return false;
  if (isHangul(before) && !hangulClose.test(before)) return false;
  const omission = isSpace(text.charAt(dot - 1)) && dots <= 3;
  return omission ? startsSentence(after, rules) : true;
}

/** One of them stands in the space of a whole character, so that no space need follow. */
const isWide = (marks: string): boolean => wideTerminators.includes(marks.charAt(marks.length - 1));

/** A wide period before a digit: a decimal point. */
const isDigitPoint = ({ text, dot, after }: Place): boolean =>
  after.kind === 'digit' && !after.spaced && /\p{Nd}/u.test(text.charAt(dot - 1));

const hangulEnding = /[다까요]/;
/** The last syllables of Korean predicates, and of nouns that stand for one. */
const hangulClose = /[다까요오소지죠라자네군가나니음함임것]/;

/** Whether one mark with no space after it ends the sentence: «письмо.Далее», «вопрос?Да», 终.始, 였다.그. */
function endsTogether(place: Place, mark: string): boolean {
  const { text, dot } = place;
  const before = text.charAt(dot - 1);
  const next = text.charAt(dot + 1);
  if (isIdeographic(before)) return isIdeographic(next);
  if (hangulEnding.test(before)) return /\p{Script=Hangul}/u.test(next);
  return mark !== '…' && isLower(before) && endsWithoutSpace(place, dot + 1);
}

function hasWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isWord(text.charAt(at))) return true;
  return false;
}
