// Downloads of the whole archive: the page that tells of them, the same for programs, and the files.
import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { OfferedDumps } from '../../app/dumps/offered.ts';
import { viewDumps, type DumpsView } from '../../app/dumps/view.ts';
import { acceptsJson, wantsJson, type Site } from '../context.ts';
import type { Links } from '../links.ts';
import { dataPage, sumsName } from '../pages/data.tsx';
import { respond } from '../respond.ts';
import { failure, refuse } from '../routes/refusals.ts';
import { respondWithView } from '../routes/views.ts';
import { sendFile } from './send-file.ts';

export function dumpRoutes(app: Hono, site: Site): void {
  const { archive, links } = site;
  const offered = new OfferedDumps(archive);

  /** Dumps are made without anything changing in the archive, so that no answer may be given again on account of that. */
  async function view(context: Context): Promise<DumpsView> {
    context.set('moment', '');
    return viewDumps(archive, offered, context.req.raw.signal);
  }

  async function sendJson(context: Context): Promise<Response> {
    const body = `${JSON.stringify(dataOf(await view(context), links), null, 2)}\n`;
    const mediaType = 'application/json; charset=utf-8';
    return respond(context, site, { key: keyOf(body), mediaType, make: () => body });
  }

  app.get('/data', async (context) =>
    acceptsJson(context) ? sendJson(context) : respondWithView(context, site, await view(context), dataPage),
  );
  app.get('/data.json', sendJson);

  app.get('/data/:file', async (context) => {
    const name = context.req.param('file');
    const { signal } = context.req.raw;
    if (name === sumsName) return sendSums(context);
    const found = await offered.file(name, signal);
    if (found === 'outdated') return outdated(context);
    const sent =
      found &&
      (await sendFile(context, {
        ...found.file,
        path: found.path,
        made: found.made,
        mediaType: 'application/gzip',
      }));
    return sent ?? refuse(context, site, { kind: 'absent' });
  });

  async function sendSums(context: Context): Promise<Response> {
    const { offer } = await view(context);
    if (offer.state === 'outdated') return outdated(context);
    if (offer.state === 'none') return refuse(context, site, { kind: 'absent' });
    const body = offer.dumps.files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
    const mediaType = 'text/plain; charset=utf-8';
    return respond(context, site, { key: keyOf(body), mediaType, make: () => body });
  }
}

/** What the page says, for programs: with the full address of each file. */
function dataOf({ archive, offer }: DumpsView, links: Links): object {
  const full = (path: string): string => links.absolute(path) ?? path;
  if (offer.state !== 'offered') return { archive: archive.title, ...offer };
  const files = offer.dumps.files.map((file) => ({ ...file, address: full(links.dump(file.name)) }));
  return { ...offer.dumps, state: offer.state, files };
}

/** 503: there will be others, without what was withdrawn or closed. */
function outdated(context: Context): Response {
  context.header('Cache-Control', 'no-store');
  const message = 'Since this file was made, a record was withdrawn or closed; it is not offered any more.';
  const hint = 'Ask again when new ones have been made; the page /data says so.';
  return wantsJson(context)
    ? failure(context, 503, 'dumps-outdated', message, hint)
    : context.text(`${message} ${hint}\n`, 503);
}

const keyOf = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 24);
