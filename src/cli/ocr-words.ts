// What verno ocr says on the way.
import type { OcrProgress } from '../app/ocr/progress.ts';
import type { OcrReport } from '../app/ocr/read-records.ts';
import { problemLines, type Terminal } from './terminal.ts';

export function progressLine({ pages, of, aMinute }: OcrProgress): string {
  return `${pages} of ${of} pages · ${aMinute} a minute`;
}

/** 0.934 as "93 %"; a dash where nobody says. */
function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}

/** The report, for people. `folder`: where records were written, where they were. */
export function sayOcr(
  { read, problems }: OcrReport,
  folder: string | undefined,
  dryRun: boolean,
  out: Terminal,
): void {
  for (const problem of problems) out.warn(problemLines(problem));
  for (const { id, version, pages, words, confidence, doubtful, share } of read) {
    const whereTo =
      version === null ? (dryRun ? 'not published' : (folder ?? 'nothing new')) : `version ${version}`;
    const what =
      share === null
        ? `${words} words, ${doubtful} of them doubtful, confidence ${percent(confidence)}`
        : `${percent(share)} of the transcription placed`;
    out.say(`  ${id}  ${whereTo} · ${pages === 1 ? '1 page' : `${pages} pages`} · ${what}`);
  }
  out.say(`${read.length} ${read.length === 1 ? 'record' : 'records'} read.`);
}
