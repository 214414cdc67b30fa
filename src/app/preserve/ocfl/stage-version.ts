// Makes a version of an object aside: its files, those that no version before has, and its inventory.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  headOf,
  strongerDigests,
  withVersion,
  type OwnInventory,
  type StateFile,
} from '../../../formats/ocfl/own-inventory.ts';
import type { Problem } from '../../../model/problem.ts';
import type { HeldFile, HeldVersion } from '../holding.ts';
import { writeHeld } from '../write-held.ts';
import { messageWith } from './kept.ts';
import { writeInventory } from './write-inventory.ts';

export interface Staged {
  readonly inventory: OwnInventory;
  /** Of the files that were written. */
  readonly files: number;
  readonly bytes: number;
  /** Blobs that are missing or altered, and are left out. */
  readonly problems: readonly Problem[];
}

const plain = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._-][A-Za-z0-9._/-]{0,250}$/;

/**
 * Makes `folder`/vN, which becomes the next version of an object. `address`: in which archive people's names are to be understood.
 *
 * @throws where a path is not relative and plain: paths are ours.
 */
export async function stageVersion(
  folder: string,
  before: OwnInventory,
  version: HeldVersion,
  address: string,
  signal: AbortSignal,
): Promise<Staged> {
  const name = `v${headOf(before) + 1}`;
  const standing = strongerDigests(before);
  const state: StateFile[] = [];
  const problems: Problem[] = [];
  const wanted: HeldFile[] = [];
  const later = new Map<string, string[]>();
  let bytes = 0;
  await fs.mkdir(join(folder, name));
  for (const file of await version.files()) {
    if (!plain.test(file.path)) throw new Error(`not a path for a storage root: ${file.path}`);
    const sha256 = 'blob' in file ? file.blob : createHash('sha256').update(file.data).digest('hex');
    const sha512 = standing.get(sha256);
    const same = later.get(sha256);
    if (sha512 !== undefined) state.push({ path: file.path, sha512, sha256 });
    else if (same !== undefined) same.push(file.path);
    else {
      later.set(sha256, []);
      wanted.push(file);
    }
  }
  await Promise.all([...new Set(wanted.map(({ path }) => dirname(path)))].map((path) => fs.mkdir(join(folder, name, 'content', path), { recursive: true }))); // prettier-ignore
  const atOnce = 8;
  for (let at = 0; at < wanted.length; at += atOnce) {
    const done = await Promise.allSettled(
      wanted.slice(at, at + atOnce).map(async (file) => {
        const content = `${name}/content/${file.path}`;
        const written = await writeHeld(file, join(folder, content), signal);
        if ('code' in written) problems.push({ ...written, where: { path: file.path } });
        else {
          bytes += written.size;
          state.push({ path: file.path, content, ...written });
          for (const path of later.get(written.sha256) ?? []) state.push({ path, ...written });
        }
      }),
    );
    for (const one of done) if (one.status === 'rejected') throw one.reason;
  }
  if (problems.length > 0) await removeEmpty(join(folder, name, 'content'));
  const words = {
    created: version.at,
    message: problems.length === 0 ? messageWith(version.message, version.state) : version.message,
    user: { name: version.by ?? 'not stated', address },
  };
  const inventory = withVersion(
    before,
    words,
    state.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  );
  await writeInventory(inventory, join(folder, name));
  return { inventory, files: wanted.length - problems.length, bytes, problems };
}

/** Empty folders may not stand in an object; gives whether this one is no more. */
async function removeEmpty(folder: string): Promise<boolean> {
  let left = 0;
  for (const entry of await fs.readdir(folder, { withFileTypes: true }))
    if (!entry.isDirectory() || !(await removeEmpty(join(folder, entry.name)))) left++;
  if (left > 0) return false;
  await fs.rmdir(folder);
  return true;
}
