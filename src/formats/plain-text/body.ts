// The blocks of a text as plain lines, with folio marks, list labels, table rows and note marks where they stand.
import type { Block, Cell } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';
import { markedWords } from './marks.ts';

/** Prints the blocks of one text. Notes follow after it, under their labels; noise is counted and not printed. */
export function printBlocks(blocks: readonly Block[], pages: readonly Page[]): string {
  const notes: Block[] = [];
  const noteLabels = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind === 'note') {
      notes.push(block);
      noteLabels.set(block.id, block.label ?? String(notes.length));
    }
  }
  const labels = { pages: new Map(pages.map(({ id, label }) => [id, label])), notes: noteLabels };
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
    const words = markedWords(block, labels);
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
    const words = [markedWords(note, labels), ...(note.blocks ?? []).map((b) => one(b, ''))];
    body.push(`Note ${noteLabels.get(note.id) ?? ''}: ${words.filter((part) => part !== '').join('\n')}`);
  }
  return body.join('\n\n');
}
