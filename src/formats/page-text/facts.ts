// The facts of a page's head: title, date, citation, summary, languages, contents, and what else has a label.
import { contentsEntry, type ContentsEntry } from './contents.ts';
import { readCitation, readCredits, type CitationRead, type Credit } from './citation.ts';
import { isDate } from './dates.ts';
import { fold } from './fold.ts';
import { languageOf } from './language-evidence.ts';
import { languagesNamed } from './language-names.ts';
import type { Line } from './lines.ts';
import { passageOf, slicePassage, type Passage } from './passage.ts';
import type { Head, Section } from './sections.ts';

/** One entry of the section that says what the page holds. */
export interface Listed {
  readonly entry: ContentsEntry;
  readonly written: Passage;
}

export interface HeadFacts {
  /** The language of the page itself, by its labels. */
  readonly language: string;
  readonly title: Passage | undefined;
  readonly date: Passage | undefined;
  readonly citation: { readonly passage: Passage; readonly read: CitationRead } | undefined;
  /** The permalink, where it stands on the page. */
  readonly address: Passage | undefined;
  readonly summaries: readonly Passage[];
  readonly originals: { readonly tags: readonly string[]; readonly written: Passage } | undefined;
  readonly contents: readonly Listed[];
  readonly credits: readonly Credit[];
  readonly rights: readonly Passage[];
  readonly subjects: readonly Passage[];
  /** Labels of sections that are read, and separators within them. */
  readonly furniture: readonly Passage[];
  /** Sections kept as notes, label and all. */
  readonly notes: readonly (readonly Passage[])[];
}

const addressIn = /https?:\/\/[^\s<>"“”«»]{3,600}/iu;

/** Reads the head's facts. What is in none of them is left for `unplaced`. */
export function factsOf(head: Head): HeadFacts {
  const language = pageLanguage(head);
  const notes: Passage[][] = [];
  const of = (kind: Section['kind']): Section[] =>
    head.sections.filter((section) => section.kind === kind && section.value.text !== '');
  const [cited] = of('citation');
  const read = cited && readCitation(cited.value.text, (text) => isDate(text, language));
  const [named] = of('language');
  const tags = named && languagesNamed(named.value.text);
  const contents = of('contents').flatMap((section) => listed(section.lines, section.label));
  const addresses = [...of('citation'), ...of('address')].flatMap(
    (section) => addressPassage(section.value) ?? [],
  );
  const before = beforeLabels(head.before, read?.title, language);
  const [titled, dated] = [of('title')[0]?.value, of('date')[0]?.value];
  for (const kind of ['credits', 'aside'] as const)
    for (const section of of(kind)) notes.push([section.label, section.value]);
  for (const section of contents.length === 0 ? of('contents') : [])
    notes.push([section.label, section.value]);
  const kept = new Set(notes.map(([label]) => label));
  const furniture = head.sections
    .filter((section) => section.kind !== undefined && !kept.has(section.label))
    .map((section) => section.label);
  const subjects = of('subjects').flatMap((section) => partsOf(section.value));
  return {
    language,
    title: before.title ?? titled,
    date: before.date ?? dated,
    citation: cited && read && { passage: cited.value, read },
    address: addresses[0],
    summaries: of('summary').map((section) => section.value),
    originals: named && tags && { tags, written: named.value },
    contents,
    credits: [...(read?.credits ?? []), ...of('credits').flatMap((section) => creditsOf(section))],
    rights: of('rights').map((section) => section.value),
    subjects: subjects.map(({ subject }) => subject),
    furniture: [...furniture, ...subjects.flatMap(({ separator }) => separator ?? [])],
    notes,
  };
}

/** The language that most labels are in; of several, the one the summary is in. */
function pageLanguage(head: Head): string {
  const votes = new Map<string, number>();
  for (const { languages } of head.sections)
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.size);
  const best = [...votes].sort((a, b) => b[1] - a[1]);
  const top = best.filter(([, count]) => count === best[0]?.[1]).map(([language]) => language);
  const summary = head.sections.find((section) => section.kind === 'summary')?.value.text ?? '';
  return (
    (top.length === 1 ? top[0] : (languageOf(summary, new Set(top)) ?? top[0])) ??
    languageOf(summary) ??
    'und'
  );
}

const siteLine = /^<?https?:|^[\w-]+(?:\.[\w-]+)+\/?\S*$/u;

/** Date and title among the lines before the first label: the title is the one that the citation repeats, else the likeliest. */
function beforeLabels(lines: readonly Line[], cited: string | undefined, language: string) {
  const dateLine = lines.find((line) => isDate(line.text, language));
  const groups: Line[][] = [];
  for (const line of lines) {
    if (line === dateLine || line.text.length > 1000 || siteLine.test(line.text)) continue;
    const before = groups.at(-1);
    const above = before?.at(-1);
    // A title may be folded; a heading in Markdown is a line by itself.
    if (
      before !== undefined &&
      above !== undefined &&
      line.blanks === 0 &&
      line.level === 0 &&
      line.number === above.number + 1
    )
      before.push(line);
    else groups.push([line]);
  }
  const candidates = groups.flatMap((group) => [
    passageOf(
      group.map((line) => ({ line })),
      true,
    ),
    ...group.map((line) => passageOf([{ line }])),
  ]);
  const dressed = groups.find(([line]) => line !== undefined && (line.level > 0 || line.emphasised));
  const title =
    candidates.find(({ text }) => cited !== undefined && fold(text) === fold(cited)) ??
    (dressed &&
      passageOf(
        dressed.map((line) => ({ line })),
        true,
      )) ??
    candidates.toSorted((a, b) => b.text.length - a.text.length)[0];
  return { title, date: dateLine && passageOf([{ line: dateLine }]) };
}

function listed(lines: readonly Line[], label: Passage): Listed[] {
  const entries: Listed[] = [];
  for (const line of lines) {
    const from = line === lines[0] ? label.text.length : 0;
    const written = passageOf([{ line, from }]);
    const entry = contentsEntry(written.text);
    if (entry !== undefined) entries.push({ entry, written });
  }
  return entries;
}

function addressPassage(value: Passage): Passage | undefined {
  const found = addressIn.exec(value.text);
  const link = found?.[0].replace(/[.,;:)\]]+$/u, '');
  return found === null || link === undefined
    ? undefined
    : slicePassage(value, found.index, found.index + link.length);
}

/** A list of subjects, one by one. */
function partsOf(value: Passage): { subject: Passage; separator: Passage | undefined }[] {
  return [...value.text.matchAll(/[^;,\n]+([;,]?)/gu)].flatMap(({ 0: whole, 1: sign = '', index }) => {
    const words = whole.slice(0, whole.length - sign.length);
    const start = index + words.length - words.trimStart().length;
    if (words.trim() === '') return [];
    const end = index + whole.length;
    const separator = sign === '' ? undefined : slicePassage(value, end - 1, end);
    return [{ subject: slicePassage(value, start, start + words.trim().length), separator }];
  });
}

/** "Translated by: A. B." as a section of its own says in its label what the name is for. */
function creditsOf(section: Section): readonly Credit[] {
  const { label, value } = section;
  const direct = readCredits(`${label.text.replace(/[:：]\s*$/u, '')} ${value.text}`);
  return direct.length > 0 ? direct : readCredits(value.text);
}
