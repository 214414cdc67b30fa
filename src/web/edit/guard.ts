// Keeps everybody out of the editor's pages but whoever started the server.
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { enter, hasEntered, isOwnHost, isOwnOrigin, isSigned, mayEnter, type Editing } from './session.ts';
import { editWords } from './words.ts';

const said = editWords.refusals;

/** A form of these pages holds a token, a few names and one note. */
const maxFormBytes = 64 * 1024;

/** Whether an address is of editing: no other one takes anything but questions. */
export function isEditing(path: string): boolean {
  return path === '/edit' || path.startsWith('/edit/');
}

export function refuseEdit(context: Context, status: ContentfulStatusCode, message: string): Response {
  return context.text(`${message}\n`, status);
}

/**
 * Holds every page to the server's own name, where somebody edits: such a server runs for one person, and may show him what is published nowhere else. A page of
 * a stranger's that gives its own name this machine's address could read along.
 */
export function refuseOtherHost(editing: Editing, context: Context): Response | undefined {
  if (isOwnHost(editing, context)) return undefined;
  context.header('Cache-Control', 'no-store');
  return refuseEdit(context, 421, said.host(editing.address));
}

/** Checks of every request, which `refuseOtherHost` has let in: who asks; of one that changes something also where it comes from. Nothing of it is kept by any cache. */
export function guard(editing: Editing, root: string): MiddlewareHandler {
  return async (context, next) => {
    context.header('Cache-Control', 'no-store');
    const { path, method } = context.req;
    const entering = /^\/edit\/enter\/([\w-]{1,100})$/.exec(path)?.[1];
    if (entering !== undefined && method === 'GET' && mayEnter(editing, entering)) {
      enter(editing, context, `${root}/edit`);
      return context.redirect(`${root}/edit`, 303);
    }
    if (!hasEntered(editing, context)) return refuseEdit(context, 403, said.entry);
    if (method === 'GET' || method === 'HEAD') return next();
    if (!isOwnOrigin(editing, context)) return refuseEdit(context, 403, said.origin);
    if (!/^application\/x-www-form-urlencoded\b/i.test(context.req.header('content-type') ?? ''))
      return refuseEdit(context, 415, said.form);
    return next();
  };
}

/** Refuses what is larger than any form, before it is taken in. */
export const limitForm: MiddlewareHandler = bodyLimit({
  maxSize: maxFormBytes,
  onError: (context) => {
    context.header('Connection', 'close');
    return refuseEdit(context, 413, said.large);
  },
});

/** The fields of a form that a page of this server sent; undefined of any other. The last of several fields of one name counts. */
export async function signedForm(
  editing: Editing,
  context: Context,
): Promise<ReadonlyMap<string, string> | undefined> {
  const fields = new Map(new URLSearchParams(await context.req.text()));
  return isSigned(editing, fields.get('token')) ? fields : undefined;
}
