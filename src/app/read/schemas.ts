// The JSON Schemas of what records are made of, for those who describe the archive to programs.
export { jsonSchemas } from '../../model/json-schema.ts';
