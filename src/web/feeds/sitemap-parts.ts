// What the sitemap leads to: records, names that are described, collections and repositories, each in files of so many addresses.
import { viewCollections } from '../../app/read/browse/collections.ts';
import { listDescribed } from '../../app/read/browse/described.ts';
import { viewRepositories } from '../../app/read/browse/units.ts';
import { listPublished } from '../../app/read/published.ts';
import { anonymous, type Site } from '../context.ts';
import { nameFolder, nameKinds } from '../links.ts';
import type { SitemapPlace } from './sitemap.ts';

/** The protocol allows 50,000 addresses a file; so many are made without keeping a reader waiting. */
const addressesInFile = 5000;
/** The index gives at most so many at once. */
const together = 1000;

/** A run of addresses. `name` begins the names of its files; that of records is empty, since theirs are numbers alone. */
export interface SitemapPart {
  readonly name: string;
  count(signal: AbortSignal): Promise<number>;
  /** Addresses from the one at `start` (from 0, a whole number of thousands) on, at most a thousand; fewer where some have gone since. */
  places(start: number, signal: AbortSignal): Promise<readonly SitemapPlace[]>;
}

/** In the order of the index. Printed volumes are records, and are found among them. */
export function sitemapParts({ archive, links }: Site): readonly SitemapPart[] {
  const records = async (page: number, perPage: number, signal: AbortSignal) =>
    listPublished(archive, { page, perPage }, anonymous, signal);
  const names = nameKinds.map((kind): SitemapPart => {
    const described = async (page: number, perPage: number, signal: AbortSignal) =>
      listDescribed(archive, kind, { page, perPage }, anonymous, signal);
    return {
      name: nameFolder(kind),
      count: async (signal) => (await described(1, 1, signal)).total,
      places: async (start, signal) =>
        (await described(pageAt(start), together, signal)).ids.map((id) => ({
          path: links.name(kind, { id }, null, 1),
        })),
    };
  });
  return [
    {
      name: '',
      count: async (signal) => (await records(1, 1, signal)).total,
      // The address of the newest version, which is the one to be found.
      places: async (start, signal) =>
        (await records(pageAt(start), together, signal)).records.map(({ id, published }) => ({
          path: links.record(id),
          changed: published,
        })),
    },
    ...names,
    wholeList('collections', async (signal) =>
      (await viewCollections(archive, anonymous, signal)).collections.map(({ name }) =>
        links.facet('collection', name, 1),
      ),
    ),
    wholeList('repositories', async (signal) =>
      (await viewRepositories(archive, anonymous, signal)).repositories.map(({ key }) => links.unit(key, 1)),
    ),
  ];
}

const pageAt = (start: number): number => start / together + 1;

/** A list that is short enough to be read at once. */
function wholeList(name: string, all: (signal: AbortSignal) => Promise<readonly string[]>): SitemapPart {
  return {
    name,
    count: async (signal) => (await all(signal)).length,
    places: async (start, signal) =>
      (await all(signal)).slice(start, start + together).map((path) => ({ path })),
  };
}

/** The names of all files, without their ending: "1", "2", …, "people-1", … */
export async function sitemapFiles(parts: readonly SitemapPart[], signal: AbortSignal): Promise<string[]> {
  const files: string[] = [];
  for (const part of parts) {
    const count = Math.ceil((await part.count(signal)) / addressesInFile);
    for (let number = 1; number <= count; number++) files.push(fileName(part, number));
  }
  return files;
}

/** The addresses of a file by its name; none where there is no such file. */
export async function placesInFile(
  parts: readonly SitemapPart[],
  file: string,
  signal: AbortSignal,
): Promise<SitemapPlace[]> {
  const [, name = '', digits = ''] = /^(?:([a-z]+)-)?([1-9]\d{0,4})$/.exec(file) ?? [];
  const part = digits === '' ? undefined : parts.find((one) => one.name === name);
  const places: SitemapPlace[] = [];
  if (part === undefined) return places;
  const first = (Number(digits) - 1) * addressesInFile;
  const end = Math.min(first + addressesInFile, await part.count(signal));
  for (let start = first; start < end; start += together) places.push(...(await part.places(start, signal)));
  return places;
}

function fileName({ name }: SitemapPart, number: number): string {
  return name === '' ? String(number) : `${name}-${number}`;
}
