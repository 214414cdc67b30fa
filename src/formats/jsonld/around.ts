// What stands around records as schema.org knows it: the archive itself, its units and collections, and the people, bodies and places.
import type { NameForm } from '../../model/authority.ts';
import type { LocalText } from '../../model/language.ts';
import type { NameKind } from '../../model/names.ts';
import { dateValue, inLanguage, localTexts, unlessNone, type Thing } from './thing.ts';

/** What an archive says of itself. `search`: an address with `{q}` in the place of what is looked for; absent where nothing answers it. */
export interface ArchiveSaid {
  readonly home: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly search?: string | undefined;
}

/** The archive, and the site through which it is read. */
export function archiveThing({ home, title, description, language, search }: ArchiveSaid): Thing {
  return {
    '@graph': [
      {
        '@type': 'ArchiveOrganization',
        '@id': home,
        url: home,
        name: inLanguage(title, language),
        description: description === '' ? undefined : inLanguage(description, language),
      },
      {
        '@type': 'WebSite',
        '@id': `${home}#site`,
        url: home,
        name: inLanguage(title, language),
        inLanguage: language,
        publisher: { '@id': home },
        potentialAction:
          search === undefined
            ? undefined
            : {
                '@type': 'SearchAction',
                target: { '@type': 'EntryPoint', urlTemplate: search },
                'query-input': 'required name=q',
              },
      },
    ],
  };
}

/** `above`: the addresses of the units that it stands in, from the repository down. `dates`: EDTF. */
export interface UnitSaid {
  readonly address: string;
  readonly level: string;
  readonly code: string;
  readonly name: LocalText;
  readonly titles: readonly LocalText[];
  readonly scope: readonly LocalText[];
  readonly dates: string | null;
  readonly above: readonly string[];
}

/** A unit of description: a repository is an archive, all else a part of one that holds things. */
export function unitThing({ address, level, code, name, titles, scope, dates, above }: UnitSaid): Thing {
  const [holder] = above;
  const parent = above.at(-1);
  const isRepository = level === 'repository';
  return {
    '@type': isRepository ? 'ArchiveOrganization' : ['ArchiveComponent', 'Collection'],
    '@id': address,
    url: address,
    identifier: code === '' ? undefined : code,
    name: localTexts(titles) ?? inLanguage(name.text, name.language),
    description: localTexts(scope),
    temporalCoverage: isRepository || dates === null ? undefined : dates,
    holdingArchive: isRepository || holder === undefined ? undefined : { '@id': holder },
    isPartOf: isRepository || parent === undefined ? undefined : { '@id': parent },
  };
}

/** `existence`: EDTF, of a life or of a body's time. `same`: addresses of the same thing elsewhere. */
export interface NameSaid {
  readonly address: string;
  readonly kind: NameKind;
  readonly label: string;
  readonly language: string | null;
  readonly forms: readonly Pick<NameForm, 'written' | 'language'>[];
  readonly existence: string | null;
  readonly description: readonly LocalText[];
  readonly same: readonly string[];
}

const types = { person: 'Person', body: 'Organization', place: 'Place', term: 'DefinedTerm' } as const;

/** A person, body, place or term, with every form of its name. */
export function nameThing({ address, kind, label, language, forms, existence, ...said }: NameSaid): Thing {
  const others = new Map(
    forms.filter(({ written }) => written !== label).map((form) => [form.written, form]),
  );
  const [from, to] = existence?.includes('/') === true ? existence.split('/') : [];
  const ends = { person: ['birthDate', 'deathDate'], body: ['foundingDate', 'dissolutionDate'] } as const;
  const [first, last] = kind === 'person' || kind === 'body' ? ends[kind] : [];
  return {
    '@type': types[kind],
    '@id': address,
    url: address,
    name: inLanguage(label, language ?? undefined),
    alternateName: unlessNone([...others.values()].map((form) => inLanguage(form.written, form.language))),
    ...(first !== undefined && isSaid(from) && { [first]: dateValue(from) }),
    ...(last !== undefined && isSaid(to) && { [last]: dateValue(to) }),
    description: localTexts(said.description),
    sameAs: unlessNone(said.same),
  };
}

/** Whether an end of an interval says a date: it may be open, or not known. */
function isSaid(end: string | undefined): end is string {
  return end !== undefined && end !== '' && end !== '..';
}
