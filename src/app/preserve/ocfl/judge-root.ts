// Judges an OCFL storage root (sections 4.1 to 4.4 of the specification) and every object in it, one after another.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { GoodContent } from '../../../formats/ocfl/content.ts';
import { judgeObject, type ObjectVerdict } from '../../../formats/ocfl/judge-object.ts';
import { placeOf, type Layout } from '../../../formats/ocfl/layout.ts';
import type { Say } from '../../../formats/ocfl/report.ts';
import type { Problem } from '../../../model/problem.ts';
import { ocflTree } from './folder-tree.ts';
import { judgeRootFolder } from './root-folder.ts';
import { walkRoot } from './walk-root.ts';

export interface JudgedObject {
  /** Its folder, absolute. */
  readonly folder: string;
  readonly verdict: ObjectVerdict;
  /** The files of content that are whole. */
  readonly good: readonly GoodContent[];
}

export interface RootOptions {
  readonly signal?: AbortSignal | undefined;
  /** An object, by its id, that is judged before the others if it lies where the root's layout has it. */
  readonly first?: string | undefined;
  readonly onProgress?: ((progress: { readonly objects: number; readonly of: number }) => void) | undefined;
}

/** Judges a root; objects are given as they are judged, with problems at their places within the root. File errors are thrown. */
export async function* judgeRoot(
  root: string,
  say: Say,
  { signal, first, onProgress }: RootOptions = {},
): AsyncGenerator<JudgedObject> {
  const { spec, layout } = await judgeRootFolder(root, say);
  const places = await walkRoot(root, say, signal);
  const firstPlace = first === undefined || layout === undefined ? undefined : placeOf(first, layout);
  if (firstPlace !== undefined && places.includes(firstPlace))
    places.unshift(...places.splice(places.indexOf(firstPlace), 1));
  const ids = new Map<string, string>();
  const begun: Promise<JudgedObject & { readonly place: string }>[] = [];
  let given = 0;
  try {
    for (const place of [...places, ...Array.from({ length: atOnce }, () => undefined)]) {
      signal?.throwIfAborted();
      if (place !== undefined) {
        const one = judgeAt(root, place, signal);
        // Its failure is met when it is its turn.
        one.catch(() => undefined);
        begun.push(one);
      }
      if (place !== undefined && begun.length < atOnce) continue;
      const next = await begun.shift();
      if (next === undefined) break;
      const { place: here, ...object } = next;
      const { inventory, spec: own } = object.verdict;
      if (spec !== undefined && own !== undefined && own > spec)
        say('E081', `The object is of OCFL ${own}, the storage root of ${spec}.`, here);
      if (inventory?.id !== undefined) judgePlace(inventory.id, here, layout, ids, say);
      yield object;
      onProgress?.({ objects: ++given, of: places.length });
    }
  } finally {
    await Promise.allSettled(begun);
  }
}

/** Small objects are mostly waiting for the disk. */
const atOnce = 6;

async function judgeAt(
  root: string,
  place: string,
  signal: AbortSignal | undefined,
): Promise<JudgedObject & { readonly place: string }> {
  const folder = join(root, place);
  const good: GoodContent[] = [];
  const onGood = (file: GoodContent): void => void good.push(file);
  const verdict = await judgeObject(ocflTree(folder, signal), { signal, onGood, also: 'sha256' });
  return {
    place,
    folder,
    verdict: { ...verdict, problems: verdict.problems.map(within(place)) },
    good,
  };
}

/** Whether a folder is declared as a storage root. */
export async function looksLikeRoot(folder: string): Promise<boolean> {
  return (await fs.readdir(folder)).some((name) => /^0=ocfl_\d/.test(name));
}

/** Whether a folder is declared as an object, or has the inventory of one. */
export async function looksLikeObject(folder: string): Promise<boolean> {
  return (await fs.readdir(folder)).some(
    (name) => name.startsWith('0=ocfl_object_') || name === 'inventory.json',
  );
}

function judgePlace(
  id: string,
  place: string,
  layout: Layout | undefined,
  ids: Map<string, string>,
  say: Say,
): void {
  const other = ids.get(id);
  if (other !== undefined) say('E037', `The id “${id}” is that of the object at ${other} too.`, place);
  ids.set(id, place);
  const wanted = layout && placeOf(id, layout);
  if (wanted !== undefined && wanted !== place)
    say('E083', `By the layout of this root the object “${id}” should lie at ${wanted}.`, place);
}

const within =
  (place: string) =>
  (problem: Problem): Problem => ({
    ...problem,
    where: { ...problem.where, file: join(place, problem.where?.file ?? '') },
  });
