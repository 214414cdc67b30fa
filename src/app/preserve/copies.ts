// Preservation copies of an archive, or of some of its records: everything that stands, closed records too.
import { mayRead } from '../access/decide.ts';
import { archiveName, decisionsOf } from '../backup/decisions.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { logAfter } from '../read/in-order.ts';
import type { Archive } from '../services.ts';
import { writeBag, type BagReport, type WriteBagOptions } from './bagit/write-bag.ts';
import { heldIds, heldObjects } from './held.ts';
import type { HeldObject } from './holding.ts';
import { writeRoot, type RootReport } from './ocfl/write-root.ts';

export interface CopyOptions extends Pick<WriteBagOptions, 'dir' | 'signal' | 'onProgress'> {
  /** Ids of records, authorities and units; everything where it is absent. */
  readonly ids: readonly string[] | undefined;
}

/** What every copy's report says besides. */
export interface CopyReport {
  /** Records that are in the copy and that not everybody may read. */
  readonly closed: number;
}

/** Writes an OCFL storage root, or brings it up to date. Problems: those of `heldIds` and `writeRoot`. */
export async function copyAsOcfl(
  archive: Archive,
  { ids, signal, ...rest }: CopyOptions,
): Promise<Result<RootReport & CopyReport>> {
  return copy(archive, { ids, signal, withdrawn: true }, (held, title, name, only) =>
    writeRoot(held, {
      ...rest,
      signal,
      title,
      name,
      only,
      async withdrawn() {
        const { decisions } = await decisionsOf(archive, signal);
        return new Set(decisions.flatMap((one) => (one.kind === 'withdrawal' ? [one.withdrawal.record, ...(one.withdrawal.entries ?? [])] : []))); // prettier-ignore
      },
    }),
  );
}

/** Made anew so many times where something is withdrawn meanwhile. */
const attempts = 3;

/** Writes a bag, in which nothing is that was withdrawn while it was made. Problems: those of `heldIds` and `writeBag`. `version`: of Verno. */
export async function copyAsBag(
  archive: Archive,
  { ids, signal, ...rest }: CopyOptions & Pick<WriteBagOptions, 'version'>,
): Promise<Result<BagReport & CopyReport>> {
  for (let attempt = 1; ; attempt++) {
    const { seq } = await archive.store.stats(signal);
    const isOutdated = () => withdrawnSince(archive, seq, signal);
    const done = await copy(archive, { ids, signal, withdrawn: false }, (held, title, name) =>
      writeBag(held, { ...rest, signal, title, name, isOutdated }),
    );
    if (attempt === attempts || !done.problems.some(({ code }) => code === 'withdrawn-meanwhile'))
      return done;
  }
}

async function copy<Report extends { readonly problems: readonly Problem[] }>(
  archive: Archive,
  { ids, signal, withdrawn }: Pick<CopyOptions, 'ids' | 'signal'> & { readonly withdrawn: boolean },
  write: (
    held: AsyncIterable<HeldObject>,
    title: string,
    name: string | null,
    only: readonly string[] | undefined,
  ) => Promise<Result<Report>>,
): Promise<Result<Report & CopyReport>> {
  const known = ids && (await heldIds(archive, ids, signal, withdrawn));
  if (known?.ok === false) return known;
  const { title } = await archive.store.info(signal);
  const problems: Problem[] = [];
  const held = heldObjects(archive, known?.value, signal, (problem) => problems.push(problem));
  let closed = 0;
  const now = new Date();
  async function* counted(): AsyncGenerator<HeldObject> {
    for await (const object of held) {
      const policy = object.kind === 'record' ? await archive.store.access(object.id, signal) : undefined;
      if (!mayRead(policy, { kind: 'anonymous' }, now)) closed++;
      yield object;
    }
  }
  const done = await write(counted(), title, await archiveName(archive, signal), known?.value);
  if (!done.ok) return done;
  const all = [...problems, ...done.value.problems];
  return { ok: true, value: { ...done.value, closed, problems: all }, problems: all };
}

/** Whether anything was withdrawn after a place in the log. */
async function withdrawnSince(archive: Archive, seq: number, signal: AbortSignal): Promise<boolean> {
  for await (const { kind } of logAfter(archive, seq, signal)) if (kind === 'withdrawal') return true;
  return false;
}
