// What lies in a folder of scans: the scans, what was read on them, and the words that leaves are missing.
import type { Candidate, Entry } from '../port.ts';
import type { Problem } from '../../model/problem.ts';
import { imagesFolder, kindOfName, markedAbsence, sidecarFolders, stemOf } from './names.ts';

/** Paths within what is imported. `sidecars`: what was read on a scan, by its name without its ending. `others`: what is not taken. */
export interface Collected {
  readonly pictures: readonly string[];
  readonly pdfs: readonly string[];
  readonly sidecars: ReadonlyMap<string, string>;
  readonly markers: readonly string[];
  readonly others: readonly string[];
  readonly problems: readonly Problem[];
}

/** The folder itself, its `images/`, and the folders of what was read on them. */
export async function collect({ path, files, entries }: Candidate): Promise<Collected> {
  const problems: Problem[] = [];
  const pictures: string[] = [];
  const pdfs: string[] = [];
  const sidecars = new Map<string, string>();
  const markers: string[] = [];
  const others: string[] = [];
  const sort = (folder: string, found: readonly Entry[]): void => {
    for (const { name, kind } of found) {
      const place = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder') continue;
      const what = kindOfName(name);
      if (what === 'picture') pictures.push(place);
      else if (what === 'pdf') pdfs.push(place);
      else if (what === 'sidecar') sidecars.set(stemOf(name), place);
      else if (what === 'marker' && markedAbsence(name) !== undefined) markers.push(place);
      else if (what !== 'left') others.push(place);
    }
  };
  sort(path, entries);
  for (const { name, kind } of entries) {
    const isOurs = name === imagesFolder || sidecarFolders.includes(name);
    if (kind !== 'folder' || !isOurs) continue;
    const below = path === '' ? name : `${path}/${name}`;
    const listed = await files.list(below);
    problems.push(...listed.problems);
    if (listed.ok) sort(below, listed.value);
  }
  return { pictures, pdfs, sidecars, markers, others, problems };
}
