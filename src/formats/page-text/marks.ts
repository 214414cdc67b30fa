// Marks by their wording and shape: secrecy, handling, certification, copy numbers, registry numbers.
import { toLatinLetters } from '../../model/code/letters.ts';
import type { Certainty } from '../../model/assertion.ts';
import { fold, phrasesOf, within, type Phrase } from './fold.ts';
import { certificationWords, handlingWords, secrecyWords, weakCertification } from './words-marks.ts';

/** A mark read from a line: what part of it bears the mark, and what it comes to. */
export interface MarkFound {
  readonly kind: 'secrecy' | 'handling' | 'copy-number' | 'registry-number' | 'certification';
  readonly from: number;
  readonly to: number;
  readonly normalised: string;
  readonly languages: readonly string[];
  readonly certainty: Certainty;
}

const LONGEST = 90;
const secrecy = phrasesOf(secrecyWords);
const handling = phrasesOf(handlingWords);
const certification = phrasesOf(certificationWords);

/** In shorter phrases no letter may be misread: one in so many may be. */
const shortest = 8;

interface Shaped {
  readonly phrase: string;
  readonly list: readonly Phrase[];
  /** Its place in the vocabulary. */
  readonly order: number;
}

/** Phrases by the number of their words and letters: nearly every line of a text is held against them. */
type Shapes = ReadonlyMap<string, readonly Shaped[]>;

const secrecyShapes = shapesOf(secrecy);
const handlingShapes = shapesOf(handling);

function shapesOf(phrases: ReadonlyMap<string, readonly Phrase[]>): Shapes {
  const shaped = Array.from(phrases, ([phrase, list], order): Shaped => ({ phrase, list, order }));
  return Map.groupBy(shaped, ({ phrase }) => `${phrase.split(' ').length} ${phrase.length}`);
}

