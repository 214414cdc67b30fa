// Everything about one record: its versions, what it uses, and what the index holds of it.
import { canonicalJson } from '../../model/canonical.ts';
import type { Hash } from '../../model/hash.ts';
import type { IndexEntry } from '../../index/port.ts';
import { fingerprintOf } from '../../index/project/words-fingerprint.ts';
import { project } from '../../index/projection.ts';
import { openFrom } from '../../model/open-from.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { Part, RawRecord } from '../../store/port.ts';
import { sourceName } from '../../store/source-name.ts';
import type { Archive } from '../services.ts';
import { finding, type Find } from './findings.ts';
import { checkHarvested } from './harvested.ts';
import { checkVersions, usesOf, type ReadVersion } from './versions.ts';

/** The parts of the archive that a check looks into. */
export type Checked = Pick<Archive, 'store' | 'index' | 'blobs'>;

export interface RecordFindings {
  readonly problems: readonly Problem[];
  readonly versions: number;
  readonly parts: number;
  /** What the index should hold; undefined for a withdrawn or unreadable record. */
  readonly projected: IndexEntry | undefined;
  /** The newest version, where it can be read. */
  readonly head?: RecordContent;
}

/**
 * Checks one record. `blobs` are the sizes of the blobs that are there. If another process publishes or withdraws the record meanwhile,
 * it is looked at again.
 */
export async function checkRecord(
  archive: Checked,
  id: RecordId,
  blobs: ReadonlyMap<Hash, number>,
  signal: AbortSignal,
): Promise<RecordFindings> {
  const { store } = archive;
  for (let attempt = 0; ; attempt++) {
    const raw = await store.upkeep.raw(id, signal);
    if (raw === undefined) return { problems: [], versions: 0, parts: 0, projected: undefined };
    const found = await checkOnce(archive, raw, blobs, signal);
    const after = await store.upkeep.raw(id, signal);
    if (found.problems.length === 0 || attempt === 3 || canonicalJson(raw) === canonicalJson(after))
      return found;
  }
}

async function checkOnce(
  archive: Checked,
  raw: RawRecord,
  blobs: ReadonlyMap<Hash, number>,
  signal: AbortSignal,
): Promise<RecordFindings> {
  const { id, withdrawn } = raw.line;
  const problems: Problem[] = [];
  const find: Find = (problem) => problems.push(problem);
  if (withdrawn) {
    await checkWithdrawn(archive, raw, find, signal);
    return { problems, versions: 0, parts: 0, projected: undefined };
  }
  const stored = new Map<Hash, Part>();
  // What the rows say is in use is fetched first; whatever else the manifests name, one by one.
  for (const part of await archive.store.parts([...raw.partsInUse, ...namedIn(raw)], signal))
    stored.set(part.hash, part);
  const versions = checkVersions(raw, stored, find);
  checkUses(raw, versions, find);
  await checkBlobs(archive, id, versions, blobs, find, signal);

  const head = versions.at(-1);
  if (head?.content === undefined || head.manifest.number !== raw.line.head)
    return { problems, versions: raw.versions.length, parts: stored.size, projected: undefined };
  const projected = project(head.manifest, head.content);
  const expected = {
    ...projected,
    openFrom: openFrom(await archive.store.access(id, signal)),
    seq: raw.versions.at(-1)?.seq,
  };
  const indexed = await archive.index.entry(id, signal);
  if (indexed === undefined)
    find(finding('index-missing', id, 'The index does not hold the record.', 'rebuild'));
  else if (canonicalJson(indexed) !== canonicalJson(expected))
    find(
      finding('index-differs', id, 'The index holds something else than the newest version says.', 'rebuild'),
    );
  else if ((await archive.index.search.fingerprint(id, signal)) !== fingerprintOf(head.content))
    find(
      finding('search-differs', id, 'Search holds other words than those of the newest version.', 'rebuild'),
    );
  const stands = { withdrawn, openFrom: expected.openFrom, seq: expected.seq ?? 0 };
  await checkHarvested(archive, id, stands, find, signal);
  return { problems, versions: raw.versions.length, parts: stored.size, projected, head: head.content };
}

