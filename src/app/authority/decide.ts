// What persons decide of authorities: that two are one, that they are not after all, or that they only look alike.
import type { Authority, Join } from '../../model/authority.ts';
import type { Problem, Result } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { NewEntry } from '../../store/port.ts';
import { identifyEntry } from '../import/identity.ts';
import { assembleEntry, standing } from '../publish/assemble-entry.ts';
import type { Archive } from '../services.ts';
import { findAuthority, type FoundAuthority, type StoredAuthority } from './find.ts';
import {
  areOne,
  joinCycle,
  joinedElsewhere,
  kindsDiffer,
  moved,
  noReason,
  notJoined,
  sameAuthority,
} from './problems.ts';
import { resolveAuthority } from './resolve.ts';

type Needed = Pick<Archive, 'store' | 'index'>;

/** Two authorities, by id or reference. `by` and `reason` stay in the history, and readers see them. */
export interface PairRequest {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly by: string;
}

/**
 * `end`: where both lead now. `already`: the same was said before, for the same reason, so that nothing had to be done. `before`: the reason
 * that stood until now, where the same was said for another; null otherwise.
 */
export interface JoinReport {
  readonly from: RecordId;
  readonly to: RecordId;
  readonly end: RecordId;
  readonly already: boolean;
  readonly before: string | null;
}

export interface SplitRequest {
  readonly authority: string;
  readonly reason: string;
  readonly by: string;
}

/** An authority to be changed, with the versions that must be published before it can be. */
interface Side {
  readonly authority: StoredAuthority;
  readonly made: readonly NewEntry[];
}

/** How often a decision is held against what others have just published. */
const attempts = 3;

/**
 * Joins one authority to another: from now on all that leads to `from` leads to `to`. A name that nobody has described becomes an authority
 * first. Joining again for another reason makes a version with that reason. Problems: `usage`, `no-authority`, `same-authority`, `kinds-differ`, `join-cycle`, `joined-elsewhere`, `moved`.
 */
export async function joinAuthorities(
  archive: Needed,
  request: PairRequest,
  signal?: AbortSignal,
): Promise<Result<JoinReport>> {
  return decide(archive, request, signal, async ({ from, to }) => {
    const { id } = to.authority.manifest;
    const resolved = await resolveAuthority(archive, { id }, signal);
    const chain = resolved?.chain ?? [to.authority];
    const report = { from: idOf(from), to: id, end: idOfLast(chain) };
    if (chain.some((one) => one.manifest.id === idOf(from))) return refuse(joinCycle(idOf(from), id));
    const { joined } = from.authority.content;
    if (joined !== null && joined.id !== id) return refuse(joinedElsewhere(idOf(from), joined.id));
    const { distinct, ...rest } = from.authority.content;
    const others = (distinct ?? []).filter((one) => one.id !== id);
    const content = {
      ...rest,
      joined: { id, reason: request.reason, by: request.by },
      ...(others.length > 0 && { distinct: others }),
    };
    return {
      ok: true,
      value: {
        report: { ...report, already: isSaid(joined, request), before: reasonBefore(joined, request) },
        // The chain that `to` leads on to must stand as it was looked at, or two joins at once could make a circle.
        batch: isSaid(joined, request)
          ? []
          : [edit(from.authority, content, request), ...chain.filter(isStored).map(standing)],
      },
      problems: [],
    };
  });
}

/**
 * Says that two authorities are not the same, though they may look alike: they are not proposed for joining again. Problems as of
 * `joinAuthorities`, and `are-joined`.
 */
export async function tellApart(
  archive: Needed,
  request: PairRequest,
  signal?: AbortSignal,
): Promise<Result<Omit<JoinReport, 'end'>>> {
  return decide(archive, request, signal, async ({ from, to }) => {
    const [one, other] = [idOf(from), idOf(to)];
    const ends = [one, other].map(
      async (id) => (await resolveAuthority(archive, { id }, signal))?.end.manifest.id,
    );
    const [a, b] = await Promise.all(ends);
    if (a !== undefined && a === b) return refuse(areOne(one, other));
    const { content } = from.authority;
    const distinct = content.distinct ?? [];
    const before = distinct.find(({ id }) => id === other) ?? null;
    const already = isSaid(before, request);
    const said: Join = { id: other, reason: request.reason, by: request.by };
    const batch = already
      ? []
      : [
          edit(
            from.authority,
            { ...content, distinct: [...distinct.filter((known) => known !== before), said] },
            request,
          ),
        ];
    return {
      ok: true,
      value: { report: { from: one, to: other, already, before: reasonBefore(before, request) }, batch },
      problems: [],
    };
  });
}

