// The blocks of a text as plain lines, with folio marks, list labels, table rows and note marks where they stand.
import type { Block, Cell } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';

interface Mark {
  readonly at: number;
  readonly words: string;
}

/** Page breaks and note references as marks in angle quotation, which no document uses for its own brackets. */
function marksOf(
  block: Block,
  labels: ReadonlyMap<string, string>,
  noteLabels: ReadonlyMap<string, string>,
): Mark[] {
  const marks: Mark[] = [];
  for (const span of block.spans) {
    if (span.type === 'page-break') {
      marks.push({ at: span.start, words: `⟨${labels.get(span.page) ?? span.page}⟩ ` });
    } else if (span.type === 'note') {
      marks.push({ at: span.end, words: `⟨note ${span.label ?? noteLabels.get(span.note) ?? span.note}⟩` });
    }
  }
  return marks.sort((a, b) => a.at - b.at);
}

function withMarks(text: string, marks: readonly Mark[]): string {
  let out = '';
  let from = 0;
  for (const { at, words } of marks) {
    out += text.slice(from, at) + words;
    from = at;
  }
  return out + text.slice(from);
}

/** Prints the blocks of one text. Notes follow after it, under their labels; noise is counted and not printed. */
export function printBlocks(blocks: readonly Block[], pages: readonly Page[]): string {
  const labels = new Map(pages.map(({ id, label }) => [id, label]));
  const notes: Block[] = [];
  const noteLabels = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind === 'note') {
      notes.push(block);
      noteLabels.set(block.id, block.label ?? String(notes.length));
    }
  }
  const inside = (list: readonly Block[]): string =>
    list
      .map((block) => one(block, ''))
      .filter((words) => words !== '')
      .join(' / ');

  function row(cells: readonly Cell[]): string {
    return cells.map((cell) => inside(cell.blocks)).join(' | ');
  }

  function one(block: Block, indent: string): string {
    if (block.noise === true) {
      const lines = block.text.split('\n').length;
      return `⟨${lines} ${lines === 1 ? 'line' : 'lines'} that belong to no text, not printed here⟩`;
    }
    if (block.kind === 'table') return (block.rows ?? []).map(row).join('\n');
    const words = withMarks(block.text, marksOf(block, labels, noteLabels));
    const depth = block.kind === 'list-item' ? '  '.repeat((block.level ?? 1) - 1) : '';
    const label = block.kind === 'list-item' ? `${block.label ?? '–'} ` : '';
    const beneath = (block.blocks ?? []).map((inner) => one(inner, `${indent}${depth}  `));
    return [`${indent}${depth}${label}${words}`, ...beneath].join('\n');
  }

  const body: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'note') continue;
    const runs =
      block.kind === 'list-item' && blocks[index - 1]?.kind === 'list-item' && block.startsList !== true;
    const words = one(block, '');
    if (runs && body.length > 0) body[body.length - 1] += `\n${words}`;
    else body.push(words);
  }
  for (const note of notes) {
    const words = [
      withMarks(note.text, marksOf(note, labels, noteLabels)),
      ...(note.blocks ?? []).map((b) => one(b, '')),
    ];
    body.push(`Note ${noteLabels.get(note.id) ?? ''}: ${words.filter((part) => part !== '').join('\n')}`);
  }
  return body.join('\n\n');
}
