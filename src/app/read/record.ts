// Reading one record: at its newest version or any other, for a viewer.
import type { PublishedRecord } from '../../formats/port.ts';
import type { Viewer } from '../../model/access.ts';
import type { StoredVersion } from '../../store/port.ts';
import { allLinks, linksForPage } from '../align/links-between.ts';
import type { Archive } from '../services.ts';
import { linkedNames } from './browse/names.ts';
import { previewReferences } from './browse/references.ts';
import { viewSurroundings } from './browse/surroundings.ts';
import { targetKey, targetsIn } from './edition/targets.ts';
import { describedEdition } from './described-edition.ts';
import { readLocated, type Located, type Reading } from './locate.ts';
import { relatedRecords } from './related.ts';
import type { ChangesView, RecordView, VersionLine } from './view.ts';

/** Links that are wanted with a version: none, those that are there in good time, or all, however long they take. */
export type WantedLinks = 'none' | 'soon' | 'all';

/** A version with its content. */
export async function readRecord(
  archive: Archive,
  id: string,
  number: number | undefined,
  viewer: Viewer,
  signal?: AbortSignal,
  links: WantedLinks = 'none',
): Promise<Reading<PublishedRecord>> {
  return readLocated(
    archive,
    { id, number, viewer },
    async ({ stored }) => ({ kind: 'found', value: await published(archive, stored, viewer, signal, links) }),
    signal,
  );
}

/** Everything the page of a version shows to a viewer. */
export async function viewRecord(
  archive: Archive,
  { stored, newest }: Located,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<RecordView> {
  const { id, number } = stored.manifest;
  const [info, versions, content] = await Promise.all([
    archive.store.info(signal),
    archive.store.versions(id, signal),
    archive.store.content(stored.manifest, signal),
  ]);
  const { description } = content;
  const targets = targetsIn(content);
  const [related, surroundings, previews, names, links] = await Promise.all([
    relatedRecords(archive, description, viewer, signal),
    viewSurroundings(archive, { id, description }, viewer, signal),
    targets.length === 0 ? [] : previewReferences(archive, { id, content }, targets, viewer, signal),
    linkedNames(archive, description, viewer, signal),
    linksForPage(archive, content, stored.manifest, signal),
  ]);
  return {
    archive: info,
    id,
    version: lineOf(stored),
    versions: versions.map(lineOf),
    newest: number === newest,
    content,
    related,
    surroundings,
    references: new Map(targets.map((target, at) => [targetKey(target), previews[at] ?? null])),
    names,
    links,
  };
}

/** A version beside the one before it; absent for the first version. */
export async function viewChanges(
  archive: Archive,
  { stored }: Located,
  signal?: AbortSignal,
): Promise<Reading<ChangesView>> {
  const { id, number } = stored.manifest;
  const before = await archive.store.version(id, number - 1, signal);
  if (before === undefined) return { kind: 'absent' };
  const [info, then, now] = await Promise.all([
    archive.store.info(signal),
    archive.store.content(before.manifest, signal),
    archive.store.content(stored.manifest, signal),
  ]);
  const view: ChangesView = {
    archive: info,
    id,
    before: { version: lineOf(before), content: then },
    after: { version: lineOf(stored), content: now },
  };
  return { kind: 'found', value: view };
}

/** A version with its content, and the edition in which it stands as this viewer may read it. */
export async function published(
  archive: Archive,
  stored: StoredVersion,
  viewer: Viewer,
  signal?: AbortSignal,
  links: WantedLinks = 'none',
): Promise<PublishedRecord> {
  const { manifest, version } = stored;
  const content = await archive.store.content(manifest, signal);
  const [edition, alignments] = await Promise.all([
    describedEdition(archive, content.description, viewer, signal),
    links === 'none'
      ? undefined
      : (links === 'all' ? allLinks : linksForPage)(archive, content, manifest, signal),
  ]);
  return { manifest, version, content, ...(alignments && { alignments }), ...(edition && { edition }) };
}

function lineOf({ manifest, version }: StoredVersion): VersionLine {
  const { number, published: at, by, origin, note } = manifest;
  return { number, published: at, by, origin, note, hash: version };
}
