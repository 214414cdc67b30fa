// Finds the objects of a storage root: the folders at the ends of its hierarchy.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Say } from '../../../formats/ocfl/report.ts';

const deepest = 50;

/** The folders of all objects, from the root, in order. What else lies between is told; links are never followed. */
export async function walkRoot(root: string, say: Say, signal?: AbortSignal): Promise<string[]> {
  const objects: string[] = [];
  const descend = async (folder: string, depth: number): Promise<void> => {
    signal?.throwIfAborted();
    const entries = await fs.readdir(join(root, folder), { withFileTypes: true });
    if (depth > 0 && entries.some(({ name }) => isOfObject(name))) {
      objects.push(folder);
      return;
    }
    if (depth > 0 && entries.length === 0) say('E073', 'The folder is empty.', folder, 'Remove it.');
    if (depth > deepest) return say('E085', 'There is no object within fifty folders.', folder);
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = depth === 0 ? entry.name : `${folder}/${entry.name}`;
      if (depth === 0 && entry.name === 'extensions' && entry.isDirectory()) continue;
      if (entry.isDirectory()) await descend(path, depth + 1);
      else if (!entry.isFile())
        say('E090', 'This is neither a file nor a folder: it may lead out of the root, and is not read.', path); // prettier-ignore
      else if (depth > 0) say('E072', 'This file belongs to no object.', path, 'Move it elsewhere.');
    }
  };
  await descend('', 0);
  const depths = new Set(objects.map((path) => (path.includes('/') ? 'below' : 'on top')));
  if (depths.size > 1) say('W015', 'Some objects lie directly in the root, and some in folders.', '.');
  return objects;
}

const isOfObject = (name: string): boolean => name.startsWith('0=ocfl_object_') || name === 'inventory.json';
