// Generated descriptions: every field of a record's description, consistent with its texts.
import type { ReferenceCode } from '../../src/model/code/schema.ts';
import { CalendarSchema } from '../../src/model/date/calendar.ts';
import { DateRoleSchema, type DateStatement } from '../../src/model/date/statement.ts';
import {
  DESCRIPTION_SCHEMA,
  RecordTypeSchema,
  type Description,
  type EditionPlace,
} from '../../src/model/description.ts';
import {
  AbsenceKindSchema,
  type Exemplar,
  type ExemplarIdentification,
  type Page,
  type PageImage,
} from '../../src/model/exemplar.ts';
import { MarkKindSchema, type Mark } from '../../src/model/mark.ts';
import type { Relation } from '../../src/model/relation.ts';
import type { SourceFile } from '../../src/model/source.ts';
import type { Statement } from '../../src/model/statement.ts';
import { agent, assertion, edtfDate, language, localText, recordId, rights } from './assertions.ts';
import { atLeastOne, oneIn, perhaps, pick, several, type Draw } from './draw.ts';

/** What a description is drawn around. */
export interface Known {
  readonly key: string;
  readonly texts: readonly string[];
  /** Ids of blocks and segments of all texts. */
  readonly places: readonly string[];
  readonly pages: readonly string[];
  readonly exemplars: readonly string[];
  readonly names: readonly string[];
  readonly files: readonly SourceFile[];
  readonly images: readonly PageImage[];
}

export function description(draw: Draw, known: Known): Description {
  return {
    schema: DESCRIPTION_SCHEMA,
    type: pick(draw, atLeastOne(RecordTypeSchema.options)),
    collections: several(draw, 0, 2, () => pick(draw, ['Bridges', 'Комиссия по мосту', '橋樑'])),
    source: {
      format: 'generated',
      key: known.key,
      ...perhaps(draw, () => ({ address: `https://archive.example/${encodeURIComponent(known.key)}` })),
      ...perhaps(draw, () => ({ publisher: draw.string(3), citation: draw.string(12) })),
      files: [...known.files],
    },
    ...perhaps(draw, () => ({ within: editionPlace(draw) })),
    titles: several(draw, 0, 2, () => localText(draw, 10)),
    summaries: several(draw, 0, 2, () => localText(draw, 40)),
    languages: several(draw, 0, 2, () => language(draw)),
    dates: several(draw, 0, 3, () => date(draw)),
    agents: several(draw, 0, 3, () => agent(draw, known.names)),
    places: several(draw, 0, 2, () => ({
      role: pick(draw, ['written-at', 'sent-to', 'about']),
      written: draw.string(2),
      ...named(draw, known),
      ...assertion(draw),
    })),
    names: known.names.map((id) => ({
      id,
      kind: pick(draw, ['person', 'body', 'place', 'term']),
      label: draw.string(3),
      ...perhaps(draw, () => ({
        language: language(draw),
        authority: oneIn(draw, 2) ? { format: 'list', key: draw.string(2) } : { id: recordId(draw) },
      })),
      ...perhaps(draw, () => ({ note: draw.string() })),
      ...assertion(draw),
    })),
    exemplars: known.exemplars.map((id) => exemplar(draw, id)),
    pages: known.pages.map((id, at) => page(draw, id, known, known.images[at])),
    marks: several(draw, 0, 3, (at) => mark(draw, `m${at + 1}`, known)),
    relations: several(draw, 0, 2, () => relation(draw)),
    rights: several(draw, 0, 2, () => rights(draw)),
    statements:
      known.names.length > 0 ? several(draw, 0, 1, (at) => statement(draw, `st${at + 1}`, known)) : [],
    notes: several(draw, 0, 1, () => localText(draw)),
    subjects: several(draw, 0, 2, () => localText(draw, 2)),
    unplaced: several(draw, 0, 2, () => draw.string(10)),
    ...perhaps(draw, () => ({ retired: [{ id: 't99.s1', successor: null }] })),
  };
}

function named(draw: Draw, known: Known): { name: string } | undefined {
  return known.names.length > 0
    ? perhaps(draw, () => ({ name: pick(draw, atLeastOne(known.names)) }))
    : undefined;
}

function editionPlace(draw: Draw): EditionPlace {
  return {
    format: 'generated',
    key: draw.string(2),
    order: draw.int(1, 900),
    ...perhaps(draw, () => ({ number: draw.string(1) })),
    path: several(draw, 0, 3, () => localText(draw)),
  };
}

