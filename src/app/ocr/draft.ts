// The next state of a record, from what was read on its pages.
import type { Draft } from '../../model/draft.ts';
import type { Text } from '../../model/text.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';
import { walkBlocks } from '../../model/block.ts';
import type { Zone } from '../../model/zone.ts';
import { draftFrom } from '../../text/recognised/draft.ts';
import { layText } from '../../text/recognised/lay.ts';
import { machineText } from '../../text/recognised/machine-text.ts';
import type { PageRead } from '../../text/recognised/page-read.ts';
import type { StoredVersion } from '../../store/port.ts';
import { laidNote, readNote } from './notes.ts';
import type { Plan } from './plan.ts';
import { withUnread, type Unread } from './unread.ts';

export interface ReadInto {
  readonly head: StoredVersion;
  readonly content: RecordContent;
  readonly plan: Exclude<Plan, { kind: 'nothing' }>;
  readonly pages: readonly PageRead[];
  readonly unread: readonly Unread[];
  readonly languages: readonly string[];
  readonly doubtfulBelow: number;
  readonly by: string;
  /** Who read, in words: "tesseract 5.3.0 (ru)". */
  readonly reader: string;
}

/** `share`: of the transcriptions' letters that found their place, from 0 to 1; null where there was none before. */
export interface Drafted {
  readonly draft: Draft;
  readonly share: number | null;
  readonly notes: readonly Problem[];
}

/** A draft with a new transcription, in the place of the raw reading that was there. Pages that are `unread` are said to be left out. */
export function writeText(into: ReadInto, { instead }: Extract<Plan, { kind: 'write' }>): Drafted {
  const { content, pages, unread, languages, doubtfulBelow, reader } = into;
  const { description, texts, zones, links, judgements } = content;
  const id = instead?.id ?? freeTextId(content);
  const { text: blocks, zones: made, notes } = draftFrom(pages, { textId: id, languages, doubtfulBelow });
  const exemplar = exemplarOf(content, pages);
  const text = machineText({ id, language: languages[0] ?? 'und', blocks, exemplar });
  const own = new Set(instead === undefined ? [] : placesOf(instead));
  const others = zones.filter(({ target }) => !own.has(target));
  const written = { text, ids: 'provisional' as const };
  const kept = texts.map((one) => (one.id === id ? written : { text: one, ids: 'kept' as const }));
  const draft: Draft = {
    ...edited(into, readNote(reader, pages.length)),
    description: { ...description, pages: withUnread(description.pages, unread, id, reader) },
    texts: instead === undefined ? [...kept, written] : kept,
    zones: [...others, ...numbered(made, others)],
    links,
    judgements,
  };
  return { draft, share: null, notes };
}

/** A draft in which the transcriptions that are there have their zones on the pages that were read; words and ids stay as they are. */
export function layTexts(into: ReadInto, { texts, open }: Extract<Plan, { kind: 'lay' }>): Drafted {
  const { content, pages, reader } = into;
  const read = new Set(pages.flatMap(({ page }) => (open.has(page) ? [page] : [])));
  const own = new Set(texts.flatMap(placesOf));
  const laid = texts.map((text) => layText(text, pages));
  const everywhere = laid.flatMap(({ zones }) => zones);
  const made = everywhere.filter(({ page }) => read.has(page));
  // A page on which nothing was found this time keeps what was found, or drawn, before.
  const found = new Set(made.map(({ page }) => page));
  const kept = content.zones.filter(({ page, target }) => !found.has(page) || !own.has(target));
  const letters = texts.map(({ blocks }) =>
    [...walkBlocks(blocks)].reduce((sum, { text }) => sum + text.length, 0),
  );
  const all = letters.reduce((sum, one) => sum + one, 0);
  const share = laid.reduce((sum, one, at) => sum + one.share * (letters[at] ?? 0), 0) / Math.max(1, all);
  const percent = Math.round(share * 100);
  const empty = pages.filter(
    ({ page, recognised }) => recognised.blocks.length > 0 && !everywhere.some((zone) => zone.page === page),
  );
  const draft: Draft = {
    ...edited(into, laidNote(reader, pages.length, percent)),
    description: content.description,
    texts: content.texts.map((text) => ({ text, ids: 'kept' as const })),
    zones: [...kept, ...numbered(made, kept)],
    links: content.links,
    judgements: content.judgements,
  };
  const labels = empty.map(
    ({ page }) => content.description.pages.find(({ id }) => id === page)?.label ?? page,
  );
  return {
    draft,
    share: Math.round(share * 1000) / 1000,
    notes: labels.length === 0 ? [] : [withoutText(labels)],
  };
}

function edited(
  { head, by }: ReadInto,
  note: string,
): Pick<Draft, 'id' | 'base' | 'files' | 'images' | 'editor' | 'note'> & { id: string } {
  return { id: head.manifest.id, base: head.version, files: [], images: [], editor: by, note };
}

function placesOf({ blocks }: Text): string[] {
  return [...walkBlocks(blocks)].flatMap(({ id, segments }) => [id, ...segments.map((one) => one.id)]);
}

/** "t1", or the next that the record has never had. */
function freeTextId({ description, texts }: RecordContent): string {
  const used = new Set(texts.map(({ id }) => id));
  for (const { id } of description.retired ?? []) used.add(id.slice(0, id.lastIndexOf('.')));
  let number = 1;
  while (used.has(`t${number}`)) number++;
  return `t${number}`;
}

/** The copy that was imaged, where all the pages are of one. */
function exemplarOf({ description }: RecordContent, pages: readonly PageRead[]): Text['exemplar'] {
  const read = new Set(pages.map(({ page }) => page));
  const of = description.pages.filter(({ id }) => read.has(id)).map(({ exemplar }) => exemplar);
  const [first = null] = of;
  return of.every((one) => one?.exemplar === first?.exemplar) ? first : null;
}

/** Zones with ids that none of those beside them has. */
function numbered(made: readonly Omit<Zone, 'id'>[], beside: readonly Zone[]): Zone[] {
  const used = new Set(beside.map(({ id }) => id));
  let number = 1;
  return made.map((zone) => {
    while (used.has(`z${number}`)) number++;
    return { ...zone, id: `z${number++}` };
  });
}

function withoutText(labels: readonly string[]): Problem {
  return {
    code: 'pages-without-text',
    severity: 'note',
    message: `Something was read on ${labels.length === 1 ? 'the page' : 'the pages'} ${labels.join(', ')}, of which the transcription says nothing.`,
    hint: 'Look whether they are transcribed; verno ocr on their image files prints what stands there.',
  };
}
