// What verno ocr says on the way.
import type { OcrProgress } from '../app/ocr/progress.ts';

export function progressLine({ pages, of, aMinute }: OcrProgress): string {
  return `${pages} of ${of} pages · ${aMinute} a minute`;
}

/** 0.934 as "93 %"; a dash where nobody says. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}
