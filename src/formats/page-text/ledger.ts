// Keeps the account: which range of the source went to which field, and what is left over.
import { FURNITURE, type Account, type AccountEntry } from './account.ts';
import type { Line } from './lines.ts';
import type { Range } from './range.ts';

/** Takes ranges as fields are made of them; none is taken twice (the first taker keeps it). */
export class Ledger {
  readonly #entries: AccountEntry[] = [];

  /** Says that ranges of the source went to a field. */
  file(ranges: readonly Range[], field: string): void {
    for (const { start, end } of ranges) this.#entries.push({ start, end, field });
  }

  furniture(ranges: readonly Range[]): void {
    this.file(ranges, FURNITURE);
  }

  /**
   * Closes the account: what no field took goes to `unplaced`, lines that stood together as one piece. Returns those pieces and the
   * whole account, in order.
   */
  close(
    source: string,
    lines: readonly Line[],
  ): { readonly account: Account; readonly unplaced: readonly { text: string; line: number }[] } {
    const taken = this.#entries.sort((a, b) => a.start - b.start || b.end - a.end);
    const account: AccountEntry[] = [];
    let reached = 0;
    for (const entry of taken) {
      const start = Math.max(entry.start, reached);
      if (start >= entry.end) continue;
      account.push({ ...entry, start });
      reached = entry.end;
    }
    const left: { range: Range; line: Line }[] = [];
    let next = 0;
    for (const line of lines) {
      let at = line.whole.start;
      while (next > 0 && (account[next - 1]?.end ?? 0) > at) next -= 1;
      for (
        let entry = account[next];
        entry !== undefined && entry.start < line.whole.end;
        entry = account[++next]
      ) {
        addLeft(source, left, { start: at, end: entry.start }, line);
        at = Math.max(at, entry.end);
      }
      addLeft(source, left, { start: at, end: line.whole.end }, line);
    }
    const unplaced: { text: string; line: number }[] = [];
    let last: { range: Range; line: Line } | undefined;
    for (const one of left) {
      const text = source.slice(one.range.start, one.range.end);
      const joins = last !== undefined && one.line.number === last.line.number + 1 && one.line.blanks === 0;
      const before = unplaced.at(-1);
      if (joins && before !== undefined) before.text += `\n${text}`;
      else unplaced.push({ text, line: one.line.number });
      account.push({ ...one.range, field: `description.unplaced[${unplaced.length - 1}]` });
      last = one;
    }
    return { account: account.sort((a, b) => a.start - b.start), unplaced };
  }
}

/** Adds what a range holds but for blanks at its ends. */
function addLeft(source: string, left: { range: Range; line: Line }[], range: Range, line: Line): void {
  if (range.start >= range.end) return;
  const text = source.slice(range.start, range.end);
  const start = range.start + text.length - text.trimStart().length;
  const end = range.start + text.trimEnd().length;
  if (start < end) left.push({ range: { start, end }, line });
}
