// What was read on page images, kept in the archive's cache folder: a derivation, by which an interrupted recognition goes on where it was.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PageImage } from '../../model/exemplar.ts';
import { RecognisedPageSchema, type RecognisedPage } from '../../model/recognised-page.ts';
import type { OcrEngine } from '../../ocr/port.ts';
import type { Archive } from '../services.ts';
import { settingsOf } from './recognise-page.ts';

export interface HowRead {
  readonly engine: Pick<OcrEngine, 'name' | 'version'>;
  readonly languages: readonly string[];
  readonly clean: boolean;
}

/** The file in which a page's result is kept: by the picture, and by everything that decides what is read on it. */
export function keptFile(dir: string, image: PageImage, { engine, languages, clean }: HowRead): string {
  const { hash, frame = 0, orientation = 1 } = image;
  const how = [frame, orientation, engine.name, engine.version, languages.join(','), settingsOf({ clean })];
  const key = createHash('sha256').update(JSON.stringify(how)).digest('hex').slice(0, 32);
  return join(dir, 'cache', 'ocr', hash.slice(0, 2), `${hash}-${key}.json`);
}

/** What was kept; undefined where nothing was, or it cannot be used. */
export async function keptPage(file: string): Promise<RecognisedPage | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    return RecognisedPageSchema.safeParse(kept).data;
  } catch {
    return undefined;
  }
}

/** Keeps a result, whole or not at all. A cache that cannot be written costs time later, and nothing now. Nothing is kept of a picture that was withdrawn meanwhile. */
export async function keepPage(
  { blobs }: Pick<Archive, 'blobs'>,
  file: string,
  { hash }: PageImage,
  page: RecognisedPage,
): Promise<void> {
  const unfinished = `${file}.${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, JSON.stringify(page));
    await rename(unfinished, file);
  } catch {
    await unlink(unfinished).catch(() => undefined);
  }
  // A withdrawal deletes the picture first, and empties the cache then.
  if (!(await blobs.has(hash))) await unlink(file).catch(() => undefined);
}