function date(draw: Draw): DateStatement {
  return {
    ...perhaps(draw, () => ({ written: draw.string(4) })),
    edtf: oneIn(draw, 6) ? null : edtfDate(draw),
    calendar: pick(draw, atLeastOne(CalendarSchema.options)),
    role: oneIn(draw, 2) ? 'document' : pick(draw, atLeastOne(DateRoleSchema.options)),
    ...perhaps(draw, () => ({
      time: { local: pick(draw, ['07', '19:05', '23:59:59']), ...perhaps(draw, () => ({ zone: '+09:00' })) },
    })),
    ...perhaps(draw, () => ({ alternates: [{ edtf: '1927-04-29', calendar: 'julian' as const }] })),
    ...perhaps(draw, () => ({ note: draw.string() })),
    ...assertion(draw),
  };
}

function exemplar(draw: Draw, id: string): Exemplar {
  return {
    id,
    ...perhaps(draw, () => ({ repository: draw.string(4) })),
    ...perhaps(draw, () => ({ code: code(draw) })),
    ...perhaps(draw, () => ({ written: draw.string(8) })),
    ...perhaps(draw, () => ({ copyNumber: draw.string(2), certification: draw.string(2) })),
    ...perhaps(draw, () => ({ condition: draw.string(5), note: draw.string(5) })),
    ...assertion(draw),
  };
}

function code(draw: Draw): ReferenceCode {
  const from = { number: draw.int(1, 300), ...perhaps(draw, () => ({ side: 'verso' as const })) };
  const to = { number: from.number + draw.int(0, 5) };
  return {
    scheme: 'russian',
    ...perhaps(draw, () => ({ repository: 'АВП РФ' })),
    parts: [
      { level: 'fonds', value: pick(draw, ['3', '059а']) },
      { level: 'delo', value: String(draw.int(1, 99)) },
    ],
    folios: oneIn(draw, 3)
      ? null
      : { label: `лл. ${from.number}-${to.number}`, unit: 'leaf', ranges: [{ from, to }], unread: [] },
    notGiven: oneIn(draw, 2) ? ['opis'] : [],
    ...perhaps(draw, () => ({ remark: 'Подлинник' })),
  };
}

function identification(draw: Draw, known: Known): ExemplarIdentification | undefined {
  if (known.exemplars.length === 0 || oneIn(draw, 2)) return undefined;
  return { exemplar: pick(draw, atLeastOne(known.exemplars)), ...assertion(draw) };
}

function page(draw: Draw, id: string, known: Known, image: PageImage | undefined): Page {
  const foliation = identification(draw, known);
  return {
    id,
    label: draw.string(1),
    exemplar: identification(draw, known) ?? null,
    ...(foliation && { foliation }),
    ...(image && { image }),
    ...perhaps(draw, () => ({ published: { address: `https://images.example/${id}.jpg?size=%F0` } })),
    ...perhaps(draw, () => ({ origin: draw.string(1) })),
    absences: several(draw, 0, 1, () => ({
      kind: pick(draw, atLeastOne(AbsenceKindSchema.options)),
      ...(known.texts.length > 0 && perhaps(draw, () => ({ text: pick(draw, atLeastOne(known.texts)) }))),
      ...perhaps(draw, () => ({ extent: '2 lines', note: draw.string() })),
      ...assertion(draw),
    })),
    ...perhaps(draw, () => ({ note: draw.string() })),
  };
}

function mark(draw: Draw, id: string, known: Known): Mark {
  const { pages, places } = known;
  return {
    id,
    kind: pick(draw, atLeastOne(MarkKindSchema.options)),
    written: draw.string(3),
    ...perhaps(draw, () => ({ language: language(draw), normalised: 'sekretno' })),
    ...perhaps(draw, () => ({ signatory: draw.string(1) })),
    ...(pages.length > 0 && perhaps(draw, () => ({ page: pick(draw, atLeastOne(pages)) }))),
    ...(places.length > 0 && perhaps(draw, () => ({ block: pick(draw, atLeastOne(places)) }))),
    ...perhaps(draw, () => ({ note: draw.string() })),
    ...assertion(draw),
  };
}

function relation(draw: Draw): Relation {
  const targets: [Relation['target'], ...Relation['target'][]] = [
    { record: recordId(draw) },
    { format: 'generated', key: String(draw.int(1, 50)) },
    { described: draw.string() },
  ];
  return {
    kind: pick(draw, ['answers', 'encloses', 'same-meeting', 'duplicate', 'related']),
    target: pick(draw, targets),
    ...perhaps(draw, () => ({ note: draw.string() })),
    ...assertion(draw),
  };
}

function statement(draw: Draw, id: string, known: Known): Statement {
  const names = atLeastOne(known.names);
  return {
    id,
    passage: known.texts.slice(0, 1).map((text) => ({ text, segments: known.places.slice(0, 2) })),
    relays: several(draw, 1, 2, () => ({
      from: pick(draw, names),
      to: [pick(draw, names)],
      channel: pick(draw, ['letter', 'telegram', 'conversation', 'meeting', 'unknown']),
      mode: pick(draw, ['direct', 'indirect']),
    })),
    ...assertion(draw),
  };
}
