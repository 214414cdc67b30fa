// Which sign parts the cells of a table: the one that gives its first line the most columns.

const candidates = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof candidates)[number];

/** The delimiter of a table by its first line. Signs within quotes do not count; a line without any is a table of one column. */
export function delimiterOf(head: string): Delimiter {
  const counts = new Map<Delimiter, number>(candidates.map((sign) => [sign, 0]));
  let quoted = false;
  for (const sign of head) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) break;
    else if (!quoted) {
      const known = candidates.find((one) => one === sign);
      if (known !== undefined) counts.set(known, (counts.get(known) ?? 0) + 1);
    }
  }
  let best: Delimiter = ',';
  for (const [sign, count] of counts) if (count > (counts.get(best) ?? 0)) best = sign;
  return best;
}
