// Which letters of the text stand on which recognised line.
import { lineText } from '../line-text.ts';
import type { PageRead } from '../page-read.ts';
import { heaviestChain } from './chain.ts';
import { Fitting, type Fit } from './fit.ts';
import type { Folding } from './fold.ts';
import { Seeds, type Candidate } from './seeds.ts';
import { settleEdges } from './edges.ts';
import type { LaidLine } from './laid-line.ts';
import { unitsOf, type Stream } from './stream.ts';

/** Likeness from which a line is believed: where seeds led to it, and where only its neighbours did. Strangers reach about 0.3. */
const [likelySeeded, likelyBetween] = [0.45, 0.55];
/** Letters in editors' brackets that may stand within one line, or beside it. */
const mostSpare = 400;
/** Longer lines are none. */
const longestLine = 1000;

/** Places lines in the text, in four steps: seeds, the order of the text, strays with much to say for them, and what lies between. */
export function placeLines(stream: Stream, pages: readonly PageRead[], folding: Folding): LaidLine[] {
  const lines = pages.flatMap(({ page, recognised }) =>
    recognised.blocks.flatMap(({ kind, lines: own }) =>
      own.map((line): LaidLine => {
        const text = lineText(line);
        return { page, kind, line, text, units: unitsOf(text.text, folding), fit: undefined };
      }),
    ),
  );
  const placing = new Placing(stream, lines);
  placing.inOrder();
  placing.strays();
  placing.between();
  settleEdges(stream, lines);
  return lines;
}

class Placing {
  readonly #stream: Stream;
  readonly #lines: readonly LaidLine[];
  readonly #fitting: Fitting;
  readonly #candidates: readonly (readonly Candidate[])[];
  /** 1 where a letter is on a line already. */
  readonly #taken: Uint8Array;

  constructor(stream: Stream, lines: readonly LaidLine[]) {
    this.#stream = stream;
    this.#lines = lines;
    this.#fitting = new Fitting(stream);
    this.#taken = new Uint8Array(stream.codes.length);
    const seeds = new Seeds(stream);
    const pages = pageRanges(stream);
    this.#candidates = lines.map(({ units: { codes }, page }) =>
      codes.length > longestLine ? [] : seeds.candidates(codes, pages.get(page)),
    );
  }

  /** The lines whose places follow one another as the text does. */
  inOrder(): void {
    const worthy = this.#candidates.map((own, at) => {
      const length = this.#lines[at]?.units.codes.length ?? 0;
      return own.filter(({ votes }) => votes >= Math.min(1.5, 0.15 * length));
    });
    heaviestChain(worthy).forEach((candidate, at) => {
      if (candidate !== undefined) this.#take(at, candidate);
    });
  }

  /** Lines in another order than the text's: columns, what stands beside it. */
  strays(): void {
    const order = this.#lines.map((_, at) => at).filter((at) => this.#lines[at]?.fit === undefined);
    const votes = (at: number): number => this.#candidates[at]?.[0]?.votes ?? 0;
    for (const at of order.sort((one, other) => votes(other) - votes(one)))
      for (const candidate of this.#candidates[at] ?? []) {
        if (candidate.votes < 1) break;
        if (this.#take(at, candidate)) break;
      }
  }

  /** Lines without seeds, where lines before and after them say what must stand on them. */
  between(): void {
    let at = 0;
    while (at < this.#lines.length) {
      if (this.#lines[at]?.fit !== undefined) {
        at += 1;
        continue;
      }
      let end = at;
      while (end < this.#lines.length && this.#lines[end]?.fit === undefined) end += 1;
      this.#fill(at, end);
      at = end;
    }
  }

  #fill(start: number, end: number): void {
    const own = this.#lines.slice(start, end);
    const letters = own.reduce((sum, { units }) => sum + units.codes.length, 0);
    const reach = Math.ceil(letters * 1.4) + 24;
    const before = this.#lines[start - 1]?.fit?.to;
    const after = this.#lines[end]?.fit?.from;
    let low = before ?? Math.max(0, (after ?? 0) - reach);
    while (low < this.#taken.length && low < (after ?? low) && this.#taken[low] === 1) low += 1;
    let high = low;
    const most = Math.min(this.#taken.length, low + reach);
    while (high < most && this.#taken[high] === 0) high += 1;
    for (const line of own) {
      const { codes } = line.units;
      if (codes.length === 0 || line.kind === 'noise' || codes.length > longestLine) continue;
      const fit = this.#fitting.fit(codes, low, Math.min(high, low + codes.length * 2 + 48));
      // A handful of letters is found anywhere.
      const least = codes.length < 6 ? 0.75 : likelyBetween;
      if (fit.likeness < least || fit.to <= fit.from) continue;
      this.#settle(line, fit);
      low = fit.to;
    }
  }

  #take(at: number, candidate: Candidate): boolean {
    const line = this.#lines[at];
    if (line === undefined) return false;
    const { codes } = line.units;
    const slack = 10 + Math.ceil(codes.length / 5);
    const low = this.#away(candidate.at, -slack);
    const high = this.#away(candidate.at, codes.length + slack);
    let fit = this.#fitting.fit(codes, low, high);
    // What spoke for the place may all stand behind a bracket, or on another line that ends alike: then the line goes on beyond the window.
    const isCut = (fit.from === low && low > 0) || (fit.to === high && high < this.#taken.length);
    if (isCut) fit = this.#fitting.fit(codes, this.#away(low, -codes.length), this.#away(high, codes.length));
    if (fit.likeness < likelySeeded || fit.to <= fit.from) return false;
    let taken = 0;
    for (let i = fit.from; i < fit.to; i += 1) taken += this.#taken[i] ?? 0;
    if (taken > (fit.to - fit.from) * 0.4) return false;
    this.#settle(line, fit);
    return true;
  }

  /** So many letters before or after a place; those in editors' brackets are not counted, as long as they are no more than a few lines. */
  #away(from: number, letters: number): number {
    const { spare, codes } = this.#stream;
    const step = Math.sign(letters);
    let at = Math.min(Math.max(from, 0), codes.length);
    let left = Math.abs(letters) - (at - from) * step;
    let passed = 0;
    while (left > 0 && at + step >= 0 && at + step <= codes.length) {
      const isSpare = (spare[step > 0 ? at : at - 1] ?? 0) > 0 && passed < mostSpare;
      if (isSpare) passed += 1;
      else left -= 1;
      at += step;
    }
    return at;
  }

  #settle(line: LaidLine, fit: Fit): void {
    line.fit = fit;
    this.#taken.fill(1, fit.from, fit.to);
  }
}

/** The letters of each page, where the text says where its pages begin. */
function pageRanges({ pages, codes }: Stream): Map<string, { from: number; to: number }> {
  const ranges = new Map<string, { from: number; to: number }>();
  pages.forEach(({ page, at }, index) => {
    if (!ranges.has(page)) ranges.set(page, { from: at, to: pages[index + 1]?.at ?? codes.length });
  });
  return ranges;
}
