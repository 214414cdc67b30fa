// What was decided after publication: withdrawals, and who may read. A backup must not undo them.
import { z } from 'zod';
import { AccessPolicySchema, WithdrawalSchema } from '../../model/access.ts';
import { HashSchema, type Hash } from '../../model/hash.ts';
import type { RecordId } from '../../model/record-id.ts';
import { canonical } from '../../trust/hash.ts';
import { logAfter } from '../read/in-order.ts';
import type { Archive } from '../services.ts';
import { parseJson } from './layout.ts';

const HeadSchema = z.strictObject({
  schema: z.literal('verno/decisions/1'),
  /** Of which archive; see `archiveName`. */
  archive: HashSchema.nullable(),
  /** Until when it is known what was decided. */
  at: z.iso.datetime(),
});

const DecisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('withdrawal'), withdrawal: WithdrawalSchema }),
  z.strictObject({ kind: z.literal('access'), policy: AccessPolicySchema }),
]);
export type Decision = z.infer<typeof DecisionSchema>;

/** What stands of an archive at one moment: withdrawals of records, authorities and units; of other records the last access policy. */
export interface Decisions {
  readonly archive: Hash | null;
  readonly at: string;
  readonly decisions: readonly Decision[];
}

/** The decisions of an archive, as its log has them now. */
export async function decisionsOf(archive: Pick<Archive, 'store'>, signal?: AbortSignal): Promise<Decisions> {
  const at = new Date().toISOString();
  const name = await archiveName(archive, signal);
  const byRecord = new Map<RecordId, Decision>();
  for await (const line of logAfter(archive, 0, signal))
    if (line.kind === 'withdrawal')
      byRecord.set(line.record, { kind: 'withdrawal', withdrawal: line.withdrawal });
    else if (line.kind === 'access' && byRecord.get(line.record)?.kind !== 'withdrawal')
      byRecord.set(line.record, { kind: 'access', policy: line.policy });
  return { archive: name, at, decisions: [...byRecord.values()] };
}

/**
 * Names an archive by the first line of its log, which nothing ever changes and all that is restored from its backups shares. Null where
 * nothing has happened yet.
 */
export async function archiveName(
  archive: Pick<Archive, 'store'>,
  signal?: AbortSignal,
): Promise<Hash | null> {
  const [first] = await archive.store.log(0, 1, signal);
  return first === undefined ? null : canonical(first).hash;
}

/** A list of decisions as lines of JSON: of which archive and until when, then one decision a line. */
export function writeDecisions({ archive, at, decisions }: Decisions): string {
  const head: z.infer<typeof HeadSchema> = { schema: 'verno/decisions/1', archive, at };
  return [head, ...decisions].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** Reads such a list; where a line is not one of it, the line's number, from 1. */
export function parseDecisions(
  bytes: Uint8Array,
): { readonly ok: true; readonly value: Decisions } | { readonly ok: false; readonly line: number } {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  if (lines.at(-1)?.trim() === '') lines.pop();
  const head = parseJson(HeadSchema, Buffer.from(lines[0] ?? ''));
  if (head === undefined) return { ok: false, line: 1 };
  const decisions: Decision[] = [];
  for (const [at, line] of lines.entries()) {
    if (at === 0) continue;
    const decision = parseJson(DecisionSchema, Buffer.from(line));
    if (decision === undefined) return { ok: false, line: at + 1 };
    decisions.push(decision);
  }
  return { ok: true, value: { archive: head.archive, at: head.at, decisions } };
}
