// One page image from its file to what stands on it: made readable, cleaned, read by an engine, and every place led back to the stored picture.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImageLimits } from '../../image/source.ts';
import type { Result } from '../../model/problem.ts';
import type { Polygon, RecognisedPage } from '../../model/recognised-page.ts';
import { setApart } from '../../ocr/apart.ts';
import { sureCharacters, sureness } from '../../ocr/sureness.ts';
import { setUnsureApart } from '../../ocr/unsure.ts';
import type { OcrEngine } from '../../ocr/port.ts';
import { languageAmong } from '../../text/recognised/block-language.ts';
import type { Turns } from './pool.ts';
import { preparePicture, type PageSource, type PreparedPicture } from './prepare-picture.ts';
import type { ReadingTurns } from './reading-turns.ts';

export interface RecogniseOptions {
  /** BCP 47, the likeliest first. */
  readonly languages: readonly string[];
  /** False: the picture is read as it is, but upright. */
  readonly clean?: boolean | undefined;
  readonly limits: ImageLimits;
  /** Those of the other pages that are read meanwhile; at once where there are none. */
  readonly turns?: Omit<ReadingTurns, 'pages'> | undefined;
}

/** Changes when the same picture may be read otherwise than before: the cleaning, or what is done with the answer. */
const settingsVersion = 5;

/**
 * A page, or a line, of which the engine is less sure than this on the average is read once more: a page without the cleaning, which may have taken
 * ink for stains; a line with its edges smoothed. The reading with more that is sure is kept.
 */
const [surelyPage, surelyLine] = [0.4, 0.8];

/** How a page is read, but for engine and languages; part of a result's identity. */
export function settingsOf({ clean = true }: Pick<RecogniseOptions, 'clean'>): string {
  return `${clean ? 'cleaned' : 'as-it-is'}-${settingsVersion}`;
}

/**
 * What an engine reads on a page, with places in pixels of the image as stored. Problems: of the picture (it is none, it is broken, too large), of the
 * engine (no data for a language, a time limit, no answer). A page without words has no blocks of text.
 *
 * @throws the signal's reason when aborted, and faults of the disk on which pictures are put for the engine.
 */
export async function recognisePage(
  source: PageSource,
  engine: OcrEngine,
  options: RecogniseOptions,
  signal?: AbortSignal,
): Promise<Result<RecognisedPage>> {
  signal?.throwIfAborted();
  const { clean = true } = options;
  const first = await readOnce(source, engine, options, { clean }, signal);
  if (!first.ok || !clean) return first;
  const isLine = first.layout === 'line';
  if (sureness(first.value) >= (isLine ? surelyLine : surelyPage)) return first;
  const another = isLine ? { clean, soft: true } : { clean: false };
  const second = await readOnce(source, engine, options, another, signal);
  return second.ok && sureCharacters(second.value) > sureCharacters(first.value) ? second : first;
}

async function readOnce(
  source: PageSource,
  engine: OcrEngine,
  options: RecogniseOptions,
  preparation: { readonly clean: boolean; readonly soft?: boolean },
  signal: AbortSignal | undefined,
): Promise<Result<RecognisedPage> & { readonly layout?: PreparedPicture['layout'] }> {
  const folder = await mkdtemp(join(tmpdir(), 'verno-ocr-'));
  try {
    const { limits, languages, turns } = options;
    const path = join(folder, 'page.png');
    const prepared = await inTurn(turns?.preparing, signal, async () => {
      const made = await preparePicture(source, folder, { ...preparation, limits }, signal);
      if (!made.ok) return made;
      // While the page waits for the engine, its picture lies on the disk alone.
      const { picture, ...about } = made.value;
      await writeFile(path, picture, { mode: 0o600 });
      return { ...made, value: about };
    });
    if (!prepared.ok) return prepared;
    const { resolution, layout } = prepared.value;
    const darkOnLight = preparation.clean && layout !== 'line';
    const asked = { path, languages, resolution, layout, darkOnLight };
    const read = await inTurn(turns?.engine, signal, async () => engine.recognise(asked, signal));
    if (!read.ok) return read;
    return { ...read, value: placedBack(read.value, prepared.value, engine, options), layout };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inTurn<T>(
  turns: Turns | undefined,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  return turns === undefined ? work() : turns.take(work, signal);
}

function placedBack(
  page: RecognisedPage,
  prepared: Omit<PreparedPicture, 'picture'>,
  engine: OcrEngine,
  options: RecogniseOptions,
): RecognisedPage {
  const { name, version } = engine;
  const back = (polygon: Polygon): Polygon => polygon.map((point) => rounded(prepared.toStored(point)));
  const { width, height } = prepared.stored;
  const blocks = page.blocks.map((block) => ({
    ...block,
    polygon: back(block.polygon),
    lines: block.lines.map((line) => ({
      polygon: back(line.polygon),
      ...(line.baseline && { baseline: back(line.baseline) }),
      words: line.words.map((word) => ({ ...word, polygon: back(word.polygon) })),
    })),
  }));
  const apart = setUnsureApart(setApart({ width, height, blocks }, prepared));
  const settings = settingsOf(options);
  return {
    ...apart,
    engine: { name, version, languages: [...options.languages], settings },
    blocks: apart.blocks.map((block) => {
      const words = block.lines.map((line) => line.words.map(({ text }) => text).join(' ')).join(' ');
      const language = languageAmong(words, options.languages);
      return language === undefined ? block : { ...block, language };
    }),
  };
}

/** Tenths of a pixel are all that anybody can use. */
function rounded([x, y]: readonly [number, number]): [number, number] {
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
