// Checks copies that lie anywhere, of Verno's or of anybody's: an OCFL storage root, an OCFL object, or a bag, whichever a path turns out to be.
import fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createFindings } from '../../formats/bagit/findings.ts';
import { unfinishedExtension } from '../../formats/ocfl/extensions.ts';
import { judgeObject } from '../../formats/ocfl/judge-object.ts';
import { sayInto } from '../../formats/ocfl/report.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { refusalOf, refuse } from '../backup/refusals.ts';
import { judgeBagAt, looksLikeBag, type ReadBagOptions } from './bagit/read-bag.ts';
import { ocflTree } from './ocfl/folder-tree.ts';
import { judgeRoot, looksLikeObject, looksLikeRoot } from './ocfl/judge-root.ts';

export interface CheckedCopy {
  readonly path: string;
  readonly kind: 'ocfl-root' | 'ocfl-object' | 'bag';
  /** Warnings do not stand in the way. */
  readonly valid: boolean;
  /** Of a root and of an object. */
  readonly objects: number;
  /** Of a bag's payload; content of objects that is whole. */
  readonly files: number;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

export interface CheckCopyOptions {
  /** Where packed bags are unpacked while they are read. */
  readonly workFolder: string;
  readonly signal: AbortSignal;
  /** How far the reading is; `of` where it is known how much there is. */
  readonly onProgress?:
    ((done: number, of: number | undefined, what: 'objects' | 'files') => void) | undefined;
  /** How much of a bag in one file is unpacked, before it is read. */
  readonly onUnpacked?: ReadBagOptions['onUnpacked'];
}

/**
 * Reads a copy whole, and judges it by its own specification. What is wrong is in the value; refused is what cannot be opened or is no copy
 * (`not-a-copy`, the problems of `judgeBagAt`, a fault of the disk).
 */
export async function checkCopy(path: string, options: CheckCopyOptions): Promise<Result<CheckedCopy>> {
  const shown = resolve(path);
  const { signal, onProgress, workFolder } = options;
  try {
    const isFolder = (await fs.stat(shown)).isDirectory();
    if (isFolder && (await looksLikeRoot(shown))) return await checkRoot(shown, options);
    if (isFolder && (await looksLikeObject(shown))) return await checkObject(shown, options);
    if (isFolder && !(await looksLikeBag(shown))) return notACopy(shown);
    const judged = await judgeBagAt(shown, workFolder, {
      signal,
      onUnpacked: options.onUnpacked,
      onProgress: ({ files, ofFiles }) => onProgress?.(files, ofFiles, 'files'),
    });
    if (!judged.ok) return judged;
    const { valid, files, bytes, problems } = judged.value;
    return { ok: true, value: { path: shown, kind: 'bag', valid, objects: 0, files, bytes, problems }, problems }; // prettier-ignore
  } catch (error) {
    signal.throwIfAborted();
    const refusal = refusalOf(error, shown);
    if (refusal === undefined) throw error;
    return refusal;
  }
}

async function checkRoot(
  path: string,
  { signal, onProgress }: CheckCopyOptions,
): Promise<Result<CheckedCopy>> {
  const findings = createFindings();
  const all = createFindings();
  let objects = 0;
  let files = 0;
  let bytes = 0;
  const report = (done: { readonly objects: number; readonly of: number }): void =>
    onProgress?.(done.objects, done.of, 'objects');
  for await (const object of judgeRoot(path, sayInto(findings), { signal, onProgress: report })) {
    objects++;
    files += object.good.length;
    for (const { size } of object.good) bytes += size;
    for (const { severity, code, message, where, hint } of object.verdict.problems)
      all.add(severity, code, message, where ?? {}, hint ?? '');
  }
  if (await isCutOff(path))
    all.add('error', 'copy-not-whole', 'Writing this root was cut off, or goes on now: some of the archive is not in it.', { file: '' }, 'Run the same export into this folder again; it goes on where it was cut off.'); // prettier-ignore
  const problems = [...findings.all(), ...all.all()].map((problem) => at(path, problem));
  const valid = !findings.isInvalid && !all.isInvalid;
  return { ok: true, value: { path, kind: 'ocfl-root', valid, objects, files, bytes, problems }, problems };
}

async function checkObject(
  path: string,
  { signal, onProgress }: CheckCopyOptions,
): Promise<Result<CheckedCopy>> {
  let files = 0;
  let bytes = 0;
  const verdict = await judgeObject(ocflTree(path, signal), {
    signal,
    onGood({ size }) {
      files++;
      bytes += size;
      onProgress?.(files, undefined, 'files');
    },
  });
  const problems = verdict.problems.map((problem) => at(path, problem));
  const { valid } = verdict;
  return { ok: true, value: { path, kind: 'ocfl-object', valid, objects: 1, files, bytes, problems }, problems }; // prettier-ignore
}

/** Whether Verno was writing a root and did not come to the end. */
async function isCutOff(root: string): Promise<boolean> {
  const names = await fs.readdir(join(root, 'extensions')).catch((): string[] => []);
  return names.includes(unfinishedExtension);
}

/** A place within the copy, as whoever named the copy sees it. */
const at = (path: string, problem: Problem): Problem => ({
  ...problem,
  where: { ...problem.where, file: join(path, problem.where?.file ?? '') },
});

function notACopy(shown: string): Result<never> {
  return refuse('not-a-copy', 'There is neither an OCFL storage root or object here nor a bag.', shown, 'Name the folder in which 0=ocfl_1.1, inventory.json or bagit.txt stands, or a packed bag. The archive itself is checked with --data FOLDER.'); // prettier-ignore
}
