// verno import --ocr: what was just taken in without a transcription is read at once.
import type { ImportReport } from '../app/import/import.ts';
import type { ImageLimits } from '../app/image-limits.ts';
import type { OcrEngine } from '../app/ocr/engine.ts';
import { ocrRecords, type OcrReport } from '../app/ocr/read-records.ts';
import { lackText } from '../app/ocr/without-text.ts';
import type { Archive } from '../app/services.ts';
import type { Result } from '../model/problem.ts';
import type { Context } from './command.ts';
import { engineFor, readOptions, type OcrOptions } from './ocr-options.ts';
import { progressLine, sayOcr } from './ocr-words.ts';
import type { Terminal } from './terminal.ts';

export interface ImportOcrFlags {
  readonly ocr?: true;
  readonly lang?: string;
  readonly by: string;
}

const usual = { as: 'text', ocrSeconds: '300', clean: true, doubtfulBelow: '0.6' };

/** What --ocr asks for, checked before anything is imported: the languages, and that an engine is there. */
export async function askedOcr(
  flags: ImportOcrFlags,
  { services }: Context,
): Promise<Result<(OcrOptions & { readonly engine: OcrEngine }) | undefined>> {
  if (flags.ocr !== true) return { ok: true, value: undefined, problems: [] };
  const read = readOptions({ ...usual, ...flags });
  if (!read.ok) return read;
  const engine = await engineFor(services, { ...usual, by: flags.by }, read.value);
  return engine.ok ? { ...engine, value: { ...read.value, engine: engine.value } } : engine;
}

/** Reads the new records of an import that have page images and no transcription. */
export async function ocrImported(
  archive: Archive,
  imported: ImportReport,
  { engine, ...options }: OcrOptions & { readonly engine: OcrEngine },
  { by, limits }: { readonly by: string; readonly limits: ImageLimits },
  out: Terminal,
  { signal }: Context,
): Promise<OcrReport> {
  try {
    const ids = await lackText(archive, imported.records.map(({ id }) => id), signal); // prettier-ignore
    const report = await ocrRecords(archive, imported.dryRun ? [] : ids, engine, {
      ...options,
      clean: usual.clean,
      again: false,
      by,
      dryRun: false,
      limits,
      atOnce: engine.atOnce,
      signal,
      onProgress: (progress) => out.progress(progressLine(progress)),
    });
    out.progress('');
    sayOcr(report, undefined, false, out);
    return report;
  } finally {
    await engine.close();
  }
}
