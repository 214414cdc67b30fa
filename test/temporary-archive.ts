// Archives in temporary folders, for tests.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleVersion, type NewState } from '../src/app/publish/assemble.ts';
import { createEngines, openEngines, type Drivers, type Engines } from '../src/compose.ts';
import type { Result } from '../src/model/problem.ts';
import type { RecordContent } from '../src/model/record.ts';
import type { NewVersion } from '../src/store/port.ts';
import { generatedRecord, type Generated, type Shape } from './generators/record.ts';

export const archiveInfo = { title: 'The bridge', description: 'Papers of a commission.', language: 'en' };

/** An empty folder of its own for a test, and what removes it. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'verno-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** The value of a result that must be one. */
export function got<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(({ code, message }) => `${code}: ${message}`).join('\n'));
}

/** Makes an archive in a folder. */
export async function newArchive(dir: string, drivers?: Drivers): Promise<Engines> {
  return got(await createEngines(dir, archiveInfo, drivers));
}

/** Opens the archive in a folder. */
export async function existingArchive(dir: string, drivers?: Drivers): Promise<Engines> {
  return got(await openEngines(dir, drivers));
}

const published = new Date('2026-05-12T09:30:00Z');

/** A version to publish; the same state gives the same bytes. */
export function versionOf(id: string, content: RecordContent, state: Partial<NewState> = {}): NewVersion {
  const rest = { previous: undefined, by: 'test', origin: 'import', note: '', published } as const;
  return assembleVersion({ ...rest, ...state, id, content });
}

/** Generated records with their first versions. */
export function generatedVersions(
  seed: number,
  from: number,
  count: number,
  shape: Shape = {},
): (Generated & { version: NewVersion })[] {
  return Array.from({ length: count }, (_, at) => {
    const made = generatedRecord(seed, from + at, shape);
    return { ...made, version: versionOf(made.id, made.content) };
  });
}

/** The record with another title: the smallest edit. */
export function retitled(content: RecordContent, title: string): RecordContent {
  return {
    ...content,
    description: { ...content.description, titles: [{ language: 'en', text: title }] },
  };
}
