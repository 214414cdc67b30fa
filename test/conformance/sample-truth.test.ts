// The ground truth of the drawn scans: every line of the transcriptions is on them, where it is said to be.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { parseMarkup } from '../../src/formats/folder/markup/parse.ts';
import { Report } from '../../src/formats/folder/report.ts';
import { walkBlocks, type Block } from '../../src/model/block.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));

const TruthSchema = z.strictObject({
  image: z.string(),
  width: z.int(),
  height: z.int(),
  lines: z.array(
    z.strictObject({
      text: z.string(),
      kind: z.enum(['typed', 'brush', 'hand', 'print', 'signature', 'stamp', 'pencil', 'folio', 'neighbour']),
      polygon: z.array(z.tuple([z.int().min(0).max(1240), z.int().min(0).max(1754)])).length(4),
      of: z.array(z.tuple([z.int(), z.int(), z.int()])).optional(),
    }),
  ),
});
type Truth = z.infer<typeof TruthSchema>;

const written = new Set(['typed', 'brush', 'hand', 'print', 'signature']);
const folders = ['records', 'edits'].flatMap((parent) =>
  readdirSync(join(samples, parent)).map((name) => `${parent}/${name}`),
);

function truthsOf(folder: string): Truth[] {
  const files = readdirSync(join(samples, 'truth', folder));
  return files.map((file) =>
    TruthSchema.parse(JSON.parse(readFileSync(join(samples, 'truth', folder, file), 'utf8'))),
  );
}

function blocksOf(folder: string): Block[] {
  const file = readdirSync(join(samples, folder)).find((name) => name.startsWith('t1.')) ?? '';
  const outside = { page: (label: string): string => label, name: (): boolean => true };
  const text = readFileSync(join(samples, folder, file), 'utf8');
  return [...walkBlocks(parseMarkup(text, 't1', outside, new Report(file)))];
}

const even = (text: string): string => text.replaceAll(/[\s*]+/gu, '').toLowerCase();

describe('the truth of the sample scans', () => {
  it.each(folders)('%s: every scan has one', (folder) => {
    const images = readdirSync(join(samples, folder, 'images')).map((name) => `${folder}/images/${name}`);
    expect(
      truthsOf(folder)
        .map(({ image }) => image)
        .toSorted(),
    ).toEqual(images.toSorted());
  });

  it.each(folders)('%s: what a line reads is what the transcription has there', (folder) => {
    const blocks = blocksOf(folder);
    let compared = 0;
    for (const { lines } of truthsOf(folder)) {
      for (const { text, of = [] } of lines) {
        const plain = of.every(([block, start, end]) =>
          (blocks[block]?.spans ?? []).every(
            (span) =>
              !['correction', 'bracket'].includes(span.type) || span.end <= start || span.start >= end,
          ),
        );
        if (!plain || of.length === 0) continue;
        const slices = of.map(([block, start, end]) => blocks[block]?.text.slice(start, end) ?? '');
        // A list's label and the mark of a note stand on the line, and in no block's string.
        expect(even(text)).toContain(even(slices[0] ?? ''));
        expect(even(text).endsWith(even(slices.join('')))).toBe(true);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  it.each(folders)('%s: nothing of an imaged page is left out', (folder) => {
    const blocks = blocksOf(folder);
    const shown = new Set<string>();
    for (const { lines } of truthsOf(folder))
      for (const { of = [] } of lines)
        for (const [block, start, end] of of)
          for (let at = start; at < end; at++) shown.add(`${block}/${at}`);
    const yaml = z
      .object({ pages: z.array(z.looseObject({ label: z.coerce.string(), absent: z.unknown() }).partial()) })
      .parse(parseYaml(readFileSync(join(samples, folder, 'record.yaml'), 'utf8')));
    const imaged = new Set(
      yaml.pages.flatMap(({ label, absent }) =>
        /not-imaged|lost/.test(JSON.stringify(absent ?? '')) ? [] : [label],
      ),
    );
    let page = yaml.pages[0]?.label;
    for (const [index, block] of blocks.entries()) {
      for (let at = 0; at < block.text.length; at++) {
        for (const span of block.spans)
          if (span.type === 'page-break' && span.start === at && block.kind !== 'note') page = span.page;
        const bracketed = block.spans.some(
          (span) => span.type === 'bracket' && span.start <= at && at < span.end,
        );
        if (block.noise === true || block.kind === 'note' || bracketed || !imaged.has(page)) continue;
        if (/\s/u.test(block.text.charAt(at))) continue;
        expect(
          shown.has(`${index}/${at}`),
          `block ${index}, “${block.text.slice(at, at + 20)}” of page ${page}`,
        ).toBe(true);
      }
    }
  });

  it.each(folders)('%s: there is ink where a line is', async (folder) => {
    for (const { image, lines, width } of truthsOf(folder)) {
      const { data, info } = await sharp(join(samples, image))
        .extractChannel(0)
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([info.width, info.height]).toEqual([width, 1754]);
      for (const { text, kind, polygon } of lines.filter((line) => written.has(line.kind))) {
        if (/^[-_\s]*$/.test(text)) continue;
        const [xs, ys] = [polygon.map(([x]) => x), polygon.map(([, y]) => y)];
        const [left, right] = [Math.min(...xs), Math.max(...xs)];
        const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
        let [darkest, lightest] = [255, 0];
        for (let y = top; y < bottom; y++)
          for (let x = left; x < right; x++) {
            const tone = data[y * width + x] ?? 0;
            darkest = Math.min(darkest, tone);
            lightest = Math.max(lightest, tone);
          }
        expect(lightest - darkest, `${image}: ${kind} “${text}”`).toBeGreaterThan(35);
      }
    }
  });
});
