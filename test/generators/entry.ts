// Generated authorities and units: valid by the schemas, with ids of their own, for tests and for load.
import { createHash } from 'node:crypto';
import { assembleEntry, type NewEntryState } from '../../src/app/publish/assemble-entry.ts';
import { AUTHORITY_SCHEMA, type Authority } from '../../src/model/authority.ts';
import { recordIdFrom } from '../../src/model/record-id.ts';
import { UNIT_SCHEMA, type Unit } from '../../src/model/unit.ts';
import type { NewEntry } from '../../src/store/port.ts';

const said = { basis: 'written', certainty: 'certain', by: null } as const;

/** An authority of the source `generated`, with one form and one description. */
export function authority(label: string, changes: Partial<Authority> = {}): Authority {
  return {
    schema: AUTHORITY_SCHEMA,
    kind: 'person',
    source: { format: 'generated', key: `list#${label}` },
    forms: [{ written: label, kind: 'preferred', ...said }],
    existence: null,
    description: [{ language: 'en', text: `${label}, keeper of the lower bridge` }],
    same: [],
    notes: [],
    joined: null,
    ...changes,
  };
}

/** A file (delo) of an invented repository. */
export function unit(key: string, title: string): Unit {
  return {
    schema: UNIT_SCHEMA,
    level: 'file',
    key,
    code: key,
    titles: [{ language: 'en', text: title }],
    scope: [],
    dates: null,
  };
}

/** An id that follows from a name. */
export function idOf(name: string): string {
  return recordIdFrom(createHash('sha256').update(`entry ${name}`).digest());
}

const published = new Date('2026-05-12T09:30:00Z');

/** A version to publish; the same state gives the same bytes. */
export function entryVersion(
  id: string,
  content: NewEntryState['content'],
  state: Partial<NewEntryState> = {},
): NewEntry {
  const rest = { previous: undefined, by: 'test', origin: 'import', note: '', published } as const;
  return assembleEntry({ ...rest, ...state, id, content });
}
