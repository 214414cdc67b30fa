// The head of a page: what stands before the first label, the labelled sections, and where the documents' text begins.
import { contentsEntry } from './contents.ts';
import { labelOn, type Label, type SectionKind } from './labels.ts';
import { languageNamed, languagesNamed } from './language-names.ts';
import type { Line } from './lines.ts';
import { passageOf, type Passage } from './passage.ts';

/** One section. `kind` is undefined where neither its label nor its value's form says what it is. */
export interface Section {
  readonly kind: SectionKind | undefined;
  readonly label: Passage;
  readonly value: Passage;
  readonly lines: readonly Line[];
  readonly languages: ReadonlySet<string>;
}

export interface Head {
  /** The lines before the first label: date, title, and what else the site prints there. */
  readonly before: readonly Line[];
  readonly sections: readonly Section[];
  /** What follows the head. */
  readonly body: readonly Line[];
}

const addressLine = /^<?https?:\/\/\S{3,400}>?$/iu;
/** How many lines may stand before the first label, and how far a prose section may reach to the next. */
const reach = { before: 40, lines: 80, characters: 12_000, sections: 60 };
const headKinds: ReadonlySet<SectionKind | undefined> = new Set([
  'citation',
  'summary',
  'language',
  'contents',
]);

/** Reads the head; undefined where the text has no labelled section near its beginning. */
export function readHead(lines: readonly Line[]): Head | undefined {
  const labels = new Map<Line, Label>();
  const label = (at: number): Label | undefined => {
    const line = lines[at];
    if (line === undefined) return undefined;
    const known = labels.get(line);
    const found = known ?? labelOn(line);
    if (found === undefined) return undefined;
    labels.set(line, found);
    const alone = line.blanks > 0 && (lines[at + 1]?.blanks ?? 1) > 0 && found.end === line.text.length;
    return found.set || (alone && headKinds.has(found.kind)) ? found : undefined;
  };
  const known = (at: number): boolean => label(at)?.kind !== undefined;

  const first = lines.slice(0, reach.before).findIndex((_, at) => known(at));
  if (first < 0) return undefined;
  const sections: Section[] = [];
  let at = first;
  for (;;) {
    const here = label(at);
    const line = lines[at];
    if (here === undefined || line === undefined) break;
    const seen = new Set(sections.map((section) => section.kind));
    const isNext = (k: number): boolean =>
      known(k) && (!seen.has(label(k)?.kind) || label(k)?.kind === 'aside');
    const inline = here.end < line.text.length;
    const end = valueEnd(lines, at, here.kind, inline, isNext, (k) => label(k) !== undefined);
    sections.push(sectionOf(lines.slice(at, end), here));
    at = end;
    if (sections.length >= reach.sections) break;
    if (known(at)) continue;
    // An unlisted label goes on with the head only where a known one follows it before long.
    const next = label(at) === undefined ? -1 : nextKnown(lines, at + 1, isNext);
    if (next < 0) break;
  }
  return { before: lines.slice(0, first), sections, body: lines.slice(at) };
}

function nextKnown(lines: readonly Line[], from: number, known: (at: number) => boolean): number {
  let characters = 0;
  for (let at = from; at < Math.min(lines.length, from + reach.lines); at++) {
    if (known(at)) return at;
    characters += lines[at]?.text.length ?? 0;
    if (characters > reach.characters) return -1;
  }
  return -1;
}

/** Where the value of the section whose label stands at `at` ends. */
function valueEnd(
  lines: readonly Line[],
  at: number,
  kind: SectionKind | undefined,
  inline: boolean,
  isNext: (at: number) => boolean,
  isLabel: (at: number) => boolean,
): number {
  const start = at + 1;
  // The lines that stand together: those right under a value that began on the label's line, else the first after the label.
  let chunk = inline ? start : start + 1;
  while (chunk < lines.length && lines[chunk]?.blanks === 0 && !isLabel(chunk)) chunk += 1;
  if (!inline && isLabel(start)) return start;
  const end = Math.min(chunk, lines.length);
  if (kind === 'citation') return citationEnd(lines, inline ? at : start, end);
  if (kind === 'contents') return contentsEnd(lines, start, inline, end);
  if (kind === 'language')
    return inline ? start : runEnd(lines, start, start + 1, (text) => languageNamed(text) !== undefined);
  if (kind === 'title' || kind === 'date' || kind === 'address')
    return inline ? start : Math.min(start + 1, lines.length);
  // Prose: it reaches to the next label, or where none follows before long, over the lines that stand together.
  const next = nextKnown(lines, start, isNext);
  if (next < 0) return end;
  for (let k = start; k < next; k++) if (isLabel(k) && (lines[k]?.blanks ?? 0) > 0) return k;
  return next;
}

function citationEnd(lines: readonly Line[], from: number, end: number): number {
  for (let at = from; at < end; at++) if (addressLine.test(lines[at]?.text ?? '')) return at + 1;
  return addressLine.test(lines[end]?.text ?? '') ? end + 1 : end;
}

function contentsEnd(lines: readonly Line[], start: number, inline: boolean, end: number): number {
  const listed = runEnd(lines, start, start, (text) => contentsEntry(text) !== undefined);
  if (listed > start || inline) return listed;
  const few = Math.min(end, start + 6);
  return lines.slice(start, few).every((line) => line.text.length < 80)
    ? few
    : Math.min(start + 1, lines.length);
}

/** The end of the run of lines, from `from` on, that pass a test. */
function runEnd(
  lines: readonly Line[],
  first: number,
  from: number,
  test: (text: string) => boolean,
): number {
  let at = Math.max(first, from);
  for (let line = lines[at]; line !== undefined && test(line.text); line = lines[at]) at += 1;
  return Math.min(at, lines.length);
}

function sectionOf(lines: readonly Line[], label: Label): Section {
  const [line, ...rest] = lines;
  const named = line === undefined ? [] : [{ line, to: label.end }];
  const isList =
    label.kind === 'language' ||
    label.kind === 'contents' ||
    label.kind === 'subjects' ||
    label.kind === undefined;
  const parts = [
    ...(line === undefined ? [] : [{ line, from: label.end }]),
    ...rest.map((one) => ({ line: one })),
  ];
  const value = passageOf(parts, !isList);
  return {
    kind: label.kind ?? kindByForm(value.text),
    label: passageOf(named),
    value,
    lines,
    languages: label.languages,
  };
}

/** What an unlisted section is, by the form of its value. */
function kindByForm(value: string): SectionKind | undefined {
  if (languagesNamed(value) !== undefined) return 'language';
  const entries = value.split('\n');
  if (entries.length < 9 && entries.every((line) => contentsEntry(line) !== undefined)) return 'contents';
  if (addressLine.test(value)) return 'address';
  const quoted = /^["“„«『「]/u.test(value);
  if (quoted && value.length < 4000 && /\b1[5-9]\d\d\b|\b20\d\d\b|https?:/u.test(value)) return 'citation';
  return undefined;
}
