// One phrase of an American code: "RG 59", "Lot 64 D 563", "Box 12", "795.00/5–1250", "Whitman File".
import type { Part } from './schema.ts';

const DASH = '[-‐‑‒–—]';

/** A number of the Department of State's decimal file: 795.00/5–1250, 711.11–EI/5–2560, 794A.5 MAP/3–2351. */
const DECIMAL = new RegExp(
  `^(?:decimal\\sfiles?,?\\s)?(\\d{3}(?:(?:\\p{L}{0,2}|\\d)(?:\\.\\s?[\\p{L}\\d]{1,12}){1,2}(?:(?:${DASH}|\\s)[\\p{L}()]{1,24}){0,3}|(?:\\s[\\p{L}()]{1,24}){1,3})\\s?/\\s?\\d{1,2}${DASH}\\d{1,6}[A-Za-z]?)$`,
  'iu',
);
/** Without a point the date alone tells: month, day and year in at least three figures. */
const SHORT_DECIMAL = /^(\d{3}\s?\/\s?\d{1,2}[-‐‑‒–—]\d{3,5})$/u;
const PLAIN_DECIMAL =
  /^(?:decimal\sfiles?,?\s)?(\d{3}[A-Z]?\.[\dA-Z]{2,10}(?:\s\(?[A-Z][A-Za-z]{1,16}\)?)?)$/iu;
const LOT = /^lots?\s(?:files?\s)?(?:no\.\s)?(\d{2}\s?[-–]?\s?[A-Z]\s?[-–]?\s?\d{1,4})$/iu;
const BARE_LOT = /^(\d{2}\s[A-Z]\s\d{1,4})$/u;
const RECORD_GROUP =
  /^(?:RG|R\.\s?G\.|record\sgroup)\s?[-–]?\s?(\d{1,4}[A-Z]?)(?:\s(?=\p{L}|\()(.{1,200}))?$/iu;
const ACCESSION = /^((?:FRC|acc(?:ession|\.)?)\s(?:no\.\s)?\S.{0,40})$/iu;
/** A subject-numeric file of the Department's Central Files: POL 27–14 KOR/UN, SOC 13, POL JAPAN–KOR S. */
export const SUBJECT: RegExp = /^\p{Lu}{1,7}(?:[\s–-][\p{Lu}\d][\p{Lu}\d/–-]{0,16}){1,5}$/u;

const LABELLED: readonly [level: Part['level'], pattern: RegExp][] = [
  ['box', /^box(?:es)?\s?(?:no\.\s|#)?(\S.{0,60})$/iu],
  ['folder', /^folders?(?:\s?:\s?|\s)(?:no\.\s|#)?(\S.{0,300})$/iu],
  ['entry', /^entr(?:y|ies)\s(\S.{0,60})$/iu],
  ['volume', /^(?:vols?\.|volumes?)\s?(\S.{0,100})$/iu],
  ['reel', /^(?:(?:microfilm\s)?(?:roll|reel)s?)\s(\S.{0,40})$/iu],
];

const SERIES =
  /(?:files?|papers|records|series|collection|notes|minutes|diaries|diary)(?:,?\s(?:of\s.{1,80}|\d{4}.{0,12}))?$|^(?:records|papers|files|papers)\sof\s/iu;

/** Years behind a series ("Central Files, 1967–69") belong to its name. */
export const YEARS: RegExp = /^(?:19|20)\d\d(?:\s?[-–]\s?\d{2,4})?$/u;

/** Words of secrecy and handling: with them the code is at its end. */
export const SECRECY: RegExp =
  /^(?:\[?(?:top secret|secret|confidential|restricted|limited official use|official use|unclassified|no classification|for official use)\b)/iu;

/** Whether a phrase is the name of a body of papers. */
function isSeries(phrase: string): boolean {
  return phrase.length <= 200 && SERIES.test(phrase);
}

function one(level: Part['level'], value: string | undefined): Part[] | undefined {
  const text = value?.trim();
  return text === undefined || text === '' ? undefined : [{ level, value: text }];
}

/** The parts that a phrase stands for where its form alone says so; undefined for a name or a title. */
export function readPhrase(phrase: string): Part[] | undefined {
  if (phrase.length > 320) return undefined;
  const group = RECORD_GROUP.exec(phrase);
  if (group !== null) {
    const [, number = '', name] = group;
    const rest =
      name === undefined ? [] : (readPhrase(name) ?? [{ level: 'other' as const, value: name.trim() }]);
    return [{ level: 'record-group', value: number }, ...rest];
  }
  const numbered =
    one('lot-file', (LOT.exec(phrase) ?? BARE_LOT.exec(phrase))?.[1]) ??
    one(
      'decimal-file',
      (DECIMAL.exec(phrase) ?? SHORT_DECIMAL.exec(phrase) ?? PLAIN_DECIMAL.exec(phrase))?.[1],
    ) ??
    one('accession', ACCESSION.exec(phrase)?.[1]);
  if (numbered !== undefined) return numbered;
  for (const [level, pattern] of LABELLED) {
    const found = one(level, pattern.exec(phrase)?.[1]);
    if (found !== undefined) return found;
  }
  return isSeries(phrase) ? one('series', phrase) : undefined;
}
