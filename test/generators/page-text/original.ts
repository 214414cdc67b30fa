// The original of a generated page: its front, body and end, broken over leaves, with marks and columns of half-words.
import type { ExpectedBlock, ExpectedMark, ExpectedText } from './expected.ts';
import { italic, type Chunk, type Layout } from './layout.ts';
import { sideMarks, type Leaves } from './leaves.ts';
import type { Day, Genre, Lexicon } from './lexicon.ts';
import { noiseColumn } from './noise.ts';
import type { Cast } from './people.ts';
import type { Random } from './random.ts';
import { bodyOf, fill, lineOf } from './sentences.ts';

export interface Original {
  readonly chunks: readonly Chunk[];
  readonly text: ExpectedText;
  readonly marks: readonly ExpectedMark[];
  readonly strayDate?: string;
}

interface Setting {
  readonly random: Random;
  readonly layout: Layout;
  readonly lexicon: Lexicon;
  readonly cast: Cast;
  readonly genre: Genre;
  readonly day: Day;
  readonly leaves: Leaves;
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

  const front = frontOf(setting, marks);
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

function frontOf(setting: Setting, marks: ExpectedMark[]): ExpectedBlock[] {
  const { random, lexicon, cast, genre } = setting;
  const blocks: ExpectedBlock[] = [{ kind: 'heading', text: genre.word }];
  const stamp = (kind: string, list: readonly string[]): void => {
    const written = random.pick(list);
    blocks.push({ kind: 'stamp', text: written });
    marks.push({ kind, written });
  };
  if (random.chance(0.7)) stamp('secrecy', lexicon.secrecy);
  if (random.chance(0.5)) stamp('handling', lexicon.handling);
  if (random.chance(0.8))
    for (const line of random.pick(lexicon.openers))
      blocks.push({ kind: 'opener', text: fill(line, lexicon, cast) });
  return blocks;
}

/** Sets heading, stamps and openers; stamps together or apart, and now and then a column of noise among the openers. */
export function setFront(
  random: Random,
  layout: Layout,
  chunks: Chunk[],
  front: readonly ExpectedBlock[],
  addNoise: () => void,
): void {
  const together = random.chance(0.5);
  for (const block of front) {
    const before = chunks.at(-1);
    if (block.kind === 'heading') chunks.push([layout.markdown ? `# ${block.text}` : block.text]);
    else if (block.kind === 'stamp' && together && before !== undefined && isStamp(front, before))
      chunks.push([...(chunks.pop() ?? []), block.text]);
    else chunks.push([block.text]);
    if (block.kind === 'opener') addNoise();
  }
}

function isStamp(front: readonly ExpectedBlock[], chunk: Chunk): boolean {
  return front.some((block) => block.kind === 'stamp' && block.text === chunk.at(-1));
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

function endOf(setting: Setting, chunks: Chunk[], blocks: ExpectedBlock[], marks: ExpectedMark[]): void {
  const { random, layout, lexicon, cast, day } = setting;
  if (random.chance(0.85)) {
    const text = random.pick(lexicon.closer(day, cast.from[lexicon.tag]));
    blocks.push({ kind: 'closer', text });
    chunks.push([text]);
  }
  if (!random.chance(0.4)) return;
  const [word, name] = random.pick(lexicon.certification);
  marks.push({ kind: 'certification', written: `${word} ${name}` });
  if (random.chance(0.5)) chunks.push([`${word} ${italic(layout, name)}`]);
  else chunks.push([word], [italic(layout, name)]);
}
