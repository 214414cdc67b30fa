// The zones of a sample record: where the words of its first text stand on its scans, from what was written down when they were drawn.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { parseMarkup } from '../../src/formats/folder/markup/parse.ts';
import { Report } from '../../src/formats/folder/report.ts';
import { walkBlocks } from '../../src/model/block.ts';
import type { Zone } from '../../src/model/zone.ts';

const PolygonSchema = z.array(z.tuple([z.number(), z.number()])).length(4);
const TruthSchema = z.object({
  lines: z.array(
    z.object({
      text: z.string(),
      polygon: PolygonSchema,
      of: z.array(z.tuple([z.int(), z.int(), z.int()])).optional(),
    }),
  ),
});
type Line = z.infer<typeof TruthSchema>['lines'][number];
const RecordSchema = z.object({
  pages: z.array(z.union([z.string(), z.number(), z.looseObject({ label: z.coerce.string() })])),
});

type Corner = readonly [x: number, y: number];

function between(p: Corner, q: Corner, at: number): [number, number] {
  return [Math.round(p[0] + (q[0] - p[0]) * at), Math.round(p[1] + (q[1] - p[1]) * at)];
}

/** A stretch of a line that is level or leans a little: its corners from the top left, clockwise. Shares are of the line's length. */
function stretch(polygon: Line['polygon'], from: number, to: number): Zone['polygon'] {
  const [a, b, c, d] = polygon;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return polygon;
  return [between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)];
}

/** The parts of a line, each with the share of the line on which it stands: cells of a table have a stretch for each. */
function partsOf(
  { text, of = [] }: Line,
  stringOf: (at: number) => string,
): { of: [number, number, number]; from: number; to: number }[] {
  let reached = 0;
  return of.map(([at, start, end], index) => {
    const found = of.length === 1 ? -1 : text.indexOf(stringOf(at).slice(start, end), reached);
    if (found < 0) return { of: [at, start, end], from: index / of.length, to: (index + 1) / of.length };
    reached = found + end - start;
    return { of: [at, start, end], from: found / text.length, to: reached / text.length };
  });
}

/** The zones of the record in `folder`; blocks bear the ids that an import gives them at first. `truth`: its folder under `truth/`. */
export function zonesOf(folder: string, truth: string): Zone[] {
  const file = readdirSync(folder).find((entry) => entry.startsWith('t1.'));
  if (file === undefined || !existsSync(truth)) return [];
  const { pages } = RecordSchema.parse(parseYaml(readFileSync(join(folder, 'record.yaml'), 'utf8')));
  const labels = pages.map((page) => (typeof page === 'object' ? page.label : String(page)));
  const outside = { page: (label: string): string => label, name: (): boolean => true };
  const blocks = [
    ...walkBlocks(parseMarkup(readFileSync(join(folder, file), 'utf8'), 't1', outside, new Report(file))),
  ];
  const zones: Zone[] = [];
  for (const [index, label] of labels.entries()) {
    const path = join(truth, `${label}.json`);
    if (!existsSync(path)) continue;
    for (const line of TruthSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).lines)
      for (const { of, from, to } of partsOf(line, (at) => blocks[at]?.text ?? '')) {
        const [at, start, end] = of;
        const block = blocks[at]?.id;
        if (block === undefined) continue;
        zones.push({
          id: `z${zones.length + 1}`,
          page: `p${index + 1}`,
          target: block,
          part: { block, start, end },
          polygon: stretch(line.polygon, from, to),
        });
      }
  }
  return zones;
}
