// The body of a page: its texts told apart, the pages they show, and each text read.
import { disagree } from '../../model/date/edtf-order.ts';
import { parseEdtf } from '../../model/date/edtf.ts';
import type { Folios } from '../../model/code/schema.ts';
import { folioLabels } from '../../model/code/folios.ts';
import type { ContentsEntry } from './contents.ts';
import type { HeadFacts } from './facts.ts';
import { findFolios, leavesNamed } from './folios.ts';
import type { Turn } from './leaves.ts';
import type { Line } from './lines.ts';
import { noiseRuns } from './noise.ts';
import type { Region } from './role.ts';
import { splitByLanguage } from './split.ts';
import type { TextDraft } from './text-draft.ts';
import { readText } from './text-reader.ts';

export interface BodyText {
  readonly id: string;
  readonly kind: 'transcription' | 'translation';
  readonly language: string;
  readonly draft: TextDraft;
  readonly line: number;
}

export interface BodyRead {
  readonly texts: readonly BodyText[];
  readonly turns: readonly Turn[];
  /** Which exemplar's leaves the marks count, by its place. */
  readonly exemplar: number | undefined;
  readonly problems: readonly { readonly languageUnknown: number }[];
}

/** Reads everything that follows the head. */
export function readBody(
  source: string,
  lines: readonly Line[],
  facts: HeadFacts,
  folios: readonly (Folios | null)[],
  documentDate: string | null | undefined,
): BodyRead {
  const runs = noiseRuns(lines);
  const noise = new Set<number>();
  for (const { from, to } of runs) for (let at = from; at < to; at++) noise.add(at);
  const originals = primary(facts.originals?.tags ?? []);
  const translations = primary(listedLanguages(facts, 'translation'));
  const declared = {
    originals: [...new Set([...originals, ...primary(listedLanguages(facts, 'transcription'))])],
    translations,
    page: facts.language,
  };
  const split = splitByLanguage(lines, runs, declared);
  const found = findFolios(lines, noise, folios);
  const chosen = found.exemplar === undefined ? null : (folios[found.exemplar] ?? null);
  const turns: Turn[] = [];
  const kinds = kindsOf(split.texts, split.dividers, facts, declared);
  const own = split.texts
    .filter(({ lines: at }) => at.length > 0)
    .map((text, at) => ({ ...text, kind: kinds[at] ?? 'transcription' }));
  const ordered = [
    ...own.filter((text) => text.kind === 'transcription'),
    ...own.filter((text) => text.kind === 'translation'),
  ];
  const texts = ordered.map((text, n): BodyText => {
    const language = tagOf(text.language, facts);
    const region = regionOf(lines, text.lines, text.language, noise, split.dividers, found.marks);
    const draft = readText(region, {
      source,
      isOriginal: text.kind === 'transcription',
      isPrimary: n === 0,
      turns,
      firstLeaf: chosen === null ? undefined : firstLeaf(chosen),
      agrees: (edtf) => agreement(edtf, documentDate),
    });
    return { id: `t${n + 1}`, kind: text.kind, language, draft, line: region.lines[0]?.number ?? 1 };
  });
  const problems = texts
    .filter(({ language }) => language === 'und')
    .map(({ line }) => ({ languageUnknown: line }));
  return { texts, turns, exemplar: found.exemplar, problems };
}

function primary(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.split('-')[0] ?? tag);
}

function listedLanguages(facts: HeadFacts, kind: ContentsEntry['kind']): string[] {
  return facts.contents.flatMap(({ entry }) =>
    entry.kind === kind && entry.language !== undefined ? [entry.language] : [],
  );
}

/** The full tag of a language, where the page gave one ("zh-Hant"). */
function tagOf(primary: string | undefined, facts: HeadFacts): string {
  if (primary === undefined) return 'und';
  const given = [
    ...(facts.originals?.tags ?? []),
    ...facts.contents.flatMap(({ entry }) => entry.language ?? []),
  ];
  return given.find((tag) => tag === primary || tag.startsWith(`${primary}-`)) ?? primary;
}

/** Which texts are the document's own words: by what the page says, else by which is not in the page's language. */
function kindsOf(
  texts: readonly { readonly language: string | undefined; readonly lines: readonly number[] }[],
  dividers: ReadonlyMap<number, ContentsEntry>,
  facts: HeadFacts,
  declared: { readonly originals: readonly string[]; readonly translations: readonly string[] },
): BodyText['kind'][] {
  const present = texts.filter(({ lines }) => lines.length > 0);
  const listsTranslation = facts.contents.some(({ entry }) => entry.kind === 'translation');
  let hasOriginal = false;
  return present.map(({ language, lines }) => {
    const announced = lines.map((at) => dividers.get(at)?.kind).find((kind) => kind !== undefined);
    if (announced === 'translation' || announced === 'transcription') return announced;
    if (language === undefined || declared.originals.includes(language)) return 'transcription';
    if (declared.originals.length > 0 || declared.translations.includes(language)) return 'translation';
    if (present.length === 1) return listsTranslation ? 'translation' : 'transcription';
    // Nothing is said: the first text in another language than the page's is the original, and there is one.
    if (hasOriginal || language === facts.language) return 'translation';
    hasOriginal = true;
    return 'transcription';
  });
}

function regionOf(
  lines: readonly Line[],
  indexes: readonly number[],
  language: string | undefined,
  noise: ReadonlySet<number>,
  dividers: ReadonlyMap<number, unknown>,
  marks: ReturnType<typeof findFolios>['marks'],
): Region {
  const own = new Map(indexes.map((index, at) => [index, at]));
  const local = (from: Iterable<number>): Set<number> =>
    new Set([...from].flatMap((index) => own.get(index) ?? []));
  const folios = new Map(
    [...marks].flatMap(([index, mark]) => (own.has(index) ? [[own.get(index) ?? 0, mark] as const] : [])),
  );
  return {
    lines: indexes.flatMap((index) => lines[index] ?? []),
    language,
    noise: local(noise),
    dividers: local(dividers.keys()),
    folios,
  };
}

function firstLeaf(folios: Folios): string | undefined {
  const all = folioLabels(folios);
  if (all.ok) return all.value[0];
  const ref = folios.ranges[0]?.from;
  return ref && leavesNamed(folios, ref, ref)[0];
}

/** Whether two dates can be of one day; undefined where one of them is not known. */
export function agreement(edtf: string | null, documentDate: string | null | undefined): boolean | undefined {
  if (edtf === null || documentDate === null || documentDate === undefined) return undefined;
  const [a, b] = [parseEdtf(edtf), parseEdtf(documentDate)];
  return a.ok && b.ok ? !disagree(a.value, b.value) : undefined;
}
