// What the vocabularies of the record are called on a page. English; another language is another such file.
import type { ComparedField } from '../../app/read/edition/changes.ts';
import type { NameRole } from '../../app/read/browse/view.ts';
import { roleLabels } from '../../app/read/labels.ts';
import type { NameForm } from '../../model/authority.ts';
import type { Assertion, Certainty } from '../../model/assertion.ts';
import type { Calendar } from '../../model/date/calendar.ts';
import type { DateRole } from '../../model/date/statement.ts';
import type { RecordType } from '../../model/description.ts';
import type { AbsenceKind } from '../../model/exemplar.ts';
import type { MarkKind } from '../../model/mark.ts';
import type { NameKind } from '../../model/names.ts';
import type { Relation } from '../../model/relation.ts';

export const typeLabels: Readonly<Record<RecordType, string>> = {
  telegram: 'Telegram',
  letter: 'Letter',
  memorandum: 'Memorandum',
  'memorandum-of-conversation': 'Memorandum of conversation',
  minutes: 'Minutes',
  report: 'Report',
  note: 'Note',
  'diplomatic-note': 'Diplomatic note',
  despatch: 'Despatch',
  airgram: 'Airgram',
  instruction: 'Instruction',
  message: 'Message',
  estimate: 'Estimate',
  paper: 'Paper',
  order: 'Order',
  decree: 'Decree',
  resolution: 'Resolution',
  agreement: 'Agreement',
  speech: 'Speech',
  diary: 'Diary',
  article: 'Article',
  list: 'List',
  map: 'Map',
  'editorial-note': 'Editorial note',
  'edition-matter': 'Part of an edition',
  volume: 'Volume',
  other: 'Other document',
};

/** The label of a type that came as a string; one that is not known stands for itself. */
export function typeLabel(type: string): string {
  const labels: Readonly<Record<string, string>> = typeLabels;
  return Object.hasOwn(labels, type) ? (labels[type] ?? type) : type;
}

export { roleLabels };

/** The same roles as nouns, for an index: "Velyaminov, addressee". */
export const roleNouns: Readonly<Record<keyof typeof roleLabels, string>> = {
  from: 'sender',
  to: 'addressee',
  'copy-to': 'receives a copy',
  present: 'present',
  author: 'author',
  signatory: 'signatory',
  certifier: 'certifier',
  translator: 'translator',
  transcriber: 'transcriber',
  editor: 'editor',
  interpreter: 'interpreter',
  recorder: 'recorder',
  contributor: 'contributor',
  donor: 'donor',
  publisher: 'publisher',
  other: 'in another role',
  'written-at': 'place of writing',
  'sent-to': 'destination',
  about: 'subject',
};

/** In what part a name stands in records. */
export const nameRoleLabels: Readonly<Record<NameRole, string>> = { ...roleLabels, mentioned: 'Mentioned' };

export const nameKindLabels: Readonly<Record<NameKind, string>> = {
  person: 'Person',
  body: 'Body',
  place: 'Place',
  term: 'Term',
};

export const formKindLabels: Readonly<Record<NameForm['kind'], string>> = {
  preferred: 'preferred form',
  variant: 'variant',
  former: 'former name',
  pseudonym: 'pseudonym',
};

/** What is to be said of how something is known: nothing of what is written and certain. */
export function basisRemarks({ basis, certainty }: Pick<Assertion, 'basis' | 'certainty'>): string[] {
  return [basis === 'written' ? undefined : basis, certainty === 'certain' ? undefined : certainty].filter(
    (one) => one !== undefined,
  );
}

export const dateRoleLabels: Readonly<Record<DateRole, string>> = {
  document: 'date of the document',
  sent: 'sent',
  received: 'received',
  registered: 'registered',
  published: 'published',
  'event-planned': 'of an event planned',
  'event-past': 'of a past event',
  unknown: 'what it dates is not known',
};

