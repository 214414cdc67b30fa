// A record as an object of a preservation copy: of each version the exact bytes, and the same for readers without Verno.
import { join } from 'node:path';
import type { PublishedRecord } from '../../../formats/port.ts';
import { writeTei } from '../../../formats/tei/write/serialise.ts';
import { HELD_SCHEMA, type HeldFile, type HeldObject, type HeldVersion } from '../holding.ts';
import type { Hash } from '../../../model/hash.ts';
import { ManifestSchema } from '../../../model/manifest.ts';
import { partsOf } from '../../../model/parts-of.ts';
import type { Problem } from '../../../model/problem.ts';
import { StoreFault } from '../../../store/fault.ts';
import type { RawRecord } from '../../../store/port.ts';
import { canonical } from '../../../trust/hash.ts';
import type { Archive } from '../../services.ts';
import { PlainNames, splitExtension } from './names.ts';

/** What holding works on. `until`: what was published later in the log is left to the next copy. */
export interface Holding {
  readonly archive: Pick<Archive, 'dir' | 'store' | 'blobs'>;
  readonly title: string;
  readonly until: number;
  readonly signal: AbortSignal;
  readonly onProblem: (problem: Problem) => void;
}

/** A record that is not withdrawn; undefined where it has been, or was published only after. */
export async function heldRecord(holding: Holding, id: string): Promise<HeldObject | undefined> {
  const raw = await holding.archive.store.upkeep.raw(id, holding.signal);
  if (raw === undefined || raw.line.withdrawn) return undefined;
  const erased = await holding.archive.store.erased(raw.blobsInUse, holding.signal);
  const versions: HeldVersion[] = [];
  for (const row of raw.versions) {
    if (row.seq > holding.until) continue;
    const version = heldVersion(holding, id, row, erased);
    if (version === undefined) break;
    versions.push(version);
  }
  return versions.length === 0 ? undefined : { kind: 'record', id, versions };
}

function heldVersion(
  holding: Holding,
  id: string,
  { number, version, manifest: json }: RawRecord['versions'][number],
  erased: ReadonlySet<Hash>,
): HeldVersion | undefined {
  const { signal, archive, onProblem } = holding;
  const manifest = json === null ? undefined : ManifestSchema.safeParse(JSON.parse(json)).data;
  if (json === null || manifest === undefined) {
    onProblem(unreadable(`${id}@${number}`));
    return undefined;
  }
  const exact = async (): Promise<readonly HeldFile[]> => {
    const parts = await archive.store.parts(partsOf(manifest), signal);
    return [
      { path: 'manifest.json', data: Buffer.from(json) },
      ...parts.map(({ hash, json: part }) => ({ path: `parts/${hash}.json`, data: Buffer.from(part) })),
    ];
  };
  const read = async (): Promise<PublishedRecord | undefined> => {
    try {
      return { manifest, version, content: await archive.store.content(manifest, signal) };
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      // Of what was withdrawn meanwhile nothing is to be said.
      if ((await archive.store.withdrawal(id, signal)) === undefined)
        onProblem({ ...error.problem, where: { path: `${id}@${number}` } });
      return undefined;
    }
  };
  return {
    number,
    at: manifest.published,
    by: manifest.by === '' ? undefined : manifest.by,
    message: manifest.note === '' ? `Version ${number} (${manifest.origin})` : manifest.note,
    state: canonical([HELD_SCHEMA, version, ...[...erased].toSorted()]).hash,
    async files() {
      const record = await read();
      return record === undefined
        ? exact()
        : [...(await exact()), ...(await readable(holding, record, erased))];
    },
  };
}

/** What the files beside are of. */
type Beside =
  | { readonly path: string; readonly sha256: Hash; readonly page: string; readonly label: string }
  | { readonly path: string; readonly sha256: Hash; readonly source: number; readonly name: string };

/** The same version for whoever has no Verno: JSON, TEI, page images and sources under names that say what they are. */
async function readable(
  { archive, title, signal }: Holding,
  record: PublishedRecord,
  erased: ReadonlySet<Hash>,
): Promise<readonly HeldFile[]> {
  const { pages, source } = record.content.description;
  const paths = new Map<Hash, string>();
  const beside: Beside[] = [];
  const images = new PlainNames();
  for (const { id, label, image } of pages) {
    if (image === undefined) continue;
    const { extension } = splitExtension(image.name);
    // Several pages may be frames of one file.
    const path = paths.get(image.hash) ?? `images/${images.give(label, id, extension)}`;
    paths.set(image.hash, path);
    if (!erased.has(image.hash)) beside.push({ path, sha256: image.hash, page: id, label });
  }
  const sources = new PlainNames();
  for (const [at, { name, hash }] of source.files.entries()) {
    const { stem, extension } = splitExtension(name);
    const path = paths.get(hash) ?? `source/${sources.give(stem, `file-${at + 1}`, extension)}`;
    paths.set(hash, path);
    if (!erased.has(hash)) beside.push({ path, sha256: hash, source: at, name });
  }
  const { id, number } = record.manifest;
  const tei = writeTei(
    record,
    { archive: title, address: `records/${id}/v${number}` },
    {
      image: (page) => paths.get(pages.find((one) => one.id === page)?.image?.hash ?? '') ?? '',
      source: (at) => paths.get(source.files[at]?.hash ?? '') ?? '',
    },
  );
  const files: HeldFile[] = [
    {
      path: 'record.json',
      data: Buffer.from(`${JSON.stringify({ ...record, files: beside }, null, 2)}\n`),
    },
    ...(tei.ok ? [{ path: 'record.tei.xml', data: Buffer.from(tei.value) }] : []),
  ];
  for (const [blob, path] of paths) {
    if (erased.has(blob)) continue;
    const from =
      (await archive.blobs.localPath(blob, signal)) ??
      join(archive.dir, 'blobs', blob.slice(0, 2), blob.slice(2));
    files.push({ path, blob, from });
  }
  return files;
}

/** A version whose manifest is missing or no manifest: it cannot be kept, nor what follows it. */
export function unreadable(path: string): Problem {
  return {
    code: 'manifest-unreadable',
    severity: 'error',
    message: `The manifest of ${path} cannot be read: neither it nor later versions of it are in the copy.`,
    where: { path },
    hint: 'Run `verno check`, and restore the archive from a backup.',
  };
}
