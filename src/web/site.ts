// The web site of an archive: its routes, its security headers, its one shape of failure.
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import { ImageFinder } from '../app/images/find-image.ts';
import { PageImages, usualImageCacheBytes } from '../app/images/page-images.ts';
import { SharedWork } from '../app/images/shared-work.ts';
import type { ArchiveInfo } from '../app/read/view.ts';
import type { ImageLimits } from '../app/image-limits.ts';
import type { Archive, EditingAs } from '../app/services.ts';
import { apiRoutes } from './api/routes.ts';
import { loadAssets } from './assets.ts';
import { anonymous, wantsJson, type Site } from './context.ts';
import { dumpRoutes } from './dumps/routes.ts';
import { isEditing, refuseOtherHost } from './edit/guard.ts';
import { editRoutes } from './edit/routes.ts';
import { faultOf } from '../app/fault.ts';
import { usualHealth, type HealthOptions } from '../app/health/bounds.ts';
import { feedRoutes } from './feeds/routes.ts';
import { healthRoutes } from './health.ts';
import { collectionRoutes } from './iiif/collection-routes.ts';
import { oaiRoutes, takesQuestions } from './oai/routes.ts';
import { manifestRoutes } from './iiif/manifest-routes.ts';
import { contentSearchRoutes } from './iiif/search-routes.ts';
import { serverLinks, type Links } from './links.ts';
import { allowEverywhere, answerPreflight, isIiif } from './iiif/cross-origin.ts';
import { iiifImageRoutes } from './iiif/image-routes.ts';
import { preferredEncoding } from './negotiate.ts';
import { PageCache } from './page-cache.ts';
import { errorPage } from './pages/error.tsx';
import { renderDocument } from './pages/document.tsx';
import { RecentAnswers } from './recent.ts';
import type { RequestLog } from './request-log.ts';
import { answerAgain } from './respond.ts';
import { browseRoutes } from './routes/browse.ts';
import { copySearchRoutes } from './routes/copy-search.ts';
import { imageRoutes } from './routes/images.ts';
import { listRoutes } from './routes/lists.ts';
import { nameRoutes } from './routes/names.ts';
import { otherFormRoutes } from './routes/other-forms.ts';
import { recordRoutes } from './routes/records.ts';
import { searchRoutes } from './routes/search.ts';
import { failure, refuse, refuseMethod } from './routes/refusals.ts';
import { Sections } from './sections-of.ts';
import { isAllowedImage, securityHeaders } from './security.ts';

export interface SiteOptions {
  /** The address that readers use, for citations and canonical links. */
  readonly address: string;
  /** Memory for finished pages, in bytes; 0 keeps none. */
  readonly cacheBytes: number;
  /** Disk for tiles and pyramids of page images, in bytes; 2 GiB where it is absent. */
  readonly imageCacheBytes?: number | undefined;
  /** What page images may be to be decoded; the usual limits where they are absent. */
  readonly imageLimits?: ImageLimits | undefined;
  /** Whose images pages may show besides the archive's own; none where it is absent. */
  readonly imageHosts?: readonly string[] | undefined;
  /** Who edits, and what he alone knows; nobody where it is absent. `address` is then the one that the server listens at. */
  readonly editing?: EditingAs | undefined;
  /** What `/health` looks for; the usual where it is absent. */
  readonly health?: HealthOptions | undefined;
  /** What is told by which route each request was answered; nobody where it is absent. */
  readonly requests?: RequestLog | undefined;
  /** Whom harvesters write to; the web master of the address's host where it is absent. */
  readonly adminEmail?: string | undefined;
  /** Other links than those of a server at `address`: for a copy in files. They take the path of an asset by its name. */
  readonly links?: ((assetPath: (name: string) => string) => Links) | undefined;
  readonly log: Logger;
}

/** A longer path names nothing here; routing it would only cost time. */
const maxPathLength = 2048;

