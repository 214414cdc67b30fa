// Everything about one authority or unit: its versions, their chain, what they say, and where a join leads.
import { canonicalJson } from '../../model/canonical.ts';
import { entrySource, isAuthority, type EntryContent, type EntryManifest } from '../../model/entry.ts';
import type { Hash } from '../../model/hash.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { RawEntry } from '../../store/port.ts';
import { entrySourceName } from '../../store/source-name.ts';
import { checkIndexed, checkNotIndexed } from './entry-index.ts';
import { finding, type Find } from './findings.ts';
import { checkStored } from './parts.ts';
import type { Checked } from './record.ts';

export interface EntryFindings {
  readonly problems: readonly Problem[];
  readonly versions: number;
}

/** Checks one entry. If another process publishes a version meanwhile, it is looked at again. */
export async function checkEntry(
  archive: Checked,
  id: RecordId,
  signal: AbortSignal,
): Promise<EntryFindings> {
  const { upkeep } = archive.store;
  for (let attempt = 0; ; attempt++) {
    const raw = await upkeep.rawEntry(id, signal);
    if (raw === undefined) return { problems: [], versions: 0 };
    const problems = await checkOnce(archive, raw, signal);
    const isSettled = problems.length === 0 || attempt === 3;
    if (isSettled || canonicalJson(raw) === canonicalJson(await upkeep.rawEntry(id, signal)))
      return { problems, versions: raw.versions.length };
  }
}

async function checkOnce(archive: Checked, raw: RawEntry, signal: AbortSignal): Promise<Problem[]> {
  const { id, kind, head } = raw.line;
  const problems: Problem[] = [];
  const find: Find = (problem) => problems.push(problem);
  if (raw.line.withdrawn) {
    await checkWithdrawn(archive, raw, find, signal);
    return problems;
  }
  let previous: Hash | null = null;
  let last: EntryContent | undefined;
  raw.versions.forEach((version, at) => {
    const place = `${id}@${version.number}`;
    const wrong = (code: string, message: string): void => find(finding(code, place, message, 'restore'));
    if (!version.logged) wrong('not-logged', `The log has no line for version ${version.number}.`);
    if (version.number !== at + 1)
      wrong('version-gap', `Version ${version.number} stands in place ${at + 1}.`);
    if (version.manifest === null) wrong('manifest-missing', `The manifest ${version.version} is missing.`);
    const manifest =
      version.manifest === null
        ? undefined
        : checkStored('entry', version.version, version.manifest, place, find);
    if (manifest !== undefined) checkManifest(manifest, raw, at, previous, find);
    last = contentOf(raw, at, manifest, find);
    previous = version.version;
  });
  if (head !== raw.versions.at(-1)?.number)
    find(finding('head-wrong', id, `The newest version is said to be ${head}, and is not.`, 'restore'));
  if (last === undefined) return problems;
  const { format, key } = entrySource(last);
  if (!raw.sources.includes(entrySourceName(kind, format, key)))
    find(finding('source-unknown', id, 'Its source does not lead to the entry.', 'rebuild'));
  await checkJoin(archive, raw, last, find, signal);
  if (problems.length === 0) await checkIndexed(archive, id, last, find, signal);
  return problems;
}

/** Whether nothing of it is left but the hashes of its versions. */
async function checkWithdrawn(
  archive: Checked,
  { line: { id, kind }, versions, joined }: RawEntry,
  find: Find,
  signal: AbortSignal,
): Promise<void> {
  if (joined !== null || versions.some(({ manifest, content }) => manifest !== null || content !== null))
    find(
      finding(
        'withdrawn-remains',
        id,
        `The ${kind} is withdrawn, but content of it is still there.`,
        'restore',
      ),
    );
  for (const { number, logged } of versions)
    if (!logged)
      find(finding('not-logged', `${id}@${number}`, `The log has no line for version ${number}.`, 'restore'));
  if (kind === 'authority') await checkNotIndexed(archive, id, find, signal);
}

function checkManifest(
  manifest: EntryManifest,
  { line, versions }: RawEntry,
  at: number,
  previous: Hash | null,
  find: Find,
): void {
  const version = versions[at];
  const place = `${line.id}@${version?.number ?? at + 1}`;
  if (manifest.id !== line.id || manifest.entry !== line.kind || manifest.number !== version?.number)
    find(
      finding(
        'manifest-elsewhere',
        place,
        `Its manifest says ${manifest.entry} ${manifest.id}@${manifest.number}.`,
        'restore',
      ),
    );
  if (manifest.previous !== previous)
    find(
      finding(
        'chain-broken',
        place,
        `It follows ${manifest.previous ?? 'nothing'}, but the version before is ${previous ?? 'none'}.`,
        'restore',
      ),
    );
}

/** What a version says, if that is there, is what its manifest names, and is sound. */
function contentOf(
  { line, versions }: RawEntry,
  at: number,
  manifest: EntryManifest | undefined,
  find: Find,
): EntryContent | undefined {
  const version = versions[at];
  const place = `${line.id}@${version?.number ?? at + 1}`;
  const content = version?.content ?? null;
  const named = manifest?.content ?? content?.hash ?? 'it names';
  if (content === null || content.hash !== named) {
    find(finding('part-missing', place, `The ${line.kind} ${named} is not in the archive.`, 'restore'));
    return undefined;
  }
  return checkStored(line.kind, content.hash, content.json, place, find);
}

/** Whether a join is kept as the newest version says, and leads to an authority of its kind, and not in a circle. */
async function checkJoin(
  { store }: Checked,
  { line, joined }: RawEntry,
  content: EntryContent,
  find: Find,
  signal: AbortSignal,
): Promise<void> {
  const said = isAuthority(content) ? (content.joined?.id ?? null) : null;
  if (said !== joined)
    find(
      finding('join-wrong', line.id, 'The table of joins does not agree with the newest version.', 'rebuild'),
    );
  if (!isAuthority(content) || said === null) return;
  const seen = new Set<RecordId>([line.id]);
  for (let next: RecordId | null = said; next !== null;) {
    const found: EntryContent | undefined = (await store.entry(next, signal))?.content;
    // What it was joined to may have been withdrawn since; that it was is no secret.
    if (found === undefined && (await store.entryWithdrawal(next, signal)) !== undefined) return;
    if (seen.has(next) || found === undefined || !isAuthority(found) || found.kind !== content.kind) {
      const where = seen.has(next)
        ? 'in a circle'
        : `to ${next}, which is no ${content.kind} of this archive`;
      find(finding('join-nowhere', line.id, `It is joined ${where}.`, 'report'));
      return;
    }
    seen.add(next);
    next = found.joined?.id ?? null;
  }
}
