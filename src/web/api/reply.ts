// JSON for programs, tagged by what it says.
import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Site } from '../context.ts';
import { respond } from '../respond.ts';

export async function reply(context: Context, site: Site, value: object): Promise<Response> {
  const data = `${JSON.stringify(value)}\n`;
  const key = `${createHash('sha256').update(data).digest('hex').slice(0, 24)}-api`;
  return respond(context, site, { key, mediaType: 'application/json; charset=utf-8', make: () => data });
}
