// Words in square brackets, told apart by vocabulary and shape: office, variant name, expansion, and the editor's signs.
import type { BracketKind, SpanOf } from '../../model/span.ts';
import { fold } from './fold.ts';
import { nameAfter, nameBefore, type NameAt } from './name-at.ts';
import { shapeLikeness, skeleton } from './name-shape.ts';
import { stopWords } from './stop-words.ts';
import { namesOffice } from './words-office.ts';

/** A bracket, and for a variant name the name that it varies. */
export interface BracketRead {
  readonly span: SpanOf<'bracket'>;
  readonly varies?: NameAt;
}

type Told = Omit<SpanOf<'bracket'>, 'type' | 'start' | 'end' | 'hand'>;

/** No paragraph is so long; brackets of one that is are left untyped. */
const LONGEST = 1_000_000;
const pattern = /\[([^[\]]{1,1000})\]/gu;
const signs: readonly (readonly [BracketKind, RegExp])[] = [
  [
    'not-declassified',
    /\b(?:not|un)[ -]?declassified|redacted|sanitized|excised|не рассекречен|nicht freigegeben|non déclassifié/iu,
  ],
  [
    'illegible',
    /^(?:\d+\s|one |two |three |several |a few |some )?(?:words? |lines? |letters? |слов[оа]? |wort )?(?:is |are )?(?:illegible|unreadable|undecipherable|неразборчив|нрзб|unleserlich|illisible|olvashatatlan|nieczytelne|nečitelné|ilegible|indescifrable|illeggibile|판독\s?불가|字迹不清|辨认不清)/iu,
  ],
  [
    'omitted',
    /^(?:[.…\s]{1,9}|(?:\d+\s|one |two )?(?:words? |lines? |paragraphs? |pages? |passage )?(?:omitted|omission|missing|ausgelassen|auslassung|omis|пропуск|опущено|пропущено|omesso|omitido|생략|省略|从略)\b.{0,60})$/iu,
  ],
  ['sic', /^(?:sic|так|так в (?:тексте|документе|оригинале|подлиннике))\s?[!?.]?$/iu],
  [
    'translators-note',
    /^(?:translator['’]?s?['’]? (?:note|comment)|trans(?:l|lator)?\.? ?(?:note)?:|note (?:by|of|from) (?:the )?translator|tn:|tr\.? ?note|прим(?:ечание|\.) пер|anm(?:erkung|\.) d(?:es|\.) übers|n\.? ?d\.? ?t|note du traducteur|n\. del t|a ford\. megj|역주|译注|譯註)/iu,
  ],
];

/** The brackets of a block's text, in order. Nested ones: the inner. Whose hand they are in is not stated. Linear in the length. */
export function bracketsIn(text: string, language: string): BracketRead[] {
  if (text.length > LONGEST || !text.includes('[')) return [];
  const found: BracketRead[] = [];
  for (const { 0: whole, 1: content = '', index } of text.matchAll(pattern)) {
    const range = { start: index, end: index + whole.length };
    const { told, varies } = tell(text, range, content.trim(), language);
    found.push({
      span: { type: 'bracket', ...range, hand: null, ...told },
      ...(varies !== undefined && { varies }),
    });
  }
  return found;
}

function tell(
  text: string,
  range: { start: number; end: number },
  content: string,
  language: string,
): { told: Told; varies?: NameAt } {
  for (const [kind, sign] of signs) {
    if (!sign.test(content)) continue;
    const hasExtent = kind === 'illegible' || kind === 'omitted' || kind === 'not-declassified';
    return { told: { kind, ...(hasExtent && /\p{L}/u.test(content) && { extent: content }) } };
  }
  const before = nameBefore(text, range.start);
  const after = nameAfter(text, range.end);
  if (isOffice(content, before, after)) {
    const of = after ?? before;
    return { told: { kind: 'office', ...(of !== undefined && { of: { start: of.start, end: of.end } }) } };
  }
  const expanded = expansion(text, range.start, content);
  if (expanded !== undefined) return { told: expanded };
  const varies = before === undefined ? undefined : variedBy(text, before, content);
  if (varies !== undefined)
    return { told: { kind: 'variant-name', of: { start: varies.start, end: varies.end } }, varies };
  return { told: { kind: isSupplied(content, language) ? 'supplied' : 'unknown' } };
}

