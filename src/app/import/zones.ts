// Brings the zones of a draft to the ids and strings of the version that it becomes.
import { walkBlocks, type Block } from '../../model/block.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';
import type { Text } from '../../model/text.ts';
import type { Zone } from '../../model/zone.ts';
import { alignTokens } from '../../text/compare/align.ts';
import { sliceLine } from '../../text/recognised/slice.ts';

type Range = { readonly start: number; readonly end: number };
type Alignment = ReturnType<typeof alignTokens>;

/** Where a block or segment stands: its block, and its range there. */
interface Place extends Range {
  readonly block: Block;
}

/**
 * `renamed`: what became of the ids of the draft. A zone that is as it was in the version before speaks of that version's strings: it follows its
 * segment or block, its part is counted anew, and it goes, with a note, where its words are gone. Every other zone speaks of the draft's
 * strings. A zone on part of a block becomes one for each segment that stands there; where there is none it stays on the block.
 */
export function settleZones(
  zones: readonly Zone[],
  texts: readonly Text[],
  renamed: ReadonlyMap<string, string>,
  previous: RecordContent | undefined,
): { readonly zones: Zone[]; readonly problems: Problem[] } {
  const now = placesOf(texts);
  const before = placesOf(previous?.texts ?? []);
  const heirs = new Map(texts.flatMap(({ retired }) => retired.map(({ id, successor }) => [id, successor])));
  const earlier = new Map(previous?.zones.map((zone) => [zone.id, JSON.stringify(zone)]));
  // A sentence has a zone for every line it stands on: its two strings are compared once.
  const compared = new Map<string, Alignment>();
  const settled: Zone[] = [];
  const gone: string[] = [];
  for (const zone of zones) {
    const isOld =
      earlier.get(zone.id) === JSON.stringify(zone) ||
      (!renamed.has(zone.target) && !now.has(zone.target) && before.has(zone.target));
    const target = isOld ? (now.has(zone.target) ? zone.target : heirs.get(zone.target)) : undefined;
    const kept = isOld
      ? follow(zone, before.get(zone.target), target ?? undefined, now, compared)
      : renameZone(zone, renamed);
    if (kept === undefined) gone.push(zone.id);
    else settled.push(kept);
  }
  return {
    zones: divided(settled, now),
    problems: gone.length === 0 ? [] : [wordsGone(gone)],
  };
}

function placesOf(texts: readonly Text[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { blocks } of texts)
    for (const block of walkBlocks(blocks)) {
      places.set(block.id, { block, start: 0, end: block.text.length });
      for (const { id, start, end } of block.segments) places.set(id, { block, start, end });
    }
  return places;
}

function renameZone(zone: Zone, renamed: ReadonlyMap<string, string>): Zone {
  const { target, part } = zone;
  return {
    ...zone,
    target: renamed.get(target) ?? target,
    ...(part !== undefined && { part: { ...part, block: renamed.get(part.block) ?? part.block } }),
  };
}

/** The zone as it stands after an edit; undefined where what it showed is no more. */
function follow(
  zone: Zone,
  from: Place | undefined,
  target: string | undefined,
  now: ReadonlyMap<string, Place>,
  compared: Map<string, Alignment>,
): Zone | undefined {
  const to = target === undefined ? undefined : now.get(target);
  if (target === undefined || to === undefined) return undefined;
  const { part, ...rest } = zone;
  if (part === undefined) return { ...zone, target };
  // A part of another block than its target's was never right; the consistency check says so.
  if (from === undefined || from.block.id !== part.block) return { ...zone, target };
  const moved = movedRange(part, from, to, compared);
  return moved === undefined ? undefined : { ...rest, target, part: { block: to.block.id, ...moved } };
}

/** Where the characters of `part` stand now, as far as they are still there. */
function movedRange(
  part: Range,
  from: Place,
  to: Place,
  compared: Map<string, Alignment>,
): Range | undefined {
  const old = from.block.text.slice(from.start, from.end);
  const text = to.block.text.slice(to.start, to.end);
  const [start, end] = [part.start - from.start, part.end - from.start];
  if (old === text) return { start: to.start + start, end: to.start + end };
  const key = JSON.stringify([old, text]);
  const alignment = compared.get(key) ?? alignTokens(old.split(''), text.split(''));
  compared.set(key, alignment);
  let [first, last] = [-1, -1];
  for (const { before, after, length } of alignment) {
    const [low, high] = [Math.max(start, before), Math.min(end, before + length)];
    if (low >= high) continue;
    if (first < 0) first = after + low - before;
    last = after + high - before;
  }
  return first < 0 ? undefined : { start: to.start + first, end: to.start + last };
}

/** Zones on parts of blocks, divided among the segments that stand there. */
function divided(zones: readonly Zone[], now: ReadonlyMap<string, Place>): Zone[] {
  const used = new Set(zones.map(({ id }) => id));
  let number = 1;
  const free = (): string => {
    while (used.has(`z${number}`)) number += 1;
    used.add(`z${number}`);
    return `z${number}`;
  };
  return zones.flatMap((zone) => {
    const { part, target } = zone;
    const block = part?.block === target ? now.get(target)?.block : undefined;
    if (part === undefined || block === undefined) return [zone];
    return partsOf(block, part).map(({ id, start, end }, at) => ({
      ...zone,
      id: at === 0 ? zone.id : free(),
      target: id,
      part: { block: block.id, start, end },
      polygon: sliceLine(
        { polygon: zone.polygon, words: [] },
        { text: block.text.slice(part.start, part.end), words: [] },
        at === 0 ? 0 : start - part.start,
        end - part.start,
      ),
    }));
  });
}

/** The segments in a range, each with what of the range is its own; the block where there is none. */
function partsOf(block: Block, part: Range): (Range & { readonly id: string })[] {
  const found = block.segments
    .map(({ id, start, end }) => ({ id, start: Math.max(start, part.start), end: Math.min(end, part.end) }))
    .filter(({ start, end }) => start < end);
  return found.length === 0 ? [{ id: block.id, start: part.start, end: part.end }] : found;
}

function wordsGone(zones: readonly string[]): Problem {
  const [some, more] = [zones.slice(0, 5).join(', '), zones.length > 5 ? ' …' : ''];
  return {
    code: 'zones-gone',
    severity: 'note',
    message: `The words of ${zones.length === 1 ? 'a zone' : `${zones.length} zones`} (${some}${more}) are no longer in the text; the zones went with them.`,
    hint: 'Where the words stand elsewhere now, `verno ocr` lays the text onto its scans again.',
  };
}
