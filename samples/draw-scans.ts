// Draws the scans of the sample records from their transcriptions: `node samples/draw-scans.ts [RECORD…]`. Needs the fonts that
// samples/README.md names. The same machine draws the same sheets.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { parseMarkup } from '../src/formats/folder/markup/parse.ts';
import { Report } from '../src/formats/folder/report.ts';
import { chance } from './drawing/chance.ts';
import { drawSheet, type Sheet } from './drawing/sheet.ts';
import { typePage } from './drawing/typed.ts';
import { piecesByPage, type Piece } from './drawing/words.ts';
import { brushPage } from './drawing/written.ts';

const samples = fileURLToPath(new URL('.', import.meta.url));
const mostBytes = 120_000;

/** Leaves of which the archive holds a picture and no transcription: what the typist put on them, by record and folio. */
const untranscribed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'telegram-poluektov': {
    '42': `о льде. Зимою, сказал он, река в мосте не нуждается, и четыре месяца в году у Комиссии, следовательно, нет предмета. Он спросил, получает ли за эти месяцы жалованье наша делегация. Я ответил, что получает. Он сказал, что этим устранено главное препятствие к соглашению.

Затем Ци Бохэн вынул из рукава список вопросов, который Но Ман Сек огласил в порядке, принятом им самим:

1. Обменяться мнением об окраске черты на быке № 4, цвет которой девятое заседание оставило открытым.`,
  },
};

const RecordSchema = z.looseObject({
  pages: z.array(z.union([z.string(), z.number(), z.looseObject({ label: z.coerce.string() })])),
});

/** The pages of a record, and whether there is a picture: there is, where its entry does not say that it was not imaged. */
function pagesOf(yaml: string): { label: string; imaged: boolean }[] {
  return RecordSchema.parse(parseYaml(yaml)).pages.map((page) =>
    typeof page === 'object'
      ? { label: page.label, imaged: !JSON.stringify(page).includes('not-imaged') }
      : { label: String(page), imaged: true },
  );
}

async function drawRecord(folder: string, name: string): Promise<void> {
  const pages = pagesOf(await readFile(join(folder, 'record.yaml'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => entry.startsWith('t1.transcription.'));
  if (file === undefined) return;
  const language = file.split('.')[2] ?? '';
  const outside = {
    page: (label: string): string | undefined => pages.find((page) => page.label === label)?.label,
    name: (): boolean => true,
  };
  const blocks = parseMarkup(await readFile(join(folder, file), 'utf8'), 't1', outside, new Report(file));
  const byPage = piecesByPage(blocks, pages[0]?.label ?? '1');
  await mkdir(join(folder, 'images'), { recursive: true });
  for (const { label, imaged } of pages) {
    if (!imaged) continue;
    const hidden = untranscribed[name]?.[label];
    const unread =
      hidden === undefined
        ? undefined
        : piecesByPage(parseMarkup(hidden, 'u', outside, new Report(file)), label).get(label);
    await drawPage(join(folder, 'images', `${label}.webp`), {
      seed: `${name}/${label}`,
      language,
      label,
      pieces: unread?.map((piece, index) => ({ ...piece, begins: index > 0 })) ?? byPage.get(label) ?? [],
      faint: unread !== undefined,
    });
  }
}

interface Leaf {
  readonly seed: string;
  readonly language: string;
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** A carbon copy too weak to be read. */
  readonly faint: boolean;
}

async function drawPage(path: string, { seed, language, label, pieces, faint }: Leaf): Promise<void> {
  const luck = chance(seed);
  const brushed = language === 'zh-Hant' || language === 'ko';
  const noise = pieces.find(({ block }) => block.noise === true)?.block.text.split('\n');
  const sheet: Sheet = brushed
    ? { marks: brushPage(pieces, label, language === 'ko' ? 'KR' : 'TC', luck), paper: 'ruled' }
    : {
        marks: typePage(pieces, label, faint, luck),
        paper: language === 'en' ? 'thin' : 'typing',
        ...(noise !== undefined && { neighbour: noise }),
      };
  const picture = sharp(Buffer.from(drawSheet(sheet, luck))).grayscale();
  for (let quality = 64; quality >= 20; quality -= 6) {
    const bytes = await picture.clone().webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
    if (bytes.length > mostBytes && quality > 20) continue;
    await writeFile(path, bytes);
    break;
  }
}

const wanted = process.argv.slice(2);
for (const parent of [join(samples, 'records'), join(samples, 'edits')]) {
  for (const entry of await readdir(parent, { withFileTypes: true })) {
    if (!entry.isDirectory() || (wanted.length > 0 && !wanted.includes(entry.name))) continue;
    const files = await readdir(join(parent, entry.name));
    if (files.includes('record.yaml')) await drawRecord(join(parent, entry.name), entry.name);
  }
}
