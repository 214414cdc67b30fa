// Reads codes of The National Archives, Kew: FO 371/84063, CAB 129/40/12.
import { readFolioPhrase } from './folio-phrase.ts';
import { joinFolios } from './folios.ts';
import { BRITISH_VOCABULARY, takeNotGiven } from './not-given.ts';
import { codeOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { isKnownRepository, looksLikeRepository } from './repositories.ts';
import type { Folios, Part } from './schema.ts';
import { joinRemarks, readBefore, trimmed } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

const DEPARTMENTS: ReadonlySet<string> = new Set(
  (
    'AB ADM AIR AVIA BT BW CAB CM CN CO COAL CSC CUST DEFE DO DPP ED EF EG EW FCO FCTA FD FO FV GFM HCA HO HS HW IND ' +
    'INF JV KV LAB LCO MAF MEPO MH MT MUN OD PCOM POWE PREM SUPP T TS UGC WO'
  ).split(' '),
);

const PIECE =
  /(?<![\p{L}\p{N}/])(\p{Lu}(?:\.?\p{Lu}){0,4})\.?\s{0,2}(\d{1,5})(?:\s?\/\s?([\p{L}\p{N}-]{1,20})(?:\/([^\s,;]{1,60}))?)?(?![\p{L}\p{N}/])/gu;

/** No name of a repository is longer (UTF-16 code units). */
const MAX_KEEPER = 120;

interface Found {
  readonly before: string;
  readonly behind: string;
  readonly parts: Part[];
}

/** "National Archives" alone may be Washington's. */
function atKew(keeper: string): boolean {
  return keeper === 'PRO' || (isKnownRepository(keeper, 'british') && !isKnownRepository(keeper, 'us'));
}

function accept(text: string, found: RegExpExecArray): Found | undefined {
  const [whole, department = '', series = '', piece, item] = found;
  const before = text.slice(0, found.index);
  const keeper = trimmed(before.slice(-MAX_KEEPER));
  const name = department.replaceAll('.', '');
  const kew = atKew(keeper);
  const unlisted = !DEPARTMENTS.has(name);
  if (unlisted && (!kew || name === 'TNA' || name === 'PRO' || !/\s/u.test(whole))) return undefined;
  if (name === 'RG' && piece === undefined) return undefined;
  // A series alone is too little to tell by ("T 5"), unless Kew is named or there is nothing else.
  if (piece === undefined && !kew && (keeper !== '' || name.length < 2)) return undefined;
  const parts: Part[] = [
    { level: 'department', value: name },
    { level: 'series', value: series },
  ];
  if (piece !== undefined) parts.push({ level: 'piece', value: piece });
  const jacket = item?.replace(/[.:]{1,9}$/u, '');
  if (jacket !== undefined && jacket !== '') parts.push({ level: 'item', value: jacket });
  return { before, behind: text.slice(found.index + whole.length), parts };
}

function find(text: string): Found | undefined {
  const all = text
    .matchAll(PIECE)
    .map((found) => accept(text, found))
    .filter((found) => found !== undefined)
    .toArray();
  const listed = all.filter(({ parts }) => DEPARTMENTS.has(parts[0]?.value ?? ''));
  const likely = listed.length > 0 ? listed : all;
  return likely.find(({ parts }) => parts.length > 2) ?? likely[0];
}

const JACKET = /^(?:item\s)?([\p{Lu}\d][\p{L}\d]{0,9}(?:\/\d{1,6}){1,4}|(?<=item\s)\d{1,6})$/u;
const SMALL_PART = /^(?=\D{0,20}\d)[\p{L}\d()/.:-]{1,16}(?:\s\(?[\p{Lu}\d()/.-]{1,10}){0,3}$/u;

function keeperOf(text: string): Surroundings {
  const keeper = trimmed(text);
  if (/^TNA:\s?PRO$/u.test(keeper)) return { repository: keeper };
  const { repository, remark } = readBefore(keeper);
  if (repository !== undefined && (looksLikeRepository(repository) || atKew(repository)))
    return readBefore(keeper);
  const said = joinRemarks([remark, repository]);
  return said === undefined ? {} : { remark: said };
}

/**
 * Reads one code of The National Archives. The jacket number of a Foreign Office paper is its `item`, whether it
 * stands behind a stroke or a comma; undefined where there is no department with a series.
 */
export function readBritish(text: string): Reading | undefined {
  const { notGiven, rest } = takeNotGiven(text, BRITISH_VOCABULARY);
  const found = find(rest);
  if (found === undefined) return undefined;
  const parts = [...found.parts];
  let folios: Folios | null = null;
  const pieces = found.behind.split(/(?<=[,;\n])/u);
  let taken = 0;
  let listing = false;
  for (const raw of pieces) {
    const piece = trimmed(raw);
    const leaves = readFolioPhrase(piece, listing ? folios : null);
    listing = leaves !== undefined;
    const item = JACKET.exec(piece)?.[1];
    if (leaves !== undefined) folios = joinFolios(folios, leaves);
    else if (item !== undefined && !parts.some(({ level }) => level === 'item')) {
      parts.push({ level: 'item', value: item });
    } else if (SMALL_PART.test(piece)) parts.push({ level: 'other', value: piece });
    else if (piece !== '') break;
    taken += 1;
  }
  const { repository, remark } = keeperOf(found.before);
  const levels = new Set(parts.map(({ level }) => level));
  return {
    code: codeOf({
      scheme: 'british',
      repository,
      parts,
      folios,
      notGiven: notGiven.filter((level) => !levels.has(level) && (level !== 'folios' || folios === null)),
      remark: joinRemarks([remark, trimmed(pieces.slice(taken).join(''))]),
    }),
    problems: [],
  };
}
