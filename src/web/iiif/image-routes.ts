// The Image API of IIIF, 3.0 and 2.1, for every page image that a reader may see.
import type { Context, Hono } from 'hono';
import {
  contextAddress,
  imageDocument,
  levelAddress,
  plannedPicture,
  stillDocument,
  type ImageApi,
} from '../../app/images/iiif-image.ts';
import { pictureProblem } from '../../app/images/outcome.ts';
import { whyGone, type PageImageFile } from '../../app/read/page-image.ts';
import type { Asked } from '../../app/read/locate.ts';
import { anonymous, type Site } from '../context.ts';
import { matchesTag, preferredType } from '../negotiate.ts';
import { respond } from '../respond.ts';
import { busy, failure } from '../routes/refusals.ts';
import { refuseIdentifier, refuseImage } from './image-refusals.ts';
import { readImageIdentifier } from './links.ts';

/** An image that was found, and where it is. `base` is the absolute address that its own begin with. */
interface Found {
  readonly api: ImageApi;
  readonly asked: Asked & { readonly page: string };
  readonly image: PageImageFile;
  readonly size: { readonly width: number; readonly height: number };
  readonly base: string;
}

const path = '/iiif/image/:api{[23]}/:identifier' as const;

export function iiifImageRoutes(app: Hono, site: Site): void {
  app.get(path, (context) =>
    withImage(context, site, async ({ base }) => context.redirect(`${base}/info.json`, 303)),
  );
  app.get(`${path}/info.json`, (context) =>
    withImage(context, site, async (found) => sendInfo(context, site, found)),
  );
  app.get(`${path}/:region/:size/:rotation/:file`, (context) =>
    withImage(context, site, async (found) => sendPicture(context, site, found, context.req.param())),
  );
  app.get(`${path}/*`, (context) =>
    withImage(context, site, async () =>
      failure(
        context,
        400,
        'image-request',
        'This is no image request.',
        'An image is asked for by region/size/rotation/quality.format, what it is by info.json.',
      ),
    ),
  );
}

/** Finds the image, decides on access, and hands it to `answer`; else says why not. */
async function withImage(
  context: Context,
  site: Site,
  answer: (found: Found) => Promise<Response>,
): Promise<Response> {
  const api: ImageApi = context.req.param('api') === '2' ? 2 : 3;
  const named = readImageIdentifier(context.req.param('identifier') ?? '');
  if (named === undefined) return refuseIdentifier(context);
  const { id, number, page } = named;
  const asked = { id, number, viewer: anonymous };
  const { signal } = context.req.raw;
  const reading = await site.imageFinder.find(asked, page, signal);
  if (reading.kind !== 'found') return refuseImage(context, site, { ...asked, page }, reading);
  const image = reading.value;
  const size = await site.images.size(image);
  if (size === undefined) return sendProblem(context, pictureProblem('damaged'));
  return answer({ api, asked: { ...asked, page }, image, size, base: baseOf(context, site, api, named) });
}

/** The identifier is written as the record's own id is, whatever letter case it was asked in. */
function baseOf(
  context: Context,
  { links }: Site,
  api: ImageApi,
  { id, number, page }: { id: string; number: number; page: string },
): string {
  const address = links.iiif.image(api, id, number, page);
  return links.absolute(address) ?? new URL(address, context.req.url).href;
}

async function sendInfo(context: Context, site: Site, { api, base, image, size }: Found): Promise<Response> {
  const linked = 'application/ld+json';
  const profiled = `${linked};profile="${contextAddress(api)}"`;
  // Version 3 prefers linked data (3.0, 5.1), version 2 sends it only to those who ask for it (2.1.1, 5.1).
  const offered =
    api === 3 ? ([linked, 'application/json'] as const) : (['application/json', linked] as const);
  const chosen = preferredType(context.req.header('accept'), [offered[0], offered[1]]);
  const links = [`<${levelAddress(api)}>;rel="profile"`];
  if (chosen === 'application/json')
    links.push(`<${contextAddress(api)}>;rel="http://www.w3.org/ns/json-ld#context";type="${linked}"`);
  return respond(context, site, {
    key: `image-${image.hash}-${image.frame ?? 0}-${base}-${image.rights ?? ''}`,
    mediaType: chosen === linked ? (api === 3 ? profiled : linked) : chosen,
    make: () => {
      const still = site.links.iiif.still === true;
      const document = still
        ? stillDocument(base, size, image.rights)
        : imageDocument(api, base, size, image.rights);
      return `${JSON.stringify(document, null, 2)}\n`;
    },
    headers: { Link: links.join(', ') },
  });
}

async function sendPicture(
  context: Context,
  site: Site,
  { api, asked, base, image, size }: Found,
  steps: { region: string; size: string; rotation: string; file: string },
): Promise<Response> {
  const planned = plannedPicture(api, steps, size);
  if (!planned.ok) {
    const [problem] = planned.problems;
    return failure(
      context,
      400,
      problem?.code ?? 'image-request',
      problem?.message ?? 'This is no image request.',
      problem?.hint,
    );
  }
  const { plan, canonical, urgency } = planned.value;
  const tag = `"${image.hash}-${image.frame ?? 0}-${canonical}"`;
  // A version's image never changes, but access to it may: caches must ask.
  const headers = {
    ETag: tag,
    'Cache-Control': 'no-cache',
    Link: `<${levelAddress(api)}>;rel="profile", <${base}/${canonical}>;rel="canonical"`,
  };
  if (matchesTag(context.req.header('if-none-match'), tag)) return context.body(null, 304, headers);
  const { signal } = context.req.raw;
  const answer = await site.images.picture(image, plan, urgency, signal);
  switch (answer.kind) {
    case 'made':
      return context.body(answer.bytes, 200, { ...headers, 'Content-Type': answer.mediaType });
    case 'failed':
      return sendProblem(context, answer.problem);
    case 'busy':
      return busy(context);
    case 'gone':
      return refuseImage(context, site, asked, await whyGone(site.archive, asked, signal));
    case 'left':
      // The reader has hung up, and nobody is there to be told.
      return context.body(null, 408);
  }
}

/** 500: the archive holds what was asked for, and cannot show it. */
function sendProblem(context: Context, { code, message, hint }: ReturnType<typeof pictureProblem>): Response {
  return failure(context, 500, code, message, hint);
}
