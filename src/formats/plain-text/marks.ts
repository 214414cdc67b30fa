// What a text says of its words besides the words: folios, notes, gaps and cancelled words, as marks in angle quotation.
import type { Block } from '../../model/block.ts';
import type { SpanOf } from '../../model/span.ts';
import { spacesAround } from '../../text/gap/spacing.ts';

/** What a mark says that the reader cannot guess from the words: a folio or a note by its label. */
export interface Labels {
  readonly pages: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
}

/** `rank` orders marks of one place: what ends stands before notes, these before what begins. */
interface Mark {
  readonly at: number;
  readonly rank: number;
  readonly words: string;
}

/** A place at which the edition says that something is missing, in no words of the document. */
function gapMark({ start, kind, extent = '' }: SpanOf<'bracket'>, text: string): Mark {
  const { before, after } = spacesAround(text, start);
  const said = extent === '' ? kind.replaceAll('-', ' ') : `${kind.replaceAll('-', ' ')}: ${extent}`;
  return { at: start, rank: 2, words: `${before}⟨${said}⟩${after}` };
}

/** Ranges that are struck through, those that touch or overlap as one. */
function struck({ spans }: Block): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const found = spans.filter((span) => span.type === 'emphasis' && span.style === 'struck');
  for (const { start, end } of found.toSorted((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (end === start) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

function marksOf(block: Block, { pages, notes }: Labels): Mark[] {
  const marks: Mark[] = struck(block).flatMap(({ start, end }) => [
    { at: start, rank: 3, words: '⟨deleted: ' },
    { at: end, rank: 0, words: '⟩' },
  ]);
  for (const span of block.spans) {
    if (span.type === 'page-break')
      marks.push({ at: span.start, rank: 2, words: `⟨${pages.get(span.page) ?? span.page}⟩ ` });
    else if (span.type === 'note')
      marks.push({
        at: span.end,
        rank: 1,
        words: `⟨note ${span.label ?? notes.get(span.note) ?? span.note}⟩`,
      });
    else if (span.type === 'bracket' && span.start === span.end) marks.push(gapMark(span, block.text));
  }
  return marks.sort((a, b) => a.at - b.at || a.rank - b.rank);
}

/** A block's own string with its marks. ⟨ ⟩ are brackets that no document uses for its own. */
export function markedWords(block: Block, labels: Labels): string {
  let out = '';
  let from = 0;
  for (const { at, words } of marksOf(block, labels)) {
    out += block.text.slice(from, at) + words;
    from = at;
  }
  return out + block.text.slice(from);
}
