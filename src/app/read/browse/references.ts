// What the cross-references of a record lead to: resolved when it is read, since what they name may come later.
import type { IndexedTarget } from '../../../index/editions.ts';
import type { OpenOn } from '../../../index/port.ts';
import { beginningOf, beginningOfBlock } from '../../../index/project/edition.ts';
import type { Viewer } from '../../../model/access.ts';
import { walkBlocks } from '../../../model/block.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { RecordId } from '../../../model/record-id.ts';
import type { ReferenceTarget } from '../../../model/span.ts';
import { openOn } from '../../access/open-on.ts';
import type { Archive } from '../../services.ts';
import { readLocated } from '../locate.ts';
import type { ReferencePreview } from './view.ts';

/** So many other records are read for the words at a place in them: a record with hundreds of references must not keep readers waiting. */
const mostRead = 12;

/** The record whose references are resolved, as the viewer reads it. */
export interface ReferringRecord {
  readonly id: RecordId;
  readonly content: RecordContent;
}

/**
 * What each target leads to, aligned with `targets`. Null for an address out of the archive, for what is not in it, and for what this
 * viewer may not read: the last two look the same. For places in many other records the words are left out, beyond the first records.
 */
export async function previewReferences(
  archive: Archive,
  record: ReferringRecord,
  targets: readonly ReferenceTarget[],
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<readonly (ReferencePreview | null)[]> {
  const day = openOn(viewer);
  const found = await resolve(archive, targets, day, signal);
  const contents = await contentsOf(archive, record, found, viewer, signal);
  return targets.map((target, at) => {
    if ('place' in target && !('record' in target)) return ownPlace(record, target.place);
    const hit = found[at];
    return hit === null || hit === undefined ? null : previewOf(hit, contents.get(hit.id));
  });
}

/** Those that lead to other records, or to this one by its address in the source. */
async function resolve(
  { index }: Archive,
  targets: readonly ReferenceTarget[],
  day: OpenOn,
  signal: AbortSignal | undefined,
): Promise<(IndexedTarget | null)[]> {
  const byId = targets.flatMap((target, at) => ('record' in target ? [{ target, at }] : []));
  const byAnchor = targets.flatMap((target, at) => ('format' in target ? [{ target, at }] : []));
  const [records, places] = await Promise.all([
    byId.length === 0
      ? []
      : index.editions.records(
          byId.map(({ target }) => target.record),
          day,
          signal,
        ),
    byAnchor.length === 0
      ? []
      : index.editions.targets(
          byAnchor.map(({ target: { format, key, anchor = '' } }) => ({ format, key, anchor })),
          day,
          signal,
        ),
  ]);
  const found: (IndexedTarget | null)[] = targets.map(() => null);
  byId.forEach(({ target, at }, n) => {
    const hit = records[n];
    found[at] = hit === null || hit === undefined ? null : { ...hit, place: target.place ?? null };
  });
  byAnchor.forEach(({ at }, n) => {
    found[at] = places[n] ?? null;
  });
  return found;
}

/** The content of records in which a place is referred to; that of the referring record is at hand. */
async function contentsOf(
  archive: Archive,
  { id, content }: ReferringRecord,
  found: readonly (IndexedTarget | null)[],
  viewer: Viewer,
  signal: AbortSignal | undefined,
): Promise<Map<RecordId, RecordContent>> {
  const contents = new Map([[id, content]]);
  const wanted = found.flatMap((hit) =>
    hit === null || hit.place === null || hit.id === id ? [] : [hit.id],
  );
  for (const other of [...new Set(wanted)].slice(0, mostRead)) {
    const read = await readLocated(
      archive,
      { id: other, number: undefined, viewer },
      async ({ stored }) => ({
        kind: 'found' as const,
        value: await archive.store.content(stored.manifest, signal),
      }),
      signal,
    );
    if (read.kind === 'found') contents.set(other, read.value);
  }
  return contents;
}

function previewOf(
  { id, place, entry, beginning }: IndexedTarget,
  content: RecordContent | undefined,
): ReferencePreview {
  const { title, titleLanguage, date } = entry;
  const [language = null, ...others] = entry.languages;
  const whole = { text: beginning, language: others.length === 0 ? language : null };
  const words = place === null ? whole : content === undefined ? undefined : wordsAt(content, place);
  return { record: id, place, title, titleLanguage, date, ...told(words) };
}

function ownPlace({ id, content }: ReferringRecord, place: string): ReferencePreview | null {
  const words = wordsAt(content, place);
  if (words === undefined) return null;
  const [title] = content.description.titles;
  return {
    record: id,
    place,
    title: title?.text ?? '',
    titleLanguage: title?.language ?? 'und',
    date: null,
    ...told(words),
  };
}

/** Words and their language; null where that is not sure. */
interface Words {
  readonly text: string;
  readonly language: string | null;
}

const told = (words: Words | undefined): Pick<ReferencePreview, 'text' | 'textLanguage'> =>
  words === undefined || words.text === ''
    ? { text: null, textLanguage: null }
    : { text: words.text, textLanguage: words.language };

/** What stands at a block, segment or page; undefined where the record has no such place. */
function wordsAt(content: RecordContent, place: string): Words | undefined {
  if (content.description.pages.some(({ id }) => id === place)) return wordsOfPage(content, place);
  for (const { id, blocks, language: ofText } of content.texts) {
    if (id === place) return { text: beginningOf(content), language: ofText };
    for (const block of walkBlocks(blocks)) {
      const language = block.language ?? ofText;
      if (block.id === place) return { text: beginningOfBlock(block), language };
      const segment = block.segments.find((one) => one.id === place);
      if (segment !== undefined)
        return { text: block.text.slice(segment.start, segment.end).trim(), language };
    }
  }
  return undefined;
}

/** The first words behind the mark of a page in a text. */
function wordsOfPage({ texts }: RecordContent, page: string): Words {
  for (const { blocks, language } of texts)
    for (const block of walkBlocks(blocks))
      for (const span of block.spans)
        if (span.type === 'page-break' && span.page === page)
          return {
            text: beginningOfBlock({ ...block, text: block.text.slice(span.start) }),
            language: block.language ?? language,
          };
  return { text: '', language: null };
}
