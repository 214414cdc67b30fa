// What a line is wherever it stands: by its wording and shape, before its surroundings are asked.
import { isFullDate } from './dates.ts';
import { folioShape, typedPageNumber } from './folios.ts';
import type { Line } from './lines.ts';
import { certificationOn, copyNumberIn, looksLikeSignatory, registryNumber, stampsOn } from './marks.ts';
import type { Region, Role } from './role.ts';

/** The role of a line that its own words and shape decide; undefined where its surroundings must. */
export function fixedRole(region: Region, line: Line, at: number): Role | undefined {
  const { text } = line;
  if (region.noise.has(at)) return { role: 'noise' };
  if (region.dividers.has(at)) return { role: 'divider' };
  if (text === '' || /^[-–—_=*~#·•.\s]{1,80}$/u.test(text))
    return /^(?:\.{3,}|…)$/u.test(text) ? undefined : { role: 'sign' };
  const folio = region.folios.get(at);
  if (folio !== undefined) return { role: 'folio', mark: folio };
  if (text.length > 90) return undefined;
  const number = typedPageNumber(text);
  if (number !== undefined) return { role: 'page-number', number };
  const registry = registryNumber(text);
  if (registry !== undefined) return { role: 'mark', marks: [registry] };
  const copy = copyNumberIn(text);
  if (copy !== undefined && copy.to - copy.from >= text.replace(/[\s.]+$/u, '').length)
    return { role: 'mark', marks: [copy] };
  const stamps = stampsOn(text, true);
  if (stamps.length > 0) return { role: 'stamp', marks: stamps };
  if (isFullDate(text, region.language)) return { role: 'date' };
  // Figures without a word are no line of the text, whatever they are.
  if (/^[\d\s.,/–-]{1,20}$/u.test(text) || (text.length <= 9 && folioShape(text) !== undefined))
    return { role: 'scrawl' };
  return certificationRole(region.lines, text, at);
}

/** A certification needs a colon, a name behind it, or a name on the next line; the bare word may be anything. */
function certificationRole(lines: readonly Line[], text: string, at: number): Role | undefined {
  const found = certificationOn(text);
  if (found === undefined) return undefined;
  const named = text.slice(found.to).trim();
  const next = lines[at + 1];
  const signed = next !== undefined && next.blanks < 6 && looksLikeSignatory(next.text);
  if (named !== '' ? !looksLikeSignatory(named.replace(/^\(.*\)\s?/u, '')) : !signed && !/[:：]$/u.test(text))
    return undefined;
  return { role: 'mark', marks: [found] };
}
