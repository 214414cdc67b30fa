// A bag that lies somewhere, as a folder or in one file: judged, and read file by file.
import fs from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { GoodFile, Progress } from '../../../formats/bagit/fixity.ts';
import { judgeBag, type BagVerdict } from '../../../formats/bagit/judge.ts';
import { manifestName } from '../../../formats/bagit/manifest.ts';
import type { Problem, Result } from '../../../model/problem.ts';
import { refusalOf, refuse } from '../../backup/refusals.ts';
import type { FoundFile } from '../holding.ts';
import type { UnpackLimits } from '../unpack/limits.ts';
import { unpackFile, type UnpackOptions } from '../unpack/unpack.ts';
import { folderTree } from './folder-tree.ts';
import { objectAt } from './layout.ts';

export interface ReadBagOptions {
  readonly signal: AbortSignal;
  readonly limits?: UnpackLimits | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Told of what is unpacked of a bag in one file, before it is judged. */
  readonly onUnpacked?: UnpackOptions['onProgress'];
}

/** Whether a folder holds what a bag has in its base folder. */
export async function looksLikeBag(folder: string): Promise<boolean> {
  const names = await fs.readdir(folder);
  return (
    names.includes('bagit.txt') ||
    (names.includes('data') && names.some((name) => manifestName(name) !== undefined))
  );
}

/**
 * Judges a bag: a folder, or a .zip, .tar or .tar.gz file, which is unpacked within `workFolder` for as long as it takes. What is wrong with
 * the bag is in the verdict; refused is what cannot be opened: `not-a-bag`, the problems of `unpackFile`, or a fault of the disk.
 */
export async function judgeBagAt(
  path: string,
  workFolder: string,
  options: ReadBagOptions,
): Promise<Result<BagVerdict>> {
  return withBag(path, workFolder, options, async (bag) => {
    const verdict = await judge(bag, options);
    return { ok: true, value: verdict, problems: [] };
  });
}

/**
 * Every file of a bag of Verno's that a version of something holds, each held against all its checksums. A bag that is not valid gives its
 * problems first; what is whole in it follows. `at` is there until the next file is asked for after the last.
 */
export async function* bagFiles(
  path: string,
  workFolder: string,
  options: ReadBagOptions,
): AsyncGenerator<Result<FoundFile>> {
  const opened = await openBag(path, workFolder, options);
  if (!opened.ok) {
    yield opened;
    return;
  }
  const bag = opened.value;
  try {
    const good: GoodFile[] = [];
    const judged = await attempt(bag.shown, options, async () => ({
      ok: true,
      value: await judge(bag, options, (file) => void good.push(file)),
      problems: [],
    }));
    if (!judged.ok) {
      yield judged;
      return;
    }
    const wrong = judged.value.problems.filter(({ severity }) => severity === 'error');
    if (wrong.length > 0) yield { ok: false, problems: wrong };
    for (const file of good.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      const sha256 = file.digests.get('sha256');
      const place = objectAt(file.path);
      if (place === undefined || sha256 === undefined) continue;
      const { kind, id } = place;
      const value = {
        object: { kind, id },
        path: place.path,
        sha256,
        size: file.size,
        at: join(bag.folder, file.path),
      };
      yield { ok: true, value, problems: [] };
    }
  } finally {
    await bag.close();
  }
}

interface OpenBag {
  readonly folder: string;
  /** What a problem calls it. */
  readonly shown: string;
  close(): Promise<void>;
}

async function judge(
  bag: OpenBag,
  options: ReadBagOptions,
  onGood?: (file: GoodFile) => void,
): Promise<BagVerdict> {
  const { signal, onProgress } = options;
  const verdict = await judgeBag(folderTree(bag.folder, signal), {
    signal,
    onProgress,
    onGood,
    also: onGood && 'sha256',
  });
  return { ...verdict, problems: verdict.problems.map((problem) => within(bag, problem)) };
}

/** A place within the bag, as whoever named the bag sees it. */
function within({ shown }: OpenBag, problem: Problem): Problem {
  const { file, ...where } = problem.where ?? {};
  return { ...problem, where: { ...where, file: file === undefined ? shown : join(shown, file) } };
}

async function withBag<T>(
  path: string,
  workFolder: string,
  options: ReadBagOptions,
  use: (bag: OpenBag) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await openBag(path, workFolder, options);
  if (!opened.ok) return opened;
  const bag = opened.value;
  try {
    return await attempt(bag.shown, options, () => use(bag));
  } finally {
    await bag.close();
  }
}

async function openBag(path: string, workFolder: string, options: ReadBagOptions): Promise<Result<OpenBag>> {
  const shown = resolve(path);
  return attempt<OpenBag>(shown, options, async () => {
    if ((await fs.stat(shown)).isDirectory())
      return (await looksLikeBag(shown))
        ? { ok: true, value: { folder: shown, shown, close: async () => undefined }, problems: [] }
        : notABag(shown);
    const unpacked = await unpackFile(shown, workFolder, {
      signal: options.signal,
      limits: options.limits,
      onProgress: options.onUnpacked,
    });
    if (!unpacked.ok) return unpacked;
    const base = await baseIn(unpacked.value.folder);
    if (base === undefined) {
      await unpacked.value.remove();
      return notABag(shown);
    }
    const inner = base === unpacked.value.folder ? shown : join(shown, basename(base));
    return {
      ok: true,
      value: { folder: base, shown: inner, close: () => unpacked.value.remove() },
      problems: [],
    };
  });
}

/** RFC 8493, section 4: one folder stands at the top, and is the bag. One that was packed without it is taken too. */
async function baseIn(folder: string): Promise<string | undefined> {
  if (await looksLikeBag(folder)) return folder;
  const entries = await fs.readdir(folder, { withFileTypes: true });
  const [only] = entries;
  if (only?.isDirectory() !== true || entries.length > 1) return undefined;
  const inner = join(folder, only.name);
  return (await looksLikeBag(inner)) ? inner : undefined;
}

async function attempt<T>(
  file: string,
  { signal }: ReadBagOptions,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    signal.throwIfAborted();
    const refusal = refusalOf(error, file);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

function notABag(shown: string): Result<never> {
  return refuse('not-a-bag', 'There is no bag here: neither bagit.txt nor a manifest.', shown, 'Name the folder in which bagit.txt stands.'); // prettier-ignore
}
