// How resources of IIIF are answered: as JSON-LD with its profile, and refused in words.
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { IiifResource } from '../../app/iiif/manifest.ts';
import { readLocated, type Located } from '../../app/read/locate.ts';
import { anonymous, type Site } from '../context.ts';
import { respond } from '../respond.ts';
import { refuse } from '../routes/refusals.ts';

/** What a resource is: its media type names the context that it is written in. */
const profiles = {
  presentation: 'http://iiif.io/api/presentation/3/context.json',
  search: 'http://iiif.io/api/search/2/context.json',
} as const;

/** JSON-LD with its profile; plain JSON for whoever prefers that (Presentation API 3.0, 6.2). */
function mediaType(context: Context, profile: keyof typeof profiles): string {
  const accept = context.req.header('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('ld+json')
    ? 'application/json; charset=utf-8'
    : `application/ld+json;profile="${profiles[profile]}"`;
}

/** Sends a resource, or says that there is none. */
export async function sendResource(
  context: Context,
  site: Site,
  resource: IiifResource | undefined,
  profile: keyof typeof profiles = 'presentation',
): Promise<Response> {
  if (resource === undefined) return refuse(context, site, { kind: 'absent' });
  const key = createHash('sha256').update(JSON.stringify(resource.parts)).digest('hex').slice(0, 24);
  return respond(context, site, {
    key: `iiif-${key}`,
    mediaType: mediaType(context, profile),
    make: () => JSON.stringify(resource.make()),
  });
}

/** Finds a version (the newest, where no `version` is named: "v3") and answers for it, or refuses. */
export async function answerFor(
  context: Context,
  site: Site,
  { id, version }: { readonly id: string; readonly version?: string },
  respondTo: (located: Located) => Promise<Response>,
): Promise<Response> {
  const number = version === undefined ? undefined : Number(version.slice(1));
  if (number !== undefined && !Number.isSafeInteger(number)) return refuse(context, site, { kind: 'absent' });
  const asked = { id, number, viewer: anonymous };
  const answered = await readLocated(site.archive, asked, respondTo, context.req.raw.signal);
  return answered instanceof Response ? answered : refuse(context, site, answered);
}
