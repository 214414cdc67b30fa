// A record out of scans: pages and images, a title by the name, a transcription where one was read before.
import type { Draft, Parsed } from '../../model/draft.ts';
import type { Problem } from '../../model/problem.ts';
import type { SourceFiles } from '../port.ts';
import { undescribed } from '../recognised/undescribed.ts';
import { pagesOf, type MissingLeaf, type Scan } from './pages.ts';
import { transcribe } from './transcription.ts';

export const FORMAT = 'scans';

/** What becomes one record. `key`: its path within the import; `name`: what a report calls it. */
export interface Gathered {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly scans: readonly Scan[];
  readonly missing: readonly MissingLeaf[];
  readonly sidecars: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** No draft where no scan can be read: then the problems say why. */
export async function draftOf(gathered: Gathered, files: SourceFiles, maxBytes: number): Promise<Parsed> {
  const { key, name, title, scans, missing, sidecars } = gathered;
  const broken = scans.flatMap(({ path, file }) =>
    file.ok ? [] : file.problems.map((problem) => ({ ...problem, where: { file: path } })),
  );
  // Of a scan among others the import says what is wrong, where it keeps it.
  if (broken.length > 0 && scans.every(({ file }) => !file.ok))
    return { name, problems: [...gathered.problems, ...broken] };
  const found = pagesOf(scans, missing, name);
  const read = await transcribe(found.pages, sidecars, files, { maxBytes, where: name });
  const draft: Draft = {
    description: undescribed({
      format: FORMAT,
      key,
      title,
      languages: read.texts.map(({ text }) => text.language),
      pages: found.pages.map(({ page }) => page),
    }),
    texts: read.texts,
    zones: read.zones,
    links: [],
    files: read.files,
    images: found.pages.flatMap(({ image }) => image ?? []),
  };
  return { name, draft, problems: [...gathered.problems, ...found.problems, ...read.problems] };
}
