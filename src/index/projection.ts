// What the index holds of a record, computed from its newest version. Pure: the same record gives the same entry.
import type { Agent } from '../model/agent.ts';
import { walkBlocks } from '../model/block.ts';
import type { DateRole } from '../model/date/statement.ts';
import { sortKey } from '../model/date/edtf-order.ts';
import { parseEdtf, type Edtf } from '../model/date/edtf.ts';
import type { Description } from '../model/description.ts';
import { canonicalLanguage } from '../model/language.ts';
import type { Manifest } from '../model/manifest.ts';
import type { RecordContent } from '../model/record.ts';
import type { IndexEntry } from './port.ts';

/** Code units of a title that count for the order. */
const orderedTitle = 80;

export function project(manifest: Manifest, content: RecordContent): IndexEntry {
  const { description, texts } = content;
  const dates = documentDates(description);
  const [first = null] = dates.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const title = description.titles[0] ?? { language: 'und', text: '' };
  const languages = distinct(texts.length > 0 ? texts.map((text) => text.language) : description.languages);
  return {
    entry: {
      id: manifest.id,
      version: manifest.number,
      type: description.type,
      title: title.text,
      titleLanguage: title.language,
      date: first?.edtf ?? null,
      languages,
      from: named(description.agents, 'from'),
      to: named(description.agents, 'to'),
    },
    facets: {
      type: [description.type],
      language: values([...languages, ...description.languages].map(primaryLanguage)),
      year: values(dates.flatMap(yearsOf)),
      collection: values(description.collections),
    },
    order: `${sortKey(first)}\n${orderOfTitle(title.text)}`,
    texts: texts.length,
    segments: texts.reduce((sum, text) => sum + segmentsOf(text.blocks), 0),
    pages: description.pages.length,
  };
}

/** The dates of the document itself; where none is known, those on which it was sent. */
function documentDates(description: Description): Edtf[] {
  const ofRole = (role: DateRole): Edtf[] =>
    description.dates.flatMap((date) => {
      if (date.role !== role || date.edtf === null) return [];
      const read = parseEdtf(date.edtf);
      return read.ok ? [read.value] : [];
    });
  const dates = ofRole('document');
  return dates.length > 0 ? dates : ofRole('sent');
}

/** A date within so many years stands under each of them; a vaguer one under its decade or century, if it says one. */
const mostYears = 10;

function yearsOf(date: Edtf): string[] {
  if (date.earliest === null || date.latest === null) return [];
  const [from, to] = [yearOf(date.earliest), yearOf(date.latest)];
  if (date.precision === 'decade' && to - from === 9) return [`${padded(from).slice(0, -1)}X`];
  if (date.precision === 'century' && to - from === 99) return [`${padded(from).slice(0, -2)}XX`];
  if (to - from >= mostYears) return [];
  return Array.from({ length: to - from + 1 }, (_, at) => padded(from + at));
}

/** The year of an ISO day, astronomical, with sign and more than four digits where it has them. */
function yearOf(isoDay: string): number {
  return Number(isoDay.slice(0, -6));
}

function padded(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** Language and script without region or variant, so that "en-GB" and "en" are found together. */
function primaryLanguage(tag: string): string {
  const [language = tag, second = ''] = (canonicalLanguage(tag) ?? tag).split('-');
  return /^[A-Z][a-z]{3}$/.test(second) ? `${language}-${second}` : language;
}

function named(agents: readonly Agent[], role: Agent['role']): string[] {
  return agents.filter((agent) => agent.role === role).map((agent) => agent.written);
}

/** Letters without marks or case, so that titles stand together as a reader looks them up. */
function orderOfTitle(title: string): string {
  return title
    .slice(0, 4 * orderedTitle)
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{P}\p{C}]/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, orderedTitle)
    .toWellFormed();
}

function segmentsOf(blocks: RecordContent['texts'][number]['blocks']): number {
  let count = 0;
  for (const block of walkBlocks(blocks)) count += block.segments.length;
  return count;
}

/** Values of a facet, each once, in the order of their UTF-8 bytes, which is also the database's. */
function values(list: readonly string[]): string[] {
  return distinct(list).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function distinct(list: readonly string[]): string[] {
  return [...new Set(list)];
}
