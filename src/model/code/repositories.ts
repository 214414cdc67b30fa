// Who keeps the papers: what looks like a repository, and when two names of one are the same.
import { evenOut, toLatinLetters } from './letters.ts';
import type { Scheme } from './schema.ts';

interface KnownRepository {
  readonly key: string;
  readonly scheme: Scheme;
  /** The customary short form in Latin letters, and in Cyrillic where the repository has one. */
  readonly latin: string;
  readonly cyrillic?: string;
  /** Further names, folded by `plainKey`. A renamed archive is not another name of its successor. */
  readonly names: readonly string[];
}

const KNOWN: readonly KnownRepository[] = [
  {
    key: 'aprf',
    scheme: 'russian',
    latin: 'APRF',
    cyrillic: 'АПРФ',
    names: [
      'archiveofthepresidentoftherussianfederation',
      'presidentialarchiveoftherussianfederation',
      'arkhivprezidentarossiiskoifederatsii',
    ],
  },
  {
    key: 'avprf',
    scheme: 'russian',
    latin: 'AVPRF',
    cyrillic: 'АВПРФ',
    names: [
      'archiveofforeignpolicyoftherussianfederation',
      'archiveoftheforeignpolicyoftherussianfederation',
      'foreignpolicyarchiveoftherussianfederation',
      'arkhivvneshneipolitikirossiiskoifederatsii',
    ],
  },
  {
    key: 'rgaspi',
    scheme: 'russian',
    latin: 'RGASPI',
    cyrillic: 'РГАСПИ',
    names: [
      'russianstatearchiveofsociopoliticalhistory',
      'russianstatearchiveofsocialandpoliticalhistory',
      'rossiiskiigosudarstvennyiarkhivsotsialnopoliticheskoiistorii',
    ],
  },
  {
    key: 'rgani',
    scheme: 'russian',
    latin: 'RGANI',
    cyrillic: 'РГАНИ',
    names: [
      'russianstatearchiveofcontemporaryhistory',
      'russianstatearchiveofrecenthistory',
      'rossiiskiigosudarstvennyiarkhivnoveisheiistorii',
    ],
  },
  {
    key: 'garf',
    scheme: 'russian',
    latin: 'GARF',
    cyrillic: 'ГАРФ',
    names: ['statearchiveoftherussianfederation', 'gosudarstvennyiarkhivrossiiskoifederatsii'],
  },
  {
    key: 'tsamorf',
    scheme: 'russian',
    latin: 'TsAMO RF',
    cyrillic: 'ЦАМО РФ',
    names: ['tsamo', 'camo', 'camorf', 'centralarchiveoftheministryofdefenseoftherussianfederation'],
  },
  { key: 'rgva', scheme: 'russian', latin: 'RGVA', cyrillic: 'РГВА', names: ['russianstatemilitaryarchive'] },
  {
    key: 'rgae',
    scheme: 'russian',
    latin: 'RGAE',
    cyrillic: 'РГАЭ',
    names: ['russianstatearchiveoftheeconomy'],
  },
  { key: 'tskhsd', scheme: 'russian', latin: 'TsKhSD', cyrillic: 'ЦХСД', names: [] },
  { key: 'rtskhidni', scheme: 'russian', latin: 'RTsKhIDNI', cyrillic: 'РЦХИДНИ', names: [] },
  {
    key: 'nara',
    scheme: 'us',
    latin: 'NARA',
    names: [
      'usna',
      'nationalarchives',
      'usnationalarchives',
      'nationalarchivesoftheunitedstates',
      'nationalarchivesandrecordsadministration',
      'nationalarchivesandrecordsadministrationnara',
      'usnationalarchivesandrecordsadministration',
    ],
  },
  {
    key: 'tna',
    scheme: 'british',
    latin: 'TNA',
    names: ['tnapro', 'uktna', 'uknationalarchives', 'nationalarchives', 'thenationalarchives'],
  },
];

/** Where dela stand in papki, so that a code of theirs without a papka is silent on it. */
const WITH_PAPKA: ReadonlySet<string> = new Set([
  'avprf',
  'avp',
  'avpr',
  'avpsssr',
  'avpussr',
  'mid',
  'midrf',
]);

const ARCHIVE_WORD =
  /arch|архив|архів|library|bibliot|библиот|бібліот|museum|музей|univers|универс|institut|институт|records? (?:office|cent)|historical society|department of (?:state|defense)|ministry of|фонды /iu;

function plainKey(name: string): string {
  return toLatinLetters(evenOut(name)).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Several capital letters and little else: «РГАСПИ», "TsKhSD", "АВП РФ", "PA AA", "SAPMO-BArch". */
function isAcronym(text: string): boolean {
  if (text.length > 24 || !/^\p{L}[\p{L}\s.:-]*$/u.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length;
  return capitals >= 2 && capitals * 2 >= letters.length && letters.length <= 14;
}

/** Whether a phrase names a keeper of papers, by its form alone. */
export function looksLikeRepository(text: string): boolean {
  return text.length <= 200 && (isAcronym(text) || ARCHIVE_WORD.test(text));
}

function find(key: string, scheme: Scheme): KnownRepository | undefined {
  return KNOWN.find((known) => known.scheme === scheme && (known.key === key || known.names.includes(key)));
}

function known(name: string, scheme: Scheme): KnownRepository | undefined {
  const acronym = /\(([^()]{2,24})\)\s*$/u.exec(name)?.[1];
  const candidates = [name, name.split(',', 1)[0] ?? '', acronym ?? ''];
  for (const candidate of candidates) {
    const found = find(plainKey(candidate), scheme);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The key of a repository: one for «АВП РФ», "AVPRF" and the name in full. Cyrillic letters are read in Latin ones,
 * so that archives nobody listed here fall together too («ЦГАОР», "TsGAOR"). "National Archives" is two archives:
 * the scheme of the code says which.
 */
export function repositoryKey(name: string, scheme: Scheme): string {
  const found = known(name, scheme);
  if (found !== undefined) return found.key;
  const key = plainKey(name);
  return key === '' ? evenOut(name) : key;
}

/** Whether this name is one of an archive whose codes are of the scheme, beyond doubt. */
export function isKnownRepository(name: string, scheme: Scheme): boolean {
  return known(name, scheme) !== undefined;
}

/** Whether dela of this repository customarily stand in papki. */
export function keepsPapki(name: string): boolean {
  return WITH_PAPKA.has(repositoryKey(name, 'russian'));
}

/** A repository's name for a code printed in this script: the short form of a known one, any other as written. */
export function repositoryInScript(name: string, script: 'latin' | 'cyrillic'): string {
  const found = known(name, 'russian');
  const inScript = script === 'latin' ? /\p{sc=Latin}/u : /\p{sc=Cyrillic}/u;
  if (found === undefined || inScript.test(name) || name.includes(',')) return name;
  return found[script] ?? name;
}
