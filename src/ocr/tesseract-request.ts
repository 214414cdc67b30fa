// What a request comes to for tesseract, whether it runs as a program or in WebAssembly.
import { refuse, type Result } from '../model/problem.ts';
import { nameFor } from './languages.ts';
import type { RecognitionRequest } from './port.ts';
import { languagesMissing } from './problems.ts';

/** `names`: tesseract's own of the languages, each once. `resolution`: dots per inch that it believes; undefined where it is to estimate them. */
export interface TesseractRequest {
  readonly names: readonly string[];
  readonly resolution: number | undefined;
}

/** Dots per inch below and above which tesseract distrusts what it is told (its `kMinCredibleResolution`, `kMaxCredibleResolution`). */
const credible = { least: 70, most: 2400 };

/** What is there: `names` of tesseract's, the `languages` that they stand for, and the `data` folder where it is not tesseract's own. */
export function tesseractRequest(
  { languages, resolution = 0 }: RecognitionRequest,
  there: {
    readonly names: readonly string[];
    readonly languages: readonly string[];
    readonly data?: string | undefined;
  },
): Result<TesseractRequest> {
  const wanted = languages.map((language) => [language, nameFor(language) ?? ''] as const);
  const missing = wanted.filter(([, name]) => !there.names.includes(name)).map(([language]) => language);
  if (missing.length > 0) return refuse(languagesMissing(missing, there.languages, there.data));
  const isCredible = resolution >= credible.least && resolution <= credible.most;
  const value = {
    names: [...new Set(wanted.map(([, name]) => name))],
    resolution: isCredible ? Math.round(resolution) : undefined,
  };
  return { ok: true, value, problems: [] };
}
