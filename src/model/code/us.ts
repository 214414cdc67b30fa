// Reads American codes: record group, entry and box; lot and decimal files; the papers in a presidential library.
import { readFolioPhrase } from './folio-phrase.ts';
import { joinFolios } from './folios.ts';
import { takeNotGiven, US_VOCABULARY } from './not-given.ts';
import { codeOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { isKnownRepository, looksLikeRepository } from './repositories.ts';
import type { Folios, Level, Part } from './schema.ts';
import { joinRemarks, trimmed, withoutHeading } from './surroundings.ts';
import { readPhrase, SECRECY, SUBJECT, YEARS } from './us-phrase.ts';

const TELLING: ReadonlySet<Level> = new Set(['record-group', 'lot-file', 'decimal-file', 'accession']);
const KEEPER =
  /^(?:U\.?S\.? )?(?:Department of (?:State|Defense|Energy)|National Archives and Records|Library of Congress|National Defense University|Washington National Records Center|Army Military History|Hoover Institution|(?:Princeton|Yale|Columbia|Harvard|Stanford) University|\p{L}+ Historical Society)|(?:Hoover|Roosevelt|Truman|Eisenhower|Kennedy|Johnson|Nixon|Ford|Carter|Reagan|Bush|Clinton) (?:Presidential )?Library/u;

/** Where the first sentence ends: behind a figure, a bracket or a word of four letters, or before a word of secrecy. */
const SENTENCE_END =
  /(?<!(?:Secy|Corres|Misc|Govt|Dept|Conf|Memo|Sess|Pres)\.?)(?<=[\p{L}]{4}|\d|[)\]”"’]|\p{Lu}{2})\.(?=\s{1,3}["“(]?\p{Lu})|[.,]\s{1,3}(?=(?:Top Secret|Secret|Confidential|Restricted|Limited Official Use|Official Use Only|Unclassified|No classification)\b)/u;

function sentence(text: string): { first: string; rest: string } {
  const end = SENTENCE_END.exec(text);
  return end === null
    ? { first: text, rest: '' }
    : { first: text.slice(0, end.index), rest: text.slice(end.index + 1) };
}

interface Phrase {
  readonly text: string;
  /** What stood before it: a comma, a colon, a semicolon. */
  readonly mark: string;
}

