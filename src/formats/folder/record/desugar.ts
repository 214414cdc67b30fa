// Writes the short forms of record.yaml out in full, node by node, so that lines stay known.
import type { Report } from '../report.ts';
import { camelCase } from '../yaml/case.ts';
import { isNull, itemsOf, valueOf, type MapEntry, type MapNode, type Node } from '../yaml/node.ts';
import { fullDate } from './desugar-date.ts';
import {
  fullExemplar,
  fullMark,
  fullPage,
  fullPlace,
  fullRelation,
  fullRights,
  withId,
} from './desugar-parts.ts';
import { fullEditionPlace, fullName, fullPublished } from './desugar-edition.ts';
import { fullSource } from './desugar-files.ts';
import { fullText } from './desugar-text.ts';
import { gatherAgents } from './desugar-agents.ts';
import { fullLocalTexts } from './desugar-words.ts';

/** Names that a person writes for one, and the field that holds a list of them. */
const plurals = new Map([
  ['title', 'titles'],
  ['summary', 'summaries'],
  ['date', 'dates'],
  ['place', 'places'],
  ['collection', 'collections'],
  ['language', 'languages'],
  ['subject', 'subjects'],
  ['exemplar', 'exemplars'],
  ['text', 'texts'],
]);
const wordFields = new Set(['titles', 'summaries', 'notes', 'subjects']);
/** A map in which every value is in its full form; other nodes come back as they are, and are refused when they are read. */
export function fullRecord(node: Node, report: Report): Node {
  if (node.kind !== 'map') return node;
  const languages = valueOf(node, 'languages') ?? valueOf(node, 'language');
  const [first] = languages === undefined ? [] : itemsOf(languages);
  const language = first?.kind === 'scalar' ? first.text : undefined;
  // `editor` says who made this state of the record; an agent of that role stands under `agents`.
  const { list, rest } = gatherAgents(
    node.entries,
    'agents',
    (role) => role !== 'editor' && role !== 'other',
  );
  const entries = rest.map((entry) => {
    const written = camelCase(entry.key);
    const key = plurals.get(written) ?? written;
    warnOfBoth(entry, key, node, report);
    return { ...entry, key, value: fullField(key, entry.value, language, report) };
  });
  return { ...node, entries: list === undefined ? entries : [...entries, list] };
}

function warnOfBoth(entry: MapEntry, key: string, node: MapNode, report: Report): void {
  const both = key !== camelCase(entry.key) && node.entries.some((other) => camelCase(other.key) === key);
  if (both)
    report.error(
      'key-twice',
      entry.line,
      `“${entry.key}” and “${key}” are both given.`,
      'Join the two into one list.',
    );
}

function fullField(key: string, value: Node, language: string | undefined, report: Report): Node {
  if (isNull(value)) return value;
  if (wordFields.has(key)) return fullLocalTexts(value, report);
  const each = (make: (item: Node, at: number) => Node): Node => ({
    kind: 'list',
    line: value.line,
    items: itemsOf(value).map(make),
  });
  switch (key) {
    case 'dates':
      return each((item) => fullDate(item, language, report));
    case 'places':
      return each(fullPlace);
    case 'names':
      return each((item, at) => withId(fullName(item), 'n', at));
    case 'exemplars':
      return each((item, at) => fullExemplar(withId(item, 'e', at), at, report));
    case 'pages':
      return each((item, at) => fullPublished(fullPage(item, at)));
    case 'within':
      return fullEditionPlace(value, report);
    case 'marks':
      return each((item, at) => withId(fullMark(item), 'm', at));
    case 'relations':
      return each(fullRelation);
    case 'rights':
      return each(fullRights);
    case 'statements':
      return each((item, at) => withId(item, 'st', at));
    case 'texts':
      return each(fullText);
    case 'source':
      return fullSource(value);
    default:
      return value;
  }
}
