// What machines are told of records, names and units in the words of schema.org, for pages and downloads.
import { archiveThing, nameThing, unitThing } from '../../formats/jsonld/around.ts';
import { recordThing, type RecordPlaces } from '../../formats/jsonld/record.ts';
import { asDocument, asScript } from '../../formats/jsonld/thing.ts';
import type { PublishedRecord } from '../../formats/port.ts';
import type { NameView, UnitView } from '../read/browse/view.ts';
import type { ArchiveInfo } from '../read/view.ts';

export type { PublishedRecord, RecordPlaces };

/** A record as a document of JSON-LD. */
export function recordJsonLd(record: PublishedRecord, places: RecordPlaces, archiveTitle: string): string {
  return asDocument(recordThing(record, places, { archiveTitle }));
}

/** The same in brief, as the content of a script element of its page. */
export function recordScript(record: PublishedRecord, places: RecordPlaces, archiveTitle: string): string {
  return asScript(recordThing(record, places, { archiveTitle, brief: true }));
}

/** The archive, on its first page. */
export function archiveScript(archive: ArchiveInfo, home: string, search: string | undefined): string {
  return asScript(archiveThing({ ...archive, home, search }));
}

/** A unit, on its page. `addressOf`: the full address of a unit by its key. */
export function unitScript(view: UnitView, addressOf: (key: string) => string): string {
  const { unit, titles, scope, dates, above } = view;
  return asScript(
    unitThing({
      address: addressOf(unit.key),
      level: unit.level,
      code: unit.code,
      name: unit.title ?? { language: 'und', text: unit.step },
      titles,
      scope,
      dates,
      above: above.map(({ key }) => addressOf(key)),
    }),
  );
}

/** A collection, on its page. */
export function collectionScript(
  address: string,
  said: {
    readonly name: string;
    readonly titles: UnitView['titles'];
    readonly introduction: UnitView['scope'];
  },
): string {
  const { name, titles, introduction } = said;
  const named = { language: 'und', text: name };
  return asScript(
    unitThing({
      address,
      level: 'collection',
      code: '',
      name: named,
      titles,
      scope: introduction,
      dates: null,
      above: [],
    }),
  );
}

/** A name, on its page: with all that its sources say. */
export function nameScript(view: NameView, address: string): string {
  const { kind, label, language, descriptions, written } = view;
  const forms = [
    ...descriptions.flatMap((one) => one.forms),
    ...written.map((form) => ({ written: form.written, language: form.language ?? undefined })),
  ];
  return asScript(
    nameThing({
      address,
      kind,
      label,
      language,
      forms: forms.slice(0, 40),
      existence: descriptions.find(({ existence }) => existence !== null)?.existence ?? null,
      description: (descriptions[0]?.description ?? []).slice(0, 2),
      same: [...new Set(descriptions.flatMap(({ same }) => same))].slice(0, 20),
    }),
  );
}
