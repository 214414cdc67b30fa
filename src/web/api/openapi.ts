// The description of the API (OpenAPI 3.1), made from the table of its operations and the schemas of what they answer.
import { z } from 'zod';
import { jsonSchemas } from '../../app/read/schemas.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { FailureSchema } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

/** `server`: the address under which the archive is read. */
export function openApi(title: string, server: string): Json {
  const parts = jsonSchemas();
  const schemas: Record<string, unknown> = { Version: versionSchema, Failure: schemaOf(FailureSchema) };
  for (const name of ['manifest', 'description', 'text', 'zones', 'links'])
    schemas[`Stored-${name}`] = embedded(name, parts[name] ?? {});
  for (const { response } of operations)
    if (response !== 'version') schemas[nameOf(response)] = schemaOf(response);
  return {
    openapi: '3.1.0',
    info: {
      title: `${title}: reading by programs`,
      version: '1',
      description: 'Everything that is public can be read. Lists go on to the end, without a limit.',
    },
    servers: [{ url: server }],
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: describe(operation) }])),
    components: { schemas },
  };
}

function describe({ id, summary, inPath, query, response, movesTo, mayTakeTooLong }: Operation): Json {
  const own = Object.entries(inPath).map(([name, schema]) => parameter(name, 'path', schema, true));
  const asked = shapeOf(query).map(([name, schema]) => parameter(name, 'query', schema, false));
  const refusals: [string, string][] =
    Object.keys(inPath).length === 0
      ? []
      : [
          ['403', 'It is closed'],
          ['404', 'There is none such'],
          ['410', 'It was withdrawn'],
        ];
  if (query !== undefined) refusals.push(['400', 'A parameter is not understood']);
  if (mayTakeTooLong === true) refusals.push(['503', 'It took too long and was given up']);
  return {
    operationId: id,
    summary,
    parameters: [...own, ...asked],
    responses: {
      '200': {
        description: summary,
        content: content(response === 'version' ? 'Version' : nameOf(response)),
      },
      ...(movesTo !== undefined && { '302': { description: movesTo } }),
      ...Object.fromEntries(
        refusals.map(([status, description]) => [status, { description, content: content('Failure') }]),
      ),
    },
  };
}

/** The members of an object's schema, by name. */
function shapeOf(schema: z.ZodObject | undefined): [string, z.ZodType][] {
  const shape: Readonly<Record<string, z.ZodType>> = schema?.shape ?? {};
  return Object.entries(shape);
}

function parameter(name: string, where: 'path' | 'query', schema: z.ZodType, required: boolean): Json {
  const { description, ...rest } = schemaOf(schema, 'input');
  return { name, in: where, required, ...(description !== undefined && { description }), schema: rest };
}

function content(name: string): Json {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
}

function nameOf(schema: z.ZodType): string {
  return schema.meta()?.title ?? 'Answer';
}

/** A schema without what only a document of its own needs. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): Record<string, unknown> {
  const {
    $schema: _,
    $id: __,
    id: ___,
    ...rest
  }: Record<string, unknown> = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest;
}

/** A stored part's schema, its references within it brought along to where it stands here. */
function embedded(name: string, schema: object): unknown {
  const moved = JSON.stringify(schema)
    .replaceAll('"#/$defs/', `"#/components/schemas/Stored-${name}/$defs/`)
    .replaceAll('"$ref":"#"', `"$ref":"#/components/schemas/Stored-${name}"`);
  const { $schema: _, $id: __, ...rest } = z.record(z.string(), z.unknown()).parse(JSON.parse(moved));
  return rest;
}

const versionSchema: Json = {
  type: 'object',
  description: 'A version of a record, whole. `version` is the SHA-256 of the manifest in canonical form.',
  required: ['manifest', 'version', 'content'],
  properties: {
    manifest: { $ref: '#/components/schemas/Stored-manifest' },
    version: { type: 'string' },
    content: {
      type: 'object',
      required: ['description', 'texts', 'zones', 'links'],
      properties: {
        description: { $ref: '#/components/schemas/Stored-description' },
        texts: { type: 'array', items: { $ref: '#/components/schemas/Stored-text' } },
        zones: { type: 'array' },
        links: { type: 'array' },
      },
    },
  },
};