export const calendarLabels: Readonly<Record<Calendar, string>> = {
  gregorian: 'Gregorian calendar',
  julian: 'Julian calendar',
  dangi: 'Tan’gi era',
  juche: 'Juche era',
  minguo: 'Minguo era',
  meiji: 'Meiji era',
  taisho: 'Taishō era',
  showa: 'Shōwa era',
  heisei: 'Heisei era',
  reiwa: 'Reiwa era',
  datong: 'Datong era',
  kangde: 'Kangde era',
  gwangmu: 'Kwangmu era',
  yunghui: 'Yunghŭi era',
  lunar: 'lunar calendar',
  other: 'other calendar',
};

export const markLabels: Readonly<Record<MarkKind, string>> = {
  secrecy: 'secrecy',
  handling: 'handling',
  stamp: 'stamp',
  'registry-number': 'registry number',
  'copy-number': 'copy number',
  certification: 'certification',
  date: 'date',
  initials: 'initials',
  resolution: 'resolution',
  unresolved: 'not resolved',
};

/** What is said of absent pages, one and several. */
export const absenceLabels: Readonly<Record<AbsenceKind, readonly [one: string, many: string]>> = {
  lost: ['is lost', 'are lost'],
  'not-imaged': ['was not imaged', 'were not imaged'],
  'not-transcribed': ['was not transcribed', 'were not transcribed'],
  illegible: ['is illegible', 'are illegible'],
  omitted: ['was omitted by the editor', 'were omitted by the editor'],
  'not-declassified': ['is not declassified', 'are not declassified'],
};

export const certaintyLabels: Readonly<Record<Certainty, string>> = {
  certain: 'certain',
  probable: 'probable',
  uncertain: 'uncertain',
};

export const relationLabels: Readonly<Record<Relation['kind'], string>> = {
  answers: 'Answers',
  encloses: 'Encloses',
  'enclosed-in': 'Enclosed in',
  'same-meeting': 'Of the same meeting',
  duplicate: 'Duplicate of',
  supersedes: 'Supersedes',
  translates: 'Translates',
  mentions: 'Mentions',
  related: 'Related to',
};

/** A level of a reference code or unit, as its tradition calls it. */
export function levelLabel(level: string): string {
  const word = level.replaceAll('-', ' ');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** The name of a language in English; the tag itself where it has none. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'language not known';
  if (tag === 'zxx') return 'no language';
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const scripts = new Intl.DisplayNames('en', { type: 'script', fallback: 'code' });

/** The name of a script (ISO 15924) in English; its code where it has none. */
export function scriptName(code: string): string {
  try {
    return scripts.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The months and the days of the week, from Monday; of any year will do. */
const monthFormat = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
export const monthNames: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  monthFormat.format(Date.UTC(2001, month, 1)),
);
const dayNames = (weekday: 'long' | 'short'): string[] => {
  const format = new Intl.DateTimeFormat('en', { weekday, timeZone: 'UTC' });
  // The first of January 2001 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2001, 0, 1 + day)));
};
const shortDays = dayNames('short');
export const weekdayNames: readonly { readonly long: string; readonly short: string }[] = dayNames(
  'long',
).map((long, day) => ({ long, short: shortDays[day] ?? long }));

/** The fields of a description, where two versions are compared. */
export const fieldLabels: Readonly<Record<ComparedField, string>> = {
  type: 'Type',
  collections: 'Collections',
  source: 'Source',
  within: 'Place in the edition',
  titles: 'Title',
  summaries: 'Summary',
  languages: 'Languages',
  dates: 'Dates',
  agents: 'People and bodies',
  places: 'Places',
  names: 'Names',
  exemplars: 'Exemplars',
  pages: 'Pages',
  marks: 'Marks',
  relations: 'Related documents',
  rights: 'Rights',
  notes: 'Remarks',
  subjects: 'Subjects',
  unplaced: 'Pieces that found no place',
};
