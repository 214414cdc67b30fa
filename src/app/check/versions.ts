// The versions of one record: manifests, their chain, their parts, and what the parts say together.
import { walkBlocks } from '../../model/block.ts';
import { blobsOf } from '../../model/blobs-of.ts';
import { inconsistencies } from '../../model/consistency/consistency.ts';
import type { Hash } from '../../model/hash.ts';
import type { Manifest } from '../../model/manifest.ts';
import { partsOf } from '../../model/parts-of.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Part, RawRecord } from '../../store/port.ts';
import type { Shapes } from '../../store/reading.ts';
import { finding, type Find } from './findings.ts';
import { checkStored } from './parts.ts';

/** A version that could be read: its content is undefined where a part of it is missing or damaged. */
export interface ReadVersion {
  readonly manifest: Manifest;
  readonly content: RecordContent | undefined;
}

/** Reads all versions of a record, oldest first, and finds what is wrong with each and between them. */
export function checkVersions(raw: RawRecord, parts: ReadonlyMap<Hash, Part>, find: Find): ReadVersion[] {
  const { id } = raw.line;
  const read: ReadVersion[] = [];
  let previous: Hash | null = null;
  raw.versions.forEach((version, at) => {
    const place = `${id}@${version.number}`;
    if (!version.logged)
      find(finding('not-logged', place, `The log has no line for version ${version.number}.`, 'restore'));
    if (version.number !== at + 1)
      find(finding('version-gap', place, `Version ${version.number} stands in place ${at + 1}.`, 'restore'));
    if (version.manifest === null)
      find(finding('manifest-missing', place, `The manifest ${version.version} is missing.`, 'restore'));
    const manifest =
      version.manifest === null
        ? undefined
        : checkStored('manifest', version.version, version.manifest, place, find);
    if (manifest !== undefined) {
      if (manifest.id !== id || manifest.number !== version.number)
        find(
          finding(
            'manifest-elsewhere',
            place,
            `Its manifest says ${manifest.id}@${manifest.number}.`,
            'restore',
          ),
        );
      if (manifest.previous !== previous)
        find(
          finding(
            'chain-broken',
            place,
            `It follows ${manifest.previous ?? 'nothing'}, but the version before is ${previous ?? 'none'}.`,
            'restore',
          ),
        );
      const content = checkContent(manifest, parts, place, find);
      const last = read.at(-1)?.content;
      if (content !== undefined && last !== undefined) checkCarriedOver(last, content, place, find);
      read.push({ manifest, content });
    }
    previous = version.version;
  });
  if (raw.line.head !== raw.versions.at(-1)?.number)
    find(
      finding('head-wrong', id, `The newest version is said to be ${raw.line.head}, and is not.`, 'restore'),
    );
  return read;
}

/** The hashes of all parts and blobs that a record's versions name. */
export function usesOf(versions: readonly ReadVersion[]): { parts: Set<Hash>; blobs: Set<Hash> } {
  return {
    parts: new Set(versions.flatMap(({ manifest }) => partsOf(manifest))),
    blobs: new Set(
      versions.flatMap(({ content }) => (content === undefined ? [] : blobsOf(content.description))),
    ),
  };
}

function checkContent(
  manifest: Manifest,
  parts: ReadonlyMap<Hash, Part>,
  place: string,
  find: Find,
): RecordContent | undefined {
  const read = <K extends keyof Shapes>(kind: K, hash: Hash, what: string): Shapes[K] | undefined => {
    const part = parts.get(hash);
    if (part !== undefined) return checkStored(kind, hash, part.json, `${place} ${what}`, find);
    find(
      finding('part-missing', `${place} ${what}`, `The ${kind} ${hash} is not in the archive.`, 'restore'),
    );
    return undefined;
  };
  const { description, texts, zones, links } = manifest.parts;
  const none: Pick<Shapes['links'], 'links' | 'judgements'> = { links: [] };
  const content = {
    description: read('description', description, 'description'),
    texts: texts.map(({ id, hash }) => {
      const text = read('text', hash, `text ${id}`);
      if (text !== undefined && text.id !== id)
        find(
          finding('text-elsewhere', `${place} text ${id}`, `The text says that it is ${text.id}.`, 'restore'),
        );
      return text;
    }),
    zones: zones === null ? [] : read('zones', zones, 'zones')?.zones,
    links: links === null ? none : read('links', links, 'links'),
  };
  const whole = content.texts.filter((text) => text !== undefined);
  if (content.description === undefined || content.zones === undefined || content.links === undefined)
    return undefined;
  if (whole.length < texts.length) return undefined;
  const sound = {
    description: content.description,
    texts: whole,
    zones: content.zones,
    links: content.links.links,
    judgements: content.links.judgements,
  };
  for (const problem of inconsistencies(sound).slice(0, 50))
    find({ ...problem, where: { path: `${place}: ${problem.where?.path ?? ''}` } });
  return sound;
}

/** Ids of blocks and segments are addresses: one that was in use must live on, or be retired. */
function checkCarriedOver(before: RecordContent, after: RecordContent, place: string, find: Find): void {
  for (const text of before.texts) {
    const successor = after.texts.find(({ id }) => id === text.id);
    if (successor === undefined) continue;
    const known = new Set(successor.retired.map(({ id }) => id));
    for (const { id, segments } of walkBlocks(successor.blocks))
      for (const one of [id, ...segments.map((s) => s.id)]) known.add(one);
    const retired = text.retired.map(({ id }) => id);
    const living = [...walkBlocks(text.blocks)].flatMap(({ id, segments }) => [
      id,
      ...segments.map((s) => s.id),
    ]);
    const lost = [...living, ...retired].filter((id) => !known.has(id));
    if (lost.length > 0)
      find(
        finding(
          'id-lost',
          `${place} text ${text.id}`,
          `Ids of the version before lead nowhere in this one: ${lost.slice(0, 5).join(', ')}${lost.length > 5 ? ` and ${lost.length - 5} more` : ''}.`,
          'report',
          'warning',
        ),
      );
  }
}
