// The qualifiers of an EDTF date, part by part, and their canonical places.
import type { LibraryReading } from './edtf-library.ts';

type Sign = '' | '?' | '~' | '%';

/** The bits of the library's mask over YYYYMMDD that belong to year, month and day. */
const bits = [0b1111, 0b110000, 0b11000000] as const;

function has(mask: LibraryReading['uncertain'], part: number): boolean {
  return mask === true || (typeof mask === 'number' && (mask & (bits[part] ?? 0)) !== 0);
}

function signs(reading: LibraryReading, parts: number): Sign[] {
  return Array.from({ length: parts }, (_, part) => {
    const uncertain = has(reading.uncertain, part);
    const approximate = has(reading.approximate, part);
    if (uncertain && approximate) return '%';
    if (uncertain) return '?';
    return approximate ? '~' : '';
  });
}

/**
 * The date's parts with their qualifiers in canonical places (Library of Congress, "Qualification", levels 1 and 2): one sign at the
 * right of the leading parts that share it, then one at the left of each later part that has its own. "?2016-?05-31" gives
 * "2016-05?-31"; qualifiers that govern everything stand at the end.
 */
export function writeQualified(parts: readonly string[], reading: LibraryReading): string {
  const own = signs(reading, parts.length);
  const first = own[0] ?? '';
  const differs = own.findIndex((sign) => sign !== first);
  const shared = differs === -1 ? own.length : differs;
  const group = first === '' ? 0 : shared;
  return parts
    .map((part, i) => {
      if (i === group - 1) return part + first;
      return i < group ? part : `${own[i] ?? ''}${part}`;
    })
    .join('-');
}
