// Where in a record's text the words stand: the sentences that say most of what was asked, with what was found in them marked.
import { queryForms, tokensOf } from '../../../../text/analyse/tokens.ts';
import type { StemKeys } from '../../../../text/analyse/stemming.ts';
import type { Form, Token } from '../../../../text/analyse/token.ts';
import type { MarkKind } from '../../../search/view.ts';
import { wordsOfForm } from '../name-slots.ts';
import type { TextPiece } from '../pieces.ts';

/** What is to be marked: words in a row, each as it is or by its stems (`stems`, for one word alone), or by its beginning. */
export interface Sought {
  readonly part: number;
  readonly words: readonly Form[];
  readonly stems: ReadonlySet<string>;
  readonly begins: boolean;
  readonly mark: MarkKind;
}

/** A piece of a segment; `mark` null where nothing was found. */
export interface PassageRun {
  readonly text: string;
  readonly mark: MarkKind | null;
}

export interface CopyPassage {
  readonly segment: string;
  readonly language: string;
  readonly role: 'original' | 'translation' | 'notes';
  readonly runs: readonly PassageRun[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly found: boolean;
}

/** Characters of a passage that are shown, and those before the first word that was found, in UTF-16 code units. */
const shown = { all: 320, before: 110 } as const;

/** A word, phrase or beginning as typed. */
export function soughtOfWords(part: number, text: string, stems: readonly string[], begins: boolean): Sought {
  return { part, words: queryForms(text), stems: new Set(stems), begins, mark: 'exact' };
}

export function soughtOfName(part: number, form: string): Sought {
  return { part, words: wordsOfForm(form), stems: new Set(), begins: false, mark: 'name' };
}

/** What is to be marked, found by its first word: a name of many forms is asked for at no other. `anywhere`: what other words may be, too. */
export interface SoughtByWord {
  readonly byFirst: ReadonlyMap<Form, readonly Sought[]>;
  readonly anywhere: readonly Sought[];
}

export function byFirstWord(sought: readonly Sought[]): SoughtByWord {
  const isAnywhere = ({ stems, begins }: Sought): boolean => begins || stems.size > 0;
  const byFirst = Map.groupBy(
    sought.filter((one) => !isAnywhere(one)),
    ({ words }) => words[0] ?? '',
  );
  return { byFirst, anywhere: sought.filter(isAnywhere) };
}

/** What a word in another form says, where one as typed says 1. */
const otherwise = 0.8;

interface Range {
  readonly start: number;
  readonly end: number;
  readonly mark: MarkKind;
}

interface Looked {
  readonly at: number;
  readonly ranges: readonly Range[];
  /** How many of the parts of a question stand there, those as typed before others. */
  readonly worth: number;
}

const roles = { o: 'original', t: 'translation', n: 'notes' } as const;
const roleOf = (letter: string): CopyPassage['role'] =>
  letter === 't' ? roles.t : letter === 'n' ? roles.n : roles.o;

/** The best passage of the original and of the translation, or of the notes where the words stand there alone; where nothing is found, the beginning. */
export function passagesIn({ segments }: TextPiece, sought: SoughtByWord, stems: StemKeys): CopyPassage[] {
  const best = new Map<string, Looked>();
  for (const [at, [, text, language, role]] of segments.entries()) {
    const looked = look(at, text, language, sought, stems);
    const before = best.get(role);
    if (looked.worth > (before?.worth ?? 0)) best.set(role, looked);
  }
  const texts = ['o', 't'].flatMap((role) => best.get(role) ?? []);
  const notes = best.get('n');
  const found = texts.length > 0 || notes === undefined ? texts : [notes];
  if (found.length === 0 && segments.length > 0) found.push({ at: 0, ranges: [], worth: 0 });
  return found.flatMap(({ at, ranges }): CopyPassage[] => {
    const segment = segments[at];
    if (segment === undefined) return [];
    const [id, text, language, role] = segment;
    const passage = runsOf(text, ranges);
    return [{ segment: id, language, role: roleOf(role), ...passage, found: ranges.length > 0 }];
  });
}

function look(
  at: number,
  text: string,
  language: string,
  { byFirst, anywhere }: SoughtByWord,
  stems: StemKeys,
): Looked {
  const tokens = tokensOf(text, language);
  const ranges: Range[] = [];
  const worth = new Map<number, number>();
  for (const [from, { form, also }] of tokens.entries())
    for (const one of [...anywhere, ...[form, ...also].flatMap((word) => byFirst.get(word) ?? [])]) {
      const mark = markAt(tokens, from, one, language, stems);
      const last = tokens[from + one.words.length - 1];
      if (mark === null || last === undefined) continue;
      ranges.push({ start: tokens[from]?.start ?? 0, end: last.end, mark });
      worth.set(one.part, Math.max(worth.get(one.part) ?? 0, mark === 'exact' ? 1 : otherwise));
    }
  ranges.sort((a, b) => a.start - b.start || b.end - a.end);
  return { at, ranges, worth: [...worth.values()].reduce((sum, own) => sum + own, 0) };
}

function markAt(
  tokens: readonly Token[],
  from: number,
  { words, stems, begins, mark }: Sought,
  language: string,
  keys: StemKeys,
): MarkKind | null {
  const [first] = words;
  const token = tokens[from];
  if (first === undefined || token === undefined) return null;
  if (words.length === 1) {
    if (isOne(first, token) || (begins && token.form.startsWith(first))) return mark;
    return stems.size > 0 && keys(token.form, language).some((key) => stems.has(key)) ? 'inflected' : null;
  }
  for (const [at, word] of words.entries()) {
    const own = tokens[from + at];
    if (own === undefined || !isOne(word, own)) return null;
  }
  return mark;
}

function runsOf(
  text: string,
  ranges: readonly Range[],
): Pick<CopyPassage, 'runs' | 'cutBefore' | 'cutAfter'> {
  const first = ranges[0]?.start ?? 0;
  const start =
    text.length <= shown.all || first <= shown.before ? 0 : afterSpace(text, first - shown.before);
  const end = text.length - start <= shown.all ? text.length : beforeSpace(text, start + shown.all);
  const runs: PassageRun[] = [];
  let at = start;
  for (const range of ranges) {
    if (range.start < at || range.end > end) continue;
    if (range.start > at) runs.push({ text: text.slice(at, range.start), mark: null });
    runs.push({ text: text.slice(range.start, range.end), mark: range.mark });
    at = range.end;
  }
  if (at < end) runs.push({ text: text.slice(at, end), mark: null });
  return { runs, cutBefore: start > 0, cutAfter: end < text.length };
}

function afterSpace(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + 40 ? whole(text, from) : space + 1;
}

function beforeSpace(text: string, to: number): number {
  const space = text.lastIndexOf(' ', to);
  return space < to - 40 ? whole(text, to) : space;
}

/** Not within a character of two code units. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function isOne(word: Form, { form, also }: Token): boolean {
  return form === word || also.includes(word);
}