/** The site as a function from request to response. */
export async function createSite(archive: Archive, options: SiteOptions): Promise<Hono> {
  const assets = await loadAssets();
  const { imageHosts = [], imageCacheBytes = usualImageCacheBytes, editing } = options;
  const assetPath = (name: string): string => assets.file(name);
  const links =
    options.links?.(assetPath) ??
    serverLinks({
      address: options.address,
      assetPath,
      allowsImage: (image) => isAllowedImage(image, imageHosts),
      editing: editing !== undefined,
    });
  const headers = securityHeaders(imageHosts);
  const edition = createHash('sha256')
    .update(
      `${assets.edition} ${options.address} ${imageHosts.join(' ')} ${editing === undefined ? '' : 'edit'}`,
    )
    .digest('hex')
    .slice(0, 12);
  const cache = new PageCache(options.cacheBytes);
  const site: Site = {
    archive,
    images: new PageImages(archive, {
      cacheBytes: imageCacheBytes,
      ...(options.imageLimits && { limits: options.imageLimits }),
    }),
    imageFinder: new ImageFinder(archive),
    links,
    pdfs: new SharedWork(),
    cache,
    recent: new RecentAnswers(),
    sections: new Sections(archive, anonymous),
    edition,
    log: options.log,
  };
  const app = new Hono();
  const takesForms = (path: string): boolean =>
    takesQuestions(path) || (editing !== undefined && isEditing(path));

  let metDamage = false;
  healthRoutes(app, {
    archive,
    log: options.log,
    health: { ...usualHealth, since: new Date(), ...options.health, metDamage: () => metDamage },
  });
  app.use(async (context, next) => {
    const { method, path } = context.req;
    let again: Response | undefined;
    const misled = editing && refuseOtherHost({ ...editing, address: options.address }, context);
    if (misled !== undefined) context.res = misled;
    else if (method === 'OPTIONS' && isIiif(path)) context.res = answerPreflight(context);
    else if (method !== 'GET' && method !== 'HEAD' && !(method === 'POST' && takesForms(path)))
      context.res = refuseMethod(context);
    else if (path.length > maxPathLength) context.res = await refuse(context, site, { kind: 'absent' });
    else {
      again = answerAgain(context, site);
      if (again === undefined) await next();
      else context.res = again;
    }
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    if (isIiif(path)) allowEverywhere(context);
    // What was answered before was not routed again; then the last of the routes that it could have taken is named.
    const route = again === undefined ? routePath(context) : routePath(context, -1);
    options.requests?.answered(context.env, route === '/*' ? 'none' : route);
  });

  app.get('/assets/:file', async (context) => {
    const file = context.req.param('file');
    const asset = await assets.read(file);
    if (asset === undefined) return refuse(context, site, { kind: 'absent' });
    const encoding = preferredEncoding(context.req.header('accept-encoding'));
    const small = encoding === 'identity' ? undefined : await assets.compressed(file, encoding);
    return context.body(small ?? asset.bytes, 200, {
      'Content-Type': asset.mediaType,
      Vary: 'Accept-Encoding',
      ...(small !== undefined && { 'Content-Encoding': encoding }),
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });
  collectionRoutes(app, site);
  manifestRoutes(app, site);
  contentSearchRoutes(app, site);
  apiRoutes(app, site);
  feedRoutes(app, site);
  if (links.oai !== undefined) oaiRoutes(app, site, options);
  dumpRoutes(app, site);
  listRoutes(app, site);
  otherFormRoutes(app, site);
  browseRoutes(app, site);
  nameRoutes(app, site);
  searchRoutes(app, site);
  copySearchRoutes(app, site);
  imageRoutes(app, site);
  iiifImageRoutes(app, site);
  recordRoutes(app, site);
  if (editing !== undefined && links.edit !== undefined)
    editRoutes(app, site, { ...editing, address: options.address }, links.edit);

  app.notFound(async (context) => refuse(context, site, { kind: 'absent' }));
  app.onError(async (error, context) => {
    // The reader has hung up: nothing is wrong, and nobody is there to be told.
    if (context.req.raw.signal.aborted) return context.body(null, 408);
    // An address of editing may hold what only the editor knows.
    const path = isEditing(context.req.path) ? '/edit' : context.req.path;
    metDamage ||= faultOf(error)?.code === 'damaged';
    options.log.error({ err: error, path }, 'a request failed');
    if (wantsJson(context))
      return failure(
        context,
        500,
        'fault',
        'The archive could not answer.',
        'Try again; the log of the server says more.',
      );
    const info = await describeOrNothing(archive);
    return context.html(renderDocument(errorPage({ archive: info, status: 500 }, links)), 500);
  });
  return app;
}

/** What the archive says of itself; nothing where the fault is that it cannot be asked. */
async function describeOrNothing(archive: Archive): Promise<ArchiveInfo | undefined> {
  try {
    return await archive.store.info();
  } catch {
    return undefined;
  }
}
