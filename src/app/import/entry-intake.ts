// The intake of authorities and units: which entry each is, whether it is new, and its publication.
import { entryKind, entrySource, type EntryContent } from '../../model/entry.ts';
import type { Problem, Where } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { Withdrawal } from '../../model/access.ts';
import type { NewEntry, StoredEntry } from '../../store/port.ts';
import { canonical } from '../../trust/hash.ts';
import { assembleEntry } from '../publish/assemble-entry.ts';
import { judgeEntry } from '../publish/judge.ts';
import type { Archive } from '../services.ts';
import { asSourceSays, withDecisions } from './entry-content.ts';
import {
  entryEdited,
  entryMoved,
  entryTooMuch,
  entryTwice,
  entryWithdrawn,
  placeOf,
} from './entry-problems.ts';
import { identifyEntry } from './identity.ts';
import type { IntakeOptions } from './intake-options.ts';

/** What became of entries so far. `imported` counts new versions. */
export interface EntryCounts {
  readonly imported: number;
  readonly unchanged: number;
  readonly failed: number;
}

/** Takes entries in, batch by batch. */
export interface EntryIntake {
  readonly counts: EntryCounts;
  /** Takes what one step of a source describes; `name` is what the report calls it. */
  take(name: string, entries: readonly EntryContent[]): Promise<void>;
  /** Publishes what is waiting. */
  flush(): Promise<void>;
}

interface Waiting {
  readonly name: string;
  readonly content: EntryContent;
  readonly version: NewEntry;
}

type Prepared =
  | { readonly kind: 'new'; readonly version: NewEntry }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'withdrawn'; readonly withdrawal: Withdrawal }
  | { readonly kind: 'edited'; readonly head: StoredEntry };

/** Entries of one transaction. */
const batchSize = 128;
/** Code units of the canonical form of one entry: a page must be able to show it. */
const most = 1_000_000;

/** Takes in what sources describe. What is wrong goes to `report`, with file and key. */
export function createEntryIntake(
  archive: Archive,
  { by, dryRun, signal }: IntakeOptions,
  report: (problem: Problem) => void,
): EntryIntake {
  const counts = { imported: 0, unchanged: 0, failed: 0 };
  /** What this import has said under each key: to say something else there is an error of the source. */
  const said = new Map<string, string>();
  let batch = new Map<RecordId, Waiting>();

  function fail(...problems: readonly Problem[]): void {
    counts.failed++;
    problems.forEach(report);
  }

  async function takeOne(name: string, given: EntryContent): Promise<void> {
    const wrong = judgeEntry(given);
    if (wrong.length > 0) {
      fail(...wrong.map((problem) => ({ ...problem, where: within(name, given, problem) })));
      return;
    }
    const content = asSourceSays(given);
    const { hash, json } = canonical(content);
    const { format, key } = entrySource(content);
    const source = `${entryKind(content)} ${format} ${key}`;
    const before = said.get(source);
    if (json.length > most) fail(entryTooMuch(name, content, json.length, most));
    else if (before === hash) counts.unchanged++;
    else if (before !== undefined) fail(entryTwice(name, content));
    else {
      said.set(source, hash);
      await add(name, content);
    }
  }

  async function add(name: string, content: EntryContent): Promise<void> {
    const id = await identifyEntry(archive, content, (taken) => batch.has(taken));
    const prepared = await prepareEntry(archive, id, content, by);
    if (prepared.kind === 'unchanged') counts.unchanged++;
    else if (prepared.kind === 'edited') fail(entryEdited(name, content, prepared.head));
    else if (prepared.kind === 'withdrawn') fail(entryWithdrawn(name, content, prepared.withdrawal));
    else batch.set(id, { name, content, version: prepared.version });
    if (batch.size >= batchSize) await flush();
  }

  async function flush(): Promise<void> {
    const waiting = [...batch.values()];
    batch = new Map();
    const versions = waiting.map(({ version }) => version);
    if (waiting.length === 0) return;
    if (dryRun || (await archive.store.publishEntries(versions, signal)).ok)
      counts.imported += waiting.length;
    else for (const one of waiting) await publishAlone(one);
  }

  /** Where somebody else was faster, the entry is held against what stands now. */
  async function publishAlone({ name, content }: Waiting): Promise<void> {
    const id = await identifyEntry(archive, content);
    const again = await prepareEntry(archive, id, content, by);
    if (again.kind === 'unchanged') counts.unchanged++;
    else if (again.kind === 'edited') fail(entryEdited(name, content, again.head));
    else if (again.kind === 'withdrawn') fail(entryWithdrawn(name, content, again.withdrawal));
    else if ((await archive.store.publishEntries([again.version], signal)).ok) counts.imported++;
    else fail(entryMoved(name, content));
  }

  return {
    counts,
    async take(name, entries) {
      for (const content of entries) {
        signal.throwIfAborted();
        await takeOne(name, content);
      }
    },
    flush,
  };
}

/**
 * Makes what a source says into a version, if it says something new. A join that a person made is no edit, and is carried over; where a
 * person has changed what the source says, the entry is left as it is.
 */
async function prepareEntry(
  { store }: Archive,
  id: RecordId,
  content: EntryContent,
  by: string,
): Promise<Prepared> {
  const withdrawn = await store.entryWithdrawal(id);
  if (withdrawn !== undefined) return { kind: 'withdrawn', withdrawal: withdrawn.withdrawal };
  const head = await store.entry(id);
  if (head !== undefined) {
    const base = await lastImport(store, head);
    if (isSame(content, (base ?? head).content)) return { kind: 'unchanged' };
    if (base === undefined || !isSame(head.content, base.content)) return { kind: 'edited', head };
  }
  const said = head === undefined ? content : withDecisions(content, head.content);
  return {
    kind: 'new',
    version: assembleEntry({ id, content: said, previous: head, by, origin: 'import', note: '' }),
  };
}

async function lastImport(store: Archive['store'], head: StoredEntry): Promise<StoredEntry | undefined> {
  if (head.manifest.origin === 'import') return head;
  return (await store.entryVersions(head.manifest.id)).find(({ manifest }) => manifest.origin === 'import');
}

/** Whether both say the same, whatever persons decided. */
function isSame(a: EntryContent, b: EntryContent): boolean {
  return canonical(asSourceSays(a)).hash === canonical(asSourceSays(b)).hash;
}

/** Where in the entry of a file the problem lies. */
function within(file: string, content: EntryContent, { where }: Problem): Where {
  const { path = '' } = placeOf(file, content);
  return { file, path: where?.path === undefined ? path : `${path}: ${where.path}` };
}
