// Known texts laid onto lines that were read with errors: how many letters come to stand on the line on which they stand.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { parseMarkup } from '../../src/formats/folder/markup/parse.ts';
import { Report } from '../../src/formats/folder/report.ts';
import { readRecognised } from '../../src/formats/recognised.ts';
import { walkBlocks, type Block } from '../../src/model/block.ts';
import type { Polygon, RecognisedLine } from '../../src/model/recognised-page.ts';
import { draftFrom } from '../../src/text/recognised/draft.ts';
import { layText, type LaidText } from '../../src/text/recognised/lay.ts';
import { lineText } from '../../src/text/recognised/line-text.ts';
import type { PageRead } from '../../src/text/recognised/page-read.ts';
import { rangesOfBlock } from '../../src/text/segment/of-block.ts';
import { seeded } from '../generators/sources.ts';
import { sharedData } from '../shared-data.ts';

type Draw = ReturnType<typeof seeded>;

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const TruthSchema = z.object({
  width: z.int(),
  height: z.int(),
  lines: z.array(
    z.object({
      text: z.string(),
      polygon: z.array(z.tuple([z.number(), z.number()])).min(3),
      of: z.array(z.tuple([z.int(), z.int(), z.int()])).optional(),
    }),
  ),
});

/** Wrong letters, lost ones and such too many, in the share of all that is asked for. */
function misread(text: string, rate: number, draw: Draw): string {
  const letters = Array.from(text).filter((char) => /\p{L}/u.test(char));
  const any = (): string => letters[draw.int(0, letters.length - 1)] ?? '';
  return Array.from(text)
    .map((char) => {
      if (letters.length === 0 || draw.int(0, 999) >= rate * 1000) return char;
      const sort = draw.int(0, 9);
      return sort < 6 ? any() : sort < 8 ? '' : char + any();
    })
    .join('');
}

function line(text: string, polygon: Polygon): RecognisedLine {
  return { polygon, words: [{ text, polygon }] };
}

function pageId(label: string): string {
  return label.replaceAll(/\W/g, '_');
}

/** The text of each sample record with the lines of its sheets; `truth`: the characters that stand on each line. */
function* sampleRecords(rate: number, draw: Draw) {
  for (const name of readdirSync(join(samples, 'truth/records'))) {
    const folder = join(samples, 'records', name);
    const file = readdirSync(folder).find((entry) => entry.startsWith('t1.')) ?? '';
    const source = readFileSync(join(folder, file), 'utf8');
    const blocks = parseMarkup(source, 't1', { page: pageId, name: () => true }, new Report(file));
    const all = [...walkBlocks(blocks)];
    for (const block of all)
      block.segments = rangesOfBlock(block, file.split('.')[2] ?? '').map((range, at) => ({ id: `${block.id}.${at}`, ...range })); // prettier-ignore
    const truth = new Map<RecognisedLine, readonly (readonly [number, number, number])[]>();
    const pages = readdirSync(join(samples, 'truth/records', name)).map((sheet): PageRead => {
      const drawn = TruthSchema.parse(JSON.parse(readFileSync(join(samples, 'truth/records', name, sheet), 'utf8'))); // prettier-ignore
      const lines = drawn.lines.map(({ text, polygon, of = [] }) => {
        const made = line(misread(text, rate, draw), polygon);
        truth.set(made, of);
        return made;
      });
      const { width, height } = drawn;
      const polygon: Polygon = [[0, 0], [width, 0], [width, height]]; // prettier-ignore
      return { page: pageId(sheet.slice(0, -5)), recognised: { width, height, blocks: [{ kind: 'text', polygon, lines }] } }; // prettier-ignore
    });
    yield { blocks, all, pages, truth };
  }
}

