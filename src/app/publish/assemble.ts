// Makes a version of a record: its parts hashed, those that did not change shared with the version before, its manifest over them.
import type { Hash } from '../../model/hash.ts';
import { LINKS_SCHEMA } from '../../model/link.ts';
import { MANIFEST_SCHEMA, type Manifest } from '../../model/manifest.ts';
import { partsOf } from '../../model/parts-of.ts';
import type { RecordContent } from '../../model/record.ts';
import type { RecordId } from '../../model/record-id.ts';
import { ZONES_SCHEMA } from '../../model/zone.ts';
import type { NewVersion, Part, StoredVersion } from '../../store/port.ts';
import { canonical } from '../../trust/hash.ts';

export interface NewState {
  readonly id: RecordId;
  readonly content: RecordContent;
  /** The head that this version follows; undefined for a new record. */
  readonly previous: StoredVersion | undefined;
  readonly by: string;
  readonly origin: Manifest['origin'];
  readonly note: string;
  /** Of an edit: the version that its editor set out from. */
  readonly base?: Hash | undefined;
  /** The instant of publication; now, where it is absent. */
  readonly published?: Date;
}

/**
 * The version, ready to be published. Content that `judge` finds sound always has one.
 *
 * @throws {NotCanonicalError} where the content has no canonical form.
 */
export function assembleVersion(state: NewState): NewVersion {
  const { id, content, previous, by, origin, note, base, published = new Date() } = state;
  const shared = new Set<Hash>(previous === undefined ? [] : partsOf(previous.manifest));
  const parts = new Map<Hash, Part>();
  const part = (value: unknown): Hash => {
    const made = canonical(value);
    if (!shared.has(made.hash)) parts.set(made.hash, made);
    return made.hash;
  };
  const manifest: Manifest = {
    schema: MANIFEST_SCHEMA,
    id,
    number: (previous?.manifest.number ?? 0) + 1,
    previous: previous?.version ?? null,
    published: published.toISOString(),
    by,
    origin,
    note,
    ...(base !== undefined && { base }),
    parts: {
      description: part(content.description),
      texts: content.texts.map((text) => ({ id: text.id, hash: part(text) })),
      zones: content.zones.length === 0 ? null : part({ schema: ZONES_SCHEMA, zones: content.zones }),
      links: judged(content) ? part(linksPart(content)) : null,
    },
  };
  const { hash, json } = canonical(manifest);
  return { manifest, version: hash, json, parts: [...parts.values()], content };
}

function judged({ links, judgements = [] }: RecordContent): boolean {
  return links.length > 0 || judgements.length > 0;
}

function linksPart({ links, judgements = [] }: RecordContent): unknown {
  return { schema: LINKS_SCHEMA, links, ...(judgements.length > 0 && { judgements }) };
}

/** Whether a version says nothing else than the one that it would follow. */
export function isUnchanged(version: NewVersion, previous: StoredVersion): boolean {
  const [now, before] = [version.manifest.parts, previous.manifest.parts];
  return canonical(now).hash === canonical(before).hash;
}
