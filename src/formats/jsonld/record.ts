// A record as schema.org knows archival documents: what it is, of whom and when, where it is kept, and its translations.
import type { Agent, AgentRole } from '../../model/agent.ts';
import type { AuthorityReference } from '../../model/authority-reference.ts';
import { codeOfExemplar } from '../../model/code/exemplar-code.ts';
import { impliedUnits } from '../../model/code/units.ts';
import type { Description, RecordType } from '../../model/description.ts';
import type { Exemplar } from '../../model/exemplar.ts';
import { nameReference } from '../../model/name-reference.ts';
import type { NameKind } from '../../model/names.ts';
import type { Text } from '../../model/text.ts';
import { genre } from '../citation/document.ts';
import { citedEdition } from '../citation/edition.ts';
import { citedDate } from '../citation/date.ts';
import { exemplarInWords } from '../citation/location.ts';
import type { PublishedRecord } from '../port.ts';
import { dateValue, inLanguage, localTexts, unlessNone, type Json, type Thing } from './thing.ts';

/** Full addresses of what a record's description names. `image`: of its first page, small. `files`: its other forms. */
export interface RecordPlaces {
  readonly home: string;
  readonly version: string;
  readonly image: string | undefined;
  readonly files: readonly { readonly mediaType: string; readonly address: string }[];
  text(id: string): string;
  name(kind: NameKind, reference: AuthorityReference): string;
  unit(key: string): string;
  collection(name: string): string;
}

/** `archiveTitle`: whoever publishes it. `brief`: without what would make a page heavy: whom it mentions, and its other forms. */
export interface RecordThingOptions {
  readonly archiveTitle: string;
  readonly brief?: boolean;
}

const messages: ReadonlySet<RecordType> = new Set<RecordType>([
  'telegram',
  'letter',
  'diplomatic-note',
  'despatch',
  'airgram',
  'instruction',
  'message',
]);

const types: Readonly<Record<NameKind, string>> = {
  person: 'Person',
  body: 'Organization',
  place: 'Place',
  term: 'DefinedTerm',
};

/** So much of a summary, in characters, and so many names stand in a page. */
const briefly = { summary: 280, agents: 6 } as const;

/** The record at one version, by schema.org's `ArchiveComponent`; a letter or telegram is a `Message` besides. Linear in the description. */
export function recordThing(
  record: PublishedRecord,
  places: RecordPlaces,
  options: RecordThingOptions,
): Thing {
  const { manifest, content } = record;
  const { description, texts } = content;
  const { titles, summaries, languages, subjects, exemplars } = description;
  const { brief = false } = options;
  const shown = brief ? summaries.slice(0, 1).map((one) => shortened(one, briefly.summary)) : summaries;
  const date = citedDate(description.dates)?.edtf;
  return {
    '@type': ['ArchiveComponent', ...(messages.has(description.type) ? ['Message'] : [])],
    '@id': places.version,
    url: places.version,
    identifier: `${manifest.id}@${manifest.number}`,
    version: String(manifest.number),
    sdDatePublished: manifest.published,
    name: localTexts(titles) ?? `[Untitled ${genre(description)}]`,
    abstract: localTexts(shown),
    genre: genre(description),
    inLanguage: unlessNone(languages),
    dateCreated: date === undefined ? undefined : dateValue(date),
    ...people(description, places, brief),
    locationCreated: placesOf(description, places, 'written-at'),
    contentLocation: placesOf(description, places, 'about'),
    keywords: localTexts(subjects),
    holdingArchive: holders(exemplars, places),
    itemLocation: unlessNone(exemplars.map(exemplarInWords).filter((words) => words !== '')),
    isPartOf: unlessNone(wholes(record, places)),
    ...rights(description),
    image: places.image,
    workTranslation: unlessNone(
      texts.filter(({ kind }) => kind === 'translation').map((text) => translation(text, places)),
    ),
    ...(!brief && {
      mentions: unlessNone(mentions(description, places)),
      encoding: unlessNone(
        places.files.map(({ mediaType, address }) => ({
          '@type': 'MediaObject',
          encodingFormat: mediaType,
          contentUrl: address,
        })),
      ),
    }),
    publisher: { '@type': 'ArchiveOrganization', '@id': places.home, name: options.archiveTitle },
  };
}

function shortened(
  { text, language }: Description['titles'][number],
  most: number,
): Description['titles'][number] {
  return {
    language,
    text:
      text.length <= most ? text : `${text.slice(0, most).replace(/\S*$/, '').toWellFormed().trimEnd()} …`,
  };
}

