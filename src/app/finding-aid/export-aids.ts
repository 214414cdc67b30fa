// The catalogue for other archives, as files: a finding aid for each repository, or an authority record for each person and body.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Result } from '../../model/problem.ts';
import { openOn } from '../access/open-on.ts';
import { authorityDocument } from '../authority/eac.ts';
import { versionAddress } from '../dumps/address.ts';
import { writeTogether } from '../export/together.ts';
import { allEntries } from '../read/in-order.ts';
import type { Archive } from '../services.ts';
import { findingAid } from './finding-aid.ts';

export type CatalogueKind = 'ead3' | 'eac-cpf';

/** `address`: that of the archive, for links in the files. */
export interface CatalogueOptions {
  readonly kind: CatalogueKind;
  readonly address?: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress?: (files: number) => void;
}

export interface CatalogueReport {
  readonly files: readonly string[];
}

type Named = { readonly name: string; readonly pieces: AsyncIterable<string> | Iterable<string> };

const isOurs = (name: string): boolean => /\.(?:ead|eac)\.xml$/.test(name);
const anonymous = { kind: 'anonymous' } as const;

/**
 * Writes what anybody may read into a folder that is absent or empty: `NAME.ead.xml` for each repository, `ID.eac.xml` for each described person and
 * body. They appear together, when all are whole; what was withdrawn or closed while they were written is not in them. Problems: those of `writeTogether`.
 */
export async function exportCatalogue(
  archive: Archive,
  out: string,
  options: CatalogueOptions,
): Promise<Result<CatalogueReport>> {
  return writeTogether(archive, {
    out,
    isOurs,
    signal: options.signal,
    async write(place) {
      const files: string[] = [];
      const all = options.kind === 'ead3' ? aids(archive, options) : authorities(archive, options);
      for await (const { name, pieces } of all) {
        options.signal.throwIfAborted();
        await pipeline(pieces, createWriteStream(join(place, name), { flush: true }), {
          signal: options.signal,
        });
        files.push(name);
        options.onProgress?.(files.length);
      }
      return { names: files, report: { files } };
    },
  });
}

async function* aids(archive: Archive, { address, signal }: CatalogueOptions): AsyncGenerator<Named> {
  const versionAt = versionAddress(address);
  // A path would lead nowhere from wherever the file comes to lie.
  const addresses = {
    addressOf: ({ manifest }: { manifest: { id: string; number: number } }) =>
      address === undefined ? undefined : versionAt(manifest.id, manifest.number),
  };
  for (const { key } of await archive.index.units.repositories(openOn(anonymous), signal)) {
    const pieces = await findingAid(archive, key, addresses, anonymous, signal);
    if (pieces !== undefined) yield { name: `${nameOf(key)}.ead.xml`, pieces };
  }
}

async function* authorities(archive: Archive, { address, signal }: CatalogueOptions): AsyncGenerator<Named> {
  const root = address?.replace(/\/+$/, '');
  const folders = { person: 'people', body: 'bodies' } as const;
  const addressOf = (kind: 'person' | 'body', id: string): string | undefined =>
    root === undefined ? undefined : `${root}/${folders[kind]}/${id}`;
  for await (const { id, kind, withdrawn } of allEntries(archive, signal)) {
    if (kind !== 'authority' || withdrawn) continue;
    const found = await authorityDocument(archive, id, addressOf, signal);
    if (found !== undefined) yield { name: `${id}.eac.xml`, pieces: [found.text] };
  }
}

/** A repository's key as the name of a file on every system; what had to be changed is told apart by a hash. */
function nameOf(key: string): string {
  const bare = key.replace(/^repository:/, '');
  if (/^[a-z0-9][a-z0-9-]{0,59}$/.test(bare)) return bare;
  const slug = bare
    .replace(/[^a-z0-9]+/gi, '-')
    .toLowerCase()
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 10);
  return slug === '' ? hash : `${slug}-${hash}`;
}
