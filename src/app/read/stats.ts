// Figures of the whole archive, closed records included.
import type { Archive } from '../services.ts';

export interface ArchiveStats {
  readonly records: number;
  readonly versions: number;
  readonly withdrawn: number;
  readonly pages: number;
  readonly texts: number;
  readonly segments: number;
  readonly authorities: number;
  readonly units: number;
}

export async function archiveStats(archive: Archive): Promise<ArchiveStats> {
  const [{ records, versions, withdrawn, authorities, units }, { pages, texts, segments }] =
    await Promise.all([archive.store.stats(), archive.index.counts(null)]);
  return { records, versions, withdrawn, pages, texts, segments, authorities, units };
}
