// A description as lines of words, field by field: what a comparison of two versions is made of.
import type { Agent } from '../../../model/agent.ts';
import type { Assertion } from '../../../model/assertion.ts';
import type { DateStatement } from '../../../model/date/statement.ts';
import type { AuthorityReference } from '../../../model/authority-reference.ts';
import type { Description } from '../../../model/description.ts';
import type { Exemplar, Page } from '../../../model/exemplar.ts';
import type { LocalText } from '../../../model/language.ts';
import type { Mark } from '../../../model/mark.ts';
import type { Relation } from '../../../model/relation.ts';
import type { Rights } from '../../../model/rights.ts';

/** The fields of a description in which a reader may look for a change. */
export type ComparedField = Exclude<keyof Description, 'schema' | 'statements' | 'retired'>;

const joined = (parts: readonly (string | undefined | null)[]): string =>
  parts.filter((part) => part !== undefined && part !== null && part !== '').join(', ');

/** What is said of how we know, where it is not simply written and certain. */
const doubt = ({ basis, certainty, by }: Assertion): string | undefined =>
  basis === 'written' && certainty === 'certain' ? undefined : joined([basis, certainty, by]);

const local = ({ language, text }: LocalText): string => `${text} [${language}]`;
const agent = (one: Agent): string =>
  joined([`${one.role}: ${one.written}`, one.office, one.name, one.note, doubt(one)]);
const date = (one: DateStatement): string =>
  joined([
    `${one.role}: ${one.edtf ?? 'undated'}`,
    one.written,
    one.calendar,
    one.time?.local,
    one.time?.zone,
    one.note,
    doubt(one),
  ]);
const mark = (one: Mark): string =>
  joined([`${one.kind}: ${one.written}`, one.normalised, one.signatory, one.page, one.note, doubt(one)]);
const rights = (one: Rights): string => joined([one.statement, one.holder, one.address, one.covers]);

const exemplar = (one: Exemplar): string =>
  joined([
    one.repository,
    ...(one.code?.parts ?? []).map((part) => `${part.label ?? part.level} ${part.value}`),
    one.code?.folios?.label,
    ...(one.code?.notGiven ?? []).map((level) => `${level} not given`),
    one.copyNumber,
    one.certification,
    one.condition,
    one.note,
    doubt(one),
  ]);

const page = (one: Page): string =>
  joined([
    one.label,
    one.image?.name,
    one.exemplar?.exemplar,
    ...one.absences.map((absence) => joined([absence.kind, absence.text, absence.extent, absence.note])),
    one.note,
  ]);

function relation(one: Relation): string {
  const { target } = one;
  const to =
    'record' in target
      ? target.record
      : 'described' in target
        ? target.described
        : `${target.format} ${target.key}`;
  return joined([`${one.kind}: ${to}`, one.note, doubt(one)]);
}

/** Every field as its lines, in the order in which the page shows them. */
export function linesOfDescription(
  description: Description,
): readonly (readonly [ComparedField, readonly string[]])[] {
  const { source } = description;
  return [
    ['type', [description.type]],
    ['titles', description.titles.map(local)],
    ['dates', description.dates.map(date)],
    ['agents', description.agents.map(agent)],
    [
      'places',
      description.places.map((one) => joined([`${one.role}: ${one.written}`, one.name, doubt(one)])),
    ],
    ['languages', description.languages],
    ['collections', description.collections],
    ['summaries', description.summaries.map(local)],
    ['exemplars', description.exemplars.map(exemplar)],
    ['pages', description.pages.map(page)],
    ['marks', description.marks.map(mark)],
    [
      'names',
      description.names.map((one) =>
        joined([`${one.kind}: ${one.label}`, authority(one.authority), one.note, doubt(one)]),
      ),
    ],
    ['relations', description.relations.map(relation)],
    ['notes', description.notes.map(local)],
    ['subjects', description.subjects.map(local)],
    ['rights', description.rights.map(rights)],
    [
      'source',
      [joined([source.address, source.publisher, source.citation, ...source.files.map((file) => file.name)])],
    ],
    ['unplaced', description.unplaced],
  ];
}

function authority(reference: AuthorityReference | undefined): string | undefined {
  if (reference === undefined) return undefined;
  return 'id' in reference ? reference.id : `${reference.format} ${reference.key}`;
}