async function checkWithdrawn(
  archive: Checked,
  raw: RawRecord,
  find: Find,
  signal: AbortSignal,
): Promise<void> {
  const { id } = raw.line;
  const left = raw.partsInUse.length + raw.blobsInUse.length;
  if (left > 0 || raw.versions.some(({ manifest }) => manifest !== null))
    find(
      finding(
        'withdrawn-remains',
        id,
        'The record is withdrawn, but content of it is still there.',
        'restore',
      ),
    );
  for (const { number, logged } of raw.versions)
    if (!logged)
      find(finding('not-logged', `${id}@${number}`, `The log has no line for version ${number}.`, 'restore'));
  const search = await archive.index.search.fingerprint(id, signal);
  if (search !== undefined || (await archive.index.entry(id, signal)) !== undefined)
    find(finding('index-withdrawn', id, 'The index holds the record, which is withdrawn.', 'rebuild'));
  const seq = raw.versions.at(-1)?.seq ?? 0;
  await checkHarvested(archive, id, { withdrawn: true, openFrom: null, seq }, find, signal);
}

/** Whether the tables of uses say what the manifests and descriptions say: a withdrawal goes by them. */
function checkUses(raw: RawRecord, versions: readonly ReadVersion[], find: Find): void {
  const { id } = raw.line;
  if (versions.length < raw.versions.length || versions.some(({ content }) => content === undefined)) return;
  const { parts, blobs } = usesOf(versions);
  if (!sameSet(parts, raw.partsInUse))
    find(
      finding('uses-wrong', id, 'The table of parts in use does not agree with the manifests.', 'rebuild'),
    );
  if (!sameSet(blobs, raw.blobsInUse))
    find(
      finding('uses-wrong', id, 'The table of files in use does not agree with the descriptions.', 'rebuild'),
    );
  for (const { content, manifest } of versions) {
    const source = content?.description.source;
    if (source !== undefined && !raw.sources.includes(sourceName(source.format, source.key)))
      find(
        finding(
          'source-unknown',
          `${id}@${manifest.number}`,
          'Its source does not lead to the record.',
          'rebuild',
        ),
      );
  }
}

async function checkBlobs(
  archive: Checked,
  id: RecordId,
  versions: readonly ReadVersion[],
  blobs: ReadonlyMap<Hash, number>,
  find: Find,
  signal: AbortSignal,
): Promise<void> {
  const seen = new Set<string>();
  for (const { content, manifest } of versions) {
    const { source, pages } = content?.description ?? { source: undefined, pages: [] };
    const images = pages.flatMap(({ image }) => (image === undefined ? [] : [image]));
    for (const { name, hash, size } of [...(source?.files ?? []), ...images]) {
      const key = `${hash} ${size}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const place = `${id}@${manifest.number} ${name}`;
      const actual = blobs.get(hash);
      if (actual !== undefined && actual !== size)
        find(
          finding(
            'blob-size',
            place,
            `The file ${hash} has ${actual} bytes instead of ${size}.`,
            'restoreBlob',
          ),
        );
      // It may have been put after the blobs were listed; and a file of an edition goes when a document in it is withdrawn.
      if (
        actual === undefined &&
        !(await archive.blobs.has(hash, signal)) &&
        (await archive.store.erased([hash], signal)).size === 0
      )
        find(finding('blob-missing', place, `The file ${hash} is not in the archive.`, 'restoreBlob'));
    }
  }
}

/** Hashes that the manifests name, read as loosely as can be. */
function namedIn(raw: RawRecord): Hash[] {
  const known = new Set(raw.partsInUse);
  const named = raw.versions.flatMap(({ manifest }) => manifest?.match(/[0-9a-f]{64}/g) ?? []);
  return [...new Set(named)].filter((hash) => !known.has(hash));
}

function sameSet(a: ReadonlySet<Hash>, b: readonly Hash[]): boolean {
  return a.size === b.length && b.every((hash) => a.has(hash));
}
