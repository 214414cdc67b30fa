// What the parts of a text need to know of the page they stand on: numbers of notes and corrections, pages, addresses.
import { walkBlocks } from '../../app/read/edition/blocks.ts';
import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';
import type { RecordView } from '../../app/read/view.ts';
import type { RecordContent } from '../../model/record.ts';
import type { SpanOf } from '../../model/span.ts';
import type { Text } from '../../model/text.ts';
import type { Links, TextView } from '../links.ts';

/** A correction with its number on the page, from 1, and where it stands. */
export interface NumberedCorrection {
  readonly number: number;
  readonly span: SpanOf<'correction'>;
  readonly text: Text;
  readonly block: Block;
}

/** A note of a text: the block that holds it and the label that its references bear. */
export interface LabelledNote {
  readonly block: Block;
  readonly label: string;
  readonly text: Text;
}

/** Made once for a page, from the texts that it shows. */
export interface Reading {
  readonly links: Links;
  /** The address of a segment: on this page where its text is shown, else in a view that shows it. */
  readonly toSegment: (segment: string) => string;
  readonly pages: ReadonlyMap<string, Page>;
  readonly corrections: ReadonlyMap<SpanOf<'correction'>, NumberedCorrection>;
  /** By the id of the note's block. */
  readonly notes: ReadonlyMap<string, LabelledNote>;
  /** The first reference to each note: where the note leads back to. */
  readonly references: ReadonlySet<SpanOf<'note'>>;
  /** Ids that were in use, by the id that took their place: their addresses must still lead somewhere. */
  readonly retired: ReadonlyMap<string, readonly string[]>;
}

/** a, b … z, aa, ab …: notes without a printed label, told apart from the sentences' numbers. */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

/** The notes of all texts, and the first reference to each. Letters run on from text to text, so that no two notes share one. */
function notesOf(texts: readonly Text[]): Pick<Reading, 'notes' | 'references'> {
  const first = new Map<string, SpanOf<'note'>>();
  const notes = new Map<string, LabelledNote>();
  for (const block of walkBlocks(texts.flatMap((text) => text.blocks)))
    for (const span of block.spans)
      if (span.type === 'note' && !first.has(span.note)) first.set(span.note, span);
  let unlabelled = 0;
  for (const text of texts)
    for (const block of walkBlocks(text.blocks)) {
      if (block.kind !== 'note') continue;
      const label = block.label ?? first.get(block.id)?.label ?? letters(unlabelled++);
      notes.set(block.id, { block, label, text });
    }
  return { notes, references: new Set(first.values()) };
}

/** Which text a segment belongs to, by its id. */
function textsBySegment(content: RecordContent): Map<string, Text> {
  const found = new Map<string, Text>();
  for (const text of content.texts)
    for (const block of walkBlocks(text.blocks))
      for (const segment of block.segments) found.set(segment.id, text);
  return found;
}

/** A view that shows a text. */
export function viewOf(text: Text): TextView {
  return { kind: text.kind === 'translation' ? 'parallel' : 'original', text: text.id };
}

export function readingOf(record: RecordView, texts: readonly Text[], links: Links): Reading {
  const { content, id, version } = record;
  const corrections = new Map<SpanOf<'correction'>, NumberedCorrection>();
  for (const text of texts)
    for (const block of walkBlocks(text.blocks))
      for (const span of block.spans)
        if (span.type === 'correction')
          corrections.set(span, { number: corrections.size + 1, span, text, block });
  const retired = new Map<string, string[]>();
  for (const { id, successor } of texts.flatMap((text) => text.retired))
    if (successor !== null) retired.set(successor, [...(retired.get(successor) ?? []), id]);
  const pages = new Map(content.description.pages.map((page) => [page.id, page]));
  const textOf = textsBySegment(content);
  const toSegment = (segment: string): string => {
    const text = textOf.get(segment);
    if (text === undefined || texts.includes(text)) return links.here(segment);
    return links.segment(id, version.number, segment, viewOf(text));
  };
  return { links, toSegment, pages, corrections, ...notesOf(texts), retired };
}
