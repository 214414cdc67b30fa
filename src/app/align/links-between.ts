// The links between two texts of a record as readers, search and second looks use them.
import { walkBlocks } from '../../model/block.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { PairLinks, SegmentLink } from '../../text/align/segment-link.ts';
import type { Archive } from '../services.ts';
import { effectiveLinks } from './effective.ts';
import { textPairs } from './pairs.ts';

type Keeper = Pick<Archive, 'alignments'>;
type Parts = Pick<Manifest, 'parts'>;

/**
 * The links between an original and its translation, computed now where nobody has asked for them before: every segment of both texts in exactly one.
 *
 * @throws the signal's reason; an error where the computation fails.
 */
export async function linksBetween(
  { alignments }: Keeper,
  content: RecordContent,
  manifest: Parts,
  original: Text,
  translation: Text,
  signal?: AbortSignal,
): Promise<readonly SegmentLink[]> {
  const computed = await alignments.computed({ original, translation, content, manifest }, signal);
  return effectiveLinks(content, original, translation, computed);
}

/**
 * The links of all pairs of texts of a record, for a page that cannot wait: of a pair that is not computed in good time nothing comes back, and its
 * texts are laid side by side by order. The computation goes on for the next who asks.
 */
export async function linksForPage(
  { alignments }: Keeper,
  content: RecordContent,
  manifest: Parts,
  signal?: AbortSignal,
): Promise<readonly PairLinks[]> {
  return pairLinks(content, async (original, translation) =>
    alignments.soon({ original, translation, content, manifest }, signal),
  );
}

/**
 * The links of all pairs of texts of a record, computed now where they are not there, for what is written out; without those of a pair that cannot be computed.
 *
 * @throws the signal's reason.
 */
export async function allLinks(
  { alignments }: Keeper,
  content: RecordContent,
  manifest: Parts,
  signal?: AbortSignal,
): Promise<readonly PairLinks[]> {
  return pairLinks(content, async (original, translation) => {
    try {
      return await alignments.computed({ original, translation, content, manifest }, signal);
    } catch {
      signal?.throwIfAborted();
      return undefined;
    }
  });
}

/** To lay out the links of longer texts, a search would keep others waiting for some hundredths of a second for each of its results. */
const mostSegments = 3000;

/** The links of all pairs of texts of a record that are kept already, but for very long ones; nothing is computed. */
export async function keptLinks(
  { alignments }: Keeper,
  content: RecordContent,
  manifest: Parts,
): Promise<readonly PairLinks[]> {
  return pairLinks(content, async (original, translation) =>
    [original, translation].some(isLong)
      ? undefined
      : alignments.kept({ original, translation, content, manifest }),
  );
}

function isLong({ blocks }: Text): boolean {
  let segments = 0;
  for (const block of walkBlocks(blocks)) segments += block.segments.length;
  return segments > mostSegments;
}

async function pairLinks(
  content: RecordContent,
  find: (original: Text, translation: Text) => ReturnType<Keeper['alignments']['kept']>,
): Promise<PairLinks[]> {
  const pairs = textPairs(content);
  const computed = await Promise.all(pairs.map(async (pair) => find(pair.original, pair.translation)));
  return pairs.flatMap(({ original, translation }, at) => {
    const known = computed[at];
    if (known === undefined) return [];
    const links = effectiveLinks(content, original, translation, known);
    return [{ original: original.id, translation: translation.id, related: known.related, links }];
  });
}
