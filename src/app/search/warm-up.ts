// The first search of a process reads tables of names and fills the searching thread's columns: done before a reader waits for it.
import type { Archive } from '../services.ts';
import { plainSearch } from './request.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';

/** A name in four scripts, so that every table is read. */
const everyScript = 'Vyshinskii Вышинский 박헌영 周恩来';

/** Searches once for nothing in particular. What goes wrong will be told to the reader who meets it. */
export async function warmUpSearch(archive: Archive, signal: AbortSignal): Promise<void> {
  const anonymous = { kind: 'anonymous' } as const;
  try {
    await search(archive, { ...plainSearch(everyScript), perPage: 1 }, anonymous, signal);
    await suggest(archive, 'Vy', 1, anonymous, signal);
  } catch {
    // Nobody asked for it.
  }
}
