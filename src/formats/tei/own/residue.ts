// What the elements of a TEI header do not carry: the difference between a value and what is read back from the elements.
import { z } from 'zod';

/** One difference: at `path` stands `value`, or nothing where that is absent. */
const DifferenceSchema = z.strictObject({
  path: z.array(z.union([z.string(), z.int().nonnegative()])),
  value: z.json().optional(),
});
export const ResidueSchema = z.array(DifferenceSchema);
export type Residue = z.infer<typeof ResidueSchema>;
type Path = Residue[number]['path'];
type Json = z.infer<ReturnType<typeof z.json>>;

/** The differences that turn `read` into `meant`. Lists of different lengths differ as a whole. */
export function residueOf(read: Json, meant: Json): Residue {
  const found: Residue = [];
  compare(read, meant, [], found);
  return found;
}

function compare(read: Json | undefined, meant: Json | undefined, path: Path, found: Residue): void {
  if (Array.isArray(read) && Array.isArray(meant) && read.length === meant.length)
    meant.forEach((one, at) => compare(read[at], one, [...path, at], found));
  else if (isMap(read) && isMap(meant))
    for (const key of new Set([...Object.keys(read), ...Object.keys(meant)]))
      compare(read[key], meant[key], [...path, key], found);
  else if (read !== meant) found.push(meant === undefined ? { path } : { path, value: meant });
}

/** The value with the differences made in it, as far as it has the places that they name. */
export function withResidue(read: Json, residue: Residue): Json {
  const value = structuredClone(read);
  for (const { path, value: meant } of residue) {
    let here: Json | undefined = value;
    for (const step of path.slice(0, -1)) here = stepInto(here, step);
    const last = path.at(-1);
    if (last === undefined) continue;
    if (Array.isArray(here) && typeof last === 'number' && last < here.length && meant !== undefined)
      here[last] = meant;
    else if (isMap(here) && typeof last === 'string') {
      if (meant === undefined) delete here[last];
      else
        Object.defineProperty(here, last, {
          value: meant,
          enumerable: true,
          writable: true,
          configurable: true,
        });
    }
  }
  return value;
}

function stepInto(value: Json | undefined, step: string | number): Json | undefined {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return isMap(value) && typeof step === 'string' && Object.hasOwn(value, step) ? value[step] : undefined;
}

function isMap(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
