// The records of one page of results, each read for the viewer with the passages that answer.
import type { EngineHit } from '../../index/search.ts';
import type { Viewer } from '../../model/access.ts';
import { keptLinks } from '../align/links-between.ts';
import { readLocated, type Reading } from '../read/locate.ts';
import type { Archive } from '../services.ts';
import type { Part } from './parts.ts';
import { passagesInSteps } from './passages.ts';
import { inTurn } from './passages/steps.ts';
import type { SearchHitView } from './view.ts';

/** What was withdrawn or closed since the engine answered is left out. */
export async function hitViews(
  archive: Archive,
  hits: readonly EngineHit[],
  parts: readonly Part[],
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<SearchHitView[]> {
  // Records are fetched together, but looked through one by one: together they would leave no turn to others.
  let before: Promise<unknown> = Promise.resolve();
  const oneByOne: OneByOne = async (work) => {
    const done = before.then(work);
    before = done.catch(() => undefined);
    return done;
  };
  const read = await Promise.all(
    hits.map(async (hit) => hitView(archive, hit, parts, viewer, oneByOne, signal)),
  );
  return read.filter((one) => one !== undefined);
}

type OneByOne = <T>(work: () => Promise<T>) => Promise<T>;

async function hitView(
  archive: Archive,
  { entry, exact }: EngineHit,
  parts: readonly Part[],
  viewer: Viewer,
  oneByOne: OneByOne,
  signal: AbortSignal | undefined,
): Promise<SearchHitView | undefined> {
  const asked = { id: entry.id, number: undefined, viewer };
  const reading = await readLocated(
    archive,
    asked,
    async ({ stored }): Promise<Reading<SearchHitView>> => {
      const content = await archive.store.content(stored.manifest, signal);
      const links = await keptLinks(archive, content, stored.manifest);
      const { pair, because } = await oneByOne(async () =>
        inTurn(passagesInSteps(content, parts, { links }), signal),
      );
      return { kind: 'found', value: { entry, exact, passages: pair, because } };
    },
    signal,
  );
  return reading.kind === 'found' ? reading.value : undefined;
}
