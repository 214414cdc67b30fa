// Writes a bag after BagIt 1.0 from what is held: built aside, and a bag only once it is whole.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeBagInfo } from '../../../formats/bagit/bag-info.ts';
import { manifestLine } from '../../../formats/bagit/manifest.ts';
import type { Hash } from '../../../model/hash.ts';
import type { Problem, Result } from '../../../model/problem.ts';
import { refusalOf } from '../../backup/refusals.ts';
import { syncFolder, unfinishedName, unfinishedOf } from '../../backup/unfinished.ts';
import { claimFolder, objectToAnything } from '../../export/claim.ts';
import type { HeldObject } from '../holding.ts';
import { algorithms, createPayload, type Payload } from './payload.ts';
import { bagReadme } from './readme.ts';

export interface WriteBagOptions {
  /** Where the bag is to stand: a folder that is absent or empty. */
  readonly dir: string;
  /** Of Verno. */
  readonly version: string;
  /** Of the archive; and what names it, if anything has happened in it. */
  readonly title: string;
  readonly name: Hash | null;
  /** Whether something that was given may have been withdrawn since; asked when all is built and in its place but for the declaration. */
  readonly isOutdated?: (() => Promise<boolean>) | undefined;
  readonly signal: AbortSignal;
  readonly onProgress?:
    ((progress: { readonly objects: number; readonly bytes: number }) => void) | undefined;
}

export interface BagReport {
  readonly folder: string;
  readonly objects: number;
  readonly versions: number;
  /** Of the payload. */
  readonly files: number;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

const declaration = 'bagit.txt';

/**
 * Writes a bag. It is built within the folder under a name that is no bag's, since the folder may be a disk of its own; its parts are moved to their
 * places at the end, bagit.txt last. What a killed process left is removed by the next. Problems: those of `claimFolder`,
 * `withdrawn-meanwhile`, or a fault of the disk; then nothing stays.
 */
export async function writeBag(
  objects: AsyncIterable<HeldObject>,
  options: WriteBagOptions,
): Promise<Result<BagReport>> {
  const target = resolve(options.dir);
  const inside = join(target, 'bag');
  let release: (() => Promise<void>) | undefined;
  let folder: string | undefined;
  try {
    const claimed = await claimFolder(target, async (at, names) => {
      const { dead, alive } = await unfinishedOf(inside);
      const ours = new Set([...dead, ...alive]);
      // Killed while its parts were moved to their places: without a declaration they are no bag.
      const isHalfMoved = dead.length > 0 && !names.includes(declaration);
      const others = names.filter((name) => !ours.has(join(at, name)) && !(isHalfMoved && isPart(name)));
      return others.length === 0 ? undefined : objectToAnything(at, others);
    });
    if (!claimed.ok) return claimed;
    const claim = claimed.value;
    release = () => claim.release();
    // It is ours alone now: whatever is unfinished here belongs to nobody who lives.
    await removeParts(target);
    for (const left of (await unfinishedOf(inside)).dead) await fs.rm(left, { recursive: true });
    folder = unfinishedName(inside);
    await fs.mkdir(folder);
    const report = await build(objects, folder, target, options);
    await movePartsUp(folder, target);
    if ((await options.isOutdated?.()) === true) {
      await discard(folder, target);
      return { ok: false, problems: [meanwhile] };
    }
    await declare(folder, target);
    return { ok: true, value: report, problems: report.problems };
  } catch (error) {
    if (folder !== undefined) await discard(folder, target);
    options.signal.throwIfAborted();
    const refusal = refusalOf(error, target);
    if (refusal === undefined) throw error;
    return refusal;
  } finally {
    await release?.();
  }
}

async function build(
  objects: AsyncIterable<HeldObject>,
  folder: string,
  target: string,
  options: WriteBagOptions,
): Promise<BagReport> {
  const { signal, onProgress } = options;
  const payload = createPayload(folder, signal);
  await fs.mkdir(join(folder, 'data'));
  const problems: Problem[] = [];
  let written = 0;
  let versions = 0;
  for await (const object of objects) {
    signal.throwIfAborted();
    problems.push(...(await payload.add(object)));
    written++;
    versions += object.versions.length;
    onProgress?.({ objects: written, bytes: payload.bytes });
  }
  await payload.finish();
  await writeTags(folder, payload, options);
  return { folder: target, objects: written, versions, files: payload.files, bytes: payload.bytes, problems };
}

async function writeTags(
  folder: string,
  payload: Payload,
  { title, name, version }: WriteBagOptions,
): Promise<void> {
  const info = [
    { label: 'External-Description', value: `A preservation copy of the archive “${title}”` },
    ...(name === null ? [] : [{ label: 'External-Identifier', value: `verno:${name}` }]),
    { label: 'Bagging-Date', value: new Date().toISOString().slice(0, 10) },
    { label: 'Bag-Size', value: sizeInWords(payload.bytes) },
    { label: 'Payload-Oxum', value: `${payload.bytes}.${payload.files}` },
    { label: 'Bag-Software-Agent', value: `Verno ${version}` },
  ];
  const tags = new Map([
    ['README.txt', bagReadme(title)],
    ['bag-info.txt', writeBagInfo(info)],
    [declaration, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
  ]);
  for (const [file, text] of tags) await fs.writeFile(join(folder, file), text, { flag: 'wx', flush: true });
  const listed = [...tags.keys(), ...algorithms.map((algorithm) => `manifest-${algorithm}.txt`)].toSorted();
  for (const algorithm of algorithms) {
    let lines = '';
    for (const file of listed) {
      const hash = createHash(algorithm).update(await fs.readFile(join(folder, file)));
      lines += manifestLine(hash.digest('hex'), file);
    }
    await fs.writeFile(join(folder, `tagmanifest-${algorithm}.txt`), lines, { flag: 'wx', flush: true });
  }
}

/** What stands in a bag beside its declaration. */
const isPart = (name: string): boolean =>
  /^(?:data|README\.txt|bag-info\.txt|(?:tag)?manifest-sha(?:256|512)\.txt)$/.test(name);

/** Moves everything to its place but the declaration: it is no bag yet. */
async function movePartsUp(folder: string, target: string): Promise<void> {
  const names = (await fs.readdir(folder)).filter((name) => name !== declaration);
  for (const name of names) await fs.rename(join(folder, name), join(target, name));
  await syncFolder(target);
}

/** Takes away what stands of a bag that will be none. What shows whose the parts are goes last. */
async function discard(folder: string, target: string): Promise<void> {
  await fs.rm(join(target, declaration), { force: true });
  await removeParts(target);
  await fs.rm(folder, { recursive: true, force: true });
}

async function removeParts(target: string): Promise<void> {
  for (const name of await fs.readdir(target))
    if (isPart(name)) await fs.rm(join(target, name), { recursive: true });
}

async function declare(folder: string, target: string): Promise<void> {
  await fs.rename(join(folder, declaration), join(target, declaration));
  await fs.rmdir(folder);
  await syncFolder(target);
}

function sizeInWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${Number((bytes / 1000 ** power).toPrecision(3))} ${units[power]}`;
}

const meanwhile: Problem = {
  code: 'withdrawn-meanwhile',
  severity: 'error',
  message:
    'While the bag was made, something was withdrawn again and again, so that no bag could be put in place.',
  hint: 'Export again.',
};
