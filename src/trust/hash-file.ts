// The hash of a file's bytes, read as a stream.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Hash } from '../model/hash.ts';

/** SHA-256 and size in bytes of a file. Memory stays bounded; fails as the file system fails. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<{ hash: Hash; size: number }> {
  const digest = createHash('sha256');
  let size = 0;
  const stream = createReadStream(path, { highWaterMark: 256 * 1024, ...(signal && { signal }) });
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    digest.update(chunk);
    size += chunk.length;
  }
  return { hash: digest.digest('hex'), size };
}
