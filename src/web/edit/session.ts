// Who may edit: whoever was given the address that the server printed when it was started.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/**
 * How a site is edited. `secret`: a random string that only the one who started the server knows. `address`: where the server listens, with scheme, name and
 * port: no other name is answered, or a page of a stranger's could give his own name this machine's address and read on.
 */
export interface Editing {
  readonly by: string;
  readonly secret: string;
  readonly address: string;
}

const cookieName = 'verno-edit';

/** Strings derived from the secret for one purpose each: who knows one of them knows no other. */
function derived({ secret }: Editing, purpose: string): string {
  return createHash('sha256').update(`verno ${purpose} ${secret}`).digest('base64url');
}

/** What stands in the address that is printed. */
export function enterToken(editing: Editing): string {
  return derived(editing, 'enter');
}

/** What every form carries, bound to the cookie. */
export function formToken(editing: Editing): string {
  return derived(editing, `form ${derived(editing, 'cookie')}`);
}

function isSame(given: string | undefined, expected: string): boolean {
  if (given === undefined) return false;
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

export function mayEnter(editing: Editing, token: string): boolean {
  return isSame(token, enterToken(editing));
}

export function isSigned(editing: Editing, token: string | undefined): boolean {
  return isSame(token, formToken(editing));
}

export function hasEntered(editing: Editing, context: Context): boolean {
  return isSame(getCookie(context, cookieName), derived(editing, 'cookie'));
}

/** For as long as the browser is open. Browsers do not part cookies by port: what else runs on this machine is kept out by Origin and form token. */
export function enter(editing: Editing, context: Context, path: string): void {
  setCookie(context, cookieName, derived(editing, 'cookie'), { httpOnly: true, sameSite: 'Strict', path });
}

/** Whether a request goes to the name and port that the server was started under. */
export function isOwnHost({ address }: Editing, context: Context): boolean {
  return context.req.header('host') === new URL(address).host;
}

/** Whether a request comes from a page of this server itself: browsers say so, and pages cannot make them say otherwise. */
export function isOwnOrigin({ address }: Editing, context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  return (
    context.req.header('origin') === new URL(address).origin && (site === undefined || site === 'same-origin')
  );
}
