// A new version of a record in which nothing is new but what persons said of its translations.
import type { Hash } from '../../model/hash.ts';
import type { Problem, Result } from '../../model/problem.ts';
import { canonicalRecordId, type RecordId } from '../../model/record-id.ts';
import type { RecordContent } from '../../model/record.ts';
import { describeConflict } from '../import/intake-problems.ts';
import { assembleVersion, isUnchanged } from '../publish/assemble.ts';
import { judge } from '../publish/judge.ts';
import { readingProblem } from '../read/outcome.ts';
import type { Archive } from '../services.ts';

/**
 * What somebody judged. `base`: the hash of the version that he looked at. `note`: for the history; a few words are found where it is absent.
 * `at`: the instant; now, where it is absent.
 */
export interface Judging {
  readonly base: Hash;
  readonly by: string;
  readonly note?: string | undefined;
  readonly at?: Date | undefined;
}

/** The version that holds it now. `changed` is false where the record said so already: then it is the head as it was. */
export interface JudgedVersion {
  readonly id: RecordId;
  readonly number: number;
  readonly version: Hash;
  readonly changed: boolean;
}

type Said = Pick<RecordContent, 'links' | 'judgements'>;

/**
 * Publishes what `change` makes of a record's links and judgements; every other part is that of the version before. Problems: `no-record`,
 * `stale-edit` where the base is not the newest version any more, `who-missing`, those of `change`, and what stands in the way of publishing.
 */
export async function publishJudged(
  archive: Pick<Archive, 'store'>,
  asked: string,
  { base, by, note = '', at = new Date() }: Judging,
  change: (content: RecordContent, who: { by: string; at: string }) => Result<Partial<Said>>,
  signal?: AbortSignal,
): Promise<Result<JudgedVersion>> {
  const id = canonicalRecordId(asked);
  const head = id === undefined ? undefined : await archive.store.head(id, signal);
  if (id === undefined || head === undefined)
    return { ok: false, problems: [readingProblem(asked, { kind: 'absent' })] };
  if (by.trim() === '') return { ok: false, problems: [whoMissing] };
  if (head.version !== base) return { ok: false, problems: [staleBase(id, head.manifest.number)] };
  const before = await archive.store.content(head.manifest, signal);
  const made = change(before, { by, at: at.toISOString() });
  if (!made.ok) return made;
  const { judgements, ...rest } = { ...before, ...made.value };
  const content: RecordContent = { ...rest, ...(judgements !== undefined && { judgements }) };
  const wrong = judge(content);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const version = assembleVersion({
    id,
    content,
    previous: head,
    by,
    origin: 'edit',
    note,
    base,
    published: at,
  });
  if (isUnchanged(version, head))
    return {
      ok: true,
      value: { id, number: head.manifest.number, version: head.version, changed: false },
      problems: made.problems,
    };
  const published = await archive.store.publish([version], signal);
  if (published.ok)
    return {
      ok: true,
      value: { id, number: version.manifest.number, version: version.version, changed: true },
      problems: made.problems,
    };
  const moved = published.conflicts.some(({ kind }) => kind === 'moved');
  return {
    ok: false,
    problems: moved
      ? [staleBase(id, head.manifest.number + 1)]
      : published.conflicts.map((conflict) => describeConflict(id, conflict)),
  };
}

const whoMissing: Problem = {
  code: 'who-missing',
  severity: 'error',
  message: 'Nobody is named who says this.',
  hint: 'Name the person (by): readers are told whose word it is.',
};

function staleBase(id: RecordId, number: number): Problem {
  return {
    code: 'stale-edit',
    severity: 'error',
    message: `Version ${number} of record ${id} has been published since.`,
    where: { path: 'base' },
    hint: 'Read the record again, and say it of that version.',
  };
}