/** Takes an authority from the one that it was joined to. Problems: `usage`, `no-authority`, `not-joined`, `moved`. */
export async function splitAuthority(
  archive: Needed,
  request: SplitRequest,
  signal?: AbortSignal,
): Promise<Result<{ readonly authority: RecordId; readonly from: RecordId }>> {
  if (request.reason.trim() === '') return refuse(noReason());
  for (let attempt = 0; ; attempt++) {
    const found = await findAuthority(archive, request.authority, signal);
    if (!found.ok) return found;
    const { authority } = await sideOf(archive, found.value, request.by);
    const { id } = authority.manifest;
    const { joined } = authority.content;
    if (joined === null) return refuse(notJoined(id));
    const version = edit(authority, { ...authority.content, joined: null }, request);
    const published = await archive.store.publishEntries([version], signal);
    if (published.ok) return { ok: true, value: { authority: id, from: joined.id }, problems: [] };
    if (attempt === attempts) return refuse(moved(id));
  }
}

interface Decision<R> {
  readonly report: R;
  readonly batch: readonly NewEntry[];
}

/** Finds both sides, asks what is to be done, and does it, at once or not at all. */
async function decide<R>(
  archive: Needed,
  request: PairRequest,
  signal: AbortSignal | undefined,
  make: (sides: { readonly from: Side; readonly to: Side }) => Promise<Result<Decision<R>>>,
): Promise<Result<R>> {
  if (request.reason.trim() === '') return refuse(noReason());
  for (let attempt = 0; ; attempt++) {
    const [one, other] = [
      await findAuthority(archive, request.from, signal),
      await findAuthority(archive, request.to, signal),
    ];
    if (!one.ok || !other.ok) return { ok: false, problems: [...one.problems, ...other.problems] };
    if (isSameSource(one.value, other.value)) return refuse(sameAuthority(request.from));
    const from = await sideOf(archive, one.value, request.by);
    const to = await sideOf(archive, other.value, request.by, idOf(from));
    const kinds = [from.authority.content.kind, to.authority.content.kind] as const;
    if (kinds[0] !== kinds[1]) return refuse(kindsDiffer(...kinds));
    const decision = await make({ from, to });
    if (!decision.ok) return decision;
    const { batch, report } = decision.value;
    const whole = batch.length === 0 ? [] : [...from.made, ...to.made, ...batch];
    const published = await archive.store.publishEntries(whole, signal);
    if (published.ok) return { ok: true, value: report, problems: [] };
    if (attempt === attempts) return refuse(moved(idOf(from)));
  }
}

/** An authority that stands, or the first version of one made from a name as records write it. */
async function sideOf(archive: Needed, found: FoundAuthority, by: string, other?: RecordId): Promise<Side> {
  if (found.kind === 'described') return { authority: found.authority, made: [] };
  const { content } = found;
  const id = await identifyEntry(archive, content, (taken) => taken === other);
  const note = 'made from the name as records write it';
  const version = assembleEntry({ id, content, previous: undefined, by, origin: 'import', note });
  const { manifest, version: hash } = version;
  return { authority: { manifest, version: hash, seq: 0, content }, made: [version] };
}

function edit(
  previous: StoredAuthority,
  content: Authority,
  { by, reason }: { readonly by: string; readonly reason: string },
): NewEntry {
  return assembleEntry({ id: previous.manifest.id, content, previous, by, origin: 'edit', note: reason });
}

function isSaid(before: Join | null, { reason }: PairRequest): boolean {
  return before?.reason === reason;
}

function reasonBefore(before: Join | null, request: PairRequest): string | null {
  return before === null || isSaid(before, request) ? null : before.reason;
}

/** One source, one authority. */
function isSameSource(a: FoundAuthority, b: FoundAuthority): boolean {
  const [one, other] = [a, b].map((found) =>
    found.kind === 'described' ? found.authority.content.source : found.content.source,
  );
  return one?.format === other?.format && one?.key === other?.key;
}

/** Whether it stands in the store already; what is only just made has no place in the log. */
function isStored({ seq }: StoredAuthority): boolean {
  return seq > 0;
}

function idOf({ authority }: Side): RecordId {
  return authority.manifest.id;
}

function idOfLast(chain: readonly StoredAuthority[]): RecordId {
  const last = chain.at(-1);
  if (last === undefined) throw new RangeError('a chain without an end');
  return last.manifest.id;
}

function refuse(problem: Problem): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem] };
}
