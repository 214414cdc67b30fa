// Who answers for a copy in files: this thread alone, or several where there is enough to do.
import { availableParallelism } from 'node:os';
import { inThreads } from './app/copy/threads.ts';
import type { CopyRenderer, CopyRendererOptions } from './app/copy/port.ts';
import type { Archive } from './app/services.ts';
import { createCopyRenderer } from './web/copy/renderer.ts';

/** A thread takes about a second to begin. */
const worthThreads = 300;
/** Each takes some 300 MB of memory. */
const mostThreads = 4;

const module = new URL(
  import.meta.url.endsWith('.ts') ? './copy-thread.ts' : './copy-thread.js',
  import.meta.url,
);

/** What makes a copy of an archive; as many threads as there are processors where it is a large one. */
export async function copyRenderer(archive: Archive, options: CopyRendererOptions): Promise<CopyRenderer> {
  const local = await createCopyRenderer(archive, options);
  const { records } = await archive.store.stats();
  const count = Math.min(mostThreads, availableParallelism());
  if (records < worthThreads || count < 2) return local;
  return inThreads(local, { module, count, dir: archive.dir, options });
}
