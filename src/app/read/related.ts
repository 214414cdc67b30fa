// What a record's relations lead to: resolved when it is read, since a document may come after those that speak of it.
import type { Viewer } from '../../model/access.ts';
import type { Description } from '../../model/description.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { Relation } from '../../model/relation.ts';
import type { Archive } from '../services.ts';
import { descriptionIfThere } from './description.ts';
import { locate } from './locate.ts';
import type { RelatedRecord } from './view.ts';

/** So many targets are looked for at once: a record with thousands of relations must not keep other readers waiting. */
const atOnce = 16;

/**
 * The record to which each relation leads, at its newest version, aligned with `relations`. Null for a document that is only
 * described, is not in this archive, or may not be read by this viewer: those three look the same.
 */
export async function relatedRecords(
  archive: Archive,
  { relations }: Pick<Description, 'relations'>,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<readonly (RelatedRecord | null)[]> {
  if (relations.length === 0) return [];
  const { language } = await archive.store.info(signal);
  const targets = new Map(relations.map(({ target }) => [JSON.stringify(target), target]));
  const found = new Map<string, RelatedRecord | null>();
  const waiting = [...targets];
  for (let at = 0; at < waiting.length; at += atOnce)
    await Promise.all(
      waiting.slice(at, at + atOnce).map(async ([key, target]) => {
        found.set(key, await resolve(archive, target, viewer, language, signal));
      }),
    );
  return relations.map(({ target }) => found.get(JSON.stringify(target)) ?? null);
}

async function resolve(
  archive: Archive,
  target: Relation['target'],
  viewer: Viewer,
  language: string,
  signal: AbortSignal | undefined,
): Promise<RelatedRecord | null> {
  const id = await idOf(archive, target, signal);
  if (id === undefined) return null;
  const located = await locate(archive, id, undefined, viewer, signal);
  if (located.kind !== 'found') return null;
  const description = await descriptionIfThere(archive, located.value.stored.manifest, signal);
  return description === undefined ? null : { id, ...titleOf(description, language) };
}

async function idOf(
  { store }: Archive,
  target: Relation['target'],
  signal: AbortSignal | undefined,
): Promise<RecordId | undefined> {
  if ('record' in target) return target.record;
  return 'described' in target ? undefined : store.bySource(target.format, target.key, signal);
}

const primary = (tag: string): string => tag.replace(/-.*$/, '').toLowerCase();

/** The title in the archive's own language, else the first. */
function titleOf({ titles }: Description, language: string): { title: string; titleLanguage: string } {
  const title = titles.find((one) => primary(one.language) === primary(language)) ?? titles[0];
  return { title: title?.text ?? '', titleLanguage: title?.language ?? 'und' };
}
