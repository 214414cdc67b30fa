// Brings an object of a storage root to the state of what is held: made aside, and moved to its place in steps that leave nothing broken.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { emptyInventory, headOf } from '../../../formats/ocfl/own-inventory.ts';
import { ourLayout, placeOf } from '../../../formats/ocfl/layout.ts';
import type { Problem } from '../../../model/problem.ts';
import { errorCode } from '../../../store/fault.ts';
import type { HeldObject, HeldVersion } from '../holding.ts';
import { workIn } from './claim-root.ts';
import { uriOf } from './ids.ts';
import { keptInventory, moveInventory, statesOf } from './kept.ts';
import { stageVersion } from './stage-version.ts';
import { writeInventory } from './write-inventory.ts';

/** What was written of an object. */
export interface Kept {
  readonly versions: number;
  readonly files: number;
  readonly bytes: number;
  /** Whether an object that stood there was made anew. */
  readonly remade: boolean;
  readonly problems: readonly Problem[];
}

/** Where an object lies, from the root. */
export function placeIn(object: Pick<HeldObject, 'kind' | 'id'>): string {
  const place = placeOf(uriOf(object), ourLayout);
  if (place === undefined) throw new Error(`no place in a storage root: ${uriOf(object)}`);
  return place;
}

/**
 * Adds what versions are missing, by the names of their states: nothing that stands is read again. An object of which an earlier version is no
 * longer what was kept, since a page image in it was withdrawn, say, is made anew.
 */
export async function keepObject(
  root: string,
  object: HeldObject,
  address: string,
  signal: AbortSignal,
): Promise<Kept> {
  const place = placeIn(object);
  const work = join(workIn(root), createHash('sha256').update(place).digest('hex').slice(0, 16));
  const kept = await keptInventory(join(root, place), work);
  const missing = kept === undefined ? undefined : missingVersions(object, statesOf(kept));
  const begin = missing === undefined ? undefined : kept;
  if (missing?.length === 0) return { versions: 0, files: 0, bytes: 0, remade: false, problems: [] };
  // Objects are made in a folder of the same name, so that the first of it comes to its place with it.
  const aside = join(work, place);
  await fs.mkdir(aside, { recursive: true });
  let inventory = begin ?? emptyInventory(uriOf(object));
  const first = headOf(inventory) + 1;
  const problems: Problem[] = [];
  let files = 0;
  let bytes = 0;
  for (const version of missing ?? object.versions) {
    signal.throwIfAborted();
    const staged = await stageVersion(aside, inventory, version, address, signal);
    inventory = staged.inventory;
    files += staged.files;
    bytes += staged.bytes;
    problems.push(...staged.problems.map((problem) => ({ ...problem, where: { path: `${object.id}/${problem.where?.path ?? ''}` } }))); // prettier-ignore
  }
  const versions = headOf(inventory) - first + 1;
  if (versions > 0) {
    await writeInventory(inventory, aside);
    if (begin === undefined) await moveIn(root, place, work);
    else {
      for (let number = first; number < first + versions; number++)
        await fs.rename(join(aside, `v${number}`), join(root, place, `v${number}`));
      await moveInventory(aside, join(root, place));
    }
  }
  await fs.rm(work, { recursive: true });
  return { versions, files, bytes, remade: begin === undefined && kept !== undefined, problems };
}

/** The versions that are not kept; undefined where those that are kept are no longer what is held. The archive itself is held as it stands now. */
function missingVersions(
  { kind, versions }: HeldObject,
  states: readonly (string | undefined)[],
): readonly HeldVersion[] | undefined {
  if (kind === 'archive') return versions.filter(({ state }) => state !== states.at(-1));
  const common = Math.min(states.length, versions.length);
  for (let at = 0; at < common; at++) if (versions[at]?.state !== states[at]) return undefined;
  return versions.slice(states.length);
}

async function moveIn(root: string, place: string, work: string): Promise<void> {
  await fs.writeFile(join(work, place, '0=ocfl_object_1.1'), 'ocfl_object_1.1\n', { flush: true });
  await removeObject(root, place, work);
  const folder = dirname(place);
  try {
    await fs.rename(join(work, folder), join(root, folder));
  } catch (error) {
    if (errorCode(error) !== 'ENOTEMPTY' && errorCode(error) !== 'EEXIST') throw error;
    await fs.rename(join(work, place), join(root, place));
  }
}

/** Takes an object out of a root in one step, if it is there; what is left of it is removed with `work`. */
export async function removeObject(root: string, place: string, work: string): Promise<void> {
  try {
    await fs.rename(join(root, place), join(work, `${basename(place)}.gone`));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
}
