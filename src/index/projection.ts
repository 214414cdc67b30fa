// What the index holds of a record, computed from its newest version. Pure: the same record gives the same entry.
import type { Agent } from '../model/agent.ts';
import { walkBlocks } from '../model/block.ts';
import { sortKey } from '../model/date/edtf-order.ts';
import { canonicalLanguage } from '../model/language.ts';
import type { Manifest } from '../model/manifest.ts';
import type { RecordContent } from '../model/record.ts';
import { folded } from './fold.ts';
import type { IndexEntry } from './port.ts';
import { dating, daysOf, documentDates, momentOf, monthsOf, yearsOf } from './project/dates.ts';
import { beginningOf, editionOf, isBook, sourceIn, withinOf } from './project/edition.ts';
import { namesIn } from './project/names.ts';
import { unitsIn } from './project/units.ts';

export function project(manifest: Manifest, content: RecordContent): IndexEntry {
  const { description, texts } = content;
  const dates = documentDates(description);
  const timed = isBook(description) ? undefined : dates;
  const [first = null] = dates;
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
      edition: editionOf(description),
    },
    facets: {
      type: [description.type],
      language: values([...languages, ...description.languages].map(primaryLanguage)),
      year: values((timed ?? []).flatMap(yearsOf)),
      collection: values(description.collections),
      month: values((timed ?? []).flatMap(monthsOf)),
      day: values((timed ?? []).flatMap(daysOf)),
      dating: timed === undefined ? [] : dating(timed),
    },
    order: `${sortKey(first)}\n${folded(title.text)}`,
    moment: momentOf(first),
    beginning: beginningOf(content),
    names: namesIn(content),
    units: unitsIn(description),
    source: sourceIn(content),
    within: withinOf(description),
    texts: texts.length,
    segments: texts.reduce((sum, text) => sum + segmentsOf(text.blocks), 0),
    pages: description.pages.length,
  };
}

/** Language and script without region or variant, so that "en-GB" and "en" are found together. */
function primaryLanguage(tag: string): string {
  const [language = tag, second = ''] = (canonicalLanguage(tag) ?? tag).split('-');
  return /^[A-Z][a-z]{3}$/.test(second) ? `${language}-${second}` : language;
}

function named(agents: readonly Agent[], role: Agent['role']): string[] {
  return agents.filter((agent) => agent.role === role).map((agent) => agent.written);
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
