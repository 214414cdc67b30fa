// One division of a volume as a draft: a document, an editorial note, or a part of the edition itself.
import type { Description, EditionPlace } from '../../../model/description.ts';
import type { DateStatement } from '../../../model/date/statement.ts';
import type { Draft } from '../../../model/draft.ts';
import type { Page } from '../../../model/exemplar.ts';
import type { Place } from '../../../model/agent.ts';
import type { Problem } from '../../../model/problem.ts';
import { childOf, type XmlElement } from '../../xml/element.ts';
import { createSession, type Session } from '../reading/session.ts';
import { spokenOf } from '../reading/spoken.ts';
import { readBlocks } from '../reading/text.ts';
import { agentsOf, ownElements } from './agents.ts';
import { personsIn } from './correspondents.ts';
import { dateInHeading, dateReader, readTime, type DateReader } from './dates.ts';
import { titleOf, typeOf } from './heading.ts';
import { marksInNote, marksOf } from './marks.ts';
import { exemplarOf, sourceNoteOf } from './source-note.ts';
import { baseDescription, textOfRecord } from './base.ts';
import type { Volume } from './header.ts';
import { frusVocabulary } from './vocabulary.ts';

/** Where a division stands in its volume. `pages`: those on which it begins, before its first words. */
export interface Standing {
  readonly within: EditionPlace;
  readonly pages: readonly Omit<Page, 'id'>[];
  /** Names in it with a title that contradicts whom the edition identifies them with. */
  readonly doubted: ReadonlySet<XmlElement>;
}

/** A draft, and what a person should look at in it. `unknown`: elements that were not understood, by the line of their first use. */
export interface ReadDivision {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly unknown: ReadonlyMap<string, number>;
}

/** Reads a document: its description from its own markup, its text whole. */
export function readDocument(element: XmlElement, volume: Volume, standing: Standing): ReadDivision {
  const { key, language } = volume;
  const { read, title, base } = begin(element, volume, standing);
  const { session, blocks } = read;
  const note = sourceNoteOf(element);
  const exemplar = exemplarOf(note, key);
  const type = typeOf(title, note);
  const marks = marksOf(blocks, language);
  const description: Description = {
    ...base,
    type,
    dates: datesOf(element, read.dates, type === 'editorial-note' ? '' : title),
    agents: agentsOf(element, session, (problem) => read.problems.push(problem)),
    places: placesOf(element, session),
    names: session.names.list,
    exemplars: exemplar === undefined ? [] : [exemplar],
    pages: session.pages,
    marks: type === 'editorial-note' ? [] : [...marks, ...marksInNote(note, marks, language, key)],
  };
  const ofExemplar =
    exemplar === undefined
      ? null
      : ({ exemplar: exemplar.id, basis: 'written', certainty: 'certain', by: key } as const);
  return {
    draft: {
      description,
      texts: textOfRecord(volume, blocks, ofExemplar),
      zones: [],
      links: [],
      files: [],
      images: [],
    },
    problems: read.problems,
    unknown: session.unknown,
  };
}

/** Reads a preface, list, index or the like. */
export function readSection(element: XmlElement, volume: Volume, standing: Standing): ReadDivision {
  const { read, base } = begin(element, volume, standing);
  const { session, blocks, problems } = read;
  return {
    draft: {
      description: { ...base, type: 'edition-matter', names: session.names.list, pages: session.pages },
      texts: textOfRecord(volume, blocks, null),
      zones: [],
      links: [],
      files: [],
      images: [],
    },
    problems,
    unknown: session.unknown,
  };
}

interface Begun {
  readonly read: {
    readonly session: Session;
    readonly blocks: ReturnType<typeof readBlocks>;
    readonly problems: Problem[];
    readonly dates: DateReader;
  };
  readonly title: string;
  readonly base: Description;
}

/** What documents and sections have in common. */
function begin(element: XmlElement, volume: Volume, { within, pages, doubted }: Standing): Begun {
  const { language } = volume;
  const problems: Problem[] = [];
  const dates = dateReader(volume.key, (problem) => problems.push(problem));
  const vocabulary = frusVocabulary(volume.key, dates, personsIn(element), doubted);
  const session = createSession(vocabulary, language, pages);
  const blocks = readBlocks(element, session);
  const head = childOf(element, 'head');
  const heading = head === undefined ? '' : spokenOf(head);
  const title = titleOf(heading, within.number);
  const citation = `${volume.title}${within.number === undefined ? (title === '' ? '' : `, ${title}`) : `, Document ${within.number}`}`;
  const base: Description = {
    ...baseDescription(volume, element.attributes['xml:id'] ?? `division-${within.order}`, citation),
    within,
    titles: title === '' ? [] : [{ language, text: title }],
  };
  return { read: { session, blocks, problems, dates }, title, base };
}

/** The dates of the document's own datelines; where it has none, the one in its heading. */
function datesOf(document: XmlElement, statementOf: DateReader, title: string): DateStatement[] {
  const dates: DateStatement[] = [];
  for (const line of ownElements(document, 'dateline')) {
    const [time] = ownElements(line, 'time');
    const clock = time === undefined ? undefined : readTime(time);
    for (const date of ownElements(line, 'date')) {
      const read = statementOf(date);
      if (read === undefined) continue;
      dates.push(read.time === undefined && clock !== undefined ? { ...read, time: clock } : read);
    }
  }
  if (dates.length > 0) return dates;
  const inHeading = dateInHeading(title);
  return inHeading === undefined ? [] : [inHeading];
}

/** The places of the document's own datelines. */
function placesOf(document: XmlElement, session: Session): Place[] {
  const places: Place[] = [];
  for (const line of ownElements(document, 'dateline'))
    for (const element of ownElements(line, 'placeName')) {
      const written = spokenOf(element);
      const mention = session.vocabulary.mention(element);
      if (written === '' || mention === undefined || places.some((one) => one.written === written)) continue;
      const name = session.names.add(written, mention, session.language);
      const how = { basis: 'written', certainty: 'certain', by: null } as const;
      places.push({ role: 'written-at', written, language: session.language, name, ...how });
    }
  return places;
}
