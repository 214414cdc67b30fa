// Manifests of records, their canvases, and what texts say on them (Presentation API 3.0).
import type { Context, Hono } from 'hono';
import { viewAnnotations, viewCanvas, viewManifest, viewMissingPicture } from '../../app/iiif/manifest.ts';
import type { Located } from '../../app/read/locate.ts';
import { anonymous, type Site } from '../context.ts';
import { respond } from '../respond.ts';
import { refuse } from '../routes/refusals.ts';
import { manifestAddresses } from './addresses.ts';
import { answerFor, sendResource } from './answer.ts';

const version = '/iiif/:id/:version{v[0-9]+}' as const;

export function manifestRoutes(app: Hono, site: Site): void {
  const { archive, links } = site;
  const addressesOf = ({ stored: { manifest } }: Located) =>
    manifestAddresses(links, manifest.id, manifest.number);

  async function manifest(context: Context, located: Located, addresses: ReturnType<typeof addressesOf>) {
    const found = await viewManifest(archive, located, addresses, anonymous, context.req.raw.signal);
    return sendResource(context, site, found);
  }

  app.get('/iiif/:id/manifest.json', async (context) =>
    answerFor(context, site, context.req.param(), async (located) => {
      const { id, number } = located.stored.manifest;
      return manifest(context, located, manifestAddresses(links, id, number, true));
    }),
  );

  app.get(`${version}/manifest.json`, async (context) =>
    answerFor(context, site, context.req.param(), async (located) =>
      manifest(context, located, addressesOf(located)),
    ),
  );

  app.get(`${version}/canvas/:page`, async (context) =>
    answerFor(context, site, context.req.param(), async (located) => {
      const { page } = context.req.param();
      const found = await viewCanvas(archive, located, page, addressesOf(located), context.req.raw.signal);
      return sendResource(context, site, found);
    }),
  );

  app.get(`${version}/missing/:file{[^/]+\\.svg}`, async (context) =>
    answerFor(context, site, context.req.param(), async (located) => {
      const page = context.req.param('file').slice(0, -'.svg'.length);
      const picture = await viewMissingPicture(archive, located, page, context.req.raw.signal);
      if (picture === undefined) return refuse(context, site, { kind: 'absent' });
      const key = `missing-${located.stored.version.slice(0, 24)}-${page}`;
      return respond(context, site, { key, mediaType: 'image/svg+xml', make: () => picture });
    }),
  );

  app.get(`${version}/annotations/:page/:text`, async (context) =>
    answerFor(context, site, context.req.param(), async (located) => {
      const asked = context.req.param();
      const found = await viewAnnotations(
        archive,
        located,
        asked,
        addressesOf(located),
        context.req.raw.signal,
      );
      return sendResource(context, site, found);
    }),
  );
}
