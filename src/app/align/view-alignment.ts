// How the texts of a record are linked, for programs.
import type { PairLinks } from '../../text/align/segment-link.ts';
import type { Located } from '../read/locate.ts';
import type { Archive } from '../services.ts';
import { linksForPage } from './links-between.ts';
import { textPairs } from './pairs.ts';

/** `pending`: pairs of texts whose links are being computed just now; ask again. `languages`: of the texts, by their ids. */
export interface AlignmentView {
  readonly id: string;
  readonly number: number;
  readonly version: string;
  readonly pairs: readonly PairLinks[];
  readonly pending: readonly { readonly original: string; readonly translation: string }[];
  readonly languages: ReadonlyMap<string, string>;
}

export async function viewAlignment(
  archive: Pick<Archive, 'store' | 'alignments'>,
  { stored }: Located,
  signal?: AbortSignal,
): Promise<AlignmentView> {
  const { manifest, version } = stored;
  const content = await archive.store.content(manifest, signal);
  const pairs = await linksForPage(archive, content, manifest, signal);
  const known = new Set(pairs.map(({ original, translation }) => `${original} ${translation}`));
  const pending = textPairs(content)
    .map(({ original, translation }) => ({ original: original.id, translation: translation.id }))
    .filter(({ original, translation }) => !known.has(`${original} ${translation}`));
  const languages = new Map(content.texts.map((text) => [text.id, text.language]));
  return { id: manifest.id, number: manifest.number, version, pairs, pending, languages };
}
