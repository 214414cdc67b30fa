// The site as it answers for a copy in files: one for each depth of folders, since links are relative to where a page stands.
import { createHash } from 'node:crypto';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { stillSteps } from '../../app/images/iiif-image.ts';
import type { CopiedAnswer, CopyRenderer } from '../../app/copy/port.ts';
import type { Archive } from '../../app/services.ts';
import { loadAssets } from '../assets.ts';
import type { DataFormat } from '../links.ts';
import { createSite } from '../site.ts';
import { fileLinks } from './file-links.ts';
import { fileOf } from './file-of.ts';
import { guarded } from './guarded.ts';

export interface CopyRendererOptions {
  /** The address under which the copy will stand, without a slash at the end. Only then are there manifests, sitemaps, a feed and canonical links. */
  readonly address?: string | undefined;
  /** What a copy leaves out: the records as PDF, the pictures of their pages. */
  readonly without: readonly ('pdf' | 'scans')[];
}

/** The site never sees it: it answers paths. */
const origin = 'http://copy.invalid';

const asPage = { accept: 'text/html, */*;q=0.5', 'accept-encoding': 'identity' };

/** Makes what a copy is made of. Throws where the build has no assets. */
export async function createCopyRenderer(
  archive: Archive,
  { address, without }: CopyRendererOptions,
): Promise<CopyRenderer> {
  const apps = new Map<number, Promise<Hono>>();
  const assets = await loadAssets();
  let named = new Set<string>();
  const isLeftOut = (path: string): boolean =>
    (without.includes('scans') && path.startsWith('/iiif/image/')) ||
    (address === undefined && needsAddress(path));
  const onNamed = (path: string): void => {
    if (!isLeftOut(path)) named.add(path);
  };
  const withoutForms = new Set<DataFormat>(without.includes('pdf') ? ['pdf'] : []);
  const siteAt = async (depth: number): Promise<Hono> => {
    let app = apps.get(depth);
    if (app === undefined) {
      app = createSite(archive, {
        address: address ?? origin,
        cacheBytes: 0,
        log: pino({ level: 'silent' }),
        links: (assetPath) => fileLinks({ depth, address, assetPath, without: withoutForms, onNamed }),
      });
      apps.set(depth, app);
    }
    return app;
  };
  for (const path of ['/', ...assets.files().map((file) => `/assets/${file}`)]) onNamed(path);
  if (address !== undefined) for (const path of forOthers) onNamed(path);

  return {
    edition: createHash('sha256')
      .update(JSON.stringify([assets.edition, address ?? null, without.toSorted()]))
      .digest('hex')
      .slice(0, 12),
    fileOf,
    async answer(path, had, signal) {
      const app = await siteAt(fileOf(path).split('/').length - 1);
      const asksForInfo = isInfo(path);
      const headers = { ...asPage, ...(had !== undefined && !asksForInfo && { 'if-none-match': had }) };
      const response = await app.request(new Request(`${origin}${path}`, { headers, signal }));
      const answer = await answerOf(response);
      if (!asksForInfo || answer.kind !== 'made') return answer;
      // What info.json says decides which pictures there are; the file itself, whose id is a full address, is for viewers elsewhere.
      for (const picture of picturesOf(path, answer.body)) onNamed(picture);
      return address === undefined ? { kind: 'refused', status: 404 } : answer;
    },
    named() {
      const taken = [...named];
      named = new Set();
      return taken;
    },
  };
}

/** For those who come by programs: everything in them is a full address. */
const forOthers = ['/sitemap.xml', '/robots.txt', '/feed.atom', '/iiif/collection.json'];

function needsAddress(path: string): boolean {
  return (
    /^\/(?:sitemap\.xml|robots\.txt|feed\.atom|sitemaps\/)/.test(path) ||
    (path.startsWith('/iiif/') && !path.startsWith('/iiif/image/'))
  );
}

const isInfo = (path: string): boolean => path.startsWith('/iiif/image/') && path.endsWith('/info.json');

/** The addresses of the pictures that an image service of files has. */
function picturesOf(path: string, body: Uint8Array): string[] {
  const said: unknown = JSON.parse(new TextDecoder().decode(body));
  if (typeof said !== 'object' || said === null || !('width' in said) || !('height' in said)) return [];
  const size = { width: Number(said.width), height: Number(said.height) };
  return stillSteps(size).map((steps) => `${path.slice(0, -'/info.json'.length)}/${steps}`);
}

async function answerOf(response: Response): Promise<CopiedAnswer> {
  const { status, headers } = response;
  if (status === 304) return { kind: 'unchanged' };
  const mediaType = headers.get('content-type') ?? 'application/octet-stream';
  const isPage = mediaType.startsWith('text/html');
  // A record that was withdrawn has a page that says so, where people may still look for it.
  if (status >= 400 && !(status === 410 && isPage)) {
    await response.body?.cancel();
    return { kind: 'refused', status };
  }
  const body = isPage
    ? new TextEncoder().encode(guarded(await response.text()))
    : new Uint8Array(await response.arrayBuffer());
  return { kind: 'made', mediaType, body, tag: headers.get('etag') ?? undefined };
}
