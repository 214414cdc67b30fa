// The API's routes, from the table of its operations.
import type { Context, Hono } from 'hono';
import type { Site } from '../context.ts';
import { failure } from '../routes/refusals.ts';
import { openApi } from './openapi.ts';
import type { Asked, Operation } from './operation.ts';
import { operations } from './operations.ts';
import { givenTwice, unknownParameter, wrongValue, type ParameterProblem } from './parameter-problem.ts';
import { reply } from './reply.ts';

export function apiRoutes(app: Hono, site: Site): void {
  for (const operation of operations)
    app.get(operation.path.replaceAll(/\{([a-z]+)\}/gi, ':$1'), async (context) => {
      const asked = ask(operation, context);
      return 'problem' in asked ? unusable(context, asked.problem) : operation.answer(context, site, asked);
    });
  app.get('/api/openapi.json', async (context) => {
    const { title } = await site.archive.store.info(context.req.raw.signal);
    const home = site.links.absolute(site.links.home()) ?? site.links.home();
    return reply(context, site, openApi(title, home.replace(/(?<=.)\/$/, '')));
  });
  app.all('/api/*', (context) =>
    failure(
      context,
      404,
      'no-such-address',
      `There is nothing at ${context.req.path}.`,
      'See /api/openapi.json.',
    ),
  );
}

function ask(
  { inPath, query, lists = [] }: Operation,
  context: Context,
): Asked | { readonly problem: ParameterProblem } {
  const path = context.req.param();
  for (const [name, schema] of Object.entries(inPath))
    if (!schema.safeParse(path[name]).success) return { path, query: {} };
  const given = context.req.queries();
  const [unknown] = Object.keys(given);
  if (query === undefined)
    return unknown === undefined ? { path, query: {} } : { problem: unknownParameter(unknown, []) };
  const twice = Object.entries(given).find(([name, all]) => all.length > 1 && !lists.includes(name));
  if (twice !== undefined) return { problem: givenTwice(twice[0]) };
  const values = Object.fromEntries(
    Object.entries(given).map(([name, all]) => [name, lists.includes(name) ? all : all[0]]),
  );
  const read = query.safeParse(values);
  return read.success ? { path, query: read.data } : { problem: wrongValue(query, values, read.error) };
}

function unusable(context: Context, { message, hint }: ParameterProblem): Response {
  return failure(context, 400, 'parameter', message, hint);
}
