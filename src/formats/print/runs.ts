// A block's string as runs of words that are set alike.
import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';
import { bracketLabels, gapLabel } from '../../model/labels.ts';
import type { Span, SpanOf } from '../../model/span.ts';
import { spacesAround } from '../../text/gap/spacing.ts';
import type { PrintedRun, PrintedStyle } from './document.ts';

/** What runs refer to, worked out once for the whole document. `usedBrackets` gathers the kinds that the key must explain. */
export interface Apparatus {
  readonly pages: ReadonlyMap<string, Page>;
  /** The mark of each note, by the id of its block. */
  readonly notes: ReadonlyMap<string, string>;
  readonly corrections: ReadonlyMap<Span, number>;
}

const styles: ReadonlySet<string> = new Set<PrintedStyle>([
  'italic',
  'bold',
  'underlined',
  'spaced',
  'superscript',
  'subscript',
  'struck',
  'small-capitals',
]);

const isStyle = (style: string): style is PrintedStyle => styles.has(style);

/** A span that says how words are set, as opposed to one that marks a place. */
type Setting = { -readonly [K in 'style' | 'siglum' | 'note' | 'correction' | 'language']?: PrintedRun[K] };

/** The words from `from` to `to`, every character once, corrections in the place of what they correct. Linear in the number of spans times their depth. */
export function runsOf(block: Block, from: number, to: number, apparatus: Apparatus): PrintedRun[] {
  const spans = block.spans.filter((span) => touches(span, from, to, block.text.length));
  const cuts = new Set([from, to]);
  for (const { start, end } of spans) for (const at of [start, end]) if (at > from && at < to) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  const runs: PrintedRun[] = [];
  const last = places.length - 1;
  places.forEach((at, index) => {
    for (const span of spans)
      if (span.start === at && span.end === at) runs.push(...pointRuns(span, block, apparatus));
    const next = places[index + 1];
    if (index === last || next === undefined) return;
    const over = spans.filter((span) => span.start <= at && span.end >= next && span.start < span.end);
    const run = worded(block, at, next, over, apparatus);
    if (run !== undefined) runs.push(run);
  });
  return runs;
}

/** Whether a span is set within the piece. What marks a place belongs to the piece that it begins; at the very end of a block, to the last. */
function touches({ type, start, end }: Span, from: number, to: number, length: number): boolean {
  if (start < end) return start < to && end > from;
  if (type === 'page-break') return (start >= from && start < to) || (start === to && to === length);
  return (start > from || from === 0) && start >= from && start <= to;
}

function pointRuns(span: Span, block: Block, { pages, notes, corrections }: Apparatus): PrintedRun[] {
  if (span.type === 'page-break') return [{ text: '', page: pages.get(span.page)?.label ?? span.page }];
  if (span.type === 'note') return [{ text: '', note: notes.get(span.note) ?? span.label ?? '*' }];
  if (span.type === 'correction') {
    const number = corrections.get(span);
    return [{ text: span.corrected, ...(number !== undefined && { correction: number }) }];
  }
  if (span.type !== 'bracket') return [];
  const { before, after } = spacesAround(block.text, span.start);
  return [{ text: `${before}[${gapLabel(span)}]${after}`, style: ['bracket', 'italic'], language: 'en' }];
}

function worded(
  block: Block,
  from: number,
  to: number,
  over: readonly Span[],
  { notes, corrections }: Apparatus,
): PrintedRun | undefined {
  const style = new Set<PrintedStyle>();
  const setting: Setting = {};
  let text = block.text.slice(from, to);
  for (const span of over) {
    if (span.type === 'emphasis' && isStyle(span.style)) style.add(span.style);
    else if (span.type === 'doubtful') style.add('doubtful');
    else if (span.type === 'foreign') setting.language = span.language;
    else if (span.type === 'bracket') {
      style.add('bracket');
      if (span.end === to) setting.siglum = sigla(span);
    } else if (span.type === 'note') setting.note = notes.get(span.note) ?? span.label ?? '*';
    else if (span.type === 'correction') {
      // The whole correction stands where what it corrects begins.
      if (span.start < from) return undefined;
      text = span.corrected;
      const number = corrections.get(span);
      if (number !== undefined) setting.correction = number;
    }
  }
  // A note's own printed mark is set by its reference.
  if (setting.note !== undefined && text.trim() === setting.note) text = '';
  return { text, ...(style.size > 0 && { style: [...style] }), ...setting };
}

const sigla = ({ kind }: SpanOf<'bracket'>): string => bracketLabels[kind].siglum;
