// Whether a single period ends a sentence: abbreviations, initials, numbers, dates.
import { isAlphabetic, isDigit, isLower, isRoman, isUpper, isWord } from './characters.ts';
import { beforeDate, followsNumber, isInDate } from './dates.ts';
import type { Following } from './following.ts';
import type { AbbreviationClass, CompiledRules } from './rules.ts';
import { abbreviationsBefore, isSpacedWord, spaceBefore, wordAt, type Abbreviation } from './words.ts';

export interface Place {
  readonly text: string;
  readonly rules: CompiledRules;
  /** Where the sentence began. */
  readonly sentence: number;
  /** Where its period stands. */
  readonly dot: number;
  readonly after: Following;
}

/** True where the next word is one that often begins a sentence. */
export const startsSentence = (after: Following, rules: CompiledRules): boolean =>
  after.kind === 'upper' && !after.dotted && !after.bracket && rules.starters.has(after.word);

/** Decides for the period at `place.dot`, given that there is white space after it or nothing. */
export function periodEnds(place: Place): boolean {
  const { text, dot, after, rules } = place;
  if (after.kind === 'nothing') return true;
  if (after.kind === 'lower' && !after.listMark) return false;
  if (!isWord(text.charAt(dot - 1))) return true;
  if (isInDate(text, dot, rules.dottedDates) || isListMark(place)) return false;
  const readings = abbreviationsBefore(text, dot);
  for (const reading of readings) {
    const listed = classOf(reading, rules);
    if (listed !== undefined) return listedEnds(place, reading, listed);
  }
  const last = readings.find((reading) => reading.pieces.length === 1)?.text ?? '';
  if (after.dotted && arePieces(last, after.word)) return false;
  if (isInitial(last, readings.length > 1)) return isSpacedWord(text, dot) || startsSentence(after, rules);
  const abbreviated =
    isOrdinal(last, place) || isCompound(place, readings) || (rules.vowelless && vowelless.test(last));
  return !abbreviated || startsSentence(after, rules);
}

function classOf(reading: Abbreviation, rules: CompiledRules): AbbreviationClass | undefined {
  const exact = rules.abbreviations.get(reading.text);
  if (exact !== undefined || reading.text.length === 1) return exact;
  return rules.abbreviations.get(reading.text.toLowerCase());
}

function listedEnds(place: Place, reading: Abbreviation, listed: AbbreviationClass): boolean {
  if (place.after.kind === 'lower') return listed === 'ends';
  return decisions[listed](place, reading);
}

const decisions: Record<AbbreviationClass, (place: Place, reading: Abbreviation) => boolean> = {
  never: () => false,
  number: ({ after }) => after.kind !== 'digit' && !isRoman(after.word),
  ends: ({ after }) => !after.bracket,
  rarely: ({ after, rules }) => startsSentence(after, rules),
  unit: (place, reading) => unitEnds(place, reading.start),
};

/** «12 мая 1950 г. Далее» ends; «в г. Москва», «В 1950 г. Ким», «что в мае 1950 г. Ким», «9 час. 30 мин.» do not. */
function unitEnds(place: Place, start: number): boolean {
  const { text, rules, after, sentence } = place;
  if (after.bracket || after.dash || !followsNumber(text, start, rules)) return false;
  if (after.kind === 'digit') {
    const month = /\p{L}+/u.exec(text.slice(after.at, after.at + 20))?.[0] ?? '';
    if (!rules.months.has(month.toLowerCase())) return false;
  }
  const before = beforeDate(text, sentence, start, rules);
  if (before === 'start') return false;
  return before === 'words' || startsSentence(after, rules);
}

/** Two pieces of one abbreviation, neither of which is listed: "EE. UU.". */
const arePieces = (one: string, other: string): boolean =>
  /^\p{Lu}{1,2} \p{Lu}{1,2}$/u.test(`${one} ${other}`);

/** A single letter of an alphabet, in Arabic perhaps with "and" joined to it, or the last of an initialism's pieces ("EE. UU."). */
function isInitial(last: string, compound: boolean): boolean {
  if (last.length === 1 || /^\u0648\p{L}$/u.test(last)) return isAlphabetic(last.slice(-1));
  return compound && last.length === 2 && isUpper(last.charAt(0)) && isUpper(last.charAt(1));
}

/** True for "12" before "Mai" in a language whose ordinals end in a period; a year is no ordinal. */
function isOrdinal(last: string, place: Place): boolean {
  if (!place.rules.ordinals || place.after.kind !== 'upper') return false;
  return (isRoman(last) || /^\d{1,3}$/.test(last)) && !isCounted(place, place.dot - last.length);
}

/** True for the number of a thing, «Nr. 6», and so of no order. */
function isCounted({ text, rules }: Place, start: number): boolean {
  const end = spaceBefore(text, start);
  if (text.charAt(end - 1) !== '.') return false;
  const [reading] = abbreviationsBefore(text, end - 1);
  const listed = reading === undefined ? undefined : classOf(reading, rules);
  return (listed === 'number' || listed === 'rarely') && !rules.months.has(reading?.text.toLowerCase() ?? '');
}

/** True for "Min.-Dir.": two abbreviations with a hyphen, of which neither need be listed. */
const isCompound = ({ text, dot }: Place, readings: readonly Abbreviation[]): boolean =>
  readings.some(({ start, pieces }) => pieces.length > 1 && /^[^.]+\.-/u.test(text.slice(start, dot)));

/** Of Latin or Cyrillic letters, for languages of which no abbreviations are known. */
const vowelless = /^(?:[b-df-hj-np-tv-xzčćďđľłńňŕřśšťźżž]{2,3}|[бвгджзйклмнпрстфхцчшщ]{2,3})$/iu;

/** Most characters before a list's number: a bracket, «№», the number of the telegram. */
const mostBefore = 10;

/** True for the number or letter that opens a sentence, or follows a colon or semicolon and is no year: "2. To exchange", ": a. nails". */
function isListMark({ text, dot, sentence }: Place): boolean {
  let start = dot;
  while (start > sentence && dot - start < 12 && isNumberSign(text.charAt(start - 1))) start -= 1;
  if (start === dot) {
    while (start > sentence && dot - start < 6 && isWord(text.charAt(start - 1))) start -= 1;
    const letters = text.slice(start, dot);
    if (letters.length !== 1 && !isRoman(letters)) return false;
  }
  if (start > sentence && isWord(text.charAt(start - 1))) return false;
  if (start - sentence <= mostBefore && !/\p{L}/u.test(text.slice(sentence, start))) return true;
  const before = text.charAt(spaceBefore(text, start) - 1);
  return (before === ':' || before === ';') && !/\d{4}/.test(text.slice(start, dot));
}

const isNumberSign = (char: string): boolean => isDigit(char) || char === '.';

/** True for a period between two words written together, «письмо.Далее», and not in an address, a name or an abbreviation. */
export function endsWithoutSpace({ text, dot, rules }: Place, end: number): boolean {
  const next = text.charAt(end);
  if (!isUpper(next) || !isLower(text.charAt(end + 1))) return false;
  const [reading, ...more] = abbreviationsBefore(text, dot);
  if (reading === undefined || more.length > 0 || !/^\p{Ll}{3,}$/u.test(reading.text)) return false;
  if (classOf(reading, rules) !== undefined) return false;
  return !'/@.\\_:'.includes(text.charAt(reading.start - 1)) && !'/@.'.includes(afterWord(text, end));
}

const afterWord = (text: string, at: number): string => text.charAt(at + wordAt(text, at).length);
