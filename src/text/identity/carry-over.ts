// Ids carried over an edit: what stays keeps its id, what goes leaves a redirect, and no id is ever given twice.
import { findHeirs } from './heirs.ts';

/** An id no longer in use: `successor` is the living id that took its place, or null where nothing did. */
export interface Retired {
  readonly id: string;
  readonly successor: string | null;
}

/**
 * One edit of a sequence of strings (segments of a text, blocks of a text). `prefix` begins every id (`t2.s`);
 * `previous` is what stood there, `retired` what was retired by earlier edits, `next` what stands there now.
 */
export interface Edit {
  readonly prefix: string;
  readonly previous: readonly { readonly id: string; readonly text: string }[];
  readonly retired: readonly Retired[];
  readonly next: readonly string[];
}

/** `ids` of the strings now, in their order, and every id that ever lived and does not any more. */
export interface Carried {
  readonly ids: string[];
  readonly retired: Retired[];
}

/**
 * Gives the strings of `next` their ids.
 *
 * - An unchanged string keeps its id, in place or, where it occurs once on both sides, moved.
 * - A string with small changes keeps its id (`heirs.ts` has the thresholds).
 * - Of a string that was split, the first part keeps the id, and the other parts get new ones.
 * - Of strings that were joined, the first's id stays, and the others redirect to it.
 * - A string that is gone redirects to null.
 * - A new id is `prefix` and a number one above every number ever used, living or retired.
 * - Every redirect ends at a living id or at null, those of earlier edits too.
 *
 * The same input gives the same ids; an edit that changes nothing changes no id. Near to linear time. Ids in `previous`
 * that do not begin with `prefix` are carried like any. An id that occurs twice in `previous` is the caller's mistake,
 * and throws a RangeError.
 */
export function carryOver({ prefix, previous, retired, next }: Edit): Carried {
  if (new Set(previous.map((one) => one.id)).size < previous.length)
    throw new RangeError('an id occurs twice');
  const heirs = findHeirs(previous.map((one) => one.text), next); // prettier-ignore
  const used = [...previous.map((one) => one.id), ...retired.flatMap((one) => [one.id, one.successor ?? ''])];
  let number = highestNumber(prefix, used);
  const ids = heirs.keeps.map((from) => {
    const kept = from === undefined ? undefined : previous[from];
    if (kept !== undefined) return kept.id;
    number += 1;
    return `${prefix}${number}`;
  });
  const living = new Set(ids);
  const redirects = new Map<string, string | null>();
  for (const { id, successor } of retired) redirects.set(id, successor);
  previous.forEach(({ id }, i) => {
    const into = heirs.joined.get(i);
    redirects.set(id, into === undefined ? null : (ids[into] ?? null));
  });
  const gone: Retired[] = [];
  for (const id of redirects.keys())
    if (!living.has(id)) gone.push({ id, successor: follow(id, redirects, living) });
  return { ids, retired: gone };
}

/** The living id at the end of a chain of redirects, or null; a chain that runs in a circle ends at null. */
function follow(
  id: string,
  redirects: Map<string, string | null>,
  living: ReadonlySet<string>,
): string | null {
  const passed = new Set<string>();
  let at: string | null = id;
  while (at !== null && !living.has(at)) {
    const known: boolean = redirects.has(at) && !passed.has(at);
    passed.add(at);
    at = known ? (redirects.get(at) ?? null) : null;
  }
  for (const one of passed) if (redirects.has(one)) redirects.set(one, at);
  return at;
}

function highestNumber(prefix: string, used: readonly string[]): number {
  let highest = 0;
  for (const id of used) {
    const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    if (/^\d{1,15}$/.test(digits)) highest = Math.max(highest, Number(digits));
  }
  return highest;
}
