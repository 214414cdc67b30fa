// What a line of the markup begins: judged by the line alone, so that what is written can be checked against it.
import { scanHeader, type Header } from './header.ts';
import { itemMarker } from './label.ts';
import { blockKind } from './outline.ts';

/** What a line is. `rest` is what follows the marker. */
export type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'page-marks' }
  | { readonly kind: 'heading'; readonly level: number; readonly rest: string }
  | { readonly kind: 'directive'; readonly header: Header; readonly rest: string }
  | { readonly kind: 'item'; readonly label: string | undefined; readonly rest: string }
  | { readonly kind: 'note'; readonly name: string; readonly rest: string }
  | { readonly kind: 'fence'; readonly ticks: number; readonly header: Header }
  | { readonly kind: 'row' }
  | { readonly kind: 'text'; readonly suspect?: string };

const pageMarks = /^(?:\{page [^{}|\\]{1,200}\}[ \t]*)+$/;
const noteDefinition = /^\[\^([^\s\]{}|\\^]{1,64})\]:(?:[ \t]+|$)/u;

/** Judges a line that has lost the blanks at both its ends. */
export function classify(line: string): Line {
  switch (line.charAt(0)) {
    case '':
      return { kind: 'blank' };
    case '#':
      return heading(line);
    case ':':
      return directive(line);
    case '`':
      return fence(line);
    case '|':
      return line.length > 1 && line.endsWith('|') ? { kind: 'row' } : { kind: 'text' };
    case '{':
      return { kind: pageMarks.test(line) ? 'page-marks' : 'text' };
    case '[': {
      const note = noteDefinition.exec(line);
      return note === null
        ? { kind: 'text' }
        : { kind: 'note', name: note[1] ?? '', rest: line.slice(note[0].length) };
    }
    default: {
      const marker = itemMarker(line);
      if (marker === undefined) return { kind: 'text' };
      return { kind: 'item', label: marker.label, rest: line.slice(marker.length) };
    }
  }
}

function heading(line: string): Line {
  const marker = /^#{1,6}[ \t]+(?=\S)/.exec(line);
  if (marker === null) return { kind: 'text' };
  return { kind: 'heading', level: marker[0].trimEnd().length, rest: line.slice(marker[0].length) };
}

function directive(line: string): Line {
  const scanned = scanHeader(line, 1, ':', true);
  if (!scanned.ok) return { kind: 'text' };
  const { header, end } = scanned;
  const rest = line.slice(end + 1);
  if (rest !== '' && !/^[ \t]/.test(rest)) return { kind: 'text' };
  if (blockKind(header.name) === undefined && header.name !== 'row' && header.name !== 'cell')
    return { kind: 'text', suspect: `:${header.name}:` };
  return { kind: 'directive', header, rest: rest.replace(/^[ \t]+/, '') };
}

function fence(line: string): Line {
  const ticks = /^`+/.exec(line)?.[0].length ?? 0;
  if (ticks < 3) return { kind: 'text' };
  const scanned = scanHeader(`${line.slice(ticks)}\n`, 0, '\n', true);
  if (!scanned.ok || scanned.header.name !== 'noise') return { kind: 'text' };
  return { kind: 'fence', ticks, header: scanned.header };
}
