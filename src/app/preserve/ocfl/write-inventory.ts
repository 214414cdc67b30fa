// Writes an inventory and its digest, safe on the disk.
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { printInventory, type OwnInventory } from '../../../formats/ocfl/own-inventory.ts';

/** Writes both into a folder. */
export async function writeInventory(inventory: OwnInventory, folder: string): Promise<void> {
  const text = printInventory(inventory);
  const digest = createHash('sha512').update(text).digest('hex');
  await fs.writeFile(join(folder, 'inventory.json'), text, { flush: true });
  await fs.writeFile(join(folder, 'inventory.json.sha512'), `${digest} inventory.json\n`, { flush: true });
}
