// Datestamps of OAI-PMH: a day, or an instant to the second, in UTC (section 3.3).

/** Either granularity; which one, `from` and `until` must agree upon. */
export interface Bound {
  readonly granularity: 'day' | 'second';
  /** The first and the last instant that it covers, "2026-05-12T00:00:00Z". */
  readonly first: string;
  readonly last: string;
}

/** A datestamp as it is asked for; undefined where it is none, or names a day or an hour that there is not. */
export function readBound(text: string): Bound | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)Z)?$/.exec(text) ?? [];
  if (day === undefined) return undefined;
  const instant = new Date(`${day}T${time ?? '00:00:00'}Z`);
  // What is not there (30 February, 24:00:00) is no instant, or another one.
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(`${day}T${time ?? ''}`))
    return undefined;
  return time === undefined
    ? { granularity: 'day', first: `${day}T00:00:00Z`, last: `${day}T23:59:59Z` }
    : { granularity: 'second', first: text, last: text };
}

/** An instant to the second. */
export function datestamp(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
