// The page images of a draft that others publish, fetched where the operator wishes it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { measureImage, type Measure } from '../../../image/measure.ts';
import type { Draft, DraftImage } from '../../../model/draft.ts';
import type { Page, PublishedImage } from '../../../model/exemplar.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Archive } from '../../services.ts';
import { identify } from '../identity.ts';
import { imageNotFetched, imagesLeft, noPicture } from './problems.ts';
import type { Web } from './web.ts';
import { onFetched } from './zones.ts';

/** At most so many at once, and so long between two, in milliseconds: the hosts are libraries. */
const together = 2;
const pause = 200;

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'image/gif': 'gif',
  'image/jp2': 'jp2',
  'application/pdf': 'pdf',
};

/**
 * Where the largest form of an image is: of its service where that makes any size (Image API 3.0 and 2.1: `full/max`; before: `full/full`), else
 * the image as it is published.
 */
export function largestAddress({ address, service }: PublishedImage): string {
  if (service === undefined || service.profile === 'level0') return address;
  const size = service.version === 3 ? 'max' : 'full';
  return `${service.address}/full/${size}/0/${service.version === 1 ? 'native' : 'default'}.jpg`;
}

interface FetchedImage {
  readonly image?: DraftImage;
  readonly measured?: Measure;
  readonly problems: readonly Problem[];
  /** It would have gone beyond what may be fetched in all. */
  readonly isLeft?: true;
}

/** A draft with images that were fetched. `release` takes their files away, when the record is taken in. */
export interface WithImages {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly release: () => Promise<void>;
}

/**
 * The draft with the images of those pages that have none but somebody else's. What the archive has fetched before is not fetched again. A page
 * whose image cannot be had keeps its reference, and a problem says why. Nothing is left on the disk where this throws.
 *
 * @throws the signal's reason when aborted, and faults of the disk.
 */
export async function withImages(
  archive: Archive,
  draft: Draft,
  name: string,
  web: Web,
  signal: AbortSignal,
): Promise<WithImages> {
  const has = new Set([...draft.images.map(({ page }) => page), ...(await fetchedBefore(archive, draft))]);
  const wanted = draft.description.pages.filter((page) => page.published !== undefined && !has.has(page.id));
  if (wanted.length === 0) return { draft, problems: [], release: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'verno-fetch-'));
  const release = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const fetched = await fetchAll(wanted, folder, name, web, signal);
    const left = [...fetched.values()].filter(({ isLeft }) => isLeft === true).length;
    return {
      draft: onPages(draft, wanted, fetched),
      problems: [
        ...wanted.flatMap(({ id }) => fetched.get(id)?.problems ?? []),
        ...(left === 0 ? [] : [imagesLeft(left, web.mostBytes, { file: name })]),
      ],
      release,
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Pages whose published image the archive has already. */
async function fetchedBefore(archive: Archive, draft: Draft): Promise<string[]> {
  const head = await archive.store.head(await identify(archive, draft));
  if (head === undefined) return [];
  const { description } = await archive.store.content(head.manifest);
  const known = new Set(
    description.pages.flatMap(({ image, published }) =>
      image === undefined ? [] : (published?.address ?? []),
    ),
  );
  return draft.description.pages
    .filter(({ published }) => known.has(published?.address ?? ''))
    .map(({ id }) => id);
}

async function fetchAll(
  wanted: readonly Page[],
  folder: string,
  name: string,
  web: Web,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, FetchedImage>> {
  const fetched = new Map<string, FetchedImage>();
  const queue = wanted.values();
  const work = async (): Promise<void> => {
    for (const page of queue) {
      const one = await fetchImage(page, join(folder, page.id), name, web);
      fetched.set(page.id, one);
      if (one.isLeft !== true) await wait(pause, undefined, { signal });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: together }, work));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return fetched;
}

async function fetchImage(
  { id, label, published }: Page,
  target: string,
  name: string,
  web: Web,
): Promise<FetchedImage> {
  if (published === undefined) return { problems: [] };
  const where = { file: name, path: `page ${label}` };
  const address = largestAddress(published);
  const got = await web.picture(address, target);
  if (!got.ok)
    return got.cause === 'spent'
      ? { problems: [], isLeft: true }
      : { problems: [imageNotFetched(address, got, where)] };
  const measured = await measureImage(target);
  if (measured === undefined) {
    await rm(target, { force: true });
    return { problems: [noPicture(address, where)] };
  }
  const { mediaType } = measured;
  const file = { name: `${id}.${extensions[mediaType] ?? 'img'}`, mediaType, bytes: { path: target } };
  return { image: { page: id, file }, measured, problems: [] };
}

function onPages(draft: Draft, wanted: readonly Page[], fetched: ReadonlyMap<string, FetchedImage>): Draft {
  const published = new Map(wanted.map((page) => [page.id, page.published]));
  const zones = draft.zones.map((zone) => {
    const [said, measured] = [published.get(zone.page), fetched.get(zone.page)?.measured];
    return said === undefined || measured === undefined ? zone : onFetched(zone, said, measured);
  });
  const images = wanted.flatMap(({ id }) => fetched.get(id)?.image ?? []);
  return { ...draft, images: [...draft.images, ...images], zones };
}
