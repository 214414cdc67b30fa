// Which judgements may be looked at while the code is tuned, and which are kept for reporting only.
import { createHash } from 'node:crypto';

export type Half = 'tune' | 'report';

/** The half that a judgement belongs to: `tune` where the first byte of the SHA-256 of its id (UTF-8) is even, else `report`. */
export function halfOf(id: string): Half {
  const [first = 0] = createHash('sha256').update(id).digest();
  return first % 2 === 0 ? 'tune' : 'report';
}
