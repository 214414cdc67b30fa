// Reads codes of the Russian kind, in either script: fonds, opis, papka, delo, listy, in any order and with any stops.
import type { Problem } from '../problem.ts';
import { joinFolios, readFolios } from './folios.ts';
import { RUSSIAN_VOCABULARY, takeNotGiven } from './not-given.ts';
import { codeOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { isKnownRepository, looksLikeRepository } from './repositories.ts';
import type { Folios, Level, Part } from './schema.ts';
import { joinRemarks, readBefore, readBehind, trimmed } from './surroundings.ts';
import { levelOfWord, PAGE_WORDS, RUSSIAN_WORD } from './words.ts';

interface Step {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly part?: Part;
  readonly folios?: Folios;
}

const WORD = new RegExp(`${RUSSIAN_WORD}\\s{0,3}(?:(?:№|no\\.|n°|#|:)\\s{0,3})?`, 'giu');
const NUMBER =
  /(?:\p{L}{1,4}[-‑–]?|\p{Lu}\s)?\d{1,12}\p{L}{0,4}(?:(?:[-‑–/]|\.(?=\d))[\p{L}\p{N}]{1,12}){0,4}(?![\p{L}\p{N}])(?:\s?["«“„]\p{L}{1,2}["»”“]|\s?\([\p{L}\p{N}]{1,2}\)|\s\p{L}(?=\s?[,;)]|$))?/uy;