/** An office stands beside a name, and is written as an office is: with a capital, or beginning with its own word. */
function isOffice(content: string, before: NameAt | undefined, after: NameAt | undefined): boolean {
  if ((before === undefined && after === undefined) || !namesOffice(content)) return false;
  const [first = ''] = content.split(/\s/u);
  return (
    /^[\p{Lu}\p{Lo}]/u.test(first) ||
    namesOffice(first) ||
    /^(?:the|der|die|le|la|l['’]|el|il)\b/iu.test(content) ||
    after !== undefined
  );
}

const abbreviation =
  /(?:^|[\s(«"“\d])((?:\p{L}{1,4}\.\s?){1,5}|\p{Lu}[\p{Lu}\d-]{1,9}|\p{Lu}\p{Ll}{0,2}\p{Lu}\p{L}{0,4})\s?$/u;

/** After an abbreviation: the full form, and behind a comma what it means. Without a comma the initials must agree. */
function expansion(text: string, start: number, content: string): Told | undefined {
  const before = text.slice(Math.max(0, start - 40), start);
  const short = abbreviation.exec(before)?.[1]?.trim();
  if (short === undefined) return undefined;
  const at = start - before.length + before.lastIndexOf(short);
  const of = { start: at, end: at + short.length };
  const comma = /[,;:]\s/u.exec(content);
  if (comma !== null) {
    const full = content.slice(0, comma.index).trim();
    const gloss = content.slice(comma.index + 1).trim();
    return { kind: 'expansion', of, expansion: full, gloss };
  }
  const letters = fold(short.replace(/[^\p{L}]/gu, ''));
  const initials = content
    .split(/[\s-]+/u)
    .map((word) => fold(word).charAt(0))
    .join('');
  let matched = 0;
  for (const initial of initials) if (initial === letters.charAt(matched)) matched += 1;
  if (matched === letters.length) return { kind: 'expansion', of, expansion: content };
  return /^\p{Ll}/u.test(content) ? { kind: 'gloss', of, gloss: content } : undefined;
}

/** The part of the name before a bracket that the bracket's words vary: alike in shape, in another script, or fuller. */
function variedBy(text: string, before: NameAt, content: string): NameAt | undefined {
  if (content.length > 80 || /[.!?;:]\s|\d{3}/u.test(content)) return undefined;
  const words = content.split(/\s+/u);
  if (words.length > 6 || !/^[\p{Lu}\p{Lo}]/u.test(content)) return undefined;
  if (scriptOf(content) !== scriptOf(text.slice(before.start, before.end))) return before;
  let best: { name: NameAt; likeness: number } | undefined;
  for (const start of before.starts) {
    const name = { start, end: before.end, starts: [start] };
    const written = text.slice(start, before.end);
    const likeness = shapeLikeness(written, content);
    if (likeness > (best?.likeness ?? 0)) best = { name, likeness };
  }
  if (best === undefined) return undefined;
  const long = skeleton(content).length >= 2;
  if (long && best.likeness >= 0.8) return best.name;
  const own = new Set(fold(text.slice(before.start, before.end)).split(/[\s-]+/u));
  const shared = words.filter((word) => word.length > 3 && own.has(fold(word)));
  return shared.length > 0 && words.every((word) => /^\p{Lu}/u.test(word)) ? before : undefined;
}

function scriptOf(text: string): string {
  if (/\p{sc=Han}/u.test(text)) return 'Hani';
  if (/\p{sc=Hangul}/u.test(text)) return 'Hang';
  if (/\p{sc=Cyrillic}/u.test(text)) return 'Cyrl';
  return 'Latn';
}

/** Little words that make a sentence whole: "[the]", "[that he]". */
function isSupplied(content: string, language: string): boolean {
  const known = new Set((stopWords[language.split('-')[0] ?? ''] ?? '').split(' '));
  const words = content.toLowerCase().split(/\s+/u);
  return words.length <= 4 && words.every((word) => known.has(word));
}
