// The outside judge of manifests: the schema of IIIF's own validator, and that no two things bear one id.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { sharedData } from '../shared-data.ts';

export const validatorFolder = sharedData('iiif-presentation-validator');

export function readFixture(path: string): unknown {
  return JSON.parse(readFileSync(join(validatorFolder ?? '', path), 'utf8'));
}

/** The schema of the Presentation API 3.0 (draft 7, with keywords of its own at its root). */
export function presentationSchema(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
  const schema = readFixture('schema/iiif_3_0.json');
  if (typeof schema !== 'object' || schema === null) throw new Error('the schema is no object');
  return ajv.compile(schema);
}

/** Where the schema finds fault; the deepest places first, since it tries every kind of resource. */
export function faults(validate: ValidateFunction, resource: unknown): string[] {
  if (validate(resource)) return [];
  const errors = [...(validate.errors ?? [])].sort((a, b) => b.instancePath.length - a.instancePath.length);
  return errors.slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/**
 * Ids that two things of different kinds bear, or that one thing bears twice where it is whole: a thing with `items` is whole, what names
 * another is not.
 */
export function sharedIds(resource: unknown): string[] {
  const whole = new Map<string, string>();
  const shared = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) walk(one);
    else if (typeof node === 'object' && node !== null) {
      if ('id' in node && 'type' in node && 'items' in node && typeof node.id === 'string') {
        if (whole.has(node.id)) shared.add(node.id);
        whole.set(node.id, String(node.type));
      }
      for (const one of Object.values(node)) walk(one);
    }
  };
  walk(resource);
  return [...shared];
}
