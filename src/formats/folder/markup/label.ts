// The beginning of a list item: its label as printed, or a hyphen.
import { isSafe } from './escape.ts';

/** A label with what it is written as, the blank after it included. `label` is undefined for `- `. */
export interface ItemMarker {
  readonly label: string | undefined;
  readonly length: number;
}

// 2.  2)  1.2.  (2)  (a)  (iv)  a)  а)  iv)  but not "A. " or "1950. ", which begin names and sentences.
const printed =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]|\((?:\d{1,3}|\p{L}|[ivxlcdm]{2,6}|[IVXLCDM]{2,6})\)|(?:\p{L}|[ivxlcdm]{2,6}|[IVXLCDM]{2,6})\))[ \t]+(?=\S)/u;
const bare = /^-[ \t]+(?=\S)/;
const explicit = /^-\[((?:[^\]\\]|\\.){1,200})\][ \t]+(?=\S)/u;

/** The marker at the beginning of a line, or undefined. */
export function itemMarker(line: string): ItemMarker | undefined {
  const head = line.slice(0, 256);
  const hyphen = bare.exec(head);
  if (hyphen !== null) return { label: undefined, length: hyphen[0].length };
  const any = explicit.exec(head);
  if (any !== null) return { label: (any[1] ?? '').replace(/\\(.)/gu, '$1'), length: any[0].length };
  const label = printed.exec(head);
  return label === null ? undefined : { label: label[0].trimEnd(), length: label[0].length };
}

/** How a label is written, with its blank; undefined where no short way gives it back exactly. */
export function printMarker(label: string | undefined): string | undefined {
  if (label === undefined) return '- ';
  if (/[\n\t]/.test(label) || !isSafe(label)) return undefined;
  for (const marker of [`${label} `, `-[${label.replace(/[\\\]]/g, '\\$&')}] `]) {
    const read = itemMarker(`${marker}x`);
    if (read?.label === label && read.length === marker.length) return marker;
  }
  return undefined;
}
