// What each line of a text is: heading, stamp, opener, running text, list item, signature, a mark, or the edge of another sheet.
import {
  copyNumberIn,
  certificationOn,
  looksLikeSignatory,
  registryNumber,
  stampsOn,
  type MarkFound,
} from './marks.ts';
import { isDate } from './dates.ts';
import { typedPageNumber, type FolioMark } from './folios.ts';
import type { Line } from './lines.ts';
import { isScrap } from './noise.ts';
import { openerOn } from './openers.ts';
import { endsSentence, isProse, isSignature, itemLabel, type ItemLabel } from './shapes.ts';
import { genreIn } from './words-genre.ts';

export type Role =
  | {
      readonly role:
        | 'divider'
        | 'sign'
        | 'noise'
        | 'heading'
        | 'opener'
        | 'closer'
        | 'prose'
        | 'signatory'
        | 'scrawl'
        | 'date';
    }
  | { readonly role: 'folio'; readonly mark: FolioMark }
  | { readonly role: 'page-number'; readonly number: number }
  | { readonly role: 'mark' | 'stamp'; readonly marks: readonly MarkFound[] }
  | { readonly role: 'item'; readonly label: ItemLabel };

/** The lines of one text with what was found of them before: index `at` is into `lines`. */
export interface Region {
  readonly lines: readonly Line[];
  readonly language: string | undefined;
  readonly noise: ReadonlySet<number>;
  readonly dividers: ReadonlySet<number>;
  readonly folios: ReadonlyMap<number, FolioMark>;
}

/** Gives each line of a text its role. Linear in the number of lines. */
export function rolesOf(region: Region): Role[] {
  const { lines } = region;
  const fixed = lines.map((line, at) => fixedRole(region, line, at));
  const items = itemsAmong(region, fixed);
  const broken = brokenSentences(lines, fixed);
  const isBody = (at: number): boolean => {
    const line = lines[at];
    if (line === undefined || fixed[at] !== undefined || isStrongEdge(region, line)) return false;
    return items.has(at) || broken.has(at) || isProse(line.text);
  };
  let first = 0;
  while (first < lines.length && !isBody(first)) first += 1;
  let last = lines.length - 1;
  while (last >= first && !isBody(last)) last -= 1;
  last = withContinuations(lines, fixed, last);
  let headed = false;
  let afterFolio = false;
  return lines.map((line, at): Role => {
    const known = fixed[at];
    const wasFolio = afterFolio;
    afterFolio = known?.role === 'folio';
    if (known !== undefined)
      return at > first && at <= last ? inTheMidst(known, fixed[at - 1]) : atAnEdge(known, at > last);
    const label = items.get(at);
    if (label !== undefined) return { role: 'item', label };
    if (signs(lines, fixed, at)) return { role: 'signatory' };
    if (wasFolio && /^\p{L}{1,4}\.?$/u.test(line.text) && !isWord(line.text)) return { role: 'scrawl' };
    if (at < first) {
      const heads = line.level > 0 || (!headed && isHeading(line));
      headed ||= heads;
      return { role: heads ? 'heading' : 'opener' };
    }
    if (broken.has(at)) return { role: 'prose' };
    if (at > last) return endRole(line, region);
    return middleRole(line, region);
  });
}

/** What a line is wherever it stands. */
function fixedRole(region: Region, line: Line, at: number): Role | undefined {
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
  if (isDate(text, region.language)) return { role: 'date' };
  return certificationRole(region.lines, text, at);
}

/** A mark among running text is a running head and no block; a date alone heads what follows, unless it stands at a page's top. */
function inTheMidst(known: Role, before: Role | undefined): Role {
  if (known.role === 'stamp') return { role: 'mark', marks: known.marks };
  const atTop = before?.role === 'folio' || before?.role === 'page-number' || before?.role === 'mark';
  return known.role === 'date' && !atTop ? { role: 'opener' } : known;
}

