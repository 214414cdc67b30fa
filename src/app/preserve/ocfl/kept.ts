// What a storage root keeps of an object already, told by its inventories alone: no content is read again.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { headOf, readOwnInventory, type OwnInventory } from '../../../formats/ocfl/own-inventory.ts';
import { errorCode } from '../../../store/fault.ts';
import { writeInventory } from './write-inventory.ts';

const stateLine = /\n\nVerno-State: ([0-9a-f]+)$/;

/** A version's message, which ends with what names its state. */
export const messageWith = (message: string, state: string): string => `${message}\n\nVerno-State: ${state}`;

/** What names the states of all versions, the oldest first; undefined for one that was not kept whole. */
export const statesOf = (inventory: OwnInventory): (string | undefined)[] =>
  Array.from(
    { length: headOf(inventory) },
    (_, at) => stateLine.exec(inventory.versions[`v${at + 1}`]?.message ?? '')?.[1],
  );

/**
 * The inventory of an object; undefined where there is none, or it is none of ours. A version that was moved to its place whole before
 * the object's own inventory could name it is taken up. `work`: a folder on the same disk, made where it is needed.
 */
export async function keptInventory(folder: string, work: string): Promise<OwnInventory | undefined> {
  const names = await fs.readdir(folder).catch((error: unknown): string[] => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const versions = names.filter((name) => /^v[1-9]\d*$/.test(name)).map((name) => Number(name.slice(1)));
  const newest = Math.max(0, ...versions);
  if (!names.includes('0=ocfl_object_1.1') || newest === 0 || newest !== versions.length) return undefined;
  const own = await wholeInventory(folder);
  if (own !== undefined && headOf(own) === newest) return own;
  const moved = await wholeInventory(join(folder, `v${newest}`));
  if (moved === undefined || headOf(moved) !== newest) return undefined;
  await fs.mkdir(work, { recursive: true });
  await writeInventory(moved, work);
  await moveInventory(work, folder);
  return moved;
}

/** Makes what was written to `from` the inventory of the object. */
export async function moveInventory(from: string, folder: string): Promise<void> {
  for (const name of ['inventory.json', 'inventory.json.sha512'])
    await fs.rename(join(from, name), join(folder, name));
}

/** The inventory in a folder, if it is what its digest says. */
async function wholeInventory(folder: string): Promise<OwnInventory | undefined> {
  const [text, sidecar] = await Promise.all(
    ['inventory.json', 'inventory.json.sha512'].map((name) =>
      fs.readFile(join(folder, name), 'utf8').catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return '';
        throw error;
      }),
    ),
  );
  if (text === undefined || text === '') return undefined;
  const digest = createHash('sha512').update(text).digest('hex');
  return sidecar?.startsWith(`${digest} `) === true ? readOwnInventory(text) : undefined;
}
