// tesseract.js, for machines without tesseract: it reads with a folder of language data, and asks nobody for any.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import type { Problem } from '../../model/problem.ts';
import { languageOf } from '../languages.ts';
import type { OcrEngineKind } from '../port.ts';
import { noEngine } from '../problems.ts';
import { TesseractJs } from './engine.ts';

const ending = '.traineddata';

export const tesseractJs: OcrEngineKind = {
  name: 'tesseract-js',
  async find(settings): Promise<TesseractJs | Problem> {
    const { data, atOnce = availableParallelism(), seconds = 600, languages = [] } = settings;
    if (data === undefined) return noEngine(languages);
    let files: string[];
    try {
      files = await readdir(data);
    } catch {
      return noData(data);
    }
    const names = files
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length))
      .filter((name) => languageOf(name) !== undefined);
    if (names.length === 0) return noData(data);
    return new TesseractJs({ version: await version(), data, names, atOnce, seconds });
  },
};

async function version(): Promise<string> {
  const about = createRequire(import.meta.url).resolve('tesseract.js/package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(about, 'utf8'))).version;
}

function noData(folder: string): Problem {
  return {
    code: 'no-ocr-data',
    severity: 'error',
    message: `The folder “${folder}” holds no language data.`,
    hint: 'It wants files such as rus.traineddata; https://github.com/tesseract-ocr/tessdata_fast has them.',
  };
}