const ROMAN = /[IVX]{1,7}(?![\p{L}\p{N}])(?!\.\s?\p{Lu})/uy;
const ROMAN_LEVELS: ReadonlySet<Level> = new Set(['opis', 'tom', 'chast']);
const SPAN = /\d{1,6}\s?[-–—]\s?\d/uy;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function readValue(text: string, at: number, level: Level): string | undefined {
  return matchAt(NUMBER, text, at) ?? (ROMAN_LEVELS.has(level) ? matchAt(ROMAN, text, at) : undefined);
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/[.\s№#:]+$/u, '');
}

function readStep(text: string, match: RegExpExecArray, papki: boolean): Step | undefined {
  const [spelled] = match;
  const start = match.index;
  const at = start + spelled.length;
  const word = plainWord(spelled.replace(/(?:№|no\.|n°|#|:)?\s*$/iu, ''));
  const level = levelOfWord(word);
  if (level === undefined) return undefined;
  // "p. 15-17" where no papka is usual counts pages; a papka is one.
  const pages = level === 'papka' && word === 'p' && !papki && matchAt(SPAN, text, at) !== undefined;
  if (level === 'folios' || pages) {
    const found = readFolios(text, at);
    if (found === undefined) return undefined;
    const { ranges, unread, end } = found;
    const unit = PAGE_WORDS.has(word) ? 'page' : 'leaf';
    return { word, start, end, folios: { label: text.slice(start, end).trim(), unit, ranges, unread } };
  }
  const value = readValue(text, at, level);
  return value === undefined
    ? undefined
    : { word, start, end: at + value.length, part: { level, value: value.trim() } };
}

/** Every word with its number; scanning ends where words that are no part of a code follow the folios. */
function readSteps(text: string): Step[] {
  const papki = /(?<!\p{L})(?:AVP|АВП)/iu.test(text);
  const steps: Step[] = [];
  let cursor = 0;
  for (const match of text.matchAll(WORD)) {
    if (match.index < cursor) continue;
    const step = readStep(text, match, papki);
    if (step === undefined) continue;
    const ended = steps.some(({ folios }) => folios !== undefined);
    if (ended && /[\p{L}\p{N}]/u.test(text.slice(cursor, step.start))) break;
    steps.push(step);
    cursor = step.end;
  }
  return steps;
}

const CERTAIN =
  /^(?:ф|фонд\p{L}?|fonds?|fonda|оп|опис\p{L}?|opis['’ʹi]?|opys|дело|дела|delo|dela|лл|листы|listy|папк\p{L}|papk[ai]|перечень|perechen['’ʹ]?)$/u;
const LIKELY = /^(?:op|ll?|л|лист|ед\. ?хр|ed\. ?khr|а\. ?е|a\. ?e)$/u;

/**
 * How sure it is that a text holds a code of the Russian kind: `certain` by a word nothing else uses ("opis"),
 * `likely` where only short words say so ("f. 5, d. 3").
 */
export function russianLikelihood(text: string): 'certain' | 'likely' | 'none' {
  const { rest, notGiven } = takeNotGiven(text, RUSSIAN_VOCABULARY);
  const steps = readSteps(rest);
  const first = steps[0];
  const missed = notGiven.some((level) => level === 'fonds' || level === 'opis' || level === 'delo');
  if (first === undefined) return missed ? 'likely' : 'none';
  if (missed || steps.some(({ word }) => CERTAIN.test(word))) return 'certain';
  const before = trimmed(rest.slice(0, first.start));
  if (isKnownRepository(readBefore(before).repository ?? '', 'russian')) return 'certain';
  if (steps.some(({ word }) => LIKELY.test(word))) return 'likely';
  const levels = new Set(steps.map(({ part }) => part?.level ?? 'folios'));
  if (levels.size > 1 && steps.some(({ word }) => /^(?:f|fund|dd?|дд?)$/u.test(word))) return 'likely';
  const alone =
    steps.length === 1 && /^(?:f|list)$/u.test(first.word) && trimmed(rest.slice(first.end)) === '';
  return alone && (before === '' || looksLikeRepository(before)) ? 'likely' : 'none';
}

/** Words between two steps: an unknown level with its number («dans 1»), a name, or a gloss in parentheses. */
function readBetween(gap: string): { parts: Part[]; remarks: string[] } {
  const remarks: string[] = [];
  const bare = gap.replace(/\(([^()]{1,400})\)/gu, (_, gloss: string) => {
    remarks.push(gloss.trim());
    return ',';
  });
  const parts: Part[] = [];
  for (const piece of bare.split(/[,;\n]/u)) {
    const text = trimmed(piece);
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const labelled = /^(\p{L}[\p{L}./ -]{0,24}?)\s(\p{N}\S{0,24})$/u.exec(text);
    const [, label, value] = labelled ?? [];
    if (label === undefined || value === undefined) parts.push({ level: 'other', value: text });
    else parts.push({ level: 'other', label, value });
  }
  return { parts, remarks };
}

const LEVEL_OF_OWN = /^(?:\p{Ll}[\p{Ll}./]{0,14}\s\p{N}\S{0,20}|\p{N}[\p{N}\s–-]{0,20})$/u;

function readTail(tail: string, hasFolios: boolean): { parts: Part[]; behind: string } {
  if (hasFolios) return { parts: [], behind: tail };
  const pieces = tail.split(/(?<=[,;\n])/u);
  const ours = pieces.findIndex((piece) => trimmed(piece) !== '' && !LEVEL_OF_OWN.test(trimmed(piece)));
  const count = ours === -1 ? pieces.length : ours;
  return {
    parts: readBetween(pieces.slice(0, count).join('')).parts,
    behind: pieces.slice(count).join(''),
  };
}

function repeated(parts: readonly Part[]): Problem[] {
  const seen = new Set<Level>();
  const twice = new Set<Level>();
  for (const { level } of parts) (seen.has(level) && level !== 'other' ? twice : seen).add(level);
  return [...twice].map((level) => ({
    code: 'level-repeated',
    severity: 'warning',
    message: `The code gives the level «${level}» more than once; all its values are kept.`,
    hint: 'If these are several codes, part them with semicolons.',
  }));
}

/** Reads one code of the Russian kind. Every step is kept, known or not; text that is none goes into the remark. */
export function readRussian(text: string): Reading {
  const { rest, notGiven } = takeNotGiven(text, RUSSIAN_VOCABULARY);
  const steps = readSteps(rest);
  const parts: Part[] = [];
  const remarks: (string | undefined)[] = [];
  let folios: Folios | null = null;
  let cursor = steps[0]?.start ?? 0;
  for (const step of steps) {
    const between = readBetween(rest.slice(cursor, step.start));
    parts.push(...between.parts);
    remarks.push(...between.remarks);
    if (step.part !== undefined) parts.push(step.part);
    if (step.folios !== undefined) folios = joinFolios(folios, step.folios);
    cursor = step.end;
  }
  const before = readBefore(rest.slice(0, steps[0]?.start ?? rest.length));
  const tail = readTail(steps.length === 0 ? '' : rest.slice(cursor), folios !== null);
  const behind = readBehind(tail.behind, before.repository !== undefined);
  parts.push(...tail.parts);
  const levels = new Set(parts.map(({ level }) => level));
  return {
    code: codeOf({
      scheme: 'russian',
      repository: before.repository ?? behind.repository,
      parts,
      folios,
      notGiven: notGiven.filter((level) => !levels.has(level) && (level !== 'folios' || folios === null)),
      remark: joinRemarks([before.remark, ...remarks, behind.remark]),
    }),
    problems: repeated(parts),
  };
}
