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
import { fetchFile, usualFetchLimits, type FetchLimits } from './fetch-file.ts';
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
}

/** Fetches for the drafts of one import, into a folder that `close` takes away. */
export class ImageFetcher {
  readonly #archive: Archive;
  readonly #limits: FetchLimits;
  readonly #signal: AbortSignal;
  #folder: string | undefined;
  #count = 0;

  constructor(archive: Archive, limits: Partial<FetchLimits>, signal: AbortSignal) {
    this.#archive = archive;
    this.#limits = { ...usualFetchLimits, ...limits };
    this.#signal = signal;
  }

  /**
   * The draft with the images of those pages that have none but somebody else's. What the archive has fetched before is not fetched again. A page
   * whose image cannot be had keeps its reference, and a problem says why.
   */
  async withImages(
    draft: Draft,
    name: string,
  ): Promise<{ readonly draft: Draft; readonly problems: readonly Problem[] }> {
    const has = new Set([...draft.images.map(({ page }) => page), ...(await this.#fetchedBefore(draft))]);
    const wanted = draft.description.pages.filter(
      (page) => page.published !== undefined && !has.has(page.id),
    );
    const fetched = new Map<string, FetchedImage>();
    const queue = wanted.values();
    const work = async (): Promise<void> => {
      for (const page of queue) {
        fetched.set(page.id, await this.#fetch(page, name));
        await wait(pause, undefined, { signal: this.#signal });
      }
    };
    await Promise.all(Array.from({ length: together }, work));
    const images = wanted.flatMap(({ id }) => fetched.get(id)?.image ?? []);
    const published = new Map(wanted.map((page) => [page.id, page.published]));
    const zones = draft.zones.map((zone) => {
      const [said, measured] = [published.get(zone.page), fetched.get(zone.page)?.measured];
      return said === undefined || measured === undefined ? zone : onFetched(zone, said, measured);
    });
    return {
      draft: { ...draft, images: [...draft.images, ...images], zones },
      problems: wanted.flatMap(({ id }) => fetched.get(id)?.problems ?? []),
    };
  }

  async close(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true });
  }

  /** Pages whose published image the archive has already. */
  async #fetchedBefore(draft: Draft): Promise<string[]> {
    const head = await this.#archive.store.head(await identify(this.#archive, draft));
    if (head === undefined) return [];
    const { description } = await this.#archive.store.content(head.manifest);
    const known = new Set(
      description.pages.flatMap(({ image, published }) =>
        image === undefined ? [] : (published?.address ?? []),
      ),
    );
    return draft.description.pages
      .filter(({ published }) => known.has(published?.address ?? ''))
      .map(({ id }) => id);
  }

  async #fetch({ id, label, published }: Page, name: string): Promise<FetchedImage> {
    if (published === undefined) return { problems: [] };
    this.#folder ??= await mkdtemp(join(tmpdir(), 'verno-fetch-'));
    const target = join(this.#folder, `${++this.#count}`);
    const got = await fetchFile(largestAddress(published), target, this.#limits, this.#signal);
    const said = (problem: Problem): Problem => ({
      ...problem,
      where: { file: name, path: `page ${label}` },
    });
    if (!got.ok) return { problems: got.problems.map(said) };
    const measured = await measureImage(target);
    if (measured === undefined) return { problems: [said(notAPicture(largestAddress(published)))] };
    const { mediaType } = measured;
    const file = { name: `${id}.${extensions[mediaType] ?? 'img'}`, mediaType, bytes: { path: target } };
    return { image: { page: id, file }, measured, problems: [] };
  }
}

function notAPicture(address: string): Problem {
  return {
    code: 'fetch-failed',
    severity: 'warning',
    message: `What ${address} gives is no picture that Verno knows.`,
    hint: 'The page keeps its reference.',
  };
}
