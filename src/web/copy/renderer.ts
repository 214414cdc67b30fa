// The site as it answers for a copy in files: one for each depth of folders, since links are relative to where a page stands.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Hono } from 'hono';
import { pino } from 'pino';
import { allLinks } from '../../app/align/links-between.ts';
import { stillSteps } from '../../app/images/iiif-image.ts';
import type { CopiedContent, CopyRenderer, CopyRendererOptions } from '../../app/copy/port.ts';
import { askAgain, notRepeatable } from '../../app/copy/reads.ts';
import { OfferedDumps } from '../../app/dumps/offered.ts';
import { remembering } from '../../app/copy/remembering.ts';
import { sectionsOf } from '../../app/read/sections.ts';
import type { Archive } from '../../app/services.ts';
import { loadAssets } from '../assets.ts';
import { anonymous } from '../context.ts';
import type { DataFormat } from '../links.ts';
import { createSite } from '../site.ts';
import { fileLinks } from './file-links.ts';
import { fileOf } from './file-of.ts';
import { guarded } from './guarded.ts';
import { leadingOn } from './leading-on.tsx';

/** The site never sees it: it answers paths. */
const origin = 'http://copy.invalid';

const asPage = { accept: 'text/html, */*;q=0.5', 'accept-encoding': 'identity' };

interface Noted {
  readonly leads: Set<string>;
  readonly reads: Map<string, string>;
}

/** Makes what a copy is made of. Throws where the build has no assets. */
export async function createCopyRenderer(
  archive: Archive,
  { address, without }: CopyRendererOptions,
): Promise<CopyRenderer> {
  const apps = new Map<string, Promise<Hono>>();
  /** What is noted of an answer that is being made; several are made at once. */
  const making = new AsyncLocalStorage<Noted>();
  const memory = remembering(archive, ([question, answer]) => making.getStore()?.reads.set(question, answer));
  const assets = await loadAssets();
  const isLeftOut = (path: string): boolean => address === undefined && needsAddress(path);
  const onNamed = (path: string): void => {
    if (!isLeftOut(path)) making.getStore()?.leads.add(path);
  };
  const hasDumps = (await new OfferedDumps(archive).now()).state === 'offered';
  const tags = tagsFor(without, hasDumps);
  const withoutForms = new Set<DataFormat>(without.includes('pdf') ? ['pdf'] : []);
  const siteUp = async (up: string): Promise<Hono> => {
    let app = apps.get(up);
    if (app === undefined) {
      // What a site names when it is made is no lead of the answer that it is first made for.
      app = making.exit(async () =>
        createSite(memory.archive, {
          address: address ?? origin,
          cacheBytes: 0,
          log: pino({ level: 'silent' }),
          links: (assetPath) =>
            fileLinks({ up, address, assetPath, without: withoutForms, hasDumps, onNamed }),
        }),
      );
      apps.set(up, app);
    }
    return app;
  };
  const ask = async (
    path: string,
    had: string | undefined,
    signal: AbortSignal,
    up = '../'.repeat(fileOf(path).split('/').length - 1),
  ): Promise<Response> => {
    memory.renew();
    const app = await siteUp(up);
    const headers = { ...asPage, ...(had !== undefined && { 'if-none-match': had }) };
    // Each request hears of the end of the run by a signal of its own: one for all would remember every request that was ever made.
    const own = new AbortController();
    const stop = (): void => own.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    try {
      // A site works its navigation out once for many pages, each of which was made of it.
      await sectionsOf(memory.archive, anonymous);
      return await app.request(new Request(`${origin}${path}`, { headers, signal: own.signal }));
    } finally {
      signal.removeEventListener('abort', stop);
    }
  };

  return {
    edition: JSON.stringify([assets.edition, address ?? null, without.toSorted(), hasDumps]),
    address,
    beginnings: [
      '/',
      '/search',
      ...assets.files().map((file) => `/assets/${file}`),
      ...(address === undefined ? [] : forOthers),
    ],
    fileOf,
    atOnce: 1,
    async ready(record, signal) {
      memory.renew();
      const { store } = memory.archive;
      for (const { manifest } of await store.versions(record, signal))
        if (manifest.parts.texts.length > 1)
          await allLinks(memory.archive, await store.content(manifest, signal), manifest, signal);
    },
    async answer(path, had, signal) {
      const noted: Noted = { leads: new Set(), reads: new Map() };
      const content = await making.run(noted, async (): Promise<CopiedContent> => {
        const asksForInfo = isInfo(path);
        const asked = asksForInfo ? undefined : tags.within(had);
        const answer = tags.around(await answerOf(await ask(path, asked, signal), noted.leads));
        if (!asksForInfo || answer.kind !== 'made') return answer;
        // What info.json says decides which pictures there are; the file itself, whose id is a full address, is for viewers elsewhere.
        const pictures = answer.body instanceof Uint8Array ? picturesOf(path, answer.body) : [];
        return address === undefined ? { kind: 'absent', leads: pictures } : { ...answer, leads: pictures };
      });
      return { ...content, reads: [...noted.reads] };
    },
    async answersAs([question, answer], signal) {
      if (question === notRepeatable) return false;
      const { index, store } = archive;
      return (await askAgain({ index, store }, question, signal)) === answer;
    },
    async absent(signal) {
      // A web host shows it wherever nothing is, so relative links would lead nowhere.
      const up = address === undefined ? '' : `${new URL(address).pathname.replace(/\/$/, '')}/`;
      const response = await ask('/404.html', undefined, signal, up);
      return new TextEncoder().encode(guarded(await response.text()));
    },
    close: async () => Promise.resolve(),
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

/** What a copy leaves out changes its pages, and is no part of the tags of the site. */
function tagsFor(
  without: CopyRendererOptions['without'],
  hasDumps: boolean,
): {
  readonly around: (answer: CopiedContent) => CopiedContent;
  readonly within: (tag: string | undefined) => string | undefined;
} {
  const before = `without ${[...without.toSorted(), ...(hasDumps ? [] : ['dumps'])].join(',')}: `;
  return {
    around: (answer) =>
      answer.kind === 'made' && answer.tag !== undefined ? { ...answer, tag: before + answer.tag } : answer,
    within: (tag) => (tag?.startsWith(before) === true ? tag.slice(before.length) : undefined),
  };
}

/** An answer that is longer, in bytes, goes to its file piece by piece: downloads of the whole archive may be larger than memory. */
const longest = 4 * 1024 ** 2;

async function answerOf(response: Response, leads: ReadonlySet<string>): Promise<CopiedContent> {
  const { status, headers } = response;
  if (status === 304) return { kind: 'unchanged' };
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== null)
    return {
      kind: 'made',
      body: new TextEncoder().encode(leadingOn(location)),
      tag: undefined,
      leads: [...leads],
    };
  const isPage = headers.get('content-type')?.startsWith('text/html') === true;
  // A record that was withdrawn has a page that says so, where people may still look for it.
  if (status >= 400 && !(status === 410 && isPage)) {
    const why = await response.text();
    return status < 500 ? { kind: 'absent', leads: [] } : { kind: 'failed', status, why };
  }
  const isLong = Number(headers.get('content-length') ?? 0) > longest;
  const body = isPage
    ? new TextEncoder().encode(guarded(await response.text()))
    : ((isLong ? response.body : null) ?? new Uint8Array(await response.arrayBuffer()));
  return { kind: 'made', body, tag: headers.get('etag') ?? undefined, leads: [...leads] };
}
