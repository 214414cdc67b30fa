// Documents that a source only names, and what was kept of them before.
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ParseContext } from '../../../formats/port.ts';
import { refuse } from '../../../model/problem.ts';
import type { Archive } from '../../services.ts';
import { documentNotFetched } from './problems.ts';
import type { Web } from './web.ts';

/** Between two documents, in milliseconds: the hosts are libraries. */
const pause = 200;

/** Fetches one document after the other. */
export function documentReader(web: Web, signal: AbortSignal): NonNullable<ParseContext['fetchDocument']> {
  let isFirst = true;
  return async (address, maxBytes) => {
    if (!isFirst) await wait(pause, undefined, { signal });
    isFirst = false;
    const got = await web.document(address, maxBytes);
    return got.ok ? { ...got, problems: [] } : refuse(documentNotFetched(address, got));
  };
}

/** Files of a source as they were kept when it was last imported. */
export function keptFiles({ store, blobs }: Archive): NonNullable<ParseContext['keptFile']> {
  return async ({ format, key }, name) => {
    const id = await store.bySource(format, key);
    const head = id === undefined ? undefined : await store.head(id);
    if (head === undefined) return undefined;
    const { description } = await store.content(head.manifest);
    const kept = description.source.files.find((file) => file.name === name);
    const path = kept === undefined ? undefined : await blobs.localPath(kept.hash);
    return path === undefined ? undefined : readFile(path);
  };
}