/** Of the letters that stand on lines, how many were placed on theirs. */
function rightly(
  laid: LaidText,
  all: readonly Block[],
  truth: ReadonlyMap<RecognisedLine, readonly (readonly [number, number, number])[]>,
): { right: number; letters: number } {
  const found = new Map<string, RecognisedLine>();
  const number = new Map(all.map(({ id }, at) => [id, at]));
  for (const { zone, line: on } of laid.parts)
    for (let at = zone.part?.start ?? 0; at < (zone.part?.end ?? 0); at += 1)
      found.set(`${number.get(zone.part?.block ?? '')}:${at}`, on);
  let [right, letters] = [0, 0];
  for (const [on, of] of truth)
    for (const [block, start, end] of of)
      for (let at = start; at < end && all[block]?.noise !== true; at += 1) {
        if (!/[\p{L}\p{N}]/u.test(all[block]?.text.charAt(at) ?? '')) continue;
        letters += 1;
        if (found.get(`${block}:${at}`) === on) right += 1;
      }
  return { right, letters };
}

it.each([
  [0.05, 0.985],
  [0.15, 0.98],
  [0.3, 0.95],
])(
  'the sample sheets read with %f of the letters wrong: at least %f of all stand on their line',
  (rate, least) => {
    const draw = seeded(20261123);
    let [right, letters, records] = [0, 0, 0];
    for (const { blocks, all, pages, truth } of sampleRecords(rate, draw)) {
      const laid = layText({ blocks }, pages);
      const counted = rightly(laid, all, truth);
      right += counted.right;
      letters += counted.letters;
      records += 1;
      for (const { part, target } of laid.zones) {
        const own = all.find(({ id }) => id === part?.block);
        expect(part?.start).toBeLessThan(part?.end ?? 0);
        expect(part?.end).toBeLessThanOrEqual(own?.text.length ?? 0);
        expect([own?.id, ...(own?.segments.map(({ id }) => id) ?? [])]).toContain(target);
      }
    }
    expect(records).toBe(16);
    expect(right / letters).toBeGreaterThan(least);
  },
);

const typewritten = sharedData('ocr-typewritten');
it.skipIf(typewritten === undefined)(
  'the typewritten pages (the outside set ocr-typewritten), their lines read with 0.15 of the letters wrong: at least 0.97 stand on their line',
  () => {
    const draw = seeded(7);
    const folder = typewritten ?? '';
    const files = readdirSync(folder).filter((name) => name.endsWith('.alto.xml'));
    let [right, letters] = [0, 0];
    const pages: PageRead[] = [];
    const noisy: PageRead[] = [];
    const twin = new Map<RecognisedLine, RecognisedLine>();
    for (const name of files) {
      const read = readRecognised(readFileSync(join(folder, name)));
      if (!read.ok) throw new Error(name);
      const { imageName: _, ...recognised } = read.value;
      const page = `p${pages.length + 1}`;
      pages.push({ page, recognised });
      const blocks = recognised.blocks.map((block) => ({
        ...block,
        lines: block.lines.map((one) => {
          const made = line(misread(lineText(one).text, 0.15, draw), one.polygon);
          twin.set(one, made);
          return made;
        }),
      }));
      noisy.push({ page, recognised: { ...recognised, blocks } });
    }
    const { text: blocks, zones } = draftFrom(pages, { textId: 't1', languages: ['fr'] });
    const all = [...walkBlocks(blocks)];
    const number = new Map(all.map(({ id }, at) => [id, at]));
    const byPolygon = new Map([...twin].map(([one, made]) => [one.polygon, made]));
    const truth = new Map<RecognisedLine, [number, number, number][]>();
    for (const { part, polygon } of zones) {
      const made = byPolygon.get(polygon);
      if (made !== undefined && part !== undefined)
        truth.set(made, [[number.get(part.block) ?? 0, part.start, part.end]]);
    }
    const laid = layText({ blocks }, noisy);
    ({ right, letters } = rightly(laid, all, truth));
    expect(files.length).toBe(24);
    expect(letters).toBeGreaterThan(15_000);
    expect(right / letters).toBeGreaterThan(0.97);
  },
);
