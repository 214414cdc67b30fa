// A record's text in parts small enough that a page of results loads one of each record.
import type { CopiedSegment, CopiedRecord, TextPiece } from '../pieces.ts';

/** Characters of a part, and of one segment in it, in UTF-16 code units; letters beyond ASCII count twice, ideographs three times. */
const most = { part: 4200, segment: 1400 } as const;

const widthOf = (text: string): number => {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    width += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return width;
};

/** Segments, those of a part together; a very long one is cut between words. At least one part, which may be empty. */
export function partsOf(segments: readonly CopiedSegment[]): CopiedSegment[][] {
  const parts: CopiedSegment[][] = [[]];
  let width = 0;
  for (const segment of segments.flatMap(cut)) {
    const own = widthOf(segment.text) + 24;
    if (width > 0 && width + own > most.part) {
      parts.push([]);
      width = 0;
    }
    parts.at(-1)?.push(segment);
    width += own;
  }
  return parts;
}

function cut(segment: CopiedSegment): CopiedSegment[] {
  const pieces: CopiedSegment[] = [];
  for (let rest = segment.text; rest !== '';) {
    if (rest.length <= most.segment) {
      pieces.push({ ...segment, text: rest });
      break;
    }
    const space = rest.lastIndexOf(' ', most.segment);
    const end = space > most.segment / 2 ? space : most.segment;
    const last = rest.charCodeAt(end - 1);
    const whole = last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
    pieces.push({ ...segment, text: rest.slice(0, whole) });
    rest = rest.slice(whole).trimStart();
  }
  return pieces;
}

export function textPiece(
  { href, title, titleLanguage, date, about }: CopiedRecord,
  parts: number,
  segments: readonly CopiedSegment[],
): TextPiece {
  return {
    href,
    title,
    titleLanguage,
    date,
    about,
    parts,
    segments: segments.map(({ id, text, language, role }) => [id, text, language, role.slice(0, 1)]),
  };
}