/** A key in the mark's own language: «Строго секретно» → `strogo-sekretno`; other scripts keep their letters. */
export function keyOf(words: string): string {
  return toLatinLetters(fold(words))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

const numberSign = String.raw`(?:№|N[o°º]\.?|Nr\.?|n[o°º]\.?|nr\.?|#|č\.|sz\.)`;
const copyWord = String.raw`(?:экз(?:емпляр)?\.?|прим(?:ірник)?\.?|copy|exemplar|exempl?\.|ausfertigung|exemplaire|ejemplar|egz(?:emplarz)?\.?|výtisk|výt\.|ex\.)`;
const copyNumber = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${copyWord}\s{0,3}(?:${numberSign}\s{0,3})?\d{1,4}(?:\s{1,2}(?:из|of|von|de|z)\s{1,2}\d{1,4})?|\d{1,3}\.?\s{0,2}(?:${numberSign}\s{0,2})?(?:példány|экз\.|ausfertigung)|제\s?\d{1,3}\s?(?:부|호 사본)|第\s?\d{1,3}\s?份|(?:副本|抄本)第?\s?\d{1,3}\s?号?)(?![\p{L}\p{N}])\.?`,
  'iu',
);
const registryWord = String.raw`(?:вх(?:одящий|\.)|исх(?:одящий|\.)|рег\.|reg\.|ref\.|tgb\.-?|az\.?:?|inv\.|пор\.|приказ)`;
const registry = new RegExp(
  String.raw`^(?:(?:${registryWord}\s{0,2})?${numberSign}\s{0,2}\d{1,7}(?:\s{0,2}[,/.\-–]?\s{0,2}[\p{L}\d]{1,6}\.?){0,4}|${registryWord}\s{0,2}\d{1,7}(?:[/.\-–][\p{L}\d]{1,6}){0,3}|\d{1,6}\s?/\s?\p{L}[\p{L}.\s]{0,14}|제\s?\d{1,6}\s?호|第\s?\d{1,6}\s?号|\p{L}{1,3}-?\d{1,6}/\p{L}{1,6})$`,
  'iu',
);

/** A copy number anywhere on a short line. */
export function copyNumberIn(text: string): MarkFound | undefined {
  if (text.length > LONGEST || !/\d/u.test(text)) return undefined;
  const found = copyNumber.exec(text);
  if (found === null) return undefined;
  const number = /\d+/u.exec(found[0])?.[0] ?? '';
  return markFound('copy-number', found.index, found.index + found[0].length, number, [], 'certain');
}

/** A line that is a registry number and nothing else: «№ 61, III», "Nr. 123/III", «第12号». */
export function registryNumber(text: string): MarkFound | undefined {
  if (text.length > 40 || !/\d/u.test(text) || !registry.test(text)) return undefined;
  return markFound('registry-number', 0, text.length, keyOf(text), [], 'certain');
}

/**
 * The grades and orders on a line that holds nothing else, each with its place: «Строго секретно. Экз. № 2» is two. Where
 * `misread`, letters that OCR misread are allowed for in longer phrases, one in eight; the mark is then `probable`. Empty where
 * the line holds more.
 */
export function stampsOn(text: string, misread = false): MarkFound[] {
  if (text.length > LONGEST || text.length < 1) return [];
  const whole = gradeAt(text, 0, text.length, misread);
  if (whole !== undefined) return [whole];
  const copy = copyNumberIn(text);
  const found: MarkFound[] = copy === undefined ? [] : [copy];
  const pieces = text.matchAll(/(?:(?<!\p{L})\p{L}{1,4}\.\s?(?=\p{L}{4}))?[^.,;/|()!–—]+/gu);
  for (const { 0: piece, index } of pieces) {
    const [from, to] = [index + piece.length - piece.trimStart().length, index + piece.trimEnd().length];
    if (!/[\p{L}\p{N}]/u.test(piece) || (copy !== undefined && from >= copy.from && to <= copy.to + 1))
      continue;
    const end = copy !== undefined && copy.from > from && copy.from < to ? copy.from : to;
    const start = copy !== undefined && copy.from <= from && copy.to < to ? Math.max(from, copy.to) : from;
    if (text.slice(start, end).trim() === '') continue;
    const grade = gradeAt(text, start, end, misread);
    if (grade === undefined) return [];
    found.push(grade);
  }
  return found.some(({ kind }) => kind === 'secrecy' || kind === 'handling')
    ? found.sort((a, b) => a.from - b.from)
    : [];
}

function gradeAt(text: string, start: number, end: number, misread: boolean): MarkFound | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  const folded = fold(words);
  for (const [kind, phrases] of [
    ['secrecy', secrecy],
    ['handling', handling],
  ] as const) {
    const exact = phrases.get(folded);
    if (exact !== undefined) return markFound(kind, from, to, folded, languagesOf(exact), 'certain');
  }
  if (!misread || folded.length < 8 || folded.length > 60) return undefined;
  for (const [kind, shapes] of [
    ['secrecy', secrecyShapes],
    ['handling', handlingShapes],
  ] as const) {
    const near = nearest(shapes, folded);
    if (near !== undefined)
      return markFound(kind, from, to, near[0]?.folded ?? folded, languagesOf(near), 'probable');
  }
  return undefined;
}

/** The first phrase of the vocabulary that differs in one letter of each eight at most. */
function nearest(shapes: Shapes, folded: string): readonly Phrase[] | undefined {
  const words = folded.split(' ').length;
  let first: Shaped | undefined;
  // A phrase of other lengths differs by more letters than it allows for.
  const from = Math.max(shortest, Math.floor((folded.length * shortest) / (shortest + 1)));
  for (let length = from; length - Math.floor(length / shortest) <= folded.length; length++)
    for (const shaped of shapes.get(`${words} ${length}`) ?? [])
      if (
        (first === undefined || shaped.order < first.order) &&
        within(shaped.phrase, folded, Math.floor(length / shortest))
      )
        first = shaped;
  return first?.list;
}

/** A certification at the beginning of a line; `to` is where its words end, what follows is the signatory. */
export function certificationOn(text: string): MarkFound | undefined {
  if (text.length > LONGEST) return undefined;
  const colon = /[:：]/u.exec(text);
  const end = colon === null ? text.length : colon.index;
  const whole = certification.get(fold(text.slice(0, end)));
  const [words, to] =
    whole === undefined ? prefix(text) : ([whole, colon === null ? text.length : end + 1] as const);
  if (words === undefined) return undefined;
  const phrase = words[0]?.folded ?? '';
  const alone = text.slice(to).trim() === '';
  if (weakCertification.has(phrase) && alone && colon === null) return undefined;
  return markFound('certification', 0, to, phrase, languagesOf(words), 'certain');
}

/** «Верно Лавров», "True copy (signed) Smith": the phrase, then a name without a colon between. */
function prefix(text: string): readonly [readonly Phrase[] | undefined, number] {
  for (const match of text.matchAll(/[\s(]+(?=[\p{Lu}/(])/gu)) {
    const words = certification.get(fold(text.slice(0, match.index)));
    const phrase = words?.[0]?.folded ?? '';
    if (words !== undefined && !weakCertification.has(phrase)) return [words, match.index];
  }
  return [undefined, 0];
}

/** Whether a line may be the name of whoever signed: up to four words, no sentence. */
export function looksLikeSignatory(text: string): boolean {
  if (text.length > 50 || /\d{3}|[:;?]/u.test(text)) return false;
  const words = text.split(/\s+/u);
  return words.length <= 4 && /^[\p{Lu}\p{Lo}(/]/u.test(text) && /\p{L}/u.test(text);
}

/** The languages in which a line's words are a mark's; empty for none. */
export function markLanguages(text: string): readonly string[] {
  const marks = stampsOn(text);
  return (marks.length > 0 ? marks : [certificationOn(text)]).flatMap((mark) => mark?.languages ?? []);
}

function languagesOf(phrases: readonly Phrase[]): string[] {
  return phrases.map(({ language }) => language);
}

function markFound(
  kind: MarkFound['kind'],
  from: number,
  to: number,
  words: string,
  languages: readonly string[],
  certainty: Certainty,
): MarkFound {
  return { kind, from, to, normalised: keyOf(words), languages, certainty };
}
