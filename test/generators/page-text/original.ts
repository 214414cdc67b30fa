// The original of a generated page: its front, body and end, broken over leaves, with marks and columns of half-words.
import type { ExpectedBlock, ExpectedMark, ExpectedText } from './expected.ts';
import type { Chunk } from './layout.ts';
import { sideMarks } from './leaves.ts';
import type { Day, Lexicon } from './lexicon.ts';
import { noiseColumn } from './noise.ts';
import type { Random } from './random.ts';
import type { Setting } from './setting.ts';
import { endOf } from './end.ts';
import { frontOf, setFront } from './front.ts';
import { bodyOf, lineOf } from './sentences.ts';

export interface Original {
  readonly chunks: readonly Chunk[];
  readonly text: ExpectedText;
  readonly marks: readonly ExpectedMark[];
  readonly strayDate?: string;
}

/** Makes the original. Which page a mark stands on is expected only where its leaf is marked. */
export function originalOf(setting: Setting): Original {
  const { random, layout, lexicon, leaves } = setting;
  const chunks: Chunk[] = [];
  const marks: ExpectedMark[] = [];
  const noise: string[] = [];
  const blocks: ExpectedBlock[] = [];
  const noisy = random.pick([0, 0.3, 0.8]);
  const addNoise = (): void => {
    if (!random.chance(noisy)) return;
    const column = noiseColumn(random, lexicon, random.int(3, 24));
    noise.push(...column);
    chunks.push(column);
  };
  const numbered = random.chance(0.4);
  const copy = random.chance(0.5) ? lexicon.copy(random.int(1, 4)) : undefined;

  const runningHead = random.chance(0.12) ? random.pick(lexicon.secrecy) : undefined;

  const [first, ...rest] = leaves.sides.filter((side) => side.transcribed);
  if (first === undefined) throw new RangeError('no side was transcribed');
  const top = sideMarks(random, layout, lexicon, leaves, first);
  if (numbered) {
    const written = lexicon.registry(random.int(12, 900));
    marks.push({ kind: 'registry-number', written });
    chunks.push([written]);
  }
  const strayDate = random.chance(0.2) ? strayDateOf(random, setting.day) : undefined;
  if (strayDate !== undefined) {
    marks.push({ kind: 'date', written: strayDate });
    chunks.push([strayDate]);
  }
  for (const line of top.lines) chunks.push([line]);
  marks.push(...top.marks);

  const front = frontOf(setting, marks, copy);
  blocks.push(...front);
  setFront(random, layout, chunks, front, addNoise);

  const body = bodyOf(random, lexicon, setting.cast);
  const portions = portionsOf(random, body, rest.length + 1);
  portions.forEach((portion, at) => {
    const side = rest[at - 1];
    let pending = portion;
    if (side !== undefined) {
      const last = blocks.at(-1);
      const broken =
        side.joins && leaves.style !== 'none' && last?.kind === 'paragraph' && random.chance(0.5);
      const cut = broken ? cutOf(random, lexicon, portion[0]) : undefined;
      if (cut !== undefined) {
        // The first half goes to the foot of the side before, as a paragraph of its own that is not finished.
        chunks.push([cut.head]);
        blocks.push({ kind: 'paragraph', text: cut.whole });
        pending = [];
      }
      const { lines, marks: own } = sideMarks(random, layout, lexicon, leaves, side);
      marks.push(...own);
      if (copy !== undefined) {
        marks.push({
          kind: 'copy-number',
          written: copy,
          ...(leaves.style === 'none' ? {} : { page: side.label }),
        });
        lines.push(copy);
      }
      if (runningHead !== undefined) {
        // A grade at the top of a later leaf is a mark there, and no part of the text.
        marks.push({
          kind: 'secrecy',
          written: runningHead,
          ...(leaves.style === 'none' ? {} : { page: side.label }),
        });
        lines.push(runningHead);
      }
      if (random.chance(0.4)) chunks.push(lines);
      else for (const line of lines) chunks.push([line]);
      addNoise();
      if (cut !== undefined) {
        chunks.push([cut.tail]);
        pending = portion.slice(1);
      }
    }
    pushBlocks(random, chunks, pending);
    blocks.push(...pending);
  });
  endOf(setting, chunks, blocks, marks);
  addNoise();
  const text: ExpectedText = { kind: 'transcription', language: lexicon.tag, blocks, brackets: [], noise };
  return { chunks: chunks.filter((chunk) => chunk.length > 0), text, marks, ...(strayDate && { strayDate }) };
}

function strayDateOf(random: Random, day: Day): string {
  return `${String(random.int(10, 28))}.${String(random.int(10, 12))}.${day.year + random.int(1, 3)}`;
}

/** Cuts the body into as many runs of blocks as there are sides, some of them empty where the body is short. */
function portionsOf(random: Random, body: readonly ExpectedBlock[], count: number): ExpectedBlock[][] {
  const cuts = Array.from({ length: count - 1 }, () => random.int(1, body.length)).sort((a, b) => a - b);
  return [0, ...cuts].map((start, at) => body.slice(start, cuts[at] ?? body.length));
}

function cutOf(random: Random, lexicon: Lexicon, block: ExpectedBlock | undefined) {
  if (block?.kind !== 'paragraph') return undefined;
  const { text } = block;
  const places = [
    ...text.matchAll(lexicon.tag === 'zh' ? /(?<=\p{sc=Han}{4})(?=\p{sc=Han}{3})/gu : / (?=\p{L}{3})/gu),
  ]
    .map((match) => match.index)
    .filter(
      (at) => at > 8 && /[\p{L}]$/u.test(text.slice(0, at)) && /^\s?[\p{Ll}\p{Lo}]/u.test(text.slice(at)),
    );
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return { head: text.slice(0, at), tail: text.slice(at).trimStart(), whole: text };
}

function pushBlocks(random: Random, chunks: Chunk[], blocks: readonly ExpectedBlock[]): void {
  let before: ExpectedBlock | undefined;
  for (const block of blocks) {
    const close = block.kind === 'list-item' && before?.kind === 'list-item' && random.chance(0.4);
    if (close) chunks.push([...(chunks.pop() ?? []), lineOf(block)]);
    else chunks.push([lineOf(block)]);
    before = block;
  }
}
