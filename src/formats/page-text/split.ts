// The body parted into texts by language: where the original ends and a translation begins.
import { contentsEntry, type ContentsEntry } from './contents.ts';
import { languageEvidence, languageOf, onlyLanguage } from './language-evidence.ts';
import type { Line } from './lines.ts';
import { markLanguages, registryNumber } from './marks.ts';
import type { Run } from './noise.ts';
import { openerOn } from './openers.ts';
import { languagesOfScript } from './stop-words.ts';
import { genreIn } from './words-genre.ts';

/** What is known of the texts before their lines are looked at. Tags are primary subtags. */
export interface Declared {
  readonly originals: readonly string[];
  readonly translations: readonly string[];
  readonly page: string | undefined;
}

/** The lines of one language, by index into the body. `language` is undefined where nothing tells it. */
export interface TextLines {
  readonly language: string | undefined;
  readonly lines: readonly number[];
}

export interface Split {
  readonly texts: readonly TextLines[];
  /** Lines that only announce a text ("Translation - English"), by index, with the language of the text they stand in. */
  readonly dividers: ReadonlyMap<number, ContentsEntry>;
}

/** What a change of language costs, in points of evidence; less where a text is likely to begin. */
const change = { anywhere: 7, atHeading: 3 };
const mostCandidates = 8;

/** Parts the body. Linear in the number of lines. */
export function splitByLanguage(lines: readonly Line[], noise: readonly Run[], declared: Declared): Split {
  const dividers = dividersIn(lines);
  const candidates = candidatesOf(lines, declared);
  const among = new Set(candidates);
  const noisy = new Set<number>();
  for (const { from, to } of noise) for (let at = from; at < to; at++) noisy.add(at);
  if (candidates.length < 2)
    return { texts: [{ language: candidates[0], lines: lines.map((_, at) => at) }], dividers };

  const evidence = lines.map((line, at) => {
    const divider = dividers.get(at);
    if (divider !== undefined) return dividerEvidence(divider, declared);
    return lineEvidence(line, among, noisy.has(at));
  });
  const headings = lines.map(
    (line, at) => !noisy.has(at) && (dividers.has(at) || line.level > 0 || isGenreLine(line)),
  );
  const best = bestPath(evidence, headings, candidates);
  absorbAsides(lines, best);
  const foreign = candidates.filter(
    (language) => language !== declared.page && !declared.translations.includes(language),
  );
  giveFrontToOriginals(lines, best, new Set(declared.originals.length > 0 ? declared.originals : foreign));
  const texts = new Map<string, number[]>();
  best.forEach((language, at) => {
    const own = texts.get(language);
    if (own === undefined) texts.set(language, [at]);
    else own.push(at);
  });
  return { texts: [...texts].map(([language, own]) => ({ language, lines: own })), dividers };
}

function dividersIn(lines: readonly Line[]): Map<number, ContentsEntry> {
  const dividers = new Map<number, ContentsEntry>();
  lines.forEach((line, at) => {
    const entry = line.text.length > 90 ? undefined : contentsEntry(line.text);
    if (entry === undefined || entry.kind === 'scan') return;
    const alone = line.blanks > 0 && (lines[at + 1]?.blanks ?? 1) > 0;
    if (line.level > 0 || line.emphasised || (alone && entry.language !== undefined) || at === 0)
      dividers.set(at, entry);
  });
  return dividers;
}

function candidatesOf(lines: readonly Line[], declared: Declared): string[] {
  const letters = new Map<string, number>();
  let all = 0;
  for (const { text } of lines) {
    // A character of an East Asian script says as much as three letters.
    const eastern =
      (text.slice(0, 400).match(/[\p{sc=Han}\p{sc=Hangul}]/gu)?.length ?? 0) * Math.max(1, text.length / 400);
    if (text.length < 60 && eastern < 12) continue;
    const weight = text.length + 2 * eastern;
    const language = languageOf(text);
    all += weight;
    if (language !== undefined) letters.set(language, (letters.get(language) ?? 0) + weight);
  }
  const known = new Set([
    ...declared.originals,
    ...declared.translations,
    ...(declared.page === undefined ? [] : [declared.page]),
  ]);
  const enough = known.size === 0 ? 0.05 : 0.12;
  const scripts = new Set([...known].map(scriptOf));
  const found = [...letters]
    // A script that no known language is written in needs less to be believed.
    .filter(([language, count]) => count >= all * (scripts.has(scriptOf(language)) ? enough : 0.02))
    .sort((a, b) => b[1] - a[1]);
  return [...new Set([...known, ...found.map(([language]) => language)])].slice(0, mostCandidates);
}

