// A harvester for tests: asks an archive's site by OAI-PMH, keeps every answer, and reads of it what the tests want to know.
import type { Hono } from 'hono';
import { pino } from 'pino';
import { createSite } from '../../src/web/site.ts';
import type { TestArchive } from './archive.ts';

export const address = 'https://archive.example';

export interface Line {
  readonly id: string;
  readonly stamp: string;
  readonly deleted: boolean;
  readonly sets: readonly string[];
}

export interface Answer {
  readonly text: string;
  /** The codes of errors. */
  readonly errors: readonly string[];
  readonly lines: readonly Line[];
  /** Undefined where the answer has no such element. */
  readonly token: string | undefined;
  readonly responseDate: string;
}

export interface OaiClient {
  readonly site: Hono;
  /** Every answer that was given. */
  readonly answers: readonly string[];
  ask(query: string | Readonly<Record<string, string>>): Promise<Answer>;
  /** Every line of a list, piece by piece; each piece must be one, and what is done between two of them is the caller's. */
  list(query: Readonly<Record<string, string>>, between?: () => Promise<void>): Promise<Answer[]>;
}

export async function oaiClient(archive: TestArchive): Promise<OaiClient> {
  const site = await createSite(archive, { address, cacheBytes: 1 << 20, log: pino({ level: 'silent' }) });
  const answers: string[] = [];
  const ask: OaiClient['ask'] = async (query) => {
    const asked = typeof query === 'string' ? query : new URLSearchParams(query).toString();
    const text = await (await site.request(`${address}/oai?${asked}`)).text();
    answers.push(text);
    return read(text);
  };
  return {
    site,
    answers,
    ask,
    async list(query, between) {
      const { verb = '', ...rest } = query;
      const pieces: Answer[] = [];
      for (let next: Record<string, string> | undefined = rest; next !== undefined;) {
        if (pieces.length > 0) await between?.();
        const answer: Answer = await ask({ verb, ...next });
        pieces.push(answer);
        next =
          answer.token === undefined || answer.token === '' ? undefined : { resumptionToken: answer.token };
      }
      return pieces;
    },
  };
}

export function read(text: string): Answer {
  const headers = [...text.matchAll(/<header( status="deleted")?>(.*?)<\/header>/gs)];
  return {
    text,
    errors: [...text.matchAll(/<error code="(\w+)"/g)].map(([, code = '']) => code),
    lines: headers.map(([, deleted, inside = '']) => ({
      id: /:(\w{8})<\/identifier>/.exec(inside)?.[1] ?? '',
      stamp: /<datestamp>(.*?)</.exec(inside)?.[1] ?? '',
      deleted: deleted !== undefined,
      sets: [...inside.matchAll(/<setSpec>(.*?)</g)].map(([, spec = '']) => spec),
    })),
    token:
      /<resumptionToken[^>]*?(?:\/>|>(.*?)<)/.exec(text)?.[1] ??
      (text.includes('<resumptionToken') ? '' : undefined),
    responseDate: /<responseDate>(.*?)</.exec(text)?.[1] ?? '',
  };
}
