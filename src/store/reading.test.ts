// Stored parts are read by the schema that they name; what cannot be read says why.
import { expect, it } from 'vitest';
import { canonicalJson } from '../model/canonical.ts';
import { StoreFault } from './fault.ts';
import { readStored, type Shapes } from './reading.ts';

function codeOf(kind: keyof Shapes, json: string): string {
  try {
    readStored(kind, json);
    return 'read';
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    expect(error.problem.hint).toBeTruthy();
    return error.problem.code;
  }
}

it('gives back what was stored', () => {
  const zones = { schema: 'verno/zones/1', zones: [] };
  expect(readStored('zones', canonicalJson(zones))).toEqual(zones);
});

it.each([
  ['zones', '{"schema":"verno/zones/1","zones":[]}', 'read'],
  ['zones', '{"schema":"verno/zones/2","areas":[]}', 'part-newer'],
  ['text', '{"schema":"verno/zones/1","zones":[]}', 'part-newer'],
  ['text', '{"schema":1}', 'part-damaged'],
  ['text', '{}', 'part-damaged'],
  ['text', 'null', 'part-damaged'],
  ['text', '[]', 'part-damaged'],
  ['text', '{"schema":"verno/te', 'part-damaged'],
  ['text', '', 'part-damaged'],
] as const)('reads %s from %s: %s', (kind, json, code) => {
  expect(codeOf(kind, json)).toBe(code);
});
