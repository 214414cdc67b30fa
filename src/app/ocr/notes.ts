// What versions that a recognition publishes say of themselves, and by which they are told from those that a person made.
import type { Manifest } from '../../model/manifest.ts';

/** Of a version with a new transcription. `reader`: "tesseract 5.3.0 (ru)". */
export function readNote(reader: string, pages: number): string {
  return `Read by ${reader}, ${counted(pages)}.`;
}

/** Of a version in which a transcription got its places. `percent`: of its letters that found theirs. */
export function laidNote(reader: string, pages: number, percent: number): string {
  return `Lines found by ${reader}, ${counted(pages)}: ${percent} % of the text has its place.`;
}

/** Whether a recognition wrote the text of this version. */
export function wasRead({ origin, note }: Manifest): boolean {
  return origin === 'edit' && /^Read by \S[^\n]* \([^()\n]*\), \d+ pages?\.$/.test(note);
}

/** Whether a recognition drew the zones of this version. */
export function wasLaid(manifest: Manifest): boolean {
  const { origin, note } = manifest;
  return (
    wasRead(manifest) ||
    (origin === 'edit' && /^Lines found by \S[^\n]* \([^()\n]*\), \d+ pages?: \d+ % /.test(note))
  );
}

function counted(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`;
}
