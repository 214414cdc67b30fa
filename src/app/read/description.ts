// The description of a version alone: what a list or a preview needs, without its texts.
import type { Description } from '../../model/description.ts';
import type { Manifest } from '../../model/manifest.ts';
import { fault } from '../../store/fault.ts';
import { readStored } from '../../store/reading.ts';
import type { Archive } from '../services.ts';

/** The description; undefined where it is not there, since the record was withdrawn meanwhile. */
export async function descriptionIfThere(
  { store }: Pick<Archive, 'store'>,
  { parts }: Manifest,
  signal?: AbortSignal,
): Promise<Description | undefined> {
  const [part] = await store.parts([parts.description], signal);
  return part === undefined ? undefined : readStored('description', part.json);
}

/** The description. @throws {StoreFault} `part-missing` where it is not there: damaged, or withdrawn meanwhile. */
export async function readDescription(
  archive: Pick<Archive, 'store'>,
  manifest: Manifest,
  signal?: AbortSignal,
): Promise<Description> {
  const description = await descriptionIfThere(archive, manifest, signal);
  if (description !== undefined) return description;
  throw fault(
    'part-missing',
    `The description ${manifest.parts.description} is not in the archive.`,
    'Run `verno check` to see what is affected, and restore the folder from a backup.',
  );
}
