// Which authorities of an archive might be one: proposals with reasons, for a person to decide.
import type { Authority } from '../../model/authority.ts';
import { isAuthority } from '../../model/entry.ts';
import { AS_WRITTEN } from '../../model/name-reference.ts';
import type { NameKind } from '../../model/names.ts';
import type { RecordId } from '../../model/record-id.ts';
import { allEntries } from '../read/in-order.ts';
import type { Archive } from '../services.ts';
import { nameAsWritten, printReference, withdrawalOf } from './find.ts';
import { candidateOf, type Candidate } from './propose/candidate.ts';
import { propose } from './propose/propose.ts';
import type { Reason } from './propose/reasons.ts';

/** One side of a proposal. `reference`: what `verno authority join` takes. `id` is null where nobody has described the name. */
export interface ProposedAuthority {
  readonly id: RecordId | null;
  readonly reference: string;
  readonly label: string;
  readonly source: string | null;
  readonly description: string | null;
  /** In how many records it stands, with whatever leads to it or it leads to. */
  readonly records: number;
}

export interface JoinProposal {
  readonly from: ProposedAuthority;
  readonly to: ProposedAuthority;
  readonly doubtful: boolean;
  readonly reasons: readonly Reason[];
}

/** `compared`: authorities and names; `crowded`: those whose initials too many others share, so that they were compared by whole names only. */
export interface ProposalReport {
  readonly kind: NameKind;
  readonly compared: number;
  readonly crowded: number;
  readonly doubtful: number;
  readonly proposals: readonly JoinProposal[];
}

const pageSize = 1000;

/** Proposes joins among all authorities of a kind, and names that records write and nobody has described. Never joins anything. */
export async function proposeJoins(
  archive: Pick<Archive, 'store' | 'index'>,
  kind: NameKind,
  signal?: AbortSignal,
): Promise<ProposalReport> {
  const authorities = await authoritiesOf(archive, kind, signal);
  const described = [...authorities].map(([id, content]) =>
    candidateOf(content, { id }, endOf(id, authorities)),
  );
  const { named, records } = await namesOf(archive, kind, signal);
  const candidates = [...described, ...named];
  const side = (candidate: Candidate): ProposedAuthority => sideOf(candidate, records);
  const apart = new Set(
    [...authorities].flatMap(([id, { distinct = [] }]) => distinct.map((other) => pair(id, other.id))),
  );
  const isSettled = (a: Candidate, b: Candidate): boolean =>
    (a.end !== null && a.end === b.end) || apart.has(pair(idOf(a), idOf(b))) || apart.has(pair(a.end, b.end));
  const { proposals, crowded } = propose(candidates, isSettled);
  return {
    kind,
    compared: candidates.length,
    crowded,
    doubtful: proposals.filter(({ doubtful }) => doubtful).length,
    proposals: proposals.map(({ from, to, doubtful, reasons }) => ({
      from: side(from),
      to: side(to),
      doubtful,
      reasons,
    })),
  };
}

async function authoritiesOf(
  archive: Pick<Archive, 'store'>,
  kind: NameKind,
  signal: AbortSignal | undefined,
): Promise<Map<RecordId, Authority>> {
  const found = new Map<RecordId, Authority>();
  for await (const line of allEntries(archive, signal)) {
    const entry = line.kind === 'authority' ? await archive.store.entry(line.id, signal) : undefined;
    const content = entry?.content;
    if (content !== undefined && isAuthority(content) && content.kind === kind) found.set(line.id, content);
  }
  return found;
}

/** Names that nobody has described, as candidates; and in how many records each name stands, by reference. */
async function namesOf(
  archive: Pick<Archive, 'store' | 'index'>,
  kind: NameKind,
  signal: AbortSignal | undefined,
): Promise<{ readonly named: Candidate[]; readonly records: ReadonlyMap<string, number> }> {
  const named: Candidate[] = [];
  const records = new Map<string, number>();
  for (let page = 1; ; page++) {
    const { names } = await archive.index.names.list({ kind, page, perPage: pageSize, openOn: null }, signal);
    for (const { reference, records: count } of names) {
      records.set(printReference(reference), count);
      if ('id' in reference || reference.format !== AS_WRITTEN) continue;
      const content = nameAsWritten(reference.format, reference.key);
      // What was withdrawn cannot be joined.
      if (content !== undefined && (await withdrawalOf(archive, reference, signal)) === undefined)
        named.push(candidateOf(content, reference, null));
    }
    if (names.length < pageSize) return { named, records };
  }
}

/** Where an authority leads; a circle, which no join makes, ends where it began. */
function endOf(id: RecordId, authorities: ReadonlyMap<RecordId, Authority>): RecordId {
  const seen = new Set<RecordId>();
  let end = id;
  for (let next: RecordId | undefined = id; next !== undefined && !seen.has(next);) {
    if (!authorities.has(next)) break;
    seen.add(next);
    end = next;
    next = authorities.get(next)?.joined?.id;
  }
  return end;
}

function pair(a: RecordId | null, b: RecordId | null): string {
  if (a === null || b === null) return '';
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function idOf({ reference }: Candidate): RecordId | null {
  return 'id' in reference ? reference.id : null;
}

function sideOf(candidate: Candidate, records: ReadonlyMap<string, number>): ProposedAuthority {
  const { reference, end, content, label, description } = candidate;
  return {
    id: idOf(candidate),
    reference: printReference(reference),
    label,
    source: content.source.title ?? null,
    description: description === '' ? null : description,
    records: records.get(end ?? printReference(reference)) ?? 0,
  };
}
