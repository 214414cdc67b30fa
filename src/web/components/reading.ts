// What the parts of a text need to know of the page they stand on: numbers of notes and corrections, pages, addresses.
import { walkBlocks } from '../../app/read/edition/blocks.ts';
import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/exemplar.ts';
import type { RecordView } from '../../app/read/view.ts';
import type { DifferingRange } from '../../app/read/edition/differences.ts';
import type { FoundRange } from '../../app/search/view.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Span, SpanOf } from '../../model/span.ts';
import type { Text } from '../../model/text.ts';
import type { Links } from '../links.ts';
import type { Bead } from './bead.ts';
import { linkableSpans } from './links-in.ts';
import { leadsOf, type Leads } from './leads.ts';

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
  /** Where a page's number in the text leads: to its image beside the text, else to what is said of the page. */
  readonly toPage: (page: string) => string;
  readonly corrections: ReadonlyMap<SpanOf<'correction'>, NumberedCorrection>;
  /** By the id of the note's block. */
  readonly notes: ReadonlyMap<string, LabelledNote>;
  /** The first reference to each note: where the note leads back to. */
  readonly references: ReadonlySet<SpanOf<'note'>>;
  /** The notes that have a reference to them on the page. */
  readonly referenced: ReadonlySet<string>;
  /** The first mark of each page's beginning: where the page is to be found. */
  readonly pageMarks: ReadonlySet<SpanOf<'page-break'>>;
  /** Where references and names lead. */
  readonly leads: Leads;
  /** The spans of a block that may be links. */
  readonly linkable: (block: Block) => ReadonlySet<Span>;
  /** Whether the pages are those of a printed edition, and not the leaves of a file. */
  readonly printed: boolean;
  /** Whether sentences show their numbers: not in cells, where they read as exponents of the figures. Their addresses are there all the same. */
  readonly numbered: boolean;
  /** What was found in a block, by its id, in order and none over another. */
  readonly found: ReadonlyMap<string, readonly FoundRange[]>;
  /** What sentences show of their links, where a row does not say it. */
  readonly beads: ReadonlyMap<string, Bead>;
  /** Words of a block that the other translations beside it have not, by its id, in order and none over another. */
  readonly differing: ReadonlyMap<string, readonly DifferingRange[]>;
  /** Ids that were in use, by the id that took their place: their addresses must still lead somewhere. */
  readonly retired: ReadonlyMap<string, readonly string[]>;
}

/** a, b … z, aa, ab …: notes without a printed label, told apart from the sentences' numbers. */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

/** Whether the record is of a printed edition: its pages are then the edition's. */
export function isPrinted({ within, type }: RecordContent['description']): boolean {
  return within !== undefined || type === 'volume' || type === 'edition-matter';
}

/** The first page break of each page. */
function pageMarksOf(texts: readonly Text[]): Set<SpanOf<'page-break'>> {
  const first = new Map<string, SpanOf<'page-break'>>();
  for (const block of walkBlocks(texts.flatMap((text) => text.blocks)))
    for (const span of block.spans)
      if (span.type === 'page-break' && !first.has(span.page)) first.set(span.page, span);
  return new Set(first.values());
}

/** What each block answers is worked out once. */
function remembered<T>(make: (block: Block) => T): (block: Block) => T {
  const made = new Map<Block, T>();
  return (block) => {
    const known = made.get(block);
    if (known !== undefined) return known;
    const value = make(block);
    made.set(block, value);
    return value;
  };
}

/** A source note that bears no number is marked so. */
const unnumberedSource = '*';

/** The notes of all texts, and the first reference to each. Letters run on from text to text, so that no two notes share one. */
function notesOf(texts: readonly Text[]): Pick<Reading, 'notes' | 'references' | 'referenced'> {
  const first = new Map<string, SpanOf<'note'>>();
  const notes = new Map<string, LabelledNote>();
  for (const block of walkBlocks(texts.flatMap((text) => text.blocks)))
    for (const span of block.spans)
      if (span.type === 'note' && !first.has(span.note)) first.set(span.note, span);
  let unlabelled = 0;
  for (const text of texts)
    for (const block of walkBlocks(text.blocks)) {
      if (block.kind !== 'note') continue;
      const printed = block.label ?? first.get(block.id)?.label;
      const label = printed ?? (block.note === 'source' ? unnumberedSource : letters(unlabelled++));
      notes.set(block.id, { block, label, text });
    }
  return { notes, references: new Set(first.values()), referenced: new Set(first.keys()) };
}

export function readingOf(
  record: RecordView,
  texts: readonly Text[],
  links: Links,
  found: Reading['found'] = new Map(),
): Reading {
  const { content } = record;
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
  const pageMarks = pageMarksOf(texts);
  const leads = leadsOf(record, { texts, pageMarks, links });
  return {
    links,
    toSegment: (segment) => leads.toPlace(segment) ?? links.here(segment),
    pages,
    toPage: (page) => {
      const { image, published } = pages.get(page) ?? {};
      const shown = image !== undefined || links.publishedImage(published?.address ?? '') !== undefined;
      return shown
        ? links.segment(record.id, record.version.number, page, { kind: 'facsimile' })
        : links.here(`page-${page}`);
    },
    corrections,
    ...notesOf(texts),
    pageMarks,
    leads,
    linkable: remembered(linkableSpans),
    numbered: true,
    printed: isPrinted(content.description),
    found,
    beads: new Map(),
    differing: new Map(),
    retired,
  };
}
