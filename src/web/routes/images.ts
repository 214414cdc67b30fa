// Page images: as they are stored where browsers can show them, else as WebP; thumbnails at most 400 pixels wide.
import { openAsBlob } from 'node:fs';
import type { Hono } from 'hono';
import { whyGone } from '../../app/read/page-image.ts';
import { anonymous, wantsJson, type Site } from '../context.ts';
import { notShownPicture } from '../components/not-shown.ts';
import { matchesTag } from '../negotiate.ts';
import { busy, refuse } from './refusals.ts';

/** What every browser shows. */
const shownAsStored = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

export function imageRoutes(app: Hono, site: Site): void {
  const { archive } = site;
  for (const size of ['full', 'thumbnail'] as const) {
    const path = '/records/:id/:version{v[0-9]+}/pages/:page' as const;
    app.get(size === 'full' ? path : (`${path}/thumbnail` as const), async (context) => {
      const { id, version, page } = context.req.param();
      const { signal } = context.req.raw;
      const asked = { id, number: Number(version.slice(1)), viewer: anonymous };
      const reading = await site.imageFinder.find(asked, page, signal);
      if (reading.kind !== 'found') return refuse(context, site, reading);
      const image = reading.value;
      const tag = `"${image.hash}-${size}-${image.frame ?? 0}"`;
      // A version's image never changes, but access to it may: caches must ask.
      const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
      if (matchesTag(context.req.header('if-none-match'), tag)) return context.body(null, 304, headers);
      if (size === 'full' && image.frame === undefined && shownAsStored.has(image.mediaType)) {
        const file = await openAsBlob(image.path).catch(() => undefined);
        if (file === undefined) return refuse(context, site, await whyGone(archive, asked, signal));
        return context.body(file.stream(), 200, {
          ...headers,
          'Content-Type': image.mediaType,
          'Content-Length': String(image.size),
        });
      }
      const answer = await site.images.ofPage(image, size, signal);
      if (answer.kind === 'made')
        return context.body(answer.bytes, 200, { ...headers, 'Content-Type': answer.mediaType });
      if (answer.kind === 'busy') return busy(context);
      const gone = await whyGone(archive, asked, signal);
      // Where a page expects a picture, the picture itself says why there is none: browsers draw that of a 404, too.
      if (size === 'full' || gone.kind !== 'absent' || wantsJson(context)) return refuse(context, site, gone);
      return context.body(notShownPicture, 404, { 'Content-Type': 'image/svg+xml' });
    });
  }
}
