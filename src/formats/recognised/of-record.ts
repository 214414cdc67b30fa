// A version of a record as recognised pages: what of its transcriptions stands on which line of which page image.
import { walkBlocks, type Block } from '../../model/block.ts';
import type { Page, PageImage } from '../../model/exemplar.ts';
import { LanguageSchema } from '../../model/language.ts';
import type { RecognisedBlock, RecognisedLine, RecognisedPage, RecognisedWord } from '../../model/recognised-page.ts'; // prettier-ignore
import type { RecordContent } from '../../model/record.ts';
import type { Zone } from '../../model/zone.ts';
import { boxOf } from '../../text/recognised/geometry.ts';
import { sliceLine } from '../../text/recognised/slice.ts';
import { around } from './points.ts';

/** A page with what stands on it, by the zones of a record. `recognised` is undefined where nothing is known of its lines, or its image has no size. */
export interface PageOfRecord {
  readonly page: Page;
  readonly image: PageImage;
  readonly recognised: RecognisedPage | undefined;
}

/** A zone with the characters of a block that stand there. */
interface Shown {
  readonly zone: Zone;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/**
 * The pages that have images, in order. Zones of one line are put together again; words are parted at spaces, each as broad as its share of the
 * line's characters. Texts but transcriptions are left out, unless there is no other. Words that are marked as doubtful have their confidence.
 */
export function recognisedOf({ description, texts, zones }: RecordContent): PageOfRecord[] {
  const transcriptions = texts.filter(({ kind }) => kind === 'transcription');
  const order = new Map<Block, { readonly at: number; readonly language: string; readonly table: boolean }>();
  const places = new Map<string, { readonly block: Block; readonly start: number; readonly end: number }>();
  for (const text of transcriptions.length > 0 ? transcriptions : texts) {
    const inTables = new Set<Block>();
    for (const block of walkBlocks(text.blocks)) {
      if (block.kind === 'table') for (const cell of walkBlocks([block])) inTables.add(cell);
      order.set(block, {
        at: order.size,
        language: block.language ?? text.language,
        table: inTables.has(block),
      });
      places.set(block.id, { block, start: 0, end: block.text.length });
      for (const { id, start, end } of block.segments) places.set(id, { block, start, end });
    }
  }
  const byPage = new Map<string, Map<Block, Shown[]>>();
  for (const zone of zones) {
    const place = places.get(zone.target);
    if (place === undefined) continue;
    const { block } = place;
    const { start, end } = zone.part ?? place;
    const blocks = byPage.get(zone.page) ?? new Map<Block, Shown[]>();
    byPage.set(zone.page, blocks);
    const own = blocks.get(block) ?? [];
    blocks.set(block, own);
    own.push({ zone, block, start, end });
  }
  return description.pages.flatMap((page): PageOfRecord[] => {
    const { image } = page;
    if (image === undefined) return [];
    const { width, height } = image;
    const shown = byPage.get(page.id);
    if (shown === undefined || width === undefined || height === undefined) return [{ page, image, recognised: undefined }]; // prettier-ignore
    const blocks = [...shown]
      .sort(([one], [other]) => (order.get(one)?.at ?? 0) - (order.get(other)?.at ?? 0))
      .map(([block, own]) => blockOf(block, own, order.get(block)));
    return [{ page, image, recognised: { width, height, blocks } }];
  });
}

const kinds: Readonly<Partial<Record<Block['kind'], RecognisedBlock['kind']>>> = {
  heading: 'heading',
  marginal: 'marginal',
  stamp: 'stamp',
};

function blockOf(
  block: Block,
  shown: readonly Shown[],
  about: { readonly language: string; readonly table: boolean } | undefined,
): RecognisedBlock {
  const lines = linesOf(shown);
  const language = LanguageSchema.safeParse(about?.language);
  return {
    kind: block.noise === true ? 'noise' : about?.table === true ? 'table' : (kinds[block.kind] ?? 'text'),
    polygon: around(lines.flatMap(({ polygon }) => polygon)) ?? [],
    lines,
    ...(language.success && language.data !== 'und' && { language: language.data }),
  };
}

/** Zones whose characters follow one another and whose places stand side by side are one line. */
function linesOf(shown: readonly Shown[]): RecognisedLine[] {
  const lines: Shown[][] = [];
  for (const one of [...shown].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line !== undefined && before !== undefined && isBeside(before, one)) line.push(one);
    else lines.push([one]);
  }
  return lines.map((line) => ({
    polygon:
      (line.length === 1 ? line[0]?.zone.polygon : around(line.flatMap(({ zone }) => zone.polygon))) ?? [],
    words: line.flatMap(wordsOf),
  }));
}

function isBeside(before: Shown, next: Shown): boolean {
  if (before.zone.part === undefined || next.zone.part === undefined) return false;
  const between = before.block.text.slice(before.end, next.start);
  if (before.end > next.start || between.trim() !== '') return false;
  const [one, other] = [boxOf(before.zone.polygon), boxOf(next.zone.polygon)];
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const height = Math.min(one.bottom - one.top, other.bottom - other.top);
  return shared > height / 2 && other.left >= one.right - height;
}

function wordsOf({ zone, block, start, end }: Shown): RecognisedWord[] {
  const text = block.text.slice(start, end);
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const [from, to] = [start + index, start + index + word.length];
    const sure = block.spans.flatMap((span) =>
      span.type === 'doubtful' && span.start < to && span.end > from ? [span.confidence] : [],
    );
    const polygon = sliceLine(
      { polygon: zone.polygon, words: [] },
      { text, words: [] },
      index,
      index + word.length,
    );
    return { text: word, polygon, ...(sure.length > 0 && { confidence: Math.min(...sure) }) };
  });
}
