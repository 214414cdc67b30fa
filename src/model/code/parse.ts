// Reads reference codes: chooses the custom a text is written after, and parts citations of several codes.
import type { Problem, Result } from '../problem.ts';
import { readBritish } from './british.ts';
import { folioProblems } from './folios.ts';
import { inOrder } from './order.ts';
import { readOther } from './other.ts';
import type { Reading } from './reading.ts';
import { readRussian, russianLikelihood } from './russian.ts';
import { MAX_CODE_LENGTH } from './schema.ts';
import type { Level, Part, ReferenceCode } from './schema.ts';
import { splitCodes } from './split.ts';
import { joinRemarks } from './surroundings.ts';
import { namesUsKeeper, readUs } from './us.ts';
import { rankOf } from './words.ts';

/** Hungarian codes count with the number before the word («288. f. 5. cs. 23. ő. e.»): not to be read as fonds 5. */
const NUMBER_FIRST = /ő\.\s?e\./iu;

function holdsNothing({ code }: Reading): boolean {
  const { repository, parts, folios, notGiven } = code;
  return repository === undefined && parts.length + notGiven.length === 0 && folios === null;
}

function readByCustom(text: string): Reading {
  if (NUMBER_FIRST.test(text)) return readOther(text);
  const russian = russianLikelihood(text);
  if (russian === 'certain') return readRussian(text);
  const western = (namesUsKeeper(text) ? undefined : readBritish(text)) ?? readUs(text);
  if (western !== undefined) return western;
  return russian === 'likely' ? readRussian(text) : readOther(text);
}

function readOne(text: string): Reading {
  const reading = readByCustom(text);
  return holdsNothing(reading) ? readOther(text) : reading;
}

function refusal(text: string): Problem | undefined {
  if (text.length > MAX_CODE_LENGTH) {
    return {
      code: 'reference-code-too-long',
      severity: 'error',
      message: `A text of ${text.length} characters is no reference code.`,
      hint: `Give the code alone; at most ${MAX_CODE_LENGTH} characters are read.`,
    };
  }
  if (text.trim() !== '') return undefined;
  return {
    code: 'reference-code-empty',
    severity: 'error',
    message: 'There is no reference code: the text is empty.',
    hint: 'Write a code such as «ф. 558, оп. 11, д. 97, лл. 67-70», or leave the field out.',
  };
}

const UNREAD: Problem = {
  code: 'reference-code-kept-as-written',
  severity: 'note',
  message: 'The code follows no custom that is known here; it is kept as written.',
};

/** The wider levels of the code before, for one that says only where it differs ("f. 5, op. 1, d. 3; d. 4"). */
function continued(code: ReferenceCode, previous: ReferenceCode): ReferenceCode {
  const ranks = code.parts.map(({ level }) => rankOf(level)).filter((rank) => rank !== undefined);
  const top = Math.min(...ranks, rankOf('rolik') ?? 0);
  const wider = (level: Level): boolean => (rankOf(level) ?? top) < top;
  const parts: Part[] = [];
  for (const part of inOrder(previous)) {
    if (part.level === 'other' ? parts.length === 0 : !wider(part.level)) break;
    parts.push(part);
  }
  return {
    ...code,
    parts: [...parts, ...code.parts],
    notGiven: [...new Set([...previous.notGiven.filter(wider), ...code.notGiven])],
  };
}

function withRepository(code: ReferenceCode, previous: ReferenceCode): ReferenceCode {
  const { repository } = previous;
  const same = code.repository === undefined && code.scheme === previous.scheme && code.scheme !== 'other';
  return same && repository !== undefined ? { ...code, repository } : code;
}

/**
 * Reads all codes of a citation. They are parted at semicolons and line ends where a new code begins; one that names
 * no repository keeps that of the code before it, and one that begins below its fonds keeps the wider levels too.
 * A text that follows no known custom is one code of scheme `other`; only an empty or overlong text is an error.
 */
export function parseReferenceCodes(text: string): Result<ReferenceCode[]> {
  const refused = refusal(text);
  if (refused !== undefined) return { ok: false, problems: [refused] };
  const codes: ReferenceCode[] = [];
  const problems: Problem[] = [];
  for (const piece of splitCodes(text, readOne)) {
    const reading = readOne(piece.text);
    const previous = codes.at(-1);
    let { code } = reading;
    if (previous !== undefined && piece.continues && previous.scheme === code.scheme)
      code = continued(code, previous);
    if (previous !== undefined) code = withRepository(code, previous);
    codes.push(code);
    problems.push(...reading.problems, ...folioProblems(code.folios));
    if (code.scheme === 'other') problems.push(UNREAD);
  }
  return { ok: true, value: codes, problems };
}

/**
 * Reads one code. Where the text holds several, the first is the value, the others stand in its remark and a warning
 * says so. Never throws; see `parseReferenceCodes`.
 */
export function parseReferenceCode(text: string): Result<ReferenceCode> {
  const read = parseReferenceCodes(text);
  if (!read.ok) return read;
  const [first] = read.value;
  if (first === undefined || read.value.length === 1) {
    return { ok: true, value: first ?? readOther(text).code, problems: read.problems };
  }
  const others = splitCodes(text, readOne).slice(1);
  const remark = joinRemarks([first.remark, ...others.map((code) => code.text)]);
  const several: Problem = {
    code: 'several-codes',
    severity: 'warning',
    message: `The text holds ${read.value.length} reference codes; the first was taken.`,
    hint: 'Give each copy its own code.',
  };
  return {
    ok: true,
    value: remark === undefined ? first : { ...first, remark },
    problems: [...read.problems, several],
  };
}
