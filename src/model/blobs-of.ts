// Which blobs a record's description names.
import type { Description } from './description.ts';
import type { Hash } from './hash.ts';

/** The hashes of all source files and page images, each once. */
export function blobsOf(description: Description): Hash[] {
  const images = description.pages.flatMap(({ image }) => (image === undefined ? [] : [image.hash]));
  return [...new Set([...description.source.files.map(({ hash }) => hash), ...images])];
}
