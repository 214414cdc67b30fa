// What readers are told of downloads of the whole archive.
import type { Archive } from '../services.ts';
import type { ArchiveInfo } from '../read/view.ts';
import type { Offer, OfferedDumps } from './offered.ts';

export interface DumpsView {
  readonly archive: ArchiveInfo;
  readonly offer: Offer;
}

export async function viewDumps(
  archive: Pick<Archive, 'store'>,
  offered: OfferedDumps,
  signal?: AbortSignal,
): Promise<DumpsView> {
  const [info, offer] = await Promise.all([archive.store.info(signal), offered.now(signal)]);
  return { archive: info, offer };
}
