// What a title says: the type of the document, who wrote to whom.
import type { RecordType } from '../../model/description.ts';
import { genreIn } from './words-genre.ts';

export interface TitleParties {
  readonly from?: string;
  readonly to?: string;
  /** Who took part, for a conversation between equals. */
  readonly present?: readonly string[];
  readonly author?: string;
}

export interface TitleRead {
  readonly type: RecordType;
  readonly parties: TitleParties;
}

/** `from` and `to` in each language: "from A to B", and "A to B" behind the genre's words. */
const pairs: readonly (readonly [from: string, to: string])[] = [
  ['from', 'to'],
  ['of', 'to'],
  ['by', 'to'],
  ['von', 'an'],
  ['vom', 'an'],
  ['des', 'an'],
  ['der', 'an'],
  ['de', 'à'],
  ['de', 'au'],
  ['de', 'aux'],
  ['du', 'à'],
  ['du', 'au'],
  ["d'", 'à'],
  ['de', 'a'],
  ['da', 'a'],
  ['od', 'do'],
  ['от', 'к'],
  ['от', 'для'],
  ['od', 'pro'],
];
/** Where the receiver ends: what the document is about, or its date, comes after. */
const about =
  /\s(?:regarding|concerning|about|re:?|on|dated|of \d|with|in which|über|betreffend|betr\.|bezüglich|vom \d|concernant|au sujet|à propos|sur|relatif|о|об|относительно|от \d|sobre|dotycząc\p{L}*)(?=\s|$)/iu;

/** Reads a title such as "Ciphered Telegram, A to B" or "Letter from A to B regarding C"; in `language`, a primary subtag, where it is known. */
export function readTitle(title: string, language?: string): TitleRead {
  const text = title.slice(0, 400).replace(/\s+/gu, ' ').trim();
  return { type: genreIn(text, 8, language)?.type ?? 'other', parties: partiesOf(text) };
}

function partiesOf(text: string): TitleParties {
  const between =
    /(?:between|zwischen|entre|между)\s(.{2,120}?)\s(?:and|und|et|y|и)\s(.{2,120}?)(?=[,;:(]|$)/iu.exec(text);
  if (between?.[1] !== undefined && between[2] !== undefined)
    return { present: [party(between[1]), party(between[2])] };
  for (const [from, to] of pairs) {
    const whole = new RegExp(
      String.raw`(?<![\p{L}])${from}(?:\s|(?<='))(.{1,140}?)\s${to}\s(.{1,200})$`,
      'iu',
    ).exec(text);
    if (whole?.[1] !== undefined && whole[2] !== undefined && isParty(whole[1]) && isReceiver(whole[2])) {
      return { from: party(whole[1]), to: party(whole[2]) };
    }
  }
  for (const to of ['to', 'an', 'à', 'au', 'a', 'do', 'к', '→', '->', '致']) {
    const found = new RegExp(String.raw`(?:^|[,:.–—-]\s?)([^,:]{1,140}?)\s${to}\s(.{1,200})$`, 'iu').exec(
      text,
    );
    const [first, second] = [found?.[1], found?.[2]];
    if (first === undefined || second === undefined || !isParty(first) || !isReceiver(second)) continue;
    const genre = genreIn(first, 4);
    // "Report to the Council": what stands before "to" is the document and no person.
    if (genre !== undefined && genre.at < 2) return { to: party(second) };
    return { from: party(first), to: party(second) };
  }
  const author = /(?:^|\s)(?:by|written by|durch|par|автор)\s(\p{Lu}.{1,120}?)(?=[,;:(]|$)/u.exec(text)?.[1];
  if (author !== undefined) return { author: party(author) };
  const sender = /(?:^|\s)(?:from|von)\s(\p{Lu}.{1,120}?)(?=[,;:(]|$)/u.exec(text)?.[1];
  if (sender !== undefined) return { from: party(sender) };
  return {};
}

function isParty(text: string): boolean {
  return /\p{Lu}|\p{Lo}/u.test(text) && !/["“”«»]/u.test(text);
}

const named = /^(?:the|a|an|den|dem|das|die|der|le|la|les|l['’]|el|los|il|gli)?\s?[\p{Lu}\p{Lo}]/u;

/** "Decision to send arms" has nobody behind its "to": a receiver begins with a capital, an article before it or not. */
function isReceiver(text: string): boolean {
  return named.test(text);
}

/** A party without what the title says about the document behind it. Brackets stay: "Karsky [Lunin]". */
function party(text: string): string {
  const end = about.exec(text);
  const own = (end === null ? text : text.slice(0, end.index)).replace(/[,;].*$/u, '');
  return own.replace(/^(?:the|den|dem|das|le|la|les|l')\s+(?=\p{Lu})/iu, '').trim();
}
