// The documentation's JSON Schemas are those of the code.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/model/json-schema.ts';

const folder = new URL('../../docs/formats/schema/', import.meta.url);

describe('the JSON Schemas in the documentation', () => {
  const schemas = jsonSchemas();
  it('are all there, and no others', () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(schemas)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });
  it.each(Object.keys(schemas))('%s is as the model has it (else: npm run schemas)', (name) => {
    const printed: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    expect(printed).toEqual(JSON.parse(JSON.stringify(schemas[name])));
  });
});
