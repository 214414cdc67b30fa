// Brings stored parts up to today's schemas. Stored JSON is never migrated: every version stays as it was hashed.
import { AUTHORITY_SCHEMA, type Authority } from '../model/authority.ts';
import { DESCRIPTION_SCHEMA, type Description } from '../model/description.ts';
import { ENTRY_SCHEMA, type EntryManifest } from '../model/entry.ts';
import type { Judgement } from '../model/finding.ts';
import { LINKS_SCHEMA, type Link } from '../model/link.ts';
import { MANIFEST_SCHEMA, type Manifest } from '../model/manifest.ts';
import { TEXT_SCHEMA, type Text } from '../model/text.ts';
import { UNIT_SCHEMA, type Unit } from '../model/unit.ts';
import { ZONES_SCHEMA, type Zone } from '../model/zone.ts';
import { fault } from './fault.ts';

/** A stored part by its kind, as today's readers see it. */
export interface Shapes {
  manifest: Manifest;
  description: Description;
  text: Text;
  zones: { schema: typeof ZONES_SCHEMA; zones: Zone[] };
  links: { schema: typeof LINKS_SCHEMA; links: Link[]; judgements?: Judgement[] | undefined };
  entry: EntryManifest;
  authority: Authority;
  unit: Unit;
}

/** For every kind, the schemas that this Verno reads. When one is superseded, its reader stands here beside the new one. */
const known: { readonly [K in keyof Shapes]: Shapes[K]['schema'] } = {
  manifest: MANIFEST_SCHEMA,
  description: DESCRIPTION_SCHEMA,
  text: TEXT_SCHEMA,
  zones: ZONES_SCHEMA,
  links: LINKS_SCHEMA,
  entry: ENTRY_SCHEMA,
  authority: AUTHORITY_SCHEMA,
  unit: UNIT_SCHEMA,
};

/**
 * Reads a stored part or manifest. What the store holds was validated when it was published, and `check` validates it again, so here
 * only the schema's name is looked at.
 *
 * @throws {StoreFault} `part-damaged` where it is no JSON object with a schema; `part-newer` where a newer Verno wrote it.
 */
export function readStored<K extends keyof Shapes>(kind: K, json: string): Shapes[K] {
  const stored = parse(json);
  if (stored === undefined || !('schema' in stored) || typeof stored.schema !== 'string')
    throw fault(
      'part-damaged',
      `A stored ${kind} cannot be read.`,
      'Run `verno check` to see what is affected, and restore the folder from a backup.',
    );
  if (!isToday(kind, stored))
    throw fault(
      'part-newer',
      `A stored ${kind} has the schema "${stored.schema}", which this Verno does not know.`,
      'A newer Verno wrote it: install that one, or a later one.',
    );
  return stored;
}

function isToday<K extends keyof Shapes>(kind: K, stored: object): stored is Shapes[K] {
  return 'schema' in stored && stored.schema === known[kind];
}

function parse(json: string): object | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
