// The search within a version, answered as annotations (Content Search API 2.0).
import type { ManifestAddresses } from '../../formats/iiif/write/addresses.ts';
import { searchAnswer } from '../../formats/iiif/write/search-answer.ts';
import type { Viewer } from '../../model/access.ts';
import { linksForPage } from '../align/links-between.ts';
import type { Located } from '../read/locate.ts';
import { findIn } from '../search/find-in.ts';
import type { Archive } from '../services.ts';
import type { IiifResource } from './manifest.ts';

export interface ContentSearchAsked {
  readonly typed: string;
  /** From 1. */
  readonly page: number;
  /** Parameters that were given and say nothing here. */
  readonly ignored: readonly string[];
  /** The address of one page of the answer to a query. */
  address(q: string, page: number): string;
}

/** One page of the answer; undefined behind the last one. */
export async function viewContentSearch(
  archive: Archive,
  { stored }: Located,
  asked: ContentSearchAsked,
  addresses: ManifestAddresses,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<IiifResource | undefined> {
  const { typed, page, ignored } = asked;
  const content = await archive.store.content(stored.manifest, signal);
  const [{ q, places, ranges }, alignments] = await Promise.all([
    findIn(archive, content, { typed, without: [] }, viewer, signal),
    linksForPage(archive, content, stored.manifest, signal),
  ]);
  const segments = places.map(({ passage }) => ({ text: passage.text, segment: passage.segment }));
  const address = (wanted: number): string => asked.address(q, wanted);
  const said = { q, segments, ranges, ignored, page, alignments, address };
  const answer = searchAnswer(said, content, addresses);
  return (
    answer && {
      parts: ['search', stored.version, q, page, ignored, segments, [...ranges], alignments],
      make: () => answer,
    }
  );
}
