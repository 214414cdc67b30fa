// For which day a list is made: closed records stand in none that readers see.
import type { OpenOn } from '../../index/list-entry.ts';
import type { Viewer } from '../../model/access.ts';

/** Today for everybody; none for the operator, who sees closed records too. */
export function openOn(viewer: Viewer): OpenOn {
  return viewer.kind === 'operator' ? null : new Date().toISOString().slice(0, 10);
}
