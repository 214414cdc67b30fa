// Search by brute force: what answers a query, counted record by record, to hold an engine's answers against.
import { documentDates } from '../../src/index/project/dates.ts';
import { referenceKey } from '../../src/index/project/references.ts';
import { GAP, wordsIn, type FieldWords } from '../../src/index/project/words.ts';
import { project } from '../../src/index/projection.ts';
import type { IndexEntry } from '../../src/index/port.ts';
import {
  searchFields,
  type Choice,
  type SearchFacet,
  type SearchField,
  type SearchNode,
} from '../../src/index/search.ts';
import type { RecordContent } from '../../src/model/record.ts';
import type { NewVersion } from '../../src/store/port.ts';

export interface Known {
  readonly id: string;
  readonly content: RecordContent;
  readonly entry: IndexEntry;
  readonly words: FieldWords;
}

export function known({
  id,
  content,
  version,
}: {
  id: string;
  content: RecordContent;
  version: NewVersion;
}): Known {
  return { id, content, entry: project(version.manifest, content), words: wordsIn(content) };
}

/** What each name is, by the first of some records that names it. */
export function kindsOf(records: readonly Known[]): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const { entry } of records)
    for (const { reference, kind } of entry.names)
      if (!kinds.has(referenceKey(reference))) kinds.set(referenceKey(reference), kind);
  return kinds;
}

/** The values of a facet that a record has, where nobody described any name. `kinds`: as by `kindsOf`. */
export function valuesOf(
  { content, entry }: Known,
  facet: SearchFacet,
  kinds: ReadonlyMap<string, string>,
): Set<string> {
  const { description, texts } = content;
  switch (facet) {
    case 'person':
    case 'body':
    case 'place':
      return new Set(
        entry.names.map(({ reference }) => referenceKey(reference)).filter((key) => kinds.get(key) === facet),
      );
    case 'repository':
      return new Set(entry.units.map(({ key }) => key).filter((key) => key.startsWith('repository:')));
    case 'mark':
      return new Set(
        description.marks
          .map(({ normalised, written }) => (normalised ?? written).trim().toWellFormed())
          .filter((mark) => mark !== ''),
      );
    case 'translated':
      return new Set([texts.some(({ kind }) => kind === 'translation') ? 'yes' : 'no']);
    case 'year':
    case 'collection':
    case 'type':
    case 'language':
      return new Set(entry.facets[facet]);
  }
}

/** Whether a record answers, by forms of any weight; `least`: the weight that every form must have. */
export function answers(record: Known, node: SearchNode, least = 0): boolean {
  switch (node.kind) {
    case 'words':
      return fieldsOf(node.fields).some((field) =>
        stands(record.words.fields[field], node.words, node.within, least),
      );
    case 'prefix':
      return fieldsOf(node.fields).some((field) =>
        record.words.fields[field].some((form) => form.startsWith(node.start)),
      );
    case 'facet':
      return node.role === undefined
        ? node.values.some((value) => hasValue(record, node.facet, value))
        : record.entry.names.some(
            ({ reference, roles }) =>
              node.values.includes(referenceKey(reference)) && roles.includes(node.role ?? 'from'),
          );
    case 'unit':
      return record.entry.units.some(({ key }) => node.keys.includes(key));
    case 'records':
      return node.ids.includes(record.id);
    case 'dates':
      return documentDates(record.content.description)
        .slice(0, 8)
        .some(
          ({ earliest, latest }) =>
            (node.to === null || earliest === null || earliest <= node.to) &&
            (node.from === null || latest === null || latest >= node.from),
        );
    case 'and':
      return node.of.every((one) => answers(record, one, least));
    case 'or':
      return node.of.some((one) => answers(record, one, least));
    case 'not':
      return !answers(record, node.of);
  }
}

/** Names by whatever they are. */
function hasValue(record: Known, facet: SearchFacet, value: string): boolean {
  return facet === 'person' || facet === 'body' || facet === 'place'
    ? record.entry.names.some(({ reference }) => referenceKey(reference) === value)
    : valuesOf(record, facet, new Map()).has(value);
}

const fieldsOf = (fields: readonly SearchField[]): readonly SearchField[] =>
  fields.length === 0 ? searchFields : fields;

function stands(
  forms: readonly string[],
  words: readonly Choice[],
  within: number | undefined,
  least: number,
): boolean {
  const will = (at: number, word: number): boolean =>
    words[word]?.some(({ form, weight }) => weight >= least && forms[at]?.toWellFormed() === form) ?? false;
  if (within === undefined) return forms.some((_, at) => words.every((__, word) => will(at + word, word)));
  return forms.some((_, at) => {
    const run = forms.slice(at, at + within + 2);
    const end = run.indexOf(GAP);
    const width = end < 0 ? run.length : end;
    const places = words.map((__, word) =>
      Array.from({ length: width }, (___, n) => at + n).filter((n) => will(n, word)),
    );
    return apart(places, new Set());
  });
}

/** Whether each word can have a place of its own. */
function apart([first, ...rest]: readonly (readonly number[])[], taken: ReadonlySet<number>): boolean {
  if (first === undefined) return true;
  return first.some((place) => !taken.has(place) && apart(rest, new Set([...taken, place])));
}
