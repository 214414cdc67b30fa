// What the copy's search needs of a record, from the record.
import { dateInWords } from '../../read/edition/dates.ts';
import { descriptionLines } from '../../../index/project/words/description.ts';
import { fieldOfBlock, fieldOfText } from '../../../index/project/words/text.ts';
import { namesIn } from '../../../index/project/names.ts';
import { wordsIn } from '../../../index/project/words.ts';
import type { ListEntry } from '../../../index/list-entry.ts';
import type { SearchField } from '../../../index/search.ts';
import type { Block } from '../../../model/block.ts';
import type { RecordContent } from '../../../model/record.ts';
import type { CopiedSegment } from './pieces.ts';
import type { SearchedRecord } from './write/writer.ts';

/** Blocks nested deeper are read no more. */
const deepest = 64;

/** `href`: of the record's page, relative to the copy's own folder. Linear in the record's length. */
export function searchedRecord(content: RecordContent, entry: ListEntry, href: string): SearchedRecord {
  const { title, titleLanguage, from, to } = entry;
  const date = entry.date === null ? null : dateInWords(entry.date);
  const agents = [from.join(', '), to.join(', ')].filter((names) => names !== '').join(' → ');
  const about = [agents, entry.edition?.citation ?? ''].filter((part) => part !== '').join('; ');
  return {
    record: { href, title, titleLanguage, date, about },
    words: wordsIn(content),
    segments: segmentsOf(content),
    names: namesIn(content),
  };
}

function segmentsOf({ description, texts }: RecordContent): CopiedSegment[] {
  const segments: CopiedSegment[] = [];
  for (const text of texts)
    for (const { block, field } of blocksIn(text.blocks, fieldOfText(text), 0)) {
      const language = block.language ?? text.language;
      const own =
        block.segments.length > 0 ? block.segments : [{ id: block.id, start: 0, end: block.text.length }];
      for (const { id, start, end } of own)
        if (end > start)
          segments.push({ id, text: block.text.slice(start, end), language, role: roleOf(field) });
    }
  for (const { field, text, language } of descriptionLines(description))
    if (field !== 'title') segments.push({ id: '', text, language, role: 'notes' });
  return segments;
}

function roleOf(field: SearchField): CopiedSegment['role'] {
  return field === 'original' || field === 'translation' ? field : 'notes';
}

function* blocksIn(
  blocks: readonly Block[],
  outer: SearchField,
  depth: number,
): Generator<{ readonly block: Block; readonly field: SearchField }> {
  if (depth > deepest) return;
  for (const block of blocks) {
    const field = fieldOfBlock(block, outer);
    if (block.noise !== true && block.text !== '') yield { block, field };
    for (const row of block.rows ?? [])
      for (const cell of row) yield* blocksIn(cell.blocks, field, depth + 1);
    if (block.blocks !== undefined) yield* blocksIn(block.blocks, field, depth + 1);
  }
}