/** Phrases between commas, semicolons and the colons behind "Files" and numbers; a quotation is never cut. */
function phrases(text: string): Phrase[] {
  const found: Phrase[] = [];
  let from = 0;
  let mark = '';
  const cut = (end: number, next: number, sign: string): void => {
    const phrase = trimmed(text.slice(from, end));
    if (phrase !== '') found.push({ text: phrase, mark });
    [from, mark] = [next, sign];
  };
  const separators =
    /["“][^"“”]{0,300}["”]|\([^()]{0,200}\)|[,;\n]|(?<=files?|flies|\d)\s{0,2}:|:(?=\s{1,3}lot\s)/giu;
  for (const separator of text.matchAll(separators)) {
    const sign = separator[0].trim() || ';';
    if (sign.length === 1) cut(separator.index, separator.index + separator[0].length, sign);
  }
  cut(text.length, text.length, '');
  return found;
}

function strip(text: string): string {
  return withoutHeading(text).replace(/(?<=\p{L})\s(?=RG\s?\d)/gu, ', ');
}

/** Whether a text names an American keeper first, so that no number behind it can be a British one. */
export function namesUsKeeper(text: string): boolean {
  return KEEPER.test(phrases(sentence(strip(text)).first)[0]?.text ?? '');
}

function isLot(phrase: Phrase | undefined): boolean {
  return phrase !== undefined && readPhrase(phrase.text)?.[0]?.level === 'lot-file';
}

/** A keeper by its form, or a name with no figures before a part that is no lot (a lot stands behind its series). */
function isRepository(phrase: string, next: Phrase | undefined): boolean {
  if (readPhrase(phrase) !== undefined || SECRECY.test(phrase)) return false;
  if (looksLikeRepository(phrase)) return true;
  const part = next !== undefined && readPhrase(next.text) !== undefined && !isLot(next);
  return part && /^\P{N}*\p{L}{3}\P{N}*$/u.test(phrase);
}

/** The phrases that name the repository: the first, and what stands between it and the first part. */
function repositoryOf(all: readonly Phrase[]): number {
  const [first, second] = all;
  if (first === undefined || !isRepository(first.text, second)) return 0;
  const part = all.findIndex(({ text }, index) => index > 0 && readPhrase(text) !== undefined);
  const named = all.slice(1, part).every(({ text }) => !SECRECY.test(text));
  if (part === -1 || part > 4 || !named) return 1;
  return part > 1 && isLot(all[part]) ? part - 1 : part;
}

function takesSubjects({ level, value }: Part): boolean {
  return level === 'record-group' || (level === 'series' && /central files?/iu.test(value));
}

const KIND = /^(?:circular )?(?:telegrams?|airgrams?|te[il]egrams?|despatch|instruction|letter)$/iu;

function readParts(all: readonly Phrase[]): { parts: Part[]; folios: Folios | null; remarks: string[] } {
  const parts: Part[] = [];
  const remarks: string[] = [];
  let folios: Folios | null = null;
  let [listing, ended] = [false, false];
  for (const [index, { text, mark }] of all.entries()) {
    const previous = parts.at(-1);
    const leaves = readFolioPhrase(text, listing ? folios : null);
    listing = leaves !== undefined;
    const read = readPhrase(text);
    const said = KIND.test(text) || SECRECY.test(text);
    ended ||= said && parts.length > 0;
    if (ended || said) remarks.push(text);
    else if (leaves !== undefined) folios = joinFolios(folios, leaves);
    else if (YEARS.test(text) && previous?.level === 'series') {
      parts[parts.length - 1] = { level: 'series', value: `${previous.value}${mark} ${text}` };
    } else if (read !== undefined) parts.push(...read);
    else if (SUBJECT.test(text) && previous !== undefined && takesSubjects(previous)) {
      parts.push({ level: 'subject-file', value: text });
    } else if (isLot(all[index + 1])) parts.push({ level: 'series', value: text });
    else parts.push({ level: 'other', value: text });
  }
  return { parts, folios, remarks };
}

/** Whether what was read tells of an American code: by a number of its own kinds, or by who keeps the papers. */
function isTelling(first: string, parts: readonly Part[]): boolean {
  const levels = new Set(parts.map(({ level }) => level));
  if ([...levels].some((level) => TELLING.has(level))) return true;
  if (KEEPER.test(first) && parts.length > 0) return true;
  if (isKnownRepository(first, 'us') && [...levels].some((level) => level !== 'other')) return true;
  return levels.has('box') && (levels.has('series') || levels.has('folder') || levels.has('entry'));
}

/**
 * Reads one American code: its first sentence; what follows (secrecy, who drafted) is a remark. Undefined where
 * nothing in it is telling: no group, lot, decimal or accession number, no known keeper, no box of some series.
 */
export function readUs(text: string): Reading | undefined {
  const { notGiven, rest } = takeNotGiven(strip(text), US_VOCABULARY);
  const { first, rest: remark } = sentence(rest);
  const all = phrases(first);
  const count = repositoryOf(all);
  const { parts, folios, remarks } = readParts(all.slice(count));
  if (!isTelling(all[0]?.text ?? '', parts)) return undefined;
  const repository = all
    .slice(0, count)
    .map((phrase) => phrase.text)
    .join(', ');
  const levels = new Set(parts.map(({ level }) => level));
  return {
    code: codeOf({
      scheme: 'us',
      repository: repository === '' ? undefined : repository,
      parts,
      folios,
      notGiven: notGiven.filter((level) => !levels.has(level) && (level !== 'folios' || folios === null)),
      remark: joinRemarks([...remarks, trimmed(remark)]),
    }),
    problems: [],
  };
}