function scriptOf(language: string): string | undefined {
  return Object.keys(languagesOfScript).find((script) => languagesOfScript[script]?.includes(language));
}

function dividerEvidence(divider: ContentsEntry, declared: Declared): Map<string, number> {
  const fallback = divider.kind === 'translation' ? declared.page : declared.originals[0];
  const language = divider.language ?? fallback;
  return new Map(language === undefined ? [] : [[language, 20]]);
}

function lineEvidence(line: Line, among: ReadonlySet<string>, noisy: boolean): Map<string, number> {
  if (noisy) {
    // Half-words show a script, not a language.
    const only = onlyLanguage(line.text, among);
    return new Map(only === undefined ? [] : [[only, 0.5]]);
  }
  const points = languageEvidence(line.text, among);
  if (line.text.length > 120) return points;
  const told = [...(genreIn(line.text, 3)?.languages ?? []), ...markLanguages(line.text)];
  const opener = openerOn(line.text, among);
  if (opener !== undefined) told.push(opener.language);
  const fitting = [...new Set(told)].filter((language) => among.has(language));
  for (const language of fitting) points.set(language, (points.get(language) ?? 0) + 4 / fitting.length);
  return points;
}

function isGenreLine(line: Line): boolean {
  return line.text.length < 60 && line.blanks > 0 && genreIn(line.text, 2) !== undefined;
}

/** The sequence of languages that the evidence speaks for most, a change costing its price; late changes where all is equal. */
function bestPath(
  evidence: readonly ReadonlyMap<string, number>[],
  headings: readonly boolean[],
  candidates: readonly string[],
): string[] {
  let scores = candidates.map(() => 0);
  const cameFrom: number[][] = [];
  evidence.forEach((points, at) => {
    const price = at === 0 ? 0 : headings[at] === true ? change.atHeading : change.anywhere;
    const top = scores.reduce((best, score, one) => (score > (scores[best] ?? 0) ? one : best), 0);
    const from = candidates.map((_, own) =>
      own === top || (scores[own] ?? 0) > (scores[top] ?? 0) - price ? own : top,
    );
    scores = candidates.map((language, own) => {
      const before = from[own] ?? own;
      return (scores[before] ?? 0) - (before === own ? 0 : price) + (points.get(language) ?? 0);
    });
    cameFrom.push(from);
  });
  let state = scores.reduce((best, score, one) => (score > (scores[best] ?? 0) ? one : best), 0);
  const path: string[] = [];
  for (let at = evidence.length - 1; at >= 0; at--) {
    path[at] = candidates[state] ?? '';
    state = cameFrom[at]?.[state] ?? state;
  }
  return path;
}

/** A few lines of another language in the midst of one text are a quotation in it. */
function absorbAsides(lines: readonly Line[], path: string[]): void {
  let from = 0;
  for (let at = 1; at <= path.length; at++) {
    if (path[at] === path[from]) continue;
    const [before, after] = [path[from - 1], path[at]];
    const letters = lines.slice(from, at).reduce((sum, line) => sum + line.text.length, 0);
    if (before !== undefined && before === after && letters < 240) path.fill(before, from, at);
    from = at;
  }
}

const numeral =
  /^\P{L}{0,4}(?:\p{L}{1,6}\.?\s?)?\P{L}{0,4}\d[\d\s.,/-]{0,12}(?:\s?\p{L}{1,4}\.?)?\P{L}{0,3}$/u;

/** Numbers before an original's heading (folio, registry, stamped date) are its own and not the end of what stands before. */
function giveFrontToOriginals(lines: readonly Line[], path: string[], originals: ReadonlySet<string>): void {
  for (let at = 1; at < path.length; at++) {
    const [before, own] = [path[at - 1], path[at]];
    if (own === undefined || before === own || !originals.has(own)) continue;
    for (let back = at - 1; back >= 0 && path[back] === before; back--) {
      const text = lines[back]?.text ?? '';
      if (text.length > 40 || !/\d/u.test(text)) break;
      if (!numeral.test(text) && registryNumber(text) === undefined) break;
      path[back] = own;
    }
  }
}