function atAnEdge(known: Role, below: boolean): Role {
  return known.role === 'date' && below ? { role: 'closer' } : known;
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

/** A line of address or signature that a full stop makes look like a sentence. */
function isStrongEdge(region: Region, line: Line): boolean {
  if (line.text.length >= 60) return false;
  return isSignature(line.text, region.language) || (line.level > 0 && !endsSentence(line.text));
}

/** List items, by line; a dash or a Roman figure counts only beside another of its kind. */
function itemsAmong(region: Region, fixed: readonly (Role | undefined)[]): Map<number, ItemLabel> {
  const found = new Map<number, ItemLabel>();
  region.lines.forEach((line, at) => {
    const label =
      fixed[at] === undefined && line.level === 0 ? itemLabel(line.text, region.language) : undefined;
    if (label !== undefined) found.set(at, label);
  });
  const all = [...found];
  const items = new Map<number, ItemLabel>();
  all.forEach(([at, label], n) => {
    const beside = [all[n - 1], all[n + 1]].some((other) => {
      if (other === undefined || other[1].style !== label.style) return false;
      if (label.number === undefined || other[1].number === undefined) return Math.abs(other[0] - at) <= 2;
      return Math.abs(other[1].number - label.number) === 1;
    });
    if (beside || label.style === 'number') items.set(at, label);
  });
  return items;
}

/** The two halves of a sentence that a page break parts: the first has no end, and the second begins in small letters. */
function brokenSentences(lines: readonly Line[], fixed: readonly (Role | undefined)[]): Set<number> {
  const broken = new Set<number>();
  let above = -1;
  let turned = false;
  lines.forEach((line, at) => {
    const role = fixed[at]?.role;
    turned ||= role === 'folio' || role === 'page-number';
    if (role !== undefined) return;
    const before = lines[above]?.text ?? '';
    const begun =
      /^["'«„“(]?\p{Ll}/u.test(line.text) || (/^\p{Lo}/u.test(line.text) && endsSentence(line.text));
    if (turned && before.length >= 10 && !endsSentence(before) && begun) broken.add(above).add(at);
    above = at;
    turned = false;
  });
  return broken;
}

/** Further lines of the last paragraph, where it is folded. */
function withContinuations(
  lines: readonly Line[],
  fixed: readonly (Role | undefined)[],
  last: number,
): number {
  let end = last;
  for (
    let next = lines[end + 1];
    next !== undefined && next.blanks === 0 && fixed[end + 1] === undefined;
    next = lines[end + 1]
  ) {
    const above = lines[end]?.text ?? '';
    if (endsSentence(above) || (above.length < 50 && !/^[\p{Ll}\p{Lo}\p{N}(]/u.test(next.text))) break;
    end += 1;
  }
  return end;
}

function isWord(text: string): boolean {
  return /^\p{Lo}+$/u.test(text);
}

function isHeading(line: Line): boolean {
  return (
    line.text.length < 120 && openerOn(line.text)?.person !== true && genreIn(line.text, 4) !== undefined
  );
}

/** Whether a line is the name under a certification that has none of its own. */
function signs(lines: readonly Line[], fixed: readonly (Role | undefined)[], at: number): boolean {
  const before = fixed[at - 1];
  const [above, line] = [lines[at - 1], lines[at]];
  if (before?.role !== 'mark' || above === undefined || line === undefined || line.blanks > 5) return false;
  const named = (mark: MarkFound): boolean => above.text.slice(mark.to).trim() !== '';
  return (
    before.marks.some((mark) => mark.kind === 'certification' && !named(mark)) &&
    looksLikeSignatory(line.text)
  );
}

function endRole(line: Line, region: Region): Role {
  if (isScrap(line.text)) return { role: 'noise' };
  const { text } = line;
  const sentence = /[.!?。！？]$/u.test(text) && text.split(/\s+/u).length > 1 && /\s\p{Ll}/u.test(text);
  if (sentence && !isSignature(text, region.language)) return { role: 'prose' };
  return { role: 'closer' };
}

function middleRole(line: Line, region: Region): Role {
  if (line.level > 0 && !endsSentence(line.text)) return { role: 'heading' };
  if (isProse(line.text)) return isStrongEdge(region, line) ? { role: 'closer' } : { role: 'prose' };
  if (isSignature(line.text, region.language)) return { role: 'closer' };
  if (isScrap(line.text) && line.blanks > 0) return { role: 'noise' };
  return { role: 'prose' };
}
