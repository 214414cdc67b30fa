// An alignment as it is kept in the cache: numbers alone, none of a text's words.
import { z } from 'zod';
import type { Alignment } from '../../text/align/port.ts';
import { sha256 } from '../../trust/hash.ts';

const index = z.int().nonnegative();
const KeptSchema = z.strictObject({
  key: z.string(),
  related: z.number().min(0).max(1),
  beads: z.array(z.tuple([z.array(index), z.array(index), z.number().min(0).max(1), z.boolean()])),
});

/** The bytes of a file: the hash of what follows, and a line of JSON. Scores have four places. */
export function writeKept(key: string, { beads, related }: Alignment): Uint8Array {
  const rows = beads.map(({ source, target, score, crossing = false }) => [
    source,
    target,
    rounded(score),
    crossing,
  ]);
  const json = JSON.stringify({ key, related: rounded(related), beads: rows });
  return Buffer.from(`${sha256(json)}\n${json}\n`);
}

/** The alignment of that name with so many segments a side; undefined where the file is damaged, or is another's. */
export function readKept(
  bytes: Uint8Array,
  key: string,
  counts: { readonly source: number; readonly target: number },
): Alignment | undefined {
  const text = Buffer.from(bytes).toString();
  const json = text.slice(65, -1);
  if (text[64] !== '\n' || sha256(json) !== text.slice(0, 64)) return undefined;
  const read = KeptSchema.safeParse(parsed(json));
  if (!read.success || read.data.key !== key) return undefined;
  const { related, beads } = read.data;
  const whole =
    isEachOnce(
      beads.map(([source]) => source),
      counts.source,
    ) &&
    isEachOnce(
      beads.map(([, target]) => target),
      counts.target,
    );
  if (!whole) return undefined;
  return {
    related,
    beads: beads.map(([source, target, score, crossing]) => ({
      source,
      target,
      score,
      ...(crossing && { crossing }),
    })),
  };
}

function rounded(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
}

/** Whether the lists hold each number below `count` once, and no other. */
function isEachOnce(lists: readonly (readonly number[])[], count: number): boolean {
  const seen = new Uint8Array(count);
  let all = 0;
  for (const list of lists)
    for (const at of list) {
      if (seen[at] !== 0) return false;
      seen[at] = 1;
      all += 1;
    }
  return all === count;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
