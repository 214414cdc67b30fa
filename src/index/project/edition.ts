// A record's place in its source and its edition, the places in it that others refer to, and how its text begins.
import { walkBlocks, type Block } from '../../model/block.ts';
import type { Description } from '../../model/description.ts';
import type { RecordContent } from '../../model/record.ts';
import type { RecordAnchor, RecordSource, RecordWithin } from '../editions.ts';
import type { ListEntry } from '../list-entry.ts';

/** The source of a record as edition and id in it: what stands behind the last `#` of its key is the id. */
export function sourceIn({ description, texts }: RecordContent): RecordSource {
  const { format, key } = description.source;
  const cut = key.lastIndexOf('#');
  const anchor = cut < 0 ? '' : key.slice(cut + 1);
  const anchors = new Map<string, RecordAnchor>();
  const add = (origin: string | undefined, place: string): void => {
    const name = origin?.toWellFormed() ?? '';
    if (name !== '' && name !== anchor && !anchors.has(name)) anchors.set(name, { anchor: name, place });
  };
  for (const page of description.pages) add(page.origin, page.id);
  for (const { blocks } of texts) for (const block of walkBlocks(blocks)) add(block.origin, block.id);
  return {
    format: format.toWellFormed(),
    key: (cut < 0 ? key : key.slice(0, cut)).toWellFormed(),
    anchor: anchor.toWellFormed(),
    anchors: [...anchors.values()].sort((a, b) => (a.anchor < b.anchor ? -1 : 1)),
  };
}

/** Whether it is a printed book or a part of one that is no document: what it dates from is the printing, and nothing is dated by it. */
export function isBook({ type }: Description): boolean {
  return type === 'volume' || type === 'edition-matter';
}

/** What tells a record of an edition from others of its title. */
export function editionOf({ within, source }: Description): ListEntry['edition'] {
  if (within === undefined) return null;
  return { citation: source.citation?.toWellFormed() ?? null, number: within.number?.toWellFormed() ?? null };
}

export function withinOf({ within }: Description): RecordWithin | null {
  if (within === undefined) return null;
  const { format, key, order, number = null, path } = within;
  return { format: format.toWellFormed(), key: key.toWellFormed(), order, number, path };
}

/** Code units of a text that a preview shows. */
const previewed = 240;

const notToBegin: ReadonlySet<Block['kind']> = new Set([
  'heading',
  'opener',
  'note',
  'marginal',
  'stamp',
  'table',
]);

/** How a record begins: its first words that are no heading; where it has none, its first summary. */
export function beginningOf({ description, texts }: RecordContent): string {
  const text = texts.find(({ kind }) => kind !== 'summary') ?? texts[0];
  const words: string[] = [];
  let length = 0;
  for (const block of text?.blocks ?? []) {
    if (notToBegin.has(block.kind) || block.noise === true) continue;
    const begun = beginningOfBlock(block);
    if (begun === '') continue;
    words.push(begun);
    length += begun.length;
    if (length >= previewed) break;
  }
  return shortened(words.length > 0 ? words.join(' ') : (description.summaries[0]?.text ?? ''));
}

/** How a block begins: its own words, and where it has none, those of what it holds. */
export function beginningOfBlock(block: Block): string {
  if (block.text.trim() !== '') return shortened(block.text);
  for (const inner of walkBlocks(block.blocks ?? []))
    if (inner.text.trim() !== '') return shortened(inner.text);
  return '';
}

/** Cut at a space where there is one, with an ellipsis. */
function shortened(text: string): string {
  const plain = text
    .slice(0, 4 * previewed)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (plain.length <= previewed) return plain.toWellFormed();
  const cut = plain.lastIndexOf(' ', previewed);
  return `${plain.slice(0, cut > previewed / 2 ? cut : previewed).trimEnd()}…`.toWellFormed();
}
