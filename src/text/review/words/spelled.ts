// Reads numbers that are written out in words.
import { characterNumber, isNumberCharacter, nativeKoreanNumber } from './east-asian-numbers.ts';
import { numeralsIn } from './numerals.ts';
import type { Numeral } from './numerals.ts';
import type { PhraseFinder } from './phrases.ts';
import { subtag } from './subtag.ts';

/**
 * A number in words: its place among the words, and its value. `approximate`: it says about how many ("dozens", «сотни»). `ambiguous`: the same word is often
 * something else: an article ("ein"), a pronoun ("one"), a span of time ("second"), a syllable or character within a word.
 */
export interface SpelledNumber {
  readonly at: number;
  readonly length: number;
  readonly value: number;
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'collective';
  readonly ambiguous: boolean;
}

/** Words that may stand within a number, between its parts. */
const joints: Readonly<Record<string, string>> = { en: 'and', de: 'und', fr: 'et' };

/**
 * The numbers written out in a run of words (as `plainWords` gives them: characters in Chinese and Japanese) of one language (BCP 47), from left to right. Empty for
 * languages without a table. Linear in the words.
 */
export function spelledNumbers(words: readonly string[], language: string): SpelledNumber[] {
  const own = subtag(language);
  if (own === 'zh' || own === 'ja') return inCharacters(words);
  if (own === 'ko') return inKorean(words);
  const numerals = numeralsIn(own);
  if (numerals === undefined) return [];
  const { parts, wordOf } = partsOf(words, own, numerals);
  const found: SpelledNumber[] = [];
  for (let at = 0; at < parts.length; at++) {
    const one = numberAt(parts, at, own, numerals);
    if (one === undefined) continue;
    const [first, last] = [wordOf[at] ?? 0, wordOf[at + one.length - 1] ?? 0];
    found.push({ ...one, at: first, length: last - first + 1 });
    at += one.length - 1;
  }
  return found;
}

/** Words parted at hyphens, and German compounds into their numerals; each part with the word that it is of. */
function partsOf(words: readonly string[], language: string, numerals: PhraseFinder<Numeral>) {
  const parts: string[] = [];
  const wordOf: number[] = [];
  for (const [index, word] of words.entries()) {
    const pieces = word.includes('-') ? word.split('-') : [word];
    const isNumber = pieces.length > 1 && numerals.at(pieces, 0) !== undefined;
    for (const piece of isNumber ? pieces : [word])
      for (const part of language === 'de' ? germanParts(piece, numerals) : [piece]) {
        parts.push(part);
        wordOf.push(index);
      }
  }
  return { parts, wordOf };
}

/** «fünfundzwanzigtausend» as zwanzig, fünf, tausend: in the order in which they add up. The word itself where it is no number. */
function germanParts(word: string, numerals: PhraseFinder<Numeral>): string[] {
  if (word.length > 60 || numerals.at([word], 0) !== undefined) return [word];
  const parts: string[] = [];
  let rest = word;
  for (const scale of ['tausend', 'hundert']) {
    const at = rest.indexOf(scale);
    if (at < 0) continue;
    const before = rest.slice(0, at);
    const inner = before === '' ? [] : germanParts(before, numerals);
    if (before !== '' && inner.length === 1 && numerals.at(inner, 0) === undefined) return [word];
    parts.push(...inner, scale);
    rest = rest.slice(at + scale.length);
  }
  if (rest.startsWith('und') && parts.length > 0) rest = rest.slice(3);
  const und = rest.indexOf('und');
  const tail = und > 0 ? [rest.slice(und + 3), rest.slice(0, und)] : rest === '' ? [] : [rest];
  if (tail.some((part) => numerals.at([part], 0) === undefined)) return [word];
  return [...parts, ...tail];
}

const articles =
  /^(?:one|ein|eine|einen|einem|einer|eines|un|une|один|одна|одно|одного|одной|одному|одном|одним|одну|одни|second|seconds|seconde|double|quarter|пол|семью|другий|друга|друге|paar|acht|achten|neuf|score|both|оба|обе|обоих|обеих|pair|пара|пары|пару|et)$/u;

