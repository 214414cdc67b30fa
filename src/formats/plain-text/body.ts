// The blocks of a text as plain lines, with folio marks, list labels, table rows and note marks where they stand.
import { walkBlocks, type Block, type Cell } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';
import { markedWords } from './marks.ts';

/**
 * Prints the blocks of one text. Notes follow after it, under their labels; one that has no label and to which nothing points stays where it
 * stands. Noise is counted and not printed.
 */
export function printBlocks(blocks: readonly Block[], pages: readonly Page[]): string {
  const notes: Block[] = [];
  const noteLabels = new Map<string, string>();
  const pointed = pointedTo(blocks);
  const isInPlace = ({ id, label }: Block): boolean => label === undefined && !pointed.has(id);
  for (const block of blocks) {
    if (block.kind !== 'note' || isInPlace(block)) continue;
    notes.push(block);
    noteLabels.set(block.id, block.label ?? String(notes.length));
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
      return `⟨${lines} ${lines === 1 ? 'line that belongs' : 'lines that belong'} to no text, not printed here⟩`;
    }
    if (block.kind === 'table') return (block.rows ?? []).map(row).join('\n');
    const words = markedWords(block, labels);
    const depth = block.kind === 'list-item' ? '  '.repeat((block.level ?? 1) - 1) : '';
    const label = block.kind === 'list-item' ? `${block.label ?? '–'} ` : '';
    const beneath = (block.blocks ?? []).map((inner) => one(inner, `${indent}${depth}  `));
    return [`${indent}${depth}${label}${words}`, ...beneath].join('\n');
  }

  function note(block: Block): string {
    const words = [markedWords(block, labels), ...(block.blocks ?? []).map((inner) => one(inner, ''))];
    const label = noteLabels.get(block.id);
    const name = label === undefined ? (block.note === 'source' ? 'Source note' : 'Note') : `Note ${label}`;
    return `${name}: ${words.filter((part) => part !== '').join('\n')}`;
  }

  const body: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'note') {
      if (isInPlace(block)) body.push(note(block));
      continue;
    }
    const runs =
      block.kind === 'list-item' && blocks[index - 1]?.kind === 'list-item' && block.startsList !== true;
    const words = one(block, '');
    if (runs && body.length > 0) body[body.length - 1] += `\n${words}`;
    else body.push(words);
  }
  body.push(...notes.map(note));
  return body.join('\n\n');
}

/** The notes to which some words point. */
function pointedTo(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  for (const { spans } of walkBlocks(blocks))
    for (const span of spans) if (span.type === 'note') found.add(span.note);
  return found;
}
