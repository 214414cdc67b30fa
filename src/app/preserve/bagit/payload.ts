// Writes the payload of a bag: each file once, with both checksums from one pass over its bytes.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { manifestLine } from '../../../formats/bagit/manifest.ts';
import type { Hash } from '../../../model/hash.ts';
import type { Problem } from '../../../model/problem.ts';
import { errorCode } from '../../../store/fault.ts';
import type { HeldFile, HeldObject } from '../holding.ts';
import { writeHeld } from '../write-held.ts';
import { folderOf, placeOf } from './layout.ts';

export interface Payload {
  readonly files: number;
  readonly bytes: number;
  /** Takes all versions of an object. Problems: blobs that are missing or altered, which are left out. */
  add(object: HeldObject): Promise<readonly Problem[]>;
  /** Writes what is left of the manifests. */
  finish(): Promise<void>;
}

/** The algorithms of the manifests that are written, the strongest first. */
export const algorithms = ['sha512', 'sha256'] as const;

const atOnce = 8;
const linesAtOnce = 2000;

interface Written {
  readonly place: string;
  readonly size: number;
  readonly digests: readonly string[];
}

/** A payload below a folder that is empty. Manifests are written beside it while it grows. */
export function createPayload(base: string, signal: AbortSignal): Payload {
  const folders = new Set<string>(['.']);
  let lines: Written[] = [];
  let files = 0;
  let bytes = 0;

  async function flush(): Promise<void> {
    for (const [at, algorithm] of algorithms.entries())
      await fs.appendFile(
        join(base, `manifest-${algorithm}.txt`),
        lines.map(({ place, digests }) => manifestLine(digests[at] ?? '', place)).join(''),
        { flush: true },
      );
    lines = [];
  }

  async function makeFolder(path: string): Promise<void> {
    if (folders.has(path)) return;
    await makeFolder(dirname(path));
    await fs.mkdir(join(base, path)).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    folders.add(path);
  }

  async function write(place: string, file: HeldFile): Promise<Written | Problem> {
    signal.throwIfAborted();
    await makeFolder(dirname(place));
    const written = await writeHeld(file, join(base, place), signal);
    if ('code' in written) return { ...written, where: { path: place } };
    return { place, size: written.size, digests: algorithms.map((algorithm) => written[algorithm]) };
  }

  async function writeAll(wanted: readonly (readonly [place: string, file: HeldFile])[]): Promise<Problem[]> {
    const problems: Problem[] = [];
    for (let at = 0; at < wanted.length; at += atOnce) {
      const settled = await Promise.allSettled(
        wanted.slice(at, at + atOnce).map(([place, file]) => write(place, file)),
      );
      for (const one of settled) {
        if (one.status === 'rejected') throw one.reason;
        if ('code' in one.value) problems.push(one.value);
        else {
          lines.push(one.value);
          files++;
          bytes += one.value.size;
        }
      }
      if (lines.length >= linesAtOnce) await flush();
    }
    return problems;
  }

  return {
    get files() {
      return files;
    },
    get bytes() {
      return bytes;
    },
    async add(object) {
      const problems: Problem[] = [];
      const folder = folderOf(object.kind, object.id);
      /** Where what stood at a path in an earlier version lies. */
      const standing = new Map<string, string>();
      for (const version of object.versions) {
        const wanted: [string, HeldFile][] = [];
        const state: string[] = [];
        for (const file of await version.files()) {
          const hash = hashOf(file);
          const key = `${hash} ${file.path}`;
          const earlier = standing.get(key);
          const place = earlier ?? placeOf(folder, version.number, file.path);
          if (earlier === undefined) wanted.push([place, file]);
          standing.set(key, place);
          state.push(`${hash}  ${place.slice(folder.length + 1)}\n`);
        }
        if (version.number > 1 && wanted.length < state.length)
          wanted.push([
            `${folder}/v${version.number}.sha256`,
            { path: '', data: Buffer.from(state.join('')) },
          ]);
        problems.push(...(await writeAll(wanted)));
      }
      return problems;
    },
    finish: flush,
  };
}

function hashOf(file: HeldFile): Hash {
  return 'blob' in file ? file.blob : createHash('sha256').update(file.data).digest('hex');
}