function numberAt(
  parts: readonly string[],
  from: number,
  language: string,
  numerals: PhraseFinder<Numeral>,
): Omit<SpelledNumber, 'at'> | undefined {
  const numeral = numerals.at(parts, from)?.value;
  if (numeral === undefined) return undefined;
  const first = parts[from] ?? '';
  let [total, current, lastScale, end] = [0, 0, Infinity, from];
  let kind: SpelledNumber['kind'] = 'cardinal';
  for (let at = from; at < parts.length; at++) {
    const isJoint = at > end - 1 && at > from && parts[at] === joints[language];
    const next = numerals.at(parts, isJoint ? at + 1 : at)?.value;
    if (next === undefined || (isJoint && next.role !== 'add' && next.role !== 'ordinal')) break;
    if (isJoint && total + current < 20) break;
    const place = isJoint ? at + 1 : at;
    const { value, role } = next;
    if (role === 'fraction' || role === 'dozen') {
      if (role === 'fraction' && place > from) break;
      if (role === 'dozen' && (total > 0 || (place > from && value < 10))) break;
      total += role === 'dozen' ? Math.max(current, 1) * value : value;
      [current, end] = [0, place + 1];
      kind = role === 'dozen' ? 'collective' : 'fraction';
      if (numerals.at(parts, place + 1)?.value.role !== 'times') break;
      [current, total] = [total, 0];
      at = place;
      continue;
    }
    if (role === 'times') {
      if (value === 100) {
        if (current >= 100 || (current === 0 && place > from && total === 0)) break;
        current = Math.max(current, 1) * 100;
      } else {
        if (value >= lastScale) break;
        total += Math.max(current, place === from || current > 0 ? 1 : 0) * value || value;
        [current, lastScale] = [0, value];
        if (kind === 'fraction') kind = 'cardinal';
      }
    } else {
      const isFrenchEighty = language === 'fr' && value === 20 && current % 100 === 4;
      if (isFrenchEighty) current += 76;
      else if (fitsAfter(current, value, language)) current += value;
      else break;
    }
    end = place + 1;
    at = place;
    if (role === 'ordinal') {
      kind = 'ordinal';
      break;
    }
  }
  const length = end - from;
  if (length <= 0) return undefined;
  return { length, value: total + current, kind, ambiguous: length === 1 && articles.test(first) };
}

/** Whether a number may go on with `value`: after hundreds tens, after tens ones; in French ten to nineteen after 60 and 80, too. */
function fitsAfter(current: number, value: number, language: string): boolean {
  if (current === 0) return true;
  if (value === 0) return false;
  if (language === 'fr' && value >= 7 && value < 20 && [10, 60, 80].includes(current % 100))
    return current % 100 === 10 ? value < 10 : true;
  const lowest = current % 100 === 0 ? 100 : current % 10 === 0 && current % 100 >= 20 ? 10 : 1;
  return value < lowest;
}

function inCharacters(characters: readonly string[]): SpelledNumber[] {
  const found: SpelledNumber[] = [];
  for (let at = 0; at < characters.length; at++) {
    if (characters[at] === '半') {
      found.push({ at, length: 1, value: 0.5, kind: 'fraction', ambiguous: true });
      continue;
    }
    let end = at;
    while (isNumberCharacter(characters[end] ?? '')) end++;
    if (end === at) continue;
    const value = characterNumber(characters.slice(at, end).join(''));
    const isOrdinal = characters[at - 1] === '第';
    if (value !== undefined)
      found.push({
        at,
        length: end - at,
        value,
        kind: isOrdinal ? 'ordinal' : 'cardinal',
        ambiguous: end - at === 1 && !isOrdinal,
      });
    at = end - 1;
  }
  return found;
}

/** What may be written onto a Korean number, after which it is surely one. */
const counters =
  /(?:년|월|일|명|개|번|차|시|분|세|살|리|원|톤|호|회|주|가지|사람|마리|퍼센트)(?:간|째|에|의|은|는|을|를|이|가|도|만)?$/u;

function inKorean(words: readonly string[]): SpelledNumber[] {
  const found: SpelledNumber[] = [];
  for (const [at, word] of words.entries()) {
    const bare = word.startsWith('제') ? word.slice(1) : word;
    const stems = [bare, bare.replace(counters, '')];
    for (const [cut, stem] of stems.entries()) {
      const value = nativeKoreanNumber(stem) ?? characterNumber(stem);
      if (stem === '' || value === undefined) continue;
      const isOrdinal = bare !== word || /(?:번|차|째)/u.test(word);
      const ambiguous = cut === 0 ? stem.length === 1 : stem.length === 1 && !isOrdinal;
      found.push({ at, length: 1, value, kind: isOrdinal ? 'ordinal' : 'cardinal', ambiguous });
      break;
    }
    if (/^(?:절반|반)(?:은|을|이|의|에)?$/u.test(word))
      found.push({ at, length: 1, value: 0.5, kind: 'fraction', ambiguous: word === '반' });
  }
  return found;
}
