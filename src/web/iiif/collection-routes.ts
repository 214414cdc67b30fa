// Collections of manifests (Presentation API 3.0).
import type { Context, Hono } from 'hono';
import { viewIiifCollection } from '../../app/iiif/collection.ts';
import { anonymous, type Site } from '../context.ts';
import { valueOfStep } from '../links.ts';
import { collectionAddresses } from './addresses.ts';
import { sendResource } from './answer.ts';

const extension = '.json';
const part = ':part{[1-9][0-9]{0,6}\\.json}' as const;

export function collectionRoutes(app: Hono, site: Site): void {
  const addresses = collectionAddresses(site.links);

  async function answer(context: Context, name: string | null, file: string | null): Promise<Response> {
    const asked = { name, part: file === null ? null : Number(file.slice(0, -extension.length)) };
    const found = await viewIiifCollection(site.archive, asked, addresses, anonymous, context.req.raw.signal);
    return sendResource(context, site, found);
  }

  app.get('/iiif/collection.json', async (context) => answer(context, null, null));
  app.get(`/iiif/collection/part/${part}`, async (context) =>
    answer(context, null, context.req.param('part')),
  );
  app.get('/iiif/collection/:name{[^/]+\\.json}', async (context) =>
    answer(context, valueOfStep(context.req.param('name').slice(0, -extension.length)), null),
  );
  app.get(`/iiif/collection/:name/part/${part}`, async (context) =>
    answer(context, valueOfStep(context.req.param('name')), context.req.param('part')),
  );
}