/** Who sent it and to whom belong to a message; of any other document whoever stands first is its author. */
function people(description: Description, places: RecordPlaces, brief: boolean): Thing {
  const most = brief ? briefly.agents : Number.POSITIVE_INFINITY;
  const inRoles = (...roles: readonly AgentRole[]): Json | undefined => {
    const seen = new Set<string>();
    const found = description.agents.filter(({ role, name, written }) => {
      const key = name ?? written;
      if (!roles.includes(role) || written.trim() === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    return unlessNone(found.slice(0, most).map((agent) => agentThing(agent, description, places)));
  };
  const isMessage = messages.has(description.type);
  return {
    author: isMessage ? inRoles('author') : inRoles('author', 'from'),
    sender: isMessage ? inRoles('from') : undefined,
    recipient: isMessage ? inRoles('to') : undefined,
    contributor: inRoles('contributor', 'recorder', 'interpreter'),
    editor: inRoles('editor'),
  };
}

function agentThing(
  { written, language, name }: Agent,
  description: Description,
  places: RecordPlaces,
): Thing {
  return named(description, places, name, written, language);
}

/** Something by its name, and by its page where the record knows what it is the name of. */
function named(
  description: Description,
  places: RecordPlaces,
  name: string | undefined,
  written: string,
  language: string | undefined,
): Thing {
  const known = name === undefined ? undefined : description.names.find(({ id }) => id === name);
  if (known === undefined) return { '@type': 'Thing', name: inLanguage(written, language) };
  const address = places.name(known.kind, nameReference(description, known));
  return { '@type': types[known.kind], '@id': address, name: inLanguage(written, language) };
}

function placesOf(
  description: Description,
  places: RecordPlaces,
  wanted: Description['places'][number]['role'],
): Json | undefined {
  const found = description.places.filter(({ role, written }) => role === wanted && written !== '');
  return unlessNone(
    found.map(({ written, language, name }) => ({
      ...named(description, places, name, written, language),
      '@type': 'Place',
    })),
  );
}

function mentions(description: Description, places: RecordPlaces): Thing[] {
  return description.names.map((name) => ({
    '@type': types[name.kind],
    '@id': places.name(name.kind, nameReference(description, name)),
    name: inLanguage(name.label, name.language),
  }));
}

function holders(exemplars: readonly Exemplar[], places: RecordPlaces): Json | undefined {
  const found = new Map<string, Thing>();
  for (const exemplar of exemplars) {
    const code = codeOfExemplar(exemplar);
    const name = code?.repository;
    const [unit] = code === undefined ? [] : impliedUnits(code);
    if (name === undefined || name === '' || found.has(unit?.key ?? name)) continue;
    const address = unit === undefined ? undefined : places.unit(unit.key);
    found.set(unit?.key ?? name, { '@type': 'ArchiveOrganization', '@id': address, name });
  }
  return unlessNone([...found.values()]);
}

/** The innermost unit of each copy, the collections, and the printed edition. */
function wholes(record: PublishedRecord, places: RecordPlaces): Thing[] {
  const { exemplars, collections } = record.content.description;
  const units = new Map<string, Thing>();
  for (const exemplar of exemplars) {
    const code = codeOfExemplar(exemplar);
    const unit = code === undefined ? undefined : impliedUnits(code).at(-1);
    if (unit === undefined || unit.level === 'repository') continue;
    units.set(unit.key, { '@type': 'ArchiveComponent', '@id': places.unit(unit.key) });
  }
  const edition = citedEdition(record);
  return [
    ...units.values(),
    ...collections.map((name) => ({ '@type': 'Collection', '@id': places.collection(name), name })),
    ...(edition === undefined ? [] : [{ '@type': 'Book', name: edition.title }]),
  ];
}

function rights({ rights: all }: Description): Thing {
  const licences = all.flatMap(({ address }) => address ?? []);
  const statements = all.filter(({ statement }) => statement !== '');
  return {
    license: unlessNone([...new Set(licences)]),
    copyrightNotice: unlessNone(statements.map(({ statement, language }) => inLanguage(statement, language))),
    copyrightHolder: unlessNone(
      all.flatMap(({ holder }) => (holder === undefined ? [] : [{ '@type': 'Thing', name: holder }])),
    ),
  };
}

function translation({ id, language, credits }: Text, places: RecordPlaces): Thing {
  const translators = credits.filter(({ role, written }) => role === 'translator' && written !== '');
  return {
    '@type': 'CreativeWork',
    '@id': places.text(id),
    inLanguage: language,
    translator: unlessNone(
      translators.map(({ written, language: of }) => ({ '@type': 'Thing', name: inLanguage(written, of) })),
    ),
    translationOfWork: { '@id': places.version },
  };
}
