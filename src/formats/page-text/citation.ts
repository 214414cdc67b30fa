// A page's citation taken apart: title, date, publisher, holdings, credits, address.
import { looksLikeRepository } from '../../model/code/repositories.ts';
import type { AgentRole } from '../../model/agent.ts';

export interface Credit {
  readonly role: AgentRole;
  readonly written: string;
}

/** All parts as the citation prints them. `holdings`: where the copies are, one piece for each. */
export interface CitationRead {
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly publisher: string | undefined;
  readonly holdings: readonly string[];
  readonly credits: readonly Credit[];
  readonly address: string | undefined;
}

const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”“',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
};
const address = /(?:https?:\/\/|doi:\s?10\.)[^\s<>"“”«»]{3,600}/iu;
const longest = 8000;

const creditWords: readonly (readonly [RegExp, AgentRole])[] = [
  [
    /\b(?:translated|translation)\b(?:[^.;:]{0,80}?)\bby\s|(?:übersetzt|übersetzung) von\s|traduit par\s|traduction(?: de| par)\s|traducido por\s|tradotto da\s|перев(?:од|ел|ела|одчик):?\s/iu,
    'translator',
  ],
  [/\btranscribed\b(?:[^.;:]{0,80}?)\bby\s|transkribiert von\s|transcrit par\s/iu, 'transcriber'],
  [/\b(?:contributed|provided|shared)\b(?:[^.;:]{0,80}?)\bby\s|beigetragen von\s/iu, 'contributor'],
  [/\b(?:obtained|donated|collected)\b(?:[^.;:]{0,80}?)\bby\s/iu, 'donor'],
  [/\bedited\b(?:[^.;:]{0,80}?)\bby\s|herausgegeben von\s|édité par\s/iu, 'editor'],
];

/** Takes a citation apart. `isDate` says of a phrase whether it is a date. */
export function readCitation(citation: string, isDate: (text: string) => boolean): CitationRead {
  const text = citation.slice(0, longest);
  const link = address.exec(text)?.[0]?.replace(/[.,;:)\]]+$/u, '');
  const words = (link === undefined ? text : text.replace(link, ' '))
    .replace(/[<>]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const quoted = quotedTitle(words);
  const dated = leadingDate(quoted.rest, isDate);
  const firstCredit = Math.min(...creditWords.map(([pattern]) => indexOf(dated.rest, pattern)));
  const held = Number.isFinite(firstCredit) ? dated.rest.slice(0, firstCredit) : dated.rest;
  const { publisher, rest } = publisherOf(held, quoted.title !== undefined);
  return {
    title: quoted.title,
    date: dated.date,
    publisher,
    holdings: holdingsOf(rest),
    credits: creditsOf(dated.rest),
    address: link?.replace(/^doi:\s?/u, 'https://doi.org/'),
  };
}

function indexOf(text: string, pattern: RegExp): number {
  return pattern.exec(text)?.index ?? Infinity;
}

/** The title in quotation marks at the citation's beginning. A comma before the closing mark is the citation's, not the title's. */
function quotedTitle(text: string): { title: string | undefined; rest: string } {
  const closers = quotes[text.charAt(0)];
  if (closers === undefined) return { title: undefined, rest: text };
  // A quotation within the title closes too, so the mark that counts is the first that a comma or full stop goes with.
  for (let at = 1; at < text.length; at++) {
    if (!closers.includes(text.charAt(at))) continue;
    const inside = /[,.]$/u.test(text.slice(0, at));
    if (!inside && at + 1 < text.length && !/^[,.;:]/u.test(text.slice(at + 1))) continue;
    const title = text.slice(1, at).replace(/,$/u, '').trim();
    return { title: title === '' ? undefined : title, rest: text.slice(at + 1).replace(/^[\s,.;:]+/u, '') };
  }
  return { title: undefined, rest: text };
}

/** A date at the beginning, of up to four phrases between commas ("May 12, 1950", "Friday, May 12, 1950"). */
function leadingDate(
  text: string,
  isDate: (text: string) => boolean,
): { date: string | undefined; rest: string } {
  const ends = [...text.slice(0, 80).matchAll(/,\s|;\s|\.\s(?=\p{Lu})|$/gu)]
    .map((match) => match.index)
    .slice(0, 4);
  for (const end of ends.toReversed()) {
    const phrase = text.slice(0, end).trim();
    if (phrase !== '' && phrase.length < 80 && isDate(phrase))
      return { date: phrase, rest: text.slice(end).replace(/^[\s,;.]+/u, '') };
  }
  return { date: undefined, rest: text };
}

const publishing =
  /digital|online|on-line|web|site|portal|database|edition|project|programme?\b|numérique|en ligne|цифров|электронн|интернет|디지털|온라인|数字|在线|cyfrow|digitál/iu;

/** The publisher is the first phrase, where it speaks of an edition, or where an archive's name follows by itself. */
function publisherOf(text: string, citesTitle: boolean): { publisher: string | undefined; rest: string } {
  const comma = /[,;](?=\s)|[,;.]?\s*$/u.exec(text);
  const first = text.slice(0, comma?.index ?? text.length).trim();
  const rest = text.slice(comma?.index ?? text.length).replace(/^[\s,;.]+/u, '');
  if (first === '' || /\d/u.test(first)) return { publisher: undefined, rest: text };
  const second = rest.split(/[,;]/u, 1)[0]?.trim() ?? '';
  const archiveFollows =
    citesTitle &&
    second !== '' &&
    !/\d/u.test(second) &&
    looksLikeRepository(first) &&
    looksLikeRepository(second);
  if (publishing.test(first) || archiveFollows) return { publisher: first, rest };
  return { publisher: undefined, rest: text };
}

/** One piece for each copy. A semicolon parts them, with or without an "and" behind it. */
function holdingsOf(text: string): string[] {
  return text
    .split(/;\s*|\.\s+(?=\p{Lu}[\p{L} ]{2,40},)/u)
    .map((piece) => piece.replace(/^(?:and|und|et|y|и|e|oraz)\s+/iu, '').replace(/^[\s,.]+|[\s,.]+$/gu, ''))
    .filter((piece) => /\p{L}/u.test(piece));
}

function creditsOf(text: string): Credit[] {
  const credits: Credit[] = [];
  for (const [pattern, role] of creditWords) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const behind = text.slice(found.index + found[0].length);
    // A full stop ends the name unless an initial stands before it.
    const end = /(?<!\b\p{Lu})\.(?:\s|$)|[;,(]|\s(?:and|und|et|for|from|für|pour)\s/u.exec(behind);
    const written = behind
      .slice(0, end?.index ?? behind.length)
      .trim()
      .replace(/\.$/u, '');
    if (written !== '' && written.length < 120 && /^\p{Lu}|^\p{Lo}/u.test(written))
      credits.push({ role, written });
  }
  return credits;
}

/** Credits in a section of its own: "Translated by A. B.", or only a name where the section's label says what for. */
export function readCredits(text: string): readonly Credit[] {
  return creditsOf(text.slice(0, longest).replace(/\s+/gu, ' '));
}
