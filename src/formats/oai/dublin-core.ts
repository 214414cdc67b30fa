// A record as unqualified Dublin Core (`oai_dc`), which every repository must offer and every aggregator reads.
import type { AgentRole } from '../../model/agent.ts';
import type { DateRole, DateStatement } from '../../model/date/statement.ts';
import type { Rights } from '../../model/rights.ts';
import { genre } from '../citation/document.ts';
import { citedEdition } from '../citation/edition.ts';
import { exemplarInWords } from '../citation/location.ts';
import { onOneLine } from '../citation/one-line.ts';
import type { PublishedRecord } from '../port.ts';
import { printElement, type Printable } from '../xml/print.ts';

export const DUBLIN_CORE = 'http://www.openarchives.org/OAI/2.0/oai_dc/';
export const DUBLIN_CORE_SCHEMA = 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd';
const elements = 'http://purl.org/dc/elements/1.1/';

/**
 * What Dublin Core says that stands in no record: full addresses of the record (its newest version) and of this version, and, aligned with
 * the description's relations, of the records that they lead to; null where they lead to none that anybody may read.
 */
export interface DublinCoreContext {
  readonly archiveTitle: string;
  readonly record: string;
  readonly version: string;
  readonly related: readonly (string | null)[];
}

interface Statement {
  readonly element: string;
  readonly text: string;
  readonly language?: string | undefined;
}

const creators: readonly (readonly AgentRole[])[] = [['author'], ['from'], ['signatory']];
const contributors: ReadonlySet<AgentRole> = new Set([
  'translator',
  'transcriber',
  'interpreter',
  'recorder',
  'editor',
  'certifier',
  'contributor',
  'donor',
]);

/**
 * The element `oai_dc:dc`, for each element of Dublin Core in the order of its list. `language`: of the document first, then of its translations; `source`: where each copy
 * of it lies; `date`: as EDTF, all that disagree; `coverage`: the places it was written at and is about, and the days of events it tells of. The same statement
 * stands once. Characters that XML forbids become U+FFFD.
 */
export function dublinCore(record: PublishedRecord, context: DublinCoreContext): string {
  const seen = new Set<string>();
  const children: Printable[] = [];
  for (const { element, text, language } of statementsOf(record, context)) {
    const key = `${element}\n${language ?? ''}\n${text}`;
    if (text.trim() === '' || seen.has(key)) continue;
    seen.add(key);
    const known = language === 'und' || language === '' ? undefined : language;
    children.push({ name: `dc:${element}`, attributes: { 'xml:lang': known }, text });
  }
  const attributes = {
    'xmlns:oai_dc': DUBLIN_CORE,
    'xmlns:dc': elements,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${DUBLIN_CORE} ${DUBLIN_CORE_SCHEMA}`,
  };
  return printElement({ name: 'oai_dc:dc', attributes, children }, 0);
}

const plain = (element: string, list: readonly (string | undefined)[]): Statement[] =>
  list.flatMap((text) => (text === undefined ? [] : [{ element, text }]));
const worded = (
  element: string,
  list: readonly { readonly text: string; readonly language?: string | undefined }[],
): Statement[] => list.map(({ text, language }) => ({ element, text, language }));
const named = (
  element: string,
  list: readonly { readonly written: string; readonly language?: string | undefined }[],
): Statement[] => list.map(({ written, language }) => ({ element, text: onOneLine(written), language }));

function statementsOf(record: PublishedRecord, context: DublinCoreContext): Statement[] {
  const { description, texts } = record.content;
  const { agents, places, relations } = description;
  const edition = citedEdition(record);
  const roles = creators.find((some) => agents.some(({ role }) => some.includes(role))) ?? [];
  const credits = texts.flatMap((text) => text.credits);
  const untitled = `[Untitled ${genre(description)}]`;
  return [
    ...worded('title', description.titles.length > 0 ? description.titles : [{ text: untitled }]),
    ...named(
      'creator',
      agents.filter(({ role }) => roles.includes(role)),
    ),
    ...worded('subject', description.subjects),
    ...worded('description', description.summaries),
    ...plain('publisher', [edition?.publisher, context.archiveTitle]),
    ...named(
      'contributor',
      [...agents, ...credits].filter(({ role }) => contributors.has(role)),
    ),
    ...plain('date', ownDates(description.dates)),
    ...plain('type', ['Text', genre(description)]),
    ...plain('identifier', [context.record, context.version]),
    ...plain('source', [...description.exemplars.map(exemplarInWords), description.source.address]),
    ...plain('language', [...description.languages, ...texts.map(({ language }) => language)]),
    ...plain('relation', [
      edition === undefined
        ? undefined
        : [edition.title, edition.number].filter((part) => part !== undefined).join(', no. '),
      ...relations.map(({ target }, at) =>
        'described' in target ? target.described : (context.related[at] ?? undefined),
      ),
    ]),
    ...named(
      'coverage',
      places.filter(({ role }) => role !== 'sent-to'),
    ),
    ...plain(
      'coverage',
      description.dates.flatMap(({ role, edtf }) =>
        role.startsWith('event-') && edtf !== null ? [edtf] : [],
      ),
    ),
    ...[...description.rights, ...texts.flatMap(({ rights }) => rights)].flatMap(rightsOf),
  ];
}

const dateRoles: readonly DateRole[] = ['document', 'sent', 'received', 'registered', 'published'];

/** The dates of the document: of those that say when it was made all, else of those that say when it was sent, and so on. */
function ownDates(dates: readonly DateStatement[]): string[] {
  for (const wanted of dateRoles) {
    const found = dates.flatMap(({ role, edtf }) => (role === wanted && edtf !== null ? [edtf] : []));
    if (found.length > 0) return found;
  }
  return [];
}

function rightsOf({ statement, address, holder, language }: Rights): Statement[] {
  const held =
    holder === undefined || statement.includes(holder) ? [] : [{ element: 'rights', text: holder }];
  return [
    { element: 'rights', text: statement, language },
    ...(address === undefined ? [] : [{ element: 'rights', text: address }]),
    ...held,
  ];
}
