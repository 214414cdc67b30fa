// Prints the JSON Schemas of the model into the documentation. Run it after a change of the model: npm run schemas
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../src/model/json-schema.ts';

const folder = new URL('../docs/formats/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas()))
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
