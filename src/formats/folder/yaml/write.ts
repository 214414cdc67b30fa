// Turns values of the model into what is printed: the inverse of reading by a schema.
import { z } from 'zod';
import { kebabCase } from './case.ts';
import type { Printable } from './print.ts';

const usual: Readonly<Record<string, unknown>> = { basis: 'written', certainty: 'certain', by: null };

/** A shorter way to write a value of one schema, where it is exact. `full` is the value as it would be printed else. */
export type Shorten = (schema: z.core.$ZodType, value: unknown, full: Printable) => Printable;

/** A value as it is printed. Left out is what is understood without being said (see `readAs`). */
export function toPrintable(schema: z.core.$ZodType, value: unknown, shorten: Shorten): Printable {
  return shorten(schema, value, full(schema, value, shorten));
}

function full(schema: z.core.$ZodType, value: unknown, shorten: Shorten): Printable {
  if (schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodNullable)
    return value === null || value === undefined
      ? null
      : toPrintable(schema._zod.def.innerType, value, shorten);
  if (schema instanceof z.core.$ZodArray && Array.isArray(value))
    return value.map((item: unknown) => toPrintable(schema._zod.def.element, item, shorten));
  if (schema instanceof z.core.$ZodObject && isObject(value)) {
    const printed: Record<string, Printable> = {};
    for (const [key, field] of Object.entries(schema._zod.def.shape)) {
      const inner = value[key];
      if (inner !== undefined && !isUnderstood(key, field, inner))
        printed[kebabCase(key)] = toPrintable(field, inner, shorten);
    }
    return printed;
  }
  if (schema instanceof z.core.$ZodUnion) {
    const option = schema._zod.def.options.find((one) => z.safeParse(one, value).success);
    return option === undefined ? null : toPrintable(option, value, shorten);
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function isUnderstood(key: string, field: z.core.$ZodType, value: unknown): boolean {
  if (Object.hasOwn(usual, key)) return usual[key] === value;
  if (field instanceof z.core.$ZodArray) return Array.isArray(value) && value.length === 0;
  return field instanceof z.core.$ZodNullable && value === null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
