// One thing that can be asked of the API, and what answers share.
import type { Context } from 'hono';
import type { z } from 'zod';
import type { ListEntry } from '../../app/read/view.ts';
import type { Site } from '../context.ts';
import type { RecordLine } from './schemas.ts';

/**
 * `path` as OpenAPI writes it. `response`: a schema, or the name of the one that records have. `movesTo`: where an answer 302 leads, if one
 * can come.
 */
export interface Operation {
  readonly id: string;
  readonly path: string;
  readonly summary: string;
  readonly inPath: Readonly<Record<string, z.ZodType>>;
  readonly query: z.ZodObject | undefined;
  /** Parameters that may be given more than once; their values are a list. */
  readonly lists?: readonly string[];
  readonly response: z.ZodType | 'version';
  readonly movesTo?: string;
  /** Whether an answer 503 can come, where it takes too long. */
  readonly mayTakeTooLong?: true;
  readonly answer: (context: Context, site: Site, asked: Asked) => Promise<Response>;
}

export interface Asked {
  readonly path: Readonly<Record<string, string>>;
  readonly query: unknown;
}

/** The full address, where the archive knows its own. */
export const full = ({ links }: Site, path: string): string => links.absolute(path) ?? path;

/** The address of the same list, asked for otherwise. */
export function listAddress(site: Site, path: string, query: object): string {
  const entries = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return full(site, `${site.links.api(path)}?${new URLSearchParams(entries).toString()}`);
}

/** Where a version of a record is found. */
export function recordLinks(site: Site, id: string, number: number): RecordLine['links'] {
  const { links } = site;
  return {
    page: full(site, links.record(id)),
    version: full(site, links.version(id, number)),
    json: full(site, links.api(`records/${id}/versions/${number}`)),
    tei: full(site, links.data(id, number, 'tei.xml')),
  };
}

/** A record in a list. */
export function recordLine(site: Site, entry: ListEntry): RecordLine {
  return { ...entry, links: recordLinks(site, entry.id, entry.version) };
}
