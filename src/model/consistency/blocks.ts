// What must hold inside a text: ranges lie within their block's string, and each kind of block holds what it may.
import { walkBlocks, type Block } from '../block.ts';
import type { Text } from '../text.ts';
import { refer, type Complain, type Ids } from './ids.ts';

/** Checks the blocks of one text. `path` leads to the text. */
export function checkBlocks(text: Text, path: string, ids: Ids, complain: Complain): void {
  const notes = new Set<string>();
  for (const block of walkBlocks(text.blocks)) if (block.kind === 'note') notes.add(block.id);
  for (const block of walkBlocks(text.blocks)) {
    const at = `${path}#${block.id}`;
    checkKind(block, at, complain);
    checkSegments(block, at, complain);
    block.spans.forEach((span, index) => {
      const where = `${at}.spans[${index}]`;
      checkRange(block.text, span, where, complain);
      if (span.type === 'page-break') {
        refer(complain, ids.pages, 'page', span.page, `${where}.page`);
        if (span.start !== span.end)
          complain(
            'page-break-range',
            where,
            'A page break has a length.',
            'A page begins between two characters.',
          );
      }
      if (span.type === 'note') refer(complain, notes, 'note', span.note, `${where}.note`);
      if (span.type === 'mention') refer(complain, ids.names, 'name', span.name, `${where}.name`);
      if (span.type === 'reference' && 'place' in span.target && !('record' in span.target)) {
        const has = (id: string): boolean => ids.places.has(id) || ids.pages.has(id);
        refer(complain, { has }, 'place', span.target.place, `${where}.target`);
      }
      if (span.type === 'bracket' && span.of !== undefined)
        checkRange(block.text, span.of, `${where}.of`, complain);
    });
  }
}

const holders: ReadonlySet<Block['kind']> = new Set(['note', 'list-item', 'attachment']);

function checkKind(block: Block, path: string, complain: Complain): void {
  const isTable = block.kind === 'table';
  if (isTable !== (block.rows !== undefined))
    complain(
      'rows-and-table',
      path,
      isTable ? 'A table has no rows.' : `A ${block.kind} has rows.`,
      'Rows belong to tables, and to tables alone.',
    );
  if (isTable && block.text !== '')
    complain('table-with-text', path, 'A table has a string of its own.', 'Put the words into its cells.');
  if (block.blocks !== undefined && !holders.has(block.kind))
    complain(
      'blocks-in-block',
      path,
      `A ${block.kind} holds blocks.`,
      'Only notes, list items and attachments hold blocks.',
    );
  if (block.kind === 'attachment' && block.text !== '')
    complain(
      'attachment-with-text',
      path,
      'An attachment has a string of its own.',
      'Put the words into its blocks.',
    );
  if (block.note !== undefined && block.kind !== 'note')
    complain('note-kind', path, `A ${block.kind} is said to be a note.`, 'Only notes have a kind of note.');
  if (block.noise === true && block.segments.length > 0)
    complain(
      'noise-with-segments',
      path,
      'Noise has segments.',
      'Noise belongs to no text: remove its segments.',
    );
}

function checkSegments(block: Block, path: string, complain: Complain): void {
  let last = 0;
  block.segments.forEach((segment, index) => {
    const where = `${path}.segments[${index}]`;
    checkRange(block.text, segment, where, complain);
    if (segment.start === segment.end)
      complain(
        'empty-segment',
        where,
        `The segment "${segment.id}" is empty.`,
        'Remove it, and retire its id.',
      );
    if (segment.start < last)
      complain(
        'segments-overlap',
        where,
        `The segment "${segment.id}" begins before the one ahead of it ends.`,
        'Segments stand in order and do not overlap.',
      );
    last = Math.max(last, segment.end);
  });
}

/** Complains about a range that does not lie in a string, or cuts a character. */
export function checkRange(
  text: string,
  range: { readonly start: number; readonly end: number },
  path: string,
  complain: Complain,
): void {
  const { start, end } = range;
  if (start > end || end > text.length)
    complain(
      'range-outside',
      path,
      `The range ${start}–${end} does not lie within a string of ${text.length} code units.`,
      'Count in UTF-16 code units from the beginning of the block.',
    );
  else if (splitsPair(text, start) || splitsPair(text, end))
    complain(
      'range-splits-character',
      path,
      `The range ${start}–${end} cuts a character in two.`,
      'Move the boundary before or after the surrogate pair.',
    );
}

function splitsPair(text: string, at: number): boolean {
  return isSurrogate(text, at - 1, 0xd800) && isSurrogate(text, at, 0xdc00);
}

function isSurrogate(text: string, at: number, first: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= first && unit < first + 0x400;
}
