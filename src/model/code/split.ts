// Parts a citation that holds several codes: at semicolons and line ends, but only where a new code begins.
import type { Reading } from './reading.ts';
import { looksLikeRepository } from './repositories.ts';
import type { Level, ReferenceCode } from './schema.ts';

/** The text of one code; `continues` where it takes its wider levels from the code before ("f. 5, d. 3; d. 4"). */
export interface CodeText {
  readonly text: string;
  readonly continues: boolean;
}

const JOINT = /^\s{0,9}(?:(?:and|и|а также|also|see also|см\. также|cf\.|ср\.)\s{1,9})?/iu;
const SAME_PLACE = /^(?:ibid\.?|там же\.?)(?:[,.:]|\s)\s{0,9}/iu;
/** More pieces than this are no list of codes. */
const MAX_PIECES = 500;

interface Piece {
  readonly start: number;
  readonly end: number;
}

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let [start, depth] = [0, 0];
  const deep = text.split('(').length === text.split(')').length;
  for (const { 0: sign, index } of text.matchAll(/[();\n]/gu)) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 || !deep) {
      found.push({ start, end: index });
      start = index + 1;
    }
  }
  found.push({ start, end: text.length });
  return found.filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
}

interface Open {
  start: number;
  end: number;
  continues: boolean;
  levels: Set<Level>;
  scheme: ReferenceCode['scheme'];
  named: boolean;
  remarked: boolean;
}

function open(piece: Piece, { code }: Reading, continues: boolean): Open {
  const levels = new Set(code.parts.map(({ level }) => level));
  if (code.folios !== null) levels.add('folios');
  return {
    ...piece,
    continues,
    levels,
    scheme: code.scheme,
    named: code.repository !== undefined,
    remarked: code.remark !== undefined,
  };
}

type Turn = 'same' | 'new' | 'continues';

function russianTurn(current: Open, code: ReferenceCode): Turn {
  if (current.scheme === 'other') return current.named ? 'new' : 'same';
  const named = code.repository !== undefined && looksLikeRepository(code.repository);
  const levels = code.parts.map(({ level }) => level);
  if (levels.includes('fonds')) {
    const completes = current.scheme === 'russian' && !named && !current.levels.has('fonds');
    return completes && !current.levels.has('folios') ? 'same' : 'new';
  }
  if (named && current.levels.size > 0) return 'new';
  const again = levels.some((level) => level !== 'other' && current.levels.has(level));
  return again || (levels.length > 0 && current.levels.has('folios')) ? 'continues' : 'same';
}

function turn(current: Open, code: ReferenceCode, samePlace: boolean): Turn {
  if (code.parts.length === 0 && code.folios === null) return 'same';
  // Behind the end of an American code stands prose, which may name other files.
  if (current.scheme === 'us' && current.remarked) return 'same';
  if (samePlace) return 'continues';
  if (code.scheme === 'russian') return russianTurn(current, code);
  if (current.levels.size === 0) return 'same';
  if (code.scheme !== 'other') return 'new';
  return code.repository === undefined ? 'same' : 'new';
}

function extend(current: Open, more: Open): void {
  current.end = more.end;
  current.remarked ||= more.remarked;
  for (const level of more.levels) current.levels.add(level);
  if (current.scheme === 'other') current.scheme = more.scheme;
}

/** The texts of the codes in a citation, in order. `read` reads one text as one code. */
export function splitCodes(text: string, read: (text: string) => Reading): CodeText[] {
  const all = pieces(text);
  if (all.length === 1 || all.length > MAX_PIECES) return [{ text, continues: false }];
  const codes: Open[] = [];
  for (const piece of all) {
    const whole = text.slice(piece.start, piece.end);
    const joint = codes.length === 0 ? whole : whole.replace(JOINT, '');
    const bare = joint.replace(SAME_PLACE, '');
    const reading = read(bare);
    const current = codes.at(-1);
    const how = current === undefined ? 'new' : turn(current, reading.code, bare !== joint);
    const own = { start: piece.end - bare.length, end: piece.end };
    const opened = open(own, reading, how === 'continues');
    if (current === undefined || how !== 'same') codes.push(opened);
    else extend(current, opened);
  }
  return codes.map(({ start, end, continues }) => ({ text: text.slice(start, end).trim(), continues }));
}
