// Where the outside cases live: a folder beside the checkout, absent on most machines.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../shared/data/', import.meta.url);

/** The absolute path of one outside data set (`edtf`, `strings` …), or undefined where it is absent. */
export function sharedData(name: string): string | undefined {
  const path = fileURLToPath(new URL(name, root));
  return existsSync(path) ? path : undefined;
}
