// The page of addresses names every address that the server answers.
import { readFile } from 'node:fs/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from '../../src/web/site.ts';
import { testArchive, type TestArchive } from '../scenarios/archive.ts';

let archive: TestArchive;
let routes: string[];
let documented: string;

beforeAll(async () => {
  archive = await testArchive();
  const log = pino({ level: 'silent' });
  const site = await createSite(archive, { address: 'https://archive.example', cacheBytes: 0, log });
  routes = [...new Set(site.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))];
  documented = await readFile(new URL('../../docs/addresses.md', import.meta.url), 'utf8');
});
afterAll(async () => archive.remove());

/** The fixed beginnings of a route: "/records" of "/records/:id", "/people" and "/bodies" of "/:folder{people|bodies}/:id". */
function beginnings(path: string): string[] {
  const first = path.split('/')[1] ?? '';
  const choices = /\{([^{}]+)\}/.exec(first)?.[1];
  return choices === undefined ? [`/${first}`] : choices.split('|').map((one) => `/${one}`);
}

describe('the page of addresses', () => {
  it('names every address that is answered', () => {
    expect(routes.length).toBeGreaterThan(20);
    const missing = routes
      .filter((path) => !path.startsWith('/assets') && path !== '/')
      .flatMap(beginnings)
      .filter((beginning) => !documented.includes(`\`${beginning}`));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('names every address of the API', () => {
    const api = routes.filter((path) => path.startsWith('/api/'));
    expect(api.length).toBeGreaterThan(5);
    for (const path of api) {
      const last = path.split('/').findLast((step) => step !== '' && !step.startsWith(':')) ?? '';
      expect(documented, path).toContain(last);
    }
  });
});
