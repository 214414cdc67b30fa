// Which parts a version consists of.
import type { Hash } from './hash.ts';
import type { Manifest } from './manifest.ts';

/** The hashes of all parts that a manifest names, each once. */
export function partsOf({ parts }: Manifest): Hash[] {
  const { description, texts, zones, links } = parts;
  const others = [zones, links].filter((hash) => hash !== null);
  return [...new Set([description, ...texts.map(({ hash }) => hash), ...others])];
}
