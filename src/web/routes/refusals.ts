// What is answered when there is nothing to show: the same words as a page or as JSON.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { readingProblem } from '../../app/read/outcome.ts';
import type { Refused } from '../../app/read/locate.ts';
import type { Problem } from '../../model/problem.ts';
import { wantsJson, type Site } from '../context.ts';
import { errorPage, withdrawnPage } from '../pages/error.tsx';
import { renderDocument } from '../pages/document.tsx';
import { respondForNow } from '../respond.ts';
import { withSections } from './views.ts';

const statuses: Readonly<Record<Refused['kind'], ContentfulStatusCode>> = {
  absent: 404,
  closed: 403,
  withdrawn: 410,
};

/** 404, 403 or 410, in the site's own dress. */
export async function refuse(context: Context, site: Site, refusal: Refused): Promise<Response> {
  const status = statuses[refusal.kind];
  const problem = readingProblem(context.req.path, refusal);
  if (wantsJson(context)) return failure(context, status, problem.code, problem.message, problem.hint);
  if (refusal.kind === 'withdrawn') {
    const view = await withSections(site, refusal.view);
    return context.html(renderDocument(withdrawnPage(view, site.links)), status);
  }
  const { archive } = await withSections(site, { archive: await site.archive.store.info() });
  const detail = refusal.kind === 'closed' ? { until: refusal.until, reason: refusal.reason } : {};
  return context.html(renderDocument(errorPage({ archive, status, ...detail }, site.links)), status);
}

/** Seconds after which a picture may be asked for again that too many waited for. */
const pictureAgainAfter = 2;

/** 503: too many pictures are waited for already. */
export function busy(context: Context): Response {
  context.header('Retry-After', String(pictureAgainAfter));
  context.header('Cache-Control', 'no-store');
  const hint = 'Ask again in some seconds.';
  return failure(context, 503, 'images-busy', 'Too many pictures are being made just now.', hint);
}

/** 405: the archive is read, and nothing else. The body of the request is not looked at. */
export function refuseMethod(context: Context): Response {
  const [message, hint] = ['This archive is only read.', 'Use GET or HEAD.'];
  context.header('Allow', 'GET, HEAD');
  return wantsJson(context)
    ? failure(context, 405, 'method', message, hint)
    : context.text(`${message} ${hint}\n`, 405);
}

/** 503, in words or as data: the last of the notices says what took too long. */
export function refuseForNow(context: Context, notices: readonly Problem[]): Response {
  const { code, message, hint } = notices.at(-1) ?? { code: 'fault', message: 'It took too long.' };
  const error = { code, message, hint: hint ?? null };
  const [mediaType, body] = wantsJson(context)
    ? ['application/json; charset=utf-8', `${JSON.stringify({ error })}\n`]
    : ['text/plain; charset=utf-8', `${[message, hint].filter((part) => part !== undefined).join(' ')}\n`];
  return respondForNow(context, { mediaType, body });
}

/** The one shape of a failure that programs get. */
export function failure(
  context: Context,
  status: ContentfulStatusCode,
  code: string,
  message: string,
  hint: string | undefined,
): Response {
  return context.json({ error: { code, message, hint: hint ?? null } }, status);
}
