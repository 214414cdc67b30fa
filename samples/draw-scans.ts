// Draws the scans of the sample records from their transcriptions: `node samples/draw-scans.ts [RECORD…]`, and writes down beside
// them, in truth/, which line stands where. Needs the fonts that samples/README.md names. The same machine draws the same sheets.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { parseMarkup } from '../src/formats/folder/markup/parse.ts';
import { walkBlocks } from '../src/model/block.ts';
import { Report } from '../src/formats/folder/report.ts';
import { chance, type Chance } from './drawing/chance.ts';
import { mannerOf, untranscribed, type Manner } from './drawing/leaves.ts';
import { onPicture, turned, type DrawnLine, type DrawnPage } from './drawing/line.ts';
import { pencilFace } from './drawing/marks.ts';
import { widthsOf, type Widths } from './drawing/measure.ts';
import { drawSheet } from './drawing/sheet.ts';
import { hands, setPage } from './drawing/set.ts';
import { height, width } from './drawing/svg.ts';
import { typePage } from './drawing/typed.ts';
import { piecesByPage, type Piece } from './drawing/words.ts';
import { brushPage } from './drawing/written.ts';

const samples = fileURLToPath(new URL('.', import.meta.url));
const mostBytes = 120_000;
const brushes: Readonly<Record<string, 'TC' | 'KR' | 'JP'>> = { 'zh-Hant': 'TC', ko: 'KR', ja: 'JP' };

const RecordSchema = z.looseObject({
  pages: z.array(z.union([z.string(), z.number(), z.looseObject({ label: z.coerce.string() })])),
});

/** The pages of a record, and whether there is a picture: there is, unless the entry says that it was not imaged, or is lost. */
function pagesOf(yaml: string): { label: string; imaged: boolean }[] {
  return RecordSchema.parse(parseYaml(yaml)).pages.map((page) =>
    typeof page === 'object'
      ? { label: page.label, imaged: !/not-imaged|"lost"/.test(JSON.stringify(page)) }
      : { label: String(page), imaged: true },
  );
}

/** Draws what the first text of a record has on each page: of a document known in translation alone, the translation. */
async function drawRecord(parent: string, name: string): Promise<void> {
  const folder = join(samples, parent, name);
  const pages = pagesOf(await readFile(join(folder, 'record.yaml'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => entry.startsWith('t1.'));
  if (file === undefined) return;
  const language = file.split('.')[2] ?? '';
  const outside = {
    page: (label: string): string | undefined => pages.find((page) => page.label === label)?.label,
    name: (): boolean => true,
  };
  const source = await readFile(join(folder, file), 'utf8');
  const blocks = parseMarkup(source, 't1', outside, new Report(file));
  const order = new Map([...walkBlocks(blocks)].map(({ id }, at) => [id, at]));
  const byPage = piecesByPage(blocks, pages[0]?.label ?? '1');
  const faces = await measured([source, name, ...pages.map(({ label }) => label)]);
  const ink = (label: string, manner: Manner, luck: Chance): DrawnPage => {
    const hidden = untranscribed[name]?.[label];
    const pieces =
      hidden === undefined ? (byPage.get(label) ?? []) : unread(hidden, label, outside, new Report(file));
    const brush = brushes[language];
    if (brush !== undefined) return brushPage(pieces, label, brush, manner, luck);
    const { by } = manner;
    if (by === undefined)
      return typePage(pieces, label, hidden === undefined ? manner : { force: 0.3 }, faces.pencil, luck);
    return setPage(pieces, label, hands[by], faces[by], faces.pencil, luck);
  };
  for (const { label, imaged } of pages) {
    if (!imaged) continue;
    const seed = `${name}/${label}`;
    const luck = chance(seed);
    const manner = mannerOf(name, label);
    const { marks, lines } = ink(label, manner, luck);
    const noise = byPage
      .get(label)
      ?.find(({ block }) => block.noise === true)
      ?.block.text.split('\n');
    const neighbour = manner.neighbour ?? noise;
    const { svg, turn, beside } = drawSheet(
      {
        marks,
        paper: brushes[language] !== undefined ? 'ruled' : language === 'en' ? 'thin' : 'typing',
        ...(neighbour !== undefined && { neighbour }),
        ...(manner.behind !== undefined && {
          behind: ink(manner.behind, mannerOf(name, manner.behind), chance(`${seed}/behind`)).marks,
        }),
        ...(manner.turn !== undefined && { turn: manner.turn }),
      },
      luck,
    );
    const image = join(parent, name, 'images', `${label}.webp`);
    await put(join(samples, image), await pictureOf(svg));
    const placed = lines.map((line) => ({
      ...line,
      polygon: turned(line.polygon, turn, [width / 2, height / 2]),
    }));
    await put(
      join(samples, 'truth', parent, name, `${label}.json`),
      truthOf(image, [...placed, ...beside], order),
    );
  }
}

/** The widths of the letters of every face that is not the typewriter's. */
async function measured(texts: readonly string[]): Promise<Record<'hand' | 'print' | 'pencil', Widths>> {
  return {
    hand: await widthsOf(hands.hand.face, texts),
    print: await widthsOf(hands.print.face, texts),
    pencil: await widthsOf(pencilFace, texts),
  };
}

function unread(
  words: string,
  label: string,
  outside: Parameters<typeof parseMarkup>[2],
  report: Report,
): Piece[] {
  const pieces = piecesByPage(parseMarkup(words, 'u', outside, report), label).get(label) ?? [];
  // What nobody transcribed is of no block of the record.
  return pieces.map((piece, index) => ({
    ...piece,
    begins: index > 0,
    glyphs: piece.glyphs.map(({ text, underlined }) => ({
      text,
      ...(underlined === true && { underlined }),
    })),
  }));
}

/** Grey, and as good as the weight allows. */
async function pictureOf(svg: string): Promise<Buffer> {
  const picture = sharp(Buffer.from(svg)).grayscale();
  for (let quality = 64; ; quality -= 6) {
    const bytes = await picture.clone().webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (bytes.length <= mostBytes || quality <= 26) return bytes;
  }
}

/**
 * One line of JSON for each line on the page, so that a change shows in a difference of versions as what it is. Blocks are called by
 * their number in reading order, from 0, since their ids are given by the archive.
 */
function truthOf(image: string, lines: readonly DrawnLine[], order: ReadonlyMap<string, number>): string {
  const head = JSON.stringify({ image, width, height }).slice(0, -1);
  const rows = lines.map(({ text, kind, polygon, of }) =>
    JSON.stringify({
      text,
      kind,
      polygon: onPicture(polygon),
      ...(of !== undefined && { of: of.map(([id, start, end]) => [order.get(id), start, end]) }),
    }),
  );
  return `${head},"lines":[\n${rows.join(',\n')}\n]}\n`;
}

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const wanted = process.argv.slice(2);
for (const parent of ['records', 'edits']) {
  for (const entry of await readdir(join(samples, parent), { withFileTypes: true })) {
    if (!entry.isDirectory() || (wanted.length > 0 && !wanted.includes(entry.name))) continue;
    const files = await readdir(join(samples, parent, entry.name));
    if (files.includes('record.yaml')) await drawRecord(parent, entry.name);
  }
}
