// Writes a copy's log into an archive again: each version with its exact manifest, where that is what its line says.
import { canonicalJson } from '../../../model/canonical.ts';
import { EntryManifestSchema, type EntryManifest } from '../../../model/entry.ts';
import { ManifestSchema, type Manifest } from '../../../model/manifest.ts';
import type { Hash } from '../../../model/hash.ts';
import type { Problem } from '../../../model/problem.ts';
import type { LogLine, ReplayedLine } from '../../../store/port.ts';
import type { Archive } from '../../services.ts';
import type { Account } from './read-log.ts';

export interface Replayed {
  /** Of the last line. */
  readonly at: string | undefined;
  /** Ids of all records and entries that the log tells of. */
  readonly ids: ReadonlySet<string>;
  /** Those that were not withdrawn. */
  readonly standing: ReadonlySet<string>;
  /** How many of them are records. */
  readonly records: number;
  readonly problems: readonly Problem[];
}

type VersionLine = Extract<LogLine, { kind: 'version' | 'entry' }>;
type Judged = Pick<Extract<ReplayedLine, { kind: 'version' }>, 'number' | 'manifest'> & {
  readonly read: Manifest | EntryManifest | undefined;
};

const linesAtOnce = 500;

/** Replays the log of a copy whose manifests and parts have been staged. Problems: versions that are missing, or are not what the log and the versions before say. */
export async function replayLog(
  { store }: Pick<Archive, 'store'>,
  account: Account,
  copy: string,
  signal: AbortSignal,
): Promise<Replayed> {
  const { restoring } = store.upkeep;
  const gone = await withdrawnIds(account);
  const heads = new Map<string, { readonly number: number; readonly version: Hash }>();
  const records = new Set<string>();
  const problems: Problem[] = [];
  let at: string | undefined;

  function judge(line: VersionLine, json: string | undefined): Judged {
    const head = heads.get(line.record);
    const number = (head?.number ?? 0) + 1;
    heads.set(line.record, { number, version: line.version });
    if (gone.has(line.record)) return { number, manifest: null, read: undefined };
    if (line.kind === 'version') records.add(line.record);
    const read = json === undefined ? undefined : manifestOf(line.kind, json);
    const why =
      json === undefined
        ? 'it is not in the copy, or was damaged there'
        : read === undefined
          ? 'its manifest is none that Verno writes'
          : read.id !== line.record
            ? `its manifest is one of ${read.id}`
            : read.number !== number || read.previous !== (head?.version ?? null)
              ? 'its manifest does not follow the version before'
              : read.published !== line.at
                ? 'its manifest bears another date than the log'
                : undefined;
    if (why === undefined && json !== undefined) return { number, manifest: json, read };
    problems.push(lost(`${line.record}@${number}`, why ?? '', copy));
    return { number, manifest: null, read: undefined };
  }

  async function flush(lines: readonly LogLine[]): Promise<void> {
    const hashes = lines.flatMap((line) => ('version' in line ? [line.version] : []));
    const staged = new Map((await store.parts(hashes, signal)).map(({ hash, json }) => [hash, json]));
    const replayed = lines.map((line): ReplayedLine => {
      if (line.kind === 'withdrawal' || line.kind === 'access') return line;
      const { read, ...judged } = judge(line, staged.get(line.version));
      if (line.kind === 'version') return { ...line, ...judged, kind: 'version' };
      const said = read !== undefined && 'content' in read ? read : undefined;
      const gone = account.withdrawn.get(line.record)?.kind === 'unit' ? 'unit' : 'authority';
      const [entry, content] = [said?.entry ?? gone, said?.content ?? null];
      return { ...line, ...judged, kind: 'entry', entry, content };
    });
    await restoring.replay(replayed, signal);
    at = lines.at(-1)?.at ?? at;
  }

  let waiting: LogLine[] = [];
  for await (const line of account.lines()) {
    waiting.push(line);
    if (waiting.length < linesAtOnce) continue;
    await flush(waiting);
    waiting = [];
  }
  await flush(waiting);
  const names = [...account.withdrawn.values()].filter(({ id }) => gone.has(id));
  await restoring.remember(names, signal);
  const ids = new Set(heads.keys());
  return { at, ids, standing: ids.difference(gone), records: records.size, problems };
}

/** What stands in the log and was withdrawn later. A withdrawal of something that was not there yet took nothing away. */
async function withdrawnIds(account: Account): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const gone = new Set<string>();
  for await (const line of account.lines()) {
    if (line.kind === 'version' || line.kind === 'entry') seen.add(line.record);
    if (line.kind !== 'withdrawal') continue;
    for (const id of [line.record, ...(line.withdrawal.entries ?? [])]) if (seen.has(id)) gone.add(id);
  }
  return gone;
}

/** A manifest of the kind that the line says, if these are the bytes of one in canonical form. */
function manifestOf(kind: VersionLine['kind'], json: string): Manifest | EntryManifest | undefined {
  try {
    const value: unknown = JSON.parse(json);
    const read =
      kind === 'version' ? ManifestSchema.safeParse(value).data : EntryManifestSchema.safeParse(value).data;
    return read !== undefined && canonicalJson(read) === json ? read : undefined;
  } catch {
    return undefined;
  }
}

function lost(path: string, why: string, copy: string): Problem {
  return {
    code: 'version-lost',
    severity: 'error',
    message: `${path} could not be restored: ${why}.`,
    where: { file: copy, path },
    hint: 'Its place and hash are kept. Take its files from another copy of the archive, and restore again.',
  };
}
