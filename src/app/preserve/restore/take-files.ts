// Takes the files of a preservation copy into an archive that is being made: blobs to the blobs, exact bytes by their hashes, the log aside.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Hash } from '../../../model/hash.ts';
import type { Problem, Result } from '../../../model/problem.ts';
import type { Part } from '../../../store/port.ts';
import { sha256 } from '../../../trust/hash.ts';
import type { Archive } from '../../services.ts';
import type { FoundFile } from '../holding.ts';

export interface Taken {
  /** What the archive's own object holds, by path: where it lies now. */
  readonly ofArchive: ReadonlyMap<string, { readonly at: string; readonly sha256: string }>;
  /** Ids of the objects of which a manifest was taken. */
  readonly objects: ReadonlySet<string>;
  /** Hashes of the blobs that were taken; with the id of an object that holds each. */
  readonly blobs: ReadonlyMap<Hash, string>;
  readonly problems: readonly Problem[];
}

export interface TakeOptions {
  /** A folder for what is read later; whoever calls removes it. */
  readonly aside: string;
  readonly signal: AbortSignal;
  /** Files taken until now. */
  readonly onProgress?: ((files: number) => void) | undefined;
}

/** A larger blob does not go through memory. */
const largeBlob = 4 * 1024 * 1024;
const blobsAtOnce = 16;
/** More than any part, manifest or piece of the log takes. */
const largestJson = 256 * 1024 * 1024;
const partsAtOnce = 500;
const bytesAtOnce = 8 * 1024 * 1024;

/**
 * Takes all of them. A manifest or part is kept under the hash of its own bytes, so that nothing can stand for another; whether it is named by anything is seen later.
 * Problems: those that the reader found, and files that are not what their names say.
 */
export async function takeFiles(
  archive: Pick<Archive, 'store' | 'blobs'>,
  files: AsyncIterable<Result<FoundFile>>,
  { aside, signal, onProgress }: TakeOptions,
): Promise<Taken> {
  const problems: Problem[] = [];
  const ofArchive = new Map<string, { at: string; sha256: string }>();
  const objects = new Set<string>();
  const parts = partIntake(archive, signal);
  const blobs = blobIntake(archive, problems, signal);
  let taken = 0;
  try {
    for await (const found of files) {
      signal.throwIfAborted();
      if (!found.ok) {
        problems.push(...found.problems);
        continue;
      }
      const file = found.value;
      if (file.object.kind === 'archive') {
        // Of several states of the archive the newest comes first.
        if (isWanted(file.path) && !ofArchive.has(file.path) && file.size <= largestJson) {
          const at = join(aside, String(ofArchive.size));
          await fs.copyFile(file.at, at);
          ofArchive.set(file.path, { at, sha256: file.sha256 });
        }
      } else if (isExact(file.path)) {
        const text = file.size > largestJson ? undefined : textOf(await fs.readFile(file.at));
        const named = /[0-9a-f]{64}/.exec(file.path)?.[0];
        if (text === undefined || (named !== undefined && named !== sha256(text)))
          problems.push(misnamed(file));
        else {
          await parts.take({ hash: sha256(text), json: text });
          if (file.path === 'manifest.json') objects.add(file.object.id);
        }
      } else if (/^(?:images|source)\//.test(file.path)) await blobs.take(file);
      onProgress?.(++taken);
    }
    await parts.flush();
    await blobs.finish();
  } finally {
    await blobs.settled();
  }
  return { ofArchive, objects, blobs: blobs.taken, problems };
}

function isWanted(path: string): boolean {
  return path === 'archive.json' || path === 'withdrawn.jsonl' || path.startsWith('log/');
}

function isExact(path: string): boolean {
  return path === 'manifest.json' || /^parts\/[0-9a-f]{64}\.json$/.test(path);
}

/** Bytes as text from which the very same bytes come again; undefined where they are no UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function misnamed(file: FoundFile): Problem {
  return {
    code: 'copy-altered',
    severity: 'error',
    message: `“${file.path}” of ${file.object.id} is not what its name says, though its checksum is right: somebody has altered it.`,
    where: { file: file.at, path: `${file.object.id}/${file.path}` },
    hint: 'Take this file from another copy of the same archive, and restore again.',
  };
}

function partIntake({ store }: Pick<Archive, 'store'>, signal: AbortSignal) {
  let waiting: Part[] = [];
  let bytes = 0;
  async function flush(): Promise<void> {
    if (waiting.length > 0) await store.upkeep.restoring.stage(waiting, signal);
    waiting = [];
    bytes = 0;
  }
  return {
    flush,
    async take(part: Part): Promise<void> {
      waiting.push(part);
      bytes += part.json.length;
      if (waiting.length >= partsAtOnce || bytes >= bytesAtOnce) await flush();
    },
  };
}

function blobIntake({ blobs }: Pick<Archive, 'blobs'>, problems: Problem[], signal: AbortSignal) {
  const underWay = new Set<Promise<void>>();
  const taken = new Map<Hash, string>();

  async function keep(
    file: FoundFile,
    bytes: { readonly data: Buffer } | { readonly path: string },
  ): Promise<void> {
    const kept = await blobs.put(bytes, signal);
    if (!kept.ok) problems.push(...kept.problems);
    else if (kept.value.hash === file.sha256) taken.set(file.sha256, file.object.id);
  }
  return {
    taken,
    /** The file is read when this comes back: it may be gone soon after. */
    async take(file: FoundFile): Promise<void> {
      if (taken.has(file.sha256)) return;
      if (file.size > largeBlob) return keep(file, { path: file.at });
      while (underWay.size >= blobsAtOnce) await Promise.race(underWay);
      const keeping: Promise<void> = keep(file, { data: await fs.readFile(file.at) });
      underWay.add(keeping);
      // What failed stays under way, so that the failure is met where it is waited for.
      void keeping.then(
        () => underWay.delete(keeping),
        () => undefined,
      );
    },
    finish: async () => void (await Promise.all(underWay)),
    settled: async () => void (await Promise.allSettled(underWay)),
  };
}
