// The address at which harvesters ask (OAI-PMH 2.0), by GET or by a form.
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Harvester } from '../../app/harvest/harvester.ts';
import { anonymous, type Site } from '../context.ts';
import { respondAnew, respondForNow } from '../respond.ts';

/** Longer than any request of the protocol. */
const maxFormBytes = 16 * 1024;
const maxArguments = 50;

/** Whether forms are taken at an address though nobody edits there: the protocol asks by POST as well (section 3.1.1). */
export function takesQuestions(path: string): boolean {
  return path === '/oai';
}

export function oaiRoutes(
  app: Hono,
  site: Site,
  options: { readonly adminEmail?: string | undefined },
): void {
  const { archive, links } = site;
  const full = (path: string): string => links.absolute(path) ?? path;
  const harvester = new Harvester(archive, {
    baseUrl: full(links.oai ?? ''),
    adminEmail: options.adminEmail,
    addresses: {
      record: (id) => full(links.record(id)),
      version: (id, n) => full(links.version(id, n)),
      pageImage: (id, n, page) => full(links.pageImage(id, n, page, 'full')),
    },
  });

  async function answer(context: Context, asked: URLSearchParams): Promise<Response> {
    const pairs = [...asked].slice(0, maxArguments);
    const harvested = await harvester.answer(pairs, anonymous, context.req.raw.signal);
    if (harvested.kind === 'unready')
      return respondForNow(context, {
        mediaType: 'text/plain; charset=utf-8',
        body: 'The index of this archive is being made anew. Ask again later.\n',
      });
    return respondAnew(context, { mediaType: 'text/xml; charset=utf-8', body: harvested.document });
  }

  app.get('/oai', async (context) => answer(context, new URL(context.req.url).searchParams));
  app.post(
    '/oai',
    bodyLimit({
      maxSize: maxFormBytes,
      onError: (context) => {
        context.header('Connection', 'close');
        return context.text('No request of OAI-PMH is so long.\n', 413);
      },
    }),
    async (context) => {
      if (!/^application\/x-www-form-urlencoded\b/i.test(context.req.header('content-type') ?? ''))
        return context.text('Send the arguments as application/x-www-form-urlencoded.\n', 415);
      return answer(context, new URLSearchParams(await context.req.text()));
    },
  );
}
